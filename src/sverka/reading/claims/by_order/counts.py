"""Numbers about relations or acts between states, by their unit: "3 мыңнан астам қазақстандық студент оқиды"."""

from __future__ import annotations

from collections import Counter

from sverka.language import Token
from sverka.model.edtf import Edtf
from sverka.reading.claims.by_order.row import Placed, date_near, names_sides, other_of, placed, states_of
from sverka.reading.claims.count_words import CountWords, count_words
from sverka.reading.claims.origins import adjective_of
from sverka.reading.claims.scene import Finding, Scene, distinct
from sverka.reading.claims.vocabulary import WordSet
from sverka.reading.dates import DateExpression
from sverka.reading.numbers import Quantity, plain

_TWO = 2
_AHEAD = 7  # tokens from a number to what it counts
_BEHIND = 7  # tokens before a number in which its owner stands
_CROWD = 10  # fewer people than these are those of one happening
_OWNED = frozenset({"companies", "joint ventures", "projects", "universities", "sister cities"})
_ABROAD = frozenset(
    {"students", "citizens", "tourists", "specialists", "soldiers", "troops", "teachers", "scholarships", "people"}
)
_ACTS = frozenset({"ships", "tankers", "banks", "tonnes of aid", "prisoners", "diplomats"})  # what is done on a day
_LISTED = frozenset({"ships", "tankers", "banks"})


def counts(scene: Scene) -> list[Finding]:
    """Return the counts of a sentence."""
    words, out = count_words(scene.lang), []
    if words.blocked.any(scene.tokens):
        return []
    for quantity in scene.quantities:
        if quantity.kind not in ("plain", "times") or (quantity.value is not None and quantity.value <= 1):
            continue
        span = scene.span(quantity.first, quantity.last)
        if any(d.span.overlaps(span) for d in scene.dates if d.edtf is not None):
            continue
        counted = _counted(scene, words, quantity)
        made = _Counted(scene, words, quantity, *counted).finding() if counted is not None else None
        if made is not None:
            out.append(made)
    return out


def _counted(scene: Scene, words: CountWords, quantity: Quantity) -> tuple[int, str] | None:
    """Return the noun that a number counts, the last word of its phrase, and its unit."""
    if quantity.kind == "times":
        return quantity.last, "times"
    if quantity.first > 1 and scene.tokens[quantity.first - 1] in words.number:  # "кәсіпорындардың саны 160-қа жетті"
        hit = words.units.at(scene.tokens, quantity.first - 2)
        return (hit.last, hit.value) if hit is not None else None
    for at in range(quantity.last + 1, min(quantity.last + 1 + _AHEAD, len(scene.tokens))):
        token = scene.tokens[at]
        hit = words.units.at(scene.tokens, at)
        if hit is not None and not _describes(scene, hit.last):
            return hit.last, hit.value
        named = any(p.first <= at <= p.last for p in placed(scene, at, at))
        following = scene.tokens[at + 1] if at + 1 < len(scene.tokens) else None
        if named and (following is None or following.upos in {"VERB", "AUX", "PUNCT"}) and _bare(token):
            return at, "people"  # "34 мың поляк тұрады"
        bare = _bare(token) and token.upos in {"NOUN", "ADJ", "PROPN", "ADP", "ADV", "CCONJ"}
        participle = token.feats.get("VerbForm") == "Part"
        if not (bare or named or participle or token.feats.get("Case") == "Gen"):
            return None
        possessed = bare and bool(token.feats.get("Person[psor]")) and token.upos == "NOUN"
        if hit is None and possessed and not named and token not in words.capital:
            return None  # something else is counted
    return None


def _bare(token: Token) -> bool:
    return token.feats.get("Case", "Nom") == "Nom"


def _describes(scene: Scene, at: int) -> bool:
    """Tell whether a unit only describes the noun after it: "18 банк қызметкері", "40 компания басшысы"."""
    following = scene.tokens[at + 1] if at + 1 < len(scene.tokens) else None
    bare = scene.tokens[at].feats.get("Case", "Nom") == "Nom" and not scene.tokens[at].feats.get("Person[psor]")
    return bare and following is not None and following.upos == "NOUN" and bool(following.feats.get("Person[psor]"))


class _Counted:
    def __init__(self, scene: Scene, words: CountWords, quantity: Quantity, noun: int, unit: str) -> None:
        self.scene, self.words, self.quantity = scene, words, quantity
        self.tokens, self.noun, self.unit = scene.tokens, noun, unit
        self.whole = placed(scene, 0, len(scene.tokens) - 1)
        self.whose = self._whose()

    def _whose(self) -> list[Placed]:
        """Return the states that the counted are of: between number and noun, else right before the number."""
        inside = placed(self.scene, self.quantity.last + 1, self.noun)
        if self.noun < self.quantity.first:
            return placed(self.scene, max(0, self.noun - _BEHIND), self.noun)[-1:]
        if inside:
            return inside
        before = placed(self.scene, max(0, self.quantity.first - _BEHIND), self.quantity.first - 1)
        near = [p for p in before if p.case in {"Gen", "Adj", "Abl"}]
        touching = [p for p in before if p.case == "Nom" and p.last + 1 == self.quantity.first]
        return (near or touching)[-1:]

    def finding(self) -> Finding | None:
        unit = self._unit()
        states = self._states() if unit is not None else ()
        if unit is None or len(states) < 2:
            return None
        value = self.quantity.value
        date = date_near(self.scene, self.noun, self.words.figures.compared, days=True, ahead=False)
        if date is None and unit in _ACTS and self.scene.sentence.paragraph > 0:
            date = self._day_told()
        return Finding(
            kind="count",
            states=states,
            span=self.scene.span(min(self.quantity.first, self.noun), max(self.quantity.last, self.noun)),
            confidence=0.85 if len(self.scene.all_states()) >= 2 else 0.7,
            value=None if value is None else plain(value),
            unit=unit,
            period=None if date is None else date.period(self.scene.reference),
        )

    def _day_told(self) -> DateExpression | None:
        """Return the day that the text told last before, of what is past: an act without a date was on that day."""
        today = self.scene.reference
        for each in reversed(self.scene.earlier):
            if each.edtf is None or each.precision != "day" or each.kind not in ("point", "dateline"):
                continue
            if today is not None and each.relation is None and Edtf.parse(each.edtf).bounds()[0] <= today:
                return each
        return None

    def _has(self, group: WordSet, tokens: list[Token] | None = None) -> bool:
        return group.any(self.tokens if tokens is None else tokens)

    def _unit(self) -> str | None:
        """Return the unit where words tie what is counted to two states."""
        words, unit = self.words, self.unit
        if unit in _OWNED:
            phrase = self.tokens[max(0, self.quantity.first - 4) : self.noun + 1]
            return unit if self.whose or self._has(words.relational, phrase) else None
        if unit in _ABROAD:
            return self._abroad()
        if unit in _LISTED:
            return unit if self._has(words.sanctioned) or self._before(words.sanctioned) else None
        if unit == "diplomats":
            return unit if self._has(words.expelled) else "staff" if self._has(words.missions) else None
        if unit == "staff":
            return unit if self._has(words.missions) else None
        if unit == "documents":
            return unit if self._has(words.signed, self.tokens[self.noun :]) else None
        if unit in {"times", "flights"}:
            weekly = self._has(words.weekly)
            if weekly and self._has(words.flying):
                return "flights per week"
            return "flights" if unit == "flights" and self.whose else None
        if unit == "members of parliament":
            return unit if self._has(words.includes, self.tokens[self.noun :]) else None
        if unit == "prisoners":
            return unit if self._has(words.exchanged) else None
        humane = self._has(words.aid) or self._before(words.aid)
        return "tonnes of aid" if unit == "tonnes" and humane else None

    def _before(self, group: WordSet) -> bool:
        """Tell whether the sentence before, of the same paragraph, has words that this one leans on."""
        here = self.scene.sentence
        before = self.scene.cast.analysis.sentences[here.index - 1] if here.index else None
        return before is not None and before.paragraph == here.paragraph and group.any(before.tokens)

    def _abroad(self) -> str | None:
        words = self.words
        if self.unit == "people" and not self.whose:
            return None
        if self.unit == "people" and self._has(words.origin):
            adjective = adjective_of(self.whose[0].state)
            return f"people of {adjective} origin" if adjective else "people"
        if not self.whose:
            return None
        where = [p for p in self.whole if p.case in {"Loc", "Rel", "Dat"} and p.state != self.whose[0].state]
        if not where and not self._has(words.lives, self.tokens[self.noun :]):
            return None
        few = self.quantity.value is not None and self.quantity.value < _CROWD
        if self.unit == "people":
            return None if few else "students" if self._has(words.studies, self.tokens[self.noun :]) else "people"
        return self.unit

    def _states(self) -> tuple[str, ...]:
        mine = states_of(self.whose)
        rest = [s for s in states_of(self.whole) if s not in mine]
        found = distinct((*mine, *rest))
        if self.unit in _LISTED and len(found) > 1:
            return found[:3]
        if len(found) >= 2:
            return found[:2]
        if self.unit in _LISTED:
            return self._sanctioning(found)
        if len(found) == 1:
            other = other_of(self.scene, found[0])
            return (found[0], other) if other is not None else ()
        if names_sides(self.scene, 0, len(self.tokens) - 1) or self.unit == "tonnes":
            return self.scene.pair
        return self.scene.pair if self.unit in {"people", "staff", "diplomats", "times", "flights"} else ()

    def _sanctioning(self, named: tuple[str, ...]) -> tuple[str, ...]:
        """Return the two that the text is about, the European Union among them, which no pair of states has."""
        rows = self.scene.cast.mentions[: self.scene.sentence.index + 1]
        weights = Counter(s for row in rows for m in row if m.form != "place" for s in m.states if s != "UNO")
        return distinct((*named, *(s for s, _ in weights.most_common(_TWO))))[:_TWO]

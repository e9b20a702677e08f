"""`relations_age`, `relations_since`, `anniversary`: how long states have had relations, and since when."""

from __future__ import annotations

from sverka.model.vocabulary import ClaimKind
from sverka.reading.claims.relations import RelationWords, between, relation_words
from sverka.reading.claims.scene import Finding, Scene, distinct
from sverka.reading.dates import DateExpression
from sverka.reading.numbers import Quantity, joined_years, ordinal_at, plain

_WINDOW = 9  # tokens after "34 years" in which "since the establishment of relations" begins


def ages(scene: Scene) -> list[Finding]:
    """Return the ages and anniversaries of relations that a sentence tells."""
    reader = _Reader(scene, relation_words(scene.lang))
    return [*reader.anniversaries(), *reader.durations(), *reader.since()]


class _Reader:
    def __init__(self, scene: Scene, words: RelationWords) -> None:
        self.scene, self.words, self.tokens = scene, words, scene.tokens

    def anniversaries(self) -> list[Finding]:
        out = []
        for token in self.tokens:
            years = self._anniversary(token.index)
            if years is None:
                continue
            noun = self._relation_after(token.index, treaty=True)
            if noun is not None:
                made = self._finding("anniversary", years, min(token.index, self._number_before(token.index)), noun)
                out.extend([made] if made is not None else [])
        return out

    def _anniversary(self, at: int) -> int | None:
        """Return the years of "25-летие", "the 30th anniversary", "the 25th year", or None."""
        token = self.tokens[at]
        joined = joined_years(self.scene.sentence, at, self.scene.lang)
        if joined is not None and token.upos != "ADJ" and not self._counted(at):
            return joined
        if token in self.words.anniversary or token in self.words.year_of:
            for before in range(at - 1, max(at - 4, -1), -1):
                number = ordinal_at(self.scene.sentence, before, self.scene.lang) or joined_years(
                    self.scene.sentence, before, self.scene.lang
                )
                if number is not None and (number > 1 or token in self.words.anniversary):
                    return number
        return None

    def _counted(self, at: int) -> bool:
        return any(q.kind == "years" and q.first <= at <= q.last for q in self.scene.quantities)

    def _number_before(self, at: int) -> int:
        found = (b for b in range(at - 1, max(at - 4, -1), -1) if ordinal_at(self.scene.sentence, b, self.scene.lang))
        return min(found, default=at)

    def _relation_after(self, at: int, *, treaty: bool = False) -> int | None:
        """Return the noun of relations that follows within the same words, or None."""
        for here in range(at + 1, min(at + _WINDOW, len(self.tokens))):
            token = self.tokens[here]
            if token.upos == "VERB" and token not in self.words.establish and token.feats.get("VerbForm") == "Fin":
                return None
            if token in self.words.nouns:
                return here
            if treaty and token in self.words.treaty and len(self.scene.all_states()) + len(self._sides()) >= 2:
                return here
        return None

    def _sides(self) -> list[int]:
        return [m.head for m in self.scene.mentions if m.form == "sides"] * 2

    def durations(self) -> list[Finding]:
        out = []
        for quantity in self.scene.quantities:
            if quantity.kind == "years" and quantity.value and quantity.value >= 1 and not self._recent(quantity):
                noun = self._relations_of(quantity)
                if noun is None and (event := self._event_since(quantity)) is not None:
                    out.append(event)
                if noun is not None:
                    signed = self.words.treaty.any(self.tokens[quantity.last + 1 : noun])
                    kind: ClaimKind = "anniversary" if signed else "relations_age"
                    made = self._finding(kind, quantity.value, quantity.first, noun, quantity.last)
                    out.extend([made] if made is not None else [])
        if not out:
            for token in self.tokens:
                years = joined_years(self.scene.sentence, token.index, self.scene.lang)
                if years is not None and token.upos == "ADJ" and not self._anniversary_near(token.index):
                    noun = self._relation_after(token.index)
                    if noun is not None and noun - token.index <= 3:
                        made = self._finding("relations_age", years, token.index, noun)
                        out.extend([made] if made is not None else [])
        return out

    def _event_since(self, quantity: Quantity) -> Finding | None:
        """Read "85 years will have passed since the deportations of Poles to Kazakhstan", in languages that say so."""
        scene, after = self.scene, quantity.last + 1
        clause = scene.clause(scene.unit_of(quantity))
        if after >= len(self.tokens) or self.tokens[after] not in self.words.since:
            return None
        if self.tokens[clause] not in self.words.span_verbs:
            return None
        stop = next((t.index for t in self.tokens[after:] if t.text in {",", ";", "."}), len(self.tokens))
        named = [t.index for m in scene.mentions if after < m.head < stop for t in [self.tokens[m.head]] if m.states]
        states = distinct(s for m in scene.mentions if m.head in named for s in m.states)
        if len(states) < 2:
            return None
        date = next((d for d in scene.dates if d.usable and d.span.end <= self.tokens[quantity.first].start), None)
        return Finding(
            kind="anniversary",
            states=states[:2],
            span=scene.span(quantity.first, max(named)),
            confidence=0.8,
            value=plain(quantity.value or 0),
            unit="years",
            period=date.edtf if date is not None else None,
        )

    def _anniversary_near(self, at: int) -> bool:
        return self.words.anniversary.any(self.tokens[at : at + 3])

    def _recent(self, quantity: Quantity) -> bool:
        around = self.tokens[max(quantity.first - 2, 0) : quantity.last + 1]
        return self.words.recent.any(around)

    def _relations_of(self, quantity: Quantity) -> int | None:
        """Return the noun of relations that years are the age of."""
        scene, words = self.scene, self.words
        head = scene.unit_of(quantity)
        clause = scene.clause(head)
        if words.ago.any(self.tokens[quantity.last + 1 : quantity.last + 3]):
            return self._established(clause)
        subject = scene.subject(clause)
        if subject is not None and self.tokens[clause] in words.span_verbs:
            phrase = scene.phrase(subject)
            found = next(
                (
                    i
                    for i in phrase
                    if self.tokens[i] in words.nouns and i not in range(quantity.first, quantity.last + 1)
                ),
                None,
            )
            if found is not None:
                return found
        after = self._relation_after(quantity.last)
        if after is not None and self._leads_to(quantity.last, after):
            return after
        return None

    def _leads_to(self, last: int, noun: int) -> bool:
        """Tell whether only "since the establishment of", adjectives and states stand between years and relations."""
        named = {i for m in self.scene.mentions for i in range(m.first, m.last + 1)}
        for at in range(last + 1, noun):
            token = self.tokens[at]
            if (
                token.upos in ("ADJ", "ADP", "DET", "NOUN", "PROPN", "CCONJ", "SCONJ", "PART", "PRON", "NUM")
                or token in self.words.establish
                or at in named
            ):
                continue
            return False
        return True

    def _established(self, clause: int) -> int | None:
        for at in (clause, *self.tokens[clause].children):
            if self.tokens[at] in self.words.establish:
                return next(
                    (i for i in self.scene.sentence.subtree(clause) if self.tokens[i] in self.words.nouns), None
                )
        return None

    def since(self) -> list[Finding]:
        """Read "relations were established on 6 April 1992" and "have had diplomatic ties since 1992"."""
        scene, words = self.scene, self.words
        for token in self.tokens:
            if token not in words.nouns or not self._diplomatic(token.index):
                continue
            clause = scene.clause(token.index)
            established = next((t for t in (*scene.ancestors(token.index),) if self.tokens[t] in words.establish), None)
            for date in scene.dates:
                if not date.usable or date.edtf is None or "XXXX" in date.edtf:
                    continue
                places = [t.index for t in scene.sentence.between(date.span)]
                if not places or scene.clause(places[0]) not in (
                    clause,
                    scene.clause(established) if established is not None else clause,
                ):
                    continue
                if established is not None and not self._tells(established, places[0], date):
                    continue
                exists = date.relation == "since" and any(
                    words.exist.any([self.tokens[a]]) for a in (clause, *scene.ancestors(token.index))
                )
                if (
                    established is not None and self._asserted(established) and abs(places[0] - established) < 15
                ) or exists:
                    ends = (token.index, places[0], places[-1], established if established is not None else token.index)
                    made = self._finding("relations_since", date.edtf.split("/")[0], min(ends), token.index, max(ends))
                    return [made] if made is not None else []
        return []

    def _tells(self, established: int, at: int, date: DateExpression) -> bool:
        """Tell whether a date is that of the establishing, not of its celebration."""
        if self.tokens[established].upos == "NOUN":
            return at in self.scene.sentence.subtree(established)
        return not (self.scene.reference is not None and date.edtf == str(self.scene.reference.year))

    def _asserted(self, at: int) -> bool:
        token = self.tokens[at]
        if token.upos in ("VERB", "AUX"):
            return (
                token.feats.get("Tense") == "Past"
                or token.feats.get("VerbForm") == "Part"
                or token.feats.get("Voice") == "Pass"
            )
        return True

    def _diplomatic(self, at: int) -> bool:
        token = self.tokens[at]
        return token in self.words.diplomatic or self.words.diplomatic.any(self.tokens[c] for c in token.children)

    def _finding(
        self, kind: ClaimKind, value: float | str, first: int, noun: int, last: int | None = None
    ) -> Finding | None:
        scene = self.scene
        phrase = scene.phrase(noun)
        states, sure = between(scene, phrase)
        if len(states) < 2 and scene.pair and self._diplomatic(noun):
            states, sure = scene.pair, 0.7
        if len(states) < 2 or not self._interstate(noun, phrase, first):
            return None
        low, high = min(first, noun), max(noun, last if last is not None else noun)
        return Finding(
            kind=kind,
            states=states[:2],
            span=scene.span(low, high),
            confidence=round(0.95 * sure, 2),
            value=value if isinstance(value, str) else plain(value),
            unit=None if isinstance(value, str) else "years",
        )

    def _interstate(self, noun: int, phrase: list[int], first: int) -> bool:
        """Tell whether the relations are of states: diplomatic, established, or with states or sides in the words."""
        low, high = sorted((first, noun))
        around = [*range(low, high + 1), *phrase]
        if any(
            self.tokens[i] in w
            for i in around
            for w in (self.words.diplomatic, self.words.establish, self.words.bilateral)
        ):
            return True
        tokens = set(around) | set(range(noun, min(noun + 8, len(self.tokens))))
        return any(m.head in tokens and (self.scene.names(m) or m.form == "sides") for m in self.scene.mentions)

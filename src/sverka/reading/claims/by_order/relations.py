"""How long states have had relations, and since when: "дипломатиялық қатынас орнағанына 34 жыл толды"."""

from __future__ import annotations

from sverka.model.vocabulary import ClaimKind
from sverka.reading.claims.by_order.row import names_sides, placed, states_of
from sverka.reading.claims.relations import RelationWords, between, relation_words
from sverka.reading.claims.scene import Finding, Scene
from sverka.reading.numbers import joined_years, ordinal_at, plain

_REACH = 10  # tokens between years and the relations whose they are
_NEAR = 4


def ages(scene: Scene) -> list[Finding]:
    """Return the ages and anniversaries of relations that a sentence tells, or since when they are."""
    reader = _Reader(scene, relation_words(scene.lang))
    told = reader.told()
    return told or reader.since()


class _Reader:
    def __init__(self, scene: Scene, words: RelationWords) -> None:
        self.scene, self.words, self.tokens = scene, words, scene.tokens

    def told(self) -> list[Finding]:
        """Return what numbers of years say."""
        out: list[Finding] = []
        for quantity in self.scene.quantities:
            years = quantity.value
            if quantity.kind != "years" or not years or years < 1:
                continue
            if self.words.recent.any(self.tokens[max(0, quantity.first - 2) : quantity.first]):
                continue
            unit = self.tokens[quantity.last]
            kind: ClaimKind = "anniversary" if self._celebrates(unit.index) else "relations_age"
            made = self._of(kind, years, quantity.first, quantity.last)
            out += [made] if made is not None else []
        if out:
            return out
        for token in self.tokens:
            number = joined_years(self.scene.sentence, token.index, self.scene.lang)
            if number is None and token in self.words.anniversary:
                before = range(token.index - 1, max(token.index - 3, -1), -1)
                number = next((n for b in before if (n := self._number(b)) is not None), None)
            if number is not None:
                kind = "anniversary" if self._celebrates(token.index) else "relations_age"
                made = self._of(kind, number, max(0, token.index - 1), token.index)
                out += [made] if made is not None else []
        return out

    def _number(self, at: int) -> int | None:
        number = ordinal_at(self.scene.sentence, at, self.scene.lang)
        text = self.tokens[at].text
        return number if number is not None else int(text) if text.isdecimal() and len(text) < 4 else None

    def _celebrates(self, at: int) -> bool:
        """Tell whether years are an anniversary: "30 жылдығы" is, "30 жылдық қарым-қатынас" is an age."""
        token = self.tokens[at]
        if token not in self.words.anniversary:
            return False
        following = self.tokens[at + 1] if at + 1 < len(self.tokens) else None
        possessed = bool(token.feats.get("Person[psor]"))
        return possessed or token.lemma == "мерейтой" or (following is not None and following.lemma == "мерейтой")

    def _of(self, kind: ClaimKind, years: float, first: int, last: int) -> Finding | None:
        noun = self._noun(first, last, treaty=kind == "anniversary")
        if noun is None:
            return None
        if self.tokens[noun] in self.words.treaty:
            kind = "anniversary"
        states, sure = self._states(noun)
        low, high = min(first, noun), max(last, noun)
        around = self.tokens[max(0, low - 3) : high + 3]
        formal = self.words.diplomatic.any(around) or self.words.establish.any(around)
        if not states or not (formal or kind == "anniversary" or self.words.bilateral.any(around)):
            return None
        return Finding(
            kind=kind,
            states=states[:2],
            span=self.scene.span(low, high),
            confidence=round(0.95 * sure, 2),
            value=plain(years),
            unit="years",
        )

    def _noun(self, first: int, last: int, *, treaty: bool) -> int | None:
        """Return the noun of relations before the years, else right after them ("34 жылдық дипломатиялық қатынас")."""
        behind = range(first - 1, max(first - _REACH, -1), -1)
        ahead = range(last + 1, min(last + 1 + _NEAR, len(self.tokens)))
        for places in (behind, ahead):
            for at in places:
                token = self.tokens[at]
                if token.feats.get("VerbForm") == "Fin":
                    break
                if token in self.words.nouns or (treaty and token in self.words.treaty):
                    return at
        return None

    def _states(self, noun: int) -> tuple[tuple[str, ...], float]:
        scene = self.scene
        named = states_of(placed(scene, max(0, noun - 12), noun))
        if len(named) >= 2:
            return named[-2:], 0.95
        if names_sides(scene, max(0, noun - 8), noun) and scene.pair:
            return scene.pair, 0.9
        states, sure = between(scene, range(max(0, noun - 8), noun + 1))
        if len(states) < 2 and scene.pair:
            states, sure = scene.pair, 0.7
        return (states, sure) if len(states) >= 2 else ((), 0.0)

    def since(self) -> list[Finding]:
        """Read "дипломатиялық қатынас 1992 жылғы 6 сәуірде орнатылды", "1992 жылдан бері дипломатиялық қатынаста"."""
        scene, words = self.scene, self.words
        for token in self.tokens:
            lead = self.tokens[max(0, token.index - 2) : token.index + 1]
            if token not in words.nouns or not words.diplomatic.any(lead):
                continue
            made = next((t.index for t in self.tokens[token.index + 1 : token.index + 9] if t in words.establish), None)
            for date in scene.dates:
                places = [t.index for t in scene.sentence.between(date.span)]
                if not date.usable or date.edtf is None or "XXXX" in date.edtf or not places:
                    continue
                lasting = date.relation == "since"
                if not lasting and (made is None or abs(places[0] - made) > 14 or not self._past(made)):
                    continue
                if not lasting and scene.reference is not None and date.edtf == str(scene.reference.year):
                    continue
                states, sure = self._states(token.index)
                if states:
                    ends = (token.index, places[0], places[-1], made if made is not None else token.index)
                    return [
                        Finding(
                            kind="relations_since",
                            states=states[:2],
                            span=scene.span(min(ends), max(ends)),
                            confidence=round(0.95 * sure, 2),
                            value=date.edtf.split("/")[0],
                        )
                    ]
        return []

    def _past(self, at: int) -> bool:
        feats = self.tokens[at].feats
        return feats.get("Tense") == "Past" and feats.get("Polarity") != "Neg"

"""Trade, exports, imports, investment: sums of money with their period, change and states.

A sum is tied to what it is the sum of (its topic) by the tree: the topic stands under the sum ("28bn of investment"),
above it ("trade of 3bn"), or is the subject or object of its clause ("trade reached 3bn", "brought trade to 3bn"). A
pronoun or a word such as "the figure" takes the topic told last. Sums of contracts, loans and plans are passed over.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from sverka.model.edtf import Edtf
from sverka.reading.claims.figure_changes import change_pct, is_difference, planned
from sverka.reading.claims.figure_topics import Told, Topic, TopicFinder
from sverka.reading.claims.figure_words import FigureWords, figure_words
from sverka.reading.claims.periods import period_near
from sverka.reading.claims.scene import Finding, Scene
from sverka.reading.numbers import Quantity, plain

_BASE = 0.95
_LARGE = 1_000_000  # from which on a bare number may be a sum whose currency was told before


class FigureReader:
    """Reads the figures of a text, sentence after sentence."""

    def __init__(self, lang: str) -> None:
        self.words: FigureWords = figure_words(lang)
        self.told: Told | None = None

    def read(self, scene: Scene) -> list[Finding]:
        """Return the figures of the next sentence."""
        return _Sentence(scene, self).findings()


@dataclass(slots=True)
class _Sum:
    quantity: Quantity
    head: int
    topic: Topic
    period: str | None
    change: float | None = None
    span: tuple[int, int] = (0, 0)


class _Sentence:
    def __init__(self, scene: Scene, reader: FigureReader) -> None:
        self.scene, self.reader, self.words = scene, reader, reader.words
        self.tokens = scene.tokens
        self.finder = TopicFinder(scene, reader.words, reader.told)
        self.told = self.finder.before

    def findings(self) -> list[Finding]:
        money = self._money()
        changes = [q for q in self.scene.quantities if q.kind in ("percent", "times")]
        if not money and not changes:
            self._remember_topic()
            return []
        sums: list[_Sum] = []
        for quantity in money:
            made = self._sum(quantity, sums)
            if made is not None:
                sums.append(made)
                self._remember(made)
        out = self._with_changes(sums, changes)
        if not out:
            self._remember_topic()
        return out

    def _money(self) -> list[Quantity]:
        """Return the sums, bare millions after a sum among them: "trade reached $3 billion, exports 2 billion"."""
        out: list[Quantity] = []
        unit = self.told.unit if self.told is not None else None
        for quantity in self.scene.quantities:
            if quantity.kind == "money":
                unit = quantity.unit
                out.append(quantity)
            elif (
                quantity.kind == "plain"
                and unit is not None
                and quantity.value is not None
                and quantity.value >= _LARGE
            ):
                after = self.tokens[quantity.last + 1] if quantity.last + 1 < len(self.tokens) else None
                if after is None or after.upos in ("PUNCT", "CCONJ", "ADP"):
                    out.append(replace(quantity, kind="money", unit=unit))
        return out

    # --- sums

    def _sum(self, quantity: Quantity, before: list[_Sum]) -> _Sum | None:
        head = self.scene.unit_of(quantity)
        topic = self.finder.topic_of(head, before)
        if (
            topic is None
            or len(topic.states) == 0
            or is_difference(self.scene, head, self.words)
            or planned(self.scene, head, self.words)
        ):
            return None
        if quantity.value is None:
            return None
        period = self._period(head, topic)
        if period is not None and _to_come(period, self.scene.reference):
            return None
        return _Sum(quantity, head, topic, period)

    # --- changes

    def _with_changes(self, sums: list[_Sum], changes: list[Quantity]) -> list[Finding]:
        alone: list[tuple[Quantity, Topic, float, int]] = []
        for quantity in changes:
            head = self.scene.unit_of(quantity)
            pct = change_pct(self.scene, quantity, head, self.words)
            if pct is None or planned(self.scene, head, self.words):
                continue
            topic = self.finder.topic_of(head, sums) or self._bracketed(head, sums)
            if topic is None or not topic.states:
                continue
            mine = [s for s in sums if s.topic == topic and s.change is None]
            if mine:
                nearest = min(mine, key=lambda s: abs(s.head - head))
                nearest.change = pct
                nearest.span = (min(nearest.quantity.first, quantity.first), max(nearest.quantity.last, quantity.last))
            elif not any(s.topic == topic for s in sums):
                alone.append((quantity, topic, pct, head))
        out = [self._finding(s) for s in sums if self._dyadic(s.topic)]
        for quantity, topic, pct, head in alone:
            if self._dyadic(topic):
                made = _Sum(quantity, head, topic, self._period(head, topic), pct)
                if made.period is not None and _to_come(made.period, self.scene.reference):
                    continue
                self._remember(made)
                out.append(replace(self._finding(made), value=None, unit=None))
        return out

    def _bracketed(self, head: int, sums: list[_Sum]) -> Topic | None:
        """Return the topic of the sum just before a change that no verb governs: "1.1 billion (+6%)"."""
        earlier = [s for s in sums if s.quantity.last < head and head - s.quantity.last <= 6]
        return earlier[-1].topic if earlier else None

    # --- findings

    def _period(self, head: int, topic: Topic) -> str | None:
        told = self.reader.told
        rivals = [self.scene.unit_of(q) for q in self._money()]
        until = _end(told.period) if told is not None and told.period is not None else None
        period = period_near(self.scene, head, rivals, self.words, until or self.scene.reference)
        if period is None and self.told is not None:
            then = any(self.words.then.at(self.tokens, i) for i in range(len(self.tokens)))
            if then or (self.told.topic.kind != topic.kind and topic.kind in ("exports", "imports")):
                return self.told.period
        return period

    def _dyadic(self, topic: Topic) -> bool:
        return len(topic.states) >= 2 or (topic.kind == "investment" and len(topic.states) == 1)

    def _finding(self, made: _Sum) -> Finding:
        first, last = made.span if made.span[1] else (made.quantity.first, made.quantity.last)
        anchor = made.topic.at
        if anchor is not None and abs(anchor - made.head) < 30:
            first, last = min(first, anchor), max(last, anchor)
        return Finding(
            kind=made.topic.kind,
            states=made.topic.states,
            span=self.scene.span(first, last),
            confidence=round(_BASE * made.topic.sure, 2),
            value=None if made.quantity.value is None else plain(made.quantity.value),
            unit=made.quantity.unit,
            period=made.period,
            change_pct=made.change,
            scope=made.topic.scope,
        )

    def _remember(self, made: _Sum) -> None:
        place = self.scene.sentence
        self.finder.told = self.reader.told = Told(
            made.topic, place.index, place.paragraph, made.period, made.quantity.unit
        )

    def _remember_topic(self) -> None:
        """Keep the topic of a sentence without figures: "Trade is growing. It reached 3bn"."""
        for at in sorted(self.finder.kinds):
            topic = self.finder.topic(at)
            if topic.states and topic.sure >= 0.7:
                period = self.told.period if self.told is not None and self.told.topic.kind == topic.kind else None
                self.reader.told = Told(topic, self.scene.sentence.index, self.scene.sentence.paragraph, period)
                return


def _end(period: str) -> date | None:
    value = Edtf.parse(period)
    return value.bounds()[1] if value.end is not None and value.dated else None


def _to_come(period: str, reference: date | None) -> bool:
    value = Edtf.parse(period)
    if reference is None or not value.dated or value.start is None:
        return False
    return value.bounds()[0] > reference

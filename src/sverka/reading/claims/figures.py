"""Trade, exports, imports, investment: sums of money with their period, change and states.

A sum is tied to what it is the sum of (its topic) by the tree: the topic stands under the sum ("28bn of investment"), above
it ("trade of 3bn"), or is the subject or object of its clause ("trade reached 3bn", "brought trade to 3bn"). A pronoun or a
word such as "the figure" takes the topic told last. Sums of contracts, loans and plans are passed over.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from sverka.model.edtf import Edtf
from sverka.reading.claims.figure_states import figure_states
from sverka.reading.claims.figure_words import FigureKind, FigureWords, figure_words
from sverka.reading.claims.periods import period_near
from sverka.reading.claims.scene import Finding, Scene
from sverka.reading.numbers import Quantity, plain

_REACH = 2  # sentences after which "the figure" no longer means the topic told last
_BASE = 0.95
_SEGMENT = 14  # tokens
_LARGE = 1_000_000  # from which on a bare number may be a sum whose currency was told before


@dataclass(frozen=True, slots=True)
class Topic:
    """What a figure is the figure of; `at` is its token, or None where it is carried over from before."""

    kind: FigureKind
    at: int | None
    states: tuple[str, ...]
    sure: float
    scope: str | None


@dataclass(slots=True)
class Told:
    """The figure told last, for "he", "the figure", "then" and ellipsis."""

    topic: Topic
    sentence: int
    paragraph: int
    period: str | None
    unit: str | None = None


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
        told = reader.told
        near = told is not None and scene.sentence.index - told.sentence <= _REACH and scene.sentence.paragraph == told.paragraph
        self.told = told if near else None
        self.topics: dict[int, Topic] = {}
        self.kinds: dict[int, FigureKind] = {}
        for hit in self.words.topics.find(scene.sentence):
            self.kinds[scene.head_of(hit.first, hit.last)] = hit.value
        for hit in self.words.verbs.find(scene.sentence):
            if self.tokens[hit.last].upos == "VERB" and self.tokens[hit.last].relation != "amod":
                self.kinds[hit.last] = hit.value

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
            elif quantity.kind == "plain" and unit is not None and quantity.value is not None and quantity.value >= _LARGE:
                after = self.tokens[quantity.last + 1] if quantity.last + 1 < len(self.tokens) else None
                if after is None or after.upos in ("PUNCT", "CCONJ", "ADP"):
                    out.append(replace(quantity, kind="money", unit=unit))
        return out

    # --- sums

    def _sum(self, quantity: Quantity, before: list[_Sum]) -> _Sum | None:
        head = self.scene.head_of(quantity.first, quantity.last)
        topic = self._topic_of(head, before)
        if topic is None or len(topic.states) == 0 or self._is_difference(head) or self._planned(head):
            return None
        if quantity.value is None:
            return None
        period = self._period(head, topic)
        if period is not None and _to_come(period, self.scene.reference):
            return None
        return _Sum(quantity, head, topic, period)

    def _topic_of(self, head: int, before: list[_Sum]) -> Topic | None:
        """Return the topic that a sum or a change belongs to."""
        near, dashed = self._topic_in_segment(head)
        if near is not None and dashed:
            return near
        return self._topic_by_tree(head, before) or (near if not self._other_subject(head) else None)

    def _other_subject(self, head: int) -> bool:
        subject = self.scene.subject(self.scene.clause(head))
        return subject is not None and subject != head and not self._stands_for(subject)

    def _topic_in_segment(self, head: int) -> tuple[Topic | None, bool]:
        """Return the topic that stands before a sum with no comma between, and whether a dash joins them ("exports – 5bn")."""
        dashed = False
        for at in range(head - 1, max(head - _SEGMENT, -1), -1):
            token = self.tokens[at]
            if at in self.kinds and self.tokens[at].upos != "VERB":
                return self._topic(at), dashed
            if token.text in (",", ";", "(", ")", ":") or token in self.words.blocked or (token.upos == "CCONJ" and not dashed):
                break
            dashed = dashed or (token.upos == "PUNCT" and token.text in "–—-" and self.tokens[at - 1].end < token.start)
        return None, False

    def _topic_by_tree(self, head: int, before: list[_Sum]) -> Topic | None:
        scene = self.scene
        for at in scene.phrase(head):
            if at in self.kinds and at != head and not self._blocked_between(at, head):
                return self._topic(at)
        if any(self.tokens[c] in self.words.blocked for c in self.tokens[head].children if self.tokens[c].relation in ("nmod", "compound")):
            return None
        here = head
        for up in (head, *scene.ancestors(head)):
            if up in self.kinds and up != head:
                return self._topic(up)
            if up != head and self.tokens[up] in self.words.blocked and not scene.predicate(up):
                return None
            same = next((s for s in before if s.head == up and up != head), None)
            if same is not None and self.tokens[here].relation == "conj" and not self._own_topic(head):
                return same.topic
            if scene.clause(up) == up or scene.predicate(up):
                found = self._topic_of_clause(up, head, before)
                if found is not None:
                    return found
                subject = scene.subject(up)
                if subject is not None and subject != head and not self._stands_for(subject) and not self._state_subject(subject):
                    return None
                if self.tokens[up].relation not in ("parataxis", "conj", "advcl", "xcomp", "acl"):
                    return None
            here = up
        return None

    def _own_topic(self, head: int) -> bool:
        return any(abs(at - head) < 6 and at < head for at in self.kinds)

    def _blocked_between(self, at: int, head: int) -> bool:
        low, high = sorted((at, head))
        return self.words.blocked.any(self.tokens[low + 1 : high])

    def _topic_of_clause(self, clause: int, head: int, before: list[_Sum]) -> Topic | None:
        scene = self.scene
        subject = scene.subject(clause)
        if clause in self.kinds and self.tokens[clause].upos == "VERB":
            return self._topic(clause)
        if subject is not None and subject != head:
            found = next((s.topic for s in before if s.head == subject), None) or self._topic_in(subject)
            if found is not None:
                return found
            if self._stands_for(subject):
                return self._carried(before)
            if self.words.blocked.any(self.tokens[i] for i in scene.phrase(subject)):
                return None
        for child in self.tokens[clause].children:
            token = self.tokens[child]
            if child != head and token.relation in ("obj", "obl", "nmod", "nsubj"):
                if token.relation == "obl" and scene.case_word(child) in ("по", "о", "об", "about", "on"):
                    continue
                found = self._topic_in(child)
                if found is not None:
                    return found
        if subject == head or subject is None:
            if self.tokens[clause] in self.words.inflow or clause == head or self.tokens[head].relation == "conj":
                return self._carried(before)
        return None

    def _topic_in(self, noun: int) -> Topic | None:
        """Return the topic that a noun phrase is about: its head, or what the head is of ("the volume of trade")."""
        if noun in self.kinds:
            return self._topic(noun)
        if self.tokens[noun] in self.words.blocked:
            return None
        inside = [at for at in self.scene.phrase(noun) if at in self.kinds and not self._blocked_between(at, noun)]
        return self._topic(inside[0]) if inside else None

    def _stands_for(self, subject: int) -> bool:
        token = self.tokens[subject]
        return token in self.words.anaphors and self.scene.acting_state(subject) is None

    def _state_subject(self, subject: int) -> bool:
        return bool(self.scene.states(self.scene.phrase(subject)))

    def _topic(self, at: int) -> Topic | None:
        if at not in self.topics:
            carried = self._carried_states(self.kinds[at])
            states, sure = figure_states(self.scene, self.kinds[at], at, carried, self.words)
            self.topics[at] = Topic(self.kinds[at], at, states, sure, self._goods(at))
        return self.topics[at]

    def _carried_states(self, kind: FigureKind) -> tuple[str, ...]:
        """Return the states of the figure told last; imports told after exports run the other way."""
        told = self.reader.told
        if told is None or (self.told is None and told.sentence != self.scene.sentence.index):
            return ()
        states = told.topic.states
        return states[::-1] if kind == "imports" and told.topic.kind != "imports" else states

    def _goods(self, at: int) -> str | None:
        phrase = self.scene.phrase(at)
        if self.words.whole.any(self.tokens[i] for i in phrase):
            return None
        for i in phrase:
            hit = self.words.goods.at(self.tokens, i)
            if hit is not None:
                return hit.value
        return None

    def _carried(self, before: list[_Sum]) -> Topic | None:
        if before:
            return self._turned(before[-1].topic)
        if self.told is None:
            return None
        return self._turned(replace(self.told.topic, at=None, sure=min(self.told.topic.sure, 0.8)))

    def _turned(self, topic: Topic) -> Topic:
        """Return an investment topic with the investor that this sentence names ("From Poland came 75m")."""
        if topic.kind != "investment" or len(topic.states) != 1:
            return topic
        source = next(
            (m.state for m in self.scene.mentions if m.state and self.scene.names(m) and self.scene.case_word(m.head) in self.words.source), None
        )
        if source is None or source in topic.states:
            return topic
        return replace(topic, states=(source, *topic.states))

    # --- what a sum is not

    def _is_difference(self, head: int) -> bool:
        """Tell whether a sum says by how much something changed: "увеличился на 300 млн", "rose by $300 million"."""
        case = self.scene.case_word(head)
        governor = self.tokens[head].head
        if case not in ("на", "by") or governor < 0:
            return False
        return self.tokens[governor] in self.words.up or self.tokens[governor] in self.words.down

    def _planned(self, head: int) -> bool:
        """Tell whether a sum is a plan, a hope or a possibility."""
        scene, words = self.scene, self.words
        for up in (head, *scene.ancestors(head)):
            token = self.tokens[up]
            governors = [self.tokens[a] for a in scene.ancestors(up)]
            if token.upos in ("VERB", "AUX") and (token.feats.get("Tense") == "Fut" or token.feats.get("VerbForm") == "Inf"):
                outcome = token in words.result and bool(governors) and governors[0].feats.get("Tense") == "Past" and governors[0] in words.up
                if not outcome and not words.managed.any(governors):
                    return True
                continue
            if token in words.plans:
                return True
            if any(self.tokens[c] in words.plans for c in token.children if self.tokens[c].relation in ("aux", "advmod", "mark", "amod")):
                return True
            told = token.upos in ("VERB", "AUX") and token.feats.get("VerbForm") == "Fin" and token.feats.get("Tense") in ("Past", "Pres")
            if told and not any(self.tokens[c].relation == "mark" and self.tokens[c] in words.wished for c in token.children):
                break
        return False

    # --- changes

    def _with_changes(self, sums: list[_Sum], changes: list[Quantity]) -> list[Finding]:
        alone: list[tuple[Quantity, Topic, float, int]] = []
        for quantity in changes:
            head = self.scene.head_of(quantity.first, quantity.last)
            pct = self._percent(quantity, head)
            if pct is None or self._planned(head):
                continue
            topic = self._topic_of(head, sums) or self._bracketed(head, sums)
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

    def _percent(self, quantity: Quantity, head: int) -> float | None:
        """Return the change in per cent, negative for a fall; None where the number is no change."""
        sign = self._direction(quantity, head)
        if sign is None or quantity.value is None:
            return None
        if quantity.kind == "percent":
            return plain(sign * quantity.value)
        if quantity.value <= 1:
            return None
        return plain(round((quantity.value - 1) * 100 if sign > 0 else (1 / quantity.value - 1) * 100, 1))

    def _direction(self, quantity: Quantity, head: int) -> int | None:
        scene, words = self.scene, self.words
        around: list[int] = []
        if quantity.first > 0:
            around.append(quantity.first - 1)
        around += [*range(quantity.first, quantity.last + 2)]
        clause = scene.clause(head)
        chain = [head, *scene.ancestors(head)]
        chain = chain[: chain.index(clause) + 1] if clause in chain else chain
        if words.blocked.any(self.tokens[i] for i in chain):
            return None  # "a 30% tariff increase"
        subject = scene.subject(clause)
        around += chain + list(self.tokens[head].children)
        around += [subject] if subject is not None else []
        around += [c for c in self.tokens[clause].children if self.tokens[c].relation in ("advmod", "obl", "xcomp")]
        for at in around:
            if 0 <= at < len(self.tokens):
                token = self.tokens[at]
                if token.upos == "PUNCT" and token.text in "-–−" and self.tokens[min(at + 1, len(self.tokens) - 1)].start != token.end:
                    continue
                if token in words.up:
                    return 1
                if token in words.down and token.upos != "ADP" and not (token.text in "-–" and at > 0 and self.tokens[at - 1].end == token.start):
                    return -1
        return None

    # --- findings

    def _period(self, head: int, topic: Topic) -> str | None:
        told = self.reader.told
        rivals = [self.scene.head_of(q.first, q.last) for q in self._money()]
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
        self.reader.told = Told(made.topic, place.index, place.paragraph, made.period, made.quantity.unit)

    def _remember_topic(self) -> None:
        """Keep the topic of a sentence without figures: "Trade is growing. It reached 3bn"."""
        for at in sorted(self.kinds):
            topic = self._topic(at)
            if topic is not None and topic.states and topic.sure >= 0.7:
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


def figures(scenes: Iterator[Scene], lang: str) -> list[Finding]:
    """Return the figures of a text's sentences, in order."""
    reader = FigureReader(lang)
    return [finding for scene in scenes for finding in reader.read(scene)]

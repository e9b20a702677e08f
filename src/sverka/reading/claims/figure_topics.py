"""What a sum or a change is the figure of: trade, exports, imports or investment, and between whom."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from sverka.reading.claims.figure_states import figure_states
from sverka.reading.claims.figure_words import FigureKind, FigureWords
from sverka.reading.claims.scene import Scene

_REACH = 2  # sentences after which "the figure" no longer means the topic told last
_SEGMENT = 14  # tokens


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


class Linked(Protocol):
    """A sum of the sentence whose topic is known."""

    @property
    def head(self) -> int:
        """The token that governs the sum."""

    @property
    def topic(self) -> Topic:
        """What the sum is of."""


class TopicFinder:
    """Finds the topics of one sentence's figures; `told` is the figure told last, in this sentence or before it."""

    def __init__(self, scene: Scene, words: FigureWords, told: Told | None) -> None:
        self.scene, self.words = scene, words
        self.tokens = scene.tokens
        near = (
            told is not None
            and scene.sentence.index - told.sentence <= _REACH
            and scene.sentence.paragraph == told.paragraph
        )
        self.before = told if near else None
        self.told = self.before
        self.topics: dict[int, Topic] = {}
        self.kinds: dict[int, FigureKind] = {}
        for hit in words.topics.find(scene.sentence):
            self.kinds[scene.head_of(hit.first, hit.last)] = hit.value
        for hit in words.verbs.find(scene.sentence):
            if self.tokens[hit.last].upos == "VERB" and self.tokens[hit.last].relation != "amod":
                self.kinds[hit.last] = hit.value

    def topic_of(self, head: int, before: Sequence[Linked]) -> Topic | None:
        """Return the topic that a sum or a change belongs to."""
        near, dashed = self._topic_in_segment(head)
        if near is not None and dashed:
            return near
        return self._topic_by_tree(head, before) or (near if not self._other_subject(head) else None)

    def _other_subject(self, head: int) -> bool:
        subject = self.scene.subject(self.scene.clause(head))
        return subject is not None and subject != head and not self._stands_for(subject)

    def _topic_in_segment(self, head: int) -> tuple[Topic | None, bool]:
        """Return the topic before a sum with no comma between, and whether a dash joins them ("exports – 5bn")."""
        dashed = False
        for at in range(head - 1, max(head - _SEGMENT, -1), -1):
            token = self.tokens[at]
            if at in self.kinds and self.tokens[at].upos != "VERB":
                return self.topic(at), dashed
            if (
                token.text in (",", ";", "(", ")", ":")
                or token in self.words.blocked
                or (token.upos == "CCONJ" and not dashed)
            ):
                break
            dashed = dashed or (token.upos == "PUNCT" and token.text in "–—-" and self.tokens[at - 1].end < token.start)
        return None, False

    def _topic_by_tree(self, head: int, before: Sequence[Linked]) -> Topic | None:
        scene = self.scene
        for at in scene.phrase(head):
            joined = self.tokens[at].relation == "conj"  # "exports 780 million, and imports …"
            if at in self.kinds and at != head and not joined and not self._blocked_between(at, head):
                return self.topic(at)
        if any(
            self.tokens[c] in self.words.blocked
            for c in self.tokens[head].children
            if self.tokens[c].relation in ("nmod", "compound")
        ):
            return None
        here = head
        for up in (head, *scene.ancestors(head)):
            if up in self.kinds and up != head:
                return self.topic(up)
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
                if (
                    subject is not None
                    and subject != head
                    and not self._stands_for(subject)
                    and not self._state_subject(subject)
                ):
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

    def _topic_of_clause(self, clause: int, head: int, before: Sequence[Linked]) -> Topic | None:
        scene = self.scene
        subject = scene.subject(clause)
        if clause in self.kinds and self.tokens[clause].upos == "VERB":
            return self.topic(clause)
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
                if token.relation == "obl" and scene.case_word(child) in self.words.about:
                    continue
                found = self._topic_in(child)
                if found is not None:
                    return found
        inflow = self.tokens[clause] in self.words.inflow or clause == head or self.tokens[head].relation == "conj"
        return self._carried(before) if inflow and subject in (head, None) else None

    def _topic_in(self, noun: int) -> Topic | None:
        """Return the topic that a noun phrase is about: its head, or what the head is of ("the volume of trade")."""
        if noun in self.kinds:
            return self.topic(noun)
        if self.tokens[noun] in self.words.blocked:
            return None
        inside = [at for at in self.scene.phrase(noun) if at in self.kinds and not self._blocked_between(at, noun)]
        return self.topic(inside[0]) if inside else None

    def _stands_for(self, subject: int) -> bool:
        token = self.tokens[subject]
        return token in self.words.anaphors and self.scene.acting_state(subject) is None

    def _state_subject(self, subject: int) -> bool:
        return bool(self.scene.states(self.scene.phrase(subject)))

    def topic(self, at: int) -> Topic:
        """Return the topic that a word of trade or investment is, with its states."""
        if at not in self.topics:
            carried = self._carried_states(self.kinds[at])
            states, sure = figure_states(self.scene, self.kinds[at], at, carried, self.words)
            self.topics[at] = Topic(self.kinds[at], at, states, sure, self._goods(at))
        return self.topics[at]

    def _carried_states(self, kind: FigureKind) -> tuple[str, ...]:
        """Return the states of the figure told last; imports told after exports run the other way."""
        told = self.told
        if told is None:
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

    def _carried(self, before: Sequence[Linked]) -> Topic | None:
        if before:
            return self._turned(before[-1].topic)
        if self.before is None:
            return None
        return self._turned(replace(self.before.topic, at=None, sure=min(self.before.topic.sure, 0.8)))

    def _turned(self, topic: Topic) -> Topic:
        """Return an investment topic with the investor that this sentence names ("From Poland came 75m")."""
        if topic.kind != "investment" or len(topic.states) != 1:
            return topic
        source = next(
            (
                m.state
                for m in self.scene.mentions
                if m.state and self.scene.names(m) and self.scene.case_word(m.head) in self.words.source
            ),
            None,
        )
        if source is None or source in topic.states:
            return topic
        return replace(topic, states=(source, *topic.states))

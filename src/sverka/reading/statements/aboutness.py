"""Aboutness: of which states words speak, where they name them and where they mean the other side."""

from __future__ import annotations

from collections import Counter

from sverka.language import Sentence
from sverka.model.states import EUROPEAN_UNION, UNITED_NATIONS
from sverka.reading.cast import Cast, Mention
from sverka.reading.expressions import fold
from sverka.reading.statements.frames import Frames
from sverka.reading.statements.speakers import Speaker

_NAMING = frozenset({"state", "capital", "seat", "adjective", "demonym", "ministry", "side", "igo", "name", "office"})
_PERSONAL = frozenset({"name", "office"})
_MENTIONS = 2  # a state named once is a setting, not the other side of what is said
_UNIONS = frozenset({EUROPEAN_UNION, UNITED_NATIONS})


class Aboutness:
    """Answers for the sentences of one cast."""

    def __init__(self, cast: Cast, frames: Frames, relational: frozenset[str]) -> None:
        self._cast = cast
        self._frames = frames
        self._relational = relational
        rows = [{m.actor: m.states for m in row if m.form in _NAMING and m.states} for row in cast.mentions]
        self._weight = Counter(s for row in rows for states in row.values() for s in states)
        # States whose people or bodies stand in one sentence: they have to do with each other.
        self._together = {
            (a, b) for row in rows for x in row.values() for y in row.values() for a in x for b in y if a != b
        }

    def states(self, sentence: Sentence, content: list[int], speaker: Speaker, directed: bool) -> tuple[str, ...]:
        """Return the states that words speak of, in the order of the words; empty where they are about no state.

        Args:
            sentence: The sentence.
            content: Its tokens that are said.
            speaker: Who says them; the own state counts only where no other is meant.
            directed: Whether the words judge or thank somebody, which nobody does to the own state.
        """
        inside = set(content)
        named: list[str] = []
        for item in self._cast.mentions[sentence.index]:
            if item.head in inside and (item.form in _NAMING or (item.form == "sides" and len(item.states) > 1)):
                named.extend(
                    s
                    for s in item.states
                    if not (s in _UNIONS and self._is_setting(sentence, item))
                    and not (s == speaker.state and item.form in _PERSONAL)
                )
        named = list(dict.fromkeys(named))
        others = [s for s in named if s != speaker.state]
        relational = any(fold(sentence.tokens[i].lemma) in self._relational for i in content)
        other = self._other_side(sentence, inside, speaker)
        if others:
            return tuple(
                others if other is None or any(s not in _UNIONS for s in others) or not relational else (other, *others)
            )
        places = [
            s
            for m in self._cast.mentions[sentence.index]
            if m.form == "place" and m.head in inside
            for s in m.states
            if s != speaker.state
        ]
        if places and named:
            return tuple(dict.fromkeys(places))  # "Turkey hopes to open a consulate in Aktau"
        if other is not None and (relational or directed or not (named or speaker.state is None)):
            return (other,)
        own = [
            m
            for m in self._cast.mentions[sentence.index]
            if m.head in inside and m.form in {"state", "capital"} and m.state == speaker.state
        ]
        return tuple(named) if own and len(self._cast.pair) == 2 else ()

    def names_state(self, sentence: Sentence, content: list[int]) -> bool:
        """Tell whether words name any state."""
        inside = set(content)
        return any(m.head in inside and m.states and m.form in _NAMING for m in self._cast.mentions[sentence.index])

    def _is_setting(self, sentence: Sentence, item: Mention) -> bool:
        """Tell whether a union is only where something is: "partner in the European Union"."""
        if sentence.tokens[item.last].feats.get("Case") in self._frames.inside_cases:
            return True
        before = sentence.tokens[item.first - 1] if item.first else None
        if before is not None and before.upos == "DET" and item.first > 1:
            before = sentence.tokens[item.first - 2]
        return before is not None and fold(before.lemma) in self._frames.inside

    def _other_side(self, sentence: Sentence, inside: set[int], speaker: Speaker) -> str | None:
        """Return whom a speaker of one side speaks of without a name."""
        if speaker.state is None:
            return self._cast.pair[0] if len(self._cast.pair) == 2 else None
        here = [
            s
            for m in self._cast.mentions[sentence.index]
            if m.head not in inside and m.form in _NAMING
            for s in m.states
        ]
        for state in here:
            if state != speaker.state and state not in _UNIONS:
                return state
        other = self._cast.other(speaker.state)
        if other is None:
            # A third side, one of many at a summit: it speaks of the state that the text is most about.
            return next((s for s in self._cast.pair if self._weight[s] >= _MENTIONS), None)
        return other if self._weight[other] >= _MENTIONS or (speaker.state, other) in self._together else None

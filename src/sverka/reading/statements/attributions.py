"""Attributions: "по словам министра", "according to the ministry": sources without a verb of speech."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sverka.language import Sentence
from sverka.reading.expressions import fold
from sverka.reading.statements.frames import Frames
from sverka.reading.statements.speakers import Speaker, Speakers

_STOPS = frozenset({",", "—", "–", ";", ":", "(", ")"})
_NAME = 8  # tokens before the phrase in which its source is named
_POSSESSOR = 3  # how many words may stand inside ("по его словам") or before the name of the source begins


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who is given as the source, at tokens `[first, last]`; a report is told as a fact, an opinion is the own one."""

    first: int
    last: int
    speaker: Speaker
    report: bool


def attributions(sentence: Sentence, frames: Frames, speakers: Speakers) -> Iterator[Attribution]:
    """Yield the attributions of a sentence whose source is an actor."""
    if frames.final:
        yield from _after_source(sentence, frames, speakers)
        return
    tokens = sentence.tokens
    lemmas = [frozenset({fold(t.lemma), fold(t.text)}) for t in tokens]
    present = frozenset().union(*lemmas) if lemmas else frozenset()
    for phrases, report in ((frames.opinion, False), (frames.report, True)):
        for phrase in phrases:
            if phrase[0] not in present:
                continue
            for at in range(len(tokens)):
                last = _phrase_at(lemmas, at, phrase)
                # "согласно которому" leads into a relative clause.
                if last is None or any(frames.relative & here for here in lemmas[last + 1 : last + 2]):
                    continue
                owner = speakers.owner(sentence, at - 1)
                if owner is not None:
                    yield Attribution(at - 1, last, owner, report)
                    continue
                stop = next((i for i in range(last + 1, len(tokens)) if tokens[i].text in _STOPS), len(tokens) - 1)
                speaker = speakers.of_phrase(sentence, at + 1, min(stop, last + _POSSESSOR))
                if speaker is not None:
                    end = min(stop, max(last, speakers.end_of_source(sentence, last)))
                    yield Attribution(at, end, speaker, report)


def _after_source(sentence: Sentence, frames: Frames, speakers: Speakers) -> Iterator[Attribution]:
    """Yield the same where the source stands before: "министрдің айтуынша"."""
    tokens = sentence.tokens
    forms = [fold(t.text) for t in tokens]
    for phrases, report in ((frames.opinion, False), (frames.report, True)):
        for phrase in phrases:
            for at in range(1, len(tokens) - len(phrase) + 1):
                if tuple(forms[at : at + len(phrase)]) != phrase:
                    continue
                start = next((i + 1 for i in range(at - 1, -1, -1) if tokens[i].text in _STOPS), 0)
                speaker = speakers.of_phrase(sentence, max(start, at - _NAME), at)
                if speaker is not None:
                    yield Attribution(start, at + len(phrase) - 1, speaker, report)


def _phrase_at(lemmas: Sequence[frozenset[str]], at: int, phrase: tuple[str, ...]) -> int | None:
    """Return the last place of a phrase that begins at a place; a possessor may stand before its last word."""
    *rest, final = phrase
    if not rest:
        return at if final in lemmas[at] else None
    start = at + len(rest)
    if start > len(lemmas) or any(word not in here for word, here in zip(rest, lemmas[at:start], strict=True)):
        return None
    return next((i for i in range(start, min(start + _POSSESSOR + 1, len(lemmas))) if final in lemmas[i]), None)

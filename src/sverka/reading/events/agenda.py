"""What talks dealt with: the sentences after a meeting that tell its agenda."""

from __future__ import annotations

from collections.abc import Collection
from functools import cache

from sverka.language import Token
from sverka.reading.cast import Cast
from sverka.reading.lexicon import lexicon
from sverka.reading.phrases import Phrases

_REACH = 6  # sentences after the meeting was told


@cache
def _words(lang: str) -> Phrases[bool]:
    return Phrases(dict.fromkeys(lexicon(lang, "agenda").words("agenda.words"), True))


def agenda(cast: Cast, told: Collection[int], others: Collection[int]) -> list[Token]:
    """Return the words of the sentences that tell what a meeting dealt with.

    Args:
        cast: The cast of the text.
        told: Indices of the sentences that tell the meeting.
        others: Indices of the sentences that tell other meetings, where its agenda ends.
    """
    sentences = cast.analysis.sentences
    out: list[Token] = []
    start = max(told, default=-1) + 1
    for sentence in sentences[start : start + _REACH]:
        if sentence.index in others:
            break
        if next(_words(cast.analysis.lang).find(sentence), None) is not None:
            out.extend(sentence.tokens)
    return out

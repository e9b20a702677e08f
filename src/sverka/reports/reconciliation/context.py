"""The sentence that words stand in, so that a few words can be understood: bounded, found without a language model."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from sverka.ledger import Quote

# A sentence ends at its mark before a space and what is no small letter; a title ends at its line. An abbreviation may
# end one too early: what is shown then is shorter, never other than what the text has.
_END = re.compile(r"(?<=[.!?…])[»”\"’)]?\s+|\n+")
# Code points of a sentence on either side of the words at most.
_WIDEST = 400


def sentences(text: str, quotes: Sequence[Quote]) -> tuple[Quote, ...]:
    """Return the sentences of a text that hold some words, in order; each begins and ends outside of all of them."""
    found: list[tuple[int, int]] = []
    for quote in sorted(quotes, key=lambda q: q.start):
        start = max((m.end() for m in _ends(text, 0, quote.start)), default=0)
        end = next((m.end() for m in _ends(text, quote.end, len(text))), len(text))
        start, end = _narrow(text, start, end, quote)
        if found and start <= found[-1][1]:
            found[-1] = found[-1][0], max(found[-1][1], end)
        else:
            found.append((start, end))
    return tuple(Quote(start, end, text[start:end]) for start, end in found)


def _ends(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    return (m for m in _END.finditer(text, start, end) if "\n" in m[0] or not text[m.end() : m.end() + 1].islower())


def _narrow(text: str, start: int, end: int, quote: Quote) -> tuple[int, int]:
    """Return the bounds of a sentence without the spaces at its ends, cut where it goes on for too long."""
    start, end = max(start, quote.start - _WIDEST), min(end, quote.end + _WIDEST)
    while start < quote.start and text[start].isspace():
        start += 1
    while end > quote.end and text[end - 1].isspace():
        end -= 1
    return start, end


def parts(context: Quote, quotes: Sequence[Quote]) -> tuple[tuple[str, bool], ...]:
    """Return a sentence in pieces, each with whether it is of the words."""
    edges = {context.start, context.end}
    inside = [(max(q.start, context.start), min(q.end, context.end)) for q in quotes]
    inside = [(start, end) for start, end in inside if start < end]
    for start, end in inside:
        edges |= {start, end}
    cut = sorted(edges)
    return tuple(
        (context.text[a - context.start : b - context.start], any(start <= a and b <= end for start, end in inside))
        for a, b in pairwise(cut)
    )

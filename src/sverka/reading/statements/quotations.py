"""Quotations: the places of a text that stand in quotation marks and are speech, not a title or a single word."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable

from sverka.language import Analysis
from sverka.model.spans import Span

_PAIRS = {"«": "»", "“": "”", "„": "”“", "‟": "”"}
_STRAIGHT = '"'
_LEAST_WORDS = 5
_WORD = re.compile(r"\w+")


class Quotations:
    """The quoted speech of a text, in order; a quotation never outlasts its paragraph.

    Args:
        analysis: The text.
        spoken: Further speech that no quotation marks enclose.
    """

    def __init__(self, analysis: Analysis, spoken: Iterable[Span] = ()) -> None:
        quoted = [s for s in _quoted(analysis) if len(_WORD.findall(s.of(analysis.text))) >= _LEAST_WORDS]
        said = [s for s in spoken if not any(q.overlaps(s) for q in quoted)]
        self.spans = sorted([*quoted, *said], key=lambda s: s.start)
        self._starts = [s.start for s in self.spans]

    def at(self, offset: int) -> Span | None:
        """Return the quotation that a code point stands in, or None."""
        index = bisect_right(self._starts, offset) - 1
        return self.spans[index] if index >= 0 and offset < self.spans[index].end else None

    def within(self, place: Span) -> list[Span]:
        """Return the quotations that share a code point with a place."""
        return [s for s in self.spans if s.overlaps(place)]


def _quoted(analysis: Analysis) -> list[Span]:
    out: list[Span] = []
    for match in re.finditer(r"[^\n]+", analysis.text):
        out.extend(_of_line(match.group(), match.start()))
    return out


def _of_line(line: str, offset: int) -> list[Span]:
    """Return the outermost quotations of a line; one that is opened and not closed goes to its end."""
    out: list[Span] = []
    depth, start, close = 0, -1, ""
    for at, mark in enumerate(line):
        if start < 0:
            if mark in _PAIRS or (mark == _STRAIGHT and (at == 0 or not line[at - 1].isalnum())):
                start, close, depth = at, _PAIRS.get(mark, _STRAIGHT), 1
            continue
        if mark in close:
            depth -= 1
        elif mark in _PAIRS and _PAIRS[mark] == close:
            depth += 1
        if depth == 0:
            out.append(Span(offset + start + 1, offset + at))
            start = -1
    if start >= 0:
        out.append(Span(offset + start + 1, offset + len(line)))
    return out

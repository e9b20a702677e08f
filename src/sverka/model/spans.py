"""Places in a text."""

from __future__ import annotations

from typing import NamedTuple


class Span(NamedTuple):
    """A place `[start, end)` in Unicode code points of a document's text."""

    start: int
    end: int

    def overlaps(self, other: Span) -> bool:
        """Tell whether the two places share a code point."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Tell whether `other` lies wholly inside this place."""
        return self.start <= other.start and other.end <= self.end

    def of(self, text: str) -> str:
        """Return the words that stand here in `text`."""
        return text[self.start : self.end]

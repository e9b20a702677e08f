"""Paragraphs of a text: the parts between line breaks, which sentences never cross."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sverka.model.spans import Span

_LINE = re.compile(r"[^\n]+")


def paragraphs(text: str) -> Iterator[tuple[int, Span]]:
    """Yield `(number, span)` of each line that holds more than white space, stripped; the title is number 0."""
    number = 0
    for match in _LINE.finditer(text):
        line = match.group()
        stripped = line.strip()
        if stripped:
            start = match.start() + line.index(stripped[0])
            yield number, Span(start, start + len(stripped))
            number += 1

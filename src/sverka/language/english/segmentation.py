"""English sentences by their marks, without a model: cheap enough to look before reading."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

from sverka.language.segmentation import paragraphs
from sverka.model.spans import Span

_END = re.compile(r"[.!?…]+[\"'”’»)\]]*(?=\s+[\"'“‘«(\[]?[A-Z0-9À-ÖØ-Þ])")
_INITIALS = re.compile(r"(?:^|[\s(.])(?:[A-Z]|[A-Z](?:\.[A-Z])+)$")
_PRONOUN = re.compile(
    r"\s+[\"'“‘]?(?:The|He|She|It|They|We|In|On|At|But|And|This|That|His|Her|Its|Their|A|An|As|For|After|Before|While|When|With|President|Minister)\b"
)


@cache
def _abbreviations() -> frozenset[str]:
    lines = files("sverka.language.english").joinpath("abbreviations.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(line.strip() for line in lines if line.strip() and not line.startswith("#"))


def _goes_on(line: str, mark_start: int, mark_end: int) -> bool:
    """Tell whether the full stop at `mark_start` belongs to an abbreviation rather than ending a sentence."""
    if line[mark_start] != "." or mark_end - mark_start > 1:
        return False
    before = line[max(0, mark_start - 12) : mark_start]
    word = before.split()[-1] if before.split() else ""
    if word.lower().strip("(\"'“") in _abbreviations():
        return True
    if _INITIALS.search(before):
        # "the U.S. The minister": an acronym may end a sentence, a single initial hardly ever.
        return "." not in word or not _PRONOUN.match(line, mark_end)
    return False


def sentences(text: str) -> list[tuple[int, Span]]:
    """Cut a text into sentences, never across a line break: `(paragraph, span)` each."""
    out: list[tuple[int, Span]] = []
    for number, place in paragraphs(text):
        line = place.of(text)
        start = 0
        for match in _END.finditer(line):
            if _goes_on(line, match.start(), match.end()):
                continue
            out.append((number, Span(place.start + start, place.start + match.end())))
            start = match.end() + re.match(r"\s*", line[match.end() :]).end()  # type: ignore[union-attr]
        if start < len(line):
            out.append((number, Span(place.start + start, place.end)))
    return out

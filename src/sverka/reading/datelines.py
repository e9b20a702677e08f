"""Datelines: "ASTANA, Jan 30 (Steppe Wire) –", "АСТАНА, 30 мая. /Казинформ/.": the sender is nobody of the story."""

from __future__ import annotations

import re

from sverka.language import Sentence

_DATELINE = re.compile(r"^[^.!?\n]{0,60}?[(/\[][^()/\n]{2,60}[)/\]]\s*[.–—-]*")
_LONGEST = 110  # code points


def dateline_end(sentence: Sentence) -> int:
    """Return the last token of the dateline that a paragraph's first sentence opens with, or -1."""
    if sentence.paragraph > 2 or not sentence.tokens:
        return -1
    start = sentence.tokens[0].start
    text = ""
    for token in sentence.tokens:
        if token.end - start > _LONGEST:
            break
        text = text.ljust(token.start - start) + token.text
    match = _DATELINE.match(text)
    if match is None or not re.match(r"[A-ZА-ЯЁӘҒҚҢӨҰҮҺІĄĆĘŁŃÓŚŹŻ]{2}", text):
        return -1
    return max((t.index for t in sentence.tokens if t.end - start <= match.end()), default=-1)

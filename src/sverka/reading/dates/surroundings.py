"""What stands around a date: the dateline of a report, the noun that a period belongs to."""

from __future__ import annotations

import re

from sverka.model.edtf import Edtf
from sverka.reading.dates.rules import Lexicon
from sverka.reading.dates.tokens import Node, fold

_WORD = re.compile(r"[^\W\d_]+")
_PLACE = re.compile(r"[\W_]*(?:[^\W\d_]+[ .,'’\-–—/()]*){0,5}\Z")
_CLOSING = re.compile(r"\s*(?:\d{1,2}[:.]\d\d)?\s*(?:[./(–—-]|$)")
_LOOK_BACK = 120
_LONGEST = 60  # code points before the date in a dateline
_NAME_BEFORE = re.compile(r"[^\W\d_]*[\"«»“”„]?[ \u00a0-]\Z")
_NAME_AFTER = re.compile(r"[ \u00a0]([^\W\d_])")


def is_dateline(text: str, start: int, end: int) -> bool:
    """Tell whether a date is a dateline: first in its paragraph after a place or an agency, with a mark behind it.

    "АСТАНА, 30 мая. /Казинформ/.", "WARSAW, Nov 24 (Reuters) –", "Minsk. 5 May. Interfax".
    """
    line = text.rfind("\n", max(0, start - _LONGEST), start) + 1
    if line == 0 and start > _LONGEST:
        return False
    before = text[line:start]
    if _PLACE.match(before) is None or _CLOSING.match(text, end) is None:
        return False
    words = _WORD.findall(before)
    if any(word[0].islower() for word in words):
        return False
    if not words:  # a date alone on its line
        return not text[end : end + _LONGEST].partition("\n")[0].strip(" .|–—-:0123456789")
    return before.rstrip()[-1:] in ",.–—-(/" or before.isupper()


def is_in_name(text: str, start: int, end: int) -> bool:
    """Tell whether a bare year is part of a name: "Expo 2017", "Strategy 2030", "the 2010 Astana summit"."""
    before = _NAME_BEFORE.search(text, max(0, start - 40), start)
    after = _NAME_AFTER.match(text, end)
    return (before is not None and before[0][0].isupper()) or (after is not None and after[1].isupper())


def belongs_to_noun(text: str, node: Node, made: Edtf | None, lexicon: Lexicon) -> bool:
    """Tell whether a date is a noun's own: "a programme for 2025-2027", "an agreement of 5 May 1998".

    "For" with a year belongs to the noun unless a verb of planning stands nearer ("scheduled for 2026").
    """
    if node.relation == "of" and not lexicon.heads_follow:
        return True
    if node.relation not in ("for", "of") or made is None:
        return False
    for word in _words_near(text, node, lexicon):
        if word.startswith(lexicon.planning):
            return False
        if word.startswith(lexicon.attributive):
            return True
    return node.relation == "for" and made.precision == "year"


def _words_near(text: str, node: Node, lexicon: Lexicon) -> list[str]:
    """Return the words of the sentence on the side where heads stand, the nearest first."""
    if lexicon.heads_follow:
        after = fold(text[node.end : node.end + _LOOK_BACK])
        words = _WORD.findall(re.split(r"[.!?\n]", after)[0])
        return words[:1] if node.relation == "of" else words
    before = fold(text[max(0, node.start - _LOOK_BACK) : node.start])
    return _WORD.findall(re.split(r"[.!?\n]\s", before)[-1])[::-1]

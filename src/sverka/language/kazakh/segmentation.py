"""Kazakh sentences by their marks, and tokens as UD_Kazakh-KTB has them."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

from sverka.language.kazakh.inflection import loose_endings
from sverka.language.segmentation import paragraphs
from sverka.model.spans import Span

_CAPITAL = "A-ZÀ-ÖØ-ÞĀ-ŽА-ЯЁӘҒҚҢӨҰҮҺІЎЄЇЉЊ"
_END = re.compile(rf"[.!?…]+[\"'”’»)\]]*(?=\s+(?:[-‑–—]\s*)?[\"'“‘«„(\[]*[{_CAPITAL}0-9])")
_INITIAL = re.compile(rf"(?:^|[\s(«.])[{_CAPITAL}](?:[хжшч]|\.[{_CAPITAL}])?$")
# What hardly ever follows an abbreviation within a sentence.
_OPENS = re.compile(
    r"\s+[«\"]?(?:Ол|Олар|Бұл|Осы|Біз|Сондай-ақ|Сонымен|Алайда|Бірақ|Осылайша|Кейін|Мұнда|Онда|Бүгін)\b"
)
_LISTED = re.compile(r"\s*\(?(?:\d{1,2}|[IVXLC]+)$")

_LETTER = r"[^\W\d_]"
# What stands after the hyphen of a number and is no word of its own: "55-ші", "2025-ке", but "15-жылдық".
_ENDINGS = (
    "(?:[ыі]?н?ш[ыі](?:" + "|".join(sorted(loose_endings())) + ")|" + "|".join(filter(None, loose_endings())) + ")"
)
_TOKEN = re.compile(
    rf"""
    (?:https?://|www\.)[^\s«»"<>()]*[^\s«»"<>().,;:!?]     # an address
  | [\w.+-]+@[\w-]+(?:\.[\w-]+)+
  | (?i:т\.\s?б|т\.\s?с\.\s?с|т\.\s?т|б\.\s?з\.\s?б|б\.\s?э\.\s?д)\.          # "and so on", "before our era"
  | \d+(?:[.,:]\d+)*(?:[%‰]|°\s?[CСF]?|{_LETTER}?[²³])?(?:[-‑–]{_ENDINGS}(?!\w)|{_LETTER}+)?  # "55-ші", "90%-ға", "4G"
  | [{_CAPITAL}]\.[-‑][{_CAPITAL}]\.(?=\s?[{_CAPITAL}])                    # a double initial: "Ф.-В."
  | {_LETTER}[.](?=\s?[{_CAPITAL}«-])(?<=[{_CAPITAL}].)                    # an initial
  | {_LETTER}+(?:[²³]|\d+(?:\+\d+)?)?(?:[-‑'’ʼ`]{_LETTER}+|[-‑]\d+(?:[-‑]{_LETTER}+)?)*  # "сондай-ақ", "C5+1"
  | \.{{3,}}
  | (?<=[»”"])[-‑]{_LETTER}+                                             # the suffix of a title in quotes
  | [^\w\s]|_+
    """,
    re.VERBOSE,
)
_STOPPED = frozenset(["ж", "жж", "млн", "млрд", "трлн", "долл", "мыс", "ғ", "ғғ", "обл", "ауд", "проф", "акад", "мәс"])


@cache
def _abbreviations() -> frozenset[str]:
    lines = files("sverka.language.kazakh").joinpath("data", "abbreviations.txt").read_text(encoding="utf-8")
    return frozenset(w.strip() for w in lines.splitlines() if w.strip() and not w.startswith("#"))


def _goes_on(line: str, at: int, end: int) -> bool:
    """Tell whether the full stop at a place belongs to an abbreviation rather than ending a sentence."""
    if line[at] != "." or end - at > 1:
        return False
    before = line[max(0, at - 14) : at]
    if _LISTED.fullmatch(line[:at]):
        return True  # "1. Тараптар ..."
    if _INITIAL.search(before):
        return not _OPENS.match(line, end)
    word = before.split()[-1].lower().strip("(«\"'“") if before.split() else ""
    return word in _abbreviations() and not _OPENS.match(line, end)


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
            start = match.end() + len(line[match.end() :]) - len(line[match.end() :].lstrip())
        if start < len(line):
            out.append((number, Span(place.start + start, place.end)))
    return out


def tokens(text: str, place: Span) -> list[Span]:
    """Return the tokens of a sentence; an abbreviation keeps its full stop, a suffix after a hyphen its word."""
    found: list[Span] = []
    for match in _TOKEN.finditer(text, place.start, place.end):
        start, end = match.span()
        if text[start:end] == "." and found and found[-1].end == start and found[-1].of(text).lower() in _STOPPED:
            found[-1] = Span(found[-1].start, end)
        else:
            found.append(Span(start, end))
    return found

"""Polish sentences by their marks and tokens as UD_Polish-PUD has them, without a model: cheap enough to look at first.

Two deviations from the treebanks: a double surname is always one token (they split it where both halves are known), and
a mobile ending or "-by" stays with its verb.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from sverka.language.polish.morphology import abbreviations, readings, segments
from sverka.language.segmentation import paragraphs
from sverka.model.spans import Span

_LETTERS = "(?:[^\\W_]|[\u0300-\u036f])+"  # a letter may be written as a base and a combining mark
_WORD = rf"{_LETTERS}(?:['’`]{_LETTERS})*"
_END = re.compile(r"[.!?…]+[\"'”’»)\]]*(?=\s+[\"'„“‘«(\[–—-]*\s?[^\W_a-ząćęłńóśźż])")
_NEXT = re.compile(rf"\W*({_WORD})")
_INITIAL = re.compile(r"(?:^|[.-])(?:[^\W\d_a-ząćęłńóśźż]|C[hz]|D[zżź]|J[aeou]|Rz|Sz|Th)$")
_FEW = re.compile(r"\d{1,3}$")
_SUM = re.compile(r"\s*\d[\d.,]*\s*(?:tys|mln|mld|bln|proc|zł|euro|dolar|%)")
_SCALES = frozenset({"tysiąc", "milion", "miliard"})
_FUNCTION = frozenset({"ADP", "ADV", "PRON", "DET", "SCONJ", "CCONJ", "PART", "AUX", "VERB"})


@cache
def _pattern() -> re.Pattern[str]:
    dotted = sorted((a for a in abbreviations() if "." in a and " " not in a), key=len, reverse=True)
    return re.compile(
        "|".join(
            [
                r"(?:https?://|www\.)[^\s<>\"”»)\]]*[\w/]",
                r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+",
                rf"(?<!\w)(?:{'|'.join(map(re.escape, dotted))})(?=\.)",
                r"\b[a-z0-9-]{2,}(?:\.[a-z0-9-]{2,})*\.[a-z]{2,4}\b",
                r"\d+/\d+(?:/\w+)?",
                r"\d++(?:[.,:]\d++)*+(?![^\W\d_]|-[^\W\d_])",
                rf"{_WORD}(?:-{_WORD})*",
                r"\.\.\.+",
                r"''|’’|,,",
                r"°C",
                r"\S",
            ]
        )
    )


@lru_cache(maxsize=20_000)
def _cuts(word: str) -> tuple[int, ...]:
    """Return the places of the hyphens at which a word is cut into tokens."""
    hyphens = [m.start() for m in re.finditer("-", word)]
    parts = word.split("-")
    if all(p.isdigit() for p in parts):
        return tuple(hyphens)
    return tuple(at for at, left, right in zip(hyphens, parts, parts[1:], strict=False) if _apart(left, right))


def _apart(left: str, right: str) -> bool:
    if not left.isalpha() or not right.isalpha():
        return False
    if any(tag == "adja" for *_, tag, _ in segments(f"{left}-{right}")):
        return True  # "polsko-kazachski"
    if left[0].islower() and right[0].islower():  # "państwa-miasta"
        cases = [{r.feats.get("Case") for r in readings(part) if r.upos == "NOUN"} - {None} for part in (left, right)]
        return bool(cases[0] & cases[1]) and min(len(left), len(right)) > 3 and bool(segments(left) and segments(right))
    if not (left[0].isupper() and right[0].isupper()):
        return False
    if left.isupper() or right.isupper():  # "UE-Azja"
        return len(left) > 1
    kinds = [{kind for *_, names in segments(part) for kind in names} for part in (left, right)]
    return all("nazwa_geograficzna" in k for k in kinds) and not all("nazwisko" in k for k in kinds)


def tokens(text: str, place: Span) -> Iterator[Span]:
    """Yield the tokens of a stretch of a text."""
    for match in _pattern().finditer(text, place.start, place.end):
        start, end = match.span()
        word = match.group()
        if "-" in word and len(word) > 1 and "@" not in word and "/" not in word:
            for cut in _cuts(word):
                at = match.start() + cut
                yield Span(start, at)
                yield Span(at, at + 1)
                start = at + 1
        if start < end:
            yield Span(start, end)


def _says(words: str) -> bool:
    """Tell whether a beginning of a sentence has a finite verb."""
    for match in re.finditer(_WORD, words):
        found = readings(match.group())
        if any(r.feats.get("VerbForm") == "Fin" and r.feats.get("Mood") != "Imp" for r in found) and not any(
            r.upos in {"NOUN", "PROPN", "ADP", "CCONJ", "PRON", "NUM"} for r in found
        ):
            return True
    return False


def _ordinal(line: str, before: str, end: int) -> bool:
    """Tell whether a short number before a full stop counts what follows: "podczas 80. Sesji"."""
    following = _NEXT.match(line, end)
    if following is None:
        return False
    kinds = {r.upos for r in readings(following.group(1).lower())}
    earlier = before.split()[-2:-1]
    counted = bool(kinds & {"NOUN", "ADJ"}) and not kinds & _FUNCTION
    return not earlier or (counted and bool({"ADP", "ADJ"} & {r.upos for r in readings(earlier[0].lower())}))


def _goes_on(line: str, start: int, mark_start: int, mark_end: int) -> bool:
    """Tell whether the full stop at `mark_start` belongs to an abbreviation or number rather than ending a sentence."""
    if line[mark_start] != "." or line[mark_start : mark_start + 2] == "..":
        return False
    before = line[start:mark_start]
    word = before.split()[-1].lstrip("(\"'„“«[–—-") if before.split() else ""
    if _FEW.fullmatch(word):
        return _ordinal(line, before, mark_end)
    if _INITIAL.search(word) and word not in abbreviations():
        return True
    known = abbreviations().get(word) or abbreviations().get(word.lower())
    known = known or abbreviations().get(word.rpartition(".")[2])  # "ub.r"
    if known is None:
        return False
    if _SUM.match(line, mark_end):
        return True  # "osiągnął w 2023 r. 150 mln zł"
    following = _NEXT.match(line, mark_end)
    if following is not None and any(meaning in _SCALES for meaning, _, _ in known):
        counted = {(r.upos, r.feats.get("Case"), r.feats.get("Number")) for r in readings(following.group(1))}
        if ("PROPN", "Gen", "Plur") in counted:
            return True  # "30 tys. Wietnamczyków"
    # "W dniu 5 maja 2025 r. Minister spotkał się": what has no verb yet is no sentence.
    return not any(end for _, _, end in known) or not _says(before)


def sentences(text: str) -> list[tuple[int, Span]]:
    """Cut a text into sentences, never across a line break: `(paragraph, span)` each."""
    out: list[tuple[int, Span]] = []
    for number, place in paragraphs(text):
        line = place.of(text)
        start = 0
        for match in _END.finditer(line):
            if _goes_on(line, start, match.start(), match.end()):
                continue
            out.append((number, Span(place.start + start, place.start + match.end())))
            start = match.end()
            while start < len(line) and line[start].isspace():
                start += 1
        if start < len(line):
            out.append((number, Span(place.start + start, place.end)))
    return out

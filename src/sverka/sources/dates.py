"""Dates as they are written in metadata, datelines and lines of their own, in the four languages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from email.utils import parsedate_to_datetime
from functools import cache

from sverka.errors import DataError
from sverka.sources.datafile import line_of, read_folder, strings

_EARLIEST, _LATEST = 1800, 2100
_TIME = r"\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s*(?:[ap]\.?m\.?|UTC|GMT|CET|МСК))?"
_ISO = re.compile(r"(?P<y>\d{4})(?P<s>[-./])(?P<m>\d{1,2})(?P=s)(?P<d>\d{1,2})(?!\d)(?:[T ]\S.{0,40})?")
_COMPACT = re.compile(r"(?P<y>\d{4})(?P<m>\d{2})(?P<d>\d{2})(?:T?\d{4,6}Z?)?")


@dataclass(frozen=True, slots=True)
class Written:
    """A date as written: `year` is None where it is not said. `[start, end)` is its place."""

    year: int | None
    month: int
    day: int
    start: int
    end: int

    def on(self, year: int | None = None) -> date | None:
        """Return the date, in the given year where it says none itself; None where there is no such day."""
        chosen = self.year or year
        if chosen is None or not _EARLIEST <= chosen <= _LATEST:
            return None
        try:
            return date(chosen, self.month, self.day)
        except ValueError:
            return None

    def nearest(self, other: date) -> date | None:
        """Return the date in the year that brings it nearest to another one."""
        options = [found for year in (other.year - 1, other.year, other.year + 1) if (found := self.on(year))]
        return min(options, key=lambda found: abs((found - other).days), default=None)


@dataclass(frozen=True, slots=True)
class _Months:
    number: dict[str, int]
    stems: tuple[tuple[str, int], ...]
    patterns: tuple[re.Pattern[str], ...]
    labels: re.Pattern[str]
    year_words: re.Pattern[str]

    def of(self, form: str) -> int:
        form = form.lower()
        if form in self.number:
            return self.number[form]
        return next(number for stem, number in self.stems if form.startswith(stem))


@cache
def _months() -> _Months:
    number: dict[str, int] = {}
    stems: dict[str, int] = {}
    labels: list[str] = []
    year_words: list[str] = []
    for name, tables in read_folder("months"):
        forms = tables.get("forms", [])
        if len(forms) != 12:
            raise DataError(name, line_of(name, "forms"), "forms must be twelve lists, January first")
        for month, written in enumerate(forms, 1):
            for form in written:
                target = stems if form.endswith("*") else number
                if target.setdefault(form.rstrip("*"), month) != month:
                    raise DataError(name, line_of(name, form), f"{form} is given to two months")
        labels.extend(strings(name, tables, "labels"))
        year_words.extend(strings(name, tables, "year_words"))
    whole = sorted(number, key=lambda form: (-len(form), form))
    named = (
        "(?P<m>" + "|".join([rf"{stem}[^\W\d_]{{0,8}}" for stem in sorted(stems)] + [re.escape(form) for form in whole])
        + r")(?![^\W\d_])\.?"
    )  # fmt: skip
    after = rf"(?:\s*(?:{'|'.join(_longest_first(year_words))})(?![^\W\d_])\.?)?"
    day = r"(?<![\d.,:])(?P<d>\d{1,2})(?:-?(?:st|nd|rd|th|го|е|ое|ші|шы|інші))?(?![\d:])"
    year = r"(?P<y>(?:1[89]|20)\d\d)(?!\d)"
    return _Months(
        number,
        tuple(sorted(stems.items())),
        tuple(
            re.compile(pattern, re.IGNORECASE)
            for pattern in (
                rf"(?<!\d){year}{after},?\s*(?:г\.)?\s*{day}[\s-]*{named}",
                rf"{day}(?:\s*of\s+|[\s.-]*){named}(?:[\s,.-]*{year}{after})?",
                rf"(?<![^\W_]){named}\s*{day}(?:[\s,]+{year})?",
                rf"(?<!\d){year}[-./](?P<m>\d{{1,2}})[-./](?P<d>\d{{1,2}})(?!\d)",
                rf"(?<![\d.,:])(?P<d>\d{{1,2}})[-./](?P<m>\d{{1,2}})[-./]{year}{after}",
                r"(?<![\d.,:/])(?P<d>\d{1,2})[./](?P<m>\d{1,2})(?![\d:/])(?:[./](?P<y>\d\d)(?!\d))?",
            )
        ),
        re.compile(rf"(?<![^\W_])(?:{'|'.join(_longest_first(labels))})(?![^\W_])", re.IGNORECASE),
        re.compile(after, re.IGNORECASE),
    )


def _longest_first(words: list[str]) -> list[str]:
    return [re.escape(word) for word in sorted(dict.fromkeys(words), key=lambda word: (-len(word), word))]


def find_dates(text: str) -> list[Written]:
    """Return the dates in a short text, in order. Of overlapping readings the longest counts."""
    found = [written for pattern in _months().patterns for written in _read(pattern, text)]
    found.sort(key=lambda written: (written.start, -written.end))
    kept: list[Written] = []
    for written in found:
        if not kept or written.start >= kept[-1].end:
            kept.append(written)
        elif written.end - written.start > kept[-1].end - kept[-1].start:
            kept[-1] = written
    return kept


def _read(pattern: re.Pattern[str], text: str) -> Iterator[Written]:
    for found in pattern.finditer(text):
        month = found["m"]
        number = int(month) if month.isdigit() else _months().of(month)
        groups = found.groupdict()
        year = int(groups["y"]) if groups.get("y") else None
        if year is not None and year < 100:
            year += 2000
        day = int(found["d"])
        if number > 12 and day <= 12 and "/" in found.group():
            day, number = number, day  # 1/29/2026, as Americans write it
        if not month.isdigit() or (1 <= number <= 12 and 1 <= day <= 31):
            yield Written(year, number, day, found.start(), found.end())


def parse_date(written: str) -> date | None:
    """Return the day that a value of metadata names, or None where it names none.

    Read are ISO 8601 with or without time, `20260129`, RFC 2822, and the ways in which the four languages write dates.
    """
    written = written.strip()
    if len(written) > 100:
        return None
    if found := _ISO.fullmatch(written) or _COMPACT.fullmatch(written):
        return Written(int(found["y"]), int(found["m"]), int(found["d"]), 0, 0).on()
    try:
        sent = parsedate_to_datetime(written).date()
    except (ValueError, TypeError, IndexError, OverflowError):
        pass
    else:
        return sent if _EARLIEST <= sent.year <= _LATEST else None
    days = [day for found_date in find_dates(written) if found_date.year and (day := found_date.on())]
    return days[0] if days else None


def rest_of_date_line(line: str) -> tuple[Written, str] | None:
    """Return a date on a short line, and what else the line holds (a place, perhaps); None for other lines."""
    if len(line) > 110 or not any(char.isdigit() for char in line):
        return None
    dates = find_dates(line)
    if not dates:
        return None
    rest = line
    for written in reversed(dates):
        rest = rest[: written.start] + " " + rest[written.end :]
    rest = re.sub(_TIME, " ", rest, flags=re.IGNORECASE)
    rest = _months().labels.sub(" ", rest)
    rest = re.sub(r"[\s.,:;|/()\[\]«»–—•·+-]+", " ", rest).strip()
    best = next((written for written in dates if written.year), dates[0])
    return best, rest


def skip_year_words(text: str) -> str:
    """Return a text without the words for "year" that may follow a date."""
    found = _months().year_words.match(text)
    return text[found.end() :] if found else text

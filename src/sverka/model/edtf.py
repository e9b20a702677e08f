"""EDTF dates: the part of ISO 8601-2:2019 (Extended Date/Time Format, levels 0 and 1) that the records use.

    2026-01-29    day             XXXX-12-16    day of an unknown year
    2026-01       month           XXXX-09       month of an unknown year
    2026          year            2025-09/2025-11, 2026-01-01/.., ../2026    intervals, open with `..`

A date, or an end of an interval, may carry `?` (uncertain), `~` (approximate) or `%` (both).
Source of the grammar: https://www.loc.gov/standards/datetime/ (Library of Congress, 2019).
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date
from typing import Literal, Self

from sverka.errors import DateError

Precision = Literal["day", "month", "year"]
Qualifier = Literal["", "?", "~", "%"]

_POINT = re.compile(r"(\d{4}|XXXX)(?:-(\d\d)(?:-(\d\d))?)?([?~%]?)", re.ASCII)
_LEAP = 2000  # a year that has every day, for dates whose year is unknown
_COARSE: dict[Precision, int] = {"day": 0, "month": 1, "year": 2}


@dataclass(frozen=True, slots=True)
class Point:
    """A day, month or year; `year` is None where unknown (`XXXX`), and then `month` is set.

    Raises:
        DateError: Where no calendar has such a date.
    """

    year: int | None
    month: int | None = None
    day: int | None = None
    qualifier: Qualifier = ""

    def __post_init__(self) -> None:
        if self.year is None and self.month is None:
            raise DateError("a date needs a year or a month")
        if self.day is not None and self.month is None:
            raise DateError("a day needs a month")
        try:
            date(self.year if self.year is not None else _LEAP, self.month or 1, self.day or 1)
        except ValueError as error:
            raise DateError(f"no such date: {self}") from error

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read one date without an interval.

        Raises:
            DateError: Where the text is no such date.
        """
        match = _POINT.fullmatch(text)
        if match is None:
            raise DateError(f"not an EDTF date: {text!r}")
        year, month, day, qualifier = match.groups()
        return cls(
            None if year == "XXXX" else int(year),
            int(month) if month else None,
            int(day) if day else None,
            qualifier,  # type: ignore[arg-type]  # the pattern admits no other
        )

    @classmethod
    def of(cls, day: date) -> Self:
        """Return the point that a calendar day is."""
        return cls(day.year, day.month, day.day)

    @property
    def precision(self) -> Precision:
        """How fine the date is."""
        return "day" if self.day is not None else "month" if self.month is not None else "year"

    def bounds(self, year: int | None = None) -> tuple[date, date]:
        """Return the first and the last day; `year` stands in for an unknown year.

        Raises:
            DateError: Where the year is unknown and none is given, or the given year lacks the day.
        """
        base = self.year if self.year is not None else year
        if base is None:
            raise DateError(f"a date of an unknown year has no bounds: {self}")
        first_month, last_month = (self.month, self.month) if self.month is not None else (1, 12)
        last_day = self.day if self.day is not None else calendar.monthrange(base, last_month)[1]
        try:
            return date(base, first_month, self.day or 1), date(base, last_month, last_day)
        except ValueError as error:
            raise DateError(f"no such date in {base}: {self}") from error

    def __str__(self) -> str:
        head = "XXXX" if self.year is None else f"{self.year:04d}"
        tail = "".join(f"-{part:02d}" for part in (self.month, self.day) if part is not None)
        return f"{head}{tail}{self.qualifier}"


@dataclass(frozen=True, slots=True)
class Edtf:
    """A date or an interval.

    Attributes:
        start: The date, or the first end of the interval; None where the interval is open (`..`).
        end: The last end; None where the interval is open; the same as `start` for a single date.
        interval: Whether it was given as an interval.

    Raises:
        DateError: Where the ends are both open or stand in the wrong order, or one lacks its year and one has it.
    """

    start: Point | None
    end: Point | None
    interval: bool = False

    def __post_init__(self) -> None:
        if self.start is None and self.end is None:
            raise DateError("an interval needs at least one end")
        if not self.interval and self.start != self.end:
            raise DateError("a single date has one point")
        if self.interval and self.start is not None and self.end is not None:
            if (self.start.year is None) != (self.end.year is None):
                raise DateError(f"one end of the interval has a year, the other has none: {self}")
            if self.start.year is not None and self.end.bounds()[1] < self.start.bounds()[0]:
                raise DateError(f"the interval ends before it starts: {self}")

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a date or an interval.

        Raises:
            DateError: Where the text is neither.
        """
        first, slash, last = text.partition("/")
        if not slash:
            point = Point.parse(first)
            return cls(point, point)
        return cls(None if first == ".." else Point.parse(first), None if last == ".." else Point.parse(last), True)

    @classmethod
    def point(cls, year: int | None, month: int | None = None, day: int | None = None) -> Self:
        """Return a single day, month or year."""
        point = Point(year, month, day)
        return cls(point, point)

    @classmethod
    def day(cls, day: date) -> Self:
        """Return a single calendar day."""
        return cls.point(day.year, day.month, day.day)

    @classmethod
    def between(cls, start: Point, end: Point) -> Self:
        """Return the interval of two points, or the single date where they are one and the same.

        Raises:
            DateError: Where `end` lies before `start`.
        """
        return cls(start, end, interval=start != end)

    @property
    def precision(self) -> Precision:
        """How fine the date is; of an interval, its coarser end."""
        return max((p.precision for p in (self.start, self.end) if p is not None), key=_COARSE.__getitem__)

    @property
    def dated(self) -> bool:
        """Whether the year is known."""
        return all(p is None or p.year is not None for p in (self.start, self.end))

    def bounds(self) -> tuple[date, date]:
        """Return the first and the last day, both inside; an open end is the first or last day of the calendar.

        Raises:
            DateError: Where the year is unknown.
        """
        return self._bounds(None)

    def _bounds(self, year: int | None) -> tuple[date, date]:
        first = date.min if self.start is None else self.start.bounds(year)[0]
        last = date.max if self.end is None else self.end.bounds(year)[1]
        if last < first and year is not None and self.end is not None:  # an undated interval over New Year
            last = self.end.bounds(year + 1)[1]
        return first, last

    def _candidates(self, first_year: int, last_year: int) -> list[tuple[date, date]]:
        """Return the bounds in each year of a range where the year is unknown, else the bounds."""
        if self.dated:
            return [self.bounds()]
        found = []
        for year in range(max(first_year, 1), min(last_year, 9998) + 1):
            try:
                found.append(self._bounds(year))
            except DateError:  # 29 February of a common year
                continue
        return found

    def contains(self, other: Edtf | date) -> bool:
        """Tell whether every day of `other` lies inside. A date of unknown year contains by month and day."""
        if isinstance(other, date):
            other = Edtf.day(other)
        return any(a <= c and d <= b for (a, b), (c, d) in _pairs(self, other))

    def compatible(self, other: Edtf) -> bool:
        """Tell whether both may be the date of one happening: some day is in both."""
        return any(a <= d and c <= b for (a, b), (c, d) in _pairs(self, other))

    def __str__(self) -> str:
        if not self.interval:
            return str(self.start)
        return f"{self.start if self.start is not None else '..'}/{self.end if self.end is not None else '..'}"


def compatible(a: Edtf | str, b: Edtf | str) -> bool:
    """Tell whether two dates, as values or EDTF strings, may be of one happening: some day is in both.

    Raises:
        DateError: Where a string is no EDTF date.
    """
    left = Edtf.parse(a) if isinstance(a, str) else a
    right = Edtf.parse(b) if isinstance(b, str) else b
    return left.compatible(right)


_Bounds = tuple[date, date]


def _pairs(a: Edtf, b: Edtf) -> list[tuple[_Bounds, _Bounds]]:
    """Return the pairs of bounds to compare: unknown years are tried against the other's, or a cycle of leap years."""
    low, high = _LEAP - 1, _LEAP + 4
    for one in (a, b):
        if one.dated:
            first, last = one.bounds()
            # Nine years hold every day of the calendar, 29 February too (1900 and its like apart).
            low, high = first.year - 1, min(last.year, first.year + 8)
    return [(x, y) for x in a._candidates(low, high) for y in b._candidates(low, high)]

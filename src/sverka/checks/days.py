"""Years counted between days, and periods compared."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import TypeVar

from sverka.model.edtf import Edtf

Bounds = tuple[dt.date, dt.date]
T = TypeVar("T")


def anniversary(day: dt.date, year: int) -> dt.date:
    """Return the anniversary of a day in a year; of 29 February in a common year it is 1 March.

    A year of age is full when the day of the month has come again, which 29 February does on 1 March in a common year.
    Beyond the ends of the calendar it is their first and last day.
    """
    if year < dt.MINYEAR:
        return dt.date.min
    if year > dt.MAXYEAR:
        return dt.date.max
    if day.month == 2 and day.day == 29 and not calendar.isleap(year):
        return dt.date(year, 3, 1)
    return day.replace(year=year)


def full_years(since: dt.date, on: dt.date) -> int:
    """Return the full years between two days: anniversaries that have come; negative where `on` is earlier."""
    return on.year - since.year - (on < anniversary(since, on.year))


def exact_years(since: dt.date, on: dt.date) -> float:
    """Return the years between two days: the full ones, and the part of the running one that has passed."""
    full = full_years(since, on)
    last, coming = anniversary(since, since.year + full), anniversary(since, since.year + full + 1)
    return full + (on - last).days / max((coming - last).days, 1)


@lru_cache(maxsize=4096)
def bounds(edtf: str) -> Bounds:
    """Return the first and the last day of a period.

    Raises:
        DateError: Where it is no EDTF date, or its year is unknown.
    """
    return Edtf.parse(edtf).bounds()


def whole_year(period: Bounds) -> int | None:
    """Return the year that a period is, or None where it is not a calendar year."""
    first, last = period
    alone = first.year == last.year and (first.month, first.day, last.month, last.day) == (1, 1, 12, 31)
    return first.year if alone else None


def year_before(period: Bounds) -> Bounds | None:
    """Return the same period a year earlier; the last day of February stays the last. None before the calendar."""
    if period[0].year == dt.MINYEAR:
        return None
    return _back(period[0]), _back(period[1])


def _back(day: dt.date) -> dt.date:
    if day.month == 2 and day.day in (28, 29):
        last = calendar.monthrange(day.year, 2)[1]
        return dt.date(day.year - 1, 2, calendar.monthrange(day.year - 1, 2)[1] if day.day == last else day.day)
    return day.replace(year=day.year - 1)


def tiles(period: Bounds, pieces: Iterable[tuple[Bounds, T]]) -> Sequence[T]:
    """Return the pieces that fill a period without gap or overlap, the fewest first found; empty where none do."""
    inside = sorted(
        ((b, piece) for b, piece in pieces if period[0] <= b[0] and b[1] <= period[1]),
        key=lambda x: (x[0][0], -x[0][1].toordinal()),
    )
    found: list[T] = []
    at = period[0]
    for (first, last), piece in inside:
        if first == at:
            found.append(piece)
            if last == period[1]:
                return found
            at = last + dt.timedelta(days=1)
    return ()


def in_words(period: Bounds) -> str:
    """Return a period in words: "2023", "11 months of 2025", "2005–2022", "2025-10-23"."""
    first, last = period
    if (year := whole_year(period)) is not None:
        return str(year)
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return f"{first.year}–{last.year}"
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    whole = first.day == 1 and last.day == calendar.monthrange(last.year, last.month)[1]
    if whole and first.year == last.year and months > 1:
        return f"{'the first ' if first.month == 1 else ''}{months} months of {first.year}"
    if whole and months == 1:
        return f"{first:%Y-%m}"
    return first.isoformat() if first == last else f"{first} to {last}"

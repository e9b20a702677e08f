"""Months and years: which one a happening counts to, and all of a stretch of time."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Literal

from sverka.reports.pictures.views import By

# More months than this cannot be told apart in a picture.
_MOST_MONTHS = 48
# A stretch that is longer is a mistake of reading, not a period to fill with empty years.
_LONGEST = 400

Unit = Literal["month", "year"]


def period_of(first: dt.date, last: dt.date, unit: Unit) -> str | None:
    """Return the month (`2026-01`) or year (`2026`) that both days lie in, or None."""
    a, b = _name(first, unit), _name(last, unit)
    return a if a == b else None


def _name(day: dt.date, unit: Unit) -> str:
    return f"{day.year:04d}-{day.month:02d}" if unit == "month" else f"{day.year:04d}"


def unit_for(by: By, days: Iterable[dt.date]) -> Unit:
    """Return months or years: what is asked for, or else what can be told apart."""
    if by != "auto":
        return by
    known = sorted(days)
    months = (known[-1].year - known[0].year) * 12 + known[-1].month - known[0].month + 1 if known else 1
    return "month" if months <= _MOST_MONTHS else "year"


def stretch(periods: Iterable[str], unit: Unit) -> list[str]:
    """Return all periods from the first to the last, those without a happening among them, in order."""
    known = sorted(set(periods))
    if not known:
        return []
    numbers = [_number(period) for period in (known[0], known[-1])]
    count = numbers[1] - numbers[0] + 1 if unit == "month" else int(known[-1]) - int(known[0]) + 1
    if count > _LONGEST:
        return known
    if unit == "year":
        return [f"{year:04d}" for year in range(int(known[0]), int(known[-1]) + 1)]
    return [f"{number // 12:04d}-{number % 12 + 1:02d}" for number in range(numbers[0], numbers[1] + 1)]


def _number(period: str) -> int:
    year, _, month = period.partition("-")
    return int(year) * 12 + int(month or 1) - 1


def moment(period: str) -> str:
    """Return the first day of a period, as charts take it."""
    return f"{period}-01T00:00:00Z" if "-" in period else f"{period}-01-01T00:00:00Z"

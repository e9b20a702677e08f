"""Which of several possible dates is meant: the choice of the year, and months and days counted."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Literal

from sverka.errors import DateError
from sverka.model.edtf import Edtf, Point

Prefer = Literal["past", "future"]

# A date without a year is put on the side that the tense asks for, unless the other side is less than a month away and
# this one most of a year: "the referendum set for 5 June", written in the past tense on 2 June.
_WRONG_SIDE = 300
_NEWS = 2  # with no tense known, a day to come counts as far as two gone by: news tells what was


def nearest(found: Iterable[Edtf], today: date, prefer: Prefer | None) -> Edtf | None:
    """Return the candidate least far from today, those on the side that is not preferred put back."""

    def cost(each: Edtf) -> tuple[int, bool]:
        first, last = each.bounds()
        wrong = (prefer == "past" and first > today) or (prefer == "future" and last < today)
        far = distance(each, today) * (_NEWS if prefer is None and first > today else 1)
        return far + (_WRONG_SIDE if wrong else 0), first > today

    return min(found, key=cost, default=None)


def distance(each: Edtf, today: date) -> int:
    """Return the days between a date and today, 0 where today lies in it."""
    first, last = each.bounds()
    return max((first - today).days, (today - last).days, 0)


def points(fields: Iterable[tuple[int, int, int | None]]) -> list[Edtf]:
    """Return those of the candidates that the calendar has."""
    found = []
    for year, month, day in fields:
        try:
            found.append(Edtf.point(year, month, day))
        except DateError:
            continue
    return found


def months(year: int, first: int, count: int) -> Edtf:
    """Return so many months from the first, which may run into the next year."""
    return Edtf.between(Point(year, first), Point(*add_months(year, first, count - 1)))


def days(first: date, last: date) -> Edtf:
    """Return the interval of two calendar days, both inside."""
    return Edtf.between(Point.of(first), Point.of(last))


def add_months(year: int, month: int, count: int) -> tuple[int, int]:
    """Return the year and month so many months on, or back."""
    years, index = divmod(month - 1 + count, 12)
    return year + years, index + 1

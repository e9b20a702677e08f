"""Whether a date is fine enough for a calendar."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from sverka.errors import DateError
from sverka.ledger import HappeningRow
from sverka.model.edtf import Edtf
from sverka.reports.calendar.rules import rules

# Longer than any visit, exhibition or presidency: the range is one of years, written by days.
_LONGEST = 366
# Later there is no calendar to add days in.
_LAST_YEAR = 9990


@dataclass(frozen=True, slots=True)
class Days:
    """First and last day, and how finely they are known."""

    first: dt.date
    last: dt.date
    precision: Literal["day", "month"]


def days_of(happening: HappeningRow) -> Days | None:
    """Return the days of a happening, or None where it has no date or only one of years or of too many months.

    Of a range that is open at one end, the known end stands for it.
    """
    if happening.date is None or not happening.dated:
        return None
    try:
        date = Edtf.parse(happening.date)
    except DateError:  # the ledger admits none, but the row may not come from it
        return None
    if not date.dated or date.precision == "year":
        return None
    first, last = date.bounds()
    if date.start is None:
        first = last
    elif date.end is None:
        last = first
    if last.year > _LAST_YEAR:
        return None
    length = (last - first).days + 1
    if date.precision == "month":
        return Days(first, last, "month") if length <= rules().limits.days_of_months else None
    return Days(first, last, "day") if length <= _LONGEST else None

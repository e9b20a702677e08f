"""What a calendar is made of: whole days, each with the documents and words it stands on."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

Status = Literal["TENTATIVE", "CONFIRMED", "CANCELLED"]
Due = Literal["none", "regular", "all"]


@dataclass(frozen=True, slots=True)
class CalendarEntry:
    """One entry. All are of whole days: texts of the press give days, and hours are not among the records.

    Attributes:
        uid: Stable as long as the record is: a calendar that subscribes moves the entry and does not double it.
        sequence: Rises whenever a text was added or read anew, or the date of a plan passed.
        modified: When that last happened (UTC).
        first_day: First day.
        last_day: Last day, the same for an entry of one day.
        categories: The dyad (`KAZ-POL`), then PLOVER type and format, or what else the entry is.
        url: Address (http or https) of the first text that tells it.
        place: Where, with the country.
        geo: Latitude and longitude in degrees.
    """

    uid: str
    sequence: int
    modified: dt.datetime
    first_day: dt.date
    last_day: dt.date
    status: Status
    summary: str
    description: str
    categories: tuple[str, ...]
    url: str | None = None
    place: str | None = None
    geo: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class Calendar:
    """The calendar of two states.

    Attributes:
        stamp: When the books of the two states last changed (UTC), and the `DTSTAMP` of what no text tells.
        months_left_out: Plans and happenings of which only the month is known and that were not asked for.
        dateless: Plans and happenings without a date, or with nothing finer than a year or some months.
    """

    states: tuple[str, str]
    stamp: dt.datetime
    entries: tuple[CalendarEntry, ...]
    months_left_out: int
    dateless: int

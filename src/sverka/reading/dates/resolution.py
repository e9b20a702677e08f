"""Resolves what a date expression says against the publication date and the date read before it, to EDTF."""

from __future__ import annotations

import calendar
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal, assert_never

from sverka.errors import DateError
from sverka.model.edtf import Edtf, Point
from sverka.reading.dates.candidates import Prefer, add_months, days, distance, months, nearest, points
from sverka.reading.dates.meaning import (
    Calendar,
    Cycle,
    Listed,
    Meaning,
    MonthPart,
    Other,
    Range,
    Relative,
    Shift,
    Weekday,
    Window,
    Years,
)

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Context:
    """What a date is resolved against.

    Attributes:
        reference: The publication date.
        anchor: The date read last before the expression.
        day: The date to the day read last, for what counts days from a month ("the day before").
        near: Whether the anchor stands in the same paragraph.
        year: A year told outright in the same sentence with a month or day, which a later date without year shares.
        prefer: The side of the reference to look on first, by the tense of the clause.
    """

    reference: date | None = None
    anchor: Edtf | None = None
    day: Edtf | None = None
    near: bool = False
    year: int | None = None
    prefer: Prefer | None = None

    def base(self, relative: Relative, precision: Literal["day", "month", "year"]) -> date | None:
        """Return the day to count from, or None where there is none."""
        if relative.base == "ahead" and self.prefer == "past":
            return None
        use_anchor = relative.base == "anchor" or (relative.base == "near" and self.near)
        anchor = self.anchor
        if relative.base == "anchor" and anchor is not None and not (anchor.dated and _as_fine(anchor, precision)):
            anchor = self.day
        if use_anchor and anchor is not None and anchor.dated and _as_fine(anchor, precision):
            first, last = anchor.bounds()
            return last if relative.offset > 0 else first
        return self.reference

    @property
    def today(self) -> date | None:
        """The reference, or the anchor's first day where there is no reference."""
        if self.reference is None and self.anchor is not None and self.anchor.dated:
            return self.anchor.bounds()[0]
        return self.reference


def resolve(meaning: Meaning, context: Context) -> list[Edtf]:
    """Return the EDTF dates that a meaning names: one, several for a list, none where it cannot be resolved."""
    if isinstance(meaning, Listed):
        return [made for each in meaning.days if (made := _resolve(each, context)) is not None]
    made = _resolve(meaning, context)
    return [] if made is None else [made]


def _resolve(meaning: Meaning, context: Context) -> Edtf | None:
    try:
        match meaning:
            case Calendar():
                return _calendar(meaning, context)
            case Shift():
                return _shift(meaning, context)
            case Weekday():
                return _weekday(meaning, context)
            case Cycle():
                return _cycle(meaning, context)
            case MonthPart():
                return _month_part(meaning, context)
            case Years():
                return Edtf.between(Point(meaning.first), Point(meaning.last))
            case Window():
                return _window(meaning, context)
            case Range():
                return _range(meaning, context)
            case Listed() | Other():
                return None
            case _:
                assert_never(meaning)
    except (DateError, ValueError, OverflowError):  # 31 June, year 10000: words that name no date
        return None


def _calendar(meaning: Calendar, context: Context) -> Edtf | None:
    year, month = meaning.year, meaning.month
    if isinstance(month, Relative):
        base = context.base(month, "month")
        if base is None:
            return None
        year, month = add_months(base.year, base.month, month.offset)
    if isinstance(year, Relative):
        base = context.base(year, "year")
        if base is None:
            return None if month is None else _undated(month, meaning.day)
        year = base.year + year.offset
    if year is not None:
        return Edtf.point(year, month, meaning.day)
    if month is not None:
        return _nearest_year(month, meaning.day, context)
    if meaning.day is not None and (today := context.today) is not None:
        months = (add_months(today.year, today.month, step) for step in (-1, 0, 1))
        return nearest(points((*each, meaning.day) for each in months), today, context.prefer)
    return None


def _nearest_year(month: int, day: int | None, context: Context) -> Edtf:
    if context.year is not None:
        return Edtf.point(context.year, month, day)
    today = context.today
    if today is None:
        return _undated(month, day)
    reach = 4 if (month, day) == (2, 29) else 1
    found = points((today.year + step, month, day) for step in range(-reach, reach + 1))
    return nearest(found, today, context.prefer) or _undated(month, day)


def _undated(month: int, day: int | None) -> Edtf:
    return Edtf.point(None, month, day)


def _shift(meaning: Shift, context: Context) -> Edtf | None:
    base = context.base(meaning.offset, "day")
    if base is None:
        return None
    if meaning.unit == "day":
        return Edtf.day(base + meaning.offset.offset * _DAY)
    monday = base - base.weekday() * _DAY + 7 * meaning.offset.offset * _DAY
    return days(monday, monday + 6 * _DAY)


def _weekday(meaning: Weekday, context: Context) -> Edtf | None:
    today = context.today
    if today is None:
        return None
    ahead = (meaning.number - 1 - today.weekday()) % 7  # 0 is today
    if meaning.week is not None:
        return Edtf.day(today - today.weekday() * _DAY + (7 * meaning.week + meaning.number - 1) * _DAY)
    match meaning.which:
        case -1:
            return Edtf.day(today + (ahead - 7) * _DAY)
        case 0 | 1:  # of this week, of the next
            return Edtf.day(today + (7 * meaning.which + meaning.number - 1 - today.weekday()) * _DAY)
        case 2:
            return Edtf.day(today + (ahead or 7) * _DAY)
    return Edtf.day(today + (ahead if context.prefer == "future" or ahead == 0 else ahead - 7) * _DAY)


def _cycle(meaning: Cycle, context: Context) -> Edtf | None:
    year = meaning.year
    if meaning.first == 0 and isinstance(year, Relative):  # "last quarter", counted in quarters
        base = context.base(year, "month")
        if base is None:
            return None
        first = (base.month - 1) // meaning.months * meaning.months + 1
        return months(*add_months(base.year, first, meaning.months * year.offset), meaning.months)
    if isinstance(year, Relative):
        base = context.base(year, "year")
        if base is None:
            return None
        year = base.year + year.offset
    today = context.today
    if year is not None:
        made = months(year, meaning.first, meaning.months)
        over = meaning.first + meaning.months > 13
        if over and today is not None and context.prefer != "future" and made.bounds()[0] > today:
            return months(year - 1, meaning.first, meaning.months)  # "in the winter of 2025", told in March 2025
        return made
    if today is None:
        last = add_months(2000, meaning.first, meaning.months - 1)[1]
        return Edtf.between(Point(None, meaning.first), Point(None, last))
    found = [months(today.year + step, meaning.first, meaning.months) for step in (-2, -1, 0, 1, 2)]
    match meaning.which:
        case -1:
            return next((each for each in reversed(found) if each.bounds()[1] < today), None)
        case 1:
            return next((each for each in found if each.bounds()[0] > today), None)
        case 0:
            return min(found, key=lambda each: (distance(each, today), each.bounds()[0].year != today.year))
    return nearest(found, today, context.prefer)


def _month_part(meaning: MonthPart, context: Context) -> Edtf | None:
    month = _calendar(replace(meaning.month, day=None), context)
    if month is None or month.start is None or month.start.month is None:
        return None
    year, number = month.start.year, month.start.month
    last = calendar.monthrange(year if year is not None else 2001, number)[1]
    end = last if meaning.last is None else min(meaning.last, last)
    first = meaning.first if meaning.first > 0 else last + meaning.first + 1
    return Edtf.between(Point(year, number, first), Point(year, number, end))


def _window(meaning: Window, context: Context) -> Edtf | None:
    today = context.today
    if today is None:
        return None
    count = meaning.count  # the last three years end with this one, the next three begin with the coming one
    match meaning.unit:
        case "year":
            ends = sorted((today.year + (count > 0), today.year + count))
            return Edtf.between(Point(ends[0]), Point(ends[1]))
        case "month":
            steps = sorted((int(count > 0), count))
            first, last = (add_months(today.year, today.month, step) for step in steps)
            return Edtf.between(Point(*first), Point(*last))
        case "week":
            count *= 7
    first_step, last_step = sorted((int(count > 0), count))
    return days(today + first_step * _DAY, today + last_step * _DAY)


def _range(meaning: Range, context: Context) -> Edtf | None:
    first, last = meaning.first, meaning.last
    if isinstance(first, Calendar) and isinstance(last, Calendar):
        return _calendar_range(*_share(first, last), context)
    if isinstance(first, Cycle) and isinstance(last, Cycle) and first.year is None:
        first = replace(first, year=last.year)
    start = _resolve(first, context)
    if start is None:
        return None
    if isinstance(last, Weekday) and last.week is None:
        day = start.bounds()[1]
        return days(start.bounds()[0], day + ((last.number - 1 - day.weekday()) % 7) * _DAY)
    if isinstance(last, Calendar) and start.dated:
        context = replace(context, anchor=start, reference=start.bounds()[0], prefer="future")
    end = _resolve(last, context)
    return None if end is None or start.start is None or end.end is None else Edtf.between(start.start, end.end)


def _share(first: Calendar, last: Calendar) -> tuple[Calendar, Calendar]:
    """Give each end what only the other tells: the month of a bare day, the year."""
    if first.month is None and first.day is not None:
        first = replace(first, month=last.month, year=first.year if first.year is not None else last.year)
    if last.month is None and last.day is not None:
        last = replace(last, month=first.month, year=last.year if last.year is not None else first.year)
    if isinstance(first.month, int) and isinstance(last.month, int):
        over = (first.month, first.day or 0) > (last.month, last.day or 0)
        if first.year is None and last.year is not None:
            first = replace(first, year=_step(last.year, -over))
        elif last.year is None and first.year is not None:
            last = replace(last, year=_step(first.year, int(over)))
    return first, last


def _step(year: int | Relative, by: int) -> int | Relative:
    return replace(year, offset=year.offset + by) if isinstance(year, Relative) else year + by


def _calendar_range(first: Calendar, last: Calendar, context: Context) -> Edtf | None:
    if first.year is None and last.year is None and isinstance(first.month, int) and isinstance(last.month, int):
        over = int((first.month, first.day or 0) > (last.month, last.day or 0))
        today = context.today
        if context.year is None and today is None:
            return Edtf.between(Point(None, first.month, first.day), Point(None, last.month, last.day))
        years = [context.year] if context.year is not None or today is None else [today.year + s for s in (-1, 0, 1)]
        found = []
        for year in years:
            if year is not None:
                ends = Point(year, first.month, first.day), Point(year + over, last.month, last.day)
                found.append(Edtf.between(*ends))
        return nearest(found, today or found[0].bounds()[0], context.prefer)
    start, end = _calendar(first, context), _calendar(last, context)
    if start is None or end is None or start.start is None or end.end is None:
        return None
    return Edtf.between(start.start, end.end)


def _as_fine(anchor: Edtf, precision: Literal["day", "month", "year"]) -> bool:
    order = ("year", "month", "day")
    return order.index(anchor.precision) >= order.index(precision)

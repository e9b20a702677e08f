"""What a date expression says before it is resolved: fields of the calendar, shifts, cycles, ranges."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

Base = Literal["reference", "anchor", "near", "ahead"]
Unit = Literal["day", "week", "month", "year"]


@dataclass(frozen=True, slots=True)
class Relative:
    """So many steps from a base: the publication date, or for the anaphoric ("the same year") the date read before.

    `near` is the date read before where that stands in the same paragraph, else the publication date; `ahead` is the
    publication date, and nothing in the past tense ("in two weeks they lost once" is a duration).
    """

    offset: int
    base: Base = "reference"


@dataclass(frozen=True, slots=True)
class Calendar:
    """Fields of the calendar; None where the words leave them open."""

    year: int | Relative | None = None
    month: int | Relative | None = None
    day: int | None = None


@dataclass(frozen=True, slots=True)
class Shift:
    """A day or a week (Monday to Sunday) so many units away: today, last week, "a day earlier"."""

    unit: Literal["day", "week"]
    offset: Relative


@dataclass(frozen=True, slots=True)
class Weekday:
    """A day of the week (1 is Monday), counted by `which`.

    -1 is the last one, 1 that of the next week, 0 that of this week, 2 the first one to come, None is not said.

    `week` counts weeks from the reference where the words name the week ("on Friday last week").
    """

    number: int
    which: int | None = None
    week: int | None = None


@dataclass(frozen=True, slots=True)
class Cycle:
    """Some months of a year: a season, quarter, half or "the first four months". Winter starts in month 12."""

    first: int
    months: int
    year: int | Relative | None = None
    which: int | None = None


@dataclass(frozen=True, slots=True)
class MonthPart:
    """Days of a month: "the first half of May", "the second week of May".

    `first` below 0 counts from the month's end, `last` None is the month's last day.
    """

    month: Calendar
    first: int
    last: int | None


@dataclass(frozen=True, slots=True)
class Years:
    """A run of whole years, such as a decade."""

    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Window:
    """The last (`count` below 0) or the next so many units, counted from the reference."""

    unit: Unit
    count: int


@dataclass(frozen=True, slots=True)
class Range:
    """From one date to another; each end may lack what the other tells (15-16 November)."""

    first: Meaning
    last: Meaning


@dataclass(frozen=True, slots=True)
class Listed:
    """Several dates told apart: "on 3, 15 and 29 May"."""

    days: tuple[Calendar, ...]


@dataclass(frozen=True, slots=True)
class Other:
    """No date: a duration, frequency, age or time of day."""


Meaning = Calendar | Shift | Weekday | Cycle | MonthPart | Years | Window | Range | Listed | Other

Value = int | str | tuple[int, int, int]
Fields = Mapping[str, Value]


def _int(fields: Fields, name: str, default: int | None = None) -> int | None:
    value = fields.get(name, default)
    return value if isinstance(value, int) else default


def _count(fields: Fields) -> int | None:
    """Return the count, with the tens that a language writes as a word of their own ("он бір" is eleven)."""
    count, tens = _int(fields, "count"), _int(fields, "tens", 0) or 0
    return tens + (count or 0) if count or tens else count


def _base(fields: Fields) -> Base:
    match fields.get("base"):
        case "anchor":
            return "anchor"
        case "near":
            return "near"
        case "ahead":
            return "ahead"
    return "reference"


def _calendar(fields: Fields, parts: Sequence[Meaning]) -> Meaning | None:
    """Join the fields and the calendar parts; `year_offset` and `month_offset` are relative."""
    full = fields.get("date")
    if isinstance(full, tuple):
        return Calendar(*full)
    made = _merged(p for p in parts if isinstance(p, Calendar))
    day, tens = _int(fields, "day"), _int(fields, "tens", 0) or 0  # "the twenty-second of May"
    made = _merged((Calendar(_int(fields, "year"), _int(fields, "month"), None if day is None else tens + day), made))
    if (thousand := _int(fields, "thousand")) is not None:  # "екі мың жиырма бесінші жылы"
        made = replace(made, year=thousand + tens + (_int(fields, "unit_year", 0) or 0))
    if (offset := _int(fields, "year_offset")) is not None:
        made = replace(made, year=Relative(offset, _base(fields)))
    if (offset := _int(fields, "month_offset")) is not None:
        made = replace(made, month=Relative(offset, _base(fields)))
    return made


def _merged(parts: Iterable[Calendar]) -> Calendar:
    made = Calendar()
    for part in parts:
        made = Calendar(
            made.year if made.year is not None else part.year,
            made.month if made.month is not None else part.month,
            made.day if made.day is not None else part.day,
        )
    return made


def _shift(fields: Fields, _: Sequence[Meaning]) -> Meaning | None:
    """`unit`, `count` (default 1), `sign` (default 1) or a ready `offset`, `base`."""
    offset = _int(fields, "offset")
    if offset is None:
        offset = (_count(fields) or 1) * (_int(fields, "sign", 1) or 1)
    unit, relative = fields.get("unit"), Relative(offset * (_int(fields, "times", 1) or 1), _base(fields))
    match unit:
        case "day" | "week":
            return Shift("day" if unit == "day" else "week", relative)
        case "fortnight":
            return Shift("week", replace(relative, offset=2 * relative.offset))
        case "month":
            return Calendar(month=relative)
        case "quarter":
            return Cycle(0, 3, relative)
        case "halfyear":
            return Calendar(month=replace(relative, offset=6 * relative.offset))
        case "year":
            return Calendar(year=relative)
        case "decade":
            return Calendar(year=replace(relative, offset=10 * relative.offset))
    return None


def _weekday(fields: Fields, parts: Sequence[Meaning]) -> Meaning | None:
    week = next((p.offset.offset for p in parts if isinstance(p, Shift) and p.unit == "week"), None)
    return Weekday(_int(fields, "weekday") or 1, _int(fields, "which"), week)


def _year_of(fields: Fields, parts: Sequence[Meaning]) -> int | Relative | None:
    made = _calendar(fields, parts)
    return made.year if isinstance(made, Calendar) else None


def _season(fields: Fields, parts: Sequence[Meaning]) -> Meaning | None:
    first, months = _int(fields, "season") or 12, _int(fields, "months", 3) or 3
    return Cycle(first, months, _year_of(fields, parts), _int(fields, "which"))


def _portion(fields: Fields, parts: Sequence[Meaning]) -> Meaning | None:
    """`ordinal` (-1 is the last) of a `unit` of a year or month: quarter, half, decade of days, week.

    With `count`, so many first or last months; `months` alone is "the eleven months of".
    """
    ordinal, unit, count = _int(fields, "ordinal", 1) or 1, fields.get("unit"), _count(fields)
    month = next((p for p in parts if isinstance(p, Calendar) and p.month is not None), None)
    if month is not None:
        return _month_portion(month, ordinal, unit)
    sizes = {"quarter": 3, "half": 6, "halfyear": 6, "month": count or 1}
    size = sizes.get(str(unit))
    if size is None or not 1 <= size <= 12:
        return None
    first = 13 - size if ordinal == -1 else 1 if count else (ordinal - 1) * size + 1
    year = _year_of(fields, parts)
    return Cycle(first, size, year) if 1 <= first <= 13 - size else None


def _month_portion(month: Calendar, ordinal: int, unit: Value | None) -> Meaning | None:
    match unit:
        case "half":
            return MonthPart(month, 1, 15) if ordinal == 1 else MonthPart(month, 16, None)
        case "tenday" | "decade":
            start = 21 if ordinal in (-1, 3) else (ordinal - 1) * 10 + 1
            return MonthPart(month, start, None if start == 21 else start + 9)
        case "week":
            if ordinal == -1:
                return MonthPart(month, -7, None)
            start = (ordinal - 1) * 7 + 1
            return MonthPart(month, start, start + 6) if start < 29 else None
    return None


def _decade(fields: Fields, _: Sequence[Meaning]) -> Meaning | None:
    """The years of a decade told by its first: 1990, or 90 of the twentieth century ("lata 90.")."""
    first = _int(fields, "decade")
    if first is None or first % 10 or 100 <= first < 1000:
        return None
    first += 0 if first >= 100 else 1900 if first >= 30 else 2000
    return Years(first, first + 9)


def _window(fields: Fields, _: Sequence[Meaning]) -> Meaning | None:
    unit, sign = fields.get("unit"), _int(fields, "sign", -1) or -1
    units: dict[str, tuple[Unit, int]] = {
        "day": ("day", 1), "week": ("week", 1), "fortnight": ("week", 2), "month": ("month", 1),
        "quarter": ("month", 3), "halfyear": ("month", 6), "year": ("year", 1), "decade": ("year", 10),
    }  # fmt: skip
    found = units.get(str(unit))
    return None if found is None else Window(found[0], sign * found[1] * (_count(fields) or 1))


def _range(fields: Fields, parts: Sequence[Meaning]) -> Meaning | None:
    """Two ends in order; `from` and `to` are bare days, months or years standing for a chunk."""
    ends: list[Meaning] = list(parts)
    for name in ("from", "to"):
        for field in ("day", "month", "year"):
            if (value := _int(fields, f"{name}_{field}")) is not None:
                end = Calendar(**{field: value})
                if name == "from":
                    ends.insert(0, end)
                else:  # "Nov. 6-9, 2025": the year that closes the whole stays last
                    ends.insert(1, end)
    if len(ends) == 3 and isinstance(ends[2], Calendar):
        ends = [ends[0], _calendar({}, (ends[1], ends[2])) or ends[1]]
    return Range(ends[0], ends[1]) if len(ends) == 2 else None


def _listed(fields: Fields, parts: Sequence[Meaning]) -> Meaning | None:
    """Days `a`, `b`, … of the month of the part, or several parts; days that follow one another are a range."""
    calendars = [p for p in parts if isinstance(p, Calendar)]
    if (year := _int(fields, "year")) is not None and len(calendars) == 1 and calendars[0].month is None:
        years = [p.year for p in (Calendar(year), *calendars) if isinstance(p.year, int)]
        return Listed(tuple(Calendar(each) for each in sorted(years)))
    # "May 5 and 6, 2025": the year closes the whole; in Kazakh it opens it.
    if len(calendars) > 1 and (calendars[-1].month is None or calendars[0].month is None):
        calendars = [_merged(calendars)]
    elif len(calendars) > 1:
        return Listed(tuple(replace(c, year=c.year if c.year is not None else calendars[-1].year) for c in calendars))
    whole = next((p for p in calendars if p.day is not None), None)
    if whole is None or whole.day is None:
        return None
    extra = [v for name in ("a", "b", "c") if (v := _int(fields, name)) is not None]
    days = sorted({*extra, whole.day})
    if len(days) == days[-1] - days[0] + 1 and len(days) > 1:
        return Range(replace(whole, day=days[0]), replace(whole, day=days[-1]))
    return Listed(tuple(replace(whole, day=day) for day in days))


def _same(_: Fields, parts: Sequence[Meaning]) -> Meaning | None:
    """The part itself, of a weekday and a date the date: rules that add a relation, a part or a context."""
    return next((p for p in parts if not isinstance(p, Weekday)), parts[0] if parts else None)


def _other(_: Fields, __: Sequence[Meaning]) -> Meaning | None:
    return Other()


MAKERS: Mapping[str, Callable[[Fields, Sequence[Meaning]], Meaning | None]] = {
    "calendar": _calendar, "shift": _shift, "weekday": _weekday, "season": _season, "portion": _portion,
    "decade": _decade, "window": _window, "range": _range, "listed": _listed, "same": _same, "other": _other,
}  # fmt: skip
"""What a rule's `make` may name: fields and parts in, a meaning out (None where they make no sense together)."""

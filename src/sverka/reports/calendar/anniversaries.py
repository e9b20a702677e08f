"""Anniversaries of establishing relations, by registry."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Iterable, Iterator

from sverka.checks.facts import RelationsDate, Source
from sverka.errors import DateError
from sverka.model.edtf import Edtf
from sverka.reports import wording as w
from sverka.reports.calendar import describing as d
from sverka.reports.calendar.entries import CalendarEntry
from sverka.reports.calendar.rules import rules


def anniversaries(
    states: tuple[str, str], found: Iterable[RelationsDate], *, years: tuple[int, int], stamp: dt.datetime
) -> Iterator[CalendarEntry]:
    """Yield an entry for each day on which relations were established and each year, the first and last included.

    Registries that give different days have an entry each; those that give no day have none. Relations of 29 February
    are kept on 28 February in common years.
    """
    witnesses: dict[dt.date, list[RelationsDate]] = {}
    for row in found:
        day = _day(row.date)
        if day is not None:
            witnesses.setdefault(day, []).append(row)
    words = rules().words
    pair = "-".join(sorted(states))
    first, second = map(w.state_name, states)
    for day, rows in sorted(witnesses.items()):
        given = sorted({*(r.date for rs in witnesses.values() for r in rs), *(x for r in rows for x in r.others)})
        others = [w.clean(other) for other in given if other != day.isoformat()]
        lines = [words.since.format(date=day, source="; ".join(_cited(r.source) for r in rows))]
        if others:
            lines.append(words.others.format(dates=", ".join(others)))
        url = next((a for r in rows if (a := d.address(r.source.url))), None)
        for year in range(max(years[0], day.year + 1), min(years[1], dt.MAXYEAR - 1) + 1):
            on = _in_year(day, year)
            yield CalendarEntry(
                uid=d.uid("relations", pair, day, year),
                sequence=0,
                modified=stamp,
                first_day=on,
                last_day=on,
                status="CONFIRMED",
                summary=words.anniversary.format(first=first, second=second, ordinal=w.ordinal(year - day.year)),
                description="\n".join(lines),
                categories=(pair, "anniversary"),
                url=url,
            )


def _day(edtf: str) -> dt.date | None:
    try:
        date = Edtf.parse(edtf)
    except DateError:
        return None
    if date.interval or date.precision != "day" or not date.dated:
        return None
    return date.bounds()[0]


def _in_year(day: dt.date, year: int) -> dt.date:
    return dt.date(year, day.month, min(day.day, calendar.monthrange(year, day.month)[1]))


def _cited(source: Source) -> str:
    return w.clean(", ".join(x for x in (source.publisher, source.title, source.edition) if x))

"""Sessions that a series may be expected to hold: an estimate, and called so."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from sverka.ledger import HappeningRow, PlanRow
from sverka.ledger.folding import fold
from sverka.model import Series
from sverka.reports import wording as w
from sverka.reports.calendar import describing as d
from sverka.reports.calendar.days import days_of
from sverka.reports.calendar.entries import CalendarEntry, Due
from sverka.reports.calendar.rules import rules

_YEAR = dt.timedelta(days=365)


@dataclass(frozen=True, slots=True)
class _Session:
    """A session that was held."""

    day: dt.date
    ordinal: int | None
    row: HappeningRow


def series_due(
    states: tuple[str, str],
    happenings: Iterable[HappeningRow],
    plans: Sequence[PlanRow],
    *,
    due: Due,
    as_of: dt.date,
    stamp: dt.datetime,
) -> Iterator[CalendarEntry]:
    """Yield the next session of each series that meets about yearly, has none planned and is not past its window.

    Args:
        states: The pair.
        happenings: All happenings of the pair.
        plans: All its plans: a series with an open one is expected by nobody but its plan.
        due: `none`, `regular` or `all`; see `calendar`.
        as_of: What lies wholly before it is not expected any more.
        stamp: When the books last changed.
    """
    if due == "none":
        return
    awaited = [p.plan for p in plans if p.result == "open"]
    for rows in _gathered(happenings):
        sessions = _sessions(rows)
        names = _names(rows)
        if not sessions or any(_names([plan]) & names for plan in awaited):
            continue
        entry = _entry(states, sessions, due, stamp)
        if entry is not None and entry.last_day >= as_of:
            yield entry


def _names(rows: Iterable[HappeningRow]) -> frozenset[tuple[str, str | None]]:
    """Return the names by which accounts call the series of happenings, with the format."""
    return frozenset((fold(a.series.name), a.format) for row in rows for a in row.accounts if a.series)


def _gathered(happenings: Iterable[HappeningRow]) -> list[list[HappeningRow]]:
    """Gather happenings whose accounts share a name of a series, in whatever language, directly or by others."""
    groups: list[tuple[frozenset[tuple[str, str | None]], list[HappeningRow]]] = []
    for row in sorted(happenings, key=lambda h: h.id):
        names, rows, apart = _names([row]), [row], []
        if not names:
            continue
        for known, members in groups:
            if known & names:
                names, rows = names | known, [*members, *rows]
            else:
                apart.append((known, members))
        groups = [*apart, (names, rows)]
    return [rows for _, rows in groups]


def _sessions(rows: Iterable[HappeningRow]) -> list[_Session]:
    """Return the sessions that were held and whose day or month is known, each ordinal once, the first one first."""
    found = [
        _Session(days.first + (days.last - days.first) // 2, row.series.ordinal if row.series else None, row)
        for row in rows
        if row.status == "occurred" and (days := days_of(row))
    ]
    kept: list[_Session] = []
    for session in sorted(found, key=lambda s: (s.day, s.row.id)):
        if session.ordinal is None or session.ordinal not in {s.ordinal for s in kept}:
            kept.append(session)
    return kept


def _entry(states: tuple[str, str], sessions: Sequence[_Session], due: Due, stamp: dt.datetime) -> CalendarEntry | None:
    yearly, words = rules().yearly, rules().words
    gaps = [_gap(a, b) for a, b in pairwise(sessions)]
    regular = bool(gaps) and all(yearly.shortest <= gap.days <= yearly.longest for gap in gaps)
    if not regular and (due != "all" or gaps):
        return None
    last, margin = sessions[-1], dt.timedelta(days=yearly.window)
    shortest, longest = (min(gaps), max(gaps)) if gaps else (_YEAR, _YEAR)
    first_day = min(last.day + shortest, last.day + _YEAR - margin)
    last_day = max(last.day + longest, last.day + _YEAR + margin)
    series = last.row.series
    expected = Series(series.name, series.ordinal + 1 if series.ordinal else None) if series else None
    told = "; ".join(f"{w.ordinal(s.ordinal)}: {s.row.date}" if s.ordinal else str(s.row.date) for s in sessions)
    line = (words.estimate if gaps else words.estimate_one).format(
        sessions=told, first_day=first_day, last_day=last_day
    )
    name = [w.series(expected)] if expected else []
    first, second = map(w.state_name, states)
    pair = "-".join(sorted(states))
    what = w.what_of(last.row.type, last.row.format, expected)
    return CalendarEntry(
        uid=d.uid("due", pair, last.row.id),
        sequence=2 * (len(sessions) - 1),
        modified=stamp,
        first_day=first_day,
        last_day=last_day,
        status="TENTATIVE",
        summary=words.due.format(first=first, second=second, what=what),
        description="\n".join([line, *name, *(d.account(s.row.accounts[0]) for s in sessions[-2:])]),
        categories=(pair, "estimate", *([last.row.format] if last.row.format else [])),
    )


def _gap(a: _Session, b: _Session) -> dt.timedelta:
    """Return the time from one session to the next, by ordinals where sessions between them were not read of."""
    steps = b.ordinal - a.ordinal if a.ordinal and b.ordinal and b.ordinal > a.ordinal else 1
    return (b.day - a.day) / steps

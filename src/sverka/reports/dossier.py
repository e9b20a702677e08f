"""The dossier of a pair of states: what the ledger holds of the two in a period, arranged for a reader.

The same books, period and day give the same dossier.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Hashable, Iterable
from typing import TypeVar

from sverka.errors import ContractError
from sverka.ledger import ClaimRow, DocumentRow, EventRow, Filter, Ledger, StatementRow
from sverka.ledger.folding import fold
from sverka.reports.views import ClaimEntry, Coverage, Day, Dossier, EventEntry, Position, Report, SeriesEntry

_PLANS = frozenset({"planned", "proposed"})

Told = TypeVar("Told", EventRow, ClaimRow)


def dossier(
    ledger: Ledger,
    first: str,
    second: str,
    *,
    since: dt.date | None = None,
    until: dt.date | None = None,
    as_of: dt.date,
) -> Dossier:
    """Arrange what a ledger holds of two states.

    Args:
        ledger: The books.
        first: A state (ISO3).
        second: The other state.
        since: First day of the period; see `Filter`.
        until: Last day of the period.
        as_of: The day that parts plans to come from those whose day has passed.

    Raises:
        ContractError: Where the two states are one and the same.
    """
    if first == second:
        raise ContractError(f"a dossier is of two states, not of {first} alone")
    query = Filter(between=(first, second), since=since, until=until)
    events = _entries(ledger.events(query))
    plans = [entry for entry in events if entry.status in _PLANS]
    to_come = [e for e in plans if e.dated and e.last_day is not None and e.last_day >= as_of]
    return Dossier(
        states=(first, second),
        since=since,
        until=until,
        as_of=as_of,
        coverage=_coverage(ledger.documents(query)),
        upcoming=tuple(sorted(to_come, key=lambda e: (e.first_day or as_of, e.last_day or as_of))),
        open_plans=tuple(entry for entry in plans if entry not in to_come),
        days=_days(entry for entry in events if entry.status not in _PLANS),
        offices=tuple(ledger.people(query)),
        positions=_positions(ledger.statements(query), (first, second)),
        claims=_claims(ledger.claims(query)),
        series=_series(events),
    )


def _coverage(documents: Iterable[DocumentRow]) -> Coverage:
    rows = list(documents)
    days = sorted(row.published for row in rows if row.published)
    langs, sides = Counter(row.lang for row in rows), Counter(row.publisher_state for row in rows)
    return Coverage(
        documents=len(rows),
        langs=tuple(sorted(langs.items(), key=lambda item: (-item[1], item[0]))),
        sides=tuple(sorted(sides.items(), key=lambda item: (-item[1], item[0] or "~"))),
        first=days[0] if days else None,
        last=days[-1] if days else None,
        copies=sum(row.places - 1 for row in rows),
    )


def _alike(rows: Iterable[tuple[Hashable | None, Told]]) -> list[list[Told]]:
    """Gather rows of different documents under equal keys, the first published first; a key of None is its own.

    Two rows of one document are never the same entry, whatever their keys: the text tells them apart.
    """
    groups: dict[Hashable, list[Told]] = {}
    seen: Counter[Hashable] = Counter()
    for number, (key, row) in enumerate(rows):
        times = (key, row.document.id)
        seen[times] += 1
        groups.setdefault((number,) if key is None else (key, seen[times]), []).append(row)
    return [sorted(group, key=_published) for group in groups.values()]


def _published(row: EventRow | ClaimRow) -> tuple[str, str]:
    return row.document.published or "~", row.document.id


def _who(row: EventRow) -> tuple[tuple[str, ...], ...]:
    """Return who takes part, people by their names in Latin script and others by their state."""
    return tuple(
        sorted(
            (p.state or "", " ".join(sorted(fold(p.actor.latin).split())) if p.actor.kind == "person" else "")
            for p in row.participants
        )
    )


def _key(row: EventRow) -> Hashable | None:
    """Return what two documents must agree on to tell of one happening. Without a date they cannot be known to."""
    if not row.dated:
        return None
    series = (fold(row.series.name), row.series.ordinal) if row.series else None
    return row.type, row.format, series, row.status, row.date, _who(row)


def _entries(rows: Iterable[EventRow]) -> list[EventEntry]:
    entries = []
    for told in _alike((_key(row), row) for row in rows):
        e = told[0]
        entries.append(
            EventEntry(
                type=e.type, format=e.format, series=e.series, status=e.status, date=e.date, dated=e.dated,
                first_day=e.first_day, last_day=e.last_day,
                place=next((row.place for row in told if row.place), None), participants=e.participants,
                topics=tuple(sorted({topic for row in told for topic in row.topics})),
                reports=tuple(Report(row.document, row.quotes) for row in told),
            )
        )  # fmt: skip
    return entries


def _days(entries: Iterable[EventEntry]) -> tuple[Day, ...]:
    by_date: dict[str | None, list[EventEntry]] = {}
    for entry in entries:
        by_date.setdefault(entry.date if entry.dated else None, []).append(entry)
    undated = by_date.pop(None, [])
    days = [Day(date, tuple(found)) for date, found in by_date.items()]
    return (*days, *([Day(None, tuple(undated))] if undated else []))


def _positions(statements: Iterable[StatementRow], pair: tuple[str, str]) -> tuple[Position, ...]:
    """Gather statements by side and first topic: the pair first, then others; the most spoken of topic first."""
    said: dict[tuple[str | None, str | None], list[StatementRow]] = {}
    for row in statements:
        said.setdefault((row.state, row.topics[0] if row.topics else None), []).append(row)
    rank = {state: number for number, state in enumerate(pair)}

    def order(item: tuple[tuple[str | None, str | None], list[StatementRow]]) -> tuple[int, str, int, str]:
        (state, topic), rows = item
        return rank.get(state or "", len(pair)), state or "~", -len(rows), topic or "~"

    return tuple(Position(state, topic, tuple(rows)) for (state, topic), rows in sorted(said.items(), key=order))


def _claims(rows: Iterable[ClaimRow]) -> tuple[ClaimEntry, ...]:
    keyed = (((c.kind, c.states, c.value, c.unit, c.period, c.change_pct, c.scope), c) for c in rows)
    entries = [
        ClaimEntry(
            kind=told[0].kind, states=told[0].states, value=told[0].value, unit=told[0].unit, period=told[0].period,
            change_pct=told[0].change_pct, scope=told[0].scope, by=next((c.by for c in told if c.by), None),
            reports=tuple(Report(c.document, (c.quote,)) for c in told),
        )
        for told in _alike(keyed)
    ]  # fmt: skip
    return tuple(sorted(entries, key=lambda entry: entry.kind))


def _series(entries: Iterable[EventEntry]) -> tuple[SeriesEntry, ...]:
    rows: dict[str, list[EventEntry]] = {}
    for entry in entries:
        if entry.series:
            rows.setdefault(fold(entry.series.name), []).append(entry)
    return tuple(
        SeriesEntry(found[0].series.name if found[0].series else name, tuple(found))
        for name, found in sorted(rows.items())
    )

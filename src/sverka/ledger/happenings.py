"""Events of many documents as happenings, and plans with their outcome."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from sverka.ledger.frames import Rows
from sverka.ledger.happening_rows import Field, HappeningRow, PlanRow, Result, Version
from sverka.ledger.rows import EventRow
from sverka.reconcile.accounts import Account, Person
from sverka.reconcile.gathering import gather


def account_of(row: EventRow) -> Account:
    """Return an event as an account that can be compared."""
    return Account(
        document=row.document.id,
        event=row.id,
        published=dt.date.fromisoformat(row.document.published) if row.document.published else None,
        type=row.type,
        mode=row.mode,
        format=row.format,
        status=row.status,
        series=row.series,
        date=row.date,
        days=(row.first_day, row.last_day) if row.dated and row.first_day and row.last_day else None,
        states=frozenset(row.states),
        people=tuple(
            sorted(Person(p.actor.name, p.actor.latin, p.state) for p in row.participants if p.actor.kind == "person")
        ),
        place=row.place.name if row.place else None,
        country=row.place.country if row.place else None,
        topics=frozenset(row.topics),
        names=frozenset(),
    )


def happenings(events: Sequence[EventRow]) -> Rows[HappeningRow]:
    """Return events as happenings, the latest first."""
    rows = [happening([events[n] for n in group]) for group in gather([account_of(e) for e in events])]
    rows.sort(key=lambda h: h.id)
    rows.sort(key=lambda h: (h.first_day or dt.date.min, h.last_day or dt.date.min), reverse=True)
    return Rows(HappeningRow, rows)


def happening(accounts: Iterable[EventRow]) -> HappeningRow:
    """Return the happening that accounts tell."""
    told = sorted(accounts, key=lambda e: (e.document.published or "~", e.document.id, e.id))
    first = told[0]
    return HappeningRow(
        id=f"{first.document.id}-{first.id}",
        type=first.type,
        format=first.format,
        series=first.series,
        status="occurred" if any(e.status == "occurred" for e in told) else told[-1].status,
        date=first.date,
        dated=first.dated,
        first_day=first.first_day,
        last_day=first.last_day,
        place=next((e.place for e in told if e.place), None),
        participants=first.participants,
        topics=tuple(sorted({t for e in told for t in e.topics})),
        accounts=tuple(told),
        voices=tuple((n,) for n in range(len(told))),
        fields=(
            Field(
                "status",
                tuple(
                    Version(s, tuple(n for n, e in enumerate(told) if e.status == s))
                    for s in sorted({e.status for e in told})
                ),
                True,
            ),
        ),
    )


def plans(rows: Iterable[HappeningRow], as_of: dt.date) -> Rows[PlanRow]:
    """Return the planned and proposed happenings with their outcomes as of a day."""
    found = []
    for h in rows:
        planned = tuple(n for n, a in enumerate(h.accounts) if a.status in {"planned", "proposed"})
        if not planned:
            continue
        done = h.status in {"occurred", "ongoing"}
        overdue = h.dated and h.last_day is not None and h.last_day < as_of
        result: Result = "held" if done else "cancelled" if h.status == "cancelled" else "overdue" if overdue else "open"
        found.append(PlanRow(h, planned, result, h if done else None, ()))
    return Rows(PlanRow, found)

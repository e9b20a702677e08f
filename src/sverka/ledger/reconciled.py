"""The queries of what is reconciled: happenings and plans, by the events that are their accounts."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, exists, select

from sverka.ledger import filters as f
from sverka.ledger import schema as t
from sverka.ledger.filters import Filter
from sverka.ledger.frames import Rows
from sverka.ledger.happening_rows import HappeningRow, PlanRow
from sverka.ledger.happenings import happening
from sverka.ledger.plans import plans as plans_of
from sverka.ledger.queries import event_rows
from sverka.ledger.reconciling import batches
from sverka.ledger.rows import EventRow
from sverka.reconcile.accounts import Account
from sverka.reconcile.voices import Sketch

_BATCH = 400


def happenings(connection: Connection, query: Filter) -> Rows[HappeningRow]:
    """Return the happenings of which any account is asked for, with all their accounts, the latest first."""
    rows = [row for row, _ in _told(connection, _asked(connection, query))]
    return Rows(HappeningRow, rows[: query.limit])


def happening_of(connection: Connection, happening_id: str) -> HappeningRow | None:
    """Return a happening by its id, or None."""
    return next((row for row, _ in _gathered(connection, [happening_id])), None)


def plans(connection: Connection, query: Filter, as_of: dt.date) -> Rows[PlanRow]:
    """Return the planned and proposed happenings asked for with what came of them as of a day, the latest first."""
    asked = set(_asked(connection, query))
    # What a plan became may lie outside of what is asked for.
    wide = Filter(between=query.between, state=query.state)
    rows = plans_of(_told(connection, _asked(connection, wide)), as_of)
    return Rows(PlanRow, [row for row in rows if row.plan.id in asked][: query.limit])


def _asked(connection: Connection, query: Filter) -> list[str]:
    """Return the ids of the happenings of which any account is asked for."""
    asked = (
        select(t.accounts.c.happening)
        .join(t.events, _of_event())
        .join(t.readings, t.readings.c.id == t.events.c.reading)
        .join(t.origins, t.origins.c.id == t.readings.c.origin_id)
        .where(f.of_document(query), f.of_event(query))
        .distinct()
    )
    return sorted(connection.scalars(asked))


def _told(connection: Connection, ids: Sequence[str]) -> list[tuple[HappeningRow, list[Account]]]:
    """Return happenings by their ids, the latest first."""
    found = _gathered(connection, ids)
    found.sort(key=lambda pair: pair[0].id)
    found.sort(key=lambda pair: (pair[0].first_day or dt.date.min, pair[0].last_day or dt.date.min), reverse=True)
    return found


def _of_event() -> ColumnElement[bool]:
    return and_(t.accounts.c.reading == t.events.c.reading, t.accounts.c.number == t.events.c.number)


def _gathered(connection: Connection, ids: Sequence[str]) -> list[tuple[HappeningRow, list[Account]]]:
    told: dict[str, list[tuple[EventRow, Sketch]]] = defaultdict(list)
    compared: dict[str, list[Account]] = defaultdict(list)
    for some in batches(ids, _BATCH):
        accounts: dict[tuple[int, int], Any] = {
            (row.reading, row.number): row
            for row in connection.execute(select(t.accounts).where(t.accounts.c.happening.in_(some)))
        }
        here = exists().where(_of_event(), t.accounts.c.happening.in_(some))
        found = list(connection.execute(select(t.events).where(here).order_by(t.events.c.reading, t.events.c.number)))
        sketches = _sketches(connection, sorted({row.reading for row in found}))
        for key, row in zip(found, event_rows(connection, found), strict=True):
            account = accounts[key.reading, key.number]
            told[account.happening].append((row, sketches[key.reading]))
            compared[account.happening].append(Account.of_plain(account.content))
    return [(happening(name, told[name]), compared[name]) for name in ids if name in told]


def _sketches(connection: Connection, readings: Sequence[int]) -> dict[int, Sketch]:
    found: dict[int, Sketch] = {}
    for some in batches(readings, _BATCH):
        for row in connection.execute(select(t.sketches).where(t.sketches.c.reading.in_(some))):
            found[row.reading] = Sketch(row.shingles, tuple(row.digest))
    return found

"""Planned and proposed happenings, and what came of them."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Sequence

from sverka.ledger.frames import Rows
from sverka.ledger.happening_rows import Field, HappeningRow, PlanRow, Result, Version
from sverka.ledger.happenings import one_place
from sverka.ledger.rows import EventRow
from sverka.model.edtf import Edtf
from sverka.reconcile.accounts import Account
from sverka.reconcile.likeness import VETO
from sverka.reconcile.plans import carried_out_by, moved_to

_PLANS = frozenset({"planned", "proposed"})
_HELD = frozenset({"occurred", "ongoing"})


def plans(rows: Iterable[tuple[HappeningRow, Sequence[Account]]], as_of: dt.date) -> Rows[PlanRow]:
    """Return the planned and proposed happenings with their outcomes as of a day, in the order of the happenings.

    A happening that was called off is a plan too: it may have been held later.

    Args:
        rows: Happenings, each with its accounts as `reconcile` compares them.
        as_of: The day after which nothing is known.
    """
    told = list(rows)
    held: dict[tuple[str, ...], list[tuple[HappeningRow, Sequence[Account]]]] = defaultdict(list)
    for row, accounts in told:
        if row.status in _HELD:
            held[row.states].append((row, accounts))
    found = (_plan(row, accounts, held[row.states], as_of) for row, accounts in told)
    return Rows(PlanRow, (plan for plan in found if plan is not None))


def _plan(
    row: HappeningRow,
    accounts: Sequence[Account],
    held: Sequence[tuple[HappeningRow, Sequence[Account]]],
    as_of: dt.date,
) -> PlanRow | None:
    planned = tuple(n for n, a in enumerate(row.accounts) if a.status in _PLANS)
    if not planned and row.status != "cancelled":
        return None
    planned = planned or tuple(range(len(row.accounts)))
    if row.status in _HELD:
        changes = _changes([row.accounts[n] for n in planned], row)
        return PlanRow(row, planned, _held_as(changes), row, changes)
    later = [(moved_to(accounts, others), other) for other, others in held]
    like, outcome = max(later, key=lambda pair: (pair[0], -_ordinal(pair[1]), pair[1].id), default=(VETO, None))
    if outcome is not None and like > VETO:
        return PlanRow(row, planned, "held_later", outcome, _changes([row.accounts[n] for n in planned], outcome))
    parts = [other for other, others in held if carried_out_by(accounts, others)]
    if parts:
        outcome = min(parts, key=lambda other: (_ordinal(other), other.id))
        return PlanRow(row, planned, "held", outcome, ())
    if row.status == "cancelled":
        return PlanRow(row, planned, "cancelled", None, ())
    overdue = row.dated and row.last_day is not None and row.last_day < as_of
    return PlanRow(row, planned, "overdue" if overdue else "open", None, ())


def _ordinal(row: HappeningRow) -> int:
    return row.first_day.toordinal() if row.first_day else 0


def _held_as(changes: Sequence[Field]) -> Result:
    changed = {field.name for field in changes}
    return "held_later" if "date" in changed else "held_elsewhere" if "place" in changed else "held"


def _changes(planned: Sequence[EventRow], outcome: HappeningRow) -> tuple[Field, ...]:
    """Return what changed between what was planned last and what was held: the planned version, then the other."""
    changes = []
    numbers = tuple(n for n, a in enumerate(outcome.accounts) if a.status in _HELD)
    dated = [row for row in planned if row.dated and row.date]
    if dated and outcome.dated and outcome.date:
        last = dated[-1].date
        if last and not Edtf.parse(last).compatible(Edtf.parse(outcome.date)):
            changes.append(Field("date", (Version(last, ()), Version(outcome.date, numbers)), agreed=False))
    placed = [row.place for row in planned if row.place]
    if placed and outcome.place and not one_place(placed[-1], outcome.place):
        changes.append(
            Field("place", (Version(placed[-1].name, ()), Version(outcome.place.name, numbers)), agreed=False)
        )
    return tuple(changes)

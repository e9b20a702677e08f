"""Happenings and plans as entries."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import replace

from sverka.ledger import EventRow, HappeningRow, PlanRow
from sverka.model import Place
from sverka.reports.reconciliation.desk import Desk, finding, langs
from sverka.reports.reconciliation.differences import differences
from sverka.reports.reconciliation.rules import rules
from sverka.reports.reconciliation.views import SIDES, Difference, Entry, Happened, Outcome, Told

PLANNED = frozenset({"planned", "proposed"})

Days = tuple[dt.date, dt.date]


def in_order(rows: Iterable[HappeningRow], desk: Desk) -> list[HappeningRow]:
    """Return happenings by date, the undated after them, and those that only third parties tell last."""

    def order(row: HappeningRow) -> tuple[bool, bool, dt.date, dt.date, str]:
        ours = any(desk.side(account.document) != "third" for account in row.accounts)
        first, last = row.first_day or dt.date.max, row.last_day or dt.date.max
        return not ours, not row.dated, first, last, row.id

    return sorted(rows, key=order)


def happened(row: HappeningRow) -> Happened:
    """Return what an entry of a happening is headed by."""
    people = tuple(p for p in row.participants if p.actor.kind == "person")
    return Happened(row.id, row.type, row.format, row.status, row.date, _places(row), row.series, people)


def _places(row: HappeningRow) -> tuple[Place, ...]:
    """Return the place in every spelling of the accounts that have the same point on the map."""
    if row.place is None:
        return ()
    told = [row.place, *(account.place for account in row.accounts if account.place)]
    same = [p for p in told if (p.lat, p.lon, p.country) == (row.place.lat, row.place.lon, row.place.country)]
    return tuple({p.name: p for p in same}.values()) if row.place.lat is not None else (row.place,)


def happening_entry(row: HappeningRow, desk: Desk) -> Entry:
    """Return a happening as an entry.

    What was told before it was held tells of the plan: that it came otherwise is a change, no disagreement, and who
    told no more than the plan does not confirm that it was held.
    """
    held = [n for n, a in enumerate(row.accounts) if a.status not in PLANNED] or list(range(len(row.accounts)))
    accounts = [row.accounts[n] for n in held]
    told = _voiced(desk.told(accounts), row, held, desk)
    found = differences(row, held, desk)
    before = [a for n, a in enumerate(row.accounts) if n not in held]
    everything = _with_others(told, tuple(replace(one, only="plan") for one in desk.told(before)))
    return Entry(
        key=row.id,
        subject=happened(row),
        told=everything,
        finding=finding(told, differ=_differ(found)),
        silences=desk.silences(everything, _days(row, accounts, desk, planned=False)),
        differences=found,
        reports=len({a.document.id for a in accounts}),
        independent=_independent(row, held),
        langs=langs(accounts),
    )


def _with_others(told: tuple[Told, ...], others: tuple[Told, ...]) -> tuple[Told, ...]:
    """Return what the sides tell, with what the sides that tell nothing of it tell beside it."""
    speaking = {one.side for one in told}
    every = (*told, *(one for one in others if one.side not in speaking))
    return tuple(sorted(every, key=lambda one: SIDES.index(one.side)))


def plan_entry(row: PlanRow, desk: Desk) -> Entry:
    """Return a plan as an entry, with what came of it."""
    plan = row.plan
    planned = [plan.accounts[n] for n in row.planned_by]
    told = _voiced(desk.told(planned), plan, row.planned_by, desk)
    found = differences(plan, row.planned_by, desk)
    came = _tell_outcome(row)
    everything = _with_others(told, tuple(replace(one, only="outcome") for one in desk.told(came)))
    subject = happened(plan)
    if dated := [account for account in planned if account.dated]:  # as it was planned, not as it was held
        subject = replace(subject, date=min(dated, key=_width).date)
    return Entry(
        key=f"plan-{plan.id}",
        subject=replace(subject, status=planned[-1].status),
        told=everything,
        finding=finding(told, differ=_differ(found)),
        silences=desk.silences(everything, _days(plan, planned, desk, planned=True)),
        differences=found,
        reports=len({a.document.id for a in planned}),
        independent=_independent(plan, row.planned_by),
        langs=langs(planned),
        outcome=Outcome(
            result=row.result,
            became=happened(row.outcome) if row.outcome else None,
            references=tuple(dict.fromkeys(map(desk.citations.cite, came))),
            changes=tuple((f.name, f.versions[0].value, f.versions[-1].value) for f in row.changes if f.versions),
        ),
    )


def _width(row: EventRow) -> tuple[int, dt.date]:
    first, last = row.first_day or dt.date.min, row.last_day or dt.date.max
    return (last - first).days, first


def _tell_outcome(row: PlanRow) -> list[EventRow]:
    """Return the accounts that tell what came of a plan."""
    if row.outcome is not None and row.outcome.id != row.plan.id:
        return list(row.outcome.accounts)
    if row.result in {"open", "overdue"}:
        return []
    return [a for n, a in enumerate(row.plan.accounts) if n not in row.planned_by and a.status not in PLANNED]


def _differ(found: Iterable[Difference]) -> bool:
    return any(difference.between == "sides" for difference in found)


def _independent(row: HappeningRow, accounts: Iterable[int]) -> int:
    """Return how many voices tell it, at most one for each document."""
    among = set(accounts)
    documents = {row.accounts[n].document.id for n in among}
    return min(sum(bool(among.intersection(voice)) for voice in row.voices), len(documents))


def _voiced(told: tuple[Told, ...], row: HappeningRow, accounts: Sequence[int], desk: Desk) -> tuple[Told, ...]:
    """Return what is told with the voices counted as the happening has them."""
    by_side: dict[str, list[int]] = {}
    for n in accounts:
        by_side.setdefault(desk.side(row.accounts[n].document), []).append(n)
    return tuple(replace(one, independent=_independent(row, by_side[one.side])) for one in told)


def _days(row: HappeningRow, accounts: Sequence[EventRow], desk: Desk, *, planned: bool) -> Days | None:
    """Return the days around which the other side's sources would tell of it.

    These are the days of what happened; of a plan, or where it has no date or one too wide, the days on which it was
    told.
    """
    if not planned and row.dated and row.first_day and row.last_day and desk.narrow((row.first_day, row.last_day)):
        return row.first_day, row.last_day
    days = [dt.date.fromisoformat(a.document.published) for a in accounts if a.document.published]
    return (min(days), max(days)) if days else None


def parts(rows: Iterable[HappeningRow]) -> tuple[list[HappeningRow], list[HappeningRow]]:
    """Return what happened and what was agreed, plans left out."""
    agreed = rules().agreed_types
    done = [row for row in rows if row.status not in PLANNED]
    return [row for row in done if row.type not in agreed], [row for row in done if row.type in agreed]

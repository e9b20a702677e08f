"""Figures: claims of one kind, states, unit and scope, laid side by side where they are of one period or time."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from sverka.errors import DateError
from sverka.ledger import ClaimRow
from sverka.model.edtf import Edtf
from sverka.reports.reconciliation.amounts import Value, agree, agree_in_change
from sverka.reports.reconciliation.desk import Desk, finding, langs, published
from sverka.reports.reconciliation.desk import days as published_on
from sverka.reports.reconciliation.rules import FigureRules, rules
from sverka.reports.reconciliation.views import SIDES, Amount, Difference, Entry, Figure, Side, Version

Key = tuple[str, tuple[str, ...], str, str, str]
Days = tuple[dt.date, dt.date]


def figure_entries(claims: Iterable[ClaimRow], desk: Desk) -> tuple[Entry, ...]:
    """Return an entry for each figure, by kind and period, those of third parties alone last."""
    by = rules().figures
    groups: dict[Key, list[ClaimRow]] = {}
    for claim in claims:
        groups.setdefault(_key(claim, by), []).append(claim)

    def order(item: tuple[Key, list[ClaimRow]]) -> tuple[bool, Key]:
        key, told = item
        return all(desk.side(claim.document) == "third" for claim in told), key

    return tuple(_entry(key, sorted(told, key=published), desk, by) for key, told in sorted(groups.items(), key=order))


def _key(claim: ClaimRow, by: FigureRules) -> Key:
    """Return what two claims must have in common to be of one figure."""
    states = claim.states if claim.kind in by.ordered else tuple(sorted(claim.states))
    return claim.kind, states, claim.unit or "", claim.scope or "", _period(claim.period)


def _period(period: str | None) -> str:
    """Return a period by its days, so that `2015` and `2015-01/2015-12` are one; what has no days as it is written."""
    if period is None:
        return ""
    try:
        first, last = Edtf.parse(period).bounds()
    except DateError:
        return period
    return f"{first}/{last}"


def _entry(key: Key, claims: Sequence[ClaimRow], desk: Desk, by: FigureRules) -> Entry:
    kind, states, unit, scope, period = key
    numbers = {id(claim): desk.citations.cite(claim) for side in SIDES for claim in claims if _is(claim, side, desk)}
    told = tuple(
        replace(one, amounts=_amounts([c for c in claims if _is(c, one.side, desk)], numbers, kind, by))
        for one in desk.told(claims)
    )
    times = [claims] if period else _times(claims, by)
    differences = tuple(
        difference
        for field in ("value", "change")
        for time in times
        for difference in _differences(field, kind, time, numbers, desk, by)
    )
    found = finding(told, differ=any(difference.between == "sides" for difference in differences))
    if found == "both" and not any(_of_both(time, desk) for time in times) and not _all_agree(kind, claims, by):
        found = "over_time"
    days = [dt.date.fromisoformat(c.document.published) for c in claims if c.document.published]
    return Entry(
        key="figure-" + "-".join(part.replace("/", "_") for part in (kind, *states, unit, scope, period) if part),
        subject=Figure(kind, states, unit or None, scope or None, claims[0].period),
        told=told,
        finding=found,
        silences=desk.silences(told, (min(days), max(days)) if days else None),
        differences=differences,
        reports=len({claim.document.id for claim in claims}),
        independent=desk.independent(claims),
        langs=langs(claims),
    )


def _is(claim: ClaimRow, side: Side, desk: Desk) -> bool:
    return desk.side(claim.document) == side


def _of_both(claims: Iterable[ClaimRow], desk: Desk) -> bool:
    return {"first", "second"} <= {desk.side(claim.document) for claim in claims}


def _times(claims: Sequence[ClaimRow], by: FigureRules) -> list[list[ClaimRow]]:
    """Part claims without a period into those that were published at one time; without a day each is its own."""
    times: list[list[ClaimRow]] = []
    first: dt.date | None = None
    for claim in claims:
        day = dt.date.fromisoformat(claim.document.published) if claim.document.published else None
        if first is None or day is None or (day - first).days > by.same_time_days:
            times.append([])
            first = day
        times[-1].append(claim)
    return times


def _all_agree(kind: str, claims: Sequence[ClaimRow], by: FigureRules) -> bool:
    return all(
        agree(kind, a.value, b.value, by) and agree_in_change(a.change_pct, b.change_pct, by)
        for n, a in enumerate(claims)
        for b in claims[n + 1 :]
    )


def _amounts(claims: Sequence[ClaimRow], numbers: dict[int, int], kind: str, by: FigureRules) -> tuple[Amount, ...]:
    """Return each value that a side tells, the first told first; the same value is told once."""
    amounts: dict[tuple[Value, float | None], list[ClaimRow]] = {}
    for claim in claims:
        amounts.setdefault((claim.value, claim.change_pct), []).append(claim)
    return tuple(
        Amount(
            value, change,
            tuple(sorted({numbers[id(c)] for c in own})),
            published_on(own),
        )
        for (value, change), own in amounts.items()
    )  # fmt: skip


def _differences(
    field: str, kind: str, claims: Sequence[ClaimRow], numbers: dict[int, int], desk: Desk, by: FigureRules
) -> list[Difference]:
    """Return where the claims of one time differ in value or change."""

    def told(claim: ClaimRow) -> Value:
        return claim.value if field == "value" else claim.change_pct

    def same(a: ClaimRow, b: ClaimRow) -> bool:
        if field == "value":
            return agree(kind, a.value, b.value, by)
        return agree_in_change(a.change_pct, b.change_pct, by)

    telling = [claim for claim in claims if told(claim) is not None]
    sides = {side: [claim for claim in telling if _is(claim, side, desk)] for side in SIDES}
    first, second, third = (sides[side] for side in SIDES)
    if first and second and not any(same(a, b) for a in first for b in second):
        return [Difference(field, "sides", _versions(told, sides, numbers))]
    found = [
        Difference(field, side, _versions(told, sides, numbers))
        for side in SIDES[:2]
        if any(not same(a, b) for n, a in enumerate(sides[side]) for b in sides[side][n + 1 :])
    ]
    states = [*first, *second]
    if states and third and not any(same(a, b) for a in states for b in third):
        found.append(Difference(field, "third", _versions(told, sides, numbers)))
    return found


def _versions(
    told: Callable[[ClaimRow], Value], sides: dict[Side, list[ClaimRow]], numbers: dict[int, int]
) -> tuple[Version, ...]:
    found: dict[tuple[Side, str], list[ClaimRow]] = {}
    for side, claims in sides.items():
        for claim in claims:
            found.setdefault((side, str(told(claim))), []).append(claim)
    return tuple(
        Version(value, side, tuple(sorted({numbers[id(claim)] for claim in own})), published_on(own))
        for (side, value), own in found.items()
    )

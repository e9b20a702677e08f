"""Fields in which the sources of two states differ."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations

from sverka.ledger import EventRow, Field, HappeningRow
from sverka.ledger.happenings import agree
from sverka.reports.reconciliation.desk import Desk, days
from sverka.reports.reconciliation.rules import rules
from sverka.reports.reconciliation.views import SIDES, Difference, Side, Version

# One version of a field as one side tells it: the value and the accounts that give it.
_Told = tuple[str, list[EventRow]]


def differences(happening: HappeningRow, accounts: Iterable[int], desk: Desk) -> tuple[Difference, ...]:
    """Return the fields in which some accounts of a happening differ, those between the two states first."""
    among = set(accounts)
    order = {name: number for number, name in enumerate(rules().fields)}
    found = [
        difference
        for field in sorted(happening.fields, key=lambda field: order[field.name])
        for difference in _of_field(happening, field, among, desk)
    ]
    return tuple(sorted(found, key=lambda difference: difference.between != "sides"))


def _of_field(happening: HappeningRow, field: Field, among: set[int], desk: Desk) -> list[Difference]:
    told: dict[Side, list[_Told]] = {side: [] for side in SIDES}
    for version in field.versions:
        rows = [happening.accounts[n] for n in version.accounts if n in among]
        for side in SIDES:
            if own := [row for row in rows if desk.side(row.document) == side]:
                told[side].append((version.value, own))
    first, second, third = (told[side] for side in SIDES)
    if first and second and not _meet(field, first, second):
        return [Difference(field.name, "sides", _versions(told, desk))]
    found = [Difference(field.name, side, _versions(told, desk)) for side in SIDES[:2] if _apart(field, told[side])]
    states = [*first, *second]
    if third and (not _meet(field, states, third) if states else _apart(field, third)):
        found.append(Difference(field.name, "third", _versions(told, desk)))
    return found


def _meet(field: Field, some: Sequence[_Told], others: Sequence[_Told]) -> bool:
    """Tell whether any version of some can be true beside any of others."""
    return any(agree(field.name, a[0], b[0]) for _, a in some for _, b in others)


def _apart(field: Field, told: Sequence[_Told]) -> bool:
    """Tell whether any two versions cannot both be true."""
    return any(not agree(field.name, a[0], b[0]) for (_, a), (_, b) in combinations(told, 2))


def _versions(told: dict[Side, list[_Told]], desk: Desk) -> tuple[Version, ...]:
    return tuple(
        Version(value, side, tuple(sorted({desk.citations.cite(row) for row in rows})), days(rows))
        for side in SIDES
        for value, rows in told[side]
    )

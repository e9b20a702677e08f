"""Fields in which the sources of two states differ."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sverka.errors import DateError
from sverka.ledger import Field, HappeningRow
from sverka.model.edtf import Edtf
from sverka.reports.reconciliation.desk import Desk
from sverka.reports.reconciliation.rules import rules
from sverka.reports.reconciliation.views import SIDES, Difference, Side, Version


def differences(happening: HappeningRow, accounts: Iterable[int], desk: Desk) -> tuple[Difference, ...]:
    """Return the fields in which some accounts of a happening differ, those between the two states first."""
    among = set(accounts)
    order = {name: number for number, name in enumerate(rules().fields)}
    found = [
        difference
        for field in sorted(happening.conflicts, key=lambda field: order[field.name])
        for difference in _of_field(happening, field, among, desk)
    ]
    return tuple(sorted(found, key=lambda difference: difference.between != "sides"))


def _of_field(happening: HappeningRow, field: Field, among: set[int], desk: Desk) -> list[Difference]:
    by_side: dict[Side, list[Version]] = {}
    for version in field.versions:
        for side in SIDES:
            own = [
                happening.accounts[n]
                for n in version.accounts
                if n in among and desk.side(happening.accounts[n].document) == side
            ]
            if own:
                by_side.setdefault(side, []).append(
                    Version(version.value, side, tuple(sorted({desk.citations.cite(row) for row in own})))
                )
    return between(field.name, by_side)


def between(field: str, by_side: dict[Side, list[Version]]) -> list[Difference]:
    """Return where the versions that the sides tell of a field do not agree."""
    first, second, third = (by_side.get(side, []) for side in SIDES)
    every = tuple(version for side in SIDES for version in by_side.get(side, []))
    if first and second and not _meet(field, first, second):
        return [Difference(field, "sides", every)]
    found = [
        Difference(field, side, tuple(by_side.get(side, ())))
        for side in SIDES[:2]
        if _apart(field, by_side.get(side, []))
    ]
    states = [*first, *second]
    if third and (_apart(field, third) if not states else not _meet(field, states, third)):
        found.append(Difference(field, "third", every))
    return found


def _meet(field: str, some: Sequence[Version], others: Sequence[Version]) -> bool:
    return any(compatible(field, one.value, other.value) for one in some for other in others)


def _apart(field: str, versions: Sequence[Version]) -> bool:
    values = [version.value for version in versions]
    return any(not compatible(field, a, b) for n, a in enumerate(values) for b in values[n + 1 :])


def compatible(field: str, one: str, other: str) -> bool:
    """Tell whether two versions of a field can both be true: they are the same, or one date lies in the other."""
    if one == other:
        return True
    if field != "date":
        return False
    try:
        a, b = Edtf.parse(one).bounds(), Edtf.parse(other).bounds()
    except DateError:  # a date of an unknown year says nothing against another
        return True
    return a[0] <= b[1] and b[0] <= a[1]

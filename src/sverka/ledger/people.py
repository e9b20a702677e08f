"""Tenures of many documents as people in offices."""

from __future__ import annotations

from collections.abc import Iterable

from sverka.ledger.folding import fold
from sverka.ledger.frames import Rows
from sverka.ledger.rows import PersonRow, TenureRow
from sverka.model.vocabulary import ROLES

_RANK: dict[str, int] = {role: rank for rank, role in enumerate(ROLES)}


def people(tenures: Iterable[TenureRow]) -> Rows[PersonRow]:
    """Gather tenures by person, state and role, by state and rank of the office, the last told first.

    Two documents tell of one person where the Latin names are the same but for case, diacritics and the order of words.
    """
    offices: dict[tuple[str, str, str], list[TenureRow]] = {}
    for tenure in tenures:
        key = (" ".join(sorted(fold(tenure.person.latin).split())), tenure.state or "", tenure.role)
        offices.setdefault(key, []).append(tenure)
    rows = [_office(told) for _, told in sorted(offices.items())]
    rows.sort(key=lambda row: row.last or "", reverse=True)
    rows.sort(key=lambda row: (row.state or "~", _RANK[row.role]))
    return Rows(PersonRow, rows)


def _office(told: list[TenureRow]) -> PersonRow:
    days = sorted(row.document.published for row in told if row.document.published)
    last = max(told, key=lambda row: (row.document.published or "", row.document.id))
    return PersonRow(
        name=last.person.name,
        latin=last.person.latin,
        state=last.state,
        role=last.role,
        title=last.title,
        body=last.body.name if last.body else None,
        first=days[0] if days else None,
        last=days[-1] if days else None,
        documents=len({row.document.id for row in told}),
        last_told=last.document,
        quote=last.quote,
    )

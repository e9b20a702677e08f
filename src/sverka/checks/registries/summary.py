"""What years the facts of a store are of."""

from __future__ import annotations

import sqlite3

from sverka.checks.registries.description import Kind

# Where a date of a fact stands; EDTF begins with the year, an open or unknown end with another character.
_YEARS: dict[Kind, tuple[str, ...]] = {
    "relations": ("date",),
    "votes": ("year",),
    "trade": ("period",),
    "offices": ("since", "until"),
    "memberships": ("since", "until"),
}


def coverage(connection: sqlite3.Connection, kind: Kind) -> tuple[int, int] | None:
    """Return the first and last year of the facts, or None where they have no dates."""
    years: list[int] = []
    for column in _YEARS.get(kind, ()):
        first = f"substr({column}, 1, 4)"
        query = f"SELECT min({first}), max({first}) FROM {kind} WHERE {column} GLOB '[0-9][0-9][0-9][0-9]*'"  # noqa: S608
        years += [int(year) for year in connection.execute(query).fetchone() if year is not None]
    return (min(years), max(years)) if years else None

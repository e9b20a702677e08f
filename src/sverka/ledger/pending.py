"""Which readings are still to be taken by a step of reconciling, and which are to be taken out again."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, Table, func, select, union

from sverka.ledger import schema as t


def pending(connection: Connection, taken: Table, version: str) -> tuple[list[int], list[int]]:
    """Return the readings that a step has still to take, and those that it has to take out.

    Args:
        connection: The database.
        taken: Table of the readings that the step has taken (`reading`), each with the version of its rules
            (`version`), indexed by both in this order.
        version: The version of the rules that hold.
    """
    reading, of = taken.c.reading, taken.c.version
    superseded = t.readings.c.superseded_by.is_not(None)
    new = select(t.readings.c.id).where(~superseded, t.readings.c.id.not_in(select(reading).where(of == version)))
    # Ranges, which an index answers: few readings are superseded, and mostly none is of another version.
    gone = union(
        select(reading).join(t.readings, t.readings.c.id == reading).where(superseded),
        select(reading).where(of < version),
        select(reading).where(of > version),
    )
    return list(connection.scalars(new.order_by(t.readings.c.id))), sorted(connection.scalars(gone))


def still(
    connection: Connection, taken: Table, version: str, new: Sequence[int], gone: Sequence[int]
) -> tuple[list[int], list[int]]:
    """Return which of the readings found by `pending` are so still, alone in this transaction to work on them.

    Another process may have done the same since: several people work with one ledger.

    Args:
        connection: The database, in a transaction that writes.
        taken: See `pending`.
        version: See `pending`.
        new: Some readings to be taken, some hundreds or thousands.
        gone: Some readings to be taken out.
    """
    if connection.dialect.name == "postgresql":  # SQLite has one writer at a time anyway
        connection.execute(select(func.pg_advisory_xact_lock(_LOCK)))
    rows = select(taken.c.reading, taken.c.version, t.readings.c.superseded_by).join(
        t.readings, t.readings.c.id == taken.c.reading
    )
    found = {row.reading: row for row in connection.execute(rows.where(taken.c.reading.in_([*new, *gone])))}
    return (
        [r for r in new if r not in found],
        [r for r in gone if r in found and (found[r].superseded_by is not None or found[r].version != version)],
    )


# A number of our own for PostgreSQL's advisory lock: the letters of "sverka".
_LOCK = int.from_bytes(b"sverka", "big")

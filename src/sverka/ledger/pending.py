"""Which readings are still to be taken by a step of reconciling, and which are to be taken out again."""

from __future__ import annotations

from sqlalchemy import Connection, Table, select, union

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

"""The records of a document, restored from the ledger as they were read."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Any, cast

from sqlalchemy import Connection, Row, Table, select

from sverka.ledger import schema as t
from sverka.model import Actor, Claim, Document, Event, Participant, Place, Records, Series, Span, Statement, Tenure


def find(connection: Connection, name: str) -> list[str]:
    """Return the ids of the documents that a name may mean: an id, a source id, or else the beginning of an id."""
    exact = select(t.documents.c.id).where(t.documents.c.id == name)
    source = select(t.origins.c.document_id).where(t.origins.c.source_id == name).distinct()
    prefix = select(t.documents.c.id).where(t.documents.c.id.startswith(name, autoescape=True))
    for statement in (exact, source, *((prefix,) if name else ())):
        if found := sorted(connection.scalars(statement)):
            return found
    return []


def restore(connection: Connection, document_id: str) -> Records | None:
    """Return the records of a document's current reading, equal to those that were added, or None."""
    now = select(t.readings.c.id).where(t.readings.c.document_id == document_id, t.readings.c.superseded_by.is_(None))
    reading = connection.scalar(now)
    return None if reading is None else restore_readings(connection, [reading])[reading]


def restore_readings(connection: Connection, readings: Sequence[int]) -> dict[int, Records]:
    """Return the records of some hundreds of readings, equal to those that were added."""
    statement = (
        select(t.readings.c.id.label("reading"), t.documents.c.text, t.origins)
        .join(t.origins, t.readings.c.origin_id == t.origins.c.id)
        .join(t.documents, t.documents.c.id == t.readings.c.document_id)
        .where(t.readings.c.id.in_(readings))
    )
    heads = list(connection.execute(statement))

    def rows(table: Table) -> dict[int, list[Row[Any]]]:
        keys = [table.c.reading, table.c.number, *([table.c.position] if "position" in table.c else [])]
        found: dict[int, list[Row[Any]]] = defaultdict(list)
        for row in connection.execute(select(table).where(table.c.reading.in_(readings)).order_by(*keys)):
            found[row.reading].append(row)
        return found

    tables = {table: rows(table) for table in t.RECORD_TABLES}
    return {head.reading: _records(head, {table: tables[table][head.reading] for table in tables}) for head in heads}


def _records(head: Row[Any], rows: dict[Table, list[Row[Any]]]) -> Records:
    def marks(table: Table, column: str) -> dict[int, tuple[Any, ...]]:
        by_number: dict[int, list[Any]] = {}
        for row in rows[table]:
            by_number.setdefault(row.number, []).append(getattr(row, column))
        return {number: tuple(values) for number, values in by_number.items()}

    participants: dict[int, list[Participant]] = {}
    for row in rows[t.participants]:
        participants.setdefault(row.number, []).append(Participant(row.actor, row.state, row.part))
    event_topics = marks(t.event_topics, "topic")
    statement_topics, about = marks(t.statement_topics, "topic"), marks(t.statement_about, "state")
    states = marks(t.claim_states, "state")
    return Records(
        document=Document(
            id=head.document_id, text=head.text, lang=head.lang, source_id=head.source_id, path=head.path, url=head.url,
            publisher=head.publisher, publisher_state=head.publisher_state, published=head.published,
            published_from=head.published_from, title=head.title, authors=tuple(head.authors),
        ),
        actors=tuple(
            Actor(row.local_id, row.kind, row.name, row.latin, row.state, _spans(row.spans)) for row in rows[t.actors]
        ),
        tenures=tuple(
            Tenure(row.person, row.role, row.title, row.body, row.state, Span(row.start, row.end))
            for row in rows[t.tenures]
        ),
        events=tuple(
            Event(
                id=row.local_id, type=row.type, mode=row.mode, format=row.format,
                series=series(row), status=row.status, date=row.date, place=place(row),
                participants=tuple(participants.get(row.number, ())), contexts=tuple(row.contexts),
                topics=event_topics.get(row.number, ()), spans=_spans(row.spans), confidence=row.confidence,
            )
            for row in rows[t.events]
        ),
        statements=tuple(
            Statement(
                id=row.local_id, speaker=row.speaker, state=row.state, kind=row.kind, about=about.get(row.number, ()),
                stance=row.stance, topics=statement_topics.get(row.number, ()), span=Span(row.start, row.end),
            )
            for row in rows[t.statements]
        ),
        claims=tuple(
            Claim(
                id=row.local_id, kind=row.kind, states=states.get(row.number, ()), value=row.value, unit=row.unit,
                period=row.period, change_pct=row.change_pct, scope=row.scope, by=row.by,
                span=Span(row.start, row.end), confidence=row.confidence,
            )
            for row in rows[t.claims]
        ),
    )  # fmt: skip


def series(row: Row[Any]) -> Series | None:
    """Return the series of a row of events."""
    return None if row.series_name is None else Series(row.series_name, row.series_ordinal)


def place(row: Row[Any]) -> Place | None:
    """Return the place of a row of events."""
    return None if row.place_name is None else Place(row.place_name, row.place_country, row.place_lat, row.place_lon)


def _spans(spans: object) -> tuple[Span, ...]:
    return tuple(Span(start, end) for start, end in cast("list[list[int]]", spans))

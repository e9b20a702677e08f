"""The queries of the ledger: a filter in, typed rows out. The order of rows is always the same for the same books."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Table, and_, func, null, select

from sverka.ledger import actor_tables as a
from sverka.ledger import filters as f
from sverka.ledger import schema as t
from sverka.ledger.filters import Filter
from sverka.ledger.frames import Rows
from sverka.ledger.restoring import place, series
from sverka.ledger.rows import (
    ActorRow,
    ClaimRow,
    DocumentRow,
    EventRow,
    ParticipantRow,
    StatementRow,
    TenureRow,
    quote,
)

Found = Row[Any]
# A record: its reading and its number there.
Key = tuple[int, int]

_READ = t.readings.join(t.origins, t.readings.c.origin_id == t.origins.c.id)
_ACTORS = t.actors.outerjoin(
    a.mentions,
    and_(a.mentions.c.reading == t.actors.c.reading, a.mentions.c.number == t.actors.c.number,
         a.mentions.c.what == "actor"),
).outerjoin(a.forms, a.forms.c.id == a.mentions.c.form)  # fmt: skip
_PLACES = (
    select(func.count(t.origins.c.place.distinct()))
    .where(t.origins.c.document_id == t.readings.c.document_id)
    .correlate(t.readings)
    .scalar_subquery()
)
_METADATA = ("source_id", "lang", "publisher", "publisher_state", "published", "title", "url", "path")
_DOCUMENT = (
    t.readings.c.document_id.label("id"),
    *(t.origins.c[name] for name in _METADATA),
    _PLACES.label("places"),
    t.readings.c.reader,
    t.readings.c.read_at,
)
# How many readings are named in one statement.
_BATCH = 400


def _document(row: Found) -> DocumentRow:
    read_at = row.read_at if row.read_at.tzinfo else row.read_at.replace(tzinfo=dt.UTC)  # SQLite keeps no zone
    values = {name: getattr(row, name) for name in ("id", *_METADATA, "places", "reader")}
    return DocumentRow(**values, read_at=read_at.astimezone(dt.UTC))


def documents(connection: Connection, query: Filter) -> Rows[DocumentRow]:
    """Return the documents asked for, the last published first."""
    origins, reading = t.origins.c, t.readings.c.id
    found: list[ColumnElement[bool]] = [f.of_document(query)]
    # ISO dates are ordered as text.
    if query.since:
        found.append(origins.published >= query.since.isoformat())
    if query.until:
        found.append(origins.published <= query.until.isoformat())
    if query.between:
        found.append(reading.in_(f.readings_between(query.between)))
    if query.state:
        found.append(reading.in_(select(t.actors.c.reading).where(t.actors.c.state == query.state)))
    if query.person is not None:
        found.append(reading.in_(select(t.actors.c.reading).where(f.bears(query.person))))
    order = (origins.published.desc().nulls_last(), t.readings.c.document_id)
    statement = select(*_DOCUMENT).select_from(_READ).where(*found).order_by(*order).limit(query.limit)
    return Rows(DocumentRow, (_document(row) for row in connection.execute(statement)))


def events(connection: Connection, query: Filter) -> Rows[EventRow]:
    """Return the events asked for, the latest first."""
    latest = (t.events.c.first_day.desc().nulls_last(), t.events.c.last_day.desc().nulls_last())
    return Rows(EventRow, event_rows(connection, _records(connection, t.events, query, f.of_event(query), *latest)))


def event_rows(connection: Connection, found: list[Found]) -> list[EventRow]:
    """Return events as typed rows, in their order."""
    books = _Books(connection, found)
    took_part, topics = books.parts(t.participants), books.parts(t.event_topics)
    return [
        EventRow(
            document=books.document(row), id=row.local_id, type=row.type, mode=row.mode, format=row.format,
            series=series(row), status=row.status, date=row.date, dated=row.dated,
            first_day=row.first_day, last_day=row.last_day, place=place(row),
            participants=tuple(
                ParticipantRow(books.actor(row, p.actor), p.state, p.part) for p in took_part[row.reading, row.number]
            ),
            contexts=tuple(row.contexts), topics=tuple(m.topic for m in topics[row.reading, row.number]),
            quotes=tuple(quote(books.text(row), span) for span in row.spans), confidence=row.confidence,
        )
        for row in found
    ]  # fmt: skip


def statements(connection: Connection, query: Filter) -> Rows[StatementRow]:
    """Return the statements asked for, the last published first."""
    found = _records(connection, t.statements, query, f.of_statement(query), t.statements.c.day.desc().nulls_last())
    books = _Books(connection, found)
    about, topics = books.parts(t.statement_about), books.parts(t.statement_topics)
    rows = (
        StatementRow(
            document=books.document(row), id=row.local_id, speaker=books.actor(row, row.speaker), state=row.state,
            kind=row.kind, about=tuple(m.state for m in about[row.reading, row.number]), stance=row.stance,
            topics=tuple(m.topic for m in topics[row.reading, row.number]),
            quote=quote(books.text(row), (row.start, row.end)),
        )
        for row in found
    )  # fmt: skip
    return Rows(StatementRow, rows)


def claims(connection: Connection, query: Filter) -> Rows[ClaimRow]:
    """Return the claims asked for, the last published first."""
    found = _records(connection, t.claims, query, f.of_claim(query), t.claims.c.day.desc().nulls_last())
    books = _Books(connection, found)
    states = books.parts(t.claim_states)
    rows = (
        ClaimRow(
            document=books.document(row), id=row.local_id, kind=row.kind,
            states=tuple(m.state for m in states[row.reading, row.number]), value=row.value, unit=row.unit,
            period=row.period, change_pct=row.change_pct, scope=row.scope,
            by=books.actor(row, row.by) if row.by is not None else None,
            quote=quote(books.text(row), (row.start, row.end)), confidence=row.confidence,
        )
        for row in found
    )  # fmt: skip
    return Rows(ClaimRow, rows)


def tenures(connection: Connection, query: Filter) -> Rows[TenureRow]:
    """Return who holds which office by each document, the last published first."""
    published = t.origins.c.published.desc().nulls_last()
    found = _records(connection, t.tenures, query, f.of_tenure(query), published)
    books = _Books(connection, found, entities=True)
    rows = (
        TenureRow(
            document=books.document(row), person=books.actor(row, row.person), role=row.role, title=row.title,
            body=books.actor(row, row.body) if row.body is not None else None, state=row.state,
            quote=quote(books.text(row), (row.start, row.end)),
        )
        for row in found
    )  # fmt: skip
    return Rows(TenureRow, rows)


def _records(
    connection: Connection, table: Table, query: Filter, condition: ColumnElement[bool], *order: ColumnElement[Any]
) -> list[Found]:
    """Return the current rows of a table of records that fulfil a condition, in a settled order."""
    last = (t.readings.c.document_id, table.c.number)
    statement = (
        select(table)
        .select_from(_READ.join(table, table.c.reading == t.readings.c.id))
        .where(f.of_document(query), condition)
        .order_by(*order, *last)
        .limit(query.limit)
    )
    return list(connection.execute(statement))


class _Books:
    """What the found records refer to: their documents with the text, their actors, their parts."""

    def __init__(self, connection: Connection, found: list[Found], *, entities: bool = False) -> None:
        self._connection = connection
        readings = sorted({row.reading for row in found})
        self._batches = [readings[at : at + _BATCH] for at in range(0, len(readings), _BATCH)]
        self._documents: dict[int, tuple[DocumentRow, str]] = {}
        self._actors: dict[tuple[int, str], ActorRow] = {}
        for batch in self._batches:
            read = select(t.readings.c.id.label("reading"), t.documents.c.text, *_DOCUMENT).select_from(
                _READ.join(t.documents, t.documents.c.id == t.readings.c.document_id)
            )
            for row in connection.execute(read.where(t.readings.c.id.in_(batch))):
                self._documents[row.reading] = (_document(row), row.text)
            named = select(t.actors, a.forms.c.entity if entities else null().label("entity"))
            named = named.select_from(_ACTORS if entities else t.actors)
            for row in connection.execute(named.where(t.actors.c.reading.in_(batch))):
                self._actors[row.reading, row.local_id] = ActorRow(row.kind, row.name, row.latin, row.state, row.entity)

    def document(self, row: Found) -> DocumentRow:
        return self._documents[row.reading][0]

    def text(self, row: Found) -> str:
        return self._documents[row.reading][1]

    def actor(self, row: Found, local_id: str) -> ActorRow:
        return self._actors[row.reading, local_id]

    def parts(self, table: Table) -> Mapping[Key, list[Found]]:
        """Return the parts of every record of the found readings, in order."""
        parts: dict[Key, list[Found]] = defaultdict(list)
        for batch in self._batches:
            statement = select(table).where(table.c.reading.in_(batch))
            for row in self._connection.execute(statement.order_by(table.c.reading, table.c.number, table.c.position)):
                parts[row.reading, row.number].append(row)
        return parts

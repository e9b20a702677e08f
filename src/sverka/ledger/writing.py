"""Records to rows: how a document, its origin and a reading of it are written, in the caller's transaction."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections.abc import Iterable, Mapping
from typing import Any, Literal

from pydantic_core import PydanticSerializationError
from sqlalchemy import Connection, Insert, Table, and_, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite

from sverka.errors import ContractError
from sverka.ledger import schema as t
from sverka.ledger.days import bounds, iso_day
from sverka.ledger.folding import fold
from sverka.model import Document, Issue, Records
from sverka.model.codec import issue_to_json, to_json

Outcome = Literal["added", "replaced", "copied", "unchanged"]
Rows = list[dict[str, Any]]


def _short_hash(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8")).hexdigest()[:16]


def place_of(document: Document) -> str:
    """Return where a document was found: its address, path or source id, whichever is the first known."""
    return document.url or document.path or document.source_id or ""


def fingerprint(document: Document) -> str:
    """Return a hash of the metadata that a reading depends on, without the place where the text was found."""
    d = document
    known = [d.lang, d.publisher, d.publisher_state, d.published, d.published_from, d.title, list(d.authors)]
    return _short_hash(json.dumps(known))


def checked(records: Records) -> str:
    """Return the records as JSON, having checked that they can be stored and that every actor they name is there.

    Raises:
        ContractError: Where they cannot be stored or name an actor that is not among them.
    """
    where = f"document {records.document.id}"
    try:
        line = to_json(records)
    except PydanticSerializationError as error:  # half of a surrogate pair
        raise ContractError(f"{where}: not text that can be stored: {error}") from error
    if "\\u0000" in line:
        raise ContractError(f"{where}: the text holds a null character")
    known = {actor.id for actor in records.actors}
    if len(known) < len(records.actors):
        raise ContractError(f"{where}: two actors have the same id")
    named = [p.actor for event in records.events for p in event.participants]
    named += [tenure.person for tenure in records.tenures] + [s.speaker for s in records.statements]
    named += [tenure.body for tenure in records.tenures if tenure.body] + [c.by for c in records.claims if c.by]
    if missing := sorted(set(named) - known):
        raise ContractError(f"{where}: no actor {missing[0]!r}")
    return line


def _new(connection: Connection, table: Table, rows: Rows) -> None:
    """Insert rows, passing over those that are there: two writers may bring the same document at once."""
    maker = postgresql.insert if connection.dialect.name == "postgresql" else sqlite.insert
    statement: Insert = maker(table).on_conflict_do_nothing()
    connection.execute(statement, rows)


def _origin(connection: Connection, document: Document, now: dt.datetime) -> tuple[int, bool]:
    """Return the id of the document's origin, and whether it was not yet known and is written now."""
    key = {"document_id": document.id, "place": place_of(document), "fingerprint": fingerprint(document)}
    find = select(t.origins.c.id).where(and_(*(t.origins.c[name] == value for name, value in key.items())))
    found: int | None = connection.scalar(find)
    if found is not None:
        return found, False
    names = ("source_id", "path", "url", "publisher", "publisher_state", "published", "published_from", "lang", "title")
    row = key | {"seen_at": now, "authors": list(document.authors)} | {n: getattr(document, n) for n in names}
    return connection.execute(insert(t.origins).returning(t.origins.c.id), [row]).scalar_one(), True


def current(document_id: str) -> Any:
    """Return the selection of the current reading of a document with the place and fingerprint of its origin."""
    return (
        select(t.readings.c.id, t.readings.c.reader, t.readings.c.digest, t.origins.c.place, t.origins.c.fingerprint)
        .join(t.origins, t.readings.c.origin_id == t.origins.c.id)
        .where(t.readings.c.document_id == document_id, t.readings.c.superseded_by.is_(None))
    )


def write(connection: Connection, records: Records, reader: str, now: dt.datetime) -> Outcome:
    """Write what a version of the reader made of a document, in the connection's transaction.

    Returns:
        `added` for a new document; `replaced` where the reader, the metadata or the records have changed, the former
        reading being kept as history; `copied` where the text is known from another place; else `unchanged`.

    Raises:
        ContractError: Where the records do not keep to the contract.
    """
    document = records.document
    # Of the records without their document. Quotation marks in strings are escaped, so this is the key itself.
    digest = _short_hash(checked(records).partition(',"actors":')[2])
    rows = _record_rows(records)  # before anything is written: it checks the dates
    _new(connection, t.documents, [{"id": document.id, "text": document.text, "added_at": now}])
    # Two writers of one document wait for each other here (SQLite has one writer at a time anyway).
    connection.execute(select(t.documents.c.id).where(t.documents.c.id == document.id).with_for_update())
    former = connection.execute(current(document.id)).one_or_none()
    if former is not None and former.reader == reader:
        if former.place != place_of(document):
            return "copied" if _origin(connection, document, now)[1] else "unchanged"
        if (former.fingerprint, former.digest) == (fingerprint(document), digest):
            return "unchanged"
    origin, _ = _origin(connection, document, now)
    row = {"document_id": document.id, "origin_id": origin, "reader": reader, "read_at": now, "digest": digest}
    reading: int = connection.execute(insert(t.readings).returning(t.readings.c.id), [row]).scalar_one()
    if former is not None:
        connection.execute(update(t.readings).where(t.readings.c.id == former.id).values(superseded_by=reading))
    for table, table_rows in rows.items():
        if table_rows:
            connection.execute(insert(table), [{"reading": reading, **row} for row in table_rows])
    return "added" if former is None else "replaced"


def write_issues(connection: Connection, issues: Iterable[Issue], now: dt.datetime) -> None:
    """Write issues, each once however often it is met."""
    rows: Rows = [
        {
            "document": i.document, "digest": _short_hash(issue_to_json(i)), "seen_at": now, "code": i.code,
            "severity": i.severity, "path": i.path, "place": i.place, "reason": i.reason, "details": i.details,
        }
        for i in issues
    ]  # fmt: skip
    if rows:
        _new(connection, t.issues, rows)


def _marks(number: int, column: str, values: Iterable[str]) -> Rows:
    return [{"number": number, "position": at, column: value} for at, value in enumerate(values)]


def _spans(spans: Iterable[tuple[int, int]]) -> list[list[int]]:
    return [list(span) for span in spans]


def _record_rows(records: Records) -> Mapping[Table, Rows]:
    """Return the rows of each table, parents before their parts, without the reading's id."""
    published = iso_day(records.document.published)
    rows: dict[Table, Rows] = {table: [] for table in t.RECORD_TABLES}
    for n, a in enumerate(records.actors):
        rows[t.actors].append({
            "number": n, "local_id": a.id, "kind": a.kind, "name": a.name, "latin": a.latin, "state": a.state,
            "folded": f"{fold(a.name)} {fold(a.latin)}", "spans": _spans(a.spans),
        })  # fmt: skip
    for n, h in enumerate(records.tenures):
        rows[t.tenures].append({
            "number": n, "person": h.person, "role": h.role, "title": h.title, "body": h.body, "state": h.state,
            "start": h.span.start, "end": h.span.end,
        })  # fmt: skip
    for n, e in enumerate(records.events):
        days = bounds(e.date)
        first, last = days or (published, published)
        rows[t.events].append({
            "number": n, "local_id": e.id, "type": e.type, "mode": e.mode, "format": e.format,
            "series_name": e.series.name if e.series else None,
            "series_ordinal": e.series.ordinal if e.series else None,
            "status": e.status, "date": e.date, "dated": days is not None, "first_day": first, "last_day": last,
            "place_name": e.place.name if e.place else None, "place_country": e.place.country if e.place else None,
            "place_lat": e.place.lat if e.place else None, "place_lon": e.place.lon if e.place else None,
            "contexts": list(e.contexts), "spans": _spans(e.spans), "confidence": e.confidence,
        })  # fmt: skip
        rows[t.participants] += [
            {"number": n, "position": at, "actor": p.actor, "state": p.state, "part": p.part}
            for at, p in enumerate(e.participants)
        ]
        rows[t.event_topics] += _marks(n, "topic", e.topics)
    for n, s in enumerate(records.statements):
        rows[t.statements].append({
            "number": n, "local_id": s.id, "speaker": s.speaker, "state": s.state, "kind": s.kind, "stance": s.stance,
            "day": published, "start": s.span.start, "end": s.span.end,
        })  # fmt: skip
        rows[t.statement_about] += _marks(n, "state", s.about)
        rows[t.statement_topics] += _marks(n, "topic", s.topics)
    for n, c in enumerate(records.claims):
        rows[t.claims].append({
            "number": n, "local_id": c.id, "kind": c.kind, "value": c.value, "unit": c.unit, "period": c.period,
            "change_pct": c.change_pct, "scope": c.scope, "by": c.by, "day": published,
            "start": c.span.start, "end": c.span.end, "confidence": c.confidence,
        })  # fmt: skip
        rows[t.claim_states] += _marks(n, "state", c.states)
    return rows

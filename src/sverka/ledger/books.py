"""The ledger: the one object through which the books are written and asked."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Self

from sqlalchemy import Connection, func, select
from sqlalchemy.exc import DBAPIError, StatementError

from sverka.errors import ContractError, LedgerError
from sverka.ledger import (
    actors,
    database,
    entities,
    judging,
    mentions,
    queries,
    reconciled,
    reconciling,
    restoring,
    writing,
)
from sverka.ledger import schema as t
from sverka.ledger.entity_rows import EntityRow, JudgementRow, OfficeRow
from sverka.ledger.filters import Filter
from sverka.ledger.frames import Rows
from sverka.ledger.happening_rows import HappeningRow, PlanRow
from sverka.ledger.offices import Receiver, narrowed, offices, people
from sverka.ledger.reconciling import Reconciled
from sverka.ledger.rows import ClaimRow, DocumentRow, EventRow, PersonRow, StatementRow, TenureRow
from sverka.ledger.writing import Outcome
from sverka.model import Document, Issue, Records
from sverka.reconcile.actors import Kind, Verdict
from sverka.reconcile.offices import Term

_ALL = Filter()


class Ledger:
    """The books, in a SQLite file, in memory or in PostgreSQL. To be closed, or used in a `with` statement.

    Args:
        target: Path of a SQLite file, `":memory:"`, or a `postgresql://` URL.
        create: Make the file and its folder where they are not there; otherwise a missing file is an error.

    Raises:
        LedgerError: Where it cannot be opened, is no ledger, or was written by a newer Sverka.
        MissingExtraError: Where PostgreSQL's driver is not installed.
    """

    def __init__(self, target: str | Path, *, create: bool = True) -> None:
        url = database.url_of(target)
        if url.get_backend_name() == "sqlite" and url.database:
            self._look(Path(url.database), create)
        self.location = database.shown(url)
        self._engine = database.connect(url)
        try:
            database.upgrade(self._engine)
        except BaseException:
            self.close()
            raise

    @staticmethod
    def _look(path: Path, create: bool) -> None:
        if path.exists():
            return
        if not create:
            raise LedgerError(f"there is no ledger at {path}", hint="sverka read --ledger PATH makes one")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise LedgerError(f"{path.parent} cannot be made: {error.strerror}") from error

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the database."""
        self._engine.dispose()

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        try:
            with self._engine.connect() as connection:
                yield connection
        except DBAPIError as error:
            raise LedgerError(f"{self.location} cannot be read: {error.orig}") from error

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        try:
            with self._engine.connect().execution_options(sverka_writes=True) as connection, connection.begin():
                yield connection
        except DBAPIError as error:
            raise LedgerError(f"{self.location} cannot be written: {error.orig}") from error
        except StatementError as error:  # a value that no column can hold
            raise ContractError(f"records that cannot be stored: {error.orig}") from error

    def add(self, records: Records, *, reader: str) -> Outcome:
        """Write what was read from a document, in one transaction.

        Args:
            records: What was read.
            reader: Version of the reader that read it.

        Returns:
            `added` for a new document; `replaced` where the reader, the metadata or the records have changed, the
            former reading being kept as history; `copied` where the text is known from another place; else `unchanged`.

        Raises:
            ContractError: Where the records do not keep to the contract. Nothing is written then.
            LedgerError: Where the database cannot be written.
        """
        with self._writing() as connection:
            return writing.write(connection, records, reader, dt.datetime.now(dt.UTC))

    def add_issues(self, issues: Iterable[Issue]) -> None:
        """Write issues, each once however often it is met.

        Raises:
            LedgerError: Where the database cannot be written.
        """
        with self._writing() as connection:
            writing.write_issues(connection, issues, dt.datetime.now(dt.UTC))

    def holds(self, document: Document, *, reader: str) -> bool:
        """Tell whether this document, from this place and with this metadata, was already read by this version."""
        with self._reading() as connection:
            now = connection.execute(writing.current(document.id)).one_or_none()
            return now is not None and (now.reader, now.place, now.fingerprint) == (
                reader,
                writing.place_of(document),
                writing.fingerprint(document),
            )

    def find(self, name: str) -> list[str]:
        """Return the ids of the documents that a name may mean: an id, a source id, or else the beginning of an id."""
        with self._reading() as connection:
            return restoring.find(connection, name)

    def records(self, document_id: str) -> Records | None:
        """Return the records of a document as they were last read, or None where it is not in the books."""
        with self._reading() as connection:
            return restoring.restore(connection, document_id)

    def history(self, document_id: str) -> list[tuple[str, dt.datetime]]:
        """Return version of the reader and time (UTC) of each reading of a document, the first one first."""
        when = select(t.readings.c.reader, t.readings.c.read_at).where(t.readings.c.document_id == document_id)
        with self._reading() as connection:
            rows = connection.execute(when.order_by(t.readings.c.id)).all()
        return [(row.reader, row.read_at if row.read_at.tzinfo else row.read_at.replace(tzinfo=dt.UTC)) for row in rows]

    def counts(self) -> dict[str, int]:
        """Return how many documents, readings (superseded too), issues and current records of each kind it holds."""
        now = select(t.readings.c.id).where(t.readings.c.superseded_by.is_(None))
        counted = {table.name: select(func.count()).select_from(table) for table in (t.documents, t.readings, t.issues)}
        for table in (t.actors, t.tenures, t.events, t.statements, t.claims):
            counted[table.name] = select(func.count()).select_from(table).where(table.c.reading.in_(now))
        with self._reading() as connection:
            return {name: connection.scalar(statement) or 0 for name, statement in counted.items()}

    def revision(self) -> str:
        """Return the revision of the schema."""
        return database.revision(self._engine) or ""

    def documents(self, query: Filter = _ALL) -> Rows[DocumentRow]:
        """Return the documents asked for, the last published first."""
        with self._reading() as connection:
            return queries.documents(connection, query)

    def events(self, query: Filter = _ALL) -> Rows[EventRow]:
        """Return the events asked for, the latest first."""
        with self._reading() as connection:
            return queries.events(connection, query)

    def statements(self, query: Filter = _ALL) -> Rows[StatementRow]:
        """Return the statements asked for, the last published first."""
        with self._reading() as connection:
            return queries.statements(connection, query)

    def claims(self, query: Filter = _ALL) -> Rows[ClaimRow]:
        """Return the claims asked for, the last published first."""
        with self._reading() as connection:
            return queries.claims(connection, query)

    def tenures(self, query: Filter = _ALL) -> Rows[TenureRow]:
        """Return who holds which office by each document, the last published first."""
        self.reconcile_actors()
        with self._reading() as connection:
            return queries.tenures(connection, query)

    def people(
        self, query: Filter = _ALL, *, receiver: Receiver | None = None, terms: Sequence[Term] = ()
    ) -> Rows[PersonRow]:
        """Return people in offices over all documents, by state and rank of the office, the last told first.

        Args:
            query: What is asked for.
            receiver: See `offices`.
            terms: See `offices`.
        """
        held = self.offices(dataclasses.replace(query, limit=None), receiver=receiver, terms=terms)
        asked = self.tenures(dataclasses.replace(query, limit=None))
        with self._reading() as connection:
            names = entities.names_of(connection, [row.person for row in held])
        return Rows(PersonRow, people(held, names, asked)[: query.limit])

    def offices(
        self, query: Filter = _ALL, *, receiver: Receiver | None = None, terms: Sequence[Term] = ()
    ) -> Rows[OfficeRow]:
        """Return who held which office from when to when, by state, rank of the office and first day.

        An office is asked for where any document's word for it is; all its attestations come with it.

        Args:
            query: What is asked for.
            receiver: Tells from the title of an ambassador and the sending state where the ambassador resides (ISO3).
                Without it ambassadors are compared with nobody.
            terms: What registries say of offices: who held one on a day against them is a contradiction.
        """
        self.reconcile_actors()
        asked = self.tenures(dataclasses.replace(query, limit=None))
        states = {row.state for row in asked}
        one = states.pop() if len(states) == 1 else None
        rows = narrowed(offices(self.tenures(Filter(state=one)), receiver=receiver, terms=terms), asked)
        return Rows(OfficeRow, rows[: query.limit])

    def entities(self, query: Filter = _ALL, *, kind: Kind | None = "person") -> Rows[EntityRow]:
        """Return people, bodies or places, as one however documents write them, those of most documents first.

        Args:
            query: What is asked for. `kind` is a role there; `since` and `until` are of publication.
            kind: `person`, `organisation`, `igo`, `place`, or None for all.
        """
        self.reconcile_actors()
        with self._reading() as connection:
            return entities.entities(connection, query, kind)

    def entity(self, name: str) -> EntityRow | None:
        """Return an entity by its id, the id of one of its forms, or the beginning of either, or None.

        Raises:
            LedgerError: Where it may mean several.
        """
        self.reconcile_actors()
        with self._reading() as connection:
            found = entities.entity(connection, name)
        if len(found) > 1:
            raise LedgerError(f"{name!r} may mean {len(found)} entities", hint="write more of the id")
        return found[0] if found else None

    def judge(self, one: str, other: str, verdict: Verdict, *, by: str, reason: str) -> int:
        """Write that two entities or forms are the same, different, or that nobody knows. It outweighs the rule.

        Args:
            one: Id of an entity or form.
            other: Id of another.
            verdict: `same`, `different` or `unsure`, which keeps the two apart.
            by: Who judges.
            reason: Why.

        Returns:
            The id of the judgement, by which it can be undone.

        Raises:
            LedgerError: Where an id means nothing or several, both mean one form, or the two are of different kinds.
            ContractError: Where the verdict is none of the three, or who judges or why is not told.
        """
        judging.check(verdict, by, reason)
        self.reconcile_actors()
        with self._writing() as connection:
            return actors.judge_pair(connection, one, other, verdict, by, reason, dt.datetime.now(dt.UTC))

    def undo(self, judgement: int, *, by: str, reason: str) -> None:
        """Take back what a person judged, by a further row; all is then as if it had not been judged.

        Raises:
            LedgerError: Where there is no such judgement, it no longer holds, or it is the rule's.
            ContractError: Where who takes it back or why is not told.
        """
        judging.check("same", by, reason)
        self.reconcile_actors()
        with self._writing() as connection:
            actors.undo(connection, judgement, by, reason, dt.datetime.now(dt.UTC))

    def judgements(
        self,
        entity: str | None = None,
        *,
        verdict: Verdict | None = None,
        of_people: bool | None = None,
        past: bool = False,
    ) -> Rows[JudgementRow]:
        """Return what rules and people judged of names, the last judged first.

        Args:
            entity: Only of this entity or form.
            verdict: Only with this verdict.
            of_people: Only what people judged, or only what rules did.
            past: Also what was taken back, and what took it back.
        """
        self.reconcile_actors()
        with self._reading() as connection:
            return entities.judgements(connection, entity_id=entity, verdict=verdict, of_people=of_people, past=past)

    def reconcile(self, progress: Callable[[Reconciled], None] | None = None) -> Reconciled:
        """Lay what was read since the last time beside what was reconciled before. Doing it again changes nothing.

        Queries of what is reconciled do it first where there is something to reconcile.

        Args:
            progress: Called after each batch of documents with what was done so far of their happenings.

        Raises:
            LedgerError: Where the database cannot be written.
        """
        done = Reconciled()
        with self._reading() as connection:
            new, gone = reconciling.pending(connection)
        for step, readings in ((reconciling.withdraw, gone), (reconciling.admit, new)):
            for some in reconciling.batches(readings):
                with self._writing() as connection:
                    step(connection, some, done)
                if progress is not None:
                    progress(done)
        self.reconcile_actors()
        return done

    def reconcile_actors(self, progress: Callable[[actors.Gathered], None] | None = None) -> actors.Gathered:
        """Gather the people, bodies and places of what was read since the last time. Doing it again changes nothing.

        Args:
            progress: Called after each batch of documents with what was done so far.

        Raises:
            LedgerError: Where the database cannot be written.
        """
        done = actors.Gathered()
        with self._reading() as connection:
            new, gone = mentions.pending(connection)
        steps = [(some, ()) for some in actors.in_batches(new)]
        for taken, dropped in [((), some) for some in actors.in_batches(gone)] + steps:
            with self._writing() as connection:
                actors.update_entities(connection, taken, dropped, dt.datetime.now(dt.UTC), done)
            if progress is not None:
                progress(done)
        return done

    def happenings(self, query: Filter = _ALL) -> Rows[HappeningRow]:
        """Return the happenings of which any account is asked for, with all their accounts, the latest first."""
        self.reconcile()
        with self._reading() as connection:
            return reconciled.happenings(connection, query)

    def happening(self, happening_id: str) -> HappeningRow | None:
        """Return a happening by its id, or None."""
        self.reconcile()
        with self._reading() as connection:
            return reconciled.happening_of(connection, happening_id)

    def plans(self, query: Filter = _ALL, *, as_of: dt.date) -> Rows[PlanRow]:
        """Return the planned and proposed happenings asked for with what came of them as of a day."""
        self.reconcile()
        with self._reading() as connection:
            return reconciled.plans(connection, query, as_of)

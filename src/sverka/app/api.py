"""The public Python interface: `sverka.read`, `sverka.read_text`, `sverka.Ledger`; its words are the command line's."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal, Self, Unpack

from sverka import checks, engine, ledger, reading, reports, sources
from sverka.app.asking import Query, default_ledger, filter_of, first_day, last_day, state_code
from sverka.app.registries import Registries
from sverka.app.residence import residence
from sverka.app.views import Views
from sverka.checks import Facts, OfficeVerdict, SessionVerdict, Verdict
from sverka.engine import Tally
from sverka.ledger import (
    ClaimRow,
    DocumentRow,
    EntityRow,
    EventRow,
    JudgementRow,
    OfficeRow,
    PersonRow,
    Rows,
    StatementRow,
)
from sverka.ledger.writing import Outcome
from sverka.model import Issue, Records
from sverka.model.vocabulary import Lang
from sverka.reconcile.offices import Term
from sverka.reports import Dossier
from sverka.reports.notebook import issues_part

if TYPE_CHECKING:
    import pandas
    import polars

Kind = Literal["documents", "events", "people", "statements", "claims"]


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read: the records of each document, and the issues of those that gave none or not all."""

    records: tuple[Records, ...]
    issues: tuple[Issue, ...]

    def __iter__(self) -> Iterator[Records]:
        return iter(self.records)

    def __len__(self) -> int:
        return len(self.records)

    def _repr_html_(self) -> str:
        return issues_part(len(self.records), self.issues)

    def ledger(self) -> Ledger:
        """Return a ledger in memory that holds what was read."""
        books = Ledger(":memory:")
        for records in self.records:
            books.add(records)
        return books

    def rows(
        self, kind: Kind = "events"
    ) -> Rows[DocumentRow] | Rows[EventRow] | Rows[PersonRow] | Rows[StatementRow] | Rows[ClaimRow]:
        """Return all rows of a kind."""
        with self.ledger() as books:
            rows: Rows[EventRow] = getattr(books, kind)()
            return rows

    def to_polars(self, kind: Kind = "events") -> polars.DataFrame:
        """Return all rows of a kind as a polars data frame.

        Raises:
            MissingExtraError: Where polars is not installed.
        """
        return self.rows(kind).to_polars()

    def to_pandas(self, kind: Kind = "events") -> pandas.DataFrame:
        """Return all rows of a kind as a pandas data frame.

        Raises:
            MissingExtraError: Where pandas is not installed.
        """
        return self.rows(kind).to_pandas()


def read(
    *places: str | Path,
    lang: Lang | None = None,
    published: dt.date | None = None,
    columns: Mapping[str, str] | None = None,
    workers: int = 1,
) -> Reading:
    """Read files, folders, globs or addresses of files into records. Bad input becomes an issue, never an exception.

    Args:
        places: Texts, Markdown, HTML, JSON Lines, CSV, Parquet; folders and globs of these.
        lang: Language of all texts, where it is not to be found out.
        published: Day of publication of texts that do not say theirs.
        columns: For tables: which column of the file holds which field, such as `{"text": "body"}`.
        workers: Number of processes. With more than one, call it under `if __name__ == "__main__":`.

    Returns:
        The records of each document in order, and the issues.
    """
    records: list[Records] = []
    issues: list[Issue] = []
    documents = sources.read_documents(places, lang=lang, published=published, columns=columns)
    engine.run(documents, workers=workers, on_records=records.append, on_issue=issues.append)
    return Reading(tuple(records), tuple(issues))


def read_text(
    text: str,
    *,
    lang: Lang | None = None,
    published: str | None = None,
    publisher: str | None = None,
    publisher_state: str | None = None,
    title: str | None = None,
    url: str | None = None,
) -> Records:
    """Read one text.

    Args:
        text: The text, or a page saved as bare text.
        lang: Its language, where it is not to be found out.
        published: ISO date of publication: what "yesterday" is counted from.
        publisher: Who published it.
        publisher_state: State that the publisher speaks from.
        title: Its title, where the text does not begin with it.
        url: Its address.

    Raises:
        SourceError: Where it is no text that can be read.
        LanguageError: Where it is in a language that Sverka does not read.
    """
    document = sources.document_from_text(
        text,
        lang=lang,
        published=published,
        publisher=publisher,
        publisher_state=state_code(publisher_state) if publisher_state else None,
        title=title,
        url=url,
    )
    return reading.read(document)


class Ledger(Views):
    """The books of relations between states, in a SQLite file, in memory or in PostgreSQL.

    To be closed, or used in a `with` statement.

    Args:
        target: Path of a SQLite file, `":memory:"`, or a `postgresql://` URL; by default what `SVERKA_LEDGER` names, or
            a file in the user's data directory.
        create: Make the file where it is not there; otherwise a missing file is an error.

    Raises:
        LedgerError: Where it cannot be opened, is no ledger, or was written by a newer Sverka.
        MissingExtraError: Where PostgreSQL's driver is not installed.
    """

    def __init__(self, target: str | Path | None = None, *, create: bool = True) -> None:
        self._books = ledger.Ledger(default_ledger() if target is None else target, create=create)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"Ledger({self.location!r})"

    def close(self) -> None:
        """Close the database."""
        self._books.close()

    @property
    def location(self) -> str:
        """Path or URL, without a password."""
        return self._books.location

    @property
    def books(self) -> ledger.Ledger:
        """The ledger below, asked by `sverka.ledger.Filter`."""
        return self._books

    def read(
        self,
        *places: str | Path,
        lang: Lang | None = None,
        published: dt.date | None = None,
        columns: Mapping[str, str] | None = None,
        workers: int = 1,
    ) -> Tally:
        """Read files, folders or globs into the ledger; see `sverka.read`. Documents that it holds are passed over.

        Returns:
            What was done. Issues are kept in the ledger.
        """
        documents = sources.read_documents(places, lang=lang, published=published, columns=columns)
        return engine.run(documents, ledger=self._books, workers=workers)

    def add(self, records: Records, *, reader: str | None = None) -> Outcome:
        """Keep what was read from a document, in one transaction.

        Args:
            records: What was read.
            reader: Version of the reader that read it; by default the one that is installed.

        Returns:
            `added` for a new document; `replaced` where the reader, the metadata or the records have changed, the
            former reading being kept as history; `copied` where the text is known from another place; else `unchanged`.

        Raises:
            ContractError: Where the records do not keep to the contract.
            LedgerError: Where the database cannot be written.
        """
        return self._books.add(records, reader=reader or reading.VERSION)

    def records(self, document: str) -> Records | None:
        """Return the records of a document, by its id, as they were last read, or None."""
        return self._books.records(document)

    def documents(self, **query: Unpack[Query]) -> Rows[DocumentRow]:
        """Return the documents asked for, the last published first."""
        return self._books.documents(filter_of(query))

    def events(self, **query: Unpack[Query]) -> Rows[EventRow]:
        """Return the events asked for, the latest first."""
        return self._books.events(filter_of(query))

    def people(self, **query: Unpack[Query]) -> Rows[PersonRow]:
        """Return people in offices, by state and rank of the office: one row over all languages and spellings."""
        return self._books.people(filter_of(query), receiver=residence)

    def offices(self, *, terms: Sequence[Term] = (), **query: Unpack[Query]) -> Rows[OfficeRow]:
        """Return who held which office from when to when, who followed, and what contradicts it.

        Args:
            terms: What registries say: a person told in an office on a day on which they have another is contradicted.
            query: What is asked for.
        """
        return self._books.offices(filter_of(query), receiver=residence, terms=terms)

    def entities(
        self, *, of: Literal["person", "organisation", "igo", "place"] | None = "person", **query: Unpack[Query]
    ) -> Rows[EntityRow]:
        """Return people, bodies or places, each once however texts write it, those of most documents first.

        Args:
            of: What kind of, or None for all.
            query: What is asked for; `kind` is a role.
        """
        return self._books.entities(filter_of(query), kind=of)

    def entity(self, name: str) -> EntityRow | None:
        """Return a person, body or place by its id, the id of one of its forms, or the beginning of either, or None.

        Raises:
            LedgerError: Where it may mean several.
        """
        return self._books.entity(name)

    def judge(
        self, one: str, other: str, verdict: Literal["same", "different", "unsure"], *, by: str, reason: str
    ) -> int:
        """Say that two entities, or two forms of a name, are the same or different. It outweighs the rule.

        Args:
            one: Id of an entity or form.
            other: Id of another.
            verdict: "unsure" keeps the two apart until somebody knows.
            by: Who judges.
            reason: Why.

        Returns:
            The number of the judgement, by which `unjudge` takes it back.

        Raises:
            LedgerError: Where an id means nothing or several, both mean one form, or the two are of different kinds.
            ContractError: Where the verdict is none of the three, or who judges or why is not told.
        """
        return self._books.judge(one, other, verdict, by=by, reason=reason)

    def unjudge(self, judgement: int, *, by: str, reason: str) -> None:
        """Take back what a person judged; all is then as if it had not been judged.

        Raises:
            LedgerError: Where there is no such judgement, it no longer holds, or it is the rule's.
            ContractError: Where who takes it back or why is not told.
        """
        self._books.undo(judgement, by=by, reason=reason)

    def judgements(
        self,
        entity: str | None = None,
        *,
        verdict: Literal["same", "different", "unsure"] | None = None,
        of_people: bool | None = None,
        past: bool = False,
    ) -> Rows[JudgementRow]:
        """Return what rules and people judged of names, the last judged first.

        Args:
            entity: Only of this entity or form.
            verdict: Only with this verdict.
            of_people: Only what people judged (True) or what rules did (False).
            past: Also what was taken back, and what took it back.
        """
        return self._books.judgements(entity, verdict=verdict, of_people=of_people, past=past)

    def statements(self, **query: Unpack[Query]) -> Rows[StatementRow]:
        """Return the statements asked for, the last published first."""
        return self._books.statements(filter_of(query))

    def claims(self, **query: Unpack[Query]) -> Rows[ClaimRow]:
        """Return the claims asked for, the last published first."""
        return self._books.claims(filter_of(query))

    def dossier(
        self,
        first: str,
        second: str,
        *,
        since: dt.date | str | None = None,
        until: dt.date | str | None = None,
        as_of: dt.date | str | None = None,
    ) -> Dossier:
        """Return the dossier of two states.

        Args:
            first: A state: ISO 3166 code of three or two letters, or a name in any of the languages.
            second: The other state.
            since: First day of the period.
            until: Last day of the period.
            as_of: The day that parts plans to come from those whose day has passed; today by default.

        Raises:
            ContractError: Where a state is not known, or both are the same.
            DateError: Where a day is no date.
        """
        day = first_day(as_of) or dt.datetime.now(dt.UTC).date()
        pair = state_code(first), state_code(second)
        return reports.dossier(self._books, *pair, since=first_day(since), until=last_day(until), as_of=day)

    def check(
        self,
        *,
        as_of: dt.date | str | None = None,
        registries: Facts | None = None,
        **query: Unpack[Query],
    ) -> tuple[Verdict, ...]:
        """Lay the claims asked for beside registries of facts and the ledger itself.

        Args:
            as_of: The day of the check; today by default. A claim of a text without a date is judged as of it.
            registries: The facts; by default the registries of your folder and those that come with Sverka.
            query: Which claims.

        Returns:
            A verdict for each claim, the last published first.

        Raises:
            ContractError: Where a word of the question is not known.
            DateError: Where a day is no date.
            RegistryError: Where a registry of your folder cannot be opened.
        """
        day = first_day(as_of) or dt.datetime.now(dt.UTC).date()
        if registries is not None:
            return checks.check(self._books, registries, filter_of(query), as_of=day)
        with Registries() as facts:
            return checks.check(self._books, facts, filter_of(query), as_of=day)

    def check_offices(self, *, registries: Facts | None = None, **query: Unpack[Query]) -> tuple[OfficeVerdict, ...]:
        """Lay the offices that texts tell beside the terms that registries have, on the day on which each was told.

        Args:
            registries: The facts; by default the registries of your folder and those that come with Sverka.
            query: Which offices; `kind` is a role.

        Returns:
            A verdict for each office that a dated text tells, the last published first.

        Raises:
            ContractError: Where a word of the question is not known.
            RegistryError: Where a registry of your folder cannot be opened.
        """
        if registries is not None:
            return checks.check_offices(self._books, registries, filter_of(query))
        with Registries() as facts:
            return checks.check_offices(self._books, facts, filter_of(query))

    def check_sessions(self, **query: Unpack[Query]) -> tuple[SessionVerdict, ...]:
        """Lay the numbered sessions asked for beside each other: whether the 9th fits in with the 8th and the 10th.

        Returns:
            A verdict for each session that was held and has a number, by series and number.

        Raises:
            ContractError: Where a word of the question is not known.
        """
        return checks.check_sessions(self._books, filter_of(query))

"""The public Python interface: `sverka.read`, `sverka.read_text`, `sverka.Ledger`; its words are the command line's."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal, Self, Unpack

from sverka import engine, ledger, reading, sources
from sverka.app.asking import Query, default_ledger, filter_of, first_day, state_code
from sverka.app.checking import Checking
from sverka.app.people import People
from sverka.app.views import Views
from sverka.engine import Tally
from sverka.ledger import (
    ClaimRow,
    DocumentRow,
    EventRow,
    HappeningRow,
    PersonRow,
    PlanRow,
    Reconciled,
    Rows,
    StatementRow,
)
from sverka.ledger.writing import Outcome
from sverka.model import Issue, Records
from sverka.model.vocabulary import Lang
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


class Ledger(People, Checking, Views):
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

    def statements(self, **query: Unpack[Query]) -> Rows[StatementRow]:
        """Return the statements asked for, the last published first."""
        return self._books.statements(filter_of(query))

    def claims(self, **query: Unpack[Query]) -> Rows[ClaimRow]:
        """Return the claims asked for, the last published first."""
        return self._books.claims(filter_of(query))

    def reconcile(self) -> Reconciled:
        """Lay what was read since the last time beside all that was read before. Doing it again changes nothing.

        Queries do it themselves where there is something to reconcile.

        Returns:
            What was done.

        Raises:
            LedgerError: Where the database cannot be written.
        """
        return self._books.reconcile()

    def happenings(self, **query: Unpack[Query]) -> Rows[HappeningRow]:
        """Return the happenings of which any account is asked for, with all their accounts, the latest first."""
        return self._books.happenings(filter_of(query))

    def happening(self, happening_id: str) -> HappeningRow | None:
        """Return a happening by its id, or None."""
        return self._books.happening(happening_id)

    def plans(self, *, as_of: dt.date | str | None = None, **query: Unpack[Query]) -> Rows[PlanRow]:
        """Return planned and proposed happenings with what came of them, the latest first.

        Args:
            as_of: The day that parts plans that are open from overdue ones; today by default.
            query: What is asked for.
        """
        return self._books.plans(filter_of(query), as_of=first_day(as_of) or dt.datetime.now(dt.UTC).date())

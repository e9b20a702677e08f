"""What a query of the ledger gives back: typed rows that carry their document and the words they stand on."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from sverka.errors import MissingExtraError
from sverka.model import Place, Series

if TYPE_CHECKING:
    import pandas
    import polars

Cell = str | int | float | bool | None


@dataclass(frozen=True, slots=True)
class Quote:
    """The words at `[start, end)` of the document's text."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """A document with the metadata of its current reading.

    Attributes:
        places: In how many places the same text was found.
        reader: Version of the reader; `read_at` is when (UTC).
    """

    id: str
    source_id: str | None
    lang: str
    publisher: str | None
    publisher_state: str | None
    published: str | None
    title: str | None
    url: str | None
    path: str | None
    places: int
    reader: str
    read_at: dt.datetime

    def flat(self) -> dict[str, Cell]:
        """Return the row as columns of plain values."""
        return asdict(self) | {"read_at": self.read_at.isoformat(timespec="seconds")}


def _of(document: DocumentRow) -> dict[str, Cell]:
    """Return the columns that every row has of its document."""
    d = document
    return {
        "document": d.id, "source_id": d.source_id, "published": d.published, "lang": d.lang,
        "publisher": d.publisher, "publisher_state": d.publisher_state, "url": d.url,
    }  # fmt: skip


@dataclass(frozen=True, slots=True)
class ActorRow:
    """An actor as a row names it; `latin` is the name in Latin script."""

    kind: str
    name: str
    latin: str
    state: str | None


@dataclass(frozen=True, slots=True)
class ParticipantRow:
    """Who took part in an event, for which state, in which part."""

    actor: ActorRow
    state: str | None
    part: str

    def __str__(self) -> str:
        # A bare state is told by its code alone.
        who = self.state or self.actor.name if self.actor.kind == "state" else self.actor.name
        what = ", ".join(x for x in (None if who == self.state else self.state, self.part) if x)
        return f"{who} ({what})"


@dataclass(frozen=True, slots=True)
class EventRow:
    """An event of a document.

    Attributes:
        date: EDTF as it was read, or None.
        dated: Whether the year of the date is known.
        first_day: First day that the date can mean; where it is not dated, the day of publication.
        last_day: Last day, likewise.
    """

    document: DocumentRow
    id: str
    type: str
    mode: str | None
    format: str | None
    series: Series | None
    status: str
    date: str | None
    dated: bool
    first_day: dt.date | None
    last_day: dt.date | None
    place: Place | None
    participants: tuple[ParticipantRow, ...]
    contexts: tuple[str, ...]
    topics: tuple[str, ...]
    quotes: tuple[Quote, ...]
    confidence: float

    @property
    def states(self) -> tuple[str, ...]:
        """The states that take part, in alphabetical order."""
        return tuple(sorted({p.state for p in self.participants if p.state}))

    def flat(self) -> dict[str, Cell]:
        """Return the row as columns of plain values."""
        return {
            "date": self.date, "type": self.type, "format": self.format, "status": self.status,
            "states": " ".join(self.states), "participants": "; ".join(map(str, self.participants)),
            "place": self.place.name if self.place else None, "country": self.place.country if self.place else None,
            "series": self.series.name if self.series else None,
            "ordinal": self.series.ordinal if self.series else None,
            "topics": " ".join(self.topics), "contexts": " ".join(self.contexts), "mode": self.mode,
            "confidence": self.confidence, **_of(self.document), "id": self.id,
            "quote": " … ".join(q.text for q in self.quotes),
        }  # fmt: skip


@dataclass(frozen=True, slots=True)
class StatementRow:
    """A statement of a document: who said what about which states."""

    document: DocumentRow
    id: str
    speaker: ActorRow
    state: str | None
    kind: str
    about: tuple[str, ...]
    stance: str
    topics: tuple[str, ...]
    quote: Quote

    def flat(self) -> dict[str, Cell]:
        """Return the row as columns of plain values."""
        return {
            "speaker": self.speaker.name, "state": self.state, "about": " ".join(self.about), "stance": self.stance,
            "kind": self.kind, "topics": " ".join(self.topics), **_of(self.document), "id": self.id,
            "quote": self.quote.text,
        }  # fmt: skip


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """A claim of a document; `by` is who makes it, where that is told."""

    document: DocumentRow
    id: str
    kind: str
    states: tuple[str, ...]
    value: float | int | str | None
    unit: str | None
    period: str | None
    change_pct: float | None
    scope: str | None
    by: ActorRow | None
    quote: Quote
    confidence: float

    def flat(self) -> dict[str, Cell]:
        """Return the row as columns of plain values; a value is text, since it may be a number, a word or a date."""
        return {
            "kind": self.kind, "states": " ".join(self.states),
            "value": None if self.value is None else str(self.value),
            "unit": self.unit, "period": self.period, "change_pct": self.change_pct, "scope": self.scope,
            "by": self.by.name if self.by else None, "confidence": self.confidence, **_of(self.document), "id": self.id,
            "quote": self.quote.text,
        }  # fmt: skip


@dataclass(frozen=True, slots=True)
class TenureRow:
    """Who holds which office, by one document."""

    document: DocumentRow
    person: ActorRow
    role: str
    title: str
    body: ActorRow | None
    state: str | None
    quote: Quote

    def flat(self) -> dict[str, Cell]:
        """Return the row as columns of plain values."""
        return {
            "person": self.person.name, "latin": self.person.latin, "state": self.state, "role": self.role,
            "title": self.title, "body": self.body.name if self.body else None, **_of(self.document),
            "quote": self.quote.text,
        }  # fmt: skip


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A person in an office, over all documents that tell of it.

    Attributes:
        role: The office; `title` and `body` are as the last document has them.
        first: First day of publication on which it was told, or None; `last` is the last.
        documents: In how many documents it was told.
        last_told: The last document that tells it, with its words.
    """

    name: str
    latin: str
    state: str | None
    role: str
    title: str
    body: str | None
    first: str | None
    last: str | None
    documents: int
    last_told: DocumentRow
    quote: Quote

    def flat(self) -> dict[str, Cell]:
        """Return the row as columns of plain values."""
        return {
            "name": self.name, "latin": self.latin, "state": self.state, "role": self.role, "title": self.title,
            "body": self.body, "first": self.first, "last": self.last, "documents": self.documents,
            "document": self.last_told.id, "source_id": self.last_told.source_id, "quote": self.quote.text,
        }  # fmt: skip


class _Row(Protocol):
    def flat(self) -> dict[str, Cell]: ...


R = TypeVar("R", bound=_Row)


class Rows(tuple[R, ...]):
    """Rows in order, and the same as a data frame."""

    __slots__ = ()

    def dicts(self) -> list[dict[str, Any]]:
        """Return each row as columns of plain values; several values of one column are joined by a space or `; `."""
        return [row.flat() for row in self]

    def to_polars(self) -> polars.DataFrame:
        """Return a polars data frame.

        Raises:
            MissingExtraError: Where polars is not installed.
        """
        try:
            import polars
        except ModuleNotFoundError as error:
            raise MissingExtraError("polars is not installed", hint="pip install 'sverka[polars]'") from error
        return polars.DataFrame(self.dicts(), infer_schema_length=None)

    def to_pandas(self) -> pandas.DataFrame:
        """Return a pandas data frame.

        Raises:
            MissingExtraError: Where pandas is not installed.
        """
        try:
            import pandas
        except ModuleNotFoundError as error:
            raise MissingExtraError("pandas is not installed", hint="pip install 'sverka[pandas]'") from error
        return pandas.DataFrame(self.dicts())


def quote(text: str, span: Iterable[int]) -> Quote:
    """Return the words that stand at `[start, end)` in a text."""
    start, end = span
    return Quote(start, end, text[start:end])

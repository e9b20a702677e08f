"""What a query of the ledger gives back: typed rows that carry their document and the words they stand on."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import ClassVar

from sverka.ledger.frames import Cell
from sverka.model import Place, Series


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

    COLUMNS: ClassVar[tuple[str, ...]] = (
        "id",
        "source_id",
        "lang",
        "publisher",
        "publisher_state",
        "published",
        "title",
        "url",
        "path",
        "places",
        "reader",
        "read_at",
    )

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


_OF = ("document", "source_id", "published", "lang", "publisher", "publisher_state", "url")


def _of(document: DocumentRow) -> dict[str, Cell]:
    """Return the columns that every row has of its document."""
    d = document
    return dict(zip(_OF, (d.id, d.source_id, d.published, d.lang, d.publisher, d.publisher_state, d.url), strict=True))


@dataclass(frozen=True, slots=True)
class ActorRow:
    """An actor as a row names it; `latin` is the name in Latin script.

    Attributes:
        entity: Of an office, id of the person or body over all documents; else None.
    """

    kind: str
    name: str
    latin: str
    state: str | None
    entity: str | None = None


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

    COLUMNS: ClassVar[tuple[str, ...]] = (
        "date",
        "type",
        "format",
        "status",
        "states",
        "participants",
        "place",
        "country",
        "series",
        "ordinal",
        "topics",
        "contexts",
        "mode",
        "confidence",
        *_OF,
        "id",
        "quote",
    )

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

    COLUMNS: ClassVar[tuple[str, ...]] = (
        "speaker",
        "state",
        "about",
        "stance",
        "kind",
        "topics",
        *_OF,
        "id",
        "quote",
    )

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

    COLUMNS: ClassVar[tuple[str, ...]] = (
        "kind",
        "states",
        "value",
        "unit",
        "period",
        "change_pct",
        "scope",
        "by",
        "confidence",
        *_OF,
        "id",
        "quote",
    )

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

    COLUMNS: ClassVar[tuple[str, ...]] = (
        "person",
        "latin",
        "state",
        "role",
        "title",
        "body",
        *_OF,
        "quote",
    )

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
    """A person in an office, over all documents and languages that tell of it.

    Attributes:
        name: As the last document has it, like `title` and `body`.
        role: The office.
        first: First day of publication on which it was told, or None; `last` is the last.
        documents: In how many documents it was told.
        last_told: The last document that tells it, with its words.
        id: Id of the person.
        names: The other names of the person, by language and name.
        followed_by: Id of who is told in the office after the last day, or None.
        contradictions: What speaks against it, in words: somebody else in the office at the same time.
    """

    COLUMNS: ClassVar[tuple[str, ...]] = (
        "name",
        "latin",
        "state",
        "role",
        "title",
        "body",
        "first",
        "last",
        "documents",
        "document",
        "source_id",
        "quote",
        "id",
        "names",
        "followed_by",
        "contradictions",
    )

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
    id: str = ""
    names: tuple[str, ...] = ()
    followed_by: str | None = None
    contradictions: tuple[str, ...] = ()

    def flat(self) -> dict[str, Cell]:
        """Return the row as columns of plain values."""
        return {
            "name": self.name, "latin": self.latin, "state": self.state, "role": self.role, "title": self.title,
            "body": self.body, "first": self.first, "last": self.last, "documents": self.documents,
            "document": self.last_told.id, "source_id": self.last_told.source_id, "quote": self.quote.text,
            "id": self.id, "names": "; ".join(self.names), "followed_by": self.followed_by,
            "contradictions": "; ".join(self.contradictions),
        }  # fmt: skip


def quote(text: str, span: Iterable[int]) -> Quote:
    """Return the words that stand at `[start, end)` in a text."""
    start, end = span
    return Quote(start, end, text[start:end])

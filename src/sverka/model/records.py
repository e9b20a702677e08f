"""The records: what is read from one document, as the record contract (version 1) has them.

All are frozen: a record is written once and never edited. A state is named by its ISO 3166-1 alpha-3 code, the European
Union by `EUU` and the United Nations by `UNO`; dates are EDTF (ISO 8601-2) strings; spans count Unicode code points of
`Document.text`.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from typing import Literal

from sverka.model.display import Shown
from sverka.model.spans import Span
from sverka.model.vocabulary import (
    ActorKind,
    ClaimKind,
    EventType,
    Format,
    Lang,
    Part,
    PublishedFrom,
    Role,
    Stance,
    StatementKind,
    Status,
    Topic,
)

CONTRACT_VERSION = 1


def document_id(text: str) -> str:
    """Return the stable id of a text: the first 16 hex digits of its SHA-256."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class Document:
    """A text with its origin.

    Attributes:
        id: First 16 hex digits of the SHA-256 of `text`.
        source_id: The input's own id, or the stem of its file name.
        publisher_state: ISO3 of the country the publisher speaks from.
        published: ISO date of publication.
        published_from: How `published` was found out.
        text: The title, a blank line, the body; boilerplate removed.
    """

    id: str
    text: str
    lang: Lang
    source_id: str | None = None
    path: str | None = None
    url: str | None = None
    publisher: str | None = None
    publisher_state: str | None = None
    published: str | None = None
    published_from: PublishedFrom | None = None
    title: str | None = None
    authors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Actor:
    """A state, international organisation, organisation or person; `name` is nominative, `latin` in Latin script."""

    id: str
    kind: ActorKind
    name: str
    latin: str
    state: str | None
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Tenure:
    """Who holds which office. `person` and `body` are actor ids, `title` is nominative as written."""

    person: str
    role: Role
    title: str
    body: str | None
    state: str | None
    span: Span


@dataclass(frozen=True, slots=True)
class Series:
    """A numbered row of happenings: the 10th session of the intergovernmental commission."""

    name: str
    ordinal: int | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """Where: nominative name in the language of the text, ISO3 of the country, degrees north and east."""

    name: str
    country: str | None
    lat: float | None = None
    lon: float | None = None


@dataclass(frozen=True, slots=True)
class Participant:
    """Who took part (an actor id), for which state, in which part."""

    actor: str
    state: str | None
    part: Part


@dataclass(frozen=True, slots=True)
class Event:
    """A happening between actors, typed in PLOVER; `date` is EDTF, `confidence` in 0 to 1."""

    id: str
    type: EventType
    mode: str | None
    format: Format | None
    series: Series | None
    status: Status
    date: str | None
    place: Place | None
    participants: tuple[Participant, ...]
    contexts: tuple[str, ...]
    topics: tuple[Topic, ...]
    spans: tuple[Span, ...]
    confidence: float


@dataclass(frozen=True, slots=True)
class Statement:
    """An utterance: `span` holds the words said without the speech verb; `stance` is towards the states in `about`."""

    id: str
    speaker: str
    state: str | None
    kind: StatementKind
    about: tuple[str, ...]
    stance: Stance
    topics: tuple[Topic, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Claim:
    """A proposition that can be checked; values are plain numbers, words or a date by kind."""

    id: str
    kind: ClaimKind
    states: tuple[str, ...]
    value: float | int | str | None
    unit: str | None
    period: str | None
    change_pct: float | None
    scope: str | None
    by: str | None
    span: Span
    confidence: float


@dataclass(frozen=True, slots=True)
class Records(Shown):
    """All that was read from one document: one line of `sverka read`."""

    document: Document
    actors: tuple[Actor, ...] = ()
    tenures: tuple[Tenure, ...] = ()
    events: tuple[Event, ...] = ()
    statements: tuple[Statement, ...] = ()
    claims: tuple[Claim, ...] = ()

    @property
    def topics(self) -> frozenset[Topic]:
        """The union of the topics of events and statements."""
        told = (*(e.topics for e in self.events), *(s.topics for s in self.statements))
        return frozenset(topic for topics in told for topic in topics)


@dataclass(frozen=True, slots=True)
class Issue:
    """What was wrong with an input, a document or a place in it; the rest of the run goes on.

    Attributes:
        code: A stable name of the reason, such as `empty`, `binary`, `unsupported_language`.
        path: The file or address.
        place: Where in it ("line 3", "row 12"), or None for the whole.
        reason: What was wrong, in words.
        severity: `error` where the document was not read, `warning` where it was, with something missing.
        document: Id of the document, where there is one.
    """

    code: str
    path: str
    reason: str
    place: str | None = None
    severity: Literal["error", "warning"] = "error"
    document: str | None = None
    details: dict[str, str] = field(default_factory=dict)

"""What a dossier is made of. Every entry carries the documents and words that it stands on."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from sverka.ledger import ActorRow, DocumentRow, ParticipantRow, PersonRow, Quote, StatementRow
from sverka.model import Place, Series
from sverka.model.display import Shown


@dataclass(frozen=True, slots=True)
class Report:
    """One document that tells an entry, with its words."""

    document: DocumentRow
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class EventEntry:
    """A happening or a plan. `reports` are the documents that tell it, the first published first."""

    type: str
    format: str | None
    series: Series | None
    status: str
    date: str | None
    dated: bool
    first_day: dt.date | None
    last_day: dt.date | None
    place: Place | None
    participants: tuple[ParticipantRow, ...]
    topics: tuple[str, ...]
    reports: tuple[Report, ...]


@dataclass(frozen=True, slots=True)
class Day:
    """The happenings of one date: EDTF, or None where none is told."""

    date: str | None
    entries: tuple[EventEntry, ...]


@dataclass(frozen=True, slots=True)
class Position:
    """What one side says on one topic, the latest first; `state` is None for speakers who speak for none."""

    state: str | None
    topic: str | None
    statements: tuple[StatementRow, ...]


@dataclass(frozen=True, slots=True)
class ClaimEntry:
    """A claim and the documents that make it, the first published first."""

    kind: str
    states: tuple[str, ...]
    value: float | int | str | None
    unit: str | None
    period: str | None
    change_pct: float | None
    scope: str | None
    by: ActorRow | None
    reports: tuple[Report, ...]


@dataclass(frozen=True, slots=True)
class SeriesEntry:
    """A numbered row of happenings, the last first."""

    name: str
    sessions: tuple[EventEntry, ...]


@dataclass(frozen=True, slots=True)
class Coverage:
    """What the dossier stands on.

    Attributes:
        documents: Documents that tell of the two states.
        langs: How many in each language.
        sides: How many published from each state (None: not known).
        first: First day of publication.
        last: Last day of publication.
        copies: Further places in which the same texts were found.
    """

    documents: int
    langs: tuple[tuple[str, int], ...]
    sides: tuple[tuple[str | None, int], ...]
    first: str | None
    last: str | None
    copies: int


@dataclass(frozen=True, slots=True)
class Dossier(Shown):
    """The dossier of two states.

    Attributes:
        upcoming: Plans and proposals for `as_of` or later, the next first.
        open_plans: Plans and proposals without a date or for an earlier one, the latest first.
        days: What happened, was called off or is denied, by date, the latest first.
        offices: People of the two states and their offices.
    """

    states: tuple[str, str]
    since: dt.date | None
    until: dt.date | None
    as_of: dt.date
    coverage: Coverage
    upcoming: tuple[EventEntry, ...]
    open_plans: tuple[EventEntry, ...]
    days: tuple[Day, ...]
    offices: tuple[PersonRow, ...]
    positions: tuple[Position, ...]
    claims: tuple[ClaimEntry, ...]
    series: tuple[SeriesEntry, ...]

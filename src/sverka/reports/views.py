"""What a dossier is made of. Every entry carries the documents and words that it stands on."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from sverka.checks.verdicts import Verdict
from sverka.ledger import (
    ActorRow,
    ClaimRow,
    DocumentRow,
    HappeningRow,
    PersonRow,
    PlanRow,
    Quote,
    StatementRow,
)
from sverka.model.display import Shown


@dataclass(frozen=True, slots=True)
class Report:
    """One document that tells an entry, with its words."""

    document: DocumentRow
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Day:
    """The happenings of one date: EDTF, or None where none is told."""

    date: str | None
    happenings: tuple[HappeningRow, ...]


@dataclass(frozen=True, slots=True)
class Level:
    """The last happenings of one level of office, the latest first; `count` is how many there are in all."""

    name: str
    happenings: tuple[HappeningRow, ...]
    count: int


@dataclass(frozen=True, slots=True)
class Position:
    """What one side says on one topic, the latest first; `state` is None for speakers who speak for none."""

    state: str | None
    topic: str | None
    statements: tuple[StatementRow, ...]


@dataclass(frozen=True, slots=True)
class ClaimEntry:
    """A claim, the documents that make it, the first published first, and what the registries answer to the first."""

    kind: str
    states: tuple[str, ...]
    value: float | int | str | None
    unit: str | None
    period: str | None
    change_pct: float | None
    scope: str | None
    by: ActorRow | None
    reports: tuple[Report, ...]
    verdict: Verdict | None


@dataclass(frozen=True, slots=True)
class FigureSeries:
    """One figure over time: the claims of one kind, pair in order, unit and scope that give a value, by period.

    Attributes:
        differing: Periods for which the claims give values further apart than rounding explains.
    """

    kind: str
    states: tuple[str, ...]
    unit: str | None
    scope: str | None
    claims: tuple[ClaimRow, ...]
    differing: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SeriesEntry:
    """A numbered row of happenings, the last first."""

    name: str
    sessions: tuple[HappeningRow, ...]


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
        gaps: Of each of the two states, the years between the first and the last from which no document of its
            sources was read.
    """

    documents: int
    langs: tuple[tuple[str, int], ...]
    sides: tuple[tuple[str | None, int], ...]
    first: str | None
    last: str | None
    copies: int
    gaps: tuple[tuple[str, tuple[int, ...]], ...]


@dataclass(frozen=True, slots=True)
class Dossier(Shown):
    """The dossier of two states.

    Attributes:
        upcoming: Plans and proposals for `as_of` or later, the next first.
        open_plans: Plans and proposals without a date, and those whose day has passed and of which nothing was read.
        settled_plans: Plans that were held, moved or called off, the latest first.
        days: What happened, was called off or is denied, by date, the latest first.
        meetings: The last happenings by level of office, the highest level first.
        offices: People of the two states and their offices.
        agreed: What was signed, declared or ratified, the latest first.
        claims: What is claimed, with verdicts where registries were asked.
        disagreements: Happenings whose accounts differ.
        figures: Values of claims over time.
    """

    states: tuple[str, str]
    since: dt.date | None
    until: dt.date | None
    as_of: dt.date
    coverage: Coverage
    upcoming: tuple[PlanRow, ...]
    open_plans: tuple[PlanRow, ...]
    settled_plans: tuple[PlanRow, ...]
    days: tuple[Day, ...]
    meetings: tuple[Level, ...]
    offices: tuple[PersonRow, ...]
    agreed: tuple[HappeningRow, ...]
    positions: tuple[Position, ...]
    claims: tuple[ClaimEntry, ...]
    disagreements: tuple[HappeningRow, ...]
    figures: tuple[FigureSeries, ...]
    series: tuple[SeriesEntry, ...]

"""What a statement of reconciliation is made of. Every entry carries the records and words that it stands on."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from sverka.ledger import ActorRow, DocumentRow, ParticipantRow, Quote
from sverka.model import Place, Series

Side = Literal["first", "second", "third"]
"""Whose sources: those of the first state, of the second, of others or of nobody known."""
SIDES: tuple[Side, ...] = ("first", "second", "third")

Finding = Literal["both", "differ", "over_time", "first_only", "second_only", "third_only"]
"""What laying the sides' books together shows; `over_time`: told by both, but of different times, so no conflict."""
FINDINGS: tuple[Finding, ...] = ("both", "differ", "over_time", "first_only", "second_only", "third_only")

SectionName = Literal["happenings", "topics", "agreed", "plans", "figures"]
SECTIONS: tuple[SectionName, ...] = ("happenings", "topics", "agreed", "plans", "figures")

RecordKind = Literal["event", "statement", "claim"]


@dataclass(frozen=True, slots=True)
class Reference:
    """The words of one record.

    Attributes:
        number: What it is cited by, counted from 1 in the order of the statement.
        kind: Of which kind the record is; `record` is its id in the document.
        context: The sentences that the words stand in.
        by: Who says it, where that is told: the speaker of a statement, the maker of a claim.
    """

    number: int
    kind: RecordKind
    record: str
    document: DocumentRow
    quotes: tuple[Quote, ...]
    by: ActorRow | None
    context: tuple[Quote, ...] = ()


@dataclass(frozen=True, slots=True)
class Version:
    """One version of a field: the value as codes or words, who tells it (numbers of references), and when."""

    value: str
    side: Side
    references: tuple[int, ...]
    published: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Amount:
    """What one side says in figures: value and change in per cent, each where told; the days of publication."""

    value: float | int | str | None
    change_pct: float | None
    references: tuple[int, ...]
    published: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """A field of which there are versions that do not agree.

    Attributes:
        field: `date`, `place`, `format`, `status`, `people`, `series`, `value` or `change`.
        between: `sides` where the two states' sources tell no version in common; a side where its own sources differ,
            or, of third parties, tell what neither state's sources do.
    """

    field: str
    between: Side | Literal["sides"]
    versions: tuple[Version, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """What the sources of one side tell of an entry.

    Attributes:
        reports: In how many documents; `independent` counts copies of one text and texts of one publisher once.
        amounts: What they say in figures.
        only: `outcome` of a plan: they tell what came of it but not that it was planned; `plan` of a happening: they
            tell that it was planned but not that it was held. Such a side is no second one for the finding.
    """

    side: Side
    references: tuple[int, ...]
    reports: int
    independent: int
    langs: tuple[str, ...]
    amounts: tuple[Amount, ...] = ()
    only: Literal["plan", "outcome"] | None = None


@dataclass(frozen=True, slots=True)
class Silence:
    """That the sources of one side tell nothing, and whether they were read at all.

    Attributes:
        since: First day of the time in question, None where no time is known; `until` is the last.
        documents: How many of its documents published in that time were read; `of_pair` tell of the two states.
    """

    side: Side
    since: dt.date | None
    until: dt.date | None
    documents: int
    of_pair: int


@dataclass(frozen=True, slots=True)
class Happened:
    """A happening or a plan as an entry is headed by it.

    Attributes:
        id: The happening's.
        places: Its place, in each spelling of its accounts; empty where none is told.
    """

    id: str
    type: str
    format: str | None
    status: str
    date: str | None
    places: tuple[Place, ...]
    series: Series | None
    people: tuple[ParticipantRow, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a plan, as of the statement's day: see `sverka.ledger.PlanRow`.

    Attributes:
        became: The happening that it became; `references` are the accounts that tell it.
        changes: Field, planned version, version of the outcome.
    """

    result: str
    became: Happened | None
    references: tuple[int, ...]
    changes: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, slots=True)
class Raised:
    """A topic; by how many happenings and statements it was raised."""

    topic: str
    happenings: int
    statements: int


@dataclass(frozen=True, slots=True)
class Figure:
    """What is measured: kind, states, unit, scope and period of claims."""

    kind: str
    states: tuple[str, ...]
    unit: str | None
    scope: str | None
    period: str | None


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the statement.

    Attributes:
        key: Stable for the same books; unique in the statement.
        told: What each side tells, those that tell nothing left out.
        silences: Of each of the two states whose sources tell nothing.
        differences: Where the sources differ; `finding` is `differ` only where the two states' sources do.
        reports: Documents of all sides; `independent` voices; `langs` languages.
    """

    key: str
    subject: Happened | Raised | Figure
    told: tuple[Told, ...]
    finding: Finding
    silences: tuple[Silence, ...]
    differences: tuple[Difference, ...]
    reports: int
    independent: int
    langs: tuple[str, ...]
    outcome: Outcome | None = None

    def of(self, side: Side) -> Told | None:
        """Return what a side tells, or None."""
        return next((told for told in self.told if told.side == side), None)


@dataclass(frozen=True, slots=True)
class Section:
    """The entries of one kind: those of the two states by date, then those that only third parties tell."""

    name: SectionName
    entries: tuple[Entry, ...]

    def totals(self) -> dict[Finding, int]:
        """Return how many entries there are of each finding."""
        return {found: sum(entry.finding == found for entry in self.entries) for found in FINDINGS}


@dataclass(frozen=True, slots=True)
class Basis:
    """The documents of one side that tell of the two states, by language; `read` counts all its documents read."""

    side: Side
    documents: int
    langs: tuple[tuple[str, int], ...]
    read: int
    first: str | None
    last: str | None


@dataclass(frozen=True, slots=True)
class Reconciliation:
    """The statement of reconciliation of two states.

    Attributes:
        states: The two states, in the order of the columns.
        as_of: The day as of which plans are judged.
        basis: What was read, by side.
        references: All words, by number.
    """

    states: tuple[str, str]
    since: dt.date | None
    until: dt.date | None
    as_of: dt.date
    basis: tuple[Basis, ...]
    sections: tuple[Section, ...]
    references: tuple[Reference, ...]

    def totals(self) -> dict[Finding, int]:
        """Return how many entries of all sections there are of each finding."""
        sections = [section.totals() for section in self.sections]
        return {found: sum(totals[found] for totals in sections) for found in FINDINGS}

    def divided(self) -> int:
        """Return in how many entries sources of one side, or of third parties, differ from each other or from both."""
        entries = (entry for section in self.sections for entry in section.entries)
        return sum(any(d.between != "sides" for d in entry.differences) for entry in entries)

    def reference(self, number: int) -> Reference:
        """Return the words that a number cites."""
        return self.references[number - 1]

"""What the ledger gives back of happenings and plans: entries with every account of them."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import ClassVar, Literal

from sverka.ledger.frames import Cell
from sverka.ledger.rows import EventRow, ParticipantRow
from sverka.model import Place, Series

FieldName = Literal["date", "place", "format", "status", "series", "people"]
Result = Literal["held", "held_later", "held_elsewhere", "cancelled", "overdue", "open"]


@dataclass(frozen=True, slots=True)
class Version:
    """One version of a field: the value in words or codes, and the accounts that give it, by number."""

    value: str
    accounts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Field:
    """What the accounts say of one thing, the version that most tell first; `agreed` where all are compatible."""

    name: FieldName
    versions: tuple[Version, ...]
    agreed: bool


@dataclass(frozen=True, slots=True)
class HappeningRow:
    """One happening with every account of it.

    Attributes:
        id: Stable as long as the account first published stays the first.
        status: `occurred` where any account has it so, else what the last published says.
        date: EDTF as most accounts agree with, the finest of these, or None; `first_day` and `last_day` are its
            bounds, where it is not dated the day on which the first account was published.
        participants: Each person once, and the states for which no person is named.
        accounts: The events that tell it, the first published first.
        voices: Numbers of the accounts of each independent voice: near copies of one text and texts of one publisher
            are one voice.
        fields: What the accounts say of date, place, format, status, series and people.
    """

    COLUMNS: ClassVar[tuple[str, ...]] = (
        "id",
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
        "reports",
        "independent",
        "langs",
        "sides",
        "conflicts",
        "documents",
        "quote",
    )

    id: str
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
    accounts: tuple[EventRow, ...]
    voices: tuple[tuple[int, ...], ...]
    fields: tuple[Field, ...]

    @property
    def states(self) -> tuple[str, ...]:
        """The states that take part, in alphabetical order."""
        return tuple(sorted({p.state for p in self.participants if p.state}))

    @property
    def langs(self) -> tuple[str, ...]:
        """The languages in which it is told."""
        return tuple(sorted({a.document.lang for a in self.accounts}))

    @property
    def sides(self) -> tuple[str, ...]:
        """The states from which it is told, as far as they are known."""
        return tuple(sorted({a.document.publisher_state for a in self.accounts if a.document.publisher_state}))

    @property
    def conflicts(self) -> tuple[Field, ...]:
        """The fields in which the accounts differ."""
        return tuple(field for field in self.fields if not field.agreed)

    def flat(self) -> dict[str, Cell]:
        """Return the row as columns of plain values."""
        return {
            "id": self.id, "date": self.date, "type": self.type, "format": self.format, "status": self.status,
            "states": " ".join(self.states), "participants": "; ".join(map(str, self.participants)),
            "place": self.place.name if self.place else None, "country": self.place.country if self.place else None,
            "series": self.series.name if self.series else None,
            "ordinal": self.series.ordinal if self.series else None, "topics": " ".join(self.topics),
            "reports": len(self.accounts), "independent": len(self.voices), "langs": " ".join(self.langs),
            "sides": " ".join(self.sides), "conflicts": " ".join(field.name for field in self.conflicts),
            "documents": " ".join(a.document.id for a in self.accounts),
            "quote": " … ".join(q.text for q in self.accounts[0].quotes),
        }  # fmt: skip


@dataclass(frozen=True, slots=True)
class PlanRow:
    """A planned or proposed happening and what came of it, as of a day.

    Attributes:
        plan: The happening; its accounts that plan or propose it are `planned_by` (numbers).
        result: `held`; `held_later` (the date moved) or `held_elsewhere`; `cancelled`; `overdue` (its last day has
            passed and nothing was read of it); `open`.
        outcome: The happening that the plan became: the same as `plan` where its own accounts tell it, another one
            where it was held at another date than planned; None where nothing is known.
        changes: What changed between plan and outcome: fields with the planned version first.
    """

    COLUMNS: ClassVar[tuple[str, ...]] = ("plan", "planned_for", "result", "outcome", "held_on", "changes", "quote")

    plan: HappeningRow
    planned_by: tuple[int, ...]
    result: Result
    outcome: HappeningRow | None
    changes: tuple[Field, ...]

    @property
    def planned_for(self) -> str | None:
        """The date (EDTF) for which it was planned last, or None where none was told."""
        dates = [self.plan.accounts[n].date for n in self.planned_by]
        return next((date for date in reversed(dates) if date), None)

    def flat(self) -> dict[str, Cell]:
        """Return the row as columns of plain values."""
        told = self.plan.accounts[self.planned_by[0]]
        return {
            "plan": self.plan.id, "planned_for": self.planned_for, "result": self.result,
            "outcome": self.outcome.id if self.outcome else None,
            "held_on": self.outcome.date if self.outcome else None,
            "changes": " ".join(field.name for field in self.changes),
            "quote": " … ".join(q.text for q in told.quotes),
        }  # fmt: skip

"""The facts that registries hold, each with the row that it was read from, and the protocol by which they are asked."""

from __future__ import annotations

import datetime as dt
import math
from dataclasses import dataclass
from typing import Literal, Protocol

Flow = Literal["turnover", "exports", "imports"]


@dataclass(frozen=True, slots=True)
class Source:
    """Where a fact stands.

    Attributes:
        registry: Id of the registry.
        edition: Which edition of it ("July 2025", "2024-02-06").
        side: ISO3 of the state whose figures or records these are, or None for a third party's.
        row: The row as it is found in the file ("line 812", "sheet 2023, Польша").
        url: Where the fact itself was published, where that is known.
    """

    registry: str
    title: str
    publisher: str
    edition: str
    licence: str
    side: str | None
    row: str
    url: str | None = None


@dataclass(frozen=True, slots=True)
class RelationsDate:
    """The date (EDTF) on which two states established relations; `others` are dates that other witnesses give."""

    states: tuple[str, str]
    date: str
    others: tuple[str, ...]
    source: Source


@dataclass(frozen=True, slots=True)
class VoteAgreement:
    """How two states voted in the UN General Assembly in a year.

    Attributes:
        votes: Recorded votes in which both took part.
        same: Votes in which they voted the same; `opposite` yes against no; the rest is an abstention against either.
        rank: Place of `partner` among the partners of `state` by `half`, 1 for the closest; `of` is how many.
            Both are 0 where the registry does not hold all partners of `state`.
        share: What `half` gives, where the registry tells only that; `votes`, `same` and `opposite` are 0 then.
    """

    state: str
    partner: str
    year: int
    votes: int
    same: int
    opposite: int
    rank: int
    of: int
    source: Source
    share: float | None = None

    @property
    def strict(self) -> float:
        """Share of identical votes; not a number where the registry tells no counts."""
        return self.same / self.votes if self.votes else math.nan

    @property
    def half(self) -> float:
        """Share of identical votes, an abstention against yes or no counted as half."""
        if self.share is not None:
            return self.share
        return (self.same + 0.5 * (self.votes - self.same - self.opposite)) / self.votes


@dataclass(frozen=True, slots=True)
class TradeFigure:
    """What a reporter's statistics say of its trade with a partner (ISO3, or `WLD` for the world) in a period.

    Attributes:
        flow: Seen from the reporter: its exports to the partner, its imports from it, or both together.
        period: EDTF; mostly a year, `2025-01/2025-11` for eleven months.
        value: In `unit`, whole units (not thousands).
        unit: ISO 4217 code.
    """

    reporter: str
    partner: str
    flow: Flow
    period: str
    value: float
    unit: str
    source: Source


@dataclass(frozen=True, slots=True)
class OfficeTerm:
    """Who held an office from when to when (EDTF; None: not known or still).

    Attributes:
        person: Name in Latin script; `other_names` are further spellings.
        office: As the registry words it; `role` is one of the contract's roles where it can be told.
        attested: Days (EDTF) on which the person is only known to have been in office.
    """

    person: str
    other_names: tuple[str, ...]
    office: str
    role: str | None
    state: str
    since: str | None
    until: str | None
    attested: tuple[str, ...]
    source: Source


@dataclass(frozen=True, slots=True)
class Mission:
    """An embassy, consulate or other mission of a sender in a receiver."""

    sender: str
    receiver: str
    city: str | None
    kind: str
    source: Source


@dataclass(frozen=True, slots=True)
class Membership:
    """A state's membership in an organisation; `since` and `until` are EDTF, None where not known or still."""

    state: str
    organisation: str
    status: str
    source: Source
    since: str | None = None
    until: str | None = None


class Facts(Protocol):
    """What all registries together answer. Every answer is in a settled order; an empty one means: not covered."""

    def relations(self, a: str, b: str) -> list[RelationsDate]:
        """Return when two states established relations, by each registry."""
        ...

    def votes(self, state: str, partner: str) -> list[VoteAgreement]:
        """Return the voting agreement of two states, the last year first, with ranks among the partners of `state`."""
        ...

    def trade(self, reporter: str, partner: str | None = None, *, flow: Flow | None = None) -> list[TradeFigure]:
        """Return the trade figures of a reporter, with one partner or all, the last period first."""
        ...

    def offices(self, state: str, *, on: dt.date | None = None) -> list[OfficeTerm]:
        """Return the terms of office of a state, where given those that hold (or may hold) on a day."""
        ...

    def missions(self, sender: str, receiver: str) -> list[Mission]:
        """Return the missions of a sender in a receiver."""
        ...

    def memberships(self, state: str) -> list[Membership]:
        """Return the memberships of a state."""
        ...

    def members(self, organisation: str, *, on: dt.date | None = None) -> list[str]:
        """Return the members (ISO3) of an organisation or group of states: `EUU` is the European Union."""
        ...

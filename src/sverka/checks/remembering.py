"""Facts that are asked for once: claims of one pair of states ask for the same."""

from __future__ import annotations

import datetime as dt

from sverka.checks.facts import (
    Facts,
    Flow,
    Membership,
    Mission,
    OfficeTerm,
    RelationsDate,
    TradeFigure,
    VoteAgreement,
)


class Remembering:
    """The facts of registries, each answer kept for as long as a check lasts; see `Facts`."""

    def __init__(self, facts: Facts) -> None:
        self._facts = facts
        self._relations: dict[tuple[str, str], list[RelationsDate]] = {}
        self._votes: dict[tuple[str, str], list[VoteAgreement]] = {}
        self._trade: dict[tuple[str, str | None, Flow | None], list[TradeFigure]] = {}
        self._members: dict[tuple[str, dt.date | None], list[str]] = {}

    def relations(self, a: str, b: str) -> list[RelationsDate]:
        """See `Facts`."""
        if (a, b) not in self._relations:
            self._relations[a, b] = self._facts.relations(a, b)
        return self._relations[a, b]

    def votes(self, state: str, partner: str) -> list[VoteAgreement]:
        """See `Facts`."""
        if (state, partner) not in self._votes:
            self._votes[state, partner] = self._facts.votes(state, partner)
        return self._votes[state, partner]

    def trade(self, reporter: str, partner: str | None = None, *, flow: Flow | None = None) -> list[TradeFigure]:
        """See `Facts`."""
        key = (reporter, partner, flow)
        if key not in self._trade:
            self._trade[key] = self._facts.trade(reporter, partner, flow=flow)
        return self._trade[key]

    def offices(self, state: str, *, on: dt.date | None = None) -> list[OfficeTerm]:
        """See `Facts`; offices are asked by day, and seldom twice."""
        return self._facts.offices(state, on=on)

    def missions(self, sender: str, receiver: str) -> list[Mission]:
        """See `Facts`."""
        return self._facts.missions(sender, receiver)

    def memberships(self, state: str) -> list[Membership]:
        """See `Facts`."""
        return self._facts.memberships(state)

    def members(self, organisation: str, *, on: dt.date | None = None) -> list[str]:
        """See `Facts`."""
        key = (organisation, on)
        if key not in self._members:
            self._members[key] = self._facts.members(organisation, on=on)
        return self._members[key]

"""Books of plans written by hand, and registries, for the tests of the calendar and the pictures."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from sverka.checks.facts import Flow, Membership, Mission, OfficeTerm, RelationsDate, Source, TradeFigure, VoteAgreement
from sverka.ledger import Ledger
from sverka.model import Actor, Document, Event, Participant, Place, Records, Series, Span, document_id


def told(
    *events: dict[str, object],
    text: str = "Kazakhstan and Poland plan to meet.",
    published: str = "2026-01-10",
    **metadata: Any,
) -> Records:
    """A text that tells events of Kazakhstan and Poland; what an event does not say is a planned meeting."""
    at = (Span(0, len(text)),)
    document = Document(
        document_id(text), text, "en", **({"publisher": "Warsaw Wire", "publisher_state": "POL"} | metadata),
        published=published,
    )  # fmt: skip
    defaults: dict[str, object] = {
        "type": "CONSULT", "mode": None, "format": "visit", "series": None, "status": "planned", "date": "2026-05-04",
        "place": None, "participants": (Participant("a1", "KAZ", "guest"), Participant("a2", "POL", "host")),
        "contexts": (), "topics": (), "spans": at, "confidence": 0.9,
    }  # fmt: skip
    return Records(
        document=document,
        actors=(
            Actor("a1", "state", "Kazakhstan", "Kazakhstan", "KAZ", at),
            Actor("a2", "state", "Poland", "Poland", "POL", at),
        ),
        events=tuple(
            Event(**({"id": f"e{number}"} | defaults | event))  # type: ignore[arg-type]
            for number, event in enumerate(events, 1)
        ),
    )


def session(ordinal: int, date: str, *, text: str | None = None) -> Records:
    """A text that tells a session of a commission that was held."""
    return told(
        {
            "format": "commission_session",
            "status": "occurred",
            "date": date,
            "series": Series("intergovernmental commission", ordinal),
            "place": Place("Astana", "KAZ", 51.13, 71.43),
        },
        text=text or f"The commission of Kazakhstan and Poland held session {ordinal}.",
        published="2026-01-10",
    )


def ledger_of(*records: Records) -> Ledger:
    """A ledger in memory."""
    ledger = Ledger(":memory:")
    for found in records:
        ledger.add(found, reader="1.0")
    return ledger


def source(title: str = "List of states", side: str | None = None, registry: str = "list") -> Source:
    """A registry by hand."""
    return Source(registry, title, "Ministry", "2026", "CC0-1.0", side, "line 2", "https://example.org/list")


@dataclass
class Written:
    """Facts written by hand, behind the protocol `sverka.checks.facts.Facts` as far as reports ask it."""

    dates: list[RelationsDate] = field(default_factory=list)
    agreement: list[VoteAgreement] = field(default_factory=list)
    figures: list[TradeFigure] = field(default_factory=list)

    def relations(self, a: str, b: str) -> list[RelationsDate]:
        return [row for row in self.dates if set(row.states) == {a, b}]

    def votes(self, state: str, partner: str) -> list[VoteAgreement]:
        return [row for row in self.agreement if (row.state, row.partner) == (state, partner)]

    def trade(self, reporter: str, partner: str | None = None, *, flow: Flow | None = None) -> list[TradeFigure]:
        return [
            row
            for row in self.figures
            if row.reporter == reporter and partner in (None, row.partner) and flow in (None, row.flow)
        ]

    def offices(self, state: str, *, on: dt.date | None = None) -> list[OfficeTerm]:
        return []

    def missions(self, sender: str, receiver: str) -> list[Mission]:
        return []

    def memberships(self, state: str) -> list[Membership]:
        return []

    def members(self, organisation: str, *, on: dt.date | None = None) -> list[str]:
        return []


def relations(dates: Iterable[str]) -> Written:
    """Registries that each give a date of relations of Kazakhstan and Poland."""
    return Written(
        dates=[
            RelationsDate(("KAZ", "POL"), date, (), source(registry=f"list-{number}"))
            for number, date in enumerate(dates)
        ]
    )

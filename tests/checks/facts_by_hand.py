"""Facts held in memory: the protocol `Facts` for tests, with figures by hand."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from sverka.checks.facts import (
    Flow,
    Membership,
    Mission,
    OfficeTerm,
    RelationsDate,
    Source,
    TradeFigure,
    VoteAgreement,
)
from sverka.model.edtf import Edtf

EU = (
    *("AUT", "BEL", "BGR", "CYP", "CZE", "DEU", "DNK", "ESP", "EST", "FIN", "FRA", "GRC", "HRV", "HUN", "IRL", "ITA"),
    *("LTU", "LUX", "LVA", "MLT", "NLD", "POL", "PRT", "ROU", "SVK", "SVN", "SWE"),
)


def source(registry: str = "by-hand", side: str | None = None, **fields: str) -> Source:
    values = {"title": registry, "publisher": "Office of Statistics", "edition": "2024", "licence": "CC0-1.0"}
    return Source(registry, side=side, row="line 1", **(values | fields))


@dataclass
class MemoryFacts:
    """Lists of facts behind the protocol; vote ranks stand in the rows."""

    relations_dates: list[RelationsDate] = field(default_factory=list)
    vote_rows: list[VoteAgreement] = field(default_factory=list)
    figures: list[TradeFigure] = field(default_factory=list)
    terms: list[OfficeTerm] = field(default_factory=list)
    mission_rows: list[Mission] = field(default_factory=list)
    membership_rows: list[Membership] = field(default_factory=list)
    groups: dict[str, tuple[str, ...]] = field(default_factory=lambda: {"EUU": EU})

    def relations(self, a: str, b: str) -> list[RelationsDate]:
        return [r for r in self.relations_dates if set(r.states) == {a, b}]

    def votes(self, state: str, partner: str) -> list[VoteAgreement]:
        rows = [v for v in self.vote_rows if (v.state, v.partner) == (state, partner)]
        return sorted(rows, key=lambda v: -v.year)

    def trade(self, reporter: str, partner: str | None = None, *, flow: Flow | None = None) -> list[TradeFigure]:
        rows = [
            f
            for f in self.figures
            if f.reporter == reporter and partner in (None, f.partner) and flow in (None, f.flow)
        ]
        return sorted(rows, key=lambda f: Edtf.parse(f.period).bounds()[1], reverse=True)

    def offices(self, state: str, *, on: dt.date | None = None) -> list[OfficeTerm]:
        return [t for t in self.terms if t.state == state and (on is None or _may_hold(t, on))]

    def missions(self, sender: str, receiver: str) -> list[Mission]:
        return [m for m in self.mission_rows if (m.sender, m.receiver) == (sender, receiver)]

    def memberships(self, state: str) -> list[Membership]:
        return [m for m in self.membership_rows if m.state == state]

    def members(self, organisation: str, *, on: dt.date | None = None) -> list[str]:
        return list(self.groups.get(organisation, ()))


def _may_hold(term: OfficeTerm, on: dt.date) -> bool:
    began = term.since is None or Edtf.parse(term.since).bounds()[0] <= on
    return began and (term.until is None or on <= Edtf.parse(term.until).bounds()[1])


def relations(a: str, b: str, date: str, *others: str, **fields: str) -> RelationsDate:
    return RelationsDate((a, b), date, others, source("relations", **fields))


def turnover(
    reporter: str, partner: str, by_year: Mapping[int, float] | Mapping[str, float], **fields: str
) -> list[TradeFigure]:
    """Turnover in million USD by year or EDTF period, by the reporter's own statistics."""
    by = source(f"trade-{reporter}", reporter, **fields)
    return [TradeFigure(reporter, partner, "turnover", str(y), v * 1e6, "USD", by) for y, v in by_year.items()]


def flows(reporter: str, partner: str, year: int, exports: float, imports: float) -> list[TradeFigure]:
    """Exports and imports in million USD."""
    by = source(f"trade-{reporter}", reporter)
    pair: tuple[tuple[Flow, float], ...] = (("exports", exports), ("imports", imports))
    return [TradeFigure(reporter, partner, flow, str(year), value * 1e6, "USD", by) for flow, value in pair]


def votes(a: str, b: str, year: int, ranks: tuple[int, int], of: int = 192) -> list[VoteAgreement]:
    """84 votes of which 45 the same and 22 opposite: .54 and .64; the rank of each in the other's list."""
    first = VoteAgreement(a, b, year, 84, 45, 22, ranks[0], of, source("votes"))
    return [first, replace(first, state=b, partner=a, rank=ranks[1])]


def with_publisher(facts: Iterable[TradeFigure], publisher: str) -> list[TradeFigure]:
    return [replace(f, source=replace(f.source, publisher=publisher)) for f in facts]

"""Who stands where among the partners of a state: tables of a year's trade, and places in them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sverka.checks import days
from sverka.checks.facts import Facts, Flow, Source, TradeFigure
from sverka.checks.regions import Group
from sverka.errors import DateError
from sverka.model import states

FLOWS: tuple[Flow, ...] = ("turnover", "exports", "imports")
# A group of more states is not asked for one by one.
_MOST_REPORTERS = 60
_UNIONS = frozenset({"EUU", "UNO"})


@dataclass(frozen=True, slots=True)
class Place:
    """A partner's place in a group, 1 for the largest.

    Attributes:
        of: How many members of the group have a figure, the partner among them.
        share: Its part of the trade with these, 0 to 1.
    """

    rank: int
    of: int
    value: float
    share: float


@dataclass(frozen=True, slots=True)
class Standing:
    """The trade of a state with all its partners in a year, by one registry.

    Attributes:
        trade: By flow and partner.
        mirror: Whether it was put together from the partners' own statistics.
    """

    year: int
    unit: str
    trade: Mapping[Flow, Mapping[str, float]]
    sources: Mapping[str, Source]
    mirror: bool = False

    def place(self, partner: str, members: frozenset[str], flow: Flow) -> Place | None:
        """Return the place of a partner among the members of a group (empty: among all), or None without a figure."""
        found = {p: v for p, v in self.trade[flow].items() if not members or p in members}
        if partner not in found:
            return None
        value, total = found[partner], sum(found.values())
        rank = 1 + sum(v > value for v in found.values())
        return Place(rank, len(found), value, value / total if total else 0.0)


def standings(facts: Facts, reporter: str, among: Group) -> list[Standing]:
    """Return the tables of a reporter's trade, the first year first; without any, those that the partners' give."""
    own = _tables(((f, f.partner) for f in facts.trade(reporter)), reporter, mirror=False)
    if own or among.world or len(among.members | among.also) > _MOST_REPORTERS:
        return own
    members = sorted((among.members | among.also) - {reporter})
    seen = ((f, member) for member in members for f in facts.trade(member, reporter))
    return _tables(seen, reporter, mirror=True)


def _tables(figures: Iterable[tuple[TradeFigure, str]], reporter: str, *, mirror: bool) -> list[Standing]:
    rows: dict[tuple[int, str, str], dict[Flow, dict[str, float]]] = {}
    sources: dict[tuple[int, str, str], dict[str, Source]] = {}
    for figure, partner in figures:
        if partner == reporter or partner in _UNIONS or not states.is_state(partner):
            continue
        try:
            year = days.whole_year(days.bounds(figure.period))
        except DateError:  # no year, no table of a year
            continue
        if year is None:
            continue
        # The partners' own statistics are of several registries, each of one state.
        key = (year, figure.unit, "" if mirror else figure.source.registry)
        flow: Flow = figure.flow
        if mirror:
            flow = "imports" if flow == "exports" else "exports" if flow == "imports" else flow
        rows.setdefault(key, {}).setdefault(flow, {}).setdefault(partner, figure.value)
        sources.setdefault(key, {}).setdefault(partner, figure.source)
    return [
        Standing(year, unit, _with_turnover(rows[year, unit, registry]), sources[year, unit, registry], mirror)
        for year, unit, registry in sorted(rows, key=lambda k: (k[0], k[2], k[1]))
    ]


def _with_turnover(trade: Mapping[Flow, Mapping[str, float]]) -> dict[Flow, Mapping[str, float]]:
    """Return the table with the turnover of partners that have but exports and imports."""
    out, into = trade.get("exports", {}), trade.get("imports", {})
    turnover = {p: out[p] + into[p] for p in sorted(set(out) & set(into))} | dict(trade.get("turnover", {}))
    return {"turnover": turnover, "exports": out, "imports": into}

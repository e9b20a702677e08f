"""Series of trade figures: one reporter, partner and flow by period, with sums where a registry has only the parts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from sverka.checks import days
from sverka.checks.days import Bounds
from sverka.checks.facts import Facts, Flow, Source, TradeFigure
from sverka.checks.sentences import amount, say, state
from sverka.errors import DateError

WORLD = "WLD"
MIRROR: Mapping[Flow, Flow] = {"exports": "imports", "imports": "exports", "turnover": "turnover"}


@dataclass(frozen=True, slots=True)
class Sum:
    """A figure as it is compared: read from one row, or put together from several.

    Attributes:
        how: How it was put together, in words; empty for a figure that stands in one row.
    """

    value: float
    unit: str
    period: Bounds
    source: Source
    how: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """What one registry's statistics of a reporter say of a flow with a partner.

    Attributes:
        mirror: Whether it is the partner's view of what a claim tells of the other side.
    """

    reporter: str
    partner: str
    flow: Flow
    unit: str
    sums: tuple[Sum, ...]
    mirror: bool = False
    months: Mapping[Bounds, Sum] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """Whose figures of what: "imports of Poland from Kazakhstan by the statistics of Poland"."""
        source = self.sums[0].source
        by = state(source.side) if source.side else source.publisher
        return say(f"line_{self.flow}", reporter=state(self.reporter), partner=partner_name(self.partner), by=by)

    def at(self, period: Bounds) -> Sum | None:
        """Return the figure of a period, added up from parts where they fill it; None where they do not."""
        exact = self.months.get(period)
        if exact is not None:
            return exact
        parts = days.tiles(period, self.months.items())
        if len(parts) < 2:
            return None
        how = say("sum_of_periods", count=len(parts), period=days.in_words(period))
        return Sum(sum(p.value for p in parts), self.unit, period, parts[0].source, how)

    def years(self) -> dict[int, Sum]:
        """Return the figures of calendar years, the first first."""
        found = {year: s for s in self.sums if (year := days.whole_year(s.period)) is not None}
        return dict(sorted(found.items()))

    def change(self, period: Bounds) -> tuple[float, Sum, Sum] | None:
        """Return the change in per cent on the same period a year before, with both figures, or None."""
        base = days.year_before(period)
        now, before = self.at(period), self.at(base) if base else None
        if now is None or before is None or before.value <= 0:
            return None
        return 100 * (now.value / before.value - 1), now, before


def partner_name(code: str) -> str:
    """Return the name of a partner; `WLD` is the world."""
    return "the world" if code == WORLD else state(code)


def lines(facts: Facts, reporter: str, partner: str, flow: Flow, *, mirror: bool = False) -> list[Line]:
    """Return the lines of a reporter with a partner, one a registry and currency.

    A turnover that a registry does not have is the sum of its exports and imports; trade with a union that is no
    partner of its own is the sum of that with its members.
    """
    figures = facts.trade(reporter, partner)
    if figures:
        found = _by_registry(figures, flow)
    else:
        found = _of_members(facts, reporter, partner, flow)
    return [
        Line(reporter, partner, flow, unit, tuple(sums), mirror, {s.period: s for s in reversed(sums)})
        for unit, sums in found
    ]


def _by_registry(figures: Iterable[TradeFigure], flow: Flow) -> list[tuple[str, list[Sum]]]:
    """Return the figures of a flow by registry and unit, in the order in which they come."""
    rows: dict[tuple[str, str], dict[Bounds, dict[Flow, TradeFigure]]] = {}
    for figure in figures:
        try:
            period = days.bounds(figure.period)
        except DateError:  # a period without a year cannot be compared with any other
            continue
        by_period = rows.setdefault((figure.source.registry, figure.unit), {})
        by_period.setdefault(period, {}).setdefault(figure.flow, figure)
    found = []
    for (_, unit), by_period in rows.items():
        sums = [s for period, flows in by_period.items() if (s := _sum(flows, flow, period)) is not None]
        if sums:
            found.append((unit, sums))
    return found


def _sum(flows: Mapping[Flow, TradeFigure], flow: Flow, period: Bounds) -> Sum | None:
    own, out, into = flows.get(flow), flows.get("exports"), flows.get("imports")
    if own is not None:
        return Sum(own.value, own.unit, period, own.source)
    if flow != "turnover" or out is None or into is None:
        return None
    how = say("sum_of_flows", exports=amount(out.value, out.unit), imports=amount(into.value, into.unit))
    return Sum(out.value + into.value, out.unit, period, out.source, how)


def _of_members(facts: Facts, reporter: str, partner: str, flow: Flow) -> list[tuple[str, list[Sum]]]:
    """Return the trade with a union as the sum of that with its members in the year of the figures."""
    if partner == WORLD or not facts.members(partner):
        return []
    by_unit: dict[tuple[str, str], dict[Bounds, dict[str, Sum]]] = {}
    figures: dict[str, list[TradeFigure]] = {}
    for figure in facts.trade(reporter):
        figures.setdefault(figure.partner, []).append(figure)
    for member, rows in figures.items():
        for unit, sums in _by_registry(rows, flow):
            for s in sums:
                by_unit.setdefault((s.source.registry, unit), {}).setdefault(s.period, {})[member] = s
    found = []
    for (_, unit), periods in by_unit.items():
        sums = []
        for period, told in sorted(periods.items(), reverse=True):
            members = set(facts.members(partner, on=period[1]))
            inside = [s for member, s in sorted(told.items()) if member in members]
            if inside and len(inside) == len(members - {reporter}):
                how = say("sum_of_members", count=len(inside), group=state(partner))
                sums.append(Sum(sum(s.value for s in inside), unit, period, inside[0].source, how))
        if sums:
            found.append((unit, sums))
    return found

"""Trade between states: rows added up where they are parts, turnover completed, values in whole units."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sverka.checks.facts import Flow
from sverka.checks.registries.codes import WORLD
from sverka.checks.registries.description import Balance, Flows, Trade
from sverka.checks.registries.reading import Bound, Reading
from sverka.checks.registries.store import Fact
from sverka.checks.registries.values import number, period
from sverka.errors import DateError

_FLOWS: tuple[Flow, ...] = ("turnover", "exports", "imports")


class _Books:
    """The figures of one registry by reporter, partner, period and flow."""

    def __init__(self, reading: Reading, description: Trade) -> None:
        self._issues = reading.issues
        self._description = description
        self._figures: dict[tuple[str, str, str], dict[Flow, tuple[float, str]]] = {}

    def add(
        self, table: Bound, at: int, row: Sequence[str], key: tuple[str, str, str], flow: Flow, value: float
    ) -> None:
        """Book a value of the file."""
        if value < 0:
            table.reject(at, "negative", f"{flow} of {value:g}")
            return
        flows = self._figures.setdefault(key, {})
        known = flows.get(flow)
        if known is None:
            flows[flow] = value, table.place(at, row)
        elif self._description.sum:
            flows[flow] = known[0] + value, known[1]
        elif known[0] != value:
            table.reject(at, "differs", f"{flow} of {' '.join(key)} was told otherwise in {known[1]}")
        else:
            table.reject(at, "twice", f"{flow} of {' '.join(key)} stands in {known[1]} already")

    def facts(self) -> Iterator[Fact]:
        """Yield the figures, turnover added where exports and imports are there."""
        unit, multiplier = self._description.unit, self._description.multiplier
        if self._description.world:
            self._add_world()
        for (reporter, partner, when), flows in sorted(self._figures.items()):
            self._complete(flows)
            for flow in _FLOWS:
                if flow in flows:
                    value, place = flows[flow]
                    yield reporter, partner, flow, when, round(value * multiplier, 2), unit, place

    def _complete(self, flows: dict[Flow, tuple[float, str]]) -> None:
        exports, imports = flows.get("exports"), flows.get("imports")
        if self._description.mirror:  # reconciled figures leave out flows of nothing
            exports = exports or (0.0, imports[1] if imports else "")
            imports = imports or (0.0, exports[1])
        if "turnover" not in flows and exports and imports:
            places = " and ".join(dict.fromkeys((exports[1], imports[1])))
            flows["turnover"] = exports[0] + imports[0], f"{places}, added"

    def _add_world(self) -> None:
        totals: dict[tuple[str, str, str], dict[Flow, tuple[float, str]]] = {}
        for (reporter, partner, when), flows in self._figures.items():
            if partner == WORLD:
                continue
            total = totals.setdefault((reporter, WORLD, when), {})
            for flow, (value, _) in flows.items():
                total[flow] = total.get(flow, (0.0, ""))[0] + value, "sum of all partners"
        for key, total in totals.items():
            self._figures.setdefault(key, total)


def load_flows(reading: Reading, description: Flows) -> Iterator[Fact]:
    """Yield the figures of a table with a row for each flow."""
    words: dict[str, Flow] = {word: flow for flow, known in description.flows.items() for word in known}
    words |= {flow: flow for flow in _FLOWS}
    books = _Books(reading, description)
    for table in reading.tables():
        for at, row in table.rows():
            pair = table.states(at, row, "reporter", "partner")
            if pair is None:
                continue
            flow = words.get(table.get(row, "flow"))
            if flow is None:
                table.reject(at, "unknown_flow", f"no flow is called {table.get(row, 'flow')[:50]!r}")
                continue
            when, value = _period(table, at, row), _value(table, at, row, "value", description.decimal)
            if when is None or value is None:
                continue
            books.add(table, at, row, (*pair, when), flow, value)  # type: ignore[arg-type]  # a pair is two
            if description.mirror and flow == "exports":
                books.add(table, at, row, (pair[1], pair[0], when), "imports", value)
    return books.facts()


def load_balance(reading: Reading, description: Balance) -> Iterator[Fact]:
    """Yield the figures of a table with a row for each partner."""
    books = _Books(reading, description)
    for table in reading.tables():
        flows = [flow for flow in _FLOWS if table.has(flow)]
        for at, row in table.rows():
            cells = [table.get(row, flow) for flow in flows]
            # Titles, notes and empty lines of a workbook have no figure where figures stand.
            if table.table.unit == "row" and not any(char.isdigit() for cell in cells for char in cell):
                continue
            pair = table.states(at, row, "reporter", "partner")
            when = _period(table, at, row) if pair else None
            if pair is None or when is None:
                continue
            for flow in flows:
                value = _value(table, at, row, flow, description.decimal)
                if value is not None:
                    books.add(table, at, row, (*pair, when), flow, value)  # type: ignore[arg-type]  # a pair is two
    return books.facts()


def _period(table: Bound, at: int, row: Sequence[str]) -> str | None:
    text = table.get(row, "period") or table.table.period or ""
    try:
        return period(text)
    except DateError as error:
        table.reject(at, "bad_date", f"period: {error}")
        return None


def _value(table: Bound, at: int, row: Sequence[str], field: str, decimal: str) -> float | None:
    try:
        return number(table.get(row, field), decimal)
    except ValueError as error:
        table.reject(at, "bad_number", f"{field}: {error}")
        return None

"""Trade between states: rows added up where they are parts, turnover completed, values in whole units."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sverka.checks.facts import Flow
from sverka.checks.registries.codes import WORLD
from sverka.checks.registries.description import Balance, Flows, Trade
from sverka.checks.registries.reading import Bound, Reading
from sverka.checks.registries.store import Fact
from sverka.checks.registries.values import number, period
from sverka.errors import DateError
from sverka.model.states import EUROPEAN_UNION

_Key = tuple[str, str, str]
_FLOWS: tuple[Flow, ...] = ("turnover", "exports", "imports")


@dataclass(slots=True)
class _Figure:
    """A value in the file's unit, where it stands first, and how many rows were added up to it."""

    value: float
    place: str
    rows: int = 1

    def told(self) -> str:
        more = self.rows - 1
        return f"{self.place} and {more} more row{'s' if more > 1 else ''}, added up" if more else self.place


class _Books:
    """The figures of one registry by reporter, partner, period and flow."""

    def __init__(self, description: Trade) -> None:
        self._description = description
        self._figures: dict[_Key, dict[Flow, _Figure]] = {}
        self._told: set[str] = set()  # periods of tables that are done with

    def add(self, table: Bound, at: int, row: Sequence[str], key: _Key, flow: Flow, value: float) -> None:
        """Book a value of the file."""
        if value < 0:
            table.reject(at, "negative", f"{flow} of {value:g}")
            return
        if key[2] in self._told:
            table.reject(at, "period_again", f"another table has told of {key[2]}: the tables are not `apart`")
            return
        flows = self._figures.setdefault(key, {})
        known = flows.get(flow)
        if known is None:
            flows[flow] = _Figure(value, table.place(at, row))
        elif self._description.sum:
            known.value += value
            known.rows += 1
        elif known.value != value:
            table.reject(at, "differs", f"{flow} of {' '.join(key)} was told otherwise in {known.place}")
        else:
            table.reject(at, "twice", f"{flow} of {' '.join(key)} stands in {known.place} already")

    def facts(self) -> Iterator[Fact]:
        """Yield the figures booked until now, turnover added where exports and imports are there, and forget them."""
        unit, multiplier = self._description.unit, self._description.multiplier
        if self._description.mirror:
            self._mirror()
        if self._description.world:
            self._add_world()
        for (reporter, partner, when), flows in sorted(self._figures.items()):
            self._complete(flows)
            for flow in _FLOWS:
                if flow in flows:
                    figure = flows[flow]
                    yield reporter, partner, flow, when, round(figure.value * multiplier, 2), unit, figure.told()
        self._told |= {when for _, _, when in self._figures}
        self._figures = {}

    def _complete(self, flows: dict[Flow, _Figure]) -> None:
        exports, imports = flows.get("exports"), flows.get("imports")
        if self._description.mirror:  # reconciled figures leave out flows of nothing
            exports = exports or _Figure(0.0, imports.place if imports else "")
            imports = imports or _Figure(0.0, exports.place)
        if "turnover" not in flows and exports and imports:
            places = "; ".join(dict.fromkeys((exports.told(), imports.told())))
            flows["turnover"] = _Figure(exports.value + imports.value, f"exports and imports of {places}")

    def _mirror(self) -> None:
        exports = [(key, flows["exports"]) for key, flows in self._figures.items() if "exports" in flows]
        for (reporter, partner, when), figure in exports:
            self._figures.setdefault((partner, reporter, when), {}).setdefault("imports", figure)

    def _add_world(self) -> None:
        totals: dict[_Key, dict[Flow, _Figure]] = {}
        for (reporter, partner, when), flows in self._figures.items():
            if partner in (WORLD, EUROPEAN_UNION):  # sums themselves
                continue
            total = totals.setdefault((reporter, WORLD, when), {})
            for flow, figure in flows.items():
                total.setdefault(flow, _Figure(0.0, "sum of all partners")).value += figure.value
        for key, total in totals.items():
            self._figures.setdefault(key, total)


def load_flows(reading: Reading, description: Flows) -> Iterator[Fact]:
    """Yield the figures of a table with a row for each flow."""
    words: dict[str, Flow] = {word: flow for flow, known in description.flows.items() for word in known}
    words |= {flow: flow for flow in _FLOWS}
    books = _Books(description)
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
            books.add(table, at, row, (pair[0], pair[1], when), flow, value)
        if description.apart:
            yield from books.facts()
    yield from books.facts()


def load_balance(reading: Reading, description: Balance) -> Iterator[Fact]:
    """Yield the figures of a table with a row for each partner."""
    books = _Books(description)
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
                    books.add(table, at, row, (pair[0], pair[1], when), flow, value)
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

"""What is strange in the facts of a registry: what a careful reader would ask its publisher about."""

from __future__ import annotations

import datetime as dt
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass

from sverka.checks.registries.codes import WORLD
from sverka.checks.registries.description import AnyDescription, Trade
from sverka.errors import DateError
from sverka.model.edtf import Edtf
from sverka.model.states import EUROPEAN_UNION

_WORLD_TOLERANCE = 0.001  # share of the world's total by which the partners' sum may differ: rounding, not a lost row
_SUM_TOLERANCE = 0.001  # share of turnover by which exports and imports may differ from it
_SHOWN = 20  # anomalies of one kind


@dataclass(frozen=True, slots=True)
class Anomaly:
    """Something strange.

    Attributes:
        code: A stable name of its kind.
        place: The fact.
        reason: What is strange about it, in words.
    """

    code: str
    place: str
    reason: str


def anomalies(connection: sqlite3.Connection, description: AnyDescription, as_of: dt.date) -> Iterator[Anomaly]:
    """Yield what is strange, at most so many of each kind.

    Args:
        connection: The store.
        description: Of the registry.
        as_of: The day after which a date is one in the future.
    """
    counts: dict[str, int] = {}
    for anomaly in _all(connection, description, as_of):
        counts[anomaly.code] = counts.get(anomaly.code, 0) + 1
        if counts[anomaly.code] <= _SHOWN:
            yield anomaly
    for code, count in counts.items():
        if count > _SHOWN:
            yield Anomaly(code, "", f"{count - _SHOWN} more of this kind")


def _all(connection: sqlite3.Connection, description: AnyDescription, as_of: dt.date) -> Iterator[Anomaly]:
    match description.kind:
        case "relations":
            for a, b, date in connection.execute("SELECT a, b, date FROM relations ORDER BY a, b"):
                yield from _future(f"{a} and {b}", date, as_of)
        case "votes":
            query = "SELECT DISTINCT year FROM votes WHERE year > ? OR year < 1946 ORDER BY year"
            for (year,) in connection.execute(query, (as_of.year,)):
                yield Anomaly("impossible_year", str(year), "the Assembly has voted since 1946, and not in the future")
        case "trade":
            yield from _trade(connection, description, as_of)
        case "offices":
            query = "SELECT person, office, state, since, until FROM offices ORDER BY state, since, person, office"
            for person, office, state, since, until in connection.execute(query):
                for date in (since, until):
                    yield from _future(f"{person}, {office} ({state})", date, as_of)
        case "memberships":
            query = "SELECT state, organisation, since FROM memberships ORDER BY organisation, state, since"
            for state, organisation, since in connection.execute(query):
                yield from _future(f"{state} in {organisation}", since, as_of)
        case "missions":
            query = """SELECT sender, receiver, count(DISTINCT city) FROM missions WHERE kind = 'embassy'
                GROUP BY sender, receiver HAVING count(DISTINCT city) > 1 ORDER BY sender, receiver"""
            for sender, receiver, cities in connection.execute(query):
                yield Anomaly("several_embassies", f"{sender} in {receiver}", f"embassies in {cities} cities")


def _future(place: str, date: str | None, as_of: dt.date) -> Iterator[Anomaly]:
    if date is None:
        return
    try:
        first = Edtf.parse(date).bounds()[0]
    except DateError:  # of an unknown year
        return
    if first > as_of:
        yield Anomaly("future_date", place, f"{date} is after {as_of}")


def _trade(connection: sqlite3.Connection, description: AnyDescription, as_of: dt.date) -> Iterator[Anomaly]:
    for (period,) in connection.execute("SELECT DISTINCT period FROM trade ORDER BY period"):
        yield from _future("trade", period, as_of)
    # The Union is a sum of states, as the world is.
    sums = """SELECT world.reporter, world.period, world.flow, world.value, sum(part.value)
        FROM trade AS world JOIN trade AS part
        ON part.reporter = world.reporter AND part.period = world.period AND part.flow = world.flow
        WHERE world.partner = ? AND part.partner NOT IN (?, ?)
        GROUP BY world.reporter, world.period, world.flow ORDER BY world.reporter, world.period, world.flow"""
    partial = isinstance(description, Trade) and description.partial
    compared = () if partial else connection.execute(sums, (WORLD, WORLD, EUROPEAN_UNION))
    for reporter, period, flow, world, parts in compared:
        if abs(world - parts) > _WORLD_TOLERANCE * world:
            reason = f"the partners add up to {parts:,.0f}, the world is {world:,.0f}"
            yield Anomaly("world_total", f"{reporter} {period} {flow}", reason)
    # The file's figures are rounded, at worst to its unit.
    rounding = description.multiplier if isinstance(description, Trade) else 1.0
    added = """SELECT whole.reporter, whole.partner, whole.period, whole.value, x.value, m.value
        FROM trade AS whole JOIN trade AS x USING (reporter, partner, period) JOIN trade AS m
        USING (reporter, partner, period) WHERE whole.flow = 'turnover' AND x.flow = 'exports' AND m.flow = 'imports'
        ORDER BY whole.reporter, whole.partner, whole.period"""
    for reporter, partner, period, whole, exports, imports in connection.execute(added):
        if abs(whole - exports - imports) > max(_SUM_TOLERANCE * whole, rounding):
            reason = f"turnover {whole:,.0f} is not exports {exports:,.0f} and imports {imports:,.0f}"
            yield Anomaly("turnover", f"{reporter} {partner} {period}", reason)

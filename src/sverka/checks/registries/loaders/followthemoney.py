"""Holders of offices as FollowTheMoney entities (https://followthemoney.tech), OpenSanctions' among them.

A Person holds an Occupancy of a Position; the three come in any order, or nested in one another.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sverka.checks.registries.description import FollowTheMoney
from sverka.checks.registries.loaders.offices import backwards, term
from sverka.checks.registries.reading import Reading
from sverka.checks.registries.store import Fact
from sverka.checks.registries.tables import TableError
from sverka.checks.registries.tables.objects import lines_of
from sverka.checks.registries.values import date
from sverka.errors import DateError

_DEPTH = 4  # a person's occupancy's position, with room to spare
Entity = dict[str, Any]


def load(reading: Reading, description: FollowTheMoney) -> Iterator[Fact]:
    """Yield the terms of office: one pass for positions and occupancies, a second for those who hold them."""
    wanted = frozenset(description.states)
    positions: dict[str, tuple[str, tuple[str, ...]]] = {}
    occupancies: list[tuple[str, str, Entity, str]] = []
    for entity, place in _entities(reading, complain=True):
        if entity["schema"] == "Position":
            states = tuple(code for name in _values(entity, "country") if (code := reading.codes.iso3(name)))
            positions[entity["id"]] = _first(entity, "name"), states
        elif entity["schema"] == "Occupancy":
            occupancies += [
                (_id(holder), _id(post), entity, place)
                for holder in _refs(entity, "holder")
                for post in _refs(entity, "post")
            ]
    holders = {holder for holder, *_ in occupancies}
    people: dict[str, list[str]] = {}
    for entity, _ in _entities(reading, complain=False):
        if entity["schema"] == "Person" and entity["id"] in holders:
            caption = [entity["caption"]] if isinstance(entity.get("caption"), str) else []
            people[entity["id"]] = list(dict.fromkeys([*caption, *_values(entity, "name"), *_values(entity, "alias")]))
    terms: dict[Fact, None] = {}
    for holder, post, entity, place in occupancies:
        terms.update(dict.fromkeys(_terms(reading, wanted, people.get(holder), positions.get(post), entity, place)))
    return iter(sorted(terms, key=lambda term: (str(term[4]), str(term[5] or ""))))


def _terms(
    reading: Reading,
    wanted: frozenset[str],
    names: list[str] | None,
    position: tuple[str, tuple[str, ...]] | None,
    occupancy: Entity,
    place: str,
) -> Iterator[Fact]:
    path = str(reading.paths[0])
    if not names or position is None or not position[0]:
        missing = "the person" if not names else "the position"
        reading.issues.add("no_name", path, place, f"{missing} of the occupancy is not in the file")
        return
    office, states = position
    if not states:
        reading.issues.add("unknown_state", path, place, f"the position {office[:100]!r} names no state that is known")
    try:
        since, until = (date(_first(occupancy, name)[:10]) for name in ("startDate", "endDate"))
    except DateError as error:
        reading.issues.add("bad_date", path, place, str(error))
        return
    if backwards(since, until):
        reading.issues.add("backwards", path, place, f"{names[0]}: from {since} until {until}")
        return
    for state in states:
        if not wanted or state in wanted:
            yield (*term(names[0], names[1:], office, None, state, since, until, ""), place, None)


def _entities(reading: Reading, *, complain: bool) -> Iterator[tuple[Entity, str]]:
    """Yield all entities with their places, the nested ones too; complain of what is none, where asked to."""
    for path in reading.paths:
        try:
            for number, found in lines_of(path):
                place = f"line {number}"
                if not _is_entity(found):
                    if complain:
                        reason = str(found) if isinstance(found, TableError) else "no entity with id and schema"
                        reading.issues.add("not_entity", str(path), place, reason)
                    continue
                yield from ((entity, _place(reading, path, place)) for entity in _unfold(found, _DEPTH))
        except (TableError, OSError) as error:
            if complain:
                reading.issues.add("unreadable", str(path), None, str(error), severity="error")


def _place(reading: Reading, path: Path, place: str) -> str:
    return f"{path.name}, {place}" if len(reading.paths) > 1 else place


def _unfold(entity: Entity, depth: int, parent: Entity | None = None) -> Iterator[Entity]:
    """Yield an entity and those nested in its properties; a nested occupancy learns who holds it."""
    if parent is not None and entity["schema"] == "Occupancy" and not _refs(entity, "holder"):
        properties = entity.get("properties")
        entity = entity | {"properties": (properties if isinstance(properties, dict) else {}) | {"holder": [parent]}}
    yield entity
    if depth:
        for name in ("positionOccupancies", "occupancies", "post", "holder"):
            for inner in _refs(entity, name):
                if isinstance(inner, dict) and _is_entity(inner) and inner is not parent:
                    yield from _unfold(inner, depth - 1, entity)


def _is_entity(found: object) -> bool:
    return isinstance(found, dict) and isinstance(found.get("id"), str) and isinstance(found.get("schema"), str)


def _refs(entity: Entity, name: str) -> list[Any]:
    """Return the entities, or ids of entities, in a property."""
    properties = entity.get("properties")
    values = properties.get(name) if isinstance(properties, dict) else None
    return [v for v in values if isinstance(v, str) or _is_entity(v)] if isinstance(values, list) else []


def _id(ref: Any) -> str:
    return ref if isinstance(ref, str) else str(ref["id"])


def _values(entity: Entity, name: str) -> list[str]:
    return [value for value in _refs(entity, name) if isinstance(value, str)]


def _first(entity: Entity, name: str) -> str:
    return next(iter(_values(entity, name)), "")

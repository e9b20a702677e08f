"""Groups of states that claims name: unions by the registries, parts of the world by `regions.toml`."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import cache

from sverka.checks.facts import Facts
from sverka.checks.tables import table
from sverka.model import states


@dataclass(frozen=True, slots=True)
class Group:
    """A group of states.

    Attributes:
        name: As it is told.
        members: ISO3 codes; empty for the whole world.
        also: States that some count in and others not.
        stated_by: The file or registry that says so, in words.
    """

    name: str
    members: frozenset[str]
    also: frozenset[str] = frozenset()
    stated_by: str = ""

    @property
    def world(self) -> bool:
        """Whether it is the whole world."""
        return not self.members


WORLD = Group("the world", frozenset())


@cache
def _regions() -> dict[str, Group]:
    file = table("regions")
    found = {}
    for name in file.data:
        row = file.section(name)
        members, also = (frozenset(file.words(row, key)) for key in ("members", "also"))
        for code in sorted(members | also):
            if not states.is_state(code):
                raise file.wrong(code, f"no such state, in {name}")
        if not members or members & also:
            raise file.wrong(name, "members are wanted, none of them in `also` too")
        found[name] = Group(name, members, also, "Sverka's list of regions")
    return found


def group(scope: str | None, facts: Facts, on: dt.date) -> Group | None:
    """Return the group that the scope of a claim names, or None where no table has it. No scope is the whole world."""
    if scope is None or scope.casefold() == "world":
        return WORLD
    known = _regions().get(scope)
    if known is not None:
        return known
    members = facts.members(scope, on=on)
    if not members:
        return None
    name = f"the {states.latin_name(scope)}" if states.is_state(scope) else scope
    return Group(name, frozenset(members), stated_by="the registry of memberships")

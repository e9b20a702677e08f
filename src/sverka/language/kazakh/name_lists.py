"""The lists of Kazakh names: first names by gender, and what endings tell."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from sverka.errors import DataError


@dataclass(frozen=True, slots=True)
class Signs:
    """What tells one gender: first names, endings of surnames, of patronymics, and parts of first names."""

    names: frozenset[str]
    surnames: tuple[str, ...]
    patronymics: tuple[str, ...]
    starts: tuple[str, ...]
    ends: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NameLists:
    """The signs of women and men, the endings that a name in the nominative has, and names that end as a case does."""

    women: Signs
    men: Signs
    endings: tuple[str, ...]
    whole: frozenset[str]


@cache
def name_lists() -> NameLists:
    """Return the lists, read once a process.

    Raises:
        DataError: Where the file is not as it must be.
    """
    path = files("sverka.language.kazakh").joinpath("data", "names.toml")
    try:
        table: Mapping[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
        women, men = (
            Signs(
                frozenset(table[kind]["names"].split()),
                tuple(table[kind]["surnames"]),
                tuple(table["signs"][f"{kind}_patronymics"]),
                tuple(table["signs"][f"{kind}_starts"]),
                tuple(table["signs"][f"{kind}_ends"]),
            )
            for kind in ("women", "men")
        )
        return NameLists(
            women, men, tuple(table["endings"]["sure"].split()), frozenset(table["endings"]["whole"].split())
        )
    except (tomllib.TOMLDecodeError, KeyError, TypeError, AttributeError) as error:
        raise DataError(path, None, f"not lists of names: {error}") from error


def first_names() -> frozenset[str]:
    """Return the first names of the lists, lower case."""
    lists = name_lists()
    return lists.women.names | lists.men.names

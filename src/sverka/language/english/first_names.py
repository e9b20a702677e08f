"""What an English spelling of a name says of its bearer's gender: by lists of first names and endings of surnames."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from sverka.errors import DataError
from sverka.language.transliteration import folded


@dataclass(frozen=True, slots=True)
class _Signs:
    """What tells one gender: first names, endings of surnames."""

    names: frozenset[str]
    surnames: tuple[str, ...]


@cache
def _signs() -> tuple[_Signs, _Signs]:
    path = files("sverka.language.english").joinpath("first_names.toml")
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
        women, men = (_Signs(frozenset(table[k]["names"]), tuple(table[k]["surnames"])) for k in ("women", "men"))
    except (tomllib.TOMLDecodeError, KeyError, TypeError) as error:
        raise DataError(path, None, f"not lists of names: {error}") from error
    return women, men


def feminine(name: str) -> bool | None:
    """Tell whether a name is a woman's, by its first name, then by its surname; None where neither says.

    Raises:
        DataError: Where the lists are not as they must be.
    """
    words = folded(name.replace("-", " ")).split()
    if not words:
        return None
    women, men = _signs()
    first, last = words[0], words[-1]
    if len(words) > 1 and (first in women.names) != (first in men.names):
        return first in women.names
    if last.endswith(women.surnames) and len(last) > 4:
        return True
    return False if last.endswith(men.surnames) and len(last) > 4 else None

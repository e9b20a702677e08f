"""How much of a registry's files is read: the figures of `limits.toml`."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, fields
from functools import cache
from importlib.resources import files

from sverka.errors import DataError

_NAME = "limits.toml"


@dataclass(frozen=True, slots=True)
class Limits:
    """The bounds; see the file for what each is of."""

    file_bytes: int
    whole_bytes: int
    files: int
    sheets: int
    columns: int
    cell_characters: int
    line_characters: int
    rows: int
    facts: int
    issues: int


@cache
def limits() -> Limits:
    """Return the bounds.

    Raises:
        DataError: Where the file has other names or no whole numbers.
    """
    data = tomllib.loads((files("sverka.checks.registries") / _NAME).read_text(encoding="utf-8"))
    names = {field.name for field in fields(Limits)}
    if set(data) != names or not all(isinstance(value, int) and value > 0 for value in data.values()):
        raise DataError(_NAME, None, f"must give whole numbers for {', '.join(sorted(names))}")
    return Limits(**data)

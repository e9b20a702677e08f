"""Data files of this package: read from inside it, with errors that name the wrong line."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from importlib.resources import files
from typing import Any

from sverka.errors import DataError


def read_text(name: str) -> str:
    """Return the text of a data file, named by its path in the package."""
    return files("sverka.sources").joinpath(name).read_text(encoding="utf-8")


def read_toml(name: str) -> dict[str, Any]:
    """Return the tables of a TOML file.

    Raises:
        DataError: Where it is not TOML.
    """
    try:
        return tomllib.loads(read_text(name))
    except tomllib.TOMLDecodeError as error:
        place = re.search(r"at line (\d+)", str(error))
        raise DataError(name, int(place.group(1)) if place else None, f"not TOML: {error}") from error


def read_folder(folder: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield the name and tables of each TOML file in a folder of the package, by name."""
    for entry in sorted(files("sverka.sources").joinpath(folder).iterdir(), key=lambda entry: entry.name):
        if entry.name.endswith(".toml"):
            name = f"{folder}/{entry.name}"
            yield name, read_toml(name)


def strings(name: str, tables: dict[str, Any], key: str) -> list[str]:
    """Return a list of strings in a TOML table, empty where the key is missing.

    Raises:
        DataError: Where it is something else.
    """
    value = tables.get(key, [])
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise DataError(name, line_of(name, key), f"{key} must be a list of strings")
    return value


def line_of(name: str, text: str) -> int | None:
    """Return the line of a data file in which some text first stands."""
    return next((number for number, line in enumerate(read_text(name).splitlines(), 1) if text in line), None)

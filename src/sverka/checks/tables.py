"""The data files of this package: TOML tables, with a loader that says which line is wrong."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from sverka.errors import DataError


class Table:
    """One TOML file.

    Args:
        path: Where it is, for messages.
        text: What it holds.

    Raises:
        DataError: Where it is no TOML.
    """

    def __init__(self, path: str, text: str) -> None:
        self.path = path
        self._lines = text.splitlines()
        try:
            self.data: Mapping[str, Any] = tomllib.loads(text)
        except tomllib.TOMLDecodeError as error:
            found = re.search(r"line (\d+)", str(error))
            raise DataError(path, int(found.group(1)) if found else None, str(error)) from error

    def wrong(self, name: str, reason: str) -> DataError:
        """Return the error for a key; its line is where the key is first written."""
        line = next((n for n, text in enumerate(self._lines, 1) if name in text and not text.startswith("#")), None)
        return DataError(self.path, line, f"{name}: {reason}")

    def section(self, name: str) -> Mapping[str, Any]:
        """Return a table of the file.

        Raises:
            DataError: Where there is none of that name.
        """
        found = self.data.get(name)
        if not isinstance(found, Mapping):
            raise self.wrong(name, "is missing, or is not a table")
        return found

    def number(self, section: str, name: str) -> float:
        """Return a number that is not negative.

        Raises:
            DataError: Where there is none.
        """
        found = self.section(section).get(name)
        if isinstance(found, bool) or not isinstance(found, int | float) or found < 0:
            raise self.wrong(name, f"a number from 0 up is wanted in [{section}]")
        return float(found)

    def words(self, section: Mapping[str, Any], name: str) -> tuple[str, ...]:
        """Return a list of words of a table; an absent list is empty.

        Raises:
            DataError: Where it is not a list of words.
        """
        found = section.get(name, [])
        if not isinstance(found, list) or not all(isinstance(word, str) and word.strip() for word in found):
            raise self.wrong(name, "a list of words is wanted")
        return tuple(found)


@cache
def table(name: str) -> Table:
    """Return a data file of this package by its name without the ending.

    Raises:
        DataError: Where it is not as it must be.
    """
    path = files("sverka.checks") / f"{name}.toml"
    return Table(str(path), path.read_text("utf-8"))


def threshold(section: str, name: str) -> float:
    """Return a number of `thresholds.toml`.

    Raises:
        DataError: Where there is none.
    """
    return table("thresholds").number(section, name)

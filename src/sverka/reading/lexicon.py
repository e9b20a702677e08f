"""Lexicons: TOML files a linguist can edit, one a language and topic, with a loader that says which line is wrong."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Collection, Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from sverka.errors import DataError


class Lexicon:
    """One file `lexicons/<lang>/<topic>.toml`.

    Attributes:
        path: Where it is, for messages.
        data: Its tables.
    """

    def __init__(self, path: str, text: str) -> None:
        self.path = path
        self._lines = text.splitlines()
        try:
            self.data: Mapping[str, Any] = tomllib.loads(text)
        except tomllib.TOMLDecodeError as error:
            found = re.search(r"line (\d+)", str(error))
            raise DataError(path, int(found.group(1)) if found else None, str(error)) from error

    def wrong(self, value: object, reason: str) -> DataError:
        """Return the error for a value that should not stand here; its line is where the value is first written."""
        needle = str(value)
        line = next(
            (n for n, text in enumerate(self._lines, 1) if needle in text and not text.lstrip().startswith("#")), None
        )
        return DataError(self.path, line, f"{value!r}: {reason}")

    def table(self, name: str) -> Mapping[str, Any]:
        """Return a table, dotted names going down.

        Raises:
            DataError: Where there is none of that name.
        """
        at: Any = self.data
        for part in name.split("."):
            if not isinstance(at, Mapping) or part not in at:
                raise DataError(self.path, None, f"there is no table [{name}]")
            at = at[part]
        if not isinstance(at, Mapping):
            raise self.wrong(name, "is not a table")
        return at

    def words(self, name: str) -> tuple[str, ...]:
        """Return a list of strings, dotted names going down; an absent list is empty."""
        at: Any = self.data
        for part in name.split("."):
            at = at.get(part, []) if isinstance(at, Mapping) else []
        return tuple(self._strings(name, at))

    def rows(self, name: str, allowed: Collection[str] | None = None) -> tuple[Mapping[str, Any], ...]:
        """Return an array of tables; keys outside `allowed` are an error, so that a slip of the pen is not silence."""
        rows = self.data.get(name, [])
        if not isinstance(rows, list) or not all(isinstance(r, Mapping) for r in rows):
            raise self.wrong(name, "is not an array of tables")
        for row in rows:
            for key in row:
                if allowed is not None and key not in allowed:
                    raise self.wrong(key, f"unknown key in [[{name}]]; known are {', '.join(sorted(allowed))}")
        return tuple(rows)

    def lists(self, name: str, allowed: Collection[str] | None = None) -> dict[str, tuple[str, ...]]:
        """Return a table of lists of strings; keys outside `allowed` are an error."""
        out = {}
        for key, value in self.table(name).items():
            if allowed is not None and key not in allowed:
                raise self.wrong(key, f"unknown key in [{name}]")
            out[key] = tuple(self._strings(key, value))
        return out

    def _strings(self, name: str, value: Any) -> Iterator[str]:
        if not isinstance(value, list):
            raise self.wrong(name, "is not a list of words")
        for item in value:
            if not isinstance(item, str) or not item.strip():
                raise self.wrong(item, f"in {name}: words are wanted")
            yield item


@cache
def lexicon(lang: str, topic: str) -> Lexicon:
    """Return `lexicons/<lang>/<topic>.toml`, read once.

    Raises:
        DataError: Where there is no such file, or it is no TOML: file, line, reason.
    """
    place = files("sverka.reading.lexicons").joinpath(lang, f"{topic}.toml")
    name = f"lexicons/{lang}/{topic}.toml"
    if not place.is_file():
        raise DataError(name, None, "there is no such lexicon")
    return Lexicon(name, place.read_text(encoding="utf-8"))

"""The thresholds, weights and lists by which forms are judged: `rules.toml` beside."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from sverka.errors import DataError
from sverka.model.vocabulary import ROLES


@dataclass(frozen=True, slots=True)
class Rules:
    """What `rules.toml` says; the comments there say what each number is."""

    version: str
    names: Mapping[str, float]
    score: Mapping[str, float]
    time: Mapping[str, int]
    bodies: Mapping[str, float]
    places: Mapping[str, float]
    patronymic: re.Pattern[str]
    titles: frozenset[str]
    particles: frozenset[str]
    shorn: re.Pattern[str]
    shorn_states: frozenset[str]
    lending: frozenset[str]
    singular: frozenset[str]
    weak: frozenset[str]
    generic: frozenset[str]
    incompatible: frozenset[tuple[str, str]]


_NUMBERS: dict[str, tuple[str, ...]] = {
    "names": (
        "word",
        "word_sure",
        "word_one_script",
        "further",
        "further_initial",
        "further_outer",
        "initial",
        "lent",
        "alone",
        "shorn_off",
        "double_off",
    ),
    "score": ("same", "unsure", "office", "singular_office", "other_office", "no_state"),
    "time": ("lifetime", "alone", "together"),
    "bodies": ("same", "unsure"),
    "places": ("near", "same", "unsure"),
}


class _File:
    """A TOML file whose errors name the line."""

    def __init__(self, name: str, text: str) -> None:
        self.name = name
        self._lines = text.splitlines()
        try:
            self.data: dict[str, Any] = tomllib.loads(text)
        except tomllib.TOMLDecodeError as error:
            found = re.search(r"line (\d+)", str(error))
            raise DataError(name, int(found.group(1)) if found else None, f"not TOML: {error}") from error

    def wrong(self, text: str, reason: str) -> DataError:
        line = next((n for n, line in enumerate(self._lines, 1) if text in line and not line.startswith("#")), None)
        return DataError(self.name, line, reason)

    def numbers(self, table: str, names: tuple[str, ...]) -> dict[str, Any]:
        values = self.data.get(table)
        if not isinstance(values, dict):
            raise DataError(self.name, None, f"there is no table [{table}]")
        for name in names:
            if isinstance(values.get(name), bool) or not isinstance(values.get(name), int | float):
                raise self.wrong(name, f"{table}.{name} must be a number")
        return {name: values[name] for name in names}

    def words(self, table: str, name: str) -> list[str]:
        values = self.data.get(table, {}).get(name)
        if not isinstance(values, list) or not all(isinstance(value, str) for value in values):
            raise self.wrong(name, f"{table}.{name} must be a list of words")
        return values

    def pattern(self, name: str, frame: str) -> re.Pattern[str]:
        """Return a list of patterns of names as one, in a frame with braces in their place."""
        try:
            return re.compile(frame.format("|".join(self.words("names", name))))
        except re.error as error:
            raise self.wrong(name, f"names.{name}: {error}") from error


def _roles(file: _File, words: list[str]) -> list[str]:
    for word in words:
        if word not in ROLES:
            raise file.wrong(f'"{word}"', f"no such role: {word}")
    return words


def read(name: str, text: str) -> Rules:
    """Return the rules of a file.

    Args:
        name: What messages call it.
        text: What stands in it.

    Raises:
        DataError: Where it is not as it must be.
    """
    file = _File(name, text)
    version = file.data.get("version")
    if not isinstance(version, str):
        raise file.wrong("version", "version must be a string")
    numbers = {table: file.numbers(table, names) for table, names in _NUMBERS.items()}
    patronymic = file.pattern("patronymics", ".{{2,}}(?:{})")
    shorn = file.pattern("shorn", r"(?<=\w\w)(?:{})$")
    pairs = set()
    for row in file.data.get("incompatible", []):
        one, other = (_roles(file, row.get(side, [])) for side in ("one", "other"))
        pairs |= {(a, b) for a in one for b in other}
    return Rules(
        version=version,
        patronymic=patronymic,
        shorn=shorn,
        shorn_states=frozenset(file.words("names", "shorn_states")),
        titles=frozenset(file.words("names", "titles")),
        particles=frozenset(file.words("names", "particles")),
        lending=frozenset(file.words("lending", "states")),
        singular=frozenset(_roles(file, file.words("singular", "roles"))),
        weak=frozenset(file.words("bodies", "weak")),
        generic=frozenset(file.words("bodies", "generic")),
        incompatible=frozenset(pairs | {(b, a) for a, b in pairs}),
        **numbers,
    )


@cache
def rules() -> Rules:
    """Return the rules of the package.

    Raises:
        DataError: Where the file is not as it must be.
    """
    path = files("sverka.reconcile.actors") / "rules.toml"
    return read("rules.toml", path.read_text(encoding="utf-8"))


VERSION: str = rules().version

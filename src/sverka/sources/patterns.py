"""The patterns of page furniture, read from the data files of every language: pages of one country mix languages."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from sverka.errors import DataError
from sverka.sources.datafile import line_of, read_folder, strings

_SEARCHED = re.compile(r"^\.\{0,\d+\}")
_KEYS = frozenset({"anywhere", "head", "tail", "openers", "byline", "offices"})


class Lines:
    """Patterns that whole lines in lower case are held against.

    Those that begin with any text are searched from their first word, which is what keeps long lines cheap.
    """

    def __init__(self, patterns: list[str]) -> None:
        searched = [_SEARCHED.sub("", pattern) for pattern in patterns if _SEARCHED.match(pattern)]
        whole = [pattern for pattern in patterns if not _SEARCHED.match(pattern)]
        self._whole = re.compile("|".join(f"(?:{pattern})" for pattern in whole) or r"(?!)")
        self._searched = re.compile("(?:" + "|".join(f"(?:{pattern})" for pattern in searched) + ")$")
        self._has_searched = bool(searched)

    def match(self, line: str) -> bool:
        """Tell whether a line, in lower case, is one of these."""
        if self._whole.fullmatch(line):
            return True
        return self._has_searched and self._searched.search(line) is not None


@dataclass(frozen=True, slots=True)
class Patterns:
    """What the data files hold, compiled; see the head of `furniture/ru.toml` for what each means."""

    anywhere: Lines
    head: Lines
    tail: Lines
    openers: Lines
    byline: re.Pattern[str]
    offices: re.Pattern[str]


@cache
def patterns() -> Patterns:
    """Load the patterns of all languages.

    Raises:
        DataError: Naming the line of a pattern that is no regular expression.
    """
    found: dict[str, list[str]] = {key: [] for key in sorted(_KEYS)}
    for name, tables in read_folder("furniture"):
        _check(name, tables)
        for key in found:
            found[key].extend(strings(name, tables, key))
    offices = sorted(dict.fromkeys(found["offices"]), key=lambda word: (-len(word), word))
    return Patterns(
        anywhere=Lines(found["anywhere"]),
        head=Lines(found["head"]),
        tail=Lines(found["tail"]),
        openers=Lines(found["openers"]),
        byline=re.compile(rf"(?:{'|'.join(found['byline'])})(?![^\W\d_])\s*", re.IGNORECASE),
        offices=re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, offices))})(?![\w-])", re.IGNORECASE),
    )


def _check(name: str, tables: dict[str, Any]) -> None:
    for key in sorted(tables):
        if key not in _KEYS:
            raise DataError(name, line_of(name, key), f"unknown key {key}")
        if key == "offices":
            continue
        for pattern in strings(name, tables, key):
            if re.search(r"(?<!\\)[A-ZА-ЯЁ]", pattern):
                raise DataError(name, line_of(name, pattern), "a pattern must be in lower case, as the lines are")
            try:
                re.compile(pattern)
            except re.error as error:
                raise DataError(name, line_of(name, pattern), f"not a regular expression: {error}") from error

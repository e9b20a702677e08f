"""How personal names that no dictionary has decline: the table `declensions.tsv`, read once."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from sverka.errors import DataError

CASES = ("Nom", "Gen", "Acc", "Dat", "Ins", "Loc")  # of two that fit as well the first is taken
_COLUMNS = ("Nom", "Gen", "Dat", "Acc", "Ins", "Loc")
_LONGEST_ENDING = 6


@dataclass(frozen=True, slots=True)
class Declined:
    """What a word of a name may be: gender and case, how much the form tells of them, and its nominative."""

    gender: str
    case: str
    weight: float
    nominative: str


@dataclass(frozen=True, slots=True)
class _Row:
    kinds: frozenset[str]
    gender: str
    weight: float
    stem: re.Pattern[str]
    nominative: str
    case: str


def _rows(line: str) -> list[tuple[str, _Row]]:
    kinds, gender, weights, stem, *endings = line.split("\t")
    plain, _, oblique = weights.partition("/")
    nominative = endings[0].strip("-")
    pattern = re.compile(f"(?:{stem})$")
    out = []
    for case, cell in zip(_COLUMNS, endings, strict=True):
        for ending in dict.fromkeys(() if cell == "." else cell.split("|")):
            weight = float(plain if case == "Nom" else oblique or plain)
            row = _Row(frozenset(kinds.split("|")), gender, weight, pattern, nominative, case)
            if weight:
                out.append((ending.strip("-"), row))
    return out


@cache
def _by_ending() -> Mapping[str, tuple[_Row, ...]]:
    path = files("sverka.language.polish").joinpath("declensions.tsv")
    out: dict[str, list[_Row]] = defaultdict(list)
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line or line.startswith("#"):
            continue
        try:
            for ending, row in _rows(line):
                out[ending].append(row)
        except (re.error, ValueError) as error:
            raise DataError(path, number, f"not a row of endings: {error}") from error
    return {ending: tuple(rows) for ending, rows in out.items()}


@lru_cache(maxsize=50_000)
def declined(word: str, kind: str) -> tuple[Declined, ...]:
    """Return what a lower-case word may be as a `name` or `surname`, the heaviest first.

    Raises:
        DataError: Where the table is not as it must be.
    """
    word = word.replace("’", "'")
    out = []
    table = _by_ending()
    for length in range(min(_LONGEST_ENDING, len(word) - 1), -1, -1):
        stem, ending = word[: len(word) - length], word[len(word) - length :]
        out += [
            Declined(row.gender, row.case, row.weight, stem + row.nominative)
            for row in table.get(ending, ())
            if kind in row.kinds and row.stem.search(stem)
        ]
    return tuple(sorted(out, key=lambda d: (-d.weight, CASES.index(d.case))))

"""What a date lexicon is made of: word classes, rules over them, and the symbols that both are written in."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from sverka.reading.dates.meaning import Value

CHUNKS = ("year", "month", "day", "week", "weekday", "span", "range", "final", "other")
"""What a rule may give. `final` is taken up by no later rule."""
DATES = ("year", "month", "day", "week", "weekday", "span", "range")
"""The chunks that `<date>` stands for."""
NUMBERS: Mapping[str, str] = {
    "day": "DO", "count": "DN", "year": "YP", "historic": "H", "ordinal": "O", "nth": "O", "decade": "E", "date": "F",
    "clock": "C",
}  # fmt: skip
"""Number shapes (see `tokens`) that count as members of a class beside the words listed for it."""
PUNCTUATION: Mapping[str, str] = {
    **dict.fromkeys(",;", ","), **dict.fromkeys("-‐‑‒–—―−", "-"), ".": ".", "(": "(", ")": ")", "/": "/", "\n": "\n",
    **dict.fromkeys("«»\"“”„", '"'),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Slot:
    """A class in an item: the field it fills and the symbols that are its members."""

    field: str
    cls: str
    symbols: frozenset[str]


@dataclass(frozen=True, slots=True)
class Item:
    """One place of a rule: the symbols it takes; `context` is `@`, `!` or empty."""

    symbols: str
    slots: tuple[Slot, ...]
    optional: bool
    context: str


@dataclass(frozen=True, slots=True)
class Rule:
    """Items in a row make a chunk. `fields` are constants; kind, relation and part go to the expression."""

    items: tuple[Item, ...]
    make: str
    gives: str
    fields: Mapping[str, Value]
    kind: str | None
    relation: str | None
    part: str | None
    line: int | None


@dataclass(frozen=True, slots=True)
class Stage:
    """Rules tried together: leftmost match, then the first rule in the file's order."""

    name: str
    regex: re.Pattern[str]
    rules: tuple[Rule, ...]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The date words and rules of a language.

    Attributes:
        symbols: Word form or mark to its symbol.
        values: Class to symbol to value.
        triggers: Symbols without one of which there is no date.
        cased: Words that count only with a capital letter ("May").
        shy: Words that are a date only with another date word or after one of `shy_after` ("March").
        suffixes: What may be joined to an `ordinal` ("24th", "2007-м") and to a `decade` ("1990s").
        attributive: Stems of nouns that a period belongs to ("programme for 2025-2027").
        planning: Stems of words that make "for" a date of the happening ("scheduled for 2026").
        day_first: Whether 05/06/2025 is the fifth of June.
        bare_years: Whether "in 2019" goes on with a word ("in 2019 ministers met"), rather than counting it.
        names: Words that with a capital letter and without another date word are a name (Kazakh "Қазан", the city).
        heads_follow: Whether the noun or verb that a period belongs to stands after it.
    """

    lang: str
    symbols: Mapping[str, str]
    values: Mapping[str, Mapping[str, Value]]
    triggers: frozenset[str]
    cased: frozenset[str]
    shy: frozenset[str]
    shy_after: frozenset[str]
    suffixes: Mapping[str, frozenset[str]]
    attributive: tuple[str, ...]
    planning: tuple[str, ...]
    day_first: bool
    bare_years: bool
    names: frozenset[str]
    heads_follow: bool
    stages: tuple[Stage, ...]


def chunk_symbol(name: str) -> str:
    """Return the symbol that stands for a chunk in the row of symbols."""
    return chr(0xF800 + CHUNKS.index(name))

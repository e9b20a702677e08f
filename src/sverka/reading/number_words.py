"""The words of numbers (`lexicons/<lang>/numbers.toml`), loaded and checked."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from sverka.reading.lexicon import Lexicon, lexicon
from sverka.reading.phrases import Phrases


@dataclass(frozen=True, slots=True)
class NumberWords:
    """Words with the numbers, scales, currencies (ISO 4217) and measures that they stand for.

    `dotted_ordinals`: a full stop after digits makes an ordinal ("30. rocznica").
    """

    decimal: str
    dotted_ordinals: bool
    lowest_tens: int  # from which on tens go before units: ten in Kazakh, twenty elsewhere
    values: Phrases[float]
    scales: Mapping[str, float]
    halves: Phrases[float]
    joined: Phrases[bool]
    loose: Phrases[bool]
    vague: frozenset[str]
    ordinals: Mapping[str, int]
    suffixes: tuple[str, ...]
    stems: Mapping[str, int]
    spans: Mapping[str, int]
    whole_spans: Phrases[int]
    currencies: Phrases[str]
    percent: Phrases[bool]
    times: frozenset[str]
    multiples: Phrases[float]
    shares: Phrases[float]
    share_words: frozenset[str]
    currency_tails: frozenset[str]
    range_from: frozenset[str]
    range_to: frozenset[str]
    many_years: frozenset[str]
    endings: frozenset[str]
    ordinal_endings: frozenset[str]


@cache
def number_words(lang: str) -> NumberWords:
    """Return the words of a language.

    Raises:
        DataError: Where the lexicon is missing or wrong: file, line, reason.
    """
    lex = lexicon(lang, "numbers")
    decimal = lex.data.get("decimal")
    if decimal not in (",", "."):
        raise lex.wrong("decimal", 'must be "," or "."')
    times = dict(lex.table("times"))
    bases = lex.words("times.words")
    times.pop("words", None)
    currencies = lex.lists("currencies")
    for code in currencies:
        if not re.fullmatch(r"[A-Z]{3}", code):
            raise lex.wrong(code, "is not an ISO 4217 code")
    return NumberWords(
        decimal,
        bool(lex.data.get("dotted_ordinals", False)),
        10 if "joined" in lex.words("small.teens") else 20,
        Phrases(_table(lex, "values")),
        _table(lex, "scales"),
        Phrases(_table(lex, "halves")),
        Phrases(dict.fromkeys(lex.words("joined.after"), True)),
        Phrases(dict.fromkeys(lex.words("joined.loose"), True)),
        frozenset(lex.words("vague.words")),
        {k: int(v) for k, v in _table(lex, "ordinals").items()},
        lex.words("years.suffixes"),
        {k: int(v) for k, v in _table(lex, "years.stems").items()},
        {k: int(v) for k, v in _table(lex, "spans").items()},
        Phrases({k: int(v) for k, v in _table(lex, "whole_spans").items()}),
        Phrases({word: code for code, words in currencies.items() for word in words}),
        Phrases(dict.fromkeys(lex.words("percent.words"), True)),
        frozenset(bases),
        Phrases(_numbers(lex, times)),
        Phrases(_table(lex, "shares")),
        *(
            frozenset(lex.words(f"small.{name}"))
            for name in (
                "shares",
                "currency_tails",
                "range_from",
                "range_to",
                "many_years",
                "endings",
                "ordinal_endings",
            )
        ),
    )


def _table(lex: Lexicon, name: str) -> dict[str, float]:
    return _numbers(lex, lex.table(name))


def _numbers(lex: Lexicon, table: Mapping[str, Any]) -> dict[str, float]:
    for key, value in table.items():
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise lex.wrong(key, "must be a number")
    return {key: float(value) for key, value in table.items()}

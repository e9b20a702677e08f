"""What counts are told by: units and lists of words of the lexicon of claims."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from sverka.reading.claims.figure_words import FigureWords, figure_words
from sverka.reading.claims.vocabulary import WordSet, keyed, word_set
from sverka.reading.lexicon import lexicon
from sverka.reading.phrases import Phrases

UNITS = (
    "companies", "joint ventures", "projects", "students", "citizens", "people", "tourists", "flights", "documents",
    "diplomats", "staff", "members of parliament", "scholarships", "ships", "tankers", "banks", "prisoners",
    "specialists", "universities",
    "sister cities", "tonnes", "times", "soldiers", "troops", "teachers",
)  # fmt: skip
_LISTS = (
    "relational", "signed", "lives", "includes", "missions", "expelled", "sanctioned", "aid", "exchanged", "origin",
    "capital", "weekly", "flying", "blocked", "studies", "number",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class CountWords:
    """The lexicon of counts of one language: units by their words, and the lists that tests of units ask."""

    units: Phrases[str]
    figures: FigureWords
    relational: WordSet
    signed: WordSet
    lives: WordSet
    includes: WordSet
    missions: WordSet
    expelled: WordSet
    sanctioned: WordSet
    aid: WordSet
    exchanged: WordSet
    origin: WordSet
    capital: WordSet
    weekly: WordSet
    flying: WordSet
    blocked: WordSet
    studies: WordSet
    number: WordSet


@cache
def count_words(lang: str) -> CountWords:
    """Return the words of a language, loaded once a process."""
    lex = lexicon(lang, "claims")
    units = keyed(lex.lists("counts.units", UNITS))
    return CountWords(units, figure_words(lang), **{name: word_set(lex, f"counts.{name}") for name in _LISTS})

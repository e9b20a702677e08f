"""Small words of a language that the readers of claims go by (`[grammar]` of the claims lexicon)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from sverka.reading.claims.vocabulary import WordSet, word_set
from sverka.reading.lexicon import lexicon


@dataclass(frozen=True, slots=True)
class Grammar:
    """Relative pronouns, negations, modal and possessive words, and prepositions.

    Attributes:
        of_states: Before a capital that means its state; the empty string for none.
        genitive: That do the work of a genitive ("of"); the empty string for none.
        only: After a negation that denies nothing ("not only").
        by_order: Whether claims are read by the order and the cases of words rather than by trees.
    """

    relative: WordSet
    of_states: frozenset[str]
    genitive: frozenset[str]
    negations: WordSet
    only: WordSet
    modals: WordSet
    possessives: WordSet
    by_order: bool


@cache
def grammar(lang: str) -> Grammar:
    """Return the small words of a language.

    Raises:
        DataError: Where the lexicon is missing or wrong.
    """
    lex = lexicon(lang, "claims")
    return Grammar(
        relative=word_set(lex, "grammar.relative"),
        of_states=frozenset(("", *lex.words("grammar.of_states"))),
        genitive=frozenset(("", *lex.words("grammar.genitive"))),
        only=word_set(lex, "grammar.only"),
        negations=word_set(lex, "grammar.negations"),
        modals=word_set(lex, "grammar.modals"),
        possessives=word_set(lex, "grammar.possessives"),
        by_order="by_order" in lex.words("grammar.reading"),
    )

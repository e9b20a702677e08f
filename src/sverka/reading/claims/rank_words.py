"""The words of partners' ranks (`[ranks]` of the claims lexicon), loaded and checked."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from sverka.reading.claims.vocabulary import WordSet, phrases, word_set
from sverka.reading.lexicon import lexicon
from sverka.reading.phrases import Phrases


@dataclass(frozen=True, slots=True)
class RankWords:
    """What ranks a partner (`top`, `key`, `place`), and the words around it that say whose and where."""

    nouns: WordSet
    top: WordSet
    top_stems: tuple[str, ...]
    key: WordSet
    superlative: WordSet
    among: WordSet
    place: WordSet
    sized: Phrases[bool]
    special: WordSet
    first_place: WordSet
    number_one: Phrases[bool]
    ours: WordSet
    themselves: WordSet
    own: WordSet
    locative: frozenset[str]
    beneficiary: frozenset[str]
    as_words: WordSet
    dozens: WordSet


@cache
def rank_words(lang: str) -> RankWords:
    """Return the words of a language.

    Raises:
        DataError: Where the lexicon is missing or wrong.
    """
    lex = lexicon(lang, "claims")
    return RankWords(
        nouns=word_set(lex, "ranks.nouns"),
        top=word_set(lex, "ranks.top"),
        top_stems=lex.words("ranks.top_stems"),
        key=word_set(lex, "ranks.key"),
        superlative=word_set(lex, "ranks.superlative"),
        among=word_set(lex, "ranks.among"),
        place=word_set(lex, "ranks.place"),
        sized=phrases(lex, "ranks.sized"),
        special=word_set(lex, "ranks.special"),
        first_place=word_set(lex, "ranks.first_place"),
        number_one=phrases(lex, "ranks.number_one"),
        ours=word_set(lex, "ranks.ours"),
        themselves=word_set(lex, "ranks.themselves"),
        own=word_set(lex, "ranks.own"),
        locative=frozenset(lex.words("ranks.locative")),
        beneficiary=frozenset(lex.words("ranks.beneficiary")),
        as_words=word_set(lex, "ranks.as_words"),
        dozens=word_set(lex, "ranks.dozens"),
    )

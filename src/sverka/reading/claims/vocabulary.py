"""Sets of words and phrases of `lexicons/<lang>/claims.toml`, and whether a token is one of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypeVar

from sverka.language import Token
from sverka.reading.lexicon import Lexicon
from sverka.reading.phrases import Hit, Phrases

T = TypeVar("T")


def fold(text: str) -> str:
    """Return a word as the lexicons are compared: lower case, `ё` as `е`."""
    return text.lower().replace("ё", "е")


class WordSet:
    """Single words, compared by lemma or form."""

    def __init__(self, words: Iterable[str]) -> None:
        self._words = frozenset(map(fold, words))

    def __contains__(self, token: object) -> bool:
        return isinstance(token, Token) and (fold(token.lemma) in self._words or fold(token.text) in self._words)

    def any(self, tokens: Iterable[Token]) -> bool:
        """Tell whether one of the tokens is in the set."""
        return any(t in self for t in tokens)


def word_set(lex: Lexicon, name: str) -> WordSet:
    """Return a list of single words; a phrase among them is an error, as it would never be found.

    Raises:
        DataError: Where an entry is not one word.
    """
    words = lex.words(name)
    for word in words:
        if " " in word:
            raise lex.wrong(word, f"in {name}: one word is wanted")
    return WordSet(words)


def phrases(lex: Lexicon, name: str) -> Phrases[bool]:
    """Return a list of words and phrases."""
    return Phrases(dict.fromkeys(lex.words(name), True))


def keyed(table: Mapping[T, Iterable[str]]) -> Phrases[T]:
    """Return the phrases of a table of lists, each with the key it stands under."""
    return Phrases({word: key for key, words in table.items() for word in words})


def hit_in(found: Phrases[T], tokens: list[Token], first: int, last: int) -> Hit[T] | None:
    """Return the first phrase that begins in a run of tokens."""
    for at in range(max(first, 0), min(last + 1, len(tokens))):
        hit = found.at(tokens, at)
        if hit is not None:
            return hit
    return None

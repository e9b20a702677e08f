"""Runs of lemmas in a sentence: lexicon entries of one word or several, longest first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Generic, TypeVar

from sverka.language import Sentence, Token

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Hit(Generic[T]):
    """An entry found at tokens `[first, last]`, both inclusive."""

    first: int
    last: int
    value: T


def _key(word: str) -> str:
    return word.replace("ё", "е")


@lru_cache(maxsize=200_000)
def _keys(lemma: str, text: str) -> tuple[str, ...]:
    """The forms under which a token may stand in a lexicon: its lemma and its form."""
    return tuple(dict.fromkeys((_key(lemma), _key(text.lower()))))


_PASSED_OVER = frozenset({"ADJ", "DET", "NUM"})
_WIDEST_GAP = 2  # words that may stand between two of a loose phrase
_FLOATS = 5  # words to either side of a verb where a word that belongs to it may stand

_Entry = tuple[tuple[str, ...], tuple[str, ...], T]
"""An entry: its words in order, its floating words, its value."""


class Phrases(Generic[T]):
    """Entries by their lemmas. A word of an entry may be a lemma or a form; `ё` and `е` are one letter.

    A loose table passes over adjectives inside a phrase: "выразить протест" is found in "выразил решительный протест".
    Floating words belong to a verb wherever in its clause they stand ("się spotkał", "spotkał z nim się").
    """

    def __init__(
        self, entries: Mapping[str, T], *, loose: bool = False, floating: frozenset[str] = frozenset()
    ) -> None:
        self._loose = loose
        self._floating = floating
        self._by_first: dict[str, list[_Entry[T]]] = {}
        for phrase, value in entries.items():
            words = tuple(_key(w) for w in phrase.lower().split())
            fixed = tuple(w for w in words if w not in floating)
            self._by_first.setdefault(words[0], []).append((fixed, tuple(w for w in words if w in floating), value))
        for choices in self._by_first.values():
            choices.sort(key=lambda c: -len(c[0]) - len(c[1]))

    def find(self, sentence: Sentence) -> Iterator[Hit[T]]:
        """Yield the entries of a sentence from left to right, without overlaps, the longest at each place."""
        tokens = sentence.tokens
        at = 0
        while at < len(tokens):
            hit = self.at(tokens, at)
            if hit is not None:
                yield hit
                at = hit.last + 1
            else:
                at += 1

    def at(self, tokens: list[Token], at: int) -> Hit[T] | None:
        """Return the longest entry that begins at a token, or None."""
        for key in _keys(tokens[at].lemma, tokens[at].text):
            for words, floating, value in self._by_first.get(key, ()):
                last = self._last(tokens, at, words)
                if last is not None and all(_floats(tokens, at, word) for word in floating):
                    return Hit(at, last, value)
        return None

    def _last(self, tokens: list[Token], at: int, words: tuple[str, ...]) -> int | None:
        """Return the token that the last word of a phrase is, whose first is at `at`; None where they do not follow."""
        for word in words[1:]:
            at += 1
            gap = 0
            while at < len(tokens) and tokens[at].lemma in self._floating:
                at += 1
            while (
                self._loose
                and gap < _WIDEST_GAP
                and at < len(tokens)
                and tokens[at].upos in _PASSED_OVER
                and word not in _keys(tokens[at].lemma, tokens[at].text)
            ):
                at += 1
                gap += 1
            if at >= len(tokens) or word not in _keys(tokens[at].lemma, tokens[at].text):
                return None
        return at


def _floats(tokens: list[Token], at: int, word: str) -> bool:
    """Tell whether a floating word belongs to a verb: by the tree, or near it with no other verb between."""
    if any(tokens[c].lemma == word for c in tokens[at].children):
        return True
    for near in range(max(0, at - _FLOATS), min(len(tokens), at + _FLOATS + 1)):
        if tokens[near].lemma == word:
            between = tokens[min(near, at) + 1 : max(near, at)]
            if not any(t.upos in {"VERB", "AUX", "PUNCT"} for t in between):
                return True
    return False

"""Expressions in a row of lemmas: entries of one word or several, stems allowed, the longest at each place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Generic, TypeVar

from sverka.language import Token

V = TypeVar("V")


def fold(word: str) -> str:
    """Return a word as lexicons have it: lower case, ё as е."""
    return word.lower().replace("ё", "е")


class Expressions(Generic[V]):
    """Entries of a lexicon. A word that ends in `*` stands for all that begin so, a bare `*` for any."""

    def __init__(self, entries: Iterable[tuple[str, V]]) -> None:
        self._exact: dict[str, list[tuple[tuple[str, ...], V]]] = {}
        self._stems: dict[str, list[tuple[tuple[str, ...], V]]] = {}
        self._cache: dict[str, tuple[tuple[tuple[str, ...], V], ...]] = {}
        for expression, value in entries:
            words = tuple(fold(expression).split())
            place, key = (self._stems, words[0][:-1]) if words[0].endswith("*") else (self._exact, words[0])
            place.setdefault(key, []).append((words, value))

    def find(self, words: Sequence[Token] | Sequence[str]) -> Iterator[tuple[int, int, V]]:
        """Yield `(first, last, value)` of the longest entries at each place, left to right, none inside another.

        Entries of the same words are all yielded. Marks between words are looked over; places are of `words`.
        """
        lemmas = [fold(w if isinstance(w, str) else w.lemma) for w in words]
        places = [i for i, w in enumerate(lemmas) if any(c.isalnum() for c in w)]
        kept = [lemmas[i] for i in places]
        at = 0
        while at < len(kept):
            here = [e for e in self._starting(kept[at]) if _stands(e[0], kept, at)]
            longest = max((len(e[0]) for e in here), default=1)
            for entry, value in here:
                if len(entry) == longest:
                    yield places[at], places[at + longest - 1], value
            at += longest

    def _starting(self, lemma: str) -> tuple[tuple[tuple[str, ...], V], ...]:
        if lemma not in self._cache:
            stems = [e for end in range(1, len(lemma) + 1) for e in self._stems.get(lemma[:end], ())]
            self._cache[lemma] = (*self._exact.get(lemma, ()), *stems)
        return self._cache[lemma]


def _stands(pattern: tuple[str, ...], lemmas: list[str], at: int) -> bool:
    return at + len(pattern) <= len(lemmas) and all(_is(p, w) for p, w in zip(pattern, lemmas[at:], strict=False))


def _is(pattern: str, word: str) -> bool:
    return word.startswith(pattern[:-1]) if pattern.endswith("*") else word == pattern

"""Whether words name somebody or something: names by their sound, across scripts and in any case."""

from __future__ import annotations

import re
from functools import lru_cache

from sverka.language.transliteration import SAME, folded, same_name

_WORD = re.compile(r"[^\W\d_]+(?:['’ʼ][^\W\d_]+)*")
_ENDINGS = 4
"""How many letters a case may add to a name: Kazakh "Тоқаев-тың", Polish "Zajączkowski-ego"."""
_DROPPED = 2
"""How many letters of the nominative a case may drop: "Zajączkowsk-i", "Варшав-а"."""
_SHORTEST = 3
"""How many letters of a name must be left to know it by."""


def named(name: str, words: str) -> bool:
    """Tell whether every word of a name stands among the words, in any case and in any of the scripts."""
    wanted = _WORD.findall(name)
    found = tuple(dict.fromkeys(_WORD.findall(words)))
    return bool(wanted) and all(_among(word, found) for word in wanted)


def _among(word: str, found: tuple[str, ...]) -> bool:
    return any(_one(word, other) for other in found)


@lru_cache(maxsize=200_000)
def _one(name: str, word: str) -> bool:
    """Tell whether a word is a form of a word of a name."""
    if name.casefold() == word.casefold():
        return True
    if len(name) < _SHORTEST or len(word) < _SHORTEST:
        return False
    if word[:1].islower() and name[:1].isupper():  # a name keeps its capital
        return False
    a, b = folded(name).replace(" ", ""), folded(word).replace(" ", "")
    if a and b and _stem(a, b):
        return True
    return any(
        same_name(left, right) >= SAME
        for left in _cut(name, _DROPPED)
        for right in _cut(word, _ENDINGS)
        if abs(len(left) - len(right)) <= 1 + max(len(left), len(right)) // 3
    )


def _stem(name: str, word: str) -> bool:
    """Tell whether both begin alike and only endings differ."""
    same = 0
    while same < min(len(name), len(word)) and name[same] == word[same]:
        same += 1
    least = max(_SHORTEST, len(name) - _DROPPED)
    return same >= least and len(word) - same <= _ENDINGS + 2


def _cut(word: str, most: int) -> list[str]:
    return [word[: len(word) - n] for n in range(most + 1) if len(word) - n >= _SHORTEST]

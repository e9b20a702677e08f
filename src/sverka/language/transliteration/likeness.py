"""How far two names, in whatever scripts, are the same: an alignment of their sounds with weighted edits."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from itertools import product

from sverka.language.transliteration.folding import folded
from sverka.language.transliteration.sounds import sounds, words
from sverka.language.transliteration.standards import is_cyrillic, latin

_VOWELS = frozenset("aeiou")
_FEMININE = ("va", "na", "ska", "cka", "aa")


@dataclass(frozen=True, slots=True)
class _Costs:
    alike: dict[tuple[str, str], float]
    cost: dict[str, float]
    names: dict[str, float]


@cache
def _costs() -> _Costs:
    path = files("sverka.language.transliteration").joinpath("likeness.toml")
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    alike = {}
    for pair, cost in {**data["alike"], **data["vowels"]}.items():
        alike[pair[0], pair[1]] = alike[pair[1], pair[0]] = float(cost)
    return _Costs(alike, data["cost"], data["names"])


def _turn(a: str, b: str) -> float:
    if a == b:
        return 0.0
    costs = _costs()
    vowels = (a in _VOWELS) + (b in _VOWELS)
    return costs.alike.get((a, b), costs.cost[("other", "across", "vowel")[vowels]])


def _add(sound: str) -> float:
    cost = _costs().cost
    if sound in _VOWELS:
        return cost["add_vowel"]
    return cost.get(f"add_{sound}", cost["other"])


def _distance(a: str, b: str) -> float:
    """Return the cost of the cheapest alignment of two strings of sounds (Needleman and Wunsch 1970)."""
    outer = _costs().cost["outer"]

    def ends(sounds_: str) -> list[bool]:
        """Tell of each sound whether it is a vowel that the word begins or ends with: those tell names apart."""
        last = len(sounds_) - 1
        return [at in {0, last} and sound in _VOWELS for at, sound in enumerate(sounds_)]

    ends_a, ends_b = ends(a), ends(b)
    adding = [_add(y) * (outer if end else 1.0) for y, end in zip(b, ends_b, strict=True)]
    row = [0.0]
    for cost in adding:
        row.append(row[-1] + cost)
    for x, end in zip(a, ends_a, strict=True):
        drop = _add(x) * (outer if end else 1.0)
        before, row = row, [row[0] + drop]
        for at, y in enumerate(b):
            turn = _turn(x, y) * (outer if end and ends_b[at] else 1.0)
            row.append(min(before[at] + turn, before[at + 1] + drop, row[at] + adding[at]))
    return row[-1]


def _feminine(a: str, b: str) -> bool:
    long, short = (a, b) if len(a) > len(b) else (b, a)
    return long.endswith(_FEMININE) and not short.endswith("a") and len(long) > 4


@lru_cache(maxsize=200_000)
def _words_alike(a: str, b: str) -> float:
    best = 0.0
    for x, y in product(sounds(a), sounds(b)):
        length = max(len(x), len(y))
        if not length:
            continue
        if abs(len(x) - len(y)) > 1 + length // 3:
            continue
        # A sound more or less tells more in a short word.
        like = 1.0 - _distance(x, y) / (length - 0.5 if length > 3 else length * 0.6)
        if _feminine(x, y):
            like = min(like, _costs().names["feminine"])
        best = max(best, like)
    return best


def _given_alike(left: list[str], right: list[str]) -> float:
    """Return how alike given names are: each of the shorter list with the best of the other, on average."""
    short, long = (left, right) if len(left) <= len(right) else (right, left)
    return sum(max(_given_word(a, b) for b in long) for a in short) / len(short)


@cache
def _given_names() -> dict[str, int]:
    path = files("sverka.language.transliteration").joinpath("given_names.toml")
    rows = tomllib.loads(path.read_text(encoding="utf-8"))["names"]
    return {word: row for row, words_ in enumerate(rows) for word in words_.split()}


@lru_cache(maxsize=50_000)
def _national(word: str) -> int | None:
    """Return the number of the row of national forms that a given name stands in, or None."""
    known = _given_names()
    return known.get(folded(latin(word)), known.get(folded(word)))


def _given_word(a: str, b: str) -> float:
    if (len(a) == 1) == (len(b) == 1):
        row = _national(a)
        return 1.0 if row is not None and row == _national(b) else _words_alike(a, b)
    begin = {(x[:1], y[:1]) for x, y in product(sounds(a), sounds(b))}
    if any(x == y and x not in _VOWELS for x, y in begin):
        return 1.0
    return _costs().names["initial"] if any(x == y for x, y in begin) else 0.0


def same_given(a: str, b: str) -> float:
    """Return how far two words may be one given name, from 0 to 1: also as two nations write it ("Jerzy", "George").

    An initial is 1 where it is the consonant that the other begins with, less where it is a vowel.
    """
    return _given_word(a, b)


def _in_order(left: list[str], right: list[str]) -> float:
    rules = _costs().names
    if any(len(word) == 1 and not is_cyrillic(word) for word in (left[-1], right[-1])):
        return 0.0  # an initial is no family name
    family = _words_alike(left[-1], right[-1])
    if len(left) == 1 or len(right) == 1:
        return family if len(left) == len(right) else family * rules["alone"]
    given = _given_alike(left[:-1], right[:-1])
    total = (1 - rules["given"]) * family + rules["given"] * given
    if given < rules["unlike_given"]:
        return min(total, rules["two_people"])
    return min(total, family + (1 - family) * rules["given"])


@lru_cache(maxsize=100_000)
def same_name(a: str, b: str) -> float:
    """Return how far two names may be one person's, from 0 to 1; `SAME` and more is taken for the same.

    Names may be in any of the scripts and spellings of the languages that are read, in the nominative. A surname alone
    is compared with the surname of a full name, and a family name that stands first ("Xi Jinping") is found.
    """
    best = _whole_names(words(a), words(b))
    if "-" in a or "-" in b:  # "Pirc Musar" and "Пирц-Мусар"
        best = max(best, _whole_names(words(a, apart=True), words(b, apart=True)))
    return best


def _whole_names(left: list[str], right: list[str]) -> float:
    if not left or not right:
        return 0.0
    if left == right:
        return 1.0
    best = _in_order(left, right)
    swapped = _costs().names["swapped"]
    if len(left) > 1:
        best = max(best, swapped * _in_order([*left[1:], left[0]], right))
    if len(right) > 1:
        best = max(best, swapped * _in_order(left, [*right[1:], right[0]]))
    return max(0.0, best)


SAME: float = _costs().names["same"]

"""How far two names may be one's: every word of the shorter must have its like in the longer."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

from sverka.language.transliteration import same_given, same_name
from sverka.language.transliteration.standards import is_cyrillic
from sverka.reconcile.actors.forms import Form, body_words, name_words, shorn
from sverka.reconcile.actors.rules import rules

# More words of a name than these are not tried.
_MOST = 6


@dataclass(frozen=True, slots=True, order=True)
class Likeness:
    """How alike two names are, from 0 to 1.

    Attributes:
        score: Of all words together.
        weakest: Of the word of the shorter name that is least like its fellow in the other.
    """

    score: float
    weakest: float


def people_alike(a: Form, b: Form) -> Likeness:
    """Return how alike two people's names are, as they are written or in Latin script."""
    found = [_alike(a.name, b.name)]
    if (a.latin, b.latin) != (a.name, b.name):
        found.append(_alike(a.latin, b.latin))
    bare_a, bare_b = shorn(a), shorn(b)
    if (bare_a is None) != (bare_b is None):
        like = _alike(bare_a or a.name, bare_b or b.name)
        found.append(Likeness(max(like.score - rules().names["shorn_off"], 0.0), like.weakest))
    return max(found)


def one_script(a: Form, b: Form) -> bool:
    """Tell whether two names are written in one script, so that how they are spelt tells them apart."""
    return is_cyrillic(a.name) == is_cyrillic(b.name)


@lru_cache(maxsize=200_000)
def _alike(a: str, b: str) -> Likeness:
    if a > b:
        a, b = b, a
    left, right = name_words(a), name_words(b)
    best = _of_words(left, right)
    if "-" in a or "-" in b:
        apart_a, apart_b = name_words(a, apart=True), name_words(b, apart=True)
        best = max(best, _of_words(apart_a, apart_b))
        for single, double in ((apart_a, apart_b), (apart_b, apart_a)):
            if len(single) == 2 and len(double) == 3:  # one surname of two that are joined: "Kidawa-Błońska"
                like = max(_of_words(single, (double[0], family)) for family in double[1:])
                best = max(best, Likeness(max(like.score - rules().names["double_off"], 0.0), like.weakest))
    return best


def _of_words(left: tuple[str, ...], right: tuple[str, ...]) -> Likeness:
    short, long = (left, right) if len(left) <= len(right) else (right, left)
    short, long = short[-_MOST:], long[-_MOST:]
    if not short:
        return Likeness(0.0, 0.0)
    if len(short) == 1:
        # A surname alone is the last word of a name, or the first where the family name stands there.
        score = max(_word(short[0], end) for end in {long[-1], long[0]})
        return Likeness(score, score)
    turns = {short, (*short[1:], short[0]), (short[-1], *short[:-1])}
    return max(
        _aligned(turn, tuple(long[at] for at in places), long, places)
        for turn in turns
        for places in combinations(range(len(long)), len(short))
    )


def _aligned(left: tuple[str, ...], right: tuple[str, ...], long: tuple[str, ...], places: tuple[int, ...]) -> Likeness:
    if len(left[-1]) == 1 or len(right[-1]) == 1:
        return Likeness(0.0, 0.0)  # an initial is no family name
    likes = []
    for x, y in zip(left[::-1], right[::-1], strict=True):
        likes.append(_word(x, y))
        if likes[-1] < rules().names["word"]:
            return Likeness(0.0, likes[-1])
    score = sum(likes) / len(likes)
    if any(len(word) == 1 for word in left[1:]) and any(
        len(word) == 1 for at, word in enumerate(long) if at not in places
    ):
        likes.append(0.0)  # "George W." and "George H. W." are not one
    for at, word in enumerate(long):
        if at not in places and not rules().patronymic.fullmatch(word):
            outer = at in {0, len(long) - 1}
            score -= rules().names["further_outer" if outer else "further_initial" if len(word) == 1 else "further"]
    return Likeness(max(score, 0.0), min(likes))


@lru_cache(maxsize=200_000)
def _word(a: str, b: str) -> float:
    if (len(a) == 1) != (len(b) == 1):
        return rules().names["initial"] if same_given(a, b) > 0 else 0.0
    return max(same_name(a, b), same_given(a, b))


@lru_cache(maxsize=100_000)
def bodies_alike(a: str, b: str) -> float:
    """Return how alike the names of two bodies are: the share of words, but for weak ones, with their like."""
    left, right = (body_words(name) for name in (a, b))
    if not left or not right:
        return 0.0
    if left == right:
        return 1.0
    short, long = (left, right) if len(left) <= len(right) else (right, left)
    if len(short) < len(long) - len(short):  # one word is not a body of three
        return 0.0
    rest = list(long)
    total = 0.0
    for word in short:
        like, other = max((_body_word(word, x), x) for x in rest)
        if like >= rules().bodies["unsure"]:
            total += like
            rest.remove(other)
    return 2 * total / (len(left) + len(right))


def _body_word(a: str, b: str) -> float:
    if a == b:
        return 1.0
    # Short words and abbreviations are alike only where they are the same.
    return same_name(a, b) if min(len(a), len(b)) > 3 else 0.0

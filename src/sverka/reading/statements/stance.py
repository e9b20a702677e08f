"""Stance: in what spirit words speak of states, by a lexicon of words that judge."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from sverka.language import Token
from sverka.model.vocabulary import Stance
from sverka.reading.expressions import Expressions, fold
from sverka.reading.lexicon import lexicon
from sverka.reading.word_order import head_final

_STRONG, _WEAK = 2, 1
_DECIDES = 2
_REACH = 2  # how far before a word its negation may stand


def stance_of(words: Sequence[Token], lang: str) -> Stance:
    """Return the stance of words; blame outweighs praise, as who praises a partner often does so against a third.

    Raises:
        DataError: Where the lexicon of the language is missing or wrong.
    """
    positive, negative = scores(words, lang)
    if negative >= _DECIDES and negative >= positive:
        return "negative"
    return "positive" if positive >= _DECIDES else "neutral"


def scores(words: Sequence[Token], lang: str) -> tuple[int, int]:
    """Return the weights of praise and blame in words, negated words left out."""
    book, negation, opposing = _book(lang)
    final = head_final(lang)
    places = {t.index: at for at, t in enumerate(words)}
    good = bad = 0
    for first, last, (sign, weight) in book.find(words):
        if (
            (final and _denied(words, first, last, negation))
            or _negated(words, first, last, places, negation)
            or (sign < 0 and _opposed(words, first, last, places, opposing))
        ):
            continue
        good += weight if sign > 0 else 0
        bad += weight if sign < 0 else 0
    return good, bad


def _denied(words: Sequence[Token], first: int, last: int, negation: frozenset[str]) -> bool:
    """Tell whether their verb denies words by its form, or a word after them: "қолдамайды", "серіктес емес"."""
    after = words[last + 1 : last + 2]
    return any(t.feats.get("Polarity") == "Neg" for t in words[first : last + 1]) or any(
        fold(t.lemma) in negation for t in after
    )


def _negated(words: Sequence[Token], first: int, last: int, places: dict[int, int], negation: frozenset[str]) -> bool:
    if any(fold(words[i].lemma) in negation for i in range(first, last + 1)):
        return False  # the expression holds its own negation: "не оставить без ответа"
    near = [words[i] for i in range(max(0, first - _REACH), first)]
    under = [words[places[c]] for i in range(first, last + 1) for c in words[i].children if c in places]
    above = [
        words[places[words[i].head]]
        for i in range(first, last + 1)
        if words[i].relation == "xcomp" and words[i].head in places
    ]
    denied = [words[places[c]] for t in above for c in t.children if c in places]
    return any(fold(t.lemma) in negation for t in (*near, *under, *denied))


def _opposed(words: Sequence[Token], first: int, last: int, places: dict[int, int], opposing: frozenset[str]) -> bool:
    """Tell whether an evil is what somebody stands against: "our partnership in fighting terrorism"."""
    near = [words[i] for i in range(max(0, first - _REACH), first)]
    for i in range(first, last + 1):
        at = words[i]
        for _ in range(_REACH):
            if at.head not in places:
                break
            at = words[places[at.head]]
            near.append(at)
    return any(fold(t.lemma) in opposing for t in near)


@cache
def _book(lang: str) -> tuple[Expressions[tuple[int, int]], frozenset[str], frozenset[str]]:
    source = lexicon(lang, "stance")
    entries: list[tuple[str, tuple[int, int]]] = []
    for name, sign in (("positive", 1), ("negative", -1)):
        for strength, weight in (("strong", _STRONG), ("weak", _WEAK)):
            entries.extend((words, (sign, weight)) for words in source.words(f"{name}.{strength}"))
    negation, opposing = (
        frozenset(fold(w) for w in source.words(f"{name}.words")) for name in ("negation", "opposing")
    )
    return Expressions(entries), negation, opposing

"""Kazakh word forms out of context, and their lemmas, by the table of suffixes and the counts of stems.

A verb's lemma is its bare stem ("кездес"), without negation and without a regular passive ("қойылды" is "қой",
`Voice=Pass`); the reciprocal and the causative stay ("келіс", "өткіз"). A verbal noun in -у is the stem where it is
read as a verb and keeps the -у where it is read as a noun ("кездесу").
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from math import exp
from types import MappingProxyType

from sverka.language.kazakh.inflection import cuts, features, loose_endings, without_case
from sverka.language.kazakh.lexicon import Lexicon, lexicon
from sverka.language.readings import Reading

_NONE: Mapping[str, str] = MappingProxyType({})
# Parts of speech that do not say Case=Nom where no suffix stands.
_BARE = frozenset(["ADJ", "ADV", "DET", "ADP", "NUM", "CCONJ", "SCONJ", "PART", "INTJ", "X"])
_ORDINAL = re.compile(r"[ыі]?нш[ыі]|ш[ыі]")
_DIGITS = re.compile(r"(\d(?:[\d.,–—/-]*\d)?|[IVXLC]+)([%°][A-ZА-Я]?)?(?:[-‑–]?([а-яёәғқңөұүһі]+))?")
# What has its suffix after a hyphen, or is in capitals and has it in small letters: "БҰҰ-ның", "АҚШтың".
_LOOSE = re.compile(
    r"(.*[A-Za-zА-ЯЁӘҒҚҢӨҰҮҺІ\d»”\"%²])[-‑–]([а-яёәғқңөұүһі]+)|([A-ZА-ЯЁӘҒҚҢӨҰҮҺІ]{2,})([а-яёәғқңөұүһі]+)"
)
_UNLIKELY = -40.0
_MOST = 16
_FLATTENED = 2.0  # likelihoods are too sure of themselves: shares are of their square roots


@lru_cache(maxsize=100_000)
def readings(word: str) -> tuple[Reading, ...]:
    """Return what a word form may be out of context, most likely first; capitals count as a name's."""
    return tuple(reading for reading, _ in weighed(word))


@lru_cache(maxsize=100_000)
def weighed(word: str) -> tuple[tuple[Reading, float], ...]:
    """Return the readings of a word with how likely each is, best first."""
    return rank(word, lexicon())


def shares(word: str, words: Lexicon | None = None) -> tuple[tuple[Reading, float], ...]:
    """Return the likeliest readings of a word with shares that sum to one; those of another lexicon if given."""
    found = (weighed(word) if words is None else rank(word, words))[:_MOST]
    parts = [exp((weight - found[0][1]) / _FLATTENED) for _, weight in found]
    return tuple((reading, part / sum(parts)) for (reading, _), part in zip(found, parts, strict=True))


def rank(word: str, words: Lexicon) -> tuple[tuple[Reading, float], ...]:
    """Return the readings of a word by a given lexicon, best first."""
    if not any(c.isalnum() for c in word):
        return ((Reading(word, "PUNCT", _NONE), 0.0),)
    number = _DIGITS.fullmatch(word)
    if number:
        return _numeral(number.group(1), number.group(3) or "")
    loose = _LOOSE.fullmatch(word)
    if loose:
        stem, ending = (loose.group(1), loose.group(2)) if loose.group(1) else (loose.group(3), loose.group(4))
        ways = loose_endings().get(ending)
        if ways:
            return tuple((Reading(stem.lower(), "PROPN", features(way)), 0.0) for way in ways)
    return _word(word, words)


def _word(word: str, words: Lexicon) -> tuple[tuple[Reading, float], ...]:
    lower = word.lower()
    scores: dict[tuple[str, str, tuple[tuple[str, str], ...]], float] = {}
    for fixed in words.fixed.get(lower, ()):
        _keep(scores, fixed.lemma, fixed.upos, fixed.feats, words.form(fixed))
    capital = word[:1].isupper()
    for cut in cuts(lower):
        weight = words.cut(cut.stem, cut.start, cut.arcs)
        feats = features(cut.arcs)
        bare = cut.stem == lower
        if cut.start == "noun":
            for closed in words.closed.get(cut.stem, ()):
                _keep(scores, cut.stem, closed.upos, {**feats, **closed.feats}, words.form(closed, cut.arcs))
        for upos, share in words.parts_of_speech(cut.stem, cut.start).items():
            given = _NONE if bare and upos in _BARE else feats
            _keep(scores, cut.stem, upos, given, weight + share + (-5.0 if upos == "PROPN" and not capital else 0.0))
        if capital and cut.start == "noun" and (cut.stem, cut.start) not in words.stems:
            _keep(scores, cut.stem, "PROPN", feats, weight)
    ranked = sorted(scores.items(), key=lambda item: -item[1])
    best = ranked[0][1] if ranked else 0.0
    out = [(Reading(lemma, upos, dict(feats)), w) for (lemma, upos, feats), w in ranked if w > best + _UNLIKELY]
    return tuple(out) or ((Reading(lower, "X", _NONE), 0.0),)


def _keep(
    scores: dict[tuple[str, str, tuple[tuple[str, str], ...]], float],
    lemma: str,
    upos: str,
    feats: Mapping[str, str],
    weight: float,
) -> None:
    key = (lemma, upos, tuple(sorted(feats.items())))
    scores[key] = max(weight, scores.get(key, weight))


def _numeral(digits: str, ending: str) -> tuple[tuple[Reading, float], ...]:
    roman = digits[0].isalpha()
    if not ending:
        first, second = ("Ord", "Card") if roman else ("Card", "Ord")
        return tuple((Reading(digits.lower(), "NUM", {"NumType": t}), 0.0) for t in (first, second))
    ordinal = _ORDINAL.match(ending)
    kind = {"NumType": "Ord" if ordinal or roman else "Card"}
    ways = loose_endings().get(ending[ordinal.end() :] if ordinal else ending, ())
    found = [{**kind, **({} if ordinal and ordinal.end() == len(ending) else features(way))} for way in ways] or [kind]
    return tuple((Reading(digits.lower(), "NUM", feats), 0.0) for feats in found)


_NOMINAL = frozenset(["NOUN", "PROPN", "ADJ", "NUM", "PRON", "DET", "ADV", "X"])
_ALIKE = {
    "PROPN": _NOMINAL,
    "NOUN": _NOMINAL,
    "ADJ": _NOMINAL,
    "NUM": _NOMINAL,
    "PRON": _NOMINAL,
    "DET": _NOMINAL,
    "ADV": _NOMINAL,
    "X": _NOMINAL,
    "VERB": frozenset(["VERB", "AUX"]),
    "AUX": frozenset(["VERB", "AUX"]),
}
_SAME_PART = 12.0
_ALIKE_PART = 8.0
_FEATURE = {"Case": 4.0, "Polarity": 4.0, "Voice": 3.0, "VerbForm": 2.0, "Person[psor]": 3.0, "Number": 1.5}
_OTHER_FEATURE = 0.7


def agreement(reading: Reading, upos: str, feats: Mapping[str, str]) -> float:
    """Return how well a reading agrees with the part of speech and the features that a tagger gives."""
    score = 0.0
    if reading.upos == upos:
        score += _SAME_PART
    elif reading.upos in _ALIKE.get(upos, ()):
        score += _ALIKE_PART
    for name in {*reading.feats, *feats}:
        if reading.feats.get(name) != feats.get(name):
            score -= _FEATURE.get(name, _OTHER_FEATURE)
    return score


def lemma(word: str, upos: str, feats: Mapping[str, str]) -> str:
    """Return the lower-case lemma of a word by the reading that agrees best with the tagger."""
    return _lemma(word, upos, tuple(sorted(feats.items())))


@lru_cache(maxsize=200_000)
def _lemma(word: str, upos: str, feats: tuple[tuple[str, str], ...]) -> str:
    return choose(weighed(word), upos, dict(feats)).lemma


def choose(found: tuple[tuple[Reading, float], ...], upos: str, feats: Mapping[str, str]) -> Reading:
    """Return the reading that agrees best with a tagger, the likelier of those that agree as well."""
    return max(found, key=lambda item: item[1] + agreement(item[0], upos, feats))[0]


@lru_cache(maxsize=50_000)
def _nominative_form(word: str, upos: str, feats: tuple[tuple[str, str], ...]) -> str:
    loose = _LOOSE.fullmatch(word)
    if loose:
        return loose.group(1) or loose.group(3)
    lower = word.lower()
    chosen = choose(weighed(word), upos, dict(feats))
    if chosen.feats.get("Case", "Nom") == "Nom":
        return word
    fitting = [c for c in cuts(lower) if c.stem == chosen.lemma and features(c.arcs).items() <= chosen.feats.items()]
    return word[: len(without_case(lower, fitting[0]))] if fitting else word


def nominative_form(word: str, upos: str, feats: Mapping[str, str]) -> str:
    """Return a noun without its case, number and possessive kept: "орынбасарымен" is "орынбасары"."""
    return _nominative_form(word, upos, tuple(sorted(feats.items())))

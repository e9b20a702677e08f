"""Prepositions that make a name of a place a location rather than an actor."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from sverka.language import Sentence, Token
from sverka.reading.lexicon import lexicon

_GOAL_REACH = 9  # tokens between a goal and the verb of motion after it


@cache
def _words(lang: str) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    file = lexicon(lang, "places")
    return (
        frozenset(file.words("prepositions.at")),
        frozenset(file.words("prepositions.towards")),
        frozenset(file.words("prepositions.away")),
    )


@cache
def parts_of_country(lang: str) -> frozenset[str]:
    """Return the nouns of which a country's genitive only says where they are ("на востоке Украины")."""
    return frozenset(lexicon(lang, "places").words("parts.words"))


@cache
def _cases(lang: str) -> dict[str, str]:
    return {word: case for case, row in lexicon(lang, "places").lists("cases").items() for word in row}


def case_after(word: str, lang: str) -> str:
    """Return the case that a preposition asks for, where it is one only; otherwise an empty string."""
    return _cases(lang).get(word.lower(), "")


@cache
def _postpositions() -> frozenset[str]:
    rows = lexicon("shared", "postpositions").lists("postpositions")
    return frozenset(word for words in rows.values() for word in words)


@dataclass(frozen=True, slots=True)
class _Cases:
    """How a language says place by case alone: the kind of place by case, and the words that go by them.

    Attributes:
        kinds: `at`, `towards` or `away` by case.
        units: Nouns after a name that bear its case ("Бішкек қаласында").
        motion: Verbs and nouns that make a place of the case of the goal: it is that of the receiver too.
    """

    kinds: Mapping[str, str]
    units: frozenset[str]
    motion: frozenset[str]


@cache
def _place_cases(lang: str) -> _Cases | None:
    """Return how a language says place by case, or None for one that has prepositions."""
    file = lexicon(lang, "places")
    if "by_case" not in file.words("grammar.location"):
        return None
    return _Cases(
        {case: kind for kind, cases in file.lists("case_places").items() for case in cases},
        frozenset(file.words("units.words")),
        frozenset(file.words("motion.words")),
    )


def says_place_by_case(lang: str) -> bool:
    """Tell whether a language has cases of place and no prepositions."""
    return _place_cases(lang) is not None


def preposition(sentence: Sentence, first: int) -> Token | None:
    """Return the preposition in front of a phrase that begins at token `first`, articles and adjectives passed over."""
    at = first - 1
    while at >= 0 and sentence.tokens[at].upos in {"DET", "ADJ"} and first - at <= 3:
        at -= 1
    token = sentence.tokens[at] if at >= 0 else None
    if token is not None and token.text.lower() in _postpositions():
        return None
    return token if token is not None and (token.upos in {"ADP", "SCONJ"} or token.text.lower() == "to") else None


def location_kind(sentence: Sentence, first: int, lang: str) -> str | None:
    """Return `at`, `towards` or `away` where a preposition or its case makes the phrase at `first` a location."""
    cases = _place_cases(lang)
    if cases is not None:
        return "at" if _is_dateline(sentence, first) else _kind_by_case(sentence, first, cases)
    token = preposition(sentence, first)
    if token is None:
        return "at" if _is_dateline(sentence, first) else None
    at, towards, away = _words(lang)
    word = token.text.lower()
    if word in at and word in towards:
        return "towards" if sentence.tokens[first].feats.get("Case") == "Acc" else "at"
    if word in at:
        return "at"
    if word in towards:
        return "towards"
    return "away" if word in away else None


def _kind_by_case(sentence: Sentence, first: int, cases: _Cases) -> str | None:
    tokens, last = sentence.tokens, first
    while last + 1 < len(tokens) and _goes_on(tokens[last], tokens[last + 1], cases.units):
        last += 1
    kind = cases.kinds.get(tokens[last].feats.get("Case", ""))
    if kind != "towards" or any(t.lemma in cases.motion for t in tokens[last + 1 : last + _GOAL_REACH]):
        return kind
    return None


def _goes_on(token: Token, following: Token, units: frozenset[str]) -> bool:
    """Tell whether a name of a place goes on: a bare word before another of the name, or before "city", "territory"."""
    if token.feats.get("Case", "Nom") not in {"Nom", "Gen"} or following.upos not in {"NOUN", "PROPN"}:
        return False
    if following.lemma in units:
        return True
    bare = token.feats.get("Case", "Nom") == "Nom"
    return bare and following.text[:1].isupper() and token.end + 1 == following.start and following.upos == "PROPN"


def is_location(sentence: Sentence, first: int, lang: str) -> bool:
    """Tell whether the phrase at token `first` is where something is, comes from or goes to."""
    return location_kind(sentence, first, lang) is not None


def _is_dateline(sentence: Sentence, first: int) -> bool:
    if first > 0 or not sentence.tokens:
        return False
    following = sentence.tokens[first + 1].text if len(sentence.tokens) > first + 1 else ""
    capitals = sentence.tokens[first].text.isupper() and len(sentence.tokens[first].text) > 3
    return (capitals and not following[:1].isalpha()) or (following in {",", ".", "/"} and len(sentence.tokens) <= 3)

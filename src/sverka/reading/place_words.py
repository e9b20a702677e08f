"""Prepositions that make a name of a place a location rather than an actor."""

from __future__ import annotations

from functools import cache

from sverka.language import Sentence, Token
from sverka.reading.lexicon import lexicon


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


def preposition(sentence: Sentence, first: int) -> Token | None:
    """Return the preposition in front of a phrase that begins at token `first`, articles and adjectives passed over."""
    at = first - 1
    while at >= 0 and sentence.tokens[at].upos in {"DET", "ADJ"} and first - at <= 3:
        at -= 1
    token = sentence.tokens[at] if at >= 0 else None
    return token if token is not None and (token.upos in {"ADP", "SCONJ"} or token.text.lower() == "to") else None


def location_kind(sentence: Sentence, first: int, lang: str) -> str | None:
    """Return `at`, `towards` or `away` where a preposition makes the phrase at `first` a location, else None."""
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


def is_location(sentence: Sentence, first: int, lang: str) -> bool:
    """Tell whether the phrase at token `first` is where something is, comes from or goes to."""
    return location_kind(sentence, first, lang) is not None


def _is_dateline(sentence: Sentence, first: int) -> bool:
    if first > 0 or not sentence.tokens:
        return False
    following = sentence.tokens[first + 1].text if len(sentence.tokens) > first + 1 else ""
    capitals = sentence.tokens[first].text.isupper() and len(sentence.tokens[first].text) > 3
    return (capitals and not following[:1].isalpha()) or (following in {",", ".", "/"} and len(sentence.tokens) <= 3)

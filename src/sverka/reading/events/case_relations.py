"""The relation of a mention where the last word of a phrase has its case and postpositions follow it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal, cast, get_args

from sverka.language import Sentence, Token
from sverka.reading.cast import Mention
from sverka.reading.lexicon import lexicon

Relation = Literal[
    "subject",
    "object",
    "with",
    "between",
    "to",
    "from",
    "against",
    "by",
    "of",
    "at",
    "towards",
    "about",
    "adjective",
    "inviter",
    "speaker",
    "other",
]

_PLACES = frozenset({"state", "capital", "seat", "place"})
_WHERE: dict[str, Relation] = {"Loc": "at", "Dat": "towards", "Abl": "from"}
_OUTWARDS = 5  # nouns that a possessor may be looked through


@dataclass(frozen=True, slots=True)
class _Words:
    cases: dict[str, Relation]
    postpositions: dict[str, Relation]
    bearers: frozenset[str]
    located: frozenset[str]
    parts: frozenset[str]


@cache
def _words(lang: str) -> _Words:
    file = lexicon(lang, "relations")
    relations = get_args(Relation)

    def table(name: str) -> dict[str, Relation]:
        return {w: cast("Relation", r) for r, words in file.lists(name, relations).items() for w in words}

    places = lexicon(lang, "places")
    return _Words(
        table("cases"),
        table("prepositions"),
        frozenset(file.words("bearers.words")),
        frozenset(file.words("bearers.located")),
        frozenset((*places.words("parts.words"), *places.words("units.words"))),
    )


def relation_by_case(sentence: Sentence, item: Mention, lang: str, *, passive: bool) -> Relation:
    """Return the relation of a mention by its case, its postposition, or the noun that it is the owner of."""
    words = _words(lang)
    token = _last_of_list(sentence, sentence.tokens[item.last])
    spatial = item.form in _PLACES
    for _ in range(_OUTWARDS):
        told = _postposition(sentence, token, words)
        if told is not None:
            return "subject" if told == "from" and passive and not spatial else told
        owner = token.relation in {"nmod", "compound", "amod", "flat"} and token.head > token.index
        if not owner:
            break
        noun = sentence.tokens[token.head]
        told = words.postpositions.get(noun.text.lower())
        if told is not None:
            return told
        if _attributive(token) and noun.lemma not in words.located:
            return "at" if spatial else "other"
        if _attributive(token):
            spatial = False
        elif noun.lemma in words.parts and item.form in {"state", "capital", "place"}:
            spatial = True
        elif noun.lemma not in words.bearers and noun.upos not in {"VERB", "AUX", "PROPN"}:
            return "of"
        token = _last_of_list(sentence, noun)
    return _by_case(token, item, words, spatial=spatial, passive=passive)


def _by_case(token: Token, item: Mention, words: _Words, *, spatial: bool, passive: bool) -> Relation:
    case = token.feats.get("Case", "Nom")
    if spatial and case in _WHERE:
        return _WHERE[case]
    if case == "Gen" and token.relation == "nsubj":
        return "subject"
    if item.form == "ministry" and case == "Dat" and passive:
        return "other"  # where somebody was called to
    relation = words.cases.get(case, "other")
    if relation == "subject":
        return "object" if passive else "subject"
    return relation


def _last_of_list(sentence: Sentence, token: Token) -> Token:
    """Return the last member of a list, which has the case of all."""
    while token.relation == "conj" and token.head > token.index and sentence.tokens[token.head].upos != "VERB":
        token = sentence.tokens[token.head]
    return token


def _postposition(sentence: Sentence, token: Token, words: _Words) -> Relation | None:
    following = sentence.tokens[token.index + 1 : token.index + 2]
    for word in following:
        if word.head == token.index and word.relation == "case":
            return words.postpositions.get(word.text.lower(), "about")
    return None


def _attributive(token: Token) -> bool:
    """Tell whether a word in a case of place describes a noun: "Астанадағы"."""
    return token.feats.get("Case") == "Loc"

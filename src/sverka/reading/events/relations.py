"""The relation of a mention in its clause: by case and preposition where a language has cases, else by the tree."""

from __future__ import annotations

from functools import cache
from typing import Literal, cast, get_args

from sverka.language import Sentence, Token
from sverka.language.transliteration import folded
from sverka.reading.cast import Mention
from sverka.reading.lexicon import lexicon
from sverka.reading.place_words import location_kind, preposition

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

# Endings of surnames in oblique cases, transliterated, where the tagger does not know the name.
_ENDINGS = {"ym": "Ins", "im": "Ins", "om": "Ins", "em": "Ins", "oy": "Ins", "u": "Dat", "yu": "Dat"}


@cache
def _prepositions(lang: str) -> dict[str, Relation]:
    file = lexicon(lang, "relations")
    table = file.lists("prepositions", get_args(Relation))
    return {word: cast("Relation", relation) for relation, words in table.items() for word in words}


def _case(sentence: Sentence, item: Mention) -> str:
    """Return the case of a mention by its titles and adjectives; of a bare name by its form."""
    tokens = sentence.tokens[item.first : item.last + 1]
    if sentence.tokens[item.head].relation == "nsubj" and any(
        sentence.tokens[c].upos == "NUM" for c in sentence.tokens[item.head].children
    ):
        return "Nom"  # "десять членов Сейма приезжали": the numeral governs the genitive
    head = sentence.tokens[item.head]
    if item.form != "name" and head.feats.get("Case"):
        return head.feats["Case"]
    for token in tokens:
        if token.upos in {"NOUN", "ADJ", "PRON", "DET"} and token.feats.get("Case"):
            return token.feats["Case"]
    written, nominative = folded(tokens[-1].text), folded(item.name.split()[-1] if item.name else "")
    tagged = sentence.tokens[item.head].feats.get("Case", "")
    if item.form == "name" and written and nominative:
        if written == nominative:
            return tagged if tagged and written[-1] in "eiou" else "Nom"
        if tagged not in {"", "Nom"}:
            return tagged
        return next((case for ending, case in _ENDINGS.items() if written.endswith(ending)), "Gen")
    return tagged


def relation_of(sentence: Sentence, item: Mention, lang: str, *, passive: bool = False) -> Relation:
    """Return the relation of a mention in its clause."""
    if item.form == "adjective":
        return "adjective"
    token = sentence.tokens[item.head]
    modifies = lang == "en" and token.relation in {"compound", "amod"}  # "in a Kazakhstan-Poland forum"
    spatial = item.form in {"state", "capital", "seat", "place"} and not modifies
    place = location_kind(sentence, item.first, lang) if spatial else None
    if place in {"at", "towards"}:
        return "at" if place == "at" else "towards"
    if lang == "en":
        return _english(sentence, token, item, passive)
    before = preposition(sentence, item.first)
    case = _case(sentence, item)
    if before is not None and before.upos == "ADP":
        return _prepositions(lang).get(before.text.lower(), "other")
    if case == "Nom" or (
        token.relation == "nsubj" and (case == "Acc" or item.form in {"ministry", "side", "igo"})
    ):  # "Минобороны" has one form
        return "object" if passive else "subject"
    if case == "Ins":
        return "subject" if passive else "by"
    if case == "Dat":
        return "to"
    if case == "Acc" or token.relation == "obj":
        return "object"
    previous = sentence.tokens[item.first - 1] if item.first > 0 else None
    if case == "Gen" and previous is not None and previous.upos in {"NOUN", "PROPN"}:
        return "of"
    if case == "Gen" and token.relation in {"nmod", "appos"} and not (previous is not None and previous.upos == "VERB"):
        return "of" if token.head >= 0 and sentence.tokens[token.head].upos in {"NOUN", "PROPN"} else "object"
    return "object" if case == "Gen" else "other"


def _english(sentence: Sentence, token: Token, item: Mention, passive: bool) -> Relation:
    seen = 0
    while token.relation in {"conj", "appos", "flat", "compound"} and token.head >= 0 and seen < 12:
        outer = sentence.tokens[token.head]
        if token.relation == "compound" and outer.upos not in {"PROPN", "NOUN"}:
            break
        if token.relation == "compound" and not (item.first <= outer.index <= item.last):
            return "adjective"
        token, seen = outer, seen + 1
    if token.deprel == "nsubj:pass":
        return "object"
    if (
        token.deprel in {"nmod", "dep", "compound", "npadvmod"}
        and token.head > token.index
        and sentence.tokens[token.head].upos == "VERB"
        and not any(sentence.tokens[c].relation == "case" for c in token.children)
    ):
        return "subject"  # "Armenia and Azerbaijan strike a deal", of which the parser makes one noun
    if token.relation == "nsubj":
        return "object" if passive and token.deprel != "nsubj" else "subject"
    if token.deprel == "obl:agent":
        return "subject"
    if token.relation in {"obj", "iobj"}:
        return "object"
    if token.deprel == "nmod:poss":
        return "of"
    before = next((sentence.tokens[c] for c in token.children if sentence.tokens[c].relation == "case"), None)
    before = before or preposition(sentence, item.first)
    if before is not None:
        if before.text.lower() == "by" and passive:
            return "subject"
        return _prepositions("en").get(before.text.lower(), "other")
    if token.relation == "amod":
        return "adjective"
    return "subject" if token.relation in {"root", "xcomp", "ccomp", "advcl"} else "other"

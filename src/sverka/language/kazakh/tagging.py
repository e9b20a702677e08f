"""What the network says of the words of a sentence, mended where the words themselves know better."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from types import MappingProxyType

from sverka.language.kazakh.lexicon import shipped
from sverka.language.kazakh.morphology import choose, readings, weighed

_NOMINAL = frozenset(["NOUN", "PROPN", "PRON"])
_VERBAL = frozenset(["VERB", "AUX"])
_SETTLED = ("Case", "Number[psor]", "Person[psor]", "Polite")
_AND = frozenset(["мен", "пен", "бен"])
_AFTER_AND = frozenset(["NOUN", "PROPN", "ADJ", "NUM", "DET", "VERB"])
_NONE: Mapping[str, str] = MappingProxyType({})

Tag = tuple[str, Mapping[str, str]]


@cache
def _nouns_in_u() -> frozenset[str]:
    return frozenset(word for (word,) in shipped("nouns_in_u.txt", 1))


@cache
def _numerals() -> frozenset[str]:
    """Return the numerals that are no other word besides: "жүз" is a face too."""
    counted = {
        form for form, _, upos, feats in shipped("closed_forms.tsv", 4) if (upos, feats) == ("NUM", "NumType=Card")
    }
    return frozenset(counted - {"жүз", "бір", "жарты"})


def mended(words: Sequence[str], upos: Sequence[str], feats: Sequence[Mapping[str, str]]) -> list[Tag]:
    """Return the part of speech and the features of each word of a sentence."""
    tags = [_settled(w, *part_of_speech(w, u, f)) for w, u, f in zip(words, upos, feats, strict=True)]
    for at in range(1, len(words) - 1):
        if words[at] in _AND and _joins(tags[at - 1], tags[at + 1]):
            tags[at] = ("CCONJ", _NONE)
    return tags


def part_of_speech(word: str, upos: str, feats: Mapping[str, str]) -> Tag:
    """Return the part of speech and features of a word on its own.

    The treebank's `X` (a word of a light verb's phrase) becomes what the word is otherwise; the verbal nouns that are
    nouns of the dictionary ("кездесу") are nouns.
    """
    if upos == "X" and word[:1].isalpha():
        best = next((r for r in readings(word) if r.upos != "X"), None)
        return (best.upos, best.feats) if best else ("NOUN", feats)
    if upos in {"NOUN", "VERB", "ADJ"} and feats.get("Case", "Nom") == "Nom" and word.lower() in _numerals():
        return "NUM", {"NumType": "Card"}
    if upos == "VERB" and feats.get("VerbForm") == "Ger" and "Tense" not in feats:
        noun = next((r for r in readings(word) if r.upos == "NOUN" and r.lemma in _nouns_in_u()), None)
        if noun is not None:
            return "NOUN", noun.feats
    return upos, feats


def _settled(word: str, upos: str, feats: Mapping[str, str]) -> Tag:
    """Give a noun the case and the owner that its suffixes have: the network may see a case that no suffix spells."""
    if upos not in _NOMINAL | _VERBAL or not word[:1].isalpha():
        return upos, feats
    reading = choose(weighed(word), upos, feats)
    alike = _NOMINAL if upos in _NOMINAL else _VERBAL
    if upos in _VERBAL and reading.upos in _VERBAL and not _can_be(word, feats):
        return upos, reading.feats  # "таңғалдырмай" is never finite
    if reading.upos not in alike or ("VerbForm" in reading.feats) != ("VerbForm" in feats):
        return upos, feats
    if upos in _VERBAL and "Case" not in reading.feats:
        return upos, feats
    told = {k: v for k, v in feats.items() if k not in _SETTLED}
    told |= {k: v for k, v in reading.feats.items() if k in _SETTLED or (k == "Number" and upos in _NOMINAL)}
    if "Case" in feats and "Case" not in told:
        told["Case"] = feats["Case"]
    return upos, told


def _can_be(word: str, feats: Mapping[str, str]) -> bool:
    """Tell whether some reading of a verb has the form that the tagger gives."""
    forms = {r.feats.get("VerbForm") for r in readings(word) if r.upos in _VERBAL}
    return not forms or feats.get("VerbForm") in forms


def _joins(before: Tag, after: Tag) -> bool:
    """Tell whether "мен" between two words is "and" rather than "I": after a noun without a case of its own."""
    noun = before[0] in {"NOUN", "PROPN"} and before[1].get("Case", "Nom") == "Nom"
    return noun and after[0] in _AFTER_AND and after[1].get("VerbForm", "Part") in {"Part", "Ger"}

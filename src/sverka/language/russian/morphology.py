"""Russian lemmas and nominatives by pymorphy3, its readings weighed by the tagger's part of speech and features."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Any

from pymorphy3 import MorphAnalyzer

# OpenCorpora grammemes to Universal Dependencies (OpenCorpora tag set, http://opencorpora.org/dict.php?act=gram).
_UPOS = {
    "NOUN": ("NOUN", "PROPN"),
    "ADJF": ("ADJ", "DET", "PRON"),
    "ADJS": ("ADJ",),
    "COMP": ("ADJ", "ADV"),
    "VERB": ("VERB", "AUX"),
    "INFN": ("VERB", "AUX"),
    "PRTF": ("VERB", "ADJ"),
    "PRTS": ("VERB", "ADJ"),
    "GRND": ("VERB",),
    "NUMR": ("NUM",),
    "ADVB": ("ADV",),
    "NPRO": ("PRON",),
    "PRED": ("ADV", "VERB"),
    "PREP": ("ADP",),
    "CONJ": ("CCONJ", "SCONJ"),
    "PRCL": ("PART", "CCONJ"),
    "INTJ": ("INTJ",),
}
CASES = {
    "nomn": "Nom",
    "gent": "Gen",
    "datv": "Dat",
    "accs": "Acc",
    "ablt": "Ins",
    "loct": "Loc",
    "gen2": "Gen",
    "loc2": "Loc",
}
_NUMBER = {"sing": "Sing", "plur": "Plur"}
_PROPER = frozenset({"Name", "Surn", "Patr", "Geox", "Orgn", "Trad", "Abbr", "Init"})
_GENDER = {"masc": "Masc", "femn": "Fem", "neut": "Neut"}


@cache
def analyzer() -> MorphAnalyzer:
    """Return the analyser, loaded once a process."""
    return MorphAnalyzer()


@lru_cache(maxsize=200_000)
def parses(word: str) -> tuple[Any, ...]:
    """Return the analyser's readings of a word, best first."""
    return tuple(analyzer().parse(word))


@lru_cache(maxsize=200_000)
def opens_in_plural(word: str) -> bool:
    """Tell whether a word with a capital that opens a sentence can only be a common noun in the nominative plural.

    The tagger takes "Президенты" there for a name in the singular.
    """
    known = [p for p in parses(word) if p.is_known]
    return bool(known) and all(
        p.tag.POS == "NOUN"
        and p.tag.number == "plur"
        and p.tag.case in {"nomn", "accs", "voct"}
        and not _PROPER & p.tag.grammemes
        for p in known
    )


def _agreement(parse: Any, upos: str, case: str, number: str, gender: str) -> float:
    tag = parse.tag
    score = float(parse.score)
    if upos in _UPOS.get(str(tag.POS), ()):
        score += 4
    if case and CASES.get(str(tag.case)) == case:
        score += 2
    if number and _NUMBER.get(str(tag.number)) == number:
        score += 1
    if gender and _GENDER.get(str(tag.gender)) == gender:
        score += 1
    if upos == "PRON" and tag.POS == "NPRO":  # "её" beside a verb is "она", no possessive
        score += 1
    if upos == "PROPN" and {"Name", "Surn", "Patr", "Geox"} & tag.grammemes:
        score += 1
    return score


@lru_cache(maxsize=200_000)
def lemma(word: str, upos: str, case: str = "", number: str = "", gender: str = "") -> str:
    """Return the lower-case lemma of a word, `ё` kept; of a participle the infinitive, as UD has it."""
    if not word[:1].isalpha():
        return word.lower()
    best = max(parses(word), key=lambda p: _agreement(p, upos, case, number, gender))
    if best.tag.POS in {"PRTF", "PRTS", "GRND"} and upos == "ADJ":
        plain = best.inflect({"PRTF", "sing", "masc", "nomn"})
        return str(plain.word) if plain else str(best.normal_form)
    return str(best.normal_form)


def _like(written: str, word: str) -> str:
    if written.isupper() and len(written) > 1:
        return word.upper()
    return "-".join(p[:1].upper() + p[1:] for p in word.split("-")) if written[:1].isupper() else word


@lru_cache(maxsize=50_000)
def inflect_nominative(word: str, upos: str, case: str, number: str, gender: str) -> str:
    """Return a noun, adjective or participle in the nominative, number, gender and capitals kept."""
    if upos not in {"NOUN", "PROPN", "ADJ", "DET", "VERB", "NUM"} or not word[:1].isalpha():
        return word
    if word.isupper():
        return word
    best = max(parses(word), key=lambda p: _agreement(p, upos, case, number, gender))
    wanted = {"nomn"}
    if best.tag.number is not None:
        wanted.add(str(best.tag.number))
    form = best.inflect(wanted)
    return _like(word, str(form.word)) if form else word

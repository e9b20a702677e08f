"""Russian sentences as help for a small treebank: the same relations, words in the letters of the other language."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from pymorphy3 import MorphAnalyzer

from sverka.language.readings import Reading
from training.networks.treebanks import Sample

_LETTERS = dict(zip("абвгдеёзийклмнопрстуфцы", "abwgdeozijklmnoprstufcy", strict=True))
_LETTERS |= {"ж": "ż", "х": "ch", "ч": "cz", "ш": "sz", "щ": "szcz", "ъ": "", "ь": "i", "э": "e", "ю": "ju", "я": "ja"}
_BACK: dict[str, str] = {}
_UPOS = {
    "NOUN": "NOUN", "ADJF": "ADJ", "ADJS": "ADJ", "COMP": "ADJ", "VERB": "VERB", "INFN": "VERB", "PRTF": "ADJ",
    "PRTS": "ADJ", "GRND": "VERB", "NUMR": "NUM", "ADVB": "ADV", "NPRO": "PRON", "PRED": "VERB", "PREP": "ADP",
    "CONJ": "CCONJ", "PRCL": "PART", "INTJ": "INTJ",
}  # fmt: skip
_CASE = {
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
_GENDER = {"masc": "Masc", "femn": "Fem", "neut": "Neut"}


def transliterated(word: str) -> str:
    """Return a Russian word in Polish letters."""
    return (
        "".join(_LETTERS.get(c, c) for c in word.lower())
        if word.islower()
        else "".join((_LETTERS.get(c.lower(), c).capitalize() if c.isupper() else _LETTERS.get(c, c)) for c in word)
    )


def in_polish_letters(sample: Sample) -> Sample:
    """Return a Russian sentence in Polish letters; its words' readings stay those of the Russian dictionary."""
    words = []
    for word in sample.words:
        new = transliterated(word) or word
        _BACK[new] = word
        words.append(new)
    return replace(sample, words=tuple(words), lemmas=tuple(transliterated(lemma) for lemma in sample.lemmas))


@lru_cache
def _analyzer() -> MorphAnalyzer:
    return MorphAnalyzer()


def shares(word: str) -> tuple[tuple[Reading, float], ...]:
    """Return the readings of a Russian word in Polish letters, each with the same share."""
    out = {}
    for parse in _analyzer().parse(_BACK.get(word, word)):
        tag = parse.tag
        feats = {}
        for key, table, value in (
            ("Case", _CASE, tag.case),
            ("Number", _NUMBER, tag.number),
            ("Gender", _GENDER, tag.gender),
        ):
            if str(value) in table:
                feats[key] = table[str(value)]
        reading = Reading(transliterated(parse.normal_form), _UPOS.get(str(tag.POS), "X"), feats)
        out[str(reading)] = reading
    return tuple((reading, 1 / len(out)) for reading in out.values())

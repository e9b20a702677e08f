"""Russian personal names in the nominative.

A dictionary knows the common ones; the others (most foreign surnames) follow their declension, which the case and the
gender of the name decide. Names of one person agree, so the case of the best known word serves them all.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from sverka.language.russian.morphology import CASES, parses

# Endings of masculine adjectival surnames by case, then of possessive ones (Зализняк, Грамматический словарь, 1977).
_ADJECTIVAL = {"Gen": "ого", "Acc": "ого", "Dat": "ому", "Ins": "им", "Loc": "ом"}
_HUSHING = "кгхжшщч"
_CONSONANT = "бвгджзйклмнпрстфхцчшщ"
_POSSESSIVE = re.compile(r"(?:[оеё]в|[иы]н)$", re.I)


@lru_cache(maxsize=50_000)
def _known(word: str, kind: str) -> tuple[Any, ...]:
    return tuple(p for p in parses(word) if kind in p.tag.grammemes and p.is_known and "plur" not in p.tag)


def is_known_name(word: str, kind: str) -> bool:
    """Tell whether the dictionary has `word` as a `Name`, `Surn` or `Patr` in any case."""
    return bool(_known(word, kind))


def is_feminine(words: Sequence[str], case: str = "") -> bool:
    """Tell whether the words of a personal name are a woman's, by patronymic, first name, then the surname's form.

    Where `case` is oblique, a surname in -ова, -ева, -ина is a man's: a woman's would end in -овой.
    """
    for kind in ("Patr", "Name"):
        for word in words:
            genders = Counter(str(p.tag.gender) for p in _known(word, kind))
            if genders and set(genders) != {"femn", "masc"}:
                return "femn" in genders
    last = words[-1].lower()
    first = words[0].lower()
    if len(words) > 1 and first[-1:] in _CONSONANT + "о":
        return False
    if case in {"Gen", "Acc", "Dat", "Ins", "Loc"} and re.search(r"(?:[оеё]ва|ина)$", last):
        return False
    return bool(re.search(r"(?:[оеё]ва|ина|[оеё]вой|ской|скую|ская|цкая|цкой)$", last)) and len(words) > 1


def nominative(words: Sequence[str], cases: Sequence[str], hint: str = "") -> str:
    """Return a personal name in the nominative.

    Args:
        words: The words as written.
        cases: The tagger's case for each of them (`Ins`), or an empty string.
        hint: The case that the context asks for (of the office in front of the name, of a preposition), or an empty string.
    """
    feminine = is_feminine(words, hint)
    case = _case(words, cases, feminine, hint)
    out = []
    for place, word in enumerate(words):
        if len(word) < 2 or word.endswith(".") or word.isupper() or not word[0].isalpha():
            out.append(word)
            continue
        kind = "Surn" if place == len(words) - 1 and (len(words) > 1 or not is_known_name(word, "Name")) else "Name"
        if is_known_name(word, "Patr"):
            kind = "Patr"
        out.append("-".join(_word(part, kind, feminine, case) for part in word.split("-")))
    return " ".join(out)


def _case(words: Sequence[str], cases: Sequence[str], feminine: bool, hint: str) -> str:
    # The tagger calls most names that it does not know nominative, so its word counts least.
    votes: Counter[str] = Counter(c for c in cases if c)
    if hint:
        votes[hint] += 4
    gender = "femn" if feminine else "masc"
    for word in words:
        known = [p for kind in ("Name", "Patr", "Surn") for p in _known(word, kind) if gender in p.tag]
        found = {CASES.get(str(p.tag.case), "") for p in known}
        for case in found:
            votes[case] += 3 if len(found) == 1 else 1
    return max(sorted(votes), key=lambda c: votes[c]) if votes else ""


def _word(word: str, kind: str, feminine: bool, case: str) -> str:
    if case in {"", "Nom"}:
        return word
    gender = "femn" if feminine else "masc"
    known = [p for p in _known(word, kind) if gender in p.tag or "ms-f" in {g.lower() for g in p.tag.grammemes}]
    agreeing = [p for p in known if CASES.get(str(p.tag.case)) == case]
    if agreeing or known:
        form = (agreeing or known)[0].inflect({"nomn", "sing"})
        if form:
            return _capitals(word, str(form.word))
    lower = word.lower()
    base = _feminine(lower, kind) if feminine else _masculine(lower, case)
    return _capitals(word, base)


def _feminine(word: str, kind: str) -> str:
    for ending, plain in (("ской", "ская"), ("скую", "ская"), ("цкой", "цкая"), ("цкую", "цкая")):
        if word.endswith(ending):
            return word[: -len(ending)] + plain
    if re.search(r"(?:[оеё]в|[иы]н)(?:ой|у|ою)$", word):
        return re.sub(r"(?:ой|ою|у)$", "а", word)
    if kind == "Name" or word.endswith(("ой", "ей", "ы")):
        for ending, plain in (("ией", "ия"), ("ию", "ия"), ("ии", "ия"), ("ой", "а"), ("ей", "я"), ("ы", "а"), ("у", "а"), ("ю", "я"), ("и", "я")):
            if word.endswith(ending):
                return word[: -len(ending)] + plain
        if word.endswith("е"):
            return word[:-1] + "а"
    return word


def _masculine(word: str, case: str) -> str:
    ending = _ADJECTIVAL.get(case, "")
    if ending and word.endswith(("ск" + ending, "цк" + ending)):
        return word[: -len(ending)] + "ий"
    if case == "Ins":
        if word.endswith("ым") and len(word) > 4:
            stem = word[:-2]
            return stem if _POSSESSIVE.search(stem) else stem + "ый"
        if word.endswith("им") and word[-3:-2] in _HUSHING:
            return word[:-2] + "ий"
        if word.endswith("ом") and len(word) > 3 and word[-3] in _CONSONANT:
            return word[:-2]
        if word.endswith("ем") and len(word) > 3:
            return word[:-2] + ("" if word[-3] in "жшщчц" else "й" if word[-3] in "аеёиоуыэюя" else "ь")
        for tail, plain in (("ой", "а"), ("ей", "я"), ("ью", "ь")):
            if word.endswith(tail) and len(word) > 3:
                return word[:-2] + plain
    if case in {"Gen", "Acc"}:
        if word.endswith("а") and word[-2] in _CONSONANT:
            return word[:-1]
        if word.endswith("я") and len(word) > 3:
            return word[:-1] + ("й" if word[-2] in "аеёиоуыэюя" else "ь")
        if case == "Acc" and word.endswith("у") and word[-2] in _CONSONANT:
            return word[:-1] + "а"
        if case == "Gen" and word.endswith("ы"):
            return word[:-1] + "а"
    if case == "Dat":
        if word.endswith("у") and word[-2] in _CONSONANT:
            return word[:-1]
        if word.endswith("ю") and len(word) > 3:
            return word[:-1] + ("й" if word[-2] in "аеёиоуыэюя" else "ь")
        if word.endswith("е"):
            return word[:-1] + "а"
    if case == "Loc" and word.endswith("е") and word[-2] in _CONSONANT:
        return word[:-1]
    return word


def _capitals(written: str, word: str) -> str:
    return "".join(w.upper() if i == 0 and written[:1].isupper() else w for i, w in enumerate(word))

"""Russian case forms of names, adjectives and demonyms, by pymorphy3 with a table of overrides."""

from __future__ import annotations

from functools import cache
from itertools import product

import pymorphy3

CASES = ("nomn", "gent", "datv", "accs", "ablt", "loct")
_ARCHAIC = ("ою", "ею")  # instrumental endings that news does not use in adjectives


@cache
def _analyzer() -> pymorphy3.MorphAnalyzer:
    return pymorphy3.MorphAnalyzer(lang="ru")


def _recase(form: str, like: str) -> str:
    """Give `form` the capitals of `like` as far as the two spell the same."""
    if like.isupper() and len(like) > 1:
        return form.upper()
    same = 0
    while same < min(len(form), len(like)) and form[same] == like[same].lower():
        same += 1
    return like[:same] + form[same:]


def _parse(word: str, tags: tuple[str, ...]) -> pymorphy3.analyzer.Parse | None:
    """Return the nominative reading of a word that best fits the wanted grammemes, in their order."""
    found = [p for p in _analyzer().parse(word.lower()) if "nomn" in p.tag and p.tag.POS in {"NOUN", "ADJF", "PRTF"}]
    found = [p for p in found if "Abbr" not in p.tag and "Surn" not in p.tag and "Patr" not in p.tag] or found
    return max(found, key=lambda p: (sum(tag in p.tag for tag in tags), p.score), default=None)


def _noun_forms(
    word: str, *, numbers: tuple[str, ...], place: bool, fixed: frozenset[str]
) -> dict[tuple[str, str], set[str]]:
    """Return forms of one noun by (number, case)."""
    same = {(n, c): {word} for n in numbers for c in CASES}
    if word in fixed or (word.isupper() and len(word) > 1) or not word[-1:].isalpha():
        return same
    head, _, last = word.rpartition("-")
    if head and not _analyzer().word_is_known(word.lower()):
        return {
            k: {f"{head}-{f}" for f in v}
            for k, v in _noun_forms(last, numbers=numbers, place=place, fixed=fixed).items()
        }
    wanted = ("NOUN", "Geox", "inan", "sing") if place else ("NOUN", "anim", "masc")
    parse = _parse(word, wanted)
    if place and parse is None:
        return _forms_by_ending(word)
    if parse is None or "Fixd" in parse.tag:
        return same
    if place and not parse.is_known and word[-1] in "оеиуюыэ":
        return same
    base = "plur" if "plur" in parse.tag else "sing"
    out: dict[tuple[str, str], set[str]] = {}
    for number, case in product(numbers if not place else (base,), CASES):
        forms = {p.word for p in parse.lexeme if p.tag.POS == parse.tag.POS and number in p.tag and case in p.tag}
        if place and parse.tag.POS != "NOUN":
            forms = {
                p.word for p in parse.lexeme if p.tag.gender == parse.tag.gender and number in p.tag and case in p.tag
            }
        out[number, case] = {_recase(f, word) for f in forms} or {word}
    return out


def _forms_by_ending(word: str) -> dict[tuple[str, str], set[str]]:
    """Return the forms of a place whose name pymorphy3 takes for no noun ("Тайбэй"), as its ending has it decline.

    The endings are those of the first and second declension (Zaliznyak, types 1, 2, 3 and 6). A name in a hushing or
    velar consonant and "а" takes "и"; vowels before "а" leave the name as it is ("Бразилиа").
    """
    stem, last = word[:-1], word[-1]
    if last in "оеиуюыэё" or (last == "а" and stem[-1:] in "аоеиуюыэя"):
        return {("sing", case): {word} for case in CASES}
    if last == "а":
        endings = ("а", "и" if stem[-1:] in "гкхжчшщ" else "ы", "е", "у", "ой", "е")
    elif last == "я":
        endings = ("я", "и", "и" if stem[-1:] == "и" else "е", "ю", "ей", "и" if stem[-1:] == "и" else "е")
    elif last in "йь":
        endings = (last, "я", "ю", last, "ем", "е")
    else:
        stem, endings = word, ("", "а", "у", "", "ем" if last in "жчшщц" else "ом", "е")
    return {("sing", case): {stem + ending} for case, ending in zip(CASES, endings, strict=True)}


def adjective_forms(word: str) -> set[str]:
    """Return all case forms of an adjective, without short forms and comparatives."""
    head, _, last = word.rpartition("-")
    parse = _parse(last, ("ADJF", "masc", "sing"))
    if parse is None:
        raise ValueError(f"no adjective: {word}")
    forms = {p.word for p in parse.lexeme if p.tag.POS == "ADJF" and "Supr" not in p.tag and "V-be" not in p.tag}
    return {f"{head}-{_recase(f, last)}" if head else _recase(f, word) for f in forms}


def demonym_forms(word: str, fixed: frozenset[str] = frozenset()) -> set[str]:
    """Return the singular and plural case forms of a demonym."""
    return set().union(*_noun_forms(word, numbers=("sing", "plur"), place=False, fixed=fixed).values())


def name_forms(name: str, fixed: frozenset[str] = frozenset()) -> set[str]:
    """Return the case forms of a proper name of one or more words.

    Adjectives before the first noun and that noun are inflected; what follows stays ("Организации Объединённых
    Наций", "Республики Казахстан"), but for a noun joined by "и" ("Боснии и Герцеговины"). After "Республика" the
    inflected name is allowed too ("Республики Беларуси"), as newspapers write it.
    """
    if name in fixed:
        return {name}
    words = name.split(" ")
    head = next((i for i, w in enumerate(words) if not _is_adjective(w)), len(words) - 1)
    noun = _noun_forms(words[head], numbers=("sing", "plur"), place=True, fixed=fixed)
    number = next(iter(noun))[0]
    gender = _gender(words[head], number)
    out: set[str] = set()
    for case in CASES:
        fronts = [_agree(w, number, gender, case) for w in words[:head]]
        tails: list[list[str]] = [[" ".join(words[head + 1 :])]]
        rest = words[head + 1 :]
        if len(rest) == 2 and rest[0] == "и":
            second = _noun_forms(rest[1], numbers=("sing",), place=True, fixed=fixed)
            tails = [[f"и {f}" for key, forms in sorted(second.items()) if key[1] == case for f in sorted(forms)]]
        elif len(rest) == 1 and words[head] == "Республика":
            second = _noun_forms(rest[0], numbers=("sing",), place=True, fixed=fixed)
            tails[0] += [f for key, forms in sorted(second.items()) if key[1] == case for f in sorted(forms)]
        for parts in product(*fronts, sorted(noun[number, case]), *tails):
            out.add(" ".join(part for part in parts if part))
    return out


@cache
def _is_adjective(word: str) -> bool:
    if word.isupper() and len(word) > 1:
        return False
    parses = [p for p in _analyzer().parse(word.lower().rpartition("-")[2]) if "nomn" in p.tag]
    geographic = any("Geox" in p.tag for p in parses)
    return bool(parses) and parses[0].tag.POS in {"ADJF", "PRTF"} and not geographic and word[-1] in "йяе"


def _gender(word: str, number: str) -> str | None:
    if number == "plur":
        return None
    parse = _parse(word.rpartition("-")[2], ("NOUN", "Geox", "inan", "sing"))
    return parse.tag.gender if parse else None


def _agree(word: str, number: str, gender: str | None, case: str) -> list[str]:
    """Return the forms of an adjective that agree with an inanimate noun."""
    front, _, last = word.rpartition("-")
    parse = _parse(last, ("ADJF",))
    if parse is None:
        return [word]
    forms = []
    for p in parse.lexeme:
        if p.tag.POS != parse.tag.POS or number not in p.tag or case not in p.tag or "anim" in p.tag:
            continue
        if (
            "Supr" in p.tag
            or p.tag.voice != parse.tag.voice
            or p.tag.tense != parse.tag.tense
            or p.word[-2:] in _ARCHAIC
        ):
            continue
        if number == "sing" and p.tag.gender != gender:
            continue
        form = _recase(p.word, last)
        forms.append(f"{front}-{form}" if front else form)
    return sorted(set(forms)) or [word]


def is_common_word(form: str) -> bool:
    """Tell whether an oblique form of a name is also a form of a word that names no place."""
    parses = [p for p in _analyzer().parse(form.lower()) if p.is_known]
    return bool(parses) and all("Geox" not in p.tag for p in parses)

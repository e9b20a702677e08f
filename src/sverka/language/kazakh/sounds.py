"""Kazakh sounds: harmony of vowels, classes of consonants, and the letters that a suffix begins with after them."""

from __future__ import annotations

from functools import lru_cache

_BACK, _FRONT, _EITHER = frozenset("аоұыяё"), frozenset("әөүіеэ"), frozenset("иую")
VOWELS = frozenset("аәеёоөүұыіэяю")  # и and у close a syllable as consonants do: "келу-дің"
_NASAL, _HISSING, _LATERAL = frozenset("мнң"), frozenset("зж"), frozenset("л")
# Foreign б, в, г, д are voiceless at the end: "Мадрид-те", "Киев-тен".
_VOICELESS = frozenset("кқпстфхцчшщһбвгд")
_VOICED_PAIRS = {"б": "п", "ғ": "қ", "г": "к"}


def sound_class(letter: str) -> str:
    """Return the class of a final letter: vowel, nasal, hissing (з, ж), lateral, voiceless, or glide (р, й, у, и)."""
    if letter in VOWELS:
        return "vowel"
    if letter in _NASAL:
        return "nasal"
    if letter in _HISSING:
        return "hissing"
    if letter in _LATERAL:
        return "lateral"
    return "voiceless" if letter in _VOICELESS else "glide"


@lru_cache(maxsize=100_000)
def harmonies(stem: str) -> tuple[bool, ...]:
    """Tell whether suffixes have back vowels (True), front ones (False), or, after loans in и and у, either."""
    # "Тоқаевтың", "Медведевтің", "Бектеновтің"; "Нью-Йоркте"
    either = stem.endswith(("ь", "ев", "ов")) or "йо" in stem[-4:]
    for letter in reversed(stem):
        if letter in _BACK:
            return (True, False) if either else (True,)
        if letter in _FRONT:
            return (False, True) if either else (False,)
        either = either or letter in _EITHER
    return (True, False)


_INITIALS = {
    "L": {"vowel": "л", "glide": "л", "voiceless": "т", "": "д"},
    "D": {"voiceless": "т", "": "д"},
    "N": {"vowel": "н", "nasal": "н", "voiceless": "т", "": "д"},
    "J": {"vowel": "н", "voiceless": "т", "": "д"},
    "B": {"nasal": "н", "voiceless": "т", "": "д"},
    "M": {"hissing": "б", "voiceless": "п", "": "м"},
    "P": {"hissing": "б", "nasal": "б", "voiceless": "п", "": "м"},
}


@lru_cache(maxsize=100_000)
def surface(form: str, before: str, back: bool) -> str | None:
    """Return a suffix of the table as it is written after a letter, or None where it cannot stand there."""
    vowel = sound_class(before) == "vowel"
    if form[1:2] == ":":
        if (form[0] == "V") != vowel:
            return None
        form = form[2:]
    if form == "0":
        return ""
    if form.startswith("("):
        form = (form[1] if (form[1] == "Y") != vowel else "") + form[3:]
    out, last = "", before
    for sign in form:
        if sign in _INITIALS:
            table = _INITIALS[sign]
            letter = table.get(sound_class(last), table[""])
        elif sign == "A":
            letter = "а" if back else "е"
        elif sign == "Y":
            letter = "ы" if back else "і"
        elif sign == "K":
            letter = "қ" if back else "к"
        elif sign == "G":
            voiceless = sound_class(last) == "voiceless"
            letter = ("қ" if back else "к") if voiceless else ("ғ" if back else "г")
        else:
            letter = sign
        out += letter
        last = letter
    return out


def unvoiced(letter: str) -> str | None:
    """Return the sound that б, ғ and г come of before a vowel."""
    return _VOICED_PAIRS.get(letter)

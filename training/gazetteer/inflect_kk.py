"""Kazakh case forms by rule: vowel harmony, the last sound, and the possessive paradigm ("Құрама Штаттарына")."""

from __future__ import annotations

_BACK, _FRONT, _EITHER = set("аоұыяёю"), set("әөүіеэ"), set("иу")
_VOWELS = _BACK | _FRONT | _EITHER
_VOICELESS = set("кқпстфхцчшщһбвгд")
_AFTER_ACRONYM = (
    *("дың", "дің", "тың", "тің", "ның", "нің", "ға", "ге", "қа", "ке", "ды", "ді", "ты", "ті", "ны", "ні", "да", "де"),
    *("та", "те", "дан", "ден", "тан", "тен", "нан", "нен", "мен", "пен", "бен", "дағы", "дегі", "тағы", "тегі"),
)
_OWN_LETTERS = set("әғқңөұүһі")  # a word without any may be a loan
_GLIDES = set("иую")
_NASAL, _HISSING = set("мнң"), set("зж")


def _harmonies(word: str) -> tuple[bool, ...]:
    """Tell whether suffixes have back vowels, front vowels, or either: in loans, whatever their letters say.

    "Нью-Йоркте" and "Нью-Йоркта" are both written.
    """
    if not _OWN_LETTERS & set(word.lower()):
        return (True, False)
    for letter in reversed(word.lower()):
        if letter in _BACK:
            return (True,)
        if letter in _FRONT:
            return (False,)
        if letter in _EITHER:
            return (True, False)
    return (True, False)


def _suffixes(word: str, *, possessive: bool) -> set[str]:
    """Return the case suffixes of a word: genitive, dative, accusative, locative, ablative, instrumental, "-дағы"."""
    last = word.lower().rstrip("ь")[-1:]
    out: set[str] = {""}
    for back in _harmonies(word):
        a, y, gh, q = ("а", "ы", "ғ", "қ") if back else ("е", "і", "г", "к")
        own = f"ғ{y}" if back else f"г{y}"
        if last in _GLIDES and not possessive:  # "Чилидің", "Атыраудың": и and у end in a glide; some write "Чилинің"
            out |= {f"д{y}ң", f"д{y}"}
        if possessive:
            out |= {f"н{y}ң", f"н{a}", "н", f"нд{a}", "нан" if back else "нен", "мен", f"нд{a}{own}"}
        elif last in _VOWELS:
            out |= {f"н{y}ң", f"{gh}{a}", f"н{y}", f"д{a}", f"д{a}н", "мен", f"д{a}{own}"}
        elif last in _VOICELESS:
            out |= {f"т{y}ң", f"{q}{a}", f"т{y}", f"т{a}", f"т{a}н", "пен", f"т{a}{own}"}
        else:
            genitive = f"н{y}ң" if last in _NASAL else f"д{y}ң"
            ablative = f"н{a}н" if last in _NASAL else f"д{a}н"
            out |= {
                genitive,
                f"{gh}{a}",
                f"д{y}",
                f"д{a}",
                ablative,
                "бен" if last in _HISSING else "мен",
                f"д{a}{own}",
            }
    return out


def name_forms(name: str, fixed: frozenset[str] = frozenset()) -> set[str]:
    """Return the case forms of a proper name: the last word takes the suffix; an acronym with or without a hyphen."""
    words = name.split(" ")
    last = words[-1]
    if last.isupper() and len(last) > 1:
        return {name} | {f"{name}{join}{ending}" for ending in _AFTER_ACRONYM for join in ("", "-")}
    possessive = len(words) > 1 and last[-1:] in "ыі"
    # "Брюссельде", but writers drop the soft sign too.
    stems = {name, name.removesuffix("ь")}
    return {name} | {stem + suffix for suffix in _suffixes(last, possessive=possessive) for stem in stems if suffix}


def adjective_forms(word: str) -> set[str]:
    """Return an ethnic adjective: Kazakh adjectives do not decline."""
    return {word}


def demonym_forms(word: str, fixed: frozenset[str] = frozenset()) -> set[str]:
    """Return the case forms of a people, singular and plural."""
    last = word[-1:]
    out = name_forms(word)
    for back in _harmonies(word):
        first = "л" if last in _VOWELS | set("рй") else "т" if last in _VOICELESS else "д"
        out |= name_forms(word + first + ("ар" if back else "ер"))
    return out


def resident_forms(name: str) -> set[str]:
    """Return "қазақстандық" of "Қазақстан": the adjective and the resident, of a name of one word."""
    last = name.rstrip("ь")[-1:].lower()
    first = "т" if last in _VOICELESS else "д" if last in set("лмнңзж") else "л"
    stem = name.rstrip("ь").lower()
    return {stem + first + ("ық" if back else "ік") for back in _harmonies(name)}


def is_common_word(form: str) -> bool:
    """Case forms of Kazakh names are taken for no other word."""
    return False

"""Polish case forms of names that the dictionary lacks, by the declension of their ending."""

from __future__ import annotations

# The locative of a stem: its last letters, and what stands for them before -e.
_SOFTENED = (
    ("sł", "śl"), ("zł", "źl"), ("sn", "śni"), ("st", "ści"), ("ch", "sz"), ("tr", "trz"), ("dr", "drz"), ("k", "c"),
    ("g", "dz"), ("r", "rz"), ("t", "ci"), ("d", "dzi"), ("ł", "l"), ("n", "ni"), ("m", "mi"), ("w", "wi"), ("b", "bi"),
    ("p", "pi"), ("f", "fi"), ("s", "si"), ("z", "zi"), ("v", "vi"),
)  # fmt: skip
_SOFT = ("sz", "cz", "rz", "dz", "ż", "c", "l", "j", "ś", "ć", "ń", "ź")
_VELAR = ("k", "g")
_VOWELS = set("aeiouyąęóáàâéèêëíîïúûýāēīōūöüåäøæıơưạ")


def _before_e(stem: str) -> str:
    return next((stem[: -len(old)] + new for old, new in _SOFTENED if stem.endswith(old)), stem)


def _feminine(stem: str) -> set[str]:
    if stem.endswith("i"):  # Mordowia
        return {stem + "i", stem + "ę", stem + "ą", stem}
    if stem.endswith("j"):
        return {stem[:-1] + "i", stem + "ę", stem + "ą", stem + "i"}
    if stem.endswith(_SOFT):
        ending = "i" if stem.endswith("l") else "y"
        return {stem + ending, stem + "ę", stem + "ą"}
    genitive = stem + ("i" if stem.endswith(_VELAR) else "y")
    return {genitive, _before_e(stem) + "e", stem + "ę", stem + "ą"}


def _masculine(name: str) -> set[str]:
    softer = {"ń": "ni", "ś": "si", "ć": "ci", "ź": "zi"}
    if name[-1] in softer:
        stem = name[:-1] + softer[name[-1]]
        return {stem + e for e in ("a", "u", "owi", "em")}
    instrumental = name + ("iem" if name.endswith(_VELAR) else "em")
    hard = name.endswith((*_SOFT, *_VELAR, "ch", "h"))
    return {name + "u", name + "a", name + "owi", instrumental, name + "u" if hard else _before_e(name) + "e"}


def _neuter(stem: str) -> set[str]:
    hard = stem.endswith((*_SOFT, *_VELAR, "ch"))
    instrumental = stem + ("iem" if stem.endswith(_VELAR) else "em")
    return {stem + "a", stem + "u", instrumental, stem + "u" if hard else _before_e(stem) + "e"}


def guessed_forms(name: str) -> set[str]:
    """Return the forms of a name of one word; of an ending that mostly does not decline, the name alone."""
    low = name.lower()
    if len(name) < 4 or not name.isalpha():
        return {name}
    if low.endswith("ów"):
        return {name} | {name[:-2] + "ow" + e for e in ("a", "owi", "em", "ie")}
    if low.endswith("ice"):
        return {name, name[:-1], name[:-1] + "om", name[:-1] + "ami", name[:-1] + "ach"}
    if low.endswith("a"):
        return {name} | _feminine(name[:-1]) if low[-2] not in _VOWELS - {"i"} else {name}
    if low.endswith("o"):
        return {name} | _neuter(name[:-1]) if low[-2] not in _VOWELS and low.endswith(("wo", "no", "sko")) else {name}
    return {name} if low[-1] in _VOWELS else {name} | _masculine(name)

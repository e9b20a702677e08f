"""Russian personal names in the nominative, and what they say of their bearer's gender.

A dictionary knows the common names; the others, most foreign surnames among them, follow a declension of the table
`declensions.toml`. The words of one name agree in gender and case, so the two are chosen for all of them at once.
"""

from __future__ import annotations

import re
import tomllib
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from itertools import product
from typing import Any

from sverka.errors import DataError
from sverka.language.russian.morphology import CASES, parses

_GENDERS = {"masc": "Masc", "femn": "Fem"}
_ORDER = ("Nom", "Gen", "Acc", "Dat", "Ins", "Loc")  # of two that fit as well the first is taken
_KEYS = {"stem", "of", "gender", "weight", *_ORDER}
_DICTIONARY = 3.0  # weights, as in the table
_UNCHANGED = 0.5
# The tagger calls most names that it does not know nominative: then its word counts little.
_TAGGED = {"Nom": 0.5}
_TAGGED_OBLIQUE = 1.5
_HINT = 4.0
_VOWELS = "аеёиоуыэюя"
# What may stay as it is: endings that few Russian names have in the nominative; and what certainly does.
_UNDECLINED = re.compile(rf"(?:[оеёиуюэ]|[{_VOWELS}]а|[гк]улы|кызы|оглы|углы)$")
_TURKIC = re.compile(r"(?:[гк]улы|кызы|оглы|углы)$")
_CONSONANT = re.compile(r"[бвгджзйклмнпрстфхцчшщь]$")


@dataclass(frozen=True, slots=True)
class _Paradigm:
    """A declension of the table: what the stem ends in, whom it serves, and its endings."""

    stem: re.Pattern[str]
    kinds: frozenset[str]
    genders: tuple[str, ...]
    weight: float
    nominative: str
    endings: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class _Reading:
    """What a word of a name may be: gender and case, how much it tells, and its nominative."""

    gender: str
    case: str
    weight: float
    nominative: str


@cache
def _paradigms() -> tuple[_Paradigm, ...]:
    path = files("sverka.language.russian").joinpath("declensions.toml")
    try:
        rows: list[Mapping[str, Any]] = tomllib.loads(path.read_text(encoding="utf-8"))["paradigm"]
        return tuple(_paradigm(row) for row in rows)
    except (tomllib.TOMLDecodeError, KeyError, re.error, ValueError) as error:
        raise DataError(path, None, f"not a table of paradigms: {error}") from error


def _paradigm(row: Mapping[str, Any]) -> _Paradigm:
    if not set(row) <= _KEYS:
        raise ValueError(f"unknown keys {', '.join(sorted(set(row) - _KEYS))}")
    return _Paradigm(
        re.compile(f"(?:{row['stem']})$"),
        frozenset(row["of"]),
        tuple(row["gender"].split("|")),
        float(row["weight"]),
        row["Nom"].strip("-"),
        tuple((case, e.strip("-")) for case in _ORDER if case in row for e in row[case].split("|")),
    )


@lru_cache(maxsize=50_000)
def _known(word: str, kind: str) -> tuple[Any, ...]:
    return tuple(p for p in parses(word) if kind in p.tag.grammemes and p.is_known and "plur" not in p.tag)


def is_known_name(word: str, kind: str) -> bool:
    """Tell whether the dictionary has `word` as a `Name`, `Surn` or `Patr` in any case."""
    return bool(_known(word, kind))


@lru_cache(maxsize=20_000)
def name_cases(word: str) -> frozenset[str]:
    """Return the cases that a word may have as a personal name; none where the dictionary does not know it as one."""
    return frozenset(
        CASES.get(str(p.tag.case), "")
        for p in parses(word)
        if p.is_known and {"Name", "Surn", "Patr"} & p.tag.grammemes and "plur" not in p.tag
    )


@lru_cache(maxsize=50_000)
def _readings(word: str, kind: str) -> tuple[_Reading, ...]:
    """Return the readings of a word, those of the heavier sources first."""
    out = [*_declined(word.lower(), kind), *_looked_up(word, kind)]
    lower = word.lower()
    # "Мехрибан", "Токарчук": what ends in a consonant stays as it is where it is a woman's.
    genders = ("Masc", "Fem") if _UNDECLINED.search(lower) else ("Fem",) if _CONSONANT.search(lower) else ()
    out += [_Reading(gender, case, _UNCHANGED, lower) for gender, case in product(genders, _ORDER)]
    return tuple(sorted(out, key=lambda r: -r.weight))


def _declined(word: str, kind: str) -> list[_Reading]:
    out: list[_Reading] = []
    if _TURKIC.search(word):
        return out
    for row in _paradigms():
        if kind not in row.kinds:
            continue
        for case, ending in row.endings:
            stem = word[: len(word) - len(ending)]
            if word.endswith(ending) and len(stem) > 1 and row.stem.search(stem):
                out += [_Reading(gender, case, row.weight, stem + row.nominative) for gender in row.genders]
    return out


def _looked_up(word: str, kind: str) -> list[_Reading]:
    """Return what the dictionary says: of a patronymic or first name wherever it stands, of a surname at its place."""
    out = []
    for grammeme in ("Patr", "Name", "Surn") if kind == "surname" else ("Patr", "Name"):
        for parse in _known(word, grammeme):
            form = parse.inflect({"nomn", "sing"})
            case = CASES.get(str(parse.tag.case))
            if form is None or case is None:
                continue
            either = {"ms-f", "Ms-f", "GNdr"} & set(parse.tag.grammemes)
            genders = ("Masc", "Fem") if either else (_GENDERS.get(str(parse.tag.gender)),)
            out += [_Reading(g, case, _DICTIONARY, str(form.word)) for g in genders if g is not None]
        if out and grammeme != "Surn" and kind != "surname":
            break
    return out


def _parts(words: Sequence[str]) -> list[list[tuple[str, str]]]:
    """Return the parts of each word, apart at hyphens, with their kind; none for what is no word of a name."""
    out: list[list[tuple[str, str]]] = []
    for place, word in enumerate(words):
        if len(word) < 2 or word.endswith(".") or word.isupper() or not word[0].isupper():
            out.append([])  # initials, acronyms, "фон", "ас-Сиси"
            continue
        last = place == len(words) - 1
        kind = "surname" if last and (len(words) > 1 or not is_known_name(word, "Name")) else "name"
        parts = [(part, kind) for part in word.split("-")]
        # The family name of three letters that comes first ("Ли Цян", "Ким Чен Ын") stays as it is.
        if not last and len(word) < 4 and not is_known_name(word, "Name"):
            parts = []
        out.append(parts)
    return out


def _votes(parts: Sequence[Sequence[tuple[str, str]]]) -> dict[tuple[str, str], float]:
    votes: dict[tuple[str, str], float] = defaultdict(float)
    for part, kind in (p for word in parts for p in word):
        best: dict[tuple[str, str], float] = {}
        for reading in _readings(part, kind):
            best.setdefault((reading.gender, reading.case), reading.weight)
        for key, weight in best.items():
            votes[key] += weight
    return votes


def feminine(words: Sequence[str]) -> bool | None:
    """Tell whether a name in the nominative is a woman's; None where its words do not say."""
    votes = _votes(_parts(words))
    woman, man = votes.get(("Fem", "Nom"), 0.0), votes.get(("Masc", "Nom"), 0.0)
    return None if woman == man else woman > man


def nominative(words: Sequence[str], cases: Sequence[str], hint: str = "") -> str:
    """Return a personal name in the nominative.

    Args:
        words: The words as written.
        cases: The tagger's case for each of them (`Ins`), or an empty string.
        hint: The case that the context asks for (of the office in front of the name, of a preposition), or an empty
            string.
    """
    parts = _parts(words)
    votes = _votes(parts)
    for case, weight in [*((c, _TAGGED.get(c, _TAGGED_OBLIQUE)) for c in cases), (hint, _HINT)]:
        for gender in _GENDERS.values():
            if (gender, case) in votes:
                votes[gender, case] += weight
    if not votes:
        return " ".join(words)
    gender, case = max(votes, key=lambda v: (votes[v], -_ORDER.index(v[1]), v[0] == "Masc"))
    if case == "Nom":
        return " ".join(words)
    return " ".join(
        "-".join(_base(part, kind, gender, case) for part, kind in row) if row else word
        for word, row in zip(words, parts, strict=True)
    )


def _base(word: str, kind: str, gender: str, case: str) -> str:
    readings = _readings(word, kind)
    fitting = [r for r in readings if (r.gender, r.case) == (gender, case)]
    fitting = fitting or [r for r in readings if r.gender == gender and r.weight == _DICTIONARY]
    return _capitals(word, fitting[0].nominative) if fitting else word


def _capitals(written: str, word: str) -> str:
    return "".join(c.upper() if written[at : at + 1].isupper() else c for at, c in enumerate(word))

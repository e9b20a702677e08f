"""Polish personal names in the nominative, and what they say of their bearer's gender.

The dictionary knows the common names; the others, most foreign surnames among them, follow a declension of the table
`declensions.tsv`. The words of one name agree in gender and case, so the two are chosen for all of them at once.
"""

from __future__ import annotations

import re
import tomllib
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from importlib.resources import files

from sverka.errors import DataError
from sverka.language.polish.declension import CASES, Declined, declined
from sverka.language.polish.morphology import segments
from sverka.language.polish.tagset import universal

_DICTIONARY = 3.0
_SIDE = 1.0  # of another name than the one whose nominative the word is: "Maria" as the genitive of "Mario"
_UNCHANGED = 0.5  # a surname that stays as it is
_UNCHANGED_FIRST = 0.2
_FAMILY = 1.0  # "Xi", "Kim" in front
_TAGGED = {"Nom": 0.9}  # what the tagger's case weighs
_TAGGED_OBLIQUE = 0.8
_HINT = 4.0
_VOWEL = re.compile(r"[aeiouyóąęáéíúýöüőűäåø]$")
# Names that stay as they are whoever bears them: Georgian and Turkic ones.
_INVARIABLE = re.compile(r"(?:szwili|shvili|adze|idze|edze|[gk]u[lł][iy]|[kq][iy]z[iy]|o[gğ][lł][uyiı])$")
_INVARIABLE_WEIGHT = 1.5
_POLISH = re.compile(r"(?:[sc]k|dzk|icz|yk|iak|czak|ewk)(?:i|a|iego|iemu|im|iej|ą|owi|iem|em|u)$")
_ARTICLES = frozenset(
    ["al", "ad", "an", "ar", "as", "asz", "at", "az", "el", "es", "ed", "ul", "ud", "ben", "bin", "ibn", "abu", "abd"]
)
_KINDS = {"name": ("imię",), "surname": ("imię", "nazwisko", "przydomek", "nazwa_członka_rodu", "człon_nazwiska")}


@cache
def _given() -> Mapping[str, frozenset[str]]:
    path = files("sverka.language.polish").joinpath("given_names.toml")
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
        keys = {"Fem": "women", "Masc": "men", "family": "family_first"}
        return {gender: frozenset(table[key]["names"].split()) for gender, key in keys.items()}
    except (tomllib.TOMLDecodeError, KeyError, TypeError, AttributeError) as error:
        raise DataError(path, None, f"not lists of names: {error}") from error


@lru_cache(maxsize=50_000)
def _looked_up(word: str, kind: str) -> tuple[Declined, ...]:
    """Return what the dictionary says of a word: as a first name wherever it stands, as a surname at its place."""
    wanted = _KINDS[kind]
    found = []
    for start, _, lemma, tag, kinds in segments(word):
        if start or not tag.startswith("subst:") or not set(kinds) & set(wanted):
            continue
        for _, feats in universal(tag, lemma):
            gender, case = feats.get("Gender", ""), feats.get("Case", "")
            if feats.get("Number") == "Sing" and case in CASES and gender in {"Masc", "Fem"}:
                found.append(Declined(gender, case, _DICTIONARY, lemma.lower()))
    own = {(d.gender, d.nominative) for d in found if d.nominative == word.lower()}
    return tuple(
        d if not own or (d.gender, d.nominative) in own else Declined(d.gender, d.case, _SIDE, d.nominative)
        for d in found
    )


def is_first_name(word: str) -> bool:
    """Tell whether the dictionary or the list has a word as a first name, in any case."""
    return any(d.weight >= _DICTIONARY for d in _readings(word, "name"))


def name_cases(word: str) -> frozenset[str]:
    """Return the cases that a word may have as a personal name; none where the dictionary does not know it as one."""
    known = _looked_up(word, "surname") or tuple(d for d in _readings(word, "name") if d.weight >= _DICTIONARY)
    return frozenset(d.case for d in known)


def begins_with_family(words: Sequence[str]) -> bool:
    """Tell whether words look like a name of East Asia, its family name in front: "Kim Dzong Un"."""
    return 1 < len(words) < 4 and words[0].lower() in _given()["family"] and all(w.istitle() for w in words)


@lru_cache(maxsize=50_000)
def _readings(word: str, kind: str) -> tuple[Declined, ...]:
    """Return the readings of a word of a name, the heavier ones first."""
    lower = word.lower().replace("’", "'")
    given = _given()
    first = kind != "surname"
    if first and lower in given["family"]:
        return tuple(_unchanged(lower, kind))
    out = list(_looked_up(word, kind))
    out += [Declined(g, "Nom", _DICTIONARY, lower) for g in ("Fem", "Masc") if first and lower in given[g]]
    for form in declined(lower, kind):
        listed = first and form.nominative in given[form.gender]
        other = first and form.nominative in given["Fem" if form.gender == "Masc" else "Masc"]
        if not (other and not listed):
            weight = _DICTIONARY if listed else form.weight
            out.append(Declined(form.gender, form.case, weight, form.nominative))
    out += _unchanged(lower, kind)
    own = {d.gender for d in out if d.weight >= _DICTIONARY and d.nominative == lower}
    if own and first:
        out = [
            d if d.nominative == lower else Declined(d.gender, d.case, min(d.weight, _SIDE), d.nominative) for d in out
        ]
    return tuple(sorted(out, key=lambda d: -d.weight))


def _halves(part: str) -> tuple[Declined, ...]:
    """Return the readings of a half of a double first name, which may stay as it is: "Jean-Claude'em"."""
    lower = part.lower()
    alike = [Declined(gender, case, _UNCHANGED, lower) for gender in ("Masc", "Fem") for case in CASES]
    return (*_readings(part, "name"), *alike)


def _unchanged(lower: str, kind: str) -> list[Declined]:
    """Return the readings of a word that stays as it is in all cases: a woman's in a consonant, "Szojgu", "Xi"."""
    if lower.endswith(("ą", "ę")):
        return []
    given = _given()
    weights: dict[str, float] = {}
    if not lower.endswith("a"):
        weights["Fem"] = _UNCHANGED if kind == "surname" else _UNCHANGED_FIRST
        if kind == "name" and lower in given["Fem"]:
            weights["Fem"] = _DICTIONARY
    if _VOWEL.search(lower) and not lower.endswith(("a", "y", "ego", "emu", "ą", "ę")):
        weights["Masc"] = _UNCHANGED if kind == "surname" else _UNCHANGED_FIRST
    if kind == "name" and lower in given["family"]:
        weights = {"Masc": _FAMILY, "Fem": _FAMILY}
    if _INVARIABLE.search(lower):
        weights = {"Masc": _INVARIABLE_WEIGHT, "Fem": _INVARIABLE_WEIGHT}
    return [Declined(gender, case, weight, lower) for gender, weight in weights.items() for case in CASES]


def _parts(words: Sequence[str]) -> list[list[tuple[str, str]]]:
    """Return the parts of each word, apart at hyphens, with their kind; an empty kind for what stays as it is."""
    out: list[list[tuple[str, str]]] = []
    for place, word in enumerate(words):
        last = place == len(words) - 1
        kind = "surname" if last and (len(words) > 1 or not is_first_name(word)) else "name"
        if "." in word or (word.isupper() and len(word) > 1 and "-" not in word and len(words) == 1):
            out.append([(word, "")])  # initials, acronyms
            continue
        *front, end = word.split("-")
        half = "half" if kind == "name" else kind
        row = [*((part, half) for part in front), (end, kind)]
        out.append([(p, k if p[:1].isupper() and len(p) > 1 and (not front or _declines(p)) else "") for p, k in row])
    return out


def _declines(part: str) -> bool:
    return part.lower() not in _ARTICLES


def _of_place(part: str, kind: str, place: int, size: int) -> tuple[Declined, ...]:
    """Return the readings of a part; of a word between the first and the last as a first name and as a surname."""
    if kind == "half":
        return _halves(part)
    if kind == "name" and 0 < place < size - 1:
        return tuple(sorted((*_readings(part, "name"), *_readings(part, "surname")), key=lambda d: -d.weight))
    return _readings(part, kind)


def _votes(parts: Sequence[Sequence[tuple[str, str]]]) -> dict[tuple[str, str], float]:
    votes: dict[tuple[str, str], float] = defaultdict(float)
    for place, row in enumerate(parts):
        for part, kind in row:
            best: dict[tuple[str, str], float] = {}
            for reading in _of_place(part, kind, place, len(parts)) if kind else ():
                key = (reading.gender, reading.case)
                best[key] = max(best.get(key, 0.0), reading.weight)
            for key, weight in best.items():
                votes[key] += weight / len(row)
    return votes


def _allow(parts: Sequence[Sequence[tuple[str, str]]], case: str) -> bool:
    """Tell whether every word of a name may stand in a case: "Teresę" is no genitive, whatever word is before it."""
    return all(
        any(reading.case == case for reading in _of_place(part, kind, place, len(parts)))
        for place, row in enumerate(parts)
        for part, kind in row
        if kind
    )


def feminine(words: Sequence[str]) -> bool | None:
    """Tell whether a name in the nominative is a woman's; None where its words do not say."""
    votes = _votes(_parts(words))
    woman, man = votes.get(("Fem", "Nom"), 0.0), votes.get(("Masc", "Nom"), 0.0)
    return None if woman == man else woman > man


def grammar(words: Sequence[str], cases: Sequence[str], hint: str = "") -> tuple[str, str] | None:
    """Return the gender and case of a personal name, all its words agreeing; None where no word of it says any."""
    parts = _parts(words)
    votes = _votes(parts)
    if not _allow(parts, hint):
        hint = ""
    for case, weight in [*((c, _TAGGED.get(c, _TAGGED_OBLIQUE)) for c in cases), (hint, _HINT)]:
        for gender in ("Masc", "Fem"):
            if (gender, case) in votes:
                votes[gender, case] += weight
    return max(votes, key=lambda v: (votes[v], -CASES.index(v[1]), v[0] == "Masc")) if votes else None


def nominative(words: Sequence[str], cases: Sequence[str], hint: str = "") -> str:
    """Return a personal name in the nominative.

    Args:
        words: The words as written.
        cases: The tagger's case for each of them (`Ins`), or an empty string.
        hint: The case that the context asks for (of the office in front of the name, of a preposition), or an empty
            string.
    """
    found = grammar(words, cases, hint)
    if found is None or found[1] == "Nom":
        return " ".join(words)
    gender, case = found
    parts = _parts(words)
    native = bool(_POLISH.search(words[-1]) or _looked_up(words[-1].rpartition("-")[2], "surname"))
    return " ".join(
        "-".join(_base(part, kind, (gender, case), (place, len(words)), native=native) for part, kind in row)
        for place, row in enumerate(parts)
    )


def _base(word: str, kind: str, form: tuple[str, str], place: tuple[int, int], *, native: bool) -> str:
    if not kind:
        return word
    gender, case = form
    readings = _of_place(word, kind, *place)
    fitting = [r for r in readings if (r.gender, r.case) == (gender, case)]
    fitting = fitting or [r for r in readings if r.gender == gender and r.weight == _DICTIONARY]
    return _capitals(word, _choice(fitting, native)) if fitting else word


def _choice(fitting: Sequence[Declined], native: bool) -> str:
    """Return the likeliest nominative: of "Marka" before a Polish surname "Marek", before another one "Mark"."""
    best = [d.nominative for d in fitting if d.weight == fitting[0].weight]
    fleeting = [n for n in best if any(n == f"{o[:-1]}e{o[-1:]}" for o in best)]
    if native and fleeting and _looked_up(fleeting[0].capitalize(), "name"):
        return fleeting[0]
    return min((n for n in best if n not in fleeting), key=len)


def _capitals(written: str, word: str) -> str:
    if written.isupper() and len(written) > 1:
        return word.upper()
    return "".join(c.upper() if written[at : at + 1].isupper() else c for at, c in enumerate(word))

"""Polish word forms by Morfeusz 2 and its dictionary SGJP, in Universal Dependencies; lemmas weighed by the tagger.

Lemmas are lower-case. A verb's is its infinitive (the two aspects apart), and a participle's too; an adjective that was
a participle once has its masculine nominative; a verbal noun ("podpisanie") is a noun and has its own nominative; an
abbreviation ("r", "prof") has what it stands for.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from importlib.resources import files

from morfeusz2 import Morfeusz

from sverka.errors import DataError
from sverka.language.polish.declension import declined
from sverka.language.polish.tagset import features, mark, plural_nouns, rare, universal
from sverka.language.readings import Reading

Segment = tuple[int, int, str, str, tuple[str, ...]]
"""An edge of Morfeusz's graph: from, to, lemma, tag, kinds of name (`nazwisko`)."""

_CASES = {"Nom": 0, "Gen": 1, "Acc": 2, "Loc": 3, "Ins": 4, "Dat": 5, "": 6, "Voc": 7}  # commoner first
_NUMBER = re.compile(r"\d+(?:[.,:/\d-]*\d)?[.]?$")
_ROMAN = re.compile(r"[IVXLCDM]+$")
_GERUND = (  # endings of verbal nouns, longest first; the nominative ends in "-nie" or "-cie"
    *("iami", "iach"),
    *("iem", "iom"),
    *("ie", "ia", "iu"),
)
_BARE = {"ń": "nie", "ć": "cie"}
_FUNCTION = frozenset({"prep", "conj", "comp", "part", "adv", "interp"})  # never left out as rare
_ENCLITIC = frozenset({"aglt", "part"})
_SURNAME = 0.9  # names of which the table is less sure than this are no readings


@cache
def analyser() -> Morfeusz:
    """Return the analyser and generator, loaded once a process."""
    return Morfeusz()


@cache
def abbreviations() -> Mapping[str, tuple[tuple[str, str, bool], ...]]:
    """Return the abbreviations: what each stands for, its part of speech, whether a sentence may end with it.

    Raises:
        DataError: Where the list is not as it must be.
    """
    out: dict[str, list[tuple[str, str, bool]]] = defaultdict(list)
    for number, (short, meaning, upos, end) in _lines("abbreviations.tsv", 4):
        if end not in {"end", "-"}:
            raise DataError("abbreviations.tsv", number, f"{end!r} is neither `end` nor `-`")
        out[short].append((meaning, upos, end == "end"))
    return {short: tuple(meanings) for short, meanings in out.items()}


@cache
def _guesses() -> Mapping[str, tuple[tuple[str, str], ...]]:
    out: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for _, (ending, lemma_ending, tag) in _lines("guesses.tsv", 3):
        out[ending].append((lemma_ending, tag))
    return {ending: tuple(rows) for ending, rows in out.items()}


def _lines(name: str, columns: int) -> Iterator[tuple[int, list[str]]]:
    path = files("sverka.language.polish").joinpath(name)
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line and not line.startswith("#"):
            cells = line.split("\t")
            if len(cells) != columns:
                raise DataError(path, number, f"{len(cells)} columns where {columns} were expected")
            yield number, cells


@lru_cache(maxsize=100_000)
def segments(word: str) -> tuple[Segment, ...]:
    """Return the edges of Morfeusz's graph of a word, lemmas without their homonym marks, words not known left out.

    Rare words are left out where there are others in the same place.
    """
    common: list[Segment] = []
    uncommon: list[Segment] = []
    for start, end, (_, lemma, tag, kinds, styles) in analyser().analyse(word):
        if tag != "ign":
            plain = lemma.partition(":")[0] or lemma
            segment = (start, end, plain, tag, tuple(kinds))
            odd = tag.partition(":")[0] not in _FUNCTION and rare(plain, tuple(styles))
            (uncommon if odd else common).append(segment)
    if not uncommon:
        return tuple(common)
    places = {segment[:2] for segment in common}
    return (*common, *(segment for segment in uncommon if segment[:2] not in places))


def kinds(word: str) -> frozenset[str]:
    """Return what a word may name by the dictionary: `imię`, `nazwisko`, `nazwa_geograficzna`, `nazwa_pospolita`…."""
    return frozenset(kind for *_, names in segments(word) for kind in names)


def places(word: str) -> tuple[Reading, ...]:
    """Return the readings of a word as the name of a place."""
    found = [s for s in segments(word) if "nazwa_geograficzna" in s[4]]
    return tuple(reading for _, _, lemma, tag, _ in found for reading in _of_segment(word, lemma, tag))


def gerund(form: str) -> str:
    """Return the nominative of a verbal noun in any case."""
    for ending in _GERUND:
        if form.endswith(ending):
            return form[: -len(ending)] + "ie"
    return form[:-1] + _BARE[form[-1:]] if form[-1:] in _BARE else form


def _lemma_of(form: str, lemma: str, tag: str) -> str:
    return gerund(form.lower()) if tag.startswith("ger:") else lemma.lower()


def _of_segment(form: str, lemma: str, tag: str) -> Iterator[Reading]:
    proper = lemma[:1].isupper() and tag.startswith(("subst:", "depr:"))
    lower = _lemma_of(form, lemma, tag)
    for upos, feats in universal(tag, lemma):
        yield Reading(lower, "PROPN" if proper and upos == "NOUN" else upos, feats)


def _split(word: str, graph: tuple[Segment, ...]) -> Iterator[Reading]:
    """Yield the readings of a word with a mobile ending or particle ("miałem", "byłoby"): those of its first part."""
    last = max(end for _, end, *_ in graph)
    marks = [s for s in graph if s[0] > 0 and s[3].partition(":")[0] in _ENCLITIC]
    if not marks or not any(end == last for _, end, *_ in marks):
        return
    more: dict[str, str] = {}
    for _, _, lemma, tag, _ in marks:
        if lemma == "by":
            more["Mood"] = "Cnd"
        for _, feats in universal(tag, lemma):
            more.update({k: v for k, v in feats.items() if k == "Person"})
    for start, end, lemma, tag, _ in graph:
        if start == 0 and end < last and tag.startswith(("praet:", "winien:", "comp", "part", "adv", "pred")):
            for reading in _of_segment(word, lemma, tag):
                feats = reading.feats if "VerbForm" in reading.feats else {}
                kept = {k: v for k, v in more.items() if k != "Mood" or feats}
                yield Reading(reading.lemma, reading.upos, features({**reading.feats, **kept}))


def _hyphened(word: str) -> Iterator[Reading]:
    """Yield the readings of a word of several parts ("Kosiniaka-Kamysza"): those of the last, the others agreeing."""
    *front, last = word.split("-")
    inner = [readings(part) for part in front]
    for reading in readings(last):
        lemmas = []
        for part, options in zip(front, inner, strict=True):
            agreeing = [
                o for o in options if o.upos == reading.upos and o.feats.get("Case") == reading.feats.get("Case")
            ]
            lemmas.append(agreeing[0].lemma if agreeing else part.lower())
        yield Reading("-".join([*lemmas, reading.lemma]), reading.upos, reading.feats)


def _first_of_compound(word: str) -> Iterator[Reading]:
    """Yield the reading as the first part of a compound adjective: "polsko" of "polsko-kazachski"."""
    if word.endswith("o") and len(word) > 3:
        for _, end, lemma, tag, _ in segments(f"{word}-polski"):
            if tag == "adja" and end == 1:
                yield from _of_segment(word, lemma, tag)


def _unknown_name(word: str) -> Iterator[Reading]:
    if len(word) > 1 and word.isupper():
        yield Reading(word.lower(), "PROPN", features({}))
        return
    lower = word.lower()
    man = {"Animacy": "Hum", "Case": "Nom", "Gender": "Masc", "Number": "Sing"}
    yield Reading(lower, "PROPN", features(man))
    seen = set()
    for kind in ("surname", "name"):
        for form in declined(lower, kind):
            key = (form.gender, form.case, form.nominative)
            if form.weight < _SURNAME or key in seen:
                continue
            seen.add(key)
            feats = {"Case": form.case, "Gender": form.gender, "Number": "Sing"}
            if form.gender == "Masc":
                feats["Animacy"] = "Hum"
            yield Reading(form.nominative, "PROPN", features(feats))
    yield Reading(lower, "PROPN", features({}))


def _unknown_word(word: str) -> Iterator[Reading]:
    table, word = _guesses(), word.lower()
    for at in range(max(1, len(word) - 7), len(word)):
        rows = table.get(word[at:])
        if rows:
            for ending, tag in rows:
                lemma = word[:at] + ending
                for upos, feats in universal(tag, lemma):
                    yield Reading(lemma, upos, feats)
            return
    for upos in ("NOUN", "X"):
        yield Reading(word, upos, features({}))


def _numeral(word: str) -> Iterator[Reading]:
    for upos, feats in universal("dig", word):
        extra = {"NUM": "Card", "ADJ": "Ord"}.get(upos)
        yield Reading(word, upos, features({**feats, "NumType": extra}) if extra else feats)


def _abbreviated(word: str) -> list[Reading]:
    short = word.removesuffix(".")
    meanings = abbreviations().get(short) or abbreviations().get(short.lower()) or ()
    return [Reading(meaning, upos, features({"Abbr": "Yes"})) for meaning, upos, _ in meanings]


def _looked_up(word: str, *, brevity: bool) -> Iterator[Reading]:
    graph = segments(word)
    if "-" in word.strip("-") and any(tag == "interp" for *_, tag, _ in graph):
        yield from _hyphened(word)
        return
    whole = max((end for _, end, *_ in graph), default=0)
    for start, end, lemma, tag, _ in graph:
        if start == 0 and end == whole and (brevity or not tag.startswith("brev")):
            yield from _of_segment(word, lemma, tag)
    if whole > 1:
        yield from _split(word, graph)
    yield from _first_of_compound(word)


def _all(word: str) -> list[Reading]:
    out = _abbreviated(word)
    if not any(c.isalnum() for c in word):
        return out or [Reading(word, *mark(word))]
    if _NUMBER.match(word):
        return [*_numeral(word)]
    out += _looked_up(word, brevity=not out)
    if _ROMAN.match(word):
        out.append(Reading(word.lower(), "ADJ", features({"NumForm": "Roman", "NumType": "Ord"})))
    if len(word) == 1 and word.isupper():
        out.append(Reading(word.lower(), "PROPN", features({"Abbr": "Yes"})))
    return out or [*(_unknown_name(word) if word[:1].isupper() else _unknown_word(word))]


def _rank(capital: bool, upos: str, feats: Mapping[str, str]) -> int:
    """Return the place of readings of a kind: names first where there is a capital, then by case."""
    last = feats.get("Number") == "Ptan" or "Polite" in feats or feats.get("Mood") == "Imp"
    first = (capital and upos == "PROPN") or "Abbr" in feats
    return (0 if first else 20 if last else 10) + _CASES[feats.get("Case", "")]


@lru_cache(maxsize=200_000)
def readings(word: str) -> tuple[Reading, ...]:
    """Return what a word form may be, likelier readings first; of a word that no dictionary has, guesses."""
    word = word.replace("’", "'")
    capital = word[:1].isupper()
    found = {(r.lemma, r.upos, id(r.feats)): r for r in _all(word)}
    return tuple(sorted(found.values(), key=lambda r: _rank(capital, r.upos, r.feats)))


def shares(word: str) -> tuple[tuple[Reading, float], ...]:
    """Return the readings of a word, each with the same share."""
    found = readings(word)
    return tuple((reading, 1 / len(found)) for reading in found)


_WEIGHTS = {"Case": 3, "Number": 2, "Gender": 2, "Animacy": 1, "VerbForm": 3, "Aspect": 2, "Degree": 1, "Person": 1}
_ALIKE = {"PROPN": "NOUN", "AUX": "VERB", "DET": "PRON", "SCONJ": "CCONJ", "PART": "ADV"}


def agreement(reading: Reading, upos: str, feats: Mapping[str, str]) -> int:
    """Return how well a reading agrees with the tagger's part of speech and features."""
    score = 10 if reading.upos == upos else 6 if _ALIKE.get(reading.upos, reading.upos) == _ALIKE.get(upos, upos) else 0
    for name, weight in _WEIGHTS.items():
        wanted, found = feats.get(name), reading.feats.get(name)
        if name == "Number" and "Ptan" in {wanted, found}:
            found = wanted if {wanted, found} <= {"Ptan", "Plur"} else found
        if wanted is not None and found is not None:
            score += weight if wanted == found else -weight
        elif name == "VerbForm" and wanted != found:
            score -= weight
    return score


@lru_cache(maxsize=200_000)
def _best(word: str, upos: str, feats: tuple[tuple[str, str], ...]) -> Reading:
    wanted = dict(feats)
    found = readings(word)
    best = max(found, key=lambda r: agreement(r, upos, wanted))
    if best.feats.get("Number") in {"Plur", "Ptan"}:
        # "rozmowy" may be the plural of "rozmowa" or a noun of its own: one lemma for both, by the list.
        same = [r for r in found if r.upos == best.upos and r.feats.get("Case") == best.feats.get("Case")]
        whole = [r for r in same if r.feats.get("Number") == "Ptan" and r.lemma in plural_nouns()]
        parts = [r for r in same if r.feats.get("Number") == "Plur" and r.lemma[:3] == best.lemma[:3]]
        if best.feats["Number"] == "Ptan" and best.lemma not in plural_nouns() and parts:
            return parts[0]
        if best.feats["Number"] == "Plur" and whole:
            return whole[0]
    return best


def best_reading(word: str, upos: str, feats: Mapping[str, str]) -> Reading:
    """Return the reading of a word that agrees best with the tagger's part of speech and features."""
    return _best(word, upos, tuple(feats.items()))


@lru_cache(maxsize=200_000)
def _settled(word: str, upos: str, feats: tuple[tuple[str, str], ...]) -> Reading:
    best = _best(word, upos, feats)
    told = dict(feats)
    if not segments(word.replace("’", "'")) or best.upos == "X":
        return Reading(best.lemma, upos, features(told))
    if best.upos not in {"VERB", "AUX"} and "Case" not in best.feats:
        return Reading(best.lemma, best.upos if "Case" not in told else upos, features(told))
    if (
        best.feats.get("Case") == told.get("Case") == "Nom"
        and best.feats.get("Gender") == "Fem"
        and best.upos == "NOUN"
    ):
        man = [r for r in readings(word) if r.lemma == best.lemma and r.feats.get("Animacy") == "Hum"]
        best = next(
            (r for r in man if r.feats.get("Case") == "Nom" and r.feats["Number"] == best.feats["Number"]), best
        )
    if best.feats.get("Number") == "Plur" and word.istitle() and best.upos in {"NOUN", "PROPN"}:
        # "Unii", "Brukseli": names of one thing, where the form does not tell.
        one = [
            r
            for r in readings(word)
            if (r.lemma, r.upos) == (best.lemma, best.upos) and r.feats.get("Number") == "Sing"
        ]
        best = next((r for r in one if r.feats.get("Case") == best.feats.get("Case")), best)
    kept = {key: value for key, value in feats if key in {"PronType", "NumType"} and key in best.feats}
    return Reading(best.lemma, best.upos, features({**best.feats, **kept}))


def settled(word: str, upos: str, feats: Mapping[str, str]) -> Reading:
    """Return what a word is: the reading that agrees best with the tagger, the tagger's word where none is sure."""
    return _settled(word, upos, tuple(feats.items()))


def abbreviation(word: str, *, last: bool) -> Reading | None:
    """Return what a word before a full stop stands for; None where it is a word, as at the end of a sentence."""
    if last and any(r.upos != "X" and "Abbr" not in r.feats and len(word) > 1 for r in readings(word)):
        return None
    return next((r for r in readings(word) if r.feats.get("Abbr") == "Yes" and r.upos != "PROPN"), None)


def lemma(word: str, upos: str, feats: Mapping[str, str]) -> str:
    """Return the lower-case lemma of a word under the tagger's part of speech and features."""
    return best_reading(word, upos, feats).lemma

"""Kazakh inflection: the ways from a stem to a word form, by the graph of suffixes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from types import MappingProxyType
from typing import NamedTuple

from sverka.errors import DataError
from sverka.language.kazakh.sounds import VOWELS, harmonies, sound_class, surface, unvoiced

_NOUN, _VERB, _END = "noun", "verb", "end"
_HIGH = "ыі"
_STANDS_FOR = {"vowel": "а", "nasal": "н", "hissing": "з", "lateral": "л", "voiceless": "т", "glide": "р"}


class _Classes(dict[str, str]):
    """A letter that stands for each letter's class, since a suffix asks for no more of what is before it."""

    def __missing__(self, letter: str) -> str:
        self[letter] = _STANDS_FOR[sound_class(letter)]
        return self[letter]


_CLASS_OF = _Classes()
_LONGEST = 48  # letters: what is longer is no word, and is not cut
_NO_VERB_ENDS_IN = frozenset("бвгғдфхцчщһьъ")


@dataclass(frozen=True, slots=True)
class Arc:
    """A suffix of the graph: the states that it joins, its form, and the features that it adds."""

    index: int
    start: str
    form: str
    end: str
    feats: Mapping[str, str]


class Cut(NamedTuple):
    """A word form cut into its stem and suffixes: the state it began in and the arcs taken."""

    stem: str
    start: str
    arcs: tuple[int, ...]


@cache
def arcs() -> tuple[Arc, ...]:
    """Return the suffixes of the table, in its order."""
    path = files("sverka.language.kazakh").joinpath("data", "suffixes.tsv")
    out: list[Arc] = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line or line.startswith("#"):
            continue
        fields = line.split("\t")
        if len(fields) != 4:
            raise DataError(path, number, "not four columns: from, form, to, feats")
        feats = dict(pair.split("=", 1) for pair in fields[3].split("|") if pair)
        out.append(Arc(len(out), fields[0], fields[1], fields[2], MappingProxyType(feats)))
    return tuple(out)


@cache
def _graph() -> Mapping[str, tuple[Arc, ...]]:
    states: dict[str, list[Arc]] = {}
    for arc in arcs():
        states.setdefault(arc.start, []).append(arc)
    return {state: tuple(out) for state, out in states.items()}


@cache
def _dropped_vowels() -> Mapping[str, str]:
    """Return "халық" by "халқ"."""
    return {word[:-2] + word[-1]: word for word in _words_of("dropped_vowels.txt")}


@cache
def _doubled() -> frozenset[str]:
    return frozenset(_words_of("doubled_letters.txt"))


def _words_of(name: str) -> list[str]:
    lines = files("sverka.language.kazakh").joinpath("data", name).read_text(encoding="utf-8").splitlines()
    return [line.strip() for line in lines if line.strip() and not line.startswith("#")]


@lru_cache(maxsize=50_000)
def features(path: tuple[int, ...]) -> Mapping[str, str]:
    """Return what the suffixes of a cut say together; a later one overrides an earlier."""
    out: dict[str, str] = {}
    for index in path:
        out.update(arcs()[index].feats)
    return MappingProxyType(dict(sorted(out.items())))


_CASED = frozenset(["bare", "own1", "own2", "own3"])


def without_case(word: str, cut: Cut) -> str:
    """Return a word form up to its case suffix; number and possessive stay ("министрінің" is "министрі")."""
    given = arcs()
    for back in harmonies(cut.stem):
        before, written = cut.stem.rstrip("ьъ")[-1:], ""
        for index in cut.arcs:
            piece = surface(given[index].form, before, back)
            if piece is None:
                break
            if given[index].start in _CASED or written:
                written += piece
            before = (piece or before)[-1:]
        else:
            if word.endswith(written):
                return word[: len(word) - len(written)]
    return word


def _stems(word: str, at: int) -> Iterator[tuple[str, str, str]]:
    """Yield `(stem, rest, start)`: what may stand before and after a place once the sounds that met there are undone.

    An empty start is either a noun's or a verb's.
    """
    head, rest = word[:at], word[at:]
    yield head, rest, ""
    if not rest:
        return
    last, first = head[-1], rest[0]
    voiceless = unvoiced(last)
    if voiceless and (first in VOWELS or first in "уюи"):
        yield head[:-1] + voiceless, rest, ""
    if head.endswith("ис"):
        yield head + "т", rest, _NOUN  # "журналистер" of "журналист"
    if head + last in _doubled():
        yield head + last, rest, _NOUN
    if first in _HIGH:
        whole = _dropped_vowels().get(head)
        if whole:
            yield whole, rest, _NOUN
        if last in "лнрт" and len(head) > 2:
            yield head + "ь", rest, _NOUN
        if last == "у" and rest[1:2] == "п":
            yield head[:-1] + "п", rest, _VERB
    if first in "яю":
        yield (head if last == "и" else head + "й"), ("а" if first == "я" else "у") + rest[1:], _VERB
    if first == "и":
        for vowel in _HIGH:
            yield head + vowel, "й" + rest[1:], _VERB
    if first == "у":
        for vowel in _HIGH:
            yield head + vowel, rest, _VERB


@lru_cache(maxsize=200_000)
def _ways(state: str, rest: str, before: str, back: bool) -> tuple[tuple[int, ...], ...]:
    """Return the arcs that lead from a state to the end and spell the rest of a word; `before` stands for its class."""
    if state == _END:
        return ((),) if not rest else ()
    out: list[tuple[int, ...]] = []
    for written, voiced, arc in _moves(state, before, back):
        if rest.startswith(written):
            after = _CLASS_OF[written[-1]] if written else before
            tails = _ways(arc.end, rest[len(written) :], after, back)
        elif voiced and rest.startswith(voiced) and rest[len(voiced) : len(voiced) + 1] in VOWELS:
            # "екендігі": the suffix's own last sound is voiced before a vowel.
            tails = _ways(arc.end, rest[len(voiced) :], _CLASS_OF[written[-1]], back)
        else:
            continue
        out.extend((arc.index, *tail) for tail in tails)
    return tuple(out)


@cache
def _moves(state: str, before: str, back: bool) -> tuple[tuple[str, str, Arc], ...]:
    """Return the suffixes of a state as written after a letter, with the voiced spelling of those in қ and к."""
    out = []
    for arc in _graph()[state]:
        written = surface(arc.form, before, back)
        if written is not None:
            voiced = written[:-1] + ("ғ" if back else "г") if written[-1:] in {"қ", "к"} else ""
            out.append((written, voiced, arc))
    return tuple(out)


def _can_begin(stem: str, start: str) -> bool:
    if start == _VERB:
        whole = len(stem) > 1 and any(c in VOWELS or c in "уюи" for c in stem) and "-" not in stem
        return (whole and stem[-1] not in _NO_VERB_ENDS_IN) or stem == "е"
    # "орталығы" is of "орталық", never of "орталығ"; "процесі" of "процесс".
    return (
        len(stem) > 1
        and stem + stem[-1] not in _doubled()
        and not stem.endswith(("ғ", "іг", "нг", "зқ", "нқ", "мқ", "зк", "мк"))
        and any(c in VOWELS or c in "уюи" for c in stem)
    )


@lru_cache(maxsize=100_000)
def cuts(word: str) -> tuple[Cut, ...]:
    """Return every cut of a lower-case word form into stem and suffixes."""
    out: dict[Cut, None] = {}
    for at in range(1 if len(word) <= _LONGEST else len(word), len(word) + 1):
        for stem, rest, wanted in _stems(word, at):
            last = stem.rstrip("ьъ")[-1:]
            if not last:
                continue
            before = _CLASS_OF[last]
            for start in (_NOUN, _VERB):
                if (wanted and wanted != start) or not _can_begin(stem, start):
                    continue
                for back in harmonies(stem):
                    for way in _ways(start, rest, before, back):
                        out[Cut(stem, start, way)] = None
    return tuple(out)


@cache
def loose_endings() -> Mapping[str, tuple[tuple[int, ...], ...]]:
    """Return the nominal suffixes by their spelling, for what is not read as it is written: "БҰҰ-ның", "55-ке"."""
    found: dict[str, dict[tuple[int, ...], None]] = {}
    for before in "абмзлрт":
        for back in (True, False):
            for spelling, way in _spellings(_NOUN, before, back, "", ()):
                found.setdefault(spelling, {})[way] = None
    return {spelling: tuple(ways) for spelling, ways in found.items()}


def _spellings(
    state: str, before: str, back: bool, done: str, taken: tuple[int, ...]
) -> Iterator[tuple[str, tuple[int, ...]]]:
    if state == _END:
        yield done, taken
        return
    for arc in _graph()[state]:
        written = surface(arc.form, before, back)
        if written is not None:
            after = (written or before)[-1]
            yield from _spellings(arc.end, after, back, done + written, (*taken, arc.index))

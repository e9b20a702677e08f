"""What Kazakh words there are: stems and fixed forms with their counts, and how likely each suffix is.

The counts come of UD_Kazakh-KTB (CC BY-SA 4.0) and of the word forms of KazNERD (CC BY 4.0), by
`training/kazakh/stems.py`; `data/NOTICE.md` says so.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from math import log
from pathlib import Path

from sverka.errors import DataError
from sverka.language.kazakh.inflection import arcs
from sverka.language.kazakh.name_lists import first_names
from sverka.language.kazakh.sounds import VOWELS

_STEM_PRIOR = 300.0  # how many words' worth a stem never seen counts for, over all such stems
_LETTERS = 24.0  # of those that a stem goes on with, about as many are likely
_ARC_PRIOR = 0.3
_LONGEST = 40  # letters that count, lest the likelihood of a stem never seen be nothing
_LISTED = 4.0  # what a word of the lists made by hand counts for
_WORD = 2.0  # the same of a dictionary word, on top of what is counted
_OF_VOICE = -8.0  # of a cut against the list of verbs whose voice is their own, or of a passive left whole
_REFLEXIVE = -1.5  # of a verb in -лан that is not of the list: as a rule the passive of one in -ла
_FOREIGN = -5.0  # of a verb never seen that is spelt as no Kazakh one: loans become verbs by -ла alone
_LONGEST_ENDING, _SHORTEST_BASE = 6, 3  # letters of an ending that makes nouns, and of what it is put to
_CLOSED = frozenset(["AUX"])  # parts of speech that no word is by its ending
_ENDING = 4  # letters of a stem's end that tell its part of speech
_LOAN_LETTERS = frozenset("вфцчщэёьъхһ")
_VOWEL_LETTERS = VOWELS | frozenset("уюи")
# The consonants that may end a native verb together: "айт", "қорқ", "шалқ".
_CLUSTERS = frozenset(["рт", "лт", "нт", "йт", "ст", "рқ", "рк", "лқ", "лк", "нқ", "ңқ", "лп", "рп", "йқ", "йк", "нш"])
_PASSIVES = ("л", "н", "ыл", "іл", "ын", "ін")


@dataclass(frozen=True, slots=True)
class Fixed:
    """A reading of a word form that the suffixes do not explain: of a pronoun, a particle."""

    lemma: str
    upos: str
    feats: Mapping[str, str]
    count: float


class Lexicon:
    """Counts of stems, fixed forms and suffixes, as logarithms of likelihoods."""

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder
        self.stems: dict[tuple[str, str], float] = {}
        self.parts: dict[tuple[str, str], dict[str, float]] = {}
        self.fixed: dict[str, list[Fixed]] = {}
        self._endings: dict[tuple[str, str], dict[str, float]] = {}
        self._totals = {"noun": 0.0, "verb": 0.0}
        self._derivations = frozenset(word for (word,) in shipped("derivations.txt", 1))
        self.own_verbs = frozenset(word for (word,) in shipped("own_verbs.txt", 1))
        self._fixed_total = 0.0
        for stem, start, count, parts in self._rows("stems.tsv", 4):
            self.stems[stem, start] = float(count)
            self._totals[start] += float(count)
            self.parts[stem, start] = shares = _counts(parts)
            for size in range(_ENDING + 1):
                into = self._endings.setdefault((start, stem[len(stem) - size :] if size else ""), {})
                for upos, share in shares.items():
                    if upos in _CLOSED:
                        continue
                    into[upos] = into.get(upos, 0.0) + min(share, 3.0)
        for upos, words in [*shipped("vocabulary.tsv", 2), ("PROPN", " ".join(sorted(first_names())))]:
            start = "verb" if upos == "VERB" else "noun"
            for word in words.split():
                self._know(word, start, upos)
        for form, lemma, upos, feats, count in self._rows("forms.tsv", 5):
            self._fix(form, Fixed(lemma, upos, _pairs(feats), float(count)))
        for form, lemma, upos, feats in shipped("closed_forms.tsv", 4):
            self._fix(form, Fixed(lemma, upos, _pairs(feats), _LISTED))
        self.closed: dict[str, list[Fixed]] = {}
        for stem, upos, feats in shipped("closed_stems.tsv", 3):
            self.closed.setdefault(stem, []).append(Fixed(stem, upos, _pairs(feats), _LISTED))
        self._arcs = self._weights()

    def _rows(self, name: str, columns: int) -> Iterator[list[str]]:
        return _table(self._folder / name, columns) if self._folder else shipped(name, columns)

    def _know(self, word: str, start: str, upos: str) -> None:
        self.stems[word, start] = self.stems.get((word, start), 0.0) + _WORD
        self._totals[start] += _WORD
        shares = self.parts.setdefault((word, start), {})
        shares[upos] = shares.get(upos, 0.0) + _WORD

    def _fix(self, form: str, fixed: Fixed) -> None:
        self.fixed.setdefault(form, []).append(fixed)
        self._fixed_total += fixed.count

    def _weights(self) -> list[float]:
        counts = {(start, form, end, feats): float(n) for start, form, end, feats, n in self._rows("weights.tsv", 5)}
        given = [counts.get(arc_key(i), 0.0) + _ARC_PRIOR for i in range(len(arcs()))]
        totals: dict[str, float] = {}
        for arc, count in zip(arcs(), given, strict=True):
            totals[arc.start] = totals.get(arc.start, 0.0) + count
        return [log(count / totals[arc.start]) for arc, count in zip(arcs(), given, strict=True)]

    def cut(self, stem: str, start: str, path: tuple[int, ...]) -> float:
        """Return how likely a cut of a word is."""
        every = self._fixed_total + sum(self._totals.values())
        known = self.stems.get((stem, start), 0.0)
        size = min(len(stem), _LONGEST) - (self._derived(stem) if start == "noun" else 0)
        unseen = _STEM_PRIOR * 3.0 * _LETTERS**-size
        likely = (known + unseen) / (self._totals[start] + _STEM_PRIOR) * self._totals[start] / every
        bent = 0.0
        if start == "verb":
            bent = self._voice(stem, path) + (_FOREIGN if not known and _is_foreign(stem) else 0.0)
        return log(likely) + bent + sum(self._arcs[i] for i in path)

    def _derived(self, stem: str) -> int:
        """Return how many letters of a stem are an ending that makes nouns, of a stem long enough to have one."""
        for size in range(min(_LONGEST_ENDING, len(stem) - _SHORTEST_BASE), 1, -1):
            if stem[-size:] in self._derivations:
                return size - 1
        return 0

    def _voice(self, stem: str, path: tuple[int, ...]) -> float:
        """Weigh where a passive is cut: "қойылды" is of "қой", but "қосылды" of "қосыл"."""
        if "Voice" in arcs()[path[0]].feats:
            return _OF_VOICE if any(stem + ending in self.own_verbs for ending in _PASSIVES) else 0.0
        if stem in self.own_verbs or sum(c in VOWELS for c in stem) < 2:
            return 0.0
        # "салынды" is of "сал", "бөлінді" of "бөл".
        if stem[-1] == "л" or stem.endswith(("лын", "лін")) or (len(stem) > 5 and stem[-2:] in {"лы", "лі"}):
            return _OF_VOICE
        return _REFLEXIVE if stem.endswith(("лан", "лен")) else 0.0

    def form(self, fixed: Fixed, path: tuple[int, ...] = ()) -> float:
        """Return how likely a fixed form is, or one of a closed class by its suffixes."""
        likely = log(fixed.count / (self._fixed_total + sum(self._totals.values())))
        return likely + sum(self._arcs[i] for i in path)

    def parts_of_speech(self, stem: str, start: str) -> Mapping[str, float]:
        """Return the logarithms of how likely a stem is to be of each part of speech."""
        return _shares(self, stem, start)

    def ending(self, stem: str, start: str) -> Mapping[str, float]:
        """Return the parts of speech of the stems that end as this one does, most alike first."""
        out: dict[str, float] = {}
        for size in range(_ENDING + 1):
            found = self._endings.get((start, stem[len(stem) - size :] if size else ""))
            if found:
                total = sum(found.values())
                kept = total / (total + 5.0)
                out = {
                    u: kept * found.get(u, 0.0) / total + (1 - kept) * out.get(u, 0.0) for u in sorted({*out, *found})
                }
        return out


def _is_foreign(stem: str) -> bool:
    """Tell whether a stem has letters of loans, о or ө after its first syllable, or an end of no native verb."""
    if stem.endswith(("ла", "ле", "да", "де", "та", "те", "лан", "лен", "лас", "лес", "дыр", "дір", "тыр", "тір", "т")):
        return False
    if not _VOWEL_LETTERS & set(stem[-2:]) and stem[-2:] not in _CLUSTERS:
        return True
    first = next((i for i, letter in enumerate(stem) if letter in _VOWEL_LETTERS), len(stem))
    return any(letter in _LOAN_LETTERS for letter in stem) or any(letter in "оө" for letter in stem[first + 1 :])


@lru_cache(maxsize=50_000)
def _shares(lexicon: Lexicon, stem: str, start: str) -> Mapping[str, float]:
    prior = lexicon.ending(stem, start)
    own = lexicon.parts.get((stem, start), {})
    total = sum(own.values())
    return {
        upos: log(share)
        for upos in sorted({*prior, *own})
        if (share := (own.get(upos, 0.0) + 0.5 * prior.get(upos, 0.0)) / (total + 0.5)) > 1e-6
    }


def arc_key(index: int) -> tuple[str, str, str, str]:
    """Return what names a suffix in the table of weights."""
    arc = arcs()[index]
    return arc.start, arc.form, arc.end, "|".join(f"{k}={v}" for k, v in sorted(arc.feats.items()))


def _pairs(text: str) -> dict[str, str]:
    return dict(p.split("=", 1) for p in text.split("|") if p)


def shipped(name: str, columns: int) -> Iterator[list[str]]:
    """Yield the rows of a table of this package, comments left out."""
    return _table(files("sverka.language.kazakh").joinpath("data", name), columns)


def _table(path: Path | Traversable, columns: int) -> Iterator[list[str]]:
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line or line.startswith("#"):
            continue
        fields = line.split("\t")
        if len(fields) != columns:
            raise DataError(path, number, f"not {columns} columns")
        yield fields


def _counts(text: str) -> dict[str, float]:
    return {upos: float(n) for upos, _, n in (p.partition(":") for p in text.split(",") if p)}


@cache
def lexicon() -> Lexicon:
    """Return the lexicon that is shipped, loaded once a process."""
    return Lexicon()

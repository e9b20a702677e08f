"""Polish words as Morfeusz's dictionary knows them: parts of speech, and which are names of what."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from functools import lru_cache
from importlib.resources import files

import morfeusz2

_KEPT = 50_000
_DECLINED = frozenset({"subst", "adj", "ppas", "pact", "depr"})
_CASE = 2  # place of the case in a tag
_UNENDED = frozenset({"sg:nom"})
_LETTERS = {
    "imię": "i",
    "nazwisko": "n",
    "nazwa_geograficzna": "g",
    "nazwa_organizacji": "o",
    "ign": "?",
    "x:adj": "a",
    "x:subst": "s",
    "x:prep": "p",
    "X:brev": "b",
}


class PolishWords:
    """What Morfeusz says of Polish words."""

    prefix = 5
    quotes = ('"', '"')
    called = 10.0
    documents = True

    def __init__(self) -> None:
        self._morfeusz = morfeusz2.Morfeusz(expand_tags=False, praet="composite", generate=False)
        table = files("sverka.language.trained").joinpath("lists", "pl", "endings.toml").read_text(encoding="utf-8")
        self._endings = [(end, frozenset(cases.split())) for end, cases in tomllib.loads(table)["cases"].items()]
        self._readings = lru_cache(_KEPT)(lambda word: tuple(self._analyse(word)))

    def _analyse(self, word: str) -> Iterator[tuple[str, str, tuple[str, ...]]]:
        for _, _, (_, lemma, tag, kinds, _) in self._morfeusz.analyse(word.encode("utf-8", "replace").decode("utf-8")):
            yield lemma.partition(":")[0] or lemma, tag, tuple(kinds)

    def facts(self, word: str) -> tuple[str, ...]:
        """Return kinds of names (`imię`, `nazwisko`), and parts of speech of readings that are none (`x:adj`)."""
        found: set[str] = set()
        for lemma, tag, kinds in self._readings(word):
            found.update(kind for kind in kinds if kind != "nazwa_pospolita")
            if tag == "ign":
                found.add(tag)
            elif lemma[:1].islower():
                found.add(f"x:{tag.partition(':')[0]}")
            elif not kinds:
                found.add(f"X:{tag.partition(':')[0]}")
        return tuple(sorted(found))

    def lemma(self, word: str) -> str:
        """Return the first lemma that is capitalised as the word is, in lower case."""
        lemmas = [lemma for lemma, _, _ in self._readings(word)]
        capital = word[:1].isupper()
        return next(
            (lemma for lemma in lemmas if lemma[:1].isupper() == capital), lemmas[0] if lemmas else word
        ).lower()

    def short(self, word: str) -> str:
        """Return a letter for each of the facts that tell names."""
        facts = self.facts(word)
        return "".join(letter for fact, letter in _LETTERS.items() if fact in facts)

    def cases(self, word: str) -> frozenset[str]:
        """Return the numbers and cases of a word's readings as noun or adjective, or what its ending tells."""
        found = frozenset(
            f"{number}:{case}"
            for _, tag, _ in self._readings(word)
            if (fields := tag.split(":"))[0] in _DECLINED and len(fields) > _CASE
            for number in fields[_CASE - 1].split(".")
            for case in fields[_CASE].split(".")
        )
        if found or not word[:1].isupper() or "ign" not in self.facts(word) or word.isupper():
            return found
        return next((cases for ending, cases in self._endings if word.endswith(ending)), _UNENDED)

    def number(self, word: str) -> bool:
        """Return whether a word is written in digits or is a numeral."""
        return word[:1].isdigit() or any(tag.startswith("num:") for _, tag, _ in self._readings(word))

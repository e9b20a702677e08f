"""Kazakh words as our lists know them, with their endings taken off."""

from __future__ import annotations

import re
import tomllib
from collections import defaultdict
from collections.abc import Sequence
from functools import lru_cache
from importlib.resources import files

import pymorphy3

_KEPT = 50_000
_LEAST = 2  # letters that must be left of a word
_VOICED = {"б": "п", "ғ": "қ", "г": "к"}  # кітап, кітабы
_SURNAME = re.compile(r".{2,}(?:ов|ев|ёв|ова|ева|ин|ина|ский|ская|цкий|ұлы|қызы|тегі|дзе|швили|ян|енко|ович|евич)")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d(?!\d)")
_FATHER = re.compile(r"(?:ов|ев|ова|ева|ұлы|қызы|тегі|ович|евич|овна|евна)$")
_RUSSIAN = ("Name", "Surn", "Patr", "Geox", "Orgn")  # grammemes of OpenCorpora
_LETTERS = {
    "given": "i",
    "surname": "n",
    "states": "g",
    "settlements": "c",
    "towns": "t",
    "Name": "N",
    "Surn": "S",
    "Geox": "G",
    "lands": "l",
    "peoples": "a",
    "bodies": "b",
    "offices": "p",
    "months": "m",
    "times": "T",
    "numbers": "0",
    "year": "y",
    "units": "u",
    "money": "d",
}


class KazakhWords:
    """What our lists say of Kazakh words."""

    prefix = 7
    quotes = ("«", "»")
    called = 60.0
    documents = False

    def __init__(self) -> None:
        folder = files("sverka.language.trained") / "lists" / "kk"
        endings = tomllib.loads((folder / "endings.toml").read_text(encoding="utf-8"))
        self._inflections = [endings[name].split() for name in ("cases", "possessives", "plurals")]
        self._possessed: list[str] = endings["possessed_cases"].split()
        self._origins: list[str] = endings["origins"].split()
        lists: defaultdict[str, list[str]] = defaultdict(list)
        for kind, words in tomllib.loads((folder / "lists.toml").read_text(encoding="utf-8")).items():
            for word in words.split():
                if kind not in lists[word]:
                    lists[word].append(kind)
        for word in (folder / "settlements.txt").read_text(encoding="utf-8").split():
            lists[word].append("towns")
        self._russian = pymorphy3.MorphAnalyzer()
        self._lists = {word: tuple(kinds) for word, kinds in lists.items()}
        self._stems = lru_cache(_KEPT)(self._strip)
        self._facts = lru_cache(_KEPT)(self._look_up)

    def facts(self, word: str) -> tuple[str, ...]:
        """Return the lists that a word stands in, and what its form says of surnames and peoples."""
        return self._facts(word)

    def lemma(self, word: str) -> str:
        """Return a word without the endings of case, possession and number."""
        return self._stems(word.lower())[-1]

    def short(self, word: str) -> str:
        """Return a letter for each list, and a mark where a capitalised word has an ending."""
        facts, stems = self.facts(word), self._stems(word.lower())
        letters = "".join(letter for fact, letter in _LETTERS.items() if fact in facts)
        ended = len(stems) > 1 and stems[0] not in self._lists and word[:1].isupper()
        return f"{letters}'" if ended else letters

    def number(self, word: str) -> bool:
        """Return whether a word is written in digits or is a numeral."""
        return word[:1].isdigit() or "numbers" in self.facts(word)

    def cases(self, _word: str) -> frozenset[str]:
        """Return nothing: in Kazakh only the last word of a name takes a case."""
        return frozenset()

    def _strip(self, lower: str) -> tuple[str, ...]:
        found = [lower]
        possessed = _without(lower, self._possessed)
        if possessed[-1:] in ("ы", "і"):
            found.append(possessed)
        for endings in self._inflections[len(found) - 1 :]:
            stem = _without(found[-1].rstrip("-"), endings)
            if stem != found[-1]:
                found.append(stem)
        return tuple(found)

    def _kinds(self, stem: str) -> tuple[str, ...]:
        return self._lists.get(stem) or self._lists.get(stem[:-1] + _VOICED.get(stem[-1:], ""), ())

    def _look_up(self, word: str) -> tuple[str, ...]:
        stems = self._stems(word.lower())
        facts = list(next((kinds for stem in stems if (kinds := self._kinds(stem))), ()))
        if not facts:
            for stem in stems:
                base = _without(stem, self._origins)
                if base != stem and (kinds := self._kinds(base)):
                    facts += [f"from:{kind}" for kind in kinds]
                    break
        if _YEAR.match(word):
            facts.append("year")
        if word[:1].isupper():
            for stem in stems:
                if _SURNAME.fullmatch(stem):
                    facts.append("surname")
                    if "given" in self._kinds(_FATHER.sub("", stem)):
                        facts.append("father")
                    break
            facts += next((kinds for stem in stems if (kinds := self._in_russian(stem))), ())
        return tuple(facts)

    def _in_russian(self, stem: str) -> tuple[str, ...]:
        """Return what kinds of name Russian knows a word as: Kazakh writes foreign names in the Russian way."""
        if not self._russian.word_is_known(stem):
            return ()
        tags = [reading.tag for reading in self._russian.parse(stem)]
        return tuple(kind for kind in _RUSSIAN if any(kind in tag for tag in tags)) or ("known",)


def _without(word: str, endings: Sequence[str]) -> str:
    return next(
        (word[: -len(e)] for e in endings if word.endswith(e) and len(word) - len(e) >= _LEAST),
        word,
    )

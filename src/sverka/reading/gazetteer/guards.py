"""Where a form is not what it looks like: "Того" that begins a sentence, "US" among capitals, Michael Jordan."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache

from sverka.errors import DataError
from sverka.reading.gazetteer.entries import data_directory

_LISTS = (
    "not_initial", "not_in_capitals", "personal", "before_personal", "after_personal", "prefixes", "language_words",
)  # fmt: skip
_ENDS = ".!?…:;\"'«»“”„()[]*•-"


@dataclass(frozen=True, slots=True)
class Guards:
    """Rules on the words around a form; a linguist's file `guards.toml` of each language.

    Attributes:
        not_initial: Forms that at the start of a sentence are another word.
        not_in_capitals: Acronyms that in a line of capitals are another word.
        personal: Forms that are also given names or surnames: doubtful between or beside capitalised words.
        before_personal: Capitalised words that may stand before a state all the same ("In Jordan").
        after_personal: Capitalised words that may follow it ("Jordan Foreign Minister").
        prefixes: What before a form makes it something else ("pro-").
        language_words: Words next to an adjective that make it the name of a language; such a mention is doubtful.
        small_adjectives: Whether the language writes adjectives and peoples with a small letter, so that a capital
            beside a name is a surname ("Егор Поляков").
        cues: For forms that name two places: (cues of the other place, cues of the state).
    """

    not_initial: frozenset[str]
    not_in_capitals: frozenset[str]
    personal: frozenset[str]
    before_personal: frozenset[str]
    after_personal: frozenset[str]
    prefixes: tuple[str, ...]
    language_words: tuple[str, ...]
    small_adjectives: bool
    cues: dict[str, tuple[re.Pattern[str], re.Pattern[str]]]

    @staticmethod
    @cache
    def load(lang: str) -> Guards:
        """Read the guards of a language.

        Raises:
            DataError: Where the file is not as it must be.
        """
        path = data_directory() / lang / "guards.toml"
        try:
            table = tomllib.loads(path.read_text(encoding="utf-8"))
        except tomllib.TOMLDecodeError as error:
            raise DataError(path, None, str(error)) from error
        for name in _LISTS:
            if not isinstance(table.get(name), list):
                raise DataError(path, None, f"{name} must be a list of words")
        cues = {}
        for row in table.get("cues", []):
            for form in row["forms"]:
                cues[form.lower()] = (_any_of(row["against"]), _any_of(row["for"]))
        sets = {name: frozenset(word.lower() for word in table[name]) for name in _LISTS[:5]}
        return Guards(
            not_initial=sets["not_initial"],
            not_in_capitals=sets["not_in_capitals"],
            personal=sets["personal"],
            before_personal=sets["before_personal"],
            after_personal=sets["after_personal"],
            prefixes=tuple(table["prefixes"]),
            language_words=tuple(table["language_words"]),
            small_adjectives=table.get("small_adjectives", False) is True,
            cues=cues,
        )

    def forbid(self, text: str, low: str, first: int, after: int) -> bool:
        """Tell whether the form in `text[first:after]` is certainly something else here."""
        form = low[first:after]
        if form in self.not_initial and _starts_sentence(text, first):
            return True
        if form in self.not_in_capitals and _in_capitals(text, first, after):
            return True
        return first > 2 and low[first - 1] == "-" and low[max(0, first - 8) : first].endswith(self.prefixes)

    def doubt(self, text: str, low: str, first: int, after: int, kind: str) -> bool:
        """Tell whether the words around make the form doubtful."""
        form = low[first:after]
        if kind in {"adjective", "demonym"} and self.small_adjectives and text[first].isupper():
            alone = kind == "demonym" or not re.match(r" \w", text[after : after + 2])
            if alone and text[first + 1].islower() and self._follows_a_name(text, first):
                return True
        if kind == "adjective":
            before = low[max(0, first - 24) : first].rpartition(" ")[0].rpartition(" ")[2]
            around = (low[after + 1 : after + 24], before)
            return any(part.startswith(self.language_words) for part in around if part)
        if form in self.cues:
            against, favour = self.cues[form]
            return against.search(text) is not None and favour.search(text) is None
        return form in self.personal and self._beside_a_name(text, first, after)

    def _follows_a_name(self, text: str, first: int) -> bool:
        before = re.search(r"(\w[\w.'’-]*) $", text[max(0, first - 40) : first])
        return bool(before and before[1][0].isupper() and before[1].lower() not in self.before_personal)

    def _beside_a_name(self, text: str, first: int, after: int) -> bool:
        if self._follows_a_name(text, first):
            return True
        follows = re.match(r" (\w[\w'’-]*)", text[after : after + 40])
        return bool(follows and follows[1][0].isupper() and follows[1].lower() not in self.after_personal)


def _any_of(words: list[str]) -> re.Pattern[str]:
    return re.compile(r"\b(?:" + "|".join(map(re.escape, words)) + r")\b")


def _starts_sentence(text: str, first: int) -> bool:
    before = text[max(0, first - 8) : first]
    return not before.strip() or "\n" in before[len(before.rstrip()) :] or before.rstrip()[-1] in _ENDS


def _in_capitals(text: str, first: int, after: int) -> bool:
    """Tell whether the words on both sides (or the only one) are in capitals."""
    words = re.findall(r"[^\W\d_]{2,}", text[max(0, first - 30) : first])[-2:]
    words += re.findall(r"[^\W\d_]{2,}", text[after : after + 30])[:2]
    return len(words) > 1 and all(word.isupper() for word in words)

"""The language of a text: by py3langid, which carries its model, and for Cyrillic by the alphabet."""

from __future__ import annotations

import math
import re
from collections import Counter
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from sverka.errors import DataError
from sverka.model.vocabulary import LANGS, Lang
from sverka.sources.datafile import line_of, read_toml

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

_FILE = "languages.toml"
_PIECE = 600  # characters that are judged together
_PIECES = 6
_ALPHABET_WEIGHT = 80.0  # of the share of letters outside an alphabet, in units of log likelihood
_PRIOR = 1.5  # in favour of the languages that are read, in units of log likelihood: it decides only in doubt
_FEWEST_LETTERS = 3
_LONGEST_WORD = 45  # what is longer is no word of any of these languages
_CLEAR_LETTERS = 120
_CLEAR = 0.9
_FEWEST_WORDS, _WORDS_SHARE = 2, 0.05  # of the words of a text that tell its language by themselves
_NO_WORD = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+|[^\w\s]|[\d_]")
_IS_READ: dict[str, Lang] = {code: code for code in LANGS}


@dataclass(frozen=True, slots=True)
class Identified:
    """The language of a text.

    Attributes:
        code: ISO 639-1, or None where there are too few letters.
        name: Its English name.
        share: The part of the text's letters that is in it, 0 to 1.
        clear: Whether there is enough text for a contradiction to metadata to count.
        second: The name of another language that a quarter of the text or more is in, or None.
    """

    code: str | None
    name: str
    share: float
    clear: bool
    second: str | None = None

    @property
    def lang(self) -> Lang | None:
        """The language, where it is one that Sverka reads."""
        return _IS_READ.get(self.code or "")


@dataclass(frozen=True, slots=True)
class _Table:
    names: dict[str, str]
    aliases: dict[str, str]
    alphabet: dict[str, frozenset[str]]
    words: dict[str, frozenset[str]]


@cache
def _table() -> _Table:
    tables: dict[str, Any] = read_toml(_FILE)
    names: dict[str, str] = tables.get("names", {})
    if tables.get("read") != list(LANGS):
        raise DataError(_FILE, line_of(_FILE, "read ="), f"the languages that are read must be {', '.join(LANGS)}")
    for key in ("aliases", "alphabet", "words"):
        for word, value in tables.get(key, {}).items():
            if (value if key == "aliases" else word) not in names:
                raise DataError(_FILE, line_of(_FILE, f"{word} ="), f"{word} is of a language that has no name")
    return _Table(
        names,
        tables["aliases"],
        {code: frozenset(letters) for code, letters in tables["alphabet"].items()},
        {code: frozenset(words.split()) for code, words in tables["words"].items()},
    )


@cache
def _identifier() -> LanguageIdentifier:
    # The model takes a second to load: only where a text is read.
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages(sorted(_table().names))
    return identifier


def name_of(code: str) -> str:
    """Return the English name of a language, or its code where it has none here."""
    return _table().names.get(code, code)


def stated_language(value: str) -> str:
    """Return the code for a language as metadata names it ("ru-RU", "rus", "Russian")."""
    word = re.split(r"[-_\s]", value.strip().lower(), maxsplit=1)[0]
    return _table().aliases.get(word, word)


def identify(text: str) -> Identified:
    """Return the language in which most of a text is written. At most about 3,600 characters are looked at."""
    letters: Counter[str] = Counter()
    for piece in _pieces(text):
        words = " ".join(word for word in _NO_WORD.sub(" ", piece).split() if len(word) <= _LONGEST_WORD)
        count = sum(map(str.isalpha, words))
        if count >= _FEWEST_LETTERS:
            letters[_best(words)] += count
    total = sum(letters.values())
    if not total:
        return Identified(None, "an unknown language", 0.0, clear=False)
    (code, most), *others = sorted(letters.items(), key=lambda item: (-item[1], item[0]))
    second = name_of(others[0][0]) if others and others[0][1] * 4 >= total else None
    clear = total >= _CLEAR_LETTERS and most / total >= _CLEAR
    return Identified(code, name_of(code), most / total, clear, second)


def _pieces(text: str) -> list[str]:
    """Return pieces of about equal length, spread over the text."""
    if len(text) <= _PIECE:
        return [text]
    lines: list[str] = []
    for line in text[:60_000].split("\n"):
        # Short lines are too little to go by: they are judged with their neighbours.
        if lines and len(lines[-1]) + len(line) < _PIECE // 3:
            lines[-1] = f"{lines[-1]} {line}"
        elif line:
            lines.extend(line[at : at + _PIECE] for at in range(0, len(line), _PIECE))
    step = max(1, math.ceil(len(lines) / _PIECES))
    return lines[::step]


def _by_words(words: str, table: _Table) -> str | None:
    """Return the language that enough of the words belong to, of those that the identifier does not know so written."""
    given = words.lower().split()
    for code, known in table.words.items():
        if sum(word in known for word in given) >= max(_FEWEST_WORDS, len(given) * _WORDS_SHARE):
            return code
    return None


def _best(words: str) -> str:
    table = _table()
    counts = Counter(char for char in words.lower() if "\u0400" <= char <= "\u052f")
    cyrillic = sum(counts.values())
    if cyrillic * 2 < len(words):
        code = _by_words(words, table)
        if code is not None:
            return code

    def score(code: str, likelihood: float) -> float:
        value = math.log(max(likelihood, 1e-12)) + (_PRIOR if code in _IS_READ else 0.0)
        alphabet = table.alphabet.get(code)
        if cyrillic and alphabet is not None:
            outside = sum(count for letter, count in counts.items() if letter not in alphabet)
            value -= _ALPHABET_WEIGHT * outside / cyrillic
        elif cyrillic * 2 > len(words):
            value -= _ALPHABET_WEIGHT  # a language in another script
        return value

    ranked: list[tuple[float, str]] = [(score(code, value), code) for code, value in _identifier().rank(words)]
    return max(ranked)[1]

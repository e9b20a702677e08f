"""Kazakh in Latin letters to Cyrillic: the alphabets of the 2004, 2017, 2018 and 2021 texts, by a table."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from sverka.errors import DataError
from sverka.language.rewriting import Rewritten
from sverka.model.spans import Span

_LATIN_SHARE = 0.7  # of the letters, from which on a text is one in Latin script
_SIGN, _STRANGE = 2.0, -3.0  # what a letter that tells an alphabet counts for, and one that is not in it
_WORD = re.compile(r"[^\W\d_]+(?:['’ʼ]+[^\W\d_]+)*['’ʼ]?")
_KEPT = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+|@\w+|#\w+")
_VOWELS = frozenset("аәеёоөұүыіэуи")
_IN_BETWEEN = "I"  # и or й


@dataclass(frozen=True, slots=True)
class _Alphabet:
    name: str
    signs: frozenset[str]
    letters: Mapping[str, str]
    longest: int


@dataclass(frozen=True, slots=True)
class _Tables:
    alphabets: tuple[_Alphabet, ...]
    starts: Mapping[str, str]


@cache
def _tables() -> _Tables:
    path = files("sverka.language.kazakh").joinpath("data", "latin_scripts.toml")
    try:
        table: Mapping[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
        alphabets = tuple(
            _Alphabet(row["name"], frozenset(row["signs"]), row["letters"], max(map(len, row["letters"])))
            for row in table["alphabet"]
        )
        return _Tables(alphabets, table["starts"])
    except (tomllib.TOMLDecodeError, KeyError, TypeError, ValueError) as error:
        raise DataError(path, None, f"not a table of alphabets: {error}") from error


def to_cyrillic(text: str) -> Rewritten | None:
    """Return a text that stands in Latin letters in Cyrillic ones; None where it is in Cyrillic already."""
    latin = sum(1 for c in text if c.isalpha() and c < "\u0250")
    cyrillic = sum(1 for c in text if "\u0400" <= c <= "\u052f")
    if not latin or latin < _LATIN_SHARE * (latin + cyrillic):
        return None
    alphabet = _alphabet(text)
    out: list[str] = []
    places: list[Span] = []
    for start, end, word in _pieces(text):
        if not word:
            out.extend(text[start:end])
            places.extend(Span(i, i + 1) for i in range(start, end))
            continue
        for letter, at, after in _spelt(text, start, end, alphabet):
            out.append(letter)
            places.append(Span(at, after))
    return Rewritten("".join(out), tuple(places))


def _pieces(text: str) -> Iterator[tuple[int, int, bool]]:
    """Yield `(start, end, whether to rewrite)` of the parts of a text; addresses are left as they are."""
    at = 0
    kept = [m.span() for m in _KEPT.finditer(text)]
    for match in _WORD.finditer(text):
        if any(s < match.end() and match.start() < e for s, e in kept) or _bordered(text, match):
            continue
        if at < match.start():
            yield at, match.start(), False
        yield match.start(), match.end(), True
        at = match.end()
    if at < len(text):
        yield at, len(text), False


def _bordered(text: str, match: re.Match[str]) -> bool:
    """Tell whether a word holds digits as well, as "G20" does, or Cyrillic letters."""
    before, after = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
    return before.isdigit() or after.isdigit() or any("\u0400" <= c <= "\u052f" for c in match.group())


def _alphabet(text: str) -> _Alphabet:
    lower = [_small(c) for word in _WORD.findall(text[:20_000]) for c in word]
    # "qazaqstannyñ" has ы as y, "qazaqstannıñ" as ı: between consonants y is no й.
    vowel_y = len(re.findall(r"[bdgjklmnpqrstzğñşshv]y[bdgjklmnpqrstzğñş]", text.lower()))
    dotless = len(re.findall(r"[bdgjklmnpqrstzğñşshv]ı[bdgjklmnpqrstzğñş]", text.lower()))

    def weight(alphabet: _Alphabet) -> float:
        known = {c for letters in alphabet.letters for c in letters}
        score = sum(_SIGN for c in lower if c in alphabet.signs)
        score += sum(_STRANGE for c in lower if c not in known and c not in "'’ʼ")
        y_is_vowel = alphabet.letters["y"] == "ы"
        return score + (vowel_y if y_is_vowel else dotless * (alphabet.letters["ı"] == "ы") - vowel_y)

    return max(_tables().alphabets, key=weight)


def _small(letter: str) -> str:
    return "i" if letter == "İ" else "ı" if letter == "I" else "'" if letter in "’ʼ" else letter.lower()


def _spelt(text: str, start: int, end: int, alphabet: _Alphabet) -> list[tuple[str, int, int]]:
    """Return the Cyrillic letters of a word, each with the place of the Latin ones that it stands for."""
    small = [_small(c) for c in text[start:end]]
    if alphabet.letters["i"] == "і":  # the alphabets with a dotted і have capital I for it
        small = ["i" if c == "I" else s for c, s in zip(text[start:end], small, strict=True)]
    out: list[tuple[str, int, int]] = []
    at = 0
    while at < len(small):
        for size in range(min(alphabet.longest, len(small) - at), 0, -1):
            found = alphabet.letters.get("".join(small[at : at + size]))
            if found:
                break
        else:
            size, found = 1, text[start + at]
        capital = text[start + at].isupper()
        for n, letter in enumerate(found):
            shown = letter.upper() if capital and (n == 0 or text[start:end].isupper()) else letter
            out.append((letter if letter == _IN_BETWEEN else shown, start + at, start + at + size))
            if letter == _IN_BETWEEN and capital:
                out[-1] = ("I^", *out[-1][1:])
        at += size
    return _respelt(_settled(out))


def _settled(letters: list[tuple[str, int, int]]) -> list[tuple[str, int, int]]:
    """Settle what stands for и and for й: й after a vowel; with а or у after it я and ю."""
    out: list[tuple[str, int, int]] = []
    for letter, start, end in letters:
        before = out[-1][0].lower() if out else ""
        if letter[0] == _IN_BETWEEN:
            chosen = "й" if before in _VOWELS and before else "и"
            out.append((chosen.upper() if letter.endswith("^") else chosen, start, end))
        elif before == "й" and letter in {"а", "у"}:
            out[-1] = ("я" if letter == "а" else "ю", out[-1][1], end)
        elif before == "и" and letter == "а":
            out.append(("я", start, end))
        else:
            out.append((letter, start, end))
    return out


def _respelt(letters: list[tuple[str, int, int]]) -> list[tuple[str, int, int]]:
    """Spell the beginnings of the table as Cyrillic does ("Полша" is "Польша")."""
    word = "".join(letter for letter, _, _ in letters).lower()
    start = next((s for s in _tables().starts if word.startswith(s)), None)
    if start is None:
        return letters
    wanted = _tables().starts[start]
    first = letters[0][0]
    out: list[tuple[str, int, int]] = []
    for n, letter in enumerate(wanted):
        _, begin, end = letters[min(n, len(start) - 1)]
        out.append((letter.upper() if n == 0 and first.isupper() else letter, begin, end))
    last = out[-1]
    out[-1] = (last[0], last[1], letters[len(start) - 1][2])
    return out + letters[len(start) :]

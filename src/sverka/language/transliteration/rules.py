"""Tables of letters and rules that write a word in another script, or write down how it sounds."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from sverka.errors import DataError


def lowered(text: str) -> str:
    """Return the text in lower case, one code point for one ("İ" would become two)."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


class Table:
    """One file `tables/<name>.toml`.

    Its `rules` are pairs of a pattern and what is written for it, tried in order at each place, before `letters`, of
    which the longest goes first. A table that `extends` another has that one's rules and letters behind its own.

    Attributes:
        name: Name of the file without its ending.
        rules: Patterns with what is written for them, in the order in which they are tried.
        letters: What is written for a letter or several.
        unless: Words that match it are left as they are: they are not spelt as the table expects.
    """

    def __init__(self, name: str, folder: Traversable | None = None) -> None:
        """Read a table.

        Args:
            name: Name of the file without its ending.
            folder: Where it lies, if not among the tables of Sverka.

        Raises:
            DataError: Where the file is not as it must be.
        """
        path = (folder or files("sverka.language.transliteration") / "tables").joinpath(f"{name}.toml")
        try:
            data = tomllib.loads(path.read_text(encoding="utf-8"))
        except tomllib.TOMLDecodeError as error:
            raise DataError(path, None, str(error)) from error
        unknown = set(data) - {"extends", "rules", "letters", "unless"}
        if unknown:
            raise DataError(path, None, f"unknown: {', '.join(sorted(unknown))}")
        parent = table(data["extends"]) if "extends" in data else None
        self.name = name
        self.rules: list[tuple[str, str]] = [(pattern, written) for pattern, written in data.get("rules", [])]
        self.rules += parent.rules if parent else []
        self.letters: Mapping[str, str] = {**(parent.letters if parent else {}), **data.get("letters", {})}
        unless = data.get("unless", parent.unless.pattern if parent and parent.unless else None)
        longest_first = sorted(self.letters, key=lambda letters: (-len(letters), letters))
        parts = [pattern for pattern, _ in self.rules] + [re.escape(letters) for letters in longest_first]
        self._written = [written for _, written in self.rules] + [self.letters[letters] for letters in longest_first]
        try:
            self.unless: re.Pattern[str] | None = re.compile(unless) if unless else None
            self._pattern = re.compile("|".join(f"(?P<g{n}>{part})" for n, part in enumerate(parts)))
        except re.error as error:
            raise DataError(path, None, f"{error.pattern!r}: {error}") from error

    def write(self, text: str) -> str:
        """Return the text written by the table; what it has no rule for stays, and so do capitals."""
        low = lowered(text)
        out = []
        at = 0
        for match in self._pattern.finditer(low):
            first, after = match.span()
            if first == after:
                continue
            out.append(text[at:first])
            new = self._written[int(str(match.lastgroup)[1:])]
            old = text[first:after]
            if old[:1].isupper():
                beside = old[1:] or text[after : after + 1] or text[max(0, first - 1) : first]
                new = new.upper() if beside.isupper() else new[:1].upper() + new[1:]
            out.append(new)
            at = after
        return "".join((*out, text[at:]))


@cache
def table(name: str) -> Table:
    """Return a table by the name of its file, read once.

    Raises:
        DataError: Where the file is not as it must be.
    """
    return Table(name)


def composed(text: str) -> str:
    """Return the text with letters and their marks in one code point ("й", not "и" and a breve)."""
    return unicodedata.normalize("NFC", text)

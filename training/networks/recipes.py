"""What the network of a language learns from: `recipes.toml`, read and checked."""

from __future__ import annotations

import gzip
import json
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sverka.errors import DataError
from training.networks import kazakh
from training.networks.russian import in_polish_letters
from training.networks.treebanks import Sample, columns, split, treebank

_PATH = Path(__file__).with_name("recipes.toml")
_LONGEST = 80  # words of a raw sentence


@dataclass(frozen=True)
class Corpora:
    """What is learnt from and measured on."""

    learn: list[Sample]
    held_out: list[Sample]
    help: list[Sample]
    raw: list[Sample]
    measure: dict[str, list[Sample]]


@dataclass(frozen=True)
class Recipe:
    """One language's table of `recipes.toml`."""

    lang: str
    table: dict[str, Any]

    def __getitem__(self, key: str) -> Any:
        return self.table[key]

    def sources(self) -> Iterator[tuple[str, str, str]]:
        """Yield `(use, path, licence)` of each corpus."""
        for use in ("learn", "help", "raw", "measure"):
            for row in self.table.get(use, ()):
                yield use, row["path"], row["licence"]

    def corpora(self, data: Path) -> Corpora:
        """Read all of them.

        Raises:
            DataError: Where a file is not there.
        """
        for _, path, _ in self.sources():
            if not (data / path).is_file():
                raise DataError(
                    data / path, None, "a corpus of the recipe is not there", hint="give its folder as DATA"
                )
        learn: list[Sample] = []
        held_out: list[Sample] = []
        for row in self.table["learn"]:
            samples = treebank(data / row["path"], self.lang)
            if row.get("apart"):
                samples = kazakh.apart(samples)
            kept, out = (samples, []) if row.get("whole") else split(samples)
            learn += kept
            held_out += out
        if "lexicon_text" in self.table:
            paths = [data / row["path"] for row in self.table["learn"]]
            kazakh.count_without(paths, plain_sentences(data / self.table["lexicon_text"], self.lang))
        helping = [
            in_polish_letters(sample)
            for row in self.table.get("help", ())
            for sample in treebank(data / row["path"], row["lang"])
        ]
        raw = [s for row in self.table.get("raw", ()) for s in _raw(data / row["path"], self.lang)]
        measured = {row["path"]: treebank(data / row["path"], self.lang) for row in self.table.get("measure", ())}
        return Corpora(learn, held_out, helping, raw, measured)


def recipe(lang: str) -> Recipe:
    """Return the recipe of a language."""
    return Recipe(lang, tomllib.loads(_PATH.read_text(encoding="utf-8"))[lang])


def _raw(path: Path, lang: str) -> Iterator[Sample]:
    for words in plain_sentences(path, lang):
        if 3 < len(words) <= _LONGEST:
            yield Sample(lang, words)


def plain_sentences(path: Path, lang: str) -> Iterator[tuple[str, ...]]:
    """Yield the words of each sentence of a raw corpus."""
    if path.suffix == ".gz":
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            yield from columns(lines)
    elif path.suffix == ".jsonl":
        for line in path.read_text(encoding="utf-8").splitlines():
            yield tuple(_words(json.loads(line)[lang]))
    else:
        with path.open(encoding="utf-8") as lines:
            yield from columns(lines)


def _words(text: str) -> list[str]:
    """Part a line of plain text roughly into words and marks."""
    out: list[str] = []
    for word in text.split():
        end = len(word.rstrip('.,;:!?»”")'))
        start = len(word) - len(word.lstrip('«“„"('))
        out += [*word[:start], *([word[start:end]] if start < end else []), *word[max(start, end) :]]
    return out

"""Words as vectors: the sum of the rows of a table that their pieces and their readings fall on.

No word is unknown: what is not a word of the training texts still has its beginning, its ending, its shape and the
readings of a dictionary (hashed embeddings; Svenstrup and others 2017, https://arxiv.org/abs/1709.03933).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any
from zlib import crc32

import numpy as np

from sverka.language.readings import Reading

Readings = Callable[[str], Sequence[tuple[Reading, float]]]
"""A language's morphology: the readings of a word with the share of each, likeliest first."""

_PREFIXES = 3
_SUFFIXES = 6
_MOST_READINGS = 16
_PAIRED = ("Case", "Number", "Gender", "VerbForm", "Number[psor]", "Person[psor]")


@dataclass(frozen=True, slots=True)
class Pieces:
    """What a word is made of, hashed: rows of the table of pieces and of the table of readings, with weights.

    Attributes:
        pieces: Rows for the parts of the form; the first is the whole word.
        readings: Rows for what a dictionary says.
        weights: One for each of `readings`: the share of the readings that it is true of.
        lexical: Which of `readings` are lemmas.
    """

    pieces: tuple[int, ...]
    readings: tuple[int, ...]
    weights: tuple[float, ...]
    lexical: tuple[bool, ...]


def _row(text: str, buckets: int) -> int:
    return crc32(text.encode("utf-8", "replace")) % buckets


def shape(word: str) -> str:
    """Return the shape of a word: capitals, small letters, digits and marks, repeated ones once or twice."""
    out: list[str] = []
    for char in word[:24]:
        kind = "X" if char.isupper() else "x" if char.isalpha() else "9" if char.isdigit() else char
        if out[-2:] != [kind, kind]:
            out.append(kind)
    return "".join(out)


def pieces(word: str, readings: Sequence[tuple[Reading, float]], buckets: int) -> Pieces:
    """Return the hashed pieces of a word.

    Args:
        word: The form as written.
        readings: What its language's morphology says of it, likeliest first, with shares.
        buckets: Rows of each of the two tables.
    """
    lower = word.lower()
    edged = f"<{lower}>"
    parts = [f"w={lower}", f"x={shape(word)}"]
    parts += [f"p={edged[:n]}" for n in range(2, min(_PREFIXES + 2, len(edged)))]
    parts += [f"s={edged[-n:]}" for n in range(2, min(_SUFFIXES + 2, len(edged)))]
    found: dict[str, float] = {}
    known = readings[:_MOST_READINGS]
    for reading, share in known:
        paired = "|".join(reading.feats.get(key, "") for key in _PAIRED)
        texts = {f"u={reading.upos}", f"c={reading.upos}|{paired}", f"l={reading.lemma}"}
        texts |= {f"f={key}={value}" for key, value in reading.feats.items()}
        for text in texts:
            found[text] = found.get(text, 0.0) + share
    ordered = sorted(found)
    return Pieces(
        tuple(_row(p, buckets) for p in parts),
        tuple(_row(t, buckets) for t in ordered),
        tuple(found[t] for t in ordered),
        tuple(t.startswith("l=") for t in ordered),
    )


class WordVectors:
    """The two tables of a language, and the vectors of its words, each made once."""

    def __init__(self, pieces_table: Any, readings_table: Any, readings: Readings) -> None:
        self._pieces = pieces_table
        self._readings_table = readings_table
        self._readings = readings
        self._vector = lru_cache(maxsize=100_000)(self._make)

    @property
    def width(self) -> int:
        """Numbers of a vector."""
        return int(self._pieces.shape[1] + self._readings_table.shape[1])

    def _make(self, word: str) -> Any:
        made = pieces(word, self._readings(word), len(self._pieces))
        form = self._pieces[list(made.pieces)].astype(np.float32).sum(0)
        weights = np.asarray(made.weights, dtype=np.float32)
        rows = self._readings_table[list(made.readings)].astype(np.float32)
        return np.concatenate([form, weights @ rows if len(weights) else np.zeros(rows.shape[1], np.float32)])

    def __call__(self, words: Sequence[str]) -> Any:
        """Return the vectors of words, a row each."""
        return np.stack([self._vector(word) for word in words])

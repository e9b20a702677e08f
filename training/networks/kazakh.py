"""Kazakh readings as they are of words never seen: each part of the treebank by a lexicon counted without it.

The shipped lexicon knows every word of the treebank. A network that learnt with it would trust it too much.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import redirect_stdout
from dataclasses import replace
from functools import cache, partial
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory

from sverka.language.kazakh.lexicon import Lexicon
from sverka.language.kazakh.morphology import shares as shares_of
from sverka.language.trained.words import Readings
from training.kazakh.stems import expect, of_text, of_treebank, own_verbs
from training.networks.treebanks import Sample

PARTS = 10

_LEXICONS: dict[int, Lexicon] = {}


def count_without(treebanks: Sequence[Path], text: Iterable[Sequence[str]]) -> None:
    """Count a lexicon without each part of the treebanks, and with all of the plain text."""
    own = own_verbs()
    with TemporaryDirectory() as folder, redirect_stdout(StringIO()):
        lines = Path(folder) / "text"
        lines.write_text("\n\n".join("\n".join(words) for words in text), encoding="utf-8")
        forms, capitals = of_text(lines)
        for part in range(PARTS):
            into = Path(folder) / str(part)
            expect(of_treebank(treebanks, PARTS, own, part), forms, capitals, into)
            _LEXICONS[part] = Lexicon(into)


@cache
def shares(part: int) -> Readings:
    """Return the morphology by the lexicon without a part."""
    return partial(shares_of, words=_LEXICONS[part])


def apart(samples: Sequence[Sample]) -> list[Sample]:
    """Return the sentences of a treebank, each to be read by the lexicon that was counted without it."""
    return [replace(sample, lang=f"{sample.lang}#{n % PARTS}") for n, sample in enumerate(samples)]

"""Sentences of a treebank, and raw sentences, in the shape that the network learns from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import conllu

HELD_OUT = 10  # every tenth sentence of a training treebank is kept for measuring and for choosing the epoch


@dataclass(frozen=True, slots=True)
class Sample:
    """A sentence with what is known of it; heads are token places, -1 for the root.

    Attributes:
        lang: Whose readings its words have.
        words: Forms, a multi-word token as its syntactic words.
        lemmas: Lower-case lemmas, or nothing.
        upos: Parts of speech, or nothing for raw text.
        feats: Features, one a word, or nothing.
        heads: Governors, or nothing.
        relations: Relations without subtypes, or nothing.
    """

    lang: str
    words: tuple[str, ...]
    lemmas: tuple[str, ...] = ()
    upos: tuple[str, ...] = ()
    feats: tuple[dict[str, str], ...] = ()
    heads: tuple[int, ...] = ()
    relations: tuple[str, ...] = ()


def treebank(path: Path, lang: str) -> list[Sample]:
    """Return the sentences of a CoNLL-U file."""
    out = []
    for sentence in conllu.parse(path.read_text(encoding="utf-8")):
        rows = [row for row in sentence if isinstance(row["id"], int)]
        place = {row["id"]: at for at, row in enumerate(rows)}
        out.append(
            Sample(
                lang,
                tuple(row["form"] for row in rows),
                tuple((row["lemma"] or row["form"]).lower() for row in rows),
                tuple(row["upos"] for row in rows),
                tuple(dict(row["feats"] or {}) for row in rows),
                tuple(place[row["head"]] if row["head"] else -1 for row in rows),
                tuple(row["deprel"].partition(":")[0] if row["deprel"] not in KEPT else row["deprel"] for row in rows),
            )
        )
    return out


KEPT = frozenset({"nsubj:pass", "aux:pass", "obl:agent", "acl:relcl", "csubj:pass", "nmod:poss", "expl:pv"})
"""Subtypes that reading asks for; the others are learnt without."""


def split(samples: Sequence[Sample]) -> tuple[list[Sample], list[Sample]]:
    """Return what to learn from and the tenth held out."""
    kept = [s for n, s in enumerate(samples) if n % HELD_OUT != HELD_OUT - 1]
    return kept, [s for n, s in enumerate(samples) if n % HELD_OUT == HELD_OUT - 1]


def columns(lines: Iterator[str]) -> Iterator[tuple[str, ...]]:
    """Yield the words of each sentence of a file with a word first in each line and empty lines between sentences."""
    words: list[str] = []
    for line in lines:
        cells = line.rstrip("\n").split("\t" if "\t" in line else " ")
        if cells[0] and not line.startswith("-DOCSTART"):
            words.append(cells[0])
        elif words:
            yield tuple(words)
            words = []
    if words:
        yield tuple(words)

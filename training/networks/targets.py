"""What the network is to say: tags by groups, relations; and sentences as batches of numbers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

import torch

from sverka.language.trained.models import morphology
from sverka.language.trained.words import Pieces, Readings, pieces
from training.networks import kazakh, russian
from training.networks.network import Batch
from training.networks.treebanks import Sample

_RARE = 5  # a feature seen less often than this is not learnt


@dataclass(frozen=True)
class Targets:
    """Values of each group of tags (the first of a feature is its absence), and the relations."""

    groups: tuple[tuple[str, tuple[str, ...]], ...]
    relations: tuple[str, ...]

    @classmethod
    def of(cls, samples: Iterable[Sample], lang: str) -> Targets:
        """Collect them from the sentences of one language; those of other languages may use no others."""
        upos: Counter[str] = Counter()
        feats: Counter[tuple[str, str]] = Counter()
        relations: Counter[str] = Counter()
        for sample in samples:
            if sample.lang.partition("#")[0] == lang:
                upos.update(sample.upos)
                relations.update(sample.relations)
                feats.update(pair for row in sample.feats for pair in row.items())
        names = sorted({key for (key, _), count in feats.items() if count >= _RARE})
        groups = [("upos", tuple(sorted(upos)))]
        for name in names:
            values = sorted(v for (key, v), count in feats.items() if key == name and count >= _RARE)
            groups.append((name, ("", *values)))
        return cls(tuple(groups), tuple(sorted(relations)))

    def rows(self, sample: Sample) -> list[list[int]]:
        """Return the number of the value of each group for each word; -100 where it says nothing."""
        out = []
        for upos, feats in zip(sample.upos, sample.feats, strict=True):
            row = []
            for name, values in self.groups:
                value = upos if name == "upos" else feats.get(name, "")
                row.append(values.index(value) if value in values else -100)
            out.append(row)
        return out


class Batches:
    """Makes batches; the pieces of each word are made once."""

    def __init__(self, buckets: int, seed: int, lexical_dropout: float = 0.15) -> None:
        self._buckets = buckets
        self._dropout = lexical_dropout
        self._random = torch.Generator().manual_seed(seed)
        self._pieces = lru_cache(maxsize=None)(self._make)

    def _make(self, lang: str, word: str) -> Pieces:
        return pieces(word, readings_of(lang)(word), self._buckets)

    def batch(self, samples: Sequence[Sample], *, learning: bool, hidden: torch.Tensor | None = None) -> Batch:
        """Make a batch.

        Args:
            samples: The sentences.
            learning: Whether whole words and lemmas are dropped now and then.
            hidden: Words, flat, of which nothing is to be seen.
        """
        made = [self._pieces(s.lang, w) for s in samples for w in s.words]
        lengths = torch.tensor([len(s.words) for s in samples])
        mask = torch.arange(int(lengths.max()))[None] < lengths[:, None]
        drops = (
            torch.rand(len(made), generator=self._random) < self._dropout if learning else torch.zeros(len(made)) > 0
        )
        gone = hidden if hidden is not None else torch.zeros(len(made)) > 0
        piece_rows: list[int] = []
        piece_weights: list[float] = []
        piece_offsets: list[int] = []
        reading_rows: list[int] = []
        reading_weights: list[float] = []
        reading_offsets: list[int] = []
        for word, dropped, unseen in zip(made, drops.tolist(), gone.tolist(), strict=True):
            piece_offsets.append(len(piece_rows))
            reading_offsets.append(len(reading_rows))
            if unseen:
                piece_rows.append(0)
                piece_weights.append(1.0)
                continue
            piece_rows += word.pieces
            piece_weights += [0.0 if dropped else 1.0] + [1.0] * (len(word.pieces) - 1)
            reading_rows += word.readings
            reading_weights += [
                0.0 if dropped and lexical else weight
                for weight, lexical in zip(word.weights, word.lexical, strict=True)
            ]
        return Batch(
            torch.tensor(piece_rows),
            torch.tensor(piece_offsets),
            torch.tensor(piece_weights),
            torch.tensor(reading_rows, dtype=torch.long),
            torch.tensor(reading_offsets),
            torch.tensor(reading_weights),
            lengths,
            mask,
        )


@lru_cache
def readings_of(lang: str) -> Readings:
    """Return the morphology of a language; `kk#3` is Kazakh by a lexicon that was counted without the third part."""
    if lang == "ru":
        found: Readings = russian.shares
    elif "#" in lang:
        found = kazakh.shares(int(lang.partition("#")[2]))
    else:
        found = morphology(lang)
    return found

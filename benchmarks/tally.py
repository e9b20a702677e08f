"""Precision, recall and F1."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Count:
    """How many rows were right, how many there are in the gold, how many were given."""

    hit: int = 0
    gold: int = 0
    got: int = 0

    def __add__(self, other: Count) -> Count:
        """Return the counts of both together."""
        return Count(self.hit + other.hit, self.gold + other.gold, self.got + other.got)

    @property
    def precision(self) -> float:
        """Share of the given rows that are right; 0 where none was given."""
        return self.hit / self.got if self.got else 0.0

    @property
    def recall(self) -> float:
        """Share of the gold rows that were given; 0 where there are none."""
        return self.hit / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall (van Rijsbergen 1979, with beta 1)."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


def total(parts: Iterable[Mapping[str, Count]]) -> dict[str, Count]:
    """Add up counts by name; names keep the order in which they first come."""
    out: dict[str, Count] = {}
    for part in parts:
        for name, count in part.items():
            out[name] = out.get(name, Count()) + count
    return out

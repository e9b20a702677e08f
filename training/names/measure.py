"""How well a chain finds names: strict spans and kinds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from sverka.language.trained.chain import NameChain, name_spans
from training.names.corpora import Document


@dataclass(slots=True)
class Score:
    """Names by kind: right, in the gold, found."""

    right: Counter[str] = field(default_factory=Counter)
    gold: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)

    def shares(self, kind: str | None = None) -> tuple[float, float, float]:
        """Return precision, recall and F1 of a kind, or of all."""
        right, gold, found = (
            counter.total() if kind is None else counter[kind] for counter in (self.right, self.gold, self.found)
        )
        return right / max(found, 1), right / max(gold, 1), 2 * right / max(gold + found, 1)


def measure(chain: NameChain, documents: Iterable[Document]) -> Score:
    """Compare what a chain finds in documents with their labels."""
    score = Score()
    for document in documents:
        for sentence, labels in zip(document, chain.label([s.words for s in document]), strict=True):
            gold, found = set(name_spans(sentence.labels)), set(name_spans(labels))
            score.gold.update(name.kind for name in gold)
            score.found.update(name.kind for name in found)
            score.right.update(name.kind for name in gold & found)
    return score

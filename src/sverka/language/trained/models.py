"""The trained models of a language behind one call: sentences of words to tags, trees and names."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib import import_module

from sverka.language.batching import by_length
from sverka.language.trained.chain import name_chain
from sverka.language.trained.network import LONGEST_SENTENCE, Network, Tree
from sverka.language.trained.tagged import Tagged
from sverka.language.trained.words import Readings

__all__ = ["LONGEST_SENTENCE", "TrainedModels", "trained_models"]

_MORPHOLOGY = {"pl": "sverka.language.polish.morphology", "kk": "sverka.language.kazakh.morphology"}


def morphology(lang: str) -> Readings:
    """Return what weighs the readings of a language's words."""
    found: Readings = import_module(_MORPHOLOGY[lang]).shares
    return found


class TrainedModels:
    """Tags, trees and names of one language."""

    def __init__(self, lang: str) -> None:
        self._network = Network(lang, morphology(lang))
        self._names = name_chain(lang)

    def tag(self, sentences: Sequence[Sequence[str]], *, syntax: bool = True) -> list[Tagged]:
        """Tag sentences of words, in length-sorted batches; the answers are in the order given.

        Args:
            sentences: All of a text, since a name is told by its other places too; none longer than `LONGEST_SENTENCE`.
            syntax: Without it every word hangs on the first one as `dep`.
        """
        answers: list[Tree | None] = [None] * len(sentences)
        filled = [at for at, sentence in enumerate(sentences) if sentence]
        for batch in by_length([len(sentences[at]) for at in filled]):
            places = [filled[at] for at in batch]
            found = self._network.run([sentences[at] for at in places], syntax=syntax)
            for at, tree in zip(places, found, strict=True):
                answers[at] = tree
        labels = self._names.label(sentences)
        return [
            Tagged(t.upos, t.feats, t.heads, t.relations, names) if t else Tagged([], [], [], [], [])
            for t, names in zip(answers, labels, strict=True)
        ]


@cache
def trained_models(lang: str) -> TrainedModels:
    """Return the models of a language, loaded once a process.

    Raises:
        DataError: Where the weights are missing or not those that were measured.
    """
    return TrainedModels(lang)

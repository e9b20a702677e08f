"""Training a chain with CRFsuite, whose weights are then written in our own format."""

from __future__ import annotations

import tempfile
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from pathlib import Path
from typing import NamedTuple

import numpy as np
import pycrfsuite

from sverka.language.trained import chain_weights
from sverka.language.trained.chain import words_of
from sverka.language.trained.name_features import NameFeatures
from training.names.corpora import Document
from training.names.recipes import Recipe
from training.names.schemes import bilou

_NEVER = -1000.0  # weight of a label that no name of the corpora has


class _Model(NamedTuple):
    labels: set[str]
    transitions: Mapping[tuple[str, str], float]
    features: Mapping[tuple[str, str], float]


def train(recipe: Recipe, documents: Iterable[Document], path: Path) -> None:
    """Train a chain of names.

    Args:
        recipe: How to train.
        documents: What to learn from.
        path: Where to write the weights.
    """
    makes = NameFeatures(words_of(recipe.lang))
    learnt = [
        [
            (pycrfsuite.ItemSequence(features), bilou(sentence.labels))
            for sentence, features in zip(document, makes.of([s.words for s in document]), strict=True)
        ]
        for document in documents
    ]
    models = []
    for number in range(recipe.rounds):
        first = number * len(learnt) // recipe.rounds
        models.append(_learn(recipe, chain.from_iterable([*learnt[first:], *learnt[:first]])))
    _write(models, path, recipe.least)


def _learn(recipe: Recipe, sentences: Iterable[tuple[pycrfsuite.ItemSequence, list[str]]]) -> _Model:
    trainer = pycrfsuite.Trainer(algorithm=recipe.algorithm, verbose=False)
    trainer.set_params({"feature.possible_transitions": False, **recipe.settings})
    for features, labels in sentences:
        trainer.append(features, labels)
    with tempfile.NamedTemporaryFile(suffix=".crfsuite") as file:
        trainer.train(file.name)
        tagger = pycrfsuite.Tagger()
        tagger.open(file.name)
        info = tagger.info()
    return _Model(set(info.labels), info.transitions, info.state_features)


def _write(models: Sequence[_Model], path: Path, least: float) -> None:
    """Write the mean of the weights of models."""
    share = 1 / len(models)
    told = set.union(*(model.labels for model in models))
    kinds = sorted({label[2:] for label in told if label != "O"})
    labels = chain_weights.labels_of(kinds)
    number = {label: n for n, label in enumerate(labels)}
    transitions = np.zeros((len(labels), len(labels)), dtype=np.float32)
    for label in set(labels).difference(told):
        transitions[:, number[label]] = _NEVER
    features: dict[str, dict[int, float]] = defaultdict(lambda: defaultdict(float))
    for model in models:
        for (before, after), weight in model.transitions.items():
            transitions[number[before], number[after]] += share * weight
        for (feature, label), weight in model.features.items():
            features[feature][number[label]] += share * weight
    kept = {
        feature: {label: weight for label, weight in weights.items() if abs(weight) >= least}
        for feature, weights in features.items()
    }
    chain_weights.save(path, kinds, transitions, {feature: weights for feature, weights in kept.items() if weights})

"""Training a chain with CRFsuite, whose weights are then written in our own format."""

from __future__ import annotations

import tempfile
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

import numpy as np
import pycrfsuite

from sverka.language.trained import chain_weights
from sverka.language.trained.chain import words_of
from sverka.language.trained.name_features import NameFeatures
from training.names.corpora import Document
from training.names.recipes import Recipe
from training.names.schemes import bilou

_NEVER = -1000.0  # weight of a label that no name of the corpora has


def train(recipe: Recipe, documents: Iterable[Document], path: Path) -> None:
    """Train a chain of names.

    Args:
        recipe: How to train.
        documents: What to learn from.
        path: Where to write the weights.
    """
    makes = NameFeatures(words_of(recipe.lang))
    trainer = pycrfsuite.Trainer(algorithm=recipe.algorithm, verbose=False)
    trainer.set_params({"feature.possible_transitions": False, **recipe.settings})
    for document in documents:
        for sentence, features in zip(document, makes.of([s.words for s in document]), strict=True):
            trainer.append(pycrfsuite.ItemSequence(features), bilou(sentence.labels))
    with tempfile.NamedTemporaryFile(suffix=".crfsuite") as file:
        trainer.train(file.name)
        convert(Path(file.name), path, recipe.least)


def convert(model: Path, path: Path, least: float) -> None:
    """Write the weights of a model of CRFsuite in our format."""
    tagger = pycrfsuite.Tagger()
    tagger.open(str(model))
    info = tagger.info()
    kinds = sorted({label[2:] for label in info.labels if label != "O"})
    labels = chain_weights.labels_of(kinds)
    number = {label: n for n, label in enumerate(labels)}
    transitions = np.zeros((len(labels), len(labels)), dtype=np.float32)
    for label in set(labels).difference(info.labels):
        transitions[:, number[label]] = _NEVER
    for (before, after), weight in info.transitions.items():
        transitions[number[before], number[after]] = weight
    features: dict[str, dict[int, float]] = defaultdict(dict)
    for (feature, label), weight in info.state_features.items():
        if abs(weight) >= least:
            features[feature][number[label]] = weight
    chain_weights.save(path, kinds, transitions, features)

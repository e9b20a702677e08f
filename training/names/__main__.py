"""Train a chain of names, write its weights and card: `python -m training.names --lang kk --data DIR`."""

from __future__ import annotations

import argparse
from pathlib import Path

from sverka.language.trained import chain_weights, weights
from sverka.language.trained.chain import NameChain, words_of
from training.names.card import write_card
from training.names.corpora import held_out
from training.names.measure import measure
from training.names.recipes import learning, recipe
from training.names.train import train


def main() -> None:
    """Run the command."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--lang", required=True, choices=["kk", "pl"])
    asked.add_argument("--data", required=True, type=Path, help="folder that holds the corpora of recipes.toml")
    asked.add_argument("--out", type=Path, help="where to write; the package's own folder unless given")
    said = asked.parse_args()
    wanted = recipe(said.lang)
    documents = {corpus.path: corpus.read(said.data) for corpus in wanted.corpora}
    path = (said.out or weights.folder(said.lang)) / chain_weights.FILE
    path.parent.mkdir(parents=True, exist_ok=True)
    train(wanted, [document for corpus in documents.values() for document in learning(wanted, corpus)], path)
    chain = NameChain(chain_weights.load(path), words_of(said.lang))
    scores = {name: measure(chain, held_out(corpus)) for name, corpus in documents.items()}
    for name, score in scores.items():
        print(name, *(f"{value:.4f}" for value in score.shares()))
    write_card(wanted, scores, path)
    if said.out is None:
        weights.write_manifest(weights.folder(said.lang))


if __name__ == "__main__":
    main()

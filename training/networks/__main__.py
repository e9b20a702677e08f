"""Learn the network of a language and write its files: `python -m training.networks --lang pl --data DIR`."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import torch

from sverka.language.trained import weights
from training.networks.card import write_card
from training.networks.export import export
from training.networks.learning import Plan, learn, learn_raw, most_common
from training.networks.measuring import measure
from training.networks.network import Network, Sizes
from training.networks.recipes import recipe
from training.networks.targets import Batches, Targets

_VOCABULARY = 6000


def main() -> None:
    """Run the command."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--lang", required=True, choices=["pl", "kk"])
    asked.add_argument("--data", required=True, type=Path, help="folder that holds the corpora of recipes.toml")
    asked.add_argument("--out", type=Path, help="where to write; the package's own folder unless given")
    asked.add_argument("--epochs", type=int, help="instead of the recipe's")
    asked.add_argument("--raw-epochs", type=float, help="instead of the recipe's")
    asked.add_argument("--seed", type=int, default=1)
    said = asked.parse_args()
    torch.manual_seed(said.seed)
    torch.set_num_threads(1)  # sums are then taken in one order, so that the same weights come out
    wanted = recipe(said.lang)
    corpora = wanted.corpora(said.data)
    targets = Targets.of(corpora.learn, said.lang)
    raw_epochs = wanted["raw_epochs"] if said.raw_epochs is None else said.raw_epochs
    vocabulary = most_common(corpora.raw, _VOCABULARY)
    sizes = Sizes(buckets=wanted["buckets"], hidden=wanted["hidden"])
    made = Batches(sizes.buckets, said.seed)
    network = Network(
        sizes, [len(values) for _, values in targets.groups], len(targets.relations), max(1, len(vocabulary))
    )
    plan = Plan(raw_epochs, said.epochs or wanted["epochs"], wanted["batch_words"], seed=said.seed)
    if raw_epochs:
        learn_raw(network, made, corpora.raw, vocabulary, plan)
    network, figures = learn(network, made, targets, corpora.learn, corpora.help, corpora.held_out, plan)
    rows = [("held-out tenth", figures)]
    rows += [(path, measure(network, made, targets, samples)) for path, samples in corpora.measure.items()]
    for name, row in rows:
        print(f"{name}: {row.line()}", file=sys.stderr)
    folder = said.out or weights.folder(said.lang)
    export(network, targets, folder)
    write_card(wanted, rows, sizes, plan, folder)
    weights.write_manifest(folder)


if __name__ == "__main__":
    main()

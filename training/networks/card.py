"""The model card that stands beside the weights."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from training.networks.learning import Plan
from training.networks.measuring import Figures
from training.networks.network import Sizes
from training.networks.recipes import Recipe

_USES = {
    "learn": "learnt from",
    "help": "learnt from, for trees",
    "raw": "learnt from, as raw text",
    "measure": "measured on",
}


def write_card(wanted: Recipe, rows: Sequence[tuple[str, Figures]], sizes: Sizes, plan: Plan, folder: Path) -> None:
    """Write `network.md`: what the network is, what it learnt from under which licence, and its figures."""
    about = (
        "A network of two LSTM layers in both directions over hashed pieces of words and the readings of Sverka's "
        "morphology, with one softmax for the part of speech, one for each feature, and deep biaffine trees. "
        "It marks words of diplomatic news in Universal Dependencies; nothing else was measured."
    )
    making = (
        f"Licence of the weights: CC BY-SA 4.0. Made by `make models LANG={wanted.lang} DATA=…`, "
        f"{plan.raw_epochs:g} rounds over raw text, {plan.epochs} over treebanks, seed {plan.seed}; "
        f"{sizes.buckets} rows a table, {sizes.hidden} cells a direction."
    )
    measured = (
        "Gold tokens and sentences; relations without subtypes. Of a treebank that is learnt from, every tenth "
        "sentence is held out and measured on."
    )
    lines = [
        f"# Tags and trees: {wanted.lang}",
        "",
        about,
        "",
        making,
        "",
        "| corpus | use | licence |",
        "| --- | --- | --- |",
        *(
            f"| `{path}` | {_USES[use]} | {licence} |"
            for use, path, licence in wanted.sources()
            if plan.raw_epochs or use != "raw"
        ),
        "",
        measured,
        "",
        "| measured on | part of speech | all features | case | unlabelled | labelled attachment |",
        "| --- | --- | --- | --- | --- | --- |",
        *(f"| {name} | {f.upos:.3f} | {f.feats:.3f} | {f.case:.3f} | {f.uas:.3f} | {f.las:.3f} |" for name, f in rows),
    ]
    (folder / "network.md").write_text("\n".join(lines) + "\n", encoding="utf-8")

"""The model card of a chain, `names.md` beside its weights."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from training.names.measure import Score
from training.names.recipes import Recipe


def card(recipe: Recipe, scores: Mapping[str, Score], size: int) -> str:
    """Return the card: corpora, licences, split, and what was measured on each held-out tenth."""
    settings = ", ".join(f"{key} {value:g}" for key, value in recipe.settings.items())
    what = (
        f"A linear chain over words, their neighbours, lists and dictionaries; it labels {recipe.classes}. "
        "Made for the names of diplomatic news; nothing else was measured."
    )
    made = (
        f"Made by `python -m training.names --lang {recipe.lang} --data …` with CRFsuite "
        f"(`{recipe.algorithm}`; {settings}; the mean of {recipe.rounds}; weights under {recipe.least:g} left out); "
        f"{size / 1e6:.1f} MB. "
        "Licence of the weights: CC BY 4.0."
    )
    spellings = (
        "Of sentences that newspapers would write in another way (ordinals in figures, surnames alone) further copies "
        "in that way are learnt from; none is measured."
    )
    split = (
        "Every tenth document of a corpus (every tenth block of fifty sentences where it has no documents) is held "
        "out: the weights that are shipped never saw it, and it is what is measured below. A name counts where its "
        "span and its class are those of the corpus; of nested names the outermost."
    )
    lines = [
        f"# Names: {recipe.lang}",
        "",
        what,
        "",
        made,
        "",
        "| corpus | licence |",
        "| --- | --- |",
        *(f"| `{corpus.path}` | {corpus.licence} |" for corpus in recipe.corpora),
        "",
        split,
        *(["", spellings] if recipe.newspaper else []),
    ]
    for name, score in scores.items():
        lines += [
            "",
            f"## {name}",
            "",
            "| class | precision | recall | F1 | names |",
            "| --- | --- | --- | --- | --- |",
        ]
        for kind in [None, *(kind for kind, _ in score.gold.most_common())]:
            cells = " | ".join(f"{value:.3f}" for value in score.shares(kind))
            number = score.gold.total() if kind is None else score.gold[kind]
            lines.append(f"| {kind or 'all'} | {cells} | {number} |")
    return "\n".join(lines) + "\n"


def write_card(recipe: Recipe, scores: Mapping[str, Score], weights: Path) -> None:
    """Write the card beside the weights."""
    weights.with_name("names.md").write_text(card(recipe, scores, weights.stat().st_size), encoding="utf-8")

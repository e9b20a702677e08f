"""Accuracy on the bundled gold: by kind of record, for each language, for samples written for and held out."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from benchmarks.corpora import gold, held_out, samples
from benchmarks.report import F1_COLUMNS, Section, Table, f1_figures, f1_row
from benchmarks.scorer import Miss, Score, score
from benchmarks.tally import Count, total
from sverka.model import Records
from sverka.model.codec import to_dict
from sverka.reading import read

GROUPS = ("written for", "held out", "all")


@cache
def readings() -> dict[str, Records]:
    """Return what is read from each sample that has gold, by name."""
    return {name: read(text) for name, text in samples().items() if name in gold()}


@cache
def records() -> dict[str, Mapping[str, Any]]:
    """Return what is read from each sample that has gold, by name, in the record contract."""
    return {name: to_dict(read_records) for name, read_records in readings().items()}


@cache
def scores() -> dict[str, Score]:
    """Return the score of each sample, by name."""
    return {name: score(row, records().get(name, {})) for name, row in gold().items()}


def _in_group(name: str, group: str) -> bool:
    return group == "all" or (name in held_out()) == (group == "held out")


def layers(lang: str, group: str) -> dict[str, Count]:
    """Return counts by layer of one language (`all` for both) and one of `GROUPS`."""
    return total(
        s.layers for name, s in scores().items() if lang in {"all", gold()[name]["lang"]} and _in_group(name, group)
    )


def unrelated_events() -> int:
    """Return how many events were read from samples that tell of none."""
    return sum(len(found.get("events", ())) for name, found in records().items() if not gold()[name]["events"])


def misses() -> list[tuple[str, Miss]]:
    """Return what went wrong, with the sample's name; never of held-out samples."""
    return [(name, miss) for name, s in scores().items() if name not in held_out() for miss in s.misses]


def languages() -> list[str]:
    """Return the languages that have gold, in order."""
    return sorted({row["lang"] for row in gold().values()})


def measure() -> Section:
    """Score all samples."""
    tables: list[Table] = []
    figures: dict[str, Any] = {"events on unrelated samples": unrelated_events()}
    for group in GROUPS:
        count = sum(_in_group(name, group) for name in gold())
        for lang in ("all", *languages()):
            found = layers(lang, group)
            figures[f"{group} {lang}"] = f1_figures(found)
            if group != "held out":
                rows = [f1_row(layer, c) for layer, c in found.items()]
                tables.append(Table(f"Samples, {group} ({count}), {lang}", ("", *F1_COLUMNS), rows))
            else:  # totals only: nothing that could guide the writing of a rule
                short = [(layer, f"{c.f1:.3f}", str(c.gold)) for layer, c in found.items()]
                tables.append(Table(f"Samples, {group} ({count}), {lang}", ("", "F1", "gold"), short))
    tables.append(
        Table("Events read from samples that tell of none", ("", "events"), [("all", str(unrelated_events()))])
    )
    return Section("accuracy", tables, figures, [summary()])


def summary() -> Table:
    """Return F1 by layer in short: one column a language and group."""
    columns = [(group, lang) for group in GROUPS[:2] for lang in languages()]
    counts = {key: layers(key[1], key[0]) for key in columns}
    names = list(layers("all", "all"))
    rows = [(name, *(_cell(counts[key][name]) for key in columns)) for name in names]
    return Table("F1 on the sample texts", ("", *(f"{lang}, {group}" for group, lang in columns)), rows)


def _cell(count: Count) -> str:
    return f"{count.f1:.2f}" if count.gold else "–"

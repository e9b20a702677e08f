"""Floors under the measured accuracy: written from a measurement, never lowered by it."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path

from benchmarks import accuracy, reconciliation
from benchmarks.reconciled import MODES

PATH = Path(__file__).resolve().parent.parent / "tests" / "accuracy_floors.toml"
_HEAD = """\
# F1 (of reconciling: precision and recall) under which no layer may fall, by language and group of samples. `python -m
# benchmarks --write-floors` raises them to what is measured and refuses to lower one; lowering one is an edit by hand,
# with its reason in the change.
"""

Floors = Mapping[str, Mapping[str, Mapping[str, float]]]  # language, group, layer


class LowerFloorError(Exception):
    """A measured figure is under its floor, so the floors are left as they are."""


def floors() -> Floors:
    """Return the floors that are set."""
    found: Floors = tomllib.loads(PATH.read_text(encoding="utf-8"))
    return found


def measured() -> Floors:
    """Return shares by language, group and layer, cut (not rounded) to two digits; layers without gold are left out.

    Of reading they are F1; of reconciling precision and recall, under `reconciliation` in place of a language.
    """
    read: dict[str, dict[str, dict[str, float]]] = {
        lang: {
            group: {layer: _cut(count.f1) for layer, count in accuracy.layers(lang, group).items() if count.gold}
            for group in accuracy.GROUPS[:2]
        }
        for lang in accuracy.languages()
    }
    modes: dict[str, dict[str, float]] = {
        mode: {layer: _cut(share) for layer, share in reconciliation.layers(mode).items()} for mode in MODES
    }
    found: Floors = {**read, "reconciliation": modes}
    return found


def _cut(share: float) -> float:
    return int(share * 100) / 100


def fallen(now: Floors, set_before: Floors) -> Iterator[str]:
    """Yield a line for each figure that is under its floor or is no longer measured."""
    for lang, groups in set_before.items():
        for group, layers in groups.items():
            for layer, floor in layers.items():
                value = now.get(lang, {}).get(group, {}).get(layer)
                if value is None or value < floor:
                    yield f"{lang}, {group}, {layer}: {value} is under the floor of {floor}"


def write() -> None:
    """Raise the floors to what is measured.

    Raises:
        LowerFloorError: Where that would lower one.
    """
    now = measured()
    lowered = list(fallen(now, floors() if PATH.exists() else {}))
    if lowered:
        raise LowerFloorError("\n".join(lowered))
    lines = [_HEAD]
    for lang, groups in now.items():
        for group, layers in groups.items():
            lines.append(f'[{lang}."{group}"]')
            lines += [f'"{layer}" = {value:.2f}' for layer, value in layers.items()]
            lines.append("")
    PATH.write_text("\n".join(lines).rstrip() + "\n", encoding="utf-8")

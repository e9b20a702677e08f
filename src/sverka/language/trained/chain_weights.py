"""The file of a chain of names: labels, transitions, and the weights of its features.

One zip file of plain arrays, read with nothing but numpy. The weights of a feature are few of many labels, so they are
kept as pairs of a label and a weight, and spread out when loaded.
"""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]
FILE = "names.npz"


def labels_of(kinds: Sequence[str]) -> list[str]:
    """Return the labels of a chain: the last token of a name is `L`, a name of one token `U`.

    In this order the labels that may end a name or a sentence stand together, and so do those that may begin one.
    """
    last, single, first, inner = ([f"{place}-{kind}" for kind in kinds] for place in "LUBI")
    return [*last, "O", *single, *first, *inner]


@dataclass(frozen=True, slots=True)
class Weights:
    """What a chain learnt.

    Attributes:
        kinds: The kinds of names; rows and columns of the matrices go in the order of `labels_of`.
        transitions: Weight of each label (column) after each label (row).
        rows: Row of each feature in the matrix of emissions.
        emissions: Weight of each label for each feature; the last row is of unknown features, all zero.
    """

    kinds: tuple[str, ...]
    transitions: Floats
    rows: Mapping[str, int]
    emissions: Floats


def save(path: Path, kinds: Sequence[str], transitions: Floats, features: Mapping[str, Mapping[int, float]]) -> None:
    """Write weights."""
    names = sorted(features)
    counts = np.array([len(features[name]) for name in names], dtype=np.uint8)
    pairs = [pair for name in names for pair in sorted(features[name].items())]
    file = io.BytesIO()
    np.savez_compressed(
        file,
        kinds=np.frombuffer("\n".join(kinds).encode(), dtype=np.uint8),
        transitions=transitions.astype(np.float32),
        features=np.frombuffer("\n".join(names).encode(), dtype=np.uint8),
        counts=counts,
        columns=np.array([column for column, _ in pairs], dtype=np.uint8),
        values=np.array([value for _, value in pairs], dtype=np.float16),
    )
    path.write_bytes(file.getvalue())


def load(path: Path) -> Weights:
    """Read weights."""
    with np.load(path, allow_pickle=False) as arrays:
        kinds = tuple(arrays["kinds"].tobytes().decode().split("\n"))
        names = arrays["features"].tobytes().decode().split("\n")
        emissions = np.zeros((len(names) + 1, len(labels_of(kinds))), dtype=np.float32)
        rows = np.repeat(np.arange(len(names)), arrays["counts"])
        emissions[rows, arrays["columns"]] = arrays["values"]
        return Weights(kinds, arrays["transitions"], {name: row for row, name in enumerate(names)}, emissions)

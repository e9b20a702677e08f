"""The weights of `likeness.toml`, and which types and formats go together."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from sverka.errors import DataError
from sverka.model.vocabulary import EVENT_TYPES, FORMATS


@dataclass(frozen=True, slots=True)
class Weights:
    """What evidence counts.

    Attributes:
        weight: Weight of each piece of evidence.
        threshold: Limits: the sum from which two accounts are one happening, and numbers of days.
        kin_types: Pairs of types that may be of one happening; a type with itself too.
        kin_formats: Pairs of formats, likewise; `kin_plans` are those of a plan and its outcome.
        type_same: What one type counts; `format_same` what one format does.
        lasting: Formats that last some days.
        spoken: Types that happen in words.
        common_topics: Topics that most texts have.
        directed: Types in which one side acts on another.
        families: Names of the families of each type.
    """

    weight: dict[str, float]
    threshold: dict[str, float]
    kin_types: frozenset[tuple[str, str]]
    kin_formats: frozenset[tuple[str, str]]
    kin_plans: frozenset[tuple[str, str]]
    type_same: dict[str, float]
    format_same: dict[str, float]
    lasting: frozenset[str]
    spoken: frozenset[str]
    common_topics: frozenset[str]
    directed: frozenset[str]
    families: dict[str, tuple[str, ...]]

    @property
    def same(self) -> float:
        """The sum from which two accounts are of one happening."""
        return self.threshold["same"]

    def days(self, name: str) -> int:
        """Return a number of days."""
        return int(self.threshold[name])


def _pairs(groups: dict[str, list[str]], known: tuple[str, ...], path: object) -> frozenset[tuple[str, str]]:
    for name, group in groups.items():
        if unknown := sorted(set(group) - set(known)):
            raise DataError(path, None, f"{name}: no such word: {unknown[0]}")
    kin = {(a, b) for group in groups.values() for a in group for b in group}
    return frozenset(kin | {(word, word) for word in known})


@cache
def weights() -> Weights:
    """Return the weights.

    Raises:
        DataError: Where the file names a type or format that there is not.
    """
    path = files("sverka.reconcile").joinpath("likeness.toml")
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    rarity, formats = data["type_same"], data["format_same"]
    families: dict[str, tuple[str, ...]] = {
        kind: tuple(name for name, group in data["families"].items() if kind in group) for kind in EVENT_TYPES
    }
    return Weights(
        weight=data["weight"],
        threshold=data["threshold"],
        kin_types=_pairs(data["families"], EVENT_TYPES, path),
        kin_formats=_pairs(data["formats"], FORMATS, path),
        kin_plans=_pairs(data["plans"], FORMATS, path),
        type_same={kind: rarity.get(kind, rarity["other"]) for kind in EVENT_TYPES},
        format_same={name: formats.get(name, formats["rest"]) for name in FORMATS},
        lasting=frozenset(data["lasting"]["formats"]),
        spoken=frozenset(data["spoken"]["types"]),
        common_topics=frozenset(data["topics"]["common"]),
        directed=frozenset(data["directed"]["types"]),
        families=families,
    )

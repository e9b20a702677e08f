"""The recipes of the chains, read from `recipes.toml`."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from training.names.corpora import Document, kaznerd, kpwr, learnt, nkjp
from training.names.spellings import with_newspaper_spellings

_PATH = Path(__file__).with_name("recipes.toml")
_READERS: Mapping[str, Callable[[Path], list[Document]]] = {"kaznerd": kaznerd, "kpwr": kpwr, "nkjp": nkjp}


@dataclass(frozen=True, slots=True)
class Corpus:
    """A corpus by its path under the folder of data."""

    path: str
    reader: str
    licence: str

    def read(self, data: Path) -> list[Document]:
        """Read the documents."""
        return _READERS[self.reader](data / self.path)


@dataclass(frozen=True, slots=True)
class Recipe:
    """How a chain is trained.

    Attributes:
        lang: Code of the language.
        algorithm: One of CRFsuite's.
        settings: Its parameters.
        rounds: How many chains are trained, each from another order of the documents; their mean is taken.
        least: Weights nearer to zero than this are left out.
        newspaper: Whether to learn also from the newspaper spellings of sentences.
        classes: What the labels tell, for the card.
        corpora: What is learnt from.
    """

    lang: str
    algorithm: str
    settings: Mapping[str, float]
    rounds: int
    least: float
    newspaper: bool
    classes: str
    corpora: Sequence[Corpus]


def learning(recipe: Recipe, documents: Iterable[Document]) -> list[Document]:
    """Return the part of the documents that is learnt from."""
    part = learnt(documents)
    return [with_newspaper_spellings(document) for document in part] if recipe.newspaper else list(part)


def recipe(lang: str) -> Recipe:
    """Return the recipe of a language."""
    table = tomllib.loads(_PATH.read_text(encoding="utf-8"))[lang]
    corpora = [Corpus(**row) for row in table.pop("corpora")]
    return Recipe(lang=lang, corpora=corpora, **table)

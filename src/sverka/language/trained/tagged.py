"""What trained models say of a sentence."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tagged:
    """A value a token.

    Attributes:
        upos: Universal parts of speech.
        feats: Universal features.
        heads: Index of the governor in the sentence, -1 for a root.
        relations: Universal relations, with subtypes.
        names: BIO labels of the language's name model (`B-person`, `I-GPE`, `O`).
    """

    upos: list[str]
    feats: list[Mapping[str, str]]
    heads: list[int]
    relations: list[str]
    names: list[str]

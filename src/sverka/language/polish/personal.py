"""What the dictionary says of words that may be personal names."""

from __future__ import annotations

from functools import lru_cache

from sverka.language.polish.morphology import segments
from sverka.language.polish.tagset import universal

_FIRST, _NAMES = "imię", frozenset({"imię", "nazwisko"})


@lru_cache(maxsize=20_000)
def name_cases(word: str) -> frozenset[str]:
    """Return the cases that a word may have as one person's name; none where the dictionary has no such name."""
    return frozenset(
        feats.get("Case", "")
        for _, _, lemma, tag, kinds in segments(word)
        if _NAMES.intersection(kinds) and tag.startswith("subst:sg")
        for _, feats in universal(tag, lemma)
        if feats.get("Number") == "Sing"
    )


@lru_cache(maxsize=20_000)
def is_first_name(word: str) -> bool:
    """Tell whether the dictionary has a word as a first name, in any case of the singular."""
    return any(_FIRST in kinds and tag.startswith("subst:sg") for *_, tag, kinds in segments(word))

"""What the dictionary says of words that may be personal names, in languages that inflect them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from sverka.language import Token
from sverka.language.russian.morphology import CASES, parses
from sverka.language.russian.names import is_known_name

_NAMES = frozenset({"Name", "Surn", "Patr"})


@lru_cache(maxsize=20_000)
def name_cases(word: str) -> frozenset[str]:
    """Return the cases that a word may have as a personal name; none where the dictionary does not know it as one."""
    return frozenset(
        CASES.get(str(p.tag.case), "")
        for p in parses(word)
        if p.is_known and _NAMES & p.tag.grammemes and "plur" not in p.tag
    )


def is_first_name(word: str) -> bool:
    """Tell whether the dictionary has a word as a first name, in any case."""
    return is_known_name(word, "Name")


def looks_personal(tokens: Sequence[Token]) -> bool:
    """Tell whether words that the name model gave to an organisation are rather a person's first name and surname."""
    words = [t.text for t in tokens]
    return 1 < len(words) <= 4 and all(w.istitle() or w == "." for w in words) and is_first_name(words[0])

"""What dictionaries say of words that may be personal names, in languages that inflect them and have one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from sverka.language import Token

_NAMES = frozenset({"Name", "Surn", "Patr"})


@dataclass(frozen=True, slots=True)
class _Dictionary:
    cases: Callable[[str], frozenset[str]]
    first_name: Callable[[str], bool]


@lru_cache(maxsize=20_000)
def _russian_cases(word: str) -> frozenset[str]:
    from sverka.language.russian.morphology import CASES, parses

    return frozenset(
        CASES.get(str(p.tag.case), "")
        for p in parses(word)
        if p.is_known and _NAMES & p.tag.grammemes and "plur" not in p.tag
    )


@cache
def _dictionary(lang: str) -> _Dictionary:
    # Imported where used: a run over English texts need not load the dictionaries of the others.
    if lang == "ru":
        from sverka.language.russian.names import is_known_name

        return _Dictionary(_russian_cases, lambda word: is_known_name(word, "Name"))
    if lang == "pl":
        from sverka.language.polish.personal import is_first_name, name_cases

        return _Dictionary(name_cases, is_first_name)
    return _Dictionary(lambda _: frozenset(), lambda _: False)


def name_cases(word: str, lang: str) -> frozenset[str]:
    """Return the cases that a word may have as a personal name; none where no dictionary knows it as one."""
    return _dictionary(lang).cases(word)


def is_first_name(word: str, lang: str) -> bool:
    """Tell whether the dictionary has a word as a first name, in any case."""
    return _dictionary(lang).first_name(word)


def looks_personal(tokens: Sequence[Token], lang: str) -> bool:
    """Tell whether words that the name model gave to an organisation are rather a person's first name and surname."""
    words = [t.text for t in tokens]
    return 1 < len(words) <= 4 and all(w.istitle() or w == "." for w in words) and is_first_name(words[0], lang)

"""What dictionaries say of words that may be personal names, in languages that inflect them and have one."""

from __future__ import annotations

from collections.abc import Sequence

from sverka.language import Token, language


def name_cases(word: str, lang: str) -> frozenset[str]:
    """Return the cases that a word may have as a personal name; none where the dictionary does not know it as one."""
    return language(lang).name_cases(word)


def is_first_name(word: str, lang: str) -> bool:
    """Tell whether the dictionary has a word as a first name, in any case."""
    return language(lang).is_first_name(word)


def looks_personal(tokens: Sequence[Token], lang: str) -> bool:
    """Tell whether words that the name model gave to an organisation are rather a person's first name and surname."""
    words = [t.text for t in tokens]
    return 1 < len(words) <= 4 and all(w.istitle() or w == "." for w in words) and is_first_name(words[0], lang)

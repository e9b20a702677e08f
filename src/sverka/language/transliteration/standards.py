"""Names in Latin script, by the standard that fits the language of the text and the state of the bearer."""

from __future__ import annotations

import re
import tomllib
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

from sverka.language.transliteration.rules import Table, composed, lowered, table

_CYRILLIC = re.compile("[\u0400-\u052f]")
_WORD = re.compile(r"[^\W\d_]+(?:['’ʼ-][^\W\d_]+)*")


@cache
def _standards() -> dict[str, Any]:
    path = files("sverka.language.transliteration").joinpath("standards.toml")
    return tomllib.loads(path.read_text(encoding="utf-8"))


def is_cyrillic(text: str) -> bool:
    """Tell whether a text has a Cyrillic letter."""
    return _CYRILLIC.search(text) is not None


def _of_cyrillic(name: str, lang: str | None, state: str | None) -> Table:
    known = _standards()["cyrillic"]
    by_sound = lang in known["by_sound"] or lang not in known["languages"]
    if state in known["states"] and by_sound:
        return table(known["states"][state])
    if lang in known["languages"]:
        return table(known["languages"][lang])
    low = lowered(name)
    return table(next((t for t, own in known["own_letters"].items() if set(own) & set(low)), "russian"))


@lru_cache(maxsize=50_000)
def latin(name: str, lang: str | None = None, state: str | None = None) -> str:
    """Return a name in Latin script.

    Args:
        name: As the text has it, in the nominative.
        lang: Language of the text; without one, the letters of the name decide.
        state: ISO3 of the state of its bearer: Poles get their Polish spelling back, and in a Polish text people who
            write in Cyrillic at home get the spelling that they have in English. None where it is unknown.

    Returns:
        The name; one in Latin letters stays as it is but for the Polish spelling of Cyrillic names.
    """
    if is_cyrillic(name):
        return _of_cyrillic(name, lang, state).write(composed(name)) or name  # a lone "ь" has no Latin form
    spelt = _standards()["latin"].get(lang, {}).get(state)
    if spelt is None:
        return name
    rules = table(spelt)
    if rules.unless and rules.unless.search(lowered(name)):
        return name
    return _WORD.sub(lambda word: rules.write(word[0]), name)

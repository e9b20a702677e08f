"""Names of states, which are never a part of the name before or after them."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files


@cache
def _states() -> frozenset[str]:
    lists = files("sverka.language.trained") / "lists" / "kk" / "lists.toml"
    return frozenset(tomllib.loads(lists.read_text(encoding="utf-8"))["states"].split())


def is_state(lemma: str) -> bool:
    """Tell whether a lemma names a state."""
    return lemma in _states()

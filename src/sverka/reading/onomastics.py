"""What the form of a surname says of the state its bearer may speak for: used only to choose between given states."""

from __future__ import annotations

import re
from functools import cache

from sverka.language.transliteration import folded
from sverka.reading.lexicon import lexicon


@cache
def _endings() -> dict[str, re.Pattern[str]]:
    rows = lexicon("shared", "surnames").lists("endings")
    return {state: re.compile(f"(?:{'|'.join(map(re.escape, endings))})$") for state, endings in rows.items()}


def likely_state(name: str, among: tuple[str, ...]) -> str | None:
    """Return the one state of `among` whose surnames end as `name` does, or None where none or several do."""
    words = folded(name).split()
    if not words:
        return None
    fitting = [s for s in among if s in _endings() and _endings()[s].search(words[-1])]
    return fitting[0] if len(fitting) == 1 else None

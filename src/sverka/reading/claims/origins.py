"""English adjectives of states, for units such as "people of Polish origin"."""

from __future__ import annotations

from functools import cache

from sverka.reading.gazetteer.entries import load_entries


@cache
def _adjectives() -> dict[str, str]:
    out: dict[str, str] = {}
    for entry, forms in load_entries("en"):
        if entry.kind == "adjective":
            out.setdefault(entry.key, forms[0])
    return out


def adjective_of(state: str) -> str | None:
    """Return the English adjective of a state by ISO3 code ("Polish" for `POL`), or None.

    Raises:
        DataError: Where the English gazetteer is not as it must be.
    """
    return _adjectives().get(state)

"""Embassies and other missions."""

from __future__ import annotations

from collections.abc import Iterator

from sverka.checks.registries.reading import Reading
from sverka.checks.registries.store import Fact

_EMBASSY = "embassy"


def load(reading: Reading) -> Iterator[Fact]:
    """Yield the missions, each once: that two pages tell of one embassy is no fault."""
    found: dict[tuple[str, str, str, str], tuple[str, str | None]] = {}
    for table in reading.tables():
        for number, row in table.rows():
            pair = table.states(number, row, "sender", "receiver")
            if pair is not None:
                key = pair[0], pair[1], table.get(row, "city"), table.get(row, "type") or _EMBASSY
                found.setdefault(key, (table.place(number, row), table.get(row, "url") or None))
    for (sender, receiver, city, kind), (place, url) in sorted(found.items()):
        yield sender, receiver, city or None, kind, place, url

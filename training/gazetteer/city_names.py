"""Fill the Polish and Kazakh names of `data/shared/cities.csv`: `python -m training.gazetteer.city_names`.

Run after `cities`, which chooses the cities and their English and Russian names. A name stands in `city_names.csv`
where it is of the language's own (Monachium, Мәскеу, Үрімжі). Kazakh calls all other cities as Russian does; Polish
calls them as their people do where those write in Latin letters, and transcribes the Russian name where they do not. A
Polish name that is a common word, a surname or a given name too is doubtful.
"""

from __future__ import annotations

import csv
from pathlib import Path

from sverka.language.transliteration.rules import Table
from training.gazetteer.inflect_pl import is_also_a_word
from training.gazetteer.tables import DATA, rows, split

FIELDS = ["id", "state", "lat", "lon", "population", "en", "ru", "pl", "kk", "doubtful"]
# States whose cities Polish calls by a transcription of the Cyrillic name.
CYRILLIC = frozenset({"BGR", "BLR", "KAZ", "KGZ", "MKD", "MNG", "RUS", "SRB", "TJK", "UKR"})
# States whose cities Polish transcribes from other scripts in its own way: only the names that stand in the table.
OWN_SCRIPT = frozenset({"ARM", "GEO", "GRC", "IRN", "IRQ", "ISR", "SYR", "EGY", "SAU", "JOR", "LBY", "AFG"})
SMALL = 100_000  # of cities under this only those that are of the language's own or of a near state are named
NEAR = frozenset({"ARM", "AZE", "BLR", "CZE", "DEU", "EST", "GEO", "HUN", "KAZ", "KGZ", "LTU", "LVA", "MDA", "POL"})
NEAR |= frozenset({"ROU", "RUS", "SVK", "TJK", "TKM", "UKR", "UZB"})


def main() -> None:
    """Write the table anew with its Polish and Kazakh columns filled."""
    own = {row["en"]: row for _, row in rows(Path(__file__).resolve().parent / "city_names.csv", ["en", "pl", "kk"])}
    path = DATA / "shared" / "cities.csv"
    cities = [row for _, row in rows(path, FIELDS)]
    to_polish = Table("polish_transcription", Path(__file__).resolve().parent)
    taken: dict[str, set[str]] = {"pl": _capitals("pl"), "kk": _capitals("kk")}
    for city in cities:
        names = [name for name, _ in split(city["en"])]
        row = next((own[name] for name in names if name in own), None)
        state, russian = city["state"], (split(city["ru"]) or [("", False)])[0][0]
        near = state in NEAR or int(city["population"]) >= SMALL or city["id"].startswith("x")
        if row and row["pl"]:
            city["pl"] = row["pl"]
        elif not city["pl"] and near and names:
            if state in CYRILLIC:
                city["pl"] = to_polish.write(russian)
            elif state not in OWN_SCRIPT:
                city["pl"] = names[0]
        if row and row["kk"]:
            city["kk"] = row["kk"]
        elif not city["kk"] and near:
            city["kk"] = city["ru"]
        doubt = set(city["doubtful"].split()) - {"pl", "kk"}
        if not (row and row["pl"]) and any(is_also_a_word(name) for name, _ in split(city["pl"])):
            doubt.add("pl")
        if "ru" in doubt and city["kk"] == city["ru"]:
            doubt.add("kk")
        for lang in ("pl", "kk"):  # the largest city of a name keeps it; a doubtful small one is more harm than use
            first = (split(city[lang]) or [("", False)])[0][0]
            harmful = (
                lang in doubt and int(city["population"]) < 2 * SMALL and state != {"pl": "POL", "kk": "KAZ"}[lang]
            )
            if first in taken[lang] or harmful:
                city[lang] = ""
            taken[lang].add(first)
        city["doubtful"] = " ".join(lang for lang in ("en", "ru", "pl", "kk") if lang in doubt and city[lang])
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, FIELDS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(cities)


def _capitals(lang: str) -> set[str]:
    fields = ["iso3", "names", "adjectives", "demonyms", "stems", "capitals"]
    cells = [row["capitals"] for _, row in rows(DATA / lang / "states.csv", fields)]
    return {name for cell in cells for name, _ in split(cell)}


if __name__ == "__main__":
    main()

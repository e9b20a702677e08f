"""Visits and meetings against the records of the Office of the Historian, US Department of State.

Each row (who, where to, first and last day, a short text without a subject) is made a two-sentence report; the reading
of the report is compared with the row.
"""

from __future__ import annotations

import csv
import random
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

from benchmarks.corpora import ROOT, corpus, document, json_lines
from benchmarks.matching import same_date
from benchmarks.report import Section, Table
from sverka.model import Event
from sverka.model.states import latin_name, states
from sverka.reading import read

SIZE = 300
_TITLES = {"president": "US President", "secretary": "US Secretary of State"}
_WITH_ARTICLE = frozenset(["ARE", "BHS", "CAF", "COD", "COG", "DOM", "GBR", "GMB", "MDV", "MHL", "NLD", "PHL", "USA"])
_PAST = re.compile(r"(Met|Held|Gave|Made|Took|Spoke|[A-Z][a-z]+ed)\b")


@dataclass(frozen=True, slots=True)
class Report:
    """A row of the records as a text, and what it tells.

    Attributes:
        date: EDTF day or interval.
        meeting: Whether the text tells of a meeting beside the visit.
    """

    text: str
    published: str
    visitor: str
    host: str
    date: str
    meeting: bool


@cache
def _codes() -> Mapping[str, str]:
    """Return ISO3 codes of the states of today by the names that the records use."""
    with (ROOT / "data" / "country_names.csv").open(encoding="utf-8", newline="") as stream:
        return {s.name: s.iso3 for s in states().values()} | {
            row["name"]: row["iso3"] for row in csv.DictReader(stream)
        }


def _name(code: str) -> str:
    return f"the {latin_name(code)}" if code in _WITH_ARTICLE else latin_name(code)


def _days(first: date, last: date) -> tuple[str, str]:
    """Return a period in English words and in EDTF."""
    if first == last:
        return f"on {first:%B} {first.day}, {first.year}", first.isoformat()
    words = f"from {first:%B} {first.day} to {last:%B} {last.day}, {last.year}"
    return words, f"{first.isoformat()}/{last.isoformat()}"


def reports() -> Iterator[Report]:
    """Yield all rows whose country is a state of today, in the order of the records."""
    for row in json_lines(corpus("us_travels_visits", "dev", "records.jsonl")):
        code = _codes().get(row["country"])
        if code is None or code == "USA" or not row["start"] or not row["end"]:
            continue
        first, last = date.fromisoformat(row["start"]), date.fromisoformat(row["end"])
        words, when = _days(first, last)
        if row["kind"] == "trip":
            who = f"{_TITLES[row['role']]} {row['name']}"
            places = " and ".join(row["place"].rsplit(", ", 1))
            visitor, host, where = "USA", code, f"{places}, {_name(code)}," if places else _name(code)
        else:
            who = f"{row['name']} of {_name(code)}"
            visitor, host, where = code, "USA", _name("USA")
        told = row["text"]
        if _PAST.match(told):
            told = f"{row['name'].split()[-1]} {told[0].lower()}{told[1:]}"
        text = f"{who} visited {where} {words}. {told}"
        yield Report(text, last.isoformat(), visitor, host, when, bool(re.search(r"\b[Mm]et with\b", told)))


def measure() -> Section:
    """Measure on a fixed random sample of the rows."""
    rows = random.Random(0).sample(list(reports()), SIZE)  # noqa: S311 - a sample, not a secret
    right = dict.fromkeys(("visit", "visit: part", "visit: date", "visit: country", "meeting", "all of a visit"), 0)
    meetings = 0
    for row in rows:
        events = [
            e
            for e in read(document(row.text, "en", row.published)).events
            if {row.visitor, row.host} <= {p.state for p in e.participants} and e.type == "CONSULT"
        ]
        visit = next((e for e in events if e.format == "visit"), None)
        if visit is not None:
            found = _details(row, visit)
            right["visit"] += 1
            for name, good in found.items():
                right[f"visit: {name}"] += good
            right["all of a visit"] += all(found.values())
        meetings += row.meeting
        right["meeting"] += row.meeting and any(e.format == "meeting" for e in events)
    totals = {name: meetings if name == "meeting" else len(rows) for name in right}
    cells = [(name, f"{n / totals[name]:.3f}", f"{n}", f"{totals[name]}") for name, n in right.items()]
    table = Table(
        f"US travels and visits before 2010, {len(rows)} rows at random", ("", "share", "right", "rows"), cells
    )
    return Section("visits", [table], {name: round(n / totals[name], 4) for name, n in right.items()}, [table])


def _details(row: Report, visit: Event) -> dict[str, bool]:
    parts = {(p.state, p.part) for p in visit.participants}
    return {
        "part": {(row.visitor, "guest"), (row.host, "host")} <= parts,
        "date": same_date(row.date, visit.date),
        "country": visit.place is not None and visit.place.country == row.host,
    }

"""Score the records of one document against its gold annotation, layer by layer.

The rules are those of the project's reference scorer; a test proves that both give the same figures. Gold and records
are plain JSON objects: the gold in the shape of `benchmarks/gold`, the records in the record contract.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from benchmarks.matching import (
    Place,
    alike,
    anchor_place,
    folded,
    overlap,
    same_date,
    same_name,
    sentence_around,
)
from benchmarks.tally import Count

Json = Mapping[str, Any]

LAYERS = (
    "events", "participants", "parts", "dates", "places", "formats", "statuses", "tenures", "statements", "stances",
    "claims", "claim details", "topics",
)  # fmt: skip
_LONGEST_PLACE = 700  # code points; a record read from longer words than this is not tied to a sentence
_DETAILS = ("unit", "period", "change_pct", "scope")


@dataclass(frozen=True, slots=True)
class Miss:
    """A gold row that no record matches, or a record that matches none; `words` are those it stands on."""

    layer: str
    missed: bool
    row: Json
    words: str

    def __str__(self) -> str:
        """Return one line for a person to read."""
        what = [str(self.row[k]) for k in ("type", "kind", "role", "surname", "value") if self.row.get(k)]
        return " | ".join(
            [("missed" if self.missed else "extra") + " " + self.layer.removesuffix("s"), *what, self.words]
        )


@dataclass(frozen=True, slots=True)
class Score:
    """What scoring a document gives: counts by layer, and the rows of the main layers that went wrong."""

    layers: dict[str, Count]
    misses: list[Miss]


def score(gold: Json, records: Json) -> Score:
    """Score the records of a document (an empty object where it was not read) against its gold."""
    return _Scoring(gold, records).run()


def matched_events(gold: Json, records: Json) -> list[tuple[int, int]]:
    """Return the numbers of each gold event and of the event that was read of it."""
    scoring = _Scoring(gold, records)
    return _assign(gold.get("events", []), records.get("events", []), scoring.event)


def told_together(gold: Json, records: Json) -> list[tuple[int, int]]:
    """Return gold events without an event of their own that an event matched to another one tells too.

    It is such an event where it may stand for the gold event and names all the people that the gold names in it: "he
    met the speakers of both chambers", read as one meeting.
    """
    scoring, pairs = _Scoring(gold, records), matched_events(gold, records)
    alone = sorted(set(range(len(gold.get("events", [])))) - {i for i, _ in pairs})
    taken = sorted(j for _, j in pairs)
    return [(i, j) for i in alone for j in taken if scoring.names_all(gold["events"][i], records["events"][j])]


def matched_person(gold: Sequence[Json], actor: Json) -> Json | None:
    """Return the gold row (with name, surname and state) that a person read from the document is, or None."""
    names = [name for name in (actor.get("latin"), actor.get("name")) if name]
    same = [row for row in gold if _is_person(row, names)]
    return next((row for row in same if row.get("state") == actor.get("state")), same[0] if same else None)


class _Scoring:
    """One gold document beside its records."""

    def __init__(self, gold: Json, records: Json) -> None:
        self.gold, self.records = gold, records
        self.text: str = records.get("document", {}).get("text", "")
        self.actors: dict[str, Json] = {a["id"]: a for a in records.get("actors", [])}
        self.layers = dict.fromkeys(LAYERS, Count())
        self.misses: list[Miss] = []

    def run(self) -> Score:
        for gold, got in self._layer("events", self.event):
            self._event_details(gold, got)
        self._layer("tenures", self._tenure)
        for gold, got in self._layer("statements", self._statement):
            about = set(gold.get("about") or [])
            self._add("stances", gold.get("stance") == got.get("stance") and about <= set(got.get("about") or []))
        for gold, got in self._layer("claims", self._claim):
            for key in _DETAILS:
                if gold.get(key) is not None:
                    self._add("claim details", _same_detail(key, gold[key], got.get(key)))
        wanted = set(self.gold.get("topics", []))
        given = {
            t for kind in ("events", "statements") for row in self.records.get(kind, []) for t in row.get("topics", [])
        }
        self.layers["topics"] += Count(len(wanted & given), len(wanted), len(given))
        return Score(self.layers, self.misses)

    def _add(self, layer: str, right: bool) -> None:
        self.layers[layer] += Count(int(right), 1, 1)

    def _layer(self, name: str, score_pair: Callable[[Json, Json], float]) -> list[tuple[Json, Json]]:
        """Count a layer of rows and note what went wrong; returns the matched pairs."""
        wanted, got = self.gold.get(name, []), self.records.get(name, [])
        pairs = _assign(wanted, got, score_pair)
        self.layers[name] += Count(len(pairs), len(wanted), len(got))
        matched_gold, matched_got = {i for i, _ in pairs}, {j for _, j in pairs}
        self.misses += [
            Miss(name, True, g, g.get("anchor") or "") for i, g in enumerate(wanted) if i not in matched_gold
        ]
        self.misses += [Miss(name, False, r, self._words(r)) for j, r in enumerate(got) if j not in matched_got]
        return [(wanted[i], got[j]) for i, j in pairs]

    def _words(self, row: Json) -> str:
        places = [row["span"]] if row.get("span") else row.get("spans", [])
        return " ".join(self.text[start:end] for start, end in places[:1])[:110]

    # Which record may stand for which gold row, and how well.

    def event(self, gold: Json, got: Json) -> float:
        if gold["type"] != got.get("type"):
            return 0
        states = {p.get("state") for p in got.get("participants", [])} - {None}
        wanted = set(gold.get("states") or [])
        if wanted and len(wanted & states) < min(2, len(wanted)):
            return 0
        named = [p for p in gold.get("participants", []) if p.get("surname")]
        people = self._people(got)
        met = sum(any(_is_person(p, self._names(x.get("actor"))) for x in people) for p in named)
        near = self._near(gold, got)
        if not near and not (named and met == len(named)):
            return 0
        return 1 + near + (met / len(named) if named else 0) + 0.5 * same_date(gold.get("date"), got.get("date"))

    def names_all(self, gold: Json, got: Json) -> bool:
        """Tell whether an event may stand for a gold one that names people, and names all of them."""
        named = [p for p in gold.get("participants", []) if p.get("surname")]
        people = self._people(got)
        met = all(any(_is_person(p, self._names(x.get("actor"))) for x in people) for p in named)
        return bool(named) and met and self.event(gold, got) > 0

    def _tenure(self, gold: Json, got: Json) -> float:
        same = gold["role"] == got.get("role") and gold.get("state") == got.get("state")
        return same and _is_person(gold, self._names(got.get("person")))

    def _statement(self, gold: Json, got: Json) -> float:
        if not self._near(gold, got) or gold.get("state") != got.get("state"):
            return 0
        speaker = {"name": self._full_names().get(gold.get("surname")), **gold}
        return not gold.get("surname") or _is_person(speaker, self._names(got.get("speaker")))

    def _claim(self, gold: Json, got: Json) -> float:
        if gold["kind"] != got.get("kind") or not self._near(gold, got):
            return 0
        wanted, value = gold.get("value"), got.get("value")
        if isinstance(wanted, int | float) and not isinstance(wanted, bool):
            return isinstance(value, int | float) and abs(wanted - value) <= 0.01 * max(abs(wanted), 1e-9)
        return (wanted is None and value in {None, 1}) or str(wanted) == str(value)

    def _event_details(self, gold: Json, got: Json) -> None:
        wanted, people = [p for p in gold.get("participants", []) if p.get("surname")], self._people(got)
        hits = _assign(
            wanted, people, lambda p, x: p.get("state") == x.get("state") and _is_person(p, self._names(x.get("actor")))
        )
        self.layers["participants"] += Count(len(hits), len(wanted), len(people))
        for one in gold.get("participants", []):  # who hosts, visits, acts on whom: of people and of bare states
            same = [
                x
                for x in got.get("participants", [])
                if x.get("state") == one.get("state")
                and (not one.get("surname") or _is_person(one, self._names(x.get("actor"))))
            ]
            if one.get("part") and same:
                self._add("parts", any(x.get("part") == one["part"] for x in same))
        if gold.get("date"):  # a text that gives no date leaves it open
            self._add("dates", same_date(gold["date"], got.get("date")))
        place, found = gold.get("place") or {}, got.get("place") or {}
        if place:
            same_country = place.get("country") == found.get("country")
            self._add("places", same_country and (not place.get("name") or same_name(place["name"], found.get("name"))))
        self._add("formats", gold.get("format") == got.get("format"))
        self._add("statuses", gold.get("status") == got.get("status"))

    # What the records say.

    def _names(self, actor: str | None) -> list[str]:
        found: Json = self.actors.get(actor or "", {})
        return [name for name in (found.get("latin"), found.get("name")) if name]

    def _people(self, event: Json) -> list[Json]:
        return [p for p in event.get("participants", []) if self.actors.get(p.get("actor"), {}).get("kind") == "person"]

    def _near(self, gold: Json, got: Json) -> bool:
        """Tell whether a record was read from the sentence that the gold row is anchored in."""
        anchor = anchor_place(self.text, gold.get("anchor"))
        if anchor is None:
            return False
        sentence = sentence_around(self.text, anchor)
        return any(overlap(sentence, place) for place in _places(got))

    def _full_names(self) -> dict[str | None, str]:
        rows = [
            *self.gold.get("tenures", []),
            *(p for e in self.gold.get("events", []) for p in e.get("participants", [])),
        ]
        return {row["surname"]: row["name"] for row in rows if row.get("surname") and row.get("name")}


def _places(row: Json) -> Iterator[Place]:
    for start, end, *_ in row.get("spans") or ([row["span"]] if row.get("span") else []):
        if end - start <= _LONGEST_PLACE:
            yield start, end


def _is_person(gold: Json, names: Sequence[str]) -> bool:
    """Tell whether a name is that of a gold row: its surname is one of the words, or the full names end alike."""
    surname = folded(gold.get("surname")).split()
    for name in names:
        words = folded(name).split()
        if surname and any(alike(surname[-1], word) for word in words[-2:] + words[:1]):
            return True
        if gold.get("name") and same_name(gold["name"], name):
            return True
    return False


def _same_detail(key: str, gold: Any, got: Any) -> bool:
    if key == "period":
        return same_date(gold, got)
    return str(gold).lower().rstrip("0").rstrip(".") == str(got).lower().rstrip("0").rstrip(".")


def _assign(
    gold: Sequence[Json], got: Sequence[Json], score_pair: Callable[[Json, Json], float]
) -> list[tuple[int, int]]:
    """Pair rows one to one, greedily from the best score down; pairs that score 0 are left out."""
    scored = ((score_pair(g, r), i, j) for i, g in enumerate(gold) for j, r in enumerate(got))
    pairs: list[tuple[int, int]] = []
    taken_gold: set[int] = set()
    taken_got: set[int] = set()
    for value, i, j in sorted(scored, reverse=True):
        if value > 0 and i not in taken_gold and j not in taken_got:
            taken_gold.add(i)
            taken_got.add(j)
            pairs.append((i, j))
    return pairs

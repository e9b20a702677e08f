"""Who met whom, against the Meeting facts of FactRuEval-2016 (five in its development set), as a section of the bench.

A meeting of ours is a `CONSULT` event with two people or more. It is right where every participant of a gold fact that
is not laid to another takes part in it, by the edits that the comparator of the corpus allows. Most of its texts are
about no states, and Sverka does not read those.
"""

from __future__ import annotations

from pathlib import Path

from benchmarks import factrueval
from benchmarks.corpora import corpus, document
from benchmarks.report import F1_COLUMNS, Section, Table, f1_figures, f1_row
from benchmarks.tally import Count
from sverka.reading import read


def measure() -> Section:
    """Measure on the development set."""
    count = Count()
    for path in sorted(corpus("factrueval2016", "dev").glob("*.txt"), key=lambda p: p.name):
        gold = factrueval.read_meetings(path.with_suffix(""))
        count += _compare(gold, _meetings(path))
    table = Table("Meetings in Russian, FactRuEval-2016 dev", ("", *F1_COLUMNS), [f1_row("Meeting", count)])
    return Section("meetings", [table], f1_figures({"meeting": count}), [table])


def _meetings(path: Path) -> list[set[str]]:
    """Return the names of the people of each meeting that is read from a text."""
    records = read(document(path.read_text(encoding="utf-8"), "ru", None))
    people = {a.id: factrueval.normal(a.name) for a in records.actors if a.kind == "person"}
    talks = [e for e in records.events if e.type == "CONSULT"]
    found = [{people[p.actor] for p in talk.participants if p.actor in people} for talk in talks]
    return [names for names in found if len(names) > 1]


def _compare(gold: list[list[set[str]]], got: list[set[str]]) -> Count:
    left, right = list(gold), 0
    for names in got:
        fact = next((f for f in left if all(_is_among(who, names) for who in f)), None)
        if fact is not None:
            left.remove(fact)
            right += 1
    return Count(right, len(gold), len(got))


def _is_among(who: set[str], names: set[str]) -> bool:
    return any(factrueval.near(one, name) for one in who for name in names)

"""Names of people, organisations and places against NEREL and FactRuEval-2016."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from benchmarks.corpora import corpus
from benchmarks.report import Section, f1_section
from benchmarks.tally import Count, total
from sverka.language import language
from sverka.model.spans import Span

# NEREL (Loukachevitch et al. 2021): nested entities of 29 types, in brat's standoff format.
_NEREL = {
    "PERSON": "person",
    "ORGANIZATION": "organisation",
    "CITY": "place",
    "COUNTRY": "place",
    "DISTRICT": "place",
    "LOCATION": "place",
    "STATE_OR_PROVINCE": "place",
}
# FactRuEval-2016: objects of the first track (Starostin et al. 2016).
_FACTRUEVAL = {"Person": "person", "Org": "organisation", "Location": "place", "LocOrg": "place"}


class Named(NamedTuple):
    """A name in a text."""

    kind: str
    span: Span


def _outermost(names: Iterable[Named]) -> list[Named]:
    """Leave out names that lie inside a longer one of the same kind."""
    kept: list[Named] = []
    for name in sorted(set(names), key=lambda n: (n.span.start, -n.span.end, n.kind)):
        if not any(other.kind == name.kind and other.span.contains(name.span) for other in kept):
            kept.append(name)
    return kept


def nerel(folder: Path) -> Iterator[tuple[str, list[Named]]]:
    """Yield each text of a NEREL folder with its outermost names."""
    for path in sorted(folder.glob("*.ann")):
        names = []
        for line in path.read_text(encoding="utf-8").splitlines():
            if not line.startswith("T"):
                continue
            kind, start, *rest = line.split("\t")[1].split(" ")
            if kind in _NEREL:
                names.append(Named(_NEREL[kind], Span(int(start), int(rest[-1]))))
        yield path.with_suffix(".txt").read_bytes().decode("utf-8"), _outermost(names)


def factrueval(folder: Path) -> Iterator[tuple[str, list[Named]]]:
    """Yield each text of FactRuEval-2016 with its outermost names."""
    for path in sorted(folder.glob("*.objects")):
        places: dict[str, Span] = {}
        for line in path.with_suffix(".spans").read_text(encoding="utf-8").splitlines():
            fields = line.split()
            if len(fields) > 3:
                places[fields[0]] = Span(int(fields[2]), int(fields[2]) + int(fields[3]))
        names = []
        for line in path.read_text(encoding="utf-8").splitlines():
            fields = line.partition("#")[0].split()
            if len(fields) > 2 and fields[1] in _FACTRUEVAL:
                parts = [places[key] for key in fields[2:] if key in places]
                span = Span(min(p.start for p in parts), max(p.end for p in parts))
                names.append(Named(_FACTRUEVAL[fields[1]], span))
        yield path.with_suffix(".txt").read_bytes().decode("utf-8"), _outermost(names)


def _matched(names: list[Named], others: list[Named]) -> int:
    return sum(any(n.kind == o.kind and n.span.overlaps(o.span) for o in others) for n in names)


def compare(text: str, wanted: list[Named]) -> dict[str, Count]:
    """Count exact and overlapping names of one text, by kind."""
    found = [Named(n.kind, n.span) for s in language("ru").analyse(text).sentences for n in s.names]
    out: dict[str, Count] = {}
    for kind in ("person", "organisation", "place"):
        gold, got = [n for n in wanted if n.kind == kind], [n for n in found if n.kind == kind]
        out[f"{kind}, exact"] = Count(len(set(gold) & set(got)), len(gold), len(got))
        # A long name may be found in two parts: the smaller of both sides is what was right.
        out[f"{kind}, overlap"] = Count(min(_matched(gold, got), _matched(got, gold)), len(gold), len(got))
    return out


def measure_nerel() -> Section:
    """Measure on the development set of NEREL."""
    counts = total(compare(text, names) for text, names in nerel(corpus("nerel", "dev", "dev")))
    return f1_section("names", "Russian names, NEREL dev (outermost)", counts, brief=6)


def measure_factrueval() -> Section:
    """Measure on the development set of FactRuEval-2016."""
    counts = total(compare(text, names) for text, names in factrueval(corpus("factrueval2016", "dev")))
    note = "Spans of whole objects; the gold takes names apart in ways that exact spans cannot follow."
    return f1_section("names-factrueval", "Russian names, FactRuEval-2016 dev", counts, note)

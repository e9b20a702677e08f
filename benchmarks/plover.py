"""PLOVER types, sources and targets against the PLOVER gold standard records and the PLV sentences.

Both are of the strict codebook, and of all actors; the records here are of relations between states, and put a planned
meeting under the type of the happening. So the figures say how far apart the two are, not only what is wrong.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable

from benchmarks.corpora import corpus, document
from benchmarks.report import Section, f1_section
from benchmarks.tally import Count
from sverka.model import Records
from sverka.model.states import is_state
from sverka.model.vocabulary import EVENT_TYPES
from sverka.reading import read

# Names of types in PLOVER before 2.0 (manual 2.0, appendix).
_RENAMED = {"DEMAND": "REQUEST", "DISAPPROVE": "ACCUSE", "INVESTIGATE": "ACCUSE", "FIGHT": "ASSAULT"}
_YIELD = frozenset({"CONCEDE", "RETREAT"})  # one label in the PLV sentences


def _read(sentence: str) -> Records:
    return read(document(sentence, "en"))


def _by_type(pairs: Iterable[tuple[set[str], set[str]]]) -> dict[str, Count]:
    """Count types: pairs of what a sentence has in the gold and what was read from it."""
    rows = list(pairs)
    kinds = sorted({t for wanted, got in rows for t in wanted | got})
    counts = {
        kind: Count(
            sum(kind in wanted and kind in got for wanted, got in rows),
            sum(kind in wanted for wanted, _ in rows),
            sum(kind in got for _, got in rows),
        )
        for kind in kinds
    }
    return {"all types": sum(counts.values(), Count())} | counts


def _states(actors: object) -> set[str]:
    """Return the states among the actors of a record; some have an empty text or a bare name instead of a list."""
    rows = actors if isinstance(actors, list) else []
    return {a["code"] for a in rows if isinstance(a, dict) and is_state(a["code"])}


def measure_records() -> Section:
    """Measure types, source and target states on those gold standard records that are between states."""
    rows = json.loads(corpus("plover", "dev", "PLOVER_GSR_CAMEO.txt").read_text(encoding="utf-8"))
    types: list[tuple[set[str], set[str]]] = []
    states = Count()
    directed = Count()
    for row in rows:
        kind = _RENAMED.get(row["event"], row["event"])
        source, target = _states(row.get("source")), _states(row.get("target"))
        if kind not in EVENT_TYPES or len(source | target) < 2:
            continue
        events = _read(row["text"]).events
        types.append(({kind}, {e.type for e in events}))
        same = [e for e in events if e.type == kind]
        states += Count(any(source | target <= {p.state for p in e.participants} for e in same), 1, bool(events))
        if source and target and not source & target:
            acts = [{(p.state, p.part in {"recipient", "host"}) for p in e.participants} for e in same]
            right = any({(s, False) for s in source} | {(t, True) for t in target} <= found for found in acts)
            directed += Count(right, 1, bool(events))
    counts = {"type and both states": states, "type, source and target": directed} | _by_type(types)
    return f1_section(
        "plover", f"PLOVER gold standard records between states ({len(types)} sentences)", counts, brief=3
    )


def measure_sentences() -> Section:
    """Measure types on the training sentences of PLV (Hu et al. 2024); actors of all kinds, not only states."""
    wanted: dict[str, set[str]] = {}
    with corpus("plover", "dev", "PLV_train.tsv").open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream, delimiter="\t"):
            if row["gold_root"]:
                wanted.setdefault(row["sentence"], set()).add(row["gold_root"])
    pairs = (
        (gold, {"YIELD" if e.type in _YIELD else e.type for e in _read(sentence).events})
        for sentence, gold in wanted.items()
    )
    return f1_section(
        "plover-sentences", f"PLV sentences, all kinds of actors ({len(wanted)} sentences)", _by_type(pairs)
    )

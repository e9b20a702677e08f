"""The scorer of the bench, alone and beside the reference scorer where that is on this machine."""

from __future__ import annotations

import copy
import importlib.util
import random
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from benchmarks.corpora import gold, held_out, samples
from benchmarks.matching import anchor_place, folded, same_date, same_name, sentence_around
from benchmarks.scorer import LAYERS, score
from benchmarks.tally import Count, total

REFERENCE = Path(__file__).resolve().parents[3] / "shared" / "gold" / "score.py"


def reference() -> ModuleType:
    if not REFERENCE.exists():
        pytest.skip(f"{REFERENCE} is not on this machine")
    spec = importlib.util.spec_from_file_location("reference_scorer", REFERENCE)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def records_from_gold(name: str, noise: random.Random | None = None) -> dict[str, Any]:
    """Records that say what the gold says; with `noise`, with rows dropped, doubled, moved and changed."""
    row, text = copy.deepcopy(dict(gold()[name])), samples()[name].text
    actors: dict[str, dict[str, Any]] = {}

    def actor(who: dict[str, Any]) -> str:
        label = who.get("name") or who.get("surname") or who.get("state") or "?"
        kind = "person" if who.get("surname") else "state"
        row = {"id": f"a{len(actors)}", "kind": kind, "name": label, "latin": label}
        return str(actors.setdefault(label, row)["id"])

    def place(anchor: str | None) -> list[int]:
        found = anchor_place(text, anchor) or (0, 1)
        return list(found) if noise is None or noise.random() < 0.9 else [0, 3]

    def noisy(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
        if noise is None:
            return rows
        kept = [r for r in rows if noise.random() < 0.8] + [copy.deepcopy(r) for r in rows if noise.random() < 0.3]
        for r in kept:
            for key in ("type", "status", "format", "date", "state", "role", "stance", "value", "kind", "place"):
                if key in r and noise.random() < 0.1:
                    r[key] = noise.choice(rows).get(key)
        noise.shuffle(kept)
        return kept

    events = noisy(row["events"])
    for e in events:
        e["participants"] = [{**p, "actor": actor(p)} for p in e["participants"]]
        e["spans"] = [place(e["anchor"])]
    tenures = [{**t, "person": actor(t)} for t in noisy(row["tenures"])]
    statements = [
        {**s, "speaker": actor({"name": None, **s}), "span": place(s["anchor"])} for s in noisy(row["statements"])
    ]
    claims = [{**c, "span": place(c["anchor"])} for c in noisy(row["claims"])]
    return {
        "document": {"text": text},
        "actors": list(actors.values()),
        "events": events,
        "tenures": tenures,
        "statements": statements,
        "claims": claims,
    }


def test_records_that_say_what_the_gold_says_are_right() -> None:
    # Two happenings in one sentence with nothing to tell them apart may be paired crosswise, so not quite 1.
    found = total(score(gold()[name], records_from_gold(name)).layers for name in gold() if name not in held_out())
    for layer in ("events", "participants", "parts", "formats", "statuses", "tenures"):
        assert found[layer].f1 > 0.97, layer


def test_an_unread_document_misses_every_row() -> None:
    name = "2021-11-08-duda-tokayev-call"
    found = score(gold()[name], {})
    assert found.layers["events"] == Count(0, len(gold()[name]["events"]), 0)
    assert all(miss.missed for miss in found.misses)


@pytest.mark.parametrize("seed", range(8))
def test_both_scorers_give_the_same_figures(seed: int) -> None:
    theirs = reference()
    noise = random.Random(seed)
    for name, row in gold().items():
        records = records_from_gold(name, noise)
        tally = theirs.Tally()
        theirs.score_document(dict(row), records, tally, [])
        ours = score(row, records).layers
        for layer in LAYERS:
            expected = Count(tally.hit[layer], tally.gold[layer], tally.got[layer])
            assert ours[layer] == expected, layer  # not the name: a held-out sample may be the one


def test_names_are_compared_across_scripts_and_spellings() -> None:
    assert folded("Касым-Жомарт Токаев") == "kasym zhomart tokaev"
    assert same_name("Токаев", "Kassym-Jomart Tokayev")
    assert same_name("Радослав Сикорский", "Radosław Sikorski")
    assert not same_name("Дуда", "Туск")


@pytest.mark.parametrize(
    ("wanted", "got", "same"),
    [
        ("2026-01-29", "2026-01-29", True),
        ("2026-01", "2026-01-29", True),
        ("2026-01-29", "2026-01", False),
        ("2026-01-29/2026-01-30", "2026-01-29", True),
        ("2026-01-29?", "2026-01-29~", True),
        (None, None, True),
        (None, "2026", False),
    ],
)
def test_a_finer_date_is_right_and_a_coarser_is_not(wanted: str | None, got: str | None, same: bool) -> None:
    assert same_date(wanted, got) is same


def test_an_abbreviation_does_not_end_a_sentence() -> None:
    text = "Он прибыл. В 2017 г. Польша открыла рейс. Затем ещё."
    start, end = sentence_around(text, (14, 16))
    assert text[start:end] == "В 2017 г. Польша открыла рейс. "

"""The measure of reconciling: what it counts, and that its gold is whole."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from benchmarks.corpora import gold, happenings, held_out, samples
from benchmarks.gold_happenings import happening_of, mentions, outcomes, planned, same_happening
from benchmarks.gold_records import gold_records, name_in_text
from benchmarks.reconciled import books
from benchmarks.reconciliation import (
    Tally,
    equal_names,
    right_word,
    score_pairs,
    score_persons,
    score_plans,
    score_words,
)
from benchmarks.reconciliation_errors import errors, person_errors

REFERENCE = Path(__file__).resolve().parents[3] / "shared" / "gold" / "samples" / "gold" / "happenings.json"


@pytest.mark.skipif(not REFERENCE.exists(), reason=f"{REFERENCE} is not on this machine")
def test_the_bundled_gold_of_reconciling_is_the_reference() -> None:
    assert happenings() == json.loads(REFERENCE.read_text(encoding="utf-8"))


def test_every_event_of_the_gold_is_an_account_of_one_happening() -> None:
    assert set(happening_of()) == {(name, n) for name, row in gold().items() for n in range(len(row["events"]))}
    assert {account for account, _ in outcomes()} <= set(planned())


def test_the_gold_as_records_keeps_to_the_texts() -> None:
    for name, records in gold_records().items():
        text = samples()[name].text
        assert len(records.events) == len(gold()[name]["events"])
        for event in records.events:
            assert all(span.of(text).strip() for span in event.spans), name
        assert not [p for e in records.events for p in e.participants if p.actor not in {a.id for a in records.actors}]


def test_given_names_are_found_beside_a_surname_in_any_case_and_titles_are_not() -> None:
    text = "Президента Польши Анджея Дуду принял Си Цзиньпин."
    assert name_in_text(text, "ru", "Дуда", "Andrzej Duda", "POL")[0] == "Анджей Дуда"
    told, spans = name_in_text(text, "ru", "Си", "Xi Jinping", "CHN")
    assert told == "Си Цзиньпин"
    assert [span.of(text) for span in spans] == ["Си Цзиньпин"]


def test_happenings_as_the_gold_has_them_are_all_right() -> None:
    told = books("gold records")
    rows = {(a.document.source_id, a.id): a for row in told.happenings for a in row.accounts}
    by_happening: dict[str, list[tuple[str, int]]] = {}
    for account, happening in happening_of().items():
        by_happening.setdefault(happening, []).append(account)
    right = tuple(
        replace(told.happenings[0], id=name, accounts=tuple(rows[doc, f"e{n + 1}"] for doc, n in accounts))
        for name, accounts in by_happening.items()
    )
    found = score_pairs(replace(told, happenings=right))["all"]
    assert found == Tally(len(same_happening()), len(same_happening()), len(same_happening()), 0)


def test_one_happening_of_everything_has_whole_recall_and_little_precision() -> None:
    told = books("gold records")
    accounts = tuple(a for row in told.happenings for a in row.accounts)
    found = score_pairs(replace(told, happenings=(replace(told.happenings[0], accounts=accounts),)))["all"]
    assert found.count.recall == 1
    assert found.count.precision < 0.02


def test_an_event_that_the_gold_lacks_counts_only_in_the_strict_figure() -> None:
    told = books("gold records")
    [first, *_] = [row for row in told.happenings if len({a.document.id for a in row.accounts}) == 2]
    lost = (first.accounts[0].document.source_id or "", first.accounts[0].id)
    fewer = {end: account for end, account in told.accounts.items() if end != lost}
    found = score_pairs(replace(told, happenings=(first,), accounts=fewer))["all"]
    assert (found.hit, found.got, found.unknown) == (0, 0, 1)
    assert found.strict.got == 1


def test_a_plan_without_an_outcome_is_missed_and_nothing_known_is_open_or_overdue() -> None:
    told = replace(books("gold records"), plans=())
    assert score_plans(told)["all"] == Tally(0, len(outcomes()), 0, 0)
    assert score_words(told)["all"].hit == 0
    assert right_word("held", "held_later")
    assert right_word("open", "overdue")
    assert right_word("not held", "cancelled")
    assert not right_word("open", "cancelled")
    assert not right_word("held", None)


def test_people_clustered_as_the_gold_has_them_are_all_right_and_all_in_one_are_not() -> None:
    told = books("gold records")
    found = score_persons(told, told.people)["all"]
    assert (found.hit, found.got) == (found.gold, found.gold)
    together = score_persons(told, dict.fromkeys(told.people, "one"))["all"]
    assert together.count.recall == 1
    assert together.got == sum(a < b and a[0] != b[0] for a in mentions() for b in mentions())


def test_nothing_of_held_out_samples_is_listed() -> None:
    told = books("gold records")
    listed = [*errors(), *person_errors(told, equal_names(told)), *person_errors(told, dict.fromkeys(told.people, "x"))]
    assert listed
    assert not [line for line in listed if any(name in line for name in held_out())]

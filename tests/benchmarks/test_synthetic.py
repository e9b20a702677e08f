"""Synthetic archives: the same for the same seed, true to their texts, and of the size asked for."""

from __future__ import annotations

import pytest

from benchmarks.scaling import exponent
from benchmarks.synthetic import archive
from benchmarks.synthetic_records import written
from benchmarks.synthetic_truth import count_pairs, planned, truth
from benchmarks.tally import Count
from sverka.ledger import Ledger
from sverka.model.edtf import Edtf


def test_the_same_seed_gives_the_same_archive_and_another_one_another() -> None:
    assert list(written(archive(60, seed=1))) == list(written(archive(60, seed=1)))
    assert archive(60, seed=1).texts != archive(60, seed=2).texts


@pytest.mark.parametrize("size", [50, 1000])
def test_an_archive_has_the_size_asked_for_and_no_text_twice(size: int) -> None:
    found = list(written(archive(size)))
    assert len(found) == len({r.document.id for r in found}) == size
    assert [r.document.published for r in found] == sorted(r.document.published or "" for r in found)


def test_a_larger_archive_has_more_pairs_of_states_over_more_years() -> None:
    def measures(size: int) -> tuple[int, int]:
        happenings = archive(size).happenings
        days = [h.day for h in happenings]
        return len({tuple(sorted(h.pair)) for h in happenings}), (max(days) - min(days)).days

    small, large = measures(500), measures(4500)
    assert 2 * small[0] < large[0] < 4 * small[0]
    assert 2 * small[1] < large[1] < 4 * small[1]


def test_events_stand_on_words_of_the_text_that_name_their_people_and_date() -> None:
    for records in written(archive(200)):
        actors = {a.id: a for a in records.actors}
        for event in records.events:
            words = event.spans[0].of(records.document.text)
            assert words.endswith(".")
            assert all(actors[p.actor].name in words for p in event.participants)
            if event.date:
                Edtf.parse(event.date)
                assert event.date in words


def test_every_account_has_its_happening_and_every_plan_its_end() -> None:
    told = archive(1500)
    of = truth(told)
    accounts = {(r.document.source_id, e.id): e for r in written(told) for e in r.events}
    assert set(accounts) == set(of)
    plans = planned(told, of)
    assert plans
    assert {accounts[a].status for a in plans} == {"planned"}
    assert {word for word, _ in plans.values()} == {"held", "cancelled", "open"}


def test_groups_as_they_truly_are_give_whole_precision_and_recall() -> None:
    of = truth(archive(300))
    groups: dict[str, list[tuple[str, str]]] = {}
    for account, happening in of.items():
        groups.setdefault(happening, []).append(account)
    count = count_pairs(groups.values(), of)
    assert count == Count(count.gold, count.gold, count.gold)
    assert count_pairs([[a] for a in of], of).got == 0


def test_synthetic_records_are_stored_and_given_back() -> None:
    with Ledger(":memory:") as ledger:
        for records in written(archive(30)):
            assert ledger.add(records, reader="bench") == "added"
            assert ledger.records(records.document.id) == records


def test_the_exponent_of_a_power_law_is_found() -> None:
    rows = [{"documents": n, "t": 3 * n**1.5} for n in (10, 100, 1000)]
    assert exponent(rows, "t") == pytest.approx(1.5)

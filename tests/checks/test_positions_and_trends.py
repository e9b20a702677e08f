from __future__ import annotations

import pytest

from sverka.checks import Verdict
from tests.checks.claims_by_hand import telling, verdict
from tests.checks.facts_by_hand import MemoryFacts, turnover, votes

SERIES = {2019: 803.7, 2020: 677.0, 2021: 757.9, 2022: 1371.9, 2023: 1224.5}


def positions(value: str, ranks: tuple[int, int], published: str = "2023-01-29") -> Verdict:
    facts = MemoryFacts(vote_rows=votes("KAZ", "POL", 2021, ranks))
    return verdict(facts, telling("position_alignment", value, "positions", published=published))


def test_agreement_is_told_strictly_and_with_abstentions_as_half() -> None:
    found = positions("close", (178, 111))
    assert found.judgement == "unclear"
    assert "0.54" in found.reason
    assert "0.64" in found.reason
    assert "178th of 192 partners of Kazakhstan and 111th of 192 partners of Poland" in found.reason
    assert "45/84 = 0.54" in found.evidence[0].arithmetic
    assert "without a vote" in found.cautions[0]


@pytest.mark.parametrize(
    ("value", "ranks", "judgement"),
    [
        ("close", (178, 170), "contradicted"),
        ("close", (90, 60), "supported"),
        ("coinciding", (90, 60), "unclear"),
        ("coinciding", (10, 20), "supported"),
        ("divergent", (178, 170), "supported"),
        ("divergent", (10, 20), "contradicted"),
        ("divergent", (178, 20), "unclear"),
    ],
)
def test_both_sides_ranks_decide(value: str, ranks: tuple[int, int], judgement: str) -> None:
    assert positions(value, ranks).judgement == judgement


def test_votes_of_later_years_and_long_ago_do_not_judge() -> None:
    assert positions("close", (1, 1), published="2019-01-01").judgement == "not_covered"
    assert positions("close", (1, 1), published="2030-01-01").judgement == "not_covered"
    assert any("2021" in caution for caution in positions("close", (1, 1), published="2026-01-29").cautions)


def trend(value: str, published: str, scope: str | None = "trade", period: str | None = None) -> Verdict:
    facts = MemoryFacts(figures=turnover("KAZ", "POL", SERIES))
    return verdict(facts, telling("trend", value, "it grows", scope=scope, published=published, period=period))


def test_the_series_and_its_base_year_are_told() -> None:
    found = trend("growing", "2022-02-01")
    assert found.judgement == "supported"
    assert "803.7 million USD in 2019" in found.evidence[0].arithmetic
    assert "2020 -15.8 %, 2021 +11.9 %, 2022 +81.0 %" in found.evidence[0].arithmetic
    assert any("base year" in caution for caution in found.cautions)


@pytest.mark.parametrize(
    ("value", "published", "judgement"),
    [
        ("growing", "2024-05-01", "contradicted"),
        ("falling", "2024-05-01", "supported"),
        ("stable", "2024-05-01", "contradicted"),
        ("growing", "2023-07-15", "unclear"),  # up in 2022, down in 2023
        ("growing", "2026-01-29", "unclear"),  # the series ends before
    ],
)
def test_the_last_full_year_decides_and_the_year_of_the_claim_where_it_is_covered(
    value: str, published: str, judgement: str
) -> None:
    assert trend(value, published).judgement == judgement


def test_a_claim_of_a_period_is_judged_by_it_alone() -> None:
    assert trend("growing", "2024-05-01", period="2022").judgement == "supported"
    assert trend("falling", "2024-05-01", period="2022").judgement == "contradicted"
    over = trend("growing", "2024-05-01", period="2019/2023")
    assert over.judgement == "supported"
    assert "+52.4 % in 2019–2023" in over.reason


def test_trade_is_only_a_part_of_cooperation() -> None:
    found = trend("growing", "2024-05-01", scope="cooperation")
    assert found.judgement == "unclear"
    assert "-10.7 % in 2023" in found.reason
    assert any("only a part of cooperation" in caution for caution in found.cautions)


def test_a_field_without_a_series_is_not_covered() -> None:
    found = trend("growing", "2024-05-01", scope="human_rights")
    assert (found.judgement, found.reason) == ("not_covered", "No registry has a series of human rights.")

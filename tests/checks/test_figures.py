from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sverka.checks import Verdict
from sverka.checks.days import bounds, tiles
from sverka.checks.figures import agrees, rounding
from tests.checks.claims_by_hand import telling, verdict
from tests.checks.facts_by_hand import EU, MemoryFacts, flows, turnover

KAZAKH = turnover("KAZ", "POL", {2021: 757.9, 2022: 1371.9, 2023: 1224.5})


def trade(value: float | None, period: str | None, **fields: object) -> Verdict:
    facts = fields.pop("facts", MemoryFacts(figures=KAZAKH))
    words = str(fields.pop("words", "trade was 1.4 billion"))
    values = {"unit": "USD", "published": "2024-06-01"} | fields
    told = telling("trade_turnover", value, words, period=period, **values)  # type: ignore[arg-type]
    return verdict(facts, told)  # type: ignore[arg-type]


def test_a_rounded_sum_is_supported_and_whose_statistics_is_told() -> None:
    found = trade(1.4e9, "2022", change_pct=80.0)
    assert found.judgement == "supported"
    assert "By the statistics of Kazakhstan" in found.reason
    assert [e.found for e in found.evidence] == ["1.372 billion USD", "+81.0 %"]
    assert found.evidence[0].distance == pytest.approx(0.0205, abs=0.001)


def test_a_sum_far_off_is_contradicted_and_one_a_bit_off_unclear() -> None:
    assert trade(2e9, "2022").judgement == "contradicted"
    assert trade(1.51e9, "2022").judgement == "unclear"


def test_a_part_of_a_year_is_not_compared_with_a_whole_one() -> None:
    found = trade(1.1e9, "2025-01/2025-11", published="2026-01-30")
    assert found.judgement == "not_covered"
    assert "the first 11 months of 2025" in found.reason
    assert "2021–2023" in found.reason


def test_months_are_added_up_where_a_registry_has_them() -> None:
    months = {f"2025-{month:02d}": 100.0 for month in range(1, 12)}
    found = trade(1.1e9, "2025-01/2025-11", facts=MemoryFacts(figures=turnover("KAZ", "POL", months)))
    assert found.judgement == "supported"
    assert "11 figures are added" in found.reason


def test_an_added_table_of_eleven_months_covers_the_claim() -> None:
    added = turnover("KAZ", "POL", {"2025-01/2025-11": 1104.0, "2024-01/2024-11": 1041.0})
    found = trade(1.1e9, "2025-01/2025-11", change_pct=6.0, facts=MemoryFacts(figures=added))
    assert found.judgement == "supported"
    assert [e.found for e in found.evidence] == ["1.104 billion USD", "+6.1 %"]


def test_another_currency_is_not_converted() -> None:
    found = trade(1.4e9, "2022", unit="EUR")
    assert found.judgement == "not_covered"
    assert "rates of exchange" in found.reason


def test_a_right_sum_with_a_wrong_change_is_unclear_in_part() -> None:
    found = trade(1.4e9, "2022", change_pct=20.0)
    assert found.judgement == "unclear"
    assert "A part of the claim agrees" in found.reason


def test_both_sides_that_differ_make_a_claim_unclear() -> None:
    polish = turnover("POL", "KAZ", {2022: 900.0})
    found = trade(1.4e9, "2022", facts=MemoryFacts(figures=[*KAZAKH, *polish]))
    assert found.judgement == "unclear"
    assert [(e.source.side, e.supports) for e in found.evidence] == [("KAZ", True), ("POL", False)]


def test_turnover_is_the_sum_of_exports_and_imports_where_a_registry_has_but_these() -> None:
    found = trade(1.4e9, "2022", facts=MemoryFacts(figures=flows("KAZ", "POL", 2022, 774, 598)))
    assert found.judgement == "supported"
    assert "are added" in found.reason


def test_trade_with_a_union_is_the_sum_of_that_with_its_members() -> None:
    figures = [f for member in EU for f in turnover("KAZ", member, {2022: 100})]
    found = trade(2.7e9, "2022", facts=MemoryFacts(figures=figures), states=("KAZ", "EUU"))
    assert found.judgement == "supported"
    assert "27 members" in found.reason


def test_the_mirror_of_the_other_side_never_contradicts() -> None:
    facts = MemoryFacts(figures=flows("KAZ", "POL", 2022, 774, 598))
    told = telling(
        "exports", 9e8, "exports of 900 million", states=("POL", "KAZ"), unit="USD", period="2022",
        published="2024-06-01",
    )  # fmt: skip
    found = verdict(facts, told)
    assert (found.judgement, found.evidence[0].supports) == ("unclear", None)
    assert any("counted differently" in caution for caution in found.cautions)


def test_imports_are_seen_by_the_importer_though_the_exporter_stands_first() -> None:
    facts = MemoryFacts(figures=flows("KAZ", "POL", 2022, 774, 598))
    told = telling(
        "imports", 6e8, "imports of 600 million", states=("POL", "KAZ"), unit="USD", period="2022",
        published="2024-06-01",
    )  # fmt: skip
    assert verdict(facts, told).judgement == "supported"


def test_a_text_without_a_period_is_compared_with_the_last_full_year() -> None:
    assert trade(1.2e9, None).judgement == "supported"
    found = trade(2e9, None)
    assert found.judgement == "unclear"
    assert any("2023, the last full year before it" in caution for caution in found.cautions)


def test_a_bound_holds_for_all_that_lies_above_it() -> None:
    assert trade(1e9, "2022", words="trade of more than 1 billion").judgement == "supported"
    assert trade(1e9, "2022", words="trade of 1 billion").judgement == "contradicted"


def test_a_part_of_trade_and_investment_are_not_covered() -> None:
    assert trade(1e9, "2022", scope="agriculture").judgement == "not_covered"
    told = telling("investment", 7.5e7, "75 million", unit="USD", period="2022")
    assert verdict(MemoryFacts(figures=KAZAKH), told).judgement == "not_covered"


@given(st.floats(1, 1e12), st.floats(1, 1e12))
def test_what_is_supported_as_it_is_is_so_as_a_rough_number_too(claimed: float, there: float) -> None:
    if agrees(claimed, there, "exact"):
        assert agrees(claimed, there, "about")
    if claimed <= there:
        assert agrees(claimed, there, "more")


@pytest.mark.parametrize(("value", "half"), [(1.2e9, 5e7), (760e6, 5e6), (759.4e6, 5e4), (2e9, 5e8), (30, 5), (0, 0)])
def test_rounding_is_half_of_the_last_digit(value: float, half: float) -> None:
    assert rounding(value) == pytest.approx(half)


def test_pieces_fill_a_period_only_without_gap_and_overlap() -> None:
    year, halves = bounds("2023"), [(bounds("2023-01/2023-06"), 1), (bounds("2023-07/2023-12"), 2)]
    assert tiles(year, halves) == [1, 2]
    assert tiles(year, halves[:1]) == ()
    assert tiles(year, [*halves, (bounds("2023-03"), 3)]) == [1, 2]

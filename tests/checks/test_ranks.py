from __future__ import annotations

import pytest

from sverka.checks import Verdict
from sverka.checks.facts import TradeFigure
from tests.checks.claims_by_hand import telling, verdict
from tests.checks.facts_by_hand import EU, MemoryFacts, flows, turnover

# The members of the Union by their trade with Kazakhstan, Poland the eighth.
FIRST = ("ITA", "NLD", "FRA", "DEU", "ESP", "GRC", "ROU", "POL")
ORDER = (*FIRST, *sorted(set(EU) - set(FIRST)))


def members(year: int, imports_first: str = "POL") -> list[TradeFigure]:
    """Exports of 2700, 2600, … million USD, imports a tenth of it, of one member more than of any other."""
    return [
        figure
        for place, state in enumerate(ORDER)
        for figure in flows("KAZ", state, year, 2700 - 100 * place, 105 if state == imports_first else 100 - place)
    ]


FACTS = MemoryFacts(figures=[f for year in (2021, 2022, 2023) for f in members(year)])


def rank(
    value: int | None,
    *,
    partner: str = "POL",
    whose: str = "KAZ",
    scope: str | None = "EUU",
    facts: MemoryFacts = FACTS,
    published: str = "2024-06-01",
) -> Verdict:
    told = telling("partner_rank", value, "a partner", states=(partner, whose), scope=scope, published=published)
    return verdict(facts, told)


def test_all_places_and_the_share_are_told() -> None:
    found = rank(None)
    (evidence,) = found.evidence
    assert found.judgement == "unclear"
    assert "8th of 27 by turnover in 2021–2023" in found.reason
    assert "1st by imports" in evidence.found
    assert "up to the 5th or a share of 10 % or more" in found.reason
    assert evidence.distance == 3.0


def test_key_is_a_place_among_the_first_fifth_and_weak_one_in_the_lower_half() -> None:
    assert rank(None, partner="ESP").judgement == "supported"
    assert rank(None, partner=ORDER[-1]).judgement == "contradicted"


def test_the_largest_must_be_the_first() -> None:
    assert rank(1, partner="ITA").judgement == "supported"
    assert rank(1, partner="NLD").judgement == "contradicted"
    assert rank(1).judgement == "unclear"  # the first by imports


def test_a_place_that_is_off_by_one_is_unclear() -> None:
    assert [rank(n, partner="FRA").judgement for n in (3, 2, 4, 6)] == [
        "supported", "unclear", "unclear", "contradicted",
    ]  # fmt: skip


def test_years_after_the_claim_do_not_judge_it() -> None:
    found = rank(None, published="2022-06-01")
    assert "in 2021" in found.reason
    assert rank(None, published="2020-06-01").judgement == "not_covered"


def test_a_registry_that_ends_long_before_the_claim_does_not_cover_it() -> None:
    found = rank(None, published="2031-06-01")
    assert found.judgement == "not_covered"
    assert "2023" in found.reason
    assert any("last year covered is 2023" in caution for caution in rank(None, published="2026-06-01").cautions)


def test_the_world_is_all_partners_of_the_registry_without_unions_and_totals() -> None:
    figures = [*members(2023), *turnover("KAZ", "WLD", {2023: 99999}), *turnover("KAZ", "EUU", {2023: 50000})]
    found = rank(1, partner="ITA", scope=None, facts=MemoryFacts(figures=figures))
    assert found.judgement == "supported"
    assert "of 27" in found.evidence[0].found


def test_a_region_whose_bounds_decide_is_unclear() -> None:
    figures = [*members(2023), *turnover("KAZ", "RUS", {2023: 20000})]
    found = rank(1, partner="ITA", scope="Europe", facts=MemoryFacts(figures=figures))
    assert found.judgement == "unclear"
    assert "Russian Federation" in found.reason or "Russia" in found.reason


def test_members_without_figures_leave_a_place_open() -> None:
    found = rank(1, partner="ITA", scope="Western Europe")
    assert found.judgement == "unclear"
    assert "Switzerland" in found.reason


def test_a_state_outside_the_group_and_an_unknown_group_are_not_covered() -> None:
    assert rank(None, partner="JPN").judgement == "not_covered"
    assert rank(None, scope="Atlantis").judgement == "not_covered"


def test_without_own_statistics_those_of_the_partners_are_laid_together() -> None:
    region = ("KAZ", "UZB", "KGZ", "TJK", "TKM")
    figures = [f for n, member in enumerate(region) for f in turnover(member, "POL", {2023: 500 - n})]
    found = rank(1, partner="KAZ", whose="POL", scope="Central Asia", facts=MemoryFacts(figures=figures))
    assert found.judgement == "unclear"
    assert "1st of 5" in found.evidence[0].found
    assert any("those of its partners" in caution for caution in found.cautions)


@pytest.mark.parametrize("scope", ["Central Asia", "Europe", "Visegrad Group", "Baltic states"])
def test_regions_are_known_by_the_names_that_claims_have(scope: str) -> None:
    assert "No table says" not in rank(None, scope=scope).reason

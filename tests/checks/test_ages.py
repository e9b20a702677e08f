from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sverka.checks import Verdict
from sverka.checks.days import exact_years, full_years
from sverka.model.vocabulary import Lang
from tests.checks.claims_by_hand import telling, verdict
from tests.checks.facts_by_hand import MemoryFacts, relations

FACTS = MemoryFacts([relations("KAZ", "POL", "1992-04-06")])
DAYS = st.dates(dt.date(1900, 1, 1), dt.date(2100, 12, 31))


def age(years: float, on: str, words: str | None = None, text: str | None = None, lang: Lang = "en") -> Verdict:
    words = words or f"{years} years of relations"
    return verdict(FACTS, telling("relations_age", years, words, text=text, published=on, unit="years", lang=lang))


def test_the_year_that_is_running_is_no_full_year() -> None:
    found = age(34, "2026-01-29")
    assert found.judgement == "unclear"
    assert found.evidence[0].found == "33 full years"
    assert "33.8" in found.reason
    assert "34th year" in found.reason
    assert found.evidence[0].distance == pytest.approx(0.18)


@pytest.mark.parametrize(
    ("years", "on", "judgement"),
    [
        (33, "2026-01-29", "supported"),
        (33, "2026-04-05", "supported"),
        (34, "2026-04-05", "unclear"),
        (34, "2026-04-06", "supported"),
        (35, "2026-01-29", "unclear"),  # a round number, nearest five
        (36, "2026-01-29", "contradicted"),
        (31, "2026-01-29", "contradicted"),
        (30, "2026-01-29", "unclear"),  # nearest ten
        (25, "2026-01-29", "contradicted"),
        (40, "2026-01-29", "contradicted"),
    ],
)
def test_ages_are_judged_by_anniversaries(years: int, on: str, judgement: str) -> None:
    assert age(years, on).judgement == judgement


@pytest.mark.parametrize(
    ("text", "words", "lang", "judgement"),
    [
        ("For more than 30 years of relations", "30 years of relations", "en", "supported"),
        ("Более 30 лет дипломатических отношений", "30 лет дипломатических отношений", "ru", "supported"),
        ("Stosunki trwają ponad 30 lat", "30 lat", "pl", "supported"),
        ("Қатынасқа 30 жылдан астам уақыт", "30 жылдан астам", "kk", "supported"),
        ("For some 30 years of relations", "30 years of relations", "en", "unclear"),
    ],
)
def test_a_bound_is_read_from_the_words_around_the_number(text: str, words: str, lang: Lang, judgement: str) -> None:
    assert age(30, "2026-01-29", words, text, lang).judgement == judgement


def test_almost_is_within_a_year() -> None:
    assert age(34, "2026-01-29", "34 years", "Almost 34 years of relations").judgement == "supported"
    assert age(36, "2026-01-29", "36 years", "Almost 36 years of relations").judgement == "contradicted"
    assert age(36, "2026-01-29", "36 years", "More than 36 years of relations").judgement == "contradicted"
    assert age(34, "2026-01-29", "34 years", "More than 34 years of relations").judgement == "unclear"


def test_sources_that_differ_by_days_are_all_told_and_no_contradiction() -> None:
    facts = MemoryFacts([relations("KAZ", "POL", "1992-04-06", "1992-04-08")])
    found = verdict(facts, telling("relations_age", 33, "33 years", unit="years"))
    assert found.judgement == "supported"
    assert any("1992-04-06, 1992-04-08" in caution and "no contradiction" in caution for caution in found.cautions)


def test_an_older_date_of_another_witness_makes_a_contradiction_unclear() -> None:
    facts = MemoryFacts([relations("KAZ", "POL", "1992-04-06", "1919-03-27")])
    assert verdict(facts, telling("relations_age", 106, "106 years", unit="years")).judgement == "unclear"


def test_a_year_alone_leaves_the_number_of_full_years_open() -> None:
    facts = MemoryFacts([relations("KAZ", "POL", "1992")])
    assert verdict(facts, telling("relations_age", 33, "33 years")).judgement == "unclear"


@pytest.mark.parametrize(
    ("date", "judgement"),
    [
        ("1992-04-06", "supported"),
        ("1992", "supported"),
        ("1992-04-08", "unclear"),
        ("1992-12-01", "unclear"),
        ("1991", "contradicted"),
    ],
)
def test_dates_of_relations_are_compared(date: str, judgement: str) -> None:
    assert verdict(FACTS, telling("relations_since", date, "relations since then")).judgement == judgement


@pytest.mark.parametrize(
    ("years", "on", "judgement"),
    [
        (30, "2022-01-10", "supported"),
        (30, "2021-12-20", "unclear"),
        (30, "2024-05-05", "contradicted"),
        (85, "2021-02-10", "not_covered"),
    ],
)
def test_an_anniversary_falls_in_its_year(years: int, on: str, judgement: str) -> None:
    told = telling("anniversary", years, f"the {years}th anniversary of relations", published=on, unit="years")
    assert verdict(FACTS, told).judgement == judgement


def test_states_without_a_date_are_not_covered() -> None:
    found = verdict(FACTS, telling("relations_age", 30, "30 years", states=("JPN", "POL")))
    assert (found.judgement, found.evidence) == ("not_covered", ())
    assert "Japan and Poland" in found.reason


def test_a_text_without_a_date_is_judged_as_of_the_day_of_the_check() -> None:
    found = verdict(FACTS, telling("relations_age", 33, "33 years", published=None))
    assert found.judgement == "supported"
    assert "The text has no date; the claim is judged as of 2026-02-01." in found.cautions


@given(DAYS, DAYS)
def test_full_years_are_the_whole_part_of_the_exact_ones(since: dt.date, on: dt.date) -> None:
    if since <= on:
        assert full_years(since, on) == int(exact_years(since, on))
        assert 0 <= exact_years(since, on) - full_years(since, on) < 1


@given(DAYS, DAYS, DAYS)
def test_ages_grow_with_time(since: dt.date, one: dt.date, other: dt.date) -> None:
    first, last = sorted((one, other))
    assert exact_years(since, first) <= exact_years(since, last)

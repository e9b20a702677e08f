from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from sverka.checks.books import Books
from sverka.checks.independence import Independent, address
from sverka.ledger import Filter, Ledger
from sverka.model import Records
from tests.checks.claims_by_hand import judged, telling, verdict
from tests.checks.facts_by_hand import MemoryFacts, relations, source, turnover
from tests.records_by_hand import english, russian


def companies(number: int, **fields: str) -> Records:
    return telling("count", number, f"{number} companies", unit="companies", **fields)  # type: ignore[arg-type]


def test_a_source_at_the_address_of_the_text_is_left_out_and_named() -> None:
    own = relations("KAZ", "POL", "1992-04-06", url="https://www.example.org/news/1/", title="A page of the ministry")
    told = telling("relations_age", 33, "33 years", url="http://example.org/news/1?from=feed")
    found = verdict(MemoryFacts([own]), told)
    assert found.judgement == "not_covered"
    assert found.cautions == ("Left out, since it comes from the same release as the claim: A page of the ministry.",)
    other = replace(own, source=replace(own.source, url="https://example.org/news/2"))
    assert verdict(MemoryFacts([own, other]), told).judgement == "supported"


def test_statistics_of_the_publisher_of_the_text_do_not_judge_it() -> None:
    figures = turnover("KAZ", "POL", {2022: 1371.9}, publisher="Steppe Wire")
    told = telling("trade_turnover", 1.4e9, "1.4 billion", unit="USD", period="2022", published="2024-01-01")
    assert verdict(MemoryFacts(figures=figures), told).judgement == "not_covered"


@pytest.mark.parametrize(
    ("url", "same"),
    [
        ("https://www.gov.example/a/", "gov.example/a"),
        ("gov.example/a#b", "gov.example/a"),
        ("", None),
        (None, None),
        ("https://[broken", "https://[broken"),
    ],
)
def test_addresses_are_compared_without_what_does_not_name_the_page(url: str | None, same: str | None) -> None:
    assert address(url) == same


def test_another_number_in_an_independent_text_is_shown_and_never_contradicts() -> None:
    one, other = judged(
        MemoryFacts(), companies(100), companies(200, publisher="Warsaw Wire", published="2026-01-30"),
    )  # fmt: skip
    assert (one.judgement, other.judgement) == ("unclear", "unclear")
    (evidence,) = one.evidence
    assert (evidence.source.registry, evidence.found, evidence.supports) == ("ledger", "200 companies", None)
    assert "“200 companies”" in evidence.arithmetic


def test_texts_of_one_publisher_are_one_voice() -> None:
    one, other = judged(MemoryFacts(), companies(100), companies(200, published="2026-01-30"))
    assert (one.judgement, other.judgement) == ("not_covered", "not_covered")


def test_three_that_agree_against_one_do_not_make_it_wrong() -> None:
    agreeing = [companies(100, publisher=f"Wire {n}", published=f"2026-01-{20 + n}") for n in range(3)]
    lone, *rest = judged(MemoryFacts(), companies(200), *agreeing)
    assert lone.judgement == "unclear"
    assert all(e.supports is None for e in lone.evidence)
    assert any("agreement of texts proves nothing" in caution for caution in rest[0].cautions)


def test_numbers_of_other_times_do_not_disagree() -> None:
    one, _ = judged(MemoryFacts(), companies(100), companies(200, publisher="Warsaw Wire", published="2019-01-30"))
    assert (one.judgement, one.evidence) == ("not_covered", ())


def test_copies_of_a_text_are_of_its_release() -> None:
    told = russian()
    copy = replace(
        told,
        document=replace(
            told.document,
            id="0" * 16,
            text=told.document.text + " ",
            source_id="ru-copy",
            publisher="Other Wire",
            url="https://copy.example/1",
        ),
    )
    with Ledger(":memory:") as ledger:
        for records in (told, copy, english()):
            ledger.add(records, reader="1.0")
        (claim, *_) = ledger.claims(Filter(document=told.document.id))
        happening = ledger.happenings(Filter(between=("KAZ", "POL")))
        release = {document.id for document in Books(ledger).release(claim)}
    voices = [{h.accounts[n].document.id for n in voice} for h in happening for voice in h.voices]
    expected = {told.document.id}.union(*(voice for voice in voices if told.document.id in voice))
    assert release == expected


def test_who_is_a_member_is_asked_of_all() -> None:
    with Ledger(":memory:") as ledger:
        ledger.add(companies(100), reader="1.0")
        (claim,) = ledger.claims()
    independent = Independent(MemoryFacts(), (claim.document,))
    assert len(independent.members("EUU", on=dt.date(2026, 1, 1))) == 27
    assert not independent.own(source())
    assert independent.own(source(publisher="STEPPE WIRE"))

"""Whatever a text claims and a registry holds, a check ends with a verdict that keeps to its promises."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sverka.checks import Verdict
from sverka.checks.books import Books
from sverka.checks.facts import Flow, TradeFigure
from sverka.checks.judging import verdict
from sverka.ledger import ClaimRow, DocumentRow, Ledger, Quote
from sverka.model.vocabulary import CLAIM_KINDS
from tests.checks.claims_by_hand import TODAY
from tests.checks.facts_by_hand import MemoryFacts, relations, source, turnover, votes

STATES = st.lists(st.sampled_from(["KAZ", "POL", "EUU", "RUS", "VAT"]), min_size=1, max_size=3, unique=True)
NUMBERS = st.one_of(
    st.none(), st.integers(-5, 3000), st.floats(-1e15, 1e15, allow_nan=False), st.sampled_from([0, 1, 33, 34, 1e300])
)
PERIODS = st.sampled_from(
    [
        None,
        "2022",
        "2022-01/2022-11",
        "2025-01/..",
        "../2020",
        "XXXX-05",
        "9999",
        "0001",
        "2024-02-29",
        "2020/2023",
        "2022~",
    ]
)
DATES = st.sampled_from(["1992-04-06", "1992", "1992-02-29", "XXXX-04-06", "9999-12-31", "0001-01-01", "1990/1992"])
FIGURES = st.lists(
    st.builds(
        TradeFigure,
        st.sampled_from(["KAZ", "POL", "EUU"]),
        st.sampled_from(["KAZ", "POL", "WLD", "RUS", "ITA", "EUU", "QQQ"]),
        st.sampled_from(["turnover", "exports", "imports"]),
        st.sampled_from(["2021", "2022", "2023", "2022-01/2022-11", "2022-03", "2025", "0001"]),
        st.sampled_from([0.0, 1.0, 1.4e9, -5.0, 1e300]),
        st.sampled_from(["USD", "EUR"]),
        st.just(source("fuzz")),
    ),
    max_size=12,
)


@settings(max_examples=400, deadline=None)
@given(
    kind=st.sampled_from(sorted(CLAIM_KINDS)),
    states=STATES,
    number=NUMBERS,
    word=st.sampled_from([None, "close", "coinciding", "divergent", "growing", "falling", "1992-04-06", "nonsense"]),
    period=PERIODS,
    scope=st.sampled_from([None, "EUU", "Europe", "world", "trade", "cooperation", "Atlantis"]),
    unit=st.sampled_from([None, "USD", "EUR", "years", "meetings", "embassies", "companies"]),
    change=st.one_of(st.none(), st.floats(-100, 1e4)),
    published=st.sampled_from([None, "2026-01-29", "2023-07-15", "0001-01-01", "9999-12-31"]),
    date=DATES,
    figures=FIGURES,
    ranks=st.tuples(st.integers(1, 192), st.integers(1, 192)),
)
def test_every_claim_gets_a_verdict_that_keeps_to_its_promises(
    kind: str, states: list[str], number: float | None, word: str | None, period: str | None, scope: str | None,
    unit: str | None, change: float | None, published: str | None, date: str, figures: list[TradeFigure],
    ranks: tuple[int, int],
) -> None:  # fmt: skip
    facts = MemoryFacts([relations("KAZ", "POL", date, "1991")], votes("KAZ", "POL", 2021, ranks), figures)
    value = word if kind in ("position_alignment", "trend", "relations_since") else number
    keeps(judge(facts, claim(kind, value, states, unit, period, change, scope, published)))


def claim(
    kind: str, value: float | str | None, states: list[str], unit: str | None, period: str | None,
    change: float | None, scope: str | None, published: str | None,
) -> ClaimRow:  # fmt: skip
    document = DocumentRow(
        "0" * 16, None, "en", "Steppe Wire", None, published, None, None, None, 1, "1.0", dt.datetime.now(dt.UTC)
    )
    quote = Quote(0, 9, "its words")
    return ClaimRow(document, "c1", kind, tuple(states), value, unit, period, change, scope, None, quote, 0.9)


@pytest.fixture(scope="module", autouse=True)
def books() -> Iterator[Books]:
    """A ledger without a document: claims are given by hand."""
    with Ledger(":memory:") as ledger:
        _OPENED.append(Books(ledger))
        yield _OPENED[0]
    _OPENED.clear()


_OPENED: list[Books] = []


def judge(facts: MemoryFacts, claimed: ClaimRow) -> Verdict:
    return verdict(claimed, facts, _OPENED[0], TODAY)


def keeps(found: Verdict) -> None:
    assert found.reason.strip()
    assert "{" not in found.reason
    told = {e.supports for e in found.evidence if e.supports is not None}
    if found.judgement == "not_covered":
        assert found.evidence == ()
    elif found.judgement == "supported":
        assert told == {True}
    elif found.judgement == "contradicted":
        assert told == {False}
    for evidence in found.evidence:
        assert evidence.found
        assert evidence.arithmetic
        assert evidence.distance is None or evidence.distance >= 0
    assert len(set(found.cautions)) == len(found.cautions)


@given(st.permutations(range(6)))
def test_the_order_of_a_registry_s_rows_changes_nothing(order: list[int]) -> None:
    rows = [*turnover("KAZ", "POL", {2021: 757.9, 2022: 1371.9, 2023: 1224.5})]
    flows: tuple[Flow, ...] = ("exports", "imports")
    rows += [replace(row, flow=flow) for row in rows[:1] for flow in flows] + [replace(rows[0], partner="ITA")]
    told = claim("trend", "growing", ["KAZ", "POL"], None, None, None, "trade", "2023-07-15")
    assert judge(MemoryFacts(figures=[rows[n] for n in order]), told) == judge(MemoryFacts(figures=rows), told)


@pytest.mark.parametrize("kind", ["relations_age", "anniversary", "trade_turnover", "trend", "partner_rank", "count"])
@pytest.mark.parametrize("published", ["0001-01-01", "9999-12-31", None])
@pytest.mark.parametrize("period", [None, "../2020", "2025-01/..", "9999", "0001"])
def test_the_ends_of_the_calendar_end_no_check(kind: str, published: str | None, period: str | None) -> None:
    for date in ("0001-01-01", "9999-12-31", "1992-02-29", "../1992"):
        figures = turnover("KAZ", "POL", {"0001": 1.0, "2023": 2.0, "9999": 3.0})
        facts = MemoryFacts([relations("KAZ", "POL", date)], figures=figures)
        value = "growing" if kind == "trend" else 34
        keeps(judge(facts, claim(kind, value, ["KAZ", "POL"], "USD", period, 5.0, None, published)))

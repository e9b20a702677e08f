"""What comes with Sverka, against what was published; and the figures of the full tables, where they are at hand."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import pytest

from sverka.checks.facts import Facts
from sverka.checks.registries import Registries, Shelf, describe

SHARED = Path("/work/shared/registries")
at_hand = pytest.mark.skipif(not SHARED.exists(), reason="the full tables are not on this machine")


@pytest.fixture
def facts() -> Iterator[Facts]:
    with Registries() as registries:
        yield registries


def test_the_starter_tables_are_small() -> None:
    folder = Path(str(files("sverka.checks.registries.starter")))
    assert sum(path.stat().st_size for path in folder.iterdir() if path.is_file()) < 150_000


def test_relations_were_established_on_6_april_1992(facts: Facts) -> None:
    assert [found.date for found in facts.relations("KAZ", "POL")] == ["1992-04-06"]


def test_poland_is_eighth_of_27_by_turnover_in_each_year(facts: Facts) -> None:
    for year in range(2018, 2024):
        members = facts.members("EUU", on=dt.date(year, 12, 31))
        members = [member for member in members if member != "GBR"]
        figures = [f for f in facts.trade("KAZ", flow="turnover") if f.period == str(year) and f.partner in members]
        figures.sort(key=lambda figure: -figure.value)
        assert len(figures) == 27
        assert [figure.partner for figure in figures].index("POL") + 1 == 8


def test_trade_is_kazakhstans_statistics_in_whole_dollars(facts: Facts) -> None:
    found = {f.period: f for f in facts.trade("KAZ", "POL", flow="turnover")}
    millions = [round(found[str(year)].value / 1e6, 1) for year in range(2018, 2024)]
    assert millions == [1174.8, 803.7, 677.0, 757.9, 1371.9, 1224.5]
    assert {f.source.side for f in found.values()} == {"KAZ"}
    assert facts.trade("POL") == []


def test_votes_of_2021(facts: Facts) -> None:
    found = facts.votes("KAZ", "POL")[0]
    assert (found.year, found.votes, found.rank, found.of) == (2021, 84, 178, 192)
    assert (round(found.strict, 3), round(found.half, 3)) == (0.536, 0.637)


def test_the_union_had_28_members_and_has_27(facts: Facts) -> None:
    assert len(facts.members("EUU", on=dt.date(2018, 1, 1))) == 28
    assert len(facts.members("EUU", on=dt.date(2026, 1, 1))) == 27
    assert "POL" not in facts.members("EUU", on=dt.date(2004, 4, 30))


def test_every_fact_says_where_it_stands(facts: Facts) -> None:
    sources = [
        *(fact.source for fact in facts.offices("KAZ") + facts.offices("POL")),
        *(fact.source for fact in facts.missions("KAZ", "POL")),
        *(fact.source for fact in facts.memberships("POL")),
    ]
    for source in sources:
        assert source.row.startswith("line ")
        assert all((source.title, source.publisher, source.edition, source.licence))


@at_hand
def test_all_votes_give_the_figures_that_were_found_by_hand(tmp_path: Path) -> None:
    pytest.importorskip("polars")
    Shelf(tmp_path).add(describe("un-votes", [SHARED / "unga" / "votes_1946_2021.parquet"]))
    with Registries(tmp_path) as registries:
        found = [one for one in registries.votes("KAZ", "POL") if one.source.registry == "un-votes"]
        years = {one.year: (one.votes, round(one.strict, 3), round(one.half, 3)) for one in found}
    assert years[2016] == (109, 0.624, 0.725)
    assert years[2018] == (93, 0.581, 0.672)
    assert (found[0].year, found[0].rank, found[0].of) == (2021, 178, 192)


@at_hand
def test_all_relations_are_read(tmp_path: Path) -> None:
    added = Shelf(tmp_path).add(describe("relations", [SHARED / "diplomatic_relations" / "establishment_pairs.csv"]))
    assert added.registry.facts > 16_000
    with Registries(tmp_path, bundled=False) as registries:
        assert registries.relations("POL", "KAZ")[0].date == "1992-04-06"
        assert registries.relations("NAM", "POL")

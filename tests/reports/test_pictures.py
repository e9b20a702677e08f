from __future__ import annotations

import csv
import datetime as dt
import io
import re
from dataclasses import replace
from typing import Any
from xml.etree import ElementTree

import pytest

from sverka.checks.facts import TradeFigure, VoteAgreement
from sverka.errors import ContractError
from sverka.ledger import Ledger
from sverka.model import Actor, Participant, Records, Tenure
from sverka.model.vocabulary import Role
from sverka.reports.levels import level_names
from sverka.reports.pictures import KINDS, Kind, Picture, picture, to_csv, to_html, to_svg, to_table
from tests.records_by_hand import everything
from tests.reports.calendar_books import Written, ledger_of, source, told

TODAY = dt.date(2026, 2, 10)
LETTERS = "ӘҒҚҢӨҰҮҺІ ĄĆĘŁŃÓŚŹŻ"
EVIL = '</text><script>alert(1)</script>"&\x07\u202e=1+1'


def of(ledger: Ledger, kind: Kind, **options: Any) -> Picture:
    return picture(ledger, kind, "KAZ", "POL", **({"as_of": TODAY} | options))


def facts(title: str = "Trade by partner") -> Written:
    kazakh, polish = source(title, "KAZ", "kaz-stat"), source("Handel", "POL", "pol-stat")
    third = source("World trade", None, "world")
    return Written(
        figures=[
            TradeFigure("KAZ", "POL", "exports", "2023", 600e6, "USD", kazakh),
            TradeFigure("KAZ", "POL", "imports", "2023", 400e6, "USD", kazakh),
            TradeFigure("KAZ", "POL", "turnover", "2024", 1100e6, "USD", kazakh),
            TradeFigure("KAZ", "POL", "turnover", "2025-01/2025-11", 900e6, "USD", kazakh),
            TradeFigure("POL", "KAZ", "turnover", "2024", 5000e6, "PLN", polish),
            TradeFigure("POL", "KAZ", "imports", "2023", 640e6, "USD", polish),
            TradeFigure("KAZ", "POL", "turnover", "2023", 980e6, "USD", third),
            TradeFigure("KAZ", "DEU", "turnover", "2023", 1.0, "USD", kazakh),
        ],
        agreement=[
            VoteAgreement("KAZ", "POL", 2021, 80, 43, 15, 120, 192, source("Votes", None, "votes")),
            VoteAgreement("KAZ", "POL", 2020, 0, 0, 0, 0, 0, source("Votes", None, "votes")),
        ],
    )


def rows(view: Picture) -> list[dict[str, Any]]:
    return [dict(zip((c.name for c in view.columns), row, strict=True)) for row in view.rows]


def test_happenings_are_counted_by_month_and_by_the_lower_of_both_sides_offices() -> None:
    view = of(ledger_of(*everything()), "intensity")
    assert rows(view) == [
        {"month": "2026-01", **{name.replace(" ", "_"): int(name == "deputy ministers") for name in level_names()},
         "happenings": 1}
    ]  # fmt: skip


def test_months_without_a_happening_are_shown_as_none() -> None:
    held: list[dict[str, object]] = [
        {"status": "occurred", "date": date, "format": "meeting"} for date in ("2025-11-03", "2026-01-04")
    ]
    view = of(ledger_of(told(*held)), "intensity")
    assert [(row["month"], row["happenings"]) for row in rows(view)] == [("2025-11", 1), ("2025-12", 0), ("2026-01", 1)]


def test_many_months_are_shown_as_years_unless_months_are_asked_for() -> None:
    held: list[dict[str, object]] = [
        {"status": "occurred", "date": date, "format": "meeting"} for date in ("2019-11-03", "2026-01-04")
    ]
    books = ledger_of(told(*held))
    assert [row["year"] for row in rows(of(books, "intensity"))] == [str(year) for year in range(2019, 2027)]
    assert len(of(books, "intensity", by="month").rows) == 75


def test_what_is_planned_denied_or_known_too_coarsely_is_not_counted() -> None:
    view = of(
        ledger_of(
            told(
                {"date": "2026-01-20"},
                {"status": "denied", "date": "2026-01-05"},
                {"status": "occurred", "date": "2025/2026", "format": "meeting"},
                {"status": "occurred", "date": None, "format": "signing", "type": "AGREE"},
            )
        ),
        "intensity",
    )
    assert view.rows == ()
    assert view.empty == "The ledger has no happening of the two states in this period whose month is known."
    assert any(note.endswith(": 2") for note in view.notes)


def met(published: str, role: Role | None) -> Records:
    """A text that tells that Adam Lis of Poland was in Astana, and maybe in which office."""
    records = told(
        {
            "status": "occurred",
            "date": published,
            "format": "meeting",
            "participants": (Participant("a1", "KAZ", "host"), Participant("a3", "POL", "guest")),
        },
        text=f"Lis came to Astana on {published}.",
        published=published,
    )
    at = records.actors[0].spans
    person = Actor("a3", "person", "Adam Lis", "Adam Lis", "POL", at)
    tenures = (Tenure("a3", role, role, None, "POL", at[0]),) if role else ()
    return replace(records, actors=(*records.actors, person), tenures=tenures)


def test_an_office_that_the_text_does_not_tell_is_that_of_the_last_text_before_it() -> None:
    texts = met("2024-03-01", "deputy_minister"), met("2024-04-01", None), met("2024-05-01", "minister")
    found = rows(of(ledger_of(*texts), "intensity"))
    assert [(row["deputy_ministers"], row["ministers_and_speakers"]) for row in found] == [(1, 0), (1, 0), (0, 1)]


def test_cooperation_and_conflict_are_summed_apart() -> None:
    held: list[dict[str, object]] = [
        {"status": "occurred", "date": "2026-01-04", "type": kind, "format": None}
        for kind in ("CONSULT", "COOPERATE", "ACCUSE")
    ]
    (row,) = rows(of(ledger_of(told(*held)), "score"))
    assert row == {"month": "2026-01", "cooperation": 9.87, "conflict": -2.0, "balance": 7.87, "happenings": 3}


def test_topics_are_counted_by_the_side_that_speaks() -> None:
    view = of(ledger_of(*everything()), "topics")
    assert rows(view) == [{"topic": "political", "KAZ": 1, "POL": 1}]
    assert view.series == ("Kazakhstan", "Poland")


def test_the_statistics_of_both_sides_are_lines_of_their_own() -> None:
    view = of(ledger_of(), "trade", facts=facts())
    assert set(view.series) == {
        "statistics of Kazakhstan, USD",
        "statistics of Poland, PLN",
        "World trade, figures of Kazakhstan, USD",
    }
    assert any(note.endswith("table only: 1") for note in view.notes)
    summed = [row for row in rows(view) if row["period"] == "2023" and row["side"] == "KAZ"]
    assert [row["value"] for row in summed] == [1000e6]
    assert view.sources[0].startswith("Source: Ministry, ")


def test_a_side_whose_statistics_are_missing_is_named() -> None:
    known = Written(figures=[f for f in facts().figures if f.reporter == "KAZ"])
    assert "No registry holds these figures by the statistics of Poland" in of(ledger_of(), "trade", facts=known).notes


def test_exports_of_one_side_stand_beside_imports_of_the_other() -> None:
    view = of(ledger_of(), "trade", flow="exports", facts=facts())
    assert [(r["reporter"], r["flow"], r["value"]) for r in rows(view)] == [
        ("KAZ", "exports", 600e6), ("POL", "imports", 640e6),
    ]  # fmt: skip
    assert view.subtitle.startswith("Exports of Kazakhstan to Poland")


def test_votes_are_shown_strictly_and_with_abstentions_as_half() -> None:
    view = of(ledger_of(), "votes", facts=facts())
    (row,) = rows(view)
    assert (row["year"], row["strict"], row["half"], row["rank"], row["of"]) == (2021, 0.5375, 0.675, 120, 192)
    assert of(ledger_of(), "votes", facts=facts(), since=dt.date(2022, 1, 1)).empty


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_to_show_is_said_in_the_picture(kind: Kind) -> None:
    view = of(ledger_of(), kind)
    assert view.empty
    root = ElementTree.fromstring(to_svg(view))  # noqa: S314  (ours)
    said = " ".join("".join(text.itertext()) for text in root.iter("{http://www.w3.org/2000/svg}text"))
    assert view.empty in said
    assert "As of 2026-02-10" in said
    assert view.empty.split(":")[0] in to_table(view)
    assert len(to_csv(view).splitlines()) == 1


@pytest.mark.parametrize("kind", KINDS)
def test_a_picture_stands_by_itself_with_title_source_and_date(kind: Kind) -> None:
    pytest.importorskip("vl_convert")
    view = of(ledger_of(*everything()), kind, facts=facts())
    svg = to_svg(view)
    assert svg == to_svg(view)
    root = ElementTree.fromstring(svg)  # noqa: S314  (ours)
    space = "{http://www.w3.org/2000/svg}"
    assert [child.tag for child in root][:2] == [f"{space}title", f"{space}desc"]
    assert root.get("role") == "img"
    text = " ".join("".join(node.itertext()) for node in root.iter(f"{space}text"))
    for words in ("Kazakhstan – Poland", view.subtitle.split(",")[0], "Source: ", "As of 2026-02-10"):
        assert words in text
    assert "aria-" not in svg
    assert not [a for a in re.findall(r"(?:https?:)?//[^\s\"'<]+", svg) if not a.startswith("http://www.w3.org/")]
    assert not re.search(r"<script|<image|<style|@import|href=", svg)


@pytest.mark.parametrize("kind", KINDS)
def test_the_table_has_what_the_picture_shows(kind: Kind) -> None:
    pytest.importorskip("vl_convert")
    view = of(ledger_of(*everything()), kind, facts=facts())
    table = list(csv.reader(io.StringIO(to_csv(view))))
    assert len(table) == len(view.rows) + 1
    page = to_html(view)
    assert page.count("<tr>") == len(view.rows) + 1
    assert "<caption>" in page
    assert 'scope="col"' in page
    assert "<script" not in page
    assert to_table(view).count("\n|") == len(view.rows) + 2


def test_hostile_words_of_a_registry_stay_words() -> None:
    pytest.importorskip("vl_convert")
    view = of(ledger_of(), "trade", facts=facts(EVIL))
    svg, page, table = to_svg(view), to_html(view), to_table(view)
    ElementTree.fromstring(svg)  # noqa: S314  (ours)
    for made in (svg, page, table):
        assert "<script" not in made
        assert not {"\x07", "\u202e"} & set(made)
    cells = [
        cell for row in csv.reader(io.StringIO(to_csv(of(ledger_of(), "trade", facts=facts("=1+1"))))) for cell in row
    ]
    assert "'=1+1" in cells


def test_letters_of_all_languages_stand_in_the_picture() -> None:
    pytest.importorskip("vl_convert")
    assert LETTERS in to_svg(of(ledger_of(), "trade", facts=facts(LETTERS)))


def test_a_picture_is_of_two_states_and_of_a_known_kind() -> None:
    with pytest.raises(ContractError, match="two states"):
        picture(ledger_of(), "score", "KAZ", "KAZ", as_of=TODAY)
    with pytest.raises(ContractError, match="no such picture"):
        of(ledger_of(), "weather")  # type: ignore[arg-type]

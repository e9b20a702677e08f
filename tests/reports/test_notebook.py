from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from lxml import html  # type: ignore[import-untyped]

import sverka
from sverka.ledger import Ledger
from sverka.model import Place, Records
from sverka.model.display import html_of
from sverka.reports import dossier
from tests.records_by_hand import everything, moved, russian

EVIL = '<script>alert(1)</script><img src="https://evil.example/x" onerror="x">[click](https://evil.example)\u202e'


@pytest.fixture
def ledger() -> Iterator[Ledger]:
    with Ledger(":memory:") as opened:
        for records in everything():
            opened.add(records, reader="1.0")
        yield opened


def hostile() -> Records:
    records = moved(russian(), publisher=EVIL, title=EVIL, url="javascript:alert(1)")
    events = tuple(replace(event, place=Place(EVIL, "POL")) for event in records.events)
    return replace(records, events=events, actors=tuple(replace(a, name=EVIL) for a in records.actors))


def page(part: str | None) -> Any:
    assert part is not None
    return html.fromstring(part)


def test_a_dossier_is_shown_with_its_words(ledger: Ledger) -> None:
    part = page(dossier(ledger, "KAZ", "POL", as_of=dt.date(2026, 2, 1))._repr_html_())
    assert part.xpath("string(.//h1)") == "Kazakhstan and Poland"
    assert "Warsaw values Kazakhstan" in " ".join(part.xpath(".//blockquote//text()"))
    assert part.xpath(".//table")


def test_rows_are_shown_as_a_table_without_empty_columns(ledger: Ledger) -> None:
    part = page(ledger.events()._repr_html_())
    assert part.xpath("string(.//caption)") == "5 rows"
    headings = part.xpath(".//th/text()")
    assert {"date", "type", "quote"} <= set(headings)
    assert "mode" in headings
    assert len(part.xpath(".//tbody/tr")) == 5
    assert page(ledger.events(sverka.ledger.Filter(state="BRA"))._repr_html_()).xpath("string(.//caption)") == "0 rows"


def test_a_text_is_shown_whole_with_its_records_marked() -> None:
    records = russian()
    part = page(records._repr_html_())
    (text,) = part.find_class("text")
    assert text.text_content().split() == records.document.text.split()
    assert text.get("lang") == "ru"
    marked = [mark.text_content() for mark in text.iter("mark")]
    assert "29 января принял в Астане" in marked
    assert "event: CONSULT meeting occurred 2026-01-29" in "".join(
        mark.get("title") or "" for mark in text.iter("mark")
    )
    assert len(part.xpath(".//li")) == 7


def test_nothing_that_a_text_says_becomes_markup() -> None:
    records = hostile()
    with Ledger(":memory:") as books:
        books.add(records, reader="1.0")
        parts = [
            records._repr_html_(),
            books.events()._repr_html_(),
            books.documents()._repr_html_(),
            dossier(books, "KAZ", "POL", as_of=dt.date(2026, 2, 1))._repr_html_(),
        ]
    for part in parts:
        assert part is not None
        assert "\u202e" not in part
        assert not page(part).xpath(
            ".//script | .//img | .//a | .//iframe | .//link | .//@onerror | .//@href | .//@src"
        )
        assert not re.search(r"url\(|@import", re.findall("(?s)<style>(.*?)</style>", part)[0])


def test_the_interface_shows_ledgers_and_readings(tmp_path: Path) -> None:
    text = tmp_path / "note.txt"
    text.write_text("Astana, January 30, 2026. Poland and Kazakhstan held talks in Astana.", "utf-8")
    (tmp_path / "empty.txt").write_text("", "utf-8")
    reading = sverka.read(tmp_path)
    assert page(reading._repr_html_()).xpath(
        "string(.//caption)"
    ) == f"1 document read, {len(reading.issues)} issue" + ("s" * (len(reading.issues) != 1))
    with reading.ledger() as books:
        shown = page(books._repr_html_())
    assert shown.xpath("string(.//caption)") == ":memory:"
    assert "events" in shown.xpath(".//th/text()")


def test_long_answers_are_cut_and_say_so(ledger: Ledger) -> None:
    rows = ledger.events()
    many = type(rows)(type(rows[0]), list(rows) * 20)
    part = page(many._repr_html_())
    assert len(part.xpath(".//tbody/tr")) == 50
    assert "50 more" in part.text_content()


def test_what_nobody_has_told_how_to_show_is_plain() -> None:
    assert html_of(object()) is None

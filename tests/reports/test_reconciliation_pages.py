from __future__ import annotations

import datetime as dt
import io
import json
import re
import tomllib
from collections.abc import Iterator
from importlib.resources import files

import docx
import pytest
from lxml import html  # type: ignore[import-untyped]

from sverka.ledger import Ledger
from sverka.model import vocabulary as v
from sverka.reports.reconciliation import (
    LANGS,
    Reconciliation,
    StatementLang,
    reconciliation,
    reconciliation_to_docx,
    reconciliation_to_html,
    reconciliation_to_json,
    reconciliation_to_markdown,
)
from sverka.reports.reconciliation.links import link
from sverka.reports.reconciliation.messages import catalogue
from sverka.reports.reconciliation.messages.catalogue import slots
from tests.reports.two_sides import told

TODAY = dt.date(2026, 2, 1)
EVIL = 'Met <script>alert(1)</script> [x](javascript:y) | *b* "q" \x1b[31m\x9b2J\u202e\x07 ]]> {{ 7*7 }}'


@pytest.fixture
def ledger() -> Iterator[Ledger]:
    with Ledger(":memory:") as opened:
        yield opened


@pytest.fixture
def view(ledger: Ledger) -> Reconciliation:
    for records in (
        told("KAZ", "2026-01-29", "Министр принял гостя 28 января.", lang="ru", url="https://example.kz/a",
             event={"date": "2026-01-28"}, claim={}),
        told("POL", "2026-01-30", "Minister przyjął gościa.", lang="pl", event={}, topics=("energy",),
             claim={"value": 1_350_000_000}),
        told("KAZ", "2026-01-10", "Visit planned.", publisher="Steppe", event={"status": "planned"}),
        told("JPN", "2025-12-20", "They signed.", event={"type": "AGREE", "format": "signing", "date": "2025-12-19"}),
    ):  # fmt: skip
        ledger.add(records, reader="1.0")
    return reconciliation(ledger, "KAZ", "POL", as_of=TODAY)


@pytest.fixture
def hostile(ledger: Ledger) -> Reconciliation:
    ledger.add(
        told("KAZ", "2026-01-29", EVIL, publisher="<img src=x onerror=y>\x1b]0;t\x07", title=EVIL,
             url="javascript:alert(1)", event={}, claim={"unit": "<b>", "scope": "| <i>"}),
        reader="1.0",
    )  # fmt: skip
    return reconciliation(ledger, "KAZ", "POL", as_of=TODAY)


def page(view: Reconciliation, lang: StatementLang = "en") -> html.HtmlElement:
    return html.document_fromstring(reconciliation_to_html(view, lang))


def document_text(data: bytes) -> str:
    document = docx.Document(io.BytesIO(data))
    cells = (cell.text for table in document.tables for row in table.rows for cell in row.cells)
    return "\n".join((*(p.text for p in document.paragraphs), *cells))


def test_each_language_has_the_same_messages_with_the_same_slots() -> None:
    tables = [tomllib.loads((files("sverka.reports.reconciliation.messages") / f"{lang}.toml").read_text("utf-8"))
              for lang in LANGS]  # fmt: skip
    shapes = [{group: {name: slots(text) for name, text in rows.items()} if group != "plural" else set(rows)
               for group, rows in table.items() if isinstance(rows, dict)} for table in tables]  # fmt: skip
    assert shapes[0] == shapes[1]


@pytest.mark.parametrize("lang", LANGS)
def test_every_code_of_the_vocabularies_has_a_label(lang: StatementLang) -> None:
    c = catalogue(lang)
    for group, codes in (
        (c.table.types, v.EVENT_TYPES), (c.table.formats, v.FORMATS), (c.table.statuses, v.STATUSES),
        (c.table.topics, v.TOPICS), (c.table.kinds, v.CLAIM_KINDS),
    ):  # fmt: skip
        assert set(group) == set(codes)


def test_dates_and_counts_are_the_languages_own() -> None:
    english, russian = catalogue("en"), catalogue("ru")
    assert english.date("2025-09/2025-11").replace("\u00a0", " ") == "September – November 2025"
    assert russian.date("2026-01-29").replace("\u00a0", " ") == "29 января 2026 г."
    assert [russian.count("reports_count", n) for n in (1, 3, 5)] == ["1 сообщение", "3 сообщения", "5 сообщений"]
    assert english.date(None) == "no date told"
    assert english.date("XXXX-12-16") == "XXXX-12-16"
    assert russian.state("KAZ") == "Казахстан"


def test_the_page_stands_alone(view: Reconciliation) -> None:
    text, tree = reconciliation_to_html(view), page(view)
    assert tree.xpath("//script | //link | //img | //iframe | //object") == []
    assert not re.search(r"@import|url\(", text)
    assert {a.get("href") for a in tree.xpath("//a[not(starts-with(@href, '#'))]")} == {"https://example.kz/a"}


@pytest.mark.parametrize("lang", LANGS)
def test_the_page_can_be_heard_and_walked(view: Reconciliation, lang: StatementLang) -> None:
    tree = page(view, lang)
    assert tree.get("lang") == lang
    assert all(table.xpath("./caption") for table in tree.xpath("//table"))
    assert all(cell.get("scope") in ("col", "row") for cell in tree.xpath("//th"))
    ids = [node.get("id") for node in tree.xpath("//*[@id]")]
    assert len(ids) == len(set(ids))
    assert {a.get("href")[1:] for a in tree.xpath("//a[starts-with(@href, '#')]")} <= set(ids)
    assert [q.get("lang") for q in tree.xpath("//blockquote")].count("pl") >= 1
    assert all(q.get("lang") for q in tree.xpath("//blockquote | //q"))


def test_each_told_cell_of_the_page_opens_its_words(view: Reconciliation) -> None:
    cells = page(view).xpath("//table[contains(@class, 'entries')]//td[@class='told']")
    assert cells
    for cell in cells:
        assert cell.xpath(".//details//blockquote") or cell.xpath(".//a[starts-with(@href, '#w')]")


@pytest.mark.parametrize("lang", LANGS)
def test_every_footnote_of_the_markdown_is_cited_and_every_citation_has_one(
    view: Reconciliation, lang: StatementLang
) -> None:
    text = reconciliation_to_markdown(view, lang)
    defined = re.findall(r"^\[\^(\d+)\]:", text, re.MULTILINE)
    assert [int(n) for n in defined] == [reference.number for reference in view.references]
    assert set(re.findall(r"\[\^(\d+)\](?!:)", text)) == set(defined)


def test_the_rows_of_the_markdown_have_as_many_cells_as_their_heads(view: Reconciliation) -> None:
    widths = {
        len(re.findall(r"(?<!\\)\|", line))
        for line in reconciliation_to_markdown(view).splitlines()
        if line.startswith("|")
    }
    assert widths == {5, 8}


@pytest.mark.parametrize("lang", LANGS)
def test_the_word_document_cites_numbered_references(view: Reconciliation, lang: StatementLang) -> None:
    text = document_text(reconciliation_to_docx(view, lang))
    for reference in view.references:
        assert f"[{reference.number}] “{reference.quotes[0].text}”" in text
    assert (
        catalogue(lang).text("title", first=catalogue(lang).state("KAZ"), second=catalogue(lang).state("POL")) in text
    )


def test_the_same_statement_is_the_same_bytes(ledger: Ledger, view: Reconciliation) -> None:
    again = reconciliation(ledger, "KAZ", "POL", as_of=TODAY)
    for make in (reconciliation_to_json, reconciliation_to_html, reconciliation_to_markdown, reconciliation_to_docx):
        assert make(view) == make(again)


def test_the_json_has_records_and_places_of_their_words(view: Reconciliation) -> None:
    data = json.loads(reconciliation_to_json(view))
    assert data["totals"] == view.totals()
    words = {row["number"]: row for row in data["references"]}
    entry = data["sections"][0]["entries"][0]
    (number,) = entry["told"][1]["references"]
    assert entry["differences"][0]["field"] == "date"
    assert words[number]["record"] == "e1"
    assert words[number]["quotes"][0]["text"] == "Minister przyjął gościa."
    assert words[number]["quotes"][0]["start"] > 0


def test_differences_are_told_with_both_versions_and_their_numbers(view: Reconciliation) -> None:
    text = reconciliation_to_markdown(view)
    assert "They differ in date" in text
    assert re.search(r"Kazakhstan: 28 January 2026 \[\^\d\]<br>Poland: 29 January 2026 \[\^\d\]", text)
    assert re.search(r"Poland: 1,350,000,000 USD \[\^\d\]", text)


def test_a_hostile_text_steers_no_page(hostile: Reconciliation) -> None:
    tree = page(hostile)
    assert tree.xpath("//script | //img | //b | //i | //a[starts-with(@href, 'javascript')]") == []
    assert any("<script>alert(1)</script>" in q.text_content() for q in tree.xpath("//blockquote"))
    assert "49" not in tree.xpath("string(//blockquote)")
    markdown = reconciliation_to_markdown(hostile)
    assert "<script" not in markdown
    assert "<img" not in markdown
    assert "](javascript" not in markdown.replace("\\]", "")
    for text in (
        reconciliation_to_html(hostile),
        markdown,
        document_text(reconciliation_to_docx(hostile)),
        reconciliation_to_json(hostile),
    ):
        assert not {"\x1b", "\x9b", "\x07", "\u202e"} & set(text)


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "data:text/html,x",
        "https://a b",
        'https://a/"x',
        "https://a/>",
        "//a",
        "http://",
        "ftp://a",
    ],
)
def test_only_plain_web_addresses_are_linked(url: str) -> None:
    assert link(url) is None


def test_addresses_of_all_scripts_are_linked() -> None:
    assert link("https://example.org/a_(b)?b=c#d") == "https://example.org/a_(b)?b=c#d"
    assert link("https://пример.рф/новости?x=1") == (
        "https://xn--e1afmkfd.xn--p1ai/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D0%B8?x=1"
    )


@pytest.mark.parametrize("lang", LANGS)
def test_an_empty_statement_says_so_in_every_format(ledger: Ledger, lang: StatementLang) -> None:
    empty = reconciliation(ledger, "BRA", "ARG", as_of=TODAY)
    said = catalogue(lang).text("no_documents")
    for text in (
        reconciliation_to_html(empty, lang),
        reconciliation_to_markdown(empty, lang),
        document_text(reconciliation_to_docx(empty, lang)),
    ):
        assert said in text

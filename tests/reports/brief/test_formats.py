from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace

import docx
import pytest

from sverka.ledger import Ledger
from sverka.model import document_id
from sverka.model.vocabulary import LANGS
from sverka.reports.brief import Brief, brief, write_brief
from sverka.reports.brief.docx import to_docx
from sverka.reports.brief.markdown import to_markdown
from sverka.reports.brief.page import web
from sverka.reports.brief.pdf import to_images, to_pdf
from tests.records_by_hand import russian
from tests.reports.brief.conftest import MEETING, TODAY

HOSTILE = '#read("/etc/passwd") <script>alert(1)</script> $x$ *b* _i_ [l](javascript:x) \\ `c` | # {{slot}} @ref'


@pytest.fixture(scope="module")
def hostile() -> Brief:
    """A brief of a text whose publisher, title and words are markup."""
    records = russian()
    text = records.document.text.replace("сказал Кошербаев.", f"сказал Кошербаев {HOSTILE}.")
    document = replace(records.document, id=document_id(text), text=text, publisher=HOSTILE, url="javascript:alert(1)")
    with Ledger(":memory:") as ledger:
        ledger.add(replace(records, document=document, events=(), claims=()), reader="1.0")
        return brief(ledger, "KAZ", "POL", meeting=MEETING, as_of=TODAY)


@pytest.mark.parametrize("form", ["md", "docx", "pdf"])
def test_the_same_brief_gives_the_same_bytes(made: Brief, form: str) -> None:
    assert write_brief(made, form) == write_brief(made, form)


def test_an_unknown_format_is_refused(made: Brief) -> None:
    with pytest.raises(KeyError):
        write_brief(made, "odt")


@pytest.mark.parametrize("lang", LANGS)
def test_every_language_is_set_in_three_pages_at_most(ledger: Ledger, lang: str) -> None:
    told = brief(ledger, "KAZ", "POL", meeting=MEETING, as_of=TODAY, lang=lang)
    assert 1 <= len(to_images(told, 20)) <= 3
    assert to_pdf(told).startswith(b"%PDF-")


def test_the_pdf_is_tagged_and_has_its_fonts_inside(made: Brief) -> None:
    data = to_pdf(made)
    assert b"/StructTreeRoot" in data
    assert b"pdfuaid" in data
    assert b"Libertinus" in data


def test_every_letter_of_the_languages_has_a_glyph() -> None:
    typst = pytest.importorskip("typst")

    def width(letters: str) -> bytes:
        page = '#set page(width: 90pt, height: 30pt)\n#set text(font: "Libertinus Serif", fallback: false)\n' + letters
        return bytes(typst.compile(page.encode(), format="png", ignore_system_fonts=True))

    missing = width("\U000f0000")
    for letter in "ӘҒҚҢӨҰҮҺІәғқңөұүһіĄĆĘŁŃÓŚŹŻąćęłńóśźżЁЙёйўї„”«»–…":
        assert width(letter) != missing, letter


def test_the_word_document_has_headings_bookmarks_and_links_to_them(made: Brief) -> None:
    document = docx.Document(io.BytesIO(to_docx(made)))
    styles = [paragraph.style.name for paragraph in document.paragraphs if paragraph.style]
    assert styles[0] == "Title"
    assert {"Heading 1", "Heading 2", "List Bullet", "Reference"} <= set(styles)
    xml = document.element.xml
    bookmarks = set(re.findall(r'<w:bookmarkStart[^>]* w:name="(ref_\d+)"', xml))
    assert bookmarks
    assert set(re.findall(r'w:anchor="(ref_\d+)"', xml)) == bookmarks


def test_every_run_of_the_word_document_says_its_language(made: Brief) -> None:
    xml = docx.Document(io.BytesIO(to_docx(made))).element.xml
    words = re.findall(r'<w:lang w:val="([^"]+)"/>\s*</w:rPr>\s*<w:t[^>]*>([^<]*)<', xml)
    by_lang = {lang: " ".join(text for of, text in words if of == lang) for lang, _ in words}
    assert set(by_lang) == {"en-GB", "ru-RU"}
    assert "Польша остаётся ключевым партнёром" in by_lang["ru-RU"]


def test_the_word_document_knows_no_clock(made: Brief) -> None:
    data = to_docx(made)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert {member.date_time for member in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    properties = docx.Document(io.BytesIO(data)).core_properties
    assert properties.created is not None
    assert properties.created.date() == made.as_of
    assert properties.title == "Kazakhstan – Poland: brief for the meeting"


def test_markup_of_a_source_is_shown_and_never_obeyed(hostile: Brief) -> None:
    page = to_markdown(hostile)
    assert "<script>" not in page
    assert "javascript:alert" not in page.replace("\\", "").split("## References")[1].split(": ")[0]
    assert "\\[l\\](javascript:x)" in page
    document = docx.Document(io.BytesIO(to_docx(hostile)))
    assert any('#read("/etc/passwd") <script>alert(1)</script>' in p.text for p in document.paragraphs)
    assert not [r for r in document.part.rels.values() if "javascript" in str(r.target_ref)]
    assert len(to_images(hostile, 20)) == 1


@pytest.mark.parametrize(
    ("url", "linked"),
    [
        ("https://example.pl/a?b=1", True),
        ("javascript:alert(1)", False),
        ("https://example.pl/a b", False),
        ("https://example.pl/>x", False),
        ("https://пример.рф/", False),
        (None, False),
    ],
)
def test_only_addresses_of_the_web_are_linked(url: str | None, linked: bool) -> None:
    assert (web(url) is not None) is linked

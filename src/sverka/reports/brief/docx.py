"""A brief as a Word document: real styles, linked references, a language on every run, the same bytes each time."""

from __future__ import annotations

import datetime as dt
import io
import re
import zipfile
from typing import Any

import docx
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from sverka.reports.brief.page import Line, Page, Reference, Runs, page
from sverka.reports.brief.parts import Brief

# Word wants a country with the language.
_LOCALES = {"en": "en-GB", "ru": "ru-RU", "pl": "pl-PL", "kk": "kk-KZ"}
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_LINK_COLOUR = "1F4E8C"
_EARLIEST = (1980, 1, 1, 0, 0, 0)  # of a ZIP archive; a clock would make other bytes each time
_REFERENCE, _MORE = "Reference", "Further entries"


def to_docx(brief: Brief) -> bytes:
    """Return a brief as a Word document."""
    document = docx.Document()
    told = page(brief)
    _set_up(document, told, brief.as_of)
    writer = _Writer(document, told.lang)
    writer.page(told)
    stream = io.BytesIO()
    document.save(stream)
    return _without_clock(stream.getvalue())


def _set_up(document: Any, told: Page, as_of: dt.date) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(20)
    section.top_margin = section.bottom_margin = Mm(17)
    styles = document.styles
    for name, size, before, after in (
        ("Normal", 10, 0, 2), ("Title", 15, 0, 4), ("Heading 1", 11.5, 8, 3), ("Heading 2", 10, 4, 2),
        ("List Bullet", 10, 0, 2),
    ):  # fmt: skip
        style = styles[name]
        style.font.size = Pt(size)
        style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(after)
    reference = styles.add_style(_REFERENCE, WD_STYLE_TYPE.PARAGRAPH)
    reference.base_style = styles["Normal"]
    reference.font.size = Pt(7.5)
    more = styles.add_style(_MORE, WD_STYLE_TYPE.PARAGRAPH)
    more.base_style = styles["List Bullet"]
    more.font.italic = True
    for lang in styles.element.xpath("w:docDefaults//w:lang"):
        lang.set(_w("val"), _LOCALES[told.lang])
    properties = document.core_properties
    properties.title, properties.language = _xml(told.title), _LOCALES[told.lang]
    properties.author = properties.last_modified_by = "Sverka"
    properties.comments = ""
    properties.created = properties.modified = dt.datetime.combine(as_of, dt.time(), dt.UTC)


def _w(name: str) -> str:
    return str(qn(f"w:{name}"))


def _xml(text: str) -> str:
    """Return a text without what XML cannot hold."""
    return _NOT_XML.sub("", text)


class _Writer:
    """Writes paragraphs; `lang` is the language of runs that name none."""

    def __init__(self, document: Any, lang: str) -> None:
        self.document, self.lang = document, lang

    def page(self, told: Page) -> None:
        self.document.add_paragraph(_xml(told.title), style="Title")
        for lead in told.lead:
            self.document.add_paragraph(_xml(lead))
        for part in told.parts:
            self.document.add_heading(_xml(part.heading), level=1)
            for block in part.blocks:
                if block.heading:
                    self.document.add_heading(_xml(block.heading), level=2)
                for line in block.lines:
                    self.line(line)
                if block.more:
                    self.document.add_paragraph(_xml(block.more), style=_MORE)
        if told.references:
            self.document.add_heading(_xml(told.references_heading), level=1)
        for reference in told.references:
            self.reference(reference)
        self.numbers_of_pages()

    def line(self, line: Line) -> None:
        paragraph = self.document.add_paragraph(style="List Bullet")
        for at, ((runs, _), marks) in enumerate(zip(line.sentences, line.marks(), strict=True)):
            if at:
                self.run(paragraph._p, " ", None)
            self.runs(paragraph._p, runs)
            for number in marks:
                self.run(paragraph._p, "\u00a0", None)
                link = self.element("hyperlink", anchor=_bookmark(number), history="1")
                self.run(link, f"[{number}]", None, link=True)
                paragraph._p.append(link)

    def reference(self, reference: Reference) -> None:
        paragraph = self.document.add_paragraph(style=_REFERENCE)
        number = reference.number
        paragraph._p.append(self.element("bookmarkStart", id=str(number), name=_bookmark(number)))
        self.run(paragraph._p, f"{number}. ", None, bold=True)
        paragraph._p.append(self.element("bookmarkEnd", id=str(number)))
        if reference.url:
            link = self.element("hyperlink", history="1")
            related = paragraph.part.relate_to(reference.url, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
            link.set(qn("r:id"), related)
            self.runs(link, reference.source)
            paragraph._p.append(link)
        else:
            self.runs(paragraph._p, reference.source)
        self.run(paragraph._p, ": ", None)
        self.runs(paragraph._p, reference.words, italic=True)

    def runs(self, parent: Any, runs: Runs, *, italic: bool = False) -> None:
        for run in runs:
            self.run(parent, run.text, run.lang, italic=italic)

    def run(
        self,
        parent: Any,
        text: str,
        lang: str | None,
        *,
        bold: bool = False,
        italic: bool = False,
        link: bool = False,
    ) -> None:
        """Append a run with its language, as Word checks spelling and reads aloud by it."""
        made, looks, words = self.element("r"), self.element("rPr"), self.element("t")
        if bold:
            looks.append(self.element("b"))
        if italic:
            looks.append(self.element("i"))
        if link:
            looks.append(self.element("color", val=_LINK_COLOUR))
        looks.append(self.element("lang", val=_LOCALES[lang or self.lang]))
        words.text = _xml(text)
        words.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
        made.append(looks)
        made.append(words)
        parent.append(made)

    def numbers_of_pages(self) -> None:
        paragraph = self.document.sections[0].footer.paragraphs[0]
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        field = self.element("fldSimple", instr="PAGE")
        self.run(field, "1", None)
        paragraph._p.append(field)

    @staticmethod
    def element(name: str, /, **attributes: str) -> Any:
        made = OxmlElement(f"w:{name}")
        for key, value in attributes.items():
            made.set(_w(key), value)
        return made


def _bookmark(number: int) -> str:
    return f"ref_{number}"


def _without_clock(data: bytes) -> bytes:
    """Return a ZIP archive with the same members in the same order and no time of writing."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for member in source.infolist():
            info = zipfile.ZipInfo(member.filename, _EARLIEST)
            info.compress_type, info.external_attr = zipfile.ZIP_DEFLATED, 0o600 << 16
            target.writestr(info, source.read(member))
    return out.getvalue()

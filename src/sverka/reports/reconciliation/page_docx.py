"""A statement as a Word document: tables whose cells cite their words, numbered references at the end."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from importlib.metadata import version

from docx import Document
from docx.document import Document as DocumentObject
from docx.enum.section import WD_ORIENT
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.table import Table, _Cell, _Row
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from sverka.reports.reconciliation.laying_out import lay_out
from sverka.reports.reconciliation.messages import Catalogue, StatementLang, catalogue
from sverka.reports.reconciliation.sheet import Cell, Line, Part, Row, Sheet, Words
from sverka.reports.reconciliation.views import Reconciliation

# Widths of the columns on a landscape A4 page, in millimetres: entry, first side, second side, finding.
_WIDTHS = (62, 68, 68, 68)
_SMALL = Pt(8.5)
# Room for a name by hand.
_BLANK = "_" * 40
# The earliest time that a ZIP archive can tell: the same statement is the same bytes on any day.
_EPOCH = (1980, 1, 1, 0, 0, 0)


def reconciliation_to_docx(view: Reconciliation, lang: StatementLang = "en") -> bytes:
    """Return a statement as the bytes of a Word document; the same statement gives the same bytes.

    Raises:
        DataError: Where a file of messages is not as it must be.
    """
    sheet, c = lay_out(view, lang), catalogue(lang)
    document = Document()
    _set_up(document, view, sheet)
    document.add_heading(_plain(sheet.title), level=0)
    for label, lines in sheet.head:
        paragraph = document.add_paragraph()
        paragraph.add_run(f"{label}: ").bold = True
        paragraph.add_run(_plain("; ".join(lines)))
    for note in sheet.notes:
        document.add_paragraph().add_run(_plain(note)).italic = True
    if sheet.empty:
        document.add_paragraph(_plain(c.text("no_documents")))
    _totals(document, sheet, c)
    for part in sheet.parts:
        _part(document, part, sheet, c)
    for line in sheet.signatures:
        document.add_paragraph(_plain(f"{line} {_BLANK}"))
    if sheet.references:
        document.add_heading(c.text("references"), level=1)
    for words in sheet.references:
        _reference(document, words, c)
    document.sections[0].footer.paragraphs[0].text = _plain(sheet.foot)
    stream = io.BytesIO()
    document.save(stream)
    return _settled(stream.getvalue())


def _set_up(document: DocumentObject, view: Reconciliation, sheet: Sheet) -> None:
    page = document.sections[0]
    page.orientation = WD_ORIENT.LANDSCAPE
    page.page_width, page.page_height = Mm(297), Mm(210)
    page.left_margin = page.right_margin = Mm(15)
    page.top_margin = page.bottom_margin = Mm(15)
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = "Noto Sans", Pt(9.5)
    properties = document.core_properties
    moment = dt.datetime.combine(view.as_of, dt.time(), dt.UTC)
    properties.title, properties.language = _plain(sheet.title), sheet.lang
    properties.author = properties.last_modified_by = f"Sverka {version('sverka')}"
    properties.created = properties.modified = moment
    properties.comments = ""


def _totals(document: DocumentObject, sheet: Sheet, c: Catalogue) -> None:
    document.add_heading(c.text("totals"), level=1)
    table = document.add_table(rows=1, cols=1 + len(sheet.columns), style="Table Grid")
    for cell, text in zip(table.rows[0].cells, (c.text("section"), *sheet.columns), strict=True):
        cell.paragraphs[0].add_run(_plain(text)).bold = True
    _repeat(table.rows[0])
    for name, counts in sheet.totals:
        for cell, text in zip(_new_row(table).cells, (name, *map(str, counts)), strict=True):
            cell.paragraphs[0].add_run(_plain(text))
    document.add_paragraph(_plain(sheet.remark))
    document.add_heading(c.text("legend"), level=1)
    for symbol, finding, meaning in sheet.legend:
        paragraph = document.add_paragraph()
        paragraph.add_run(_plain(f"{symbol} {finding}: ")).bold = True
        paragraph.add_run(_plain(meaning))


def _part(document: DocumentObject, part: Part, sheet: Sheet, c: Catalogue) -> None:
    document.add_heading(_plain(f"{part.title} ({part.count})"), level=1)
    if not part.groups:
        document.add_paragraph(c.text("nothing"))
    for group in part.groups:
        if group.title:
            document.add_heading(_plain(group.title), level=2)
        table = document.add_table(rows=1, cols=len(_WIDTHS), style="Table Grid")
        table.autofit = False
        heads = (c.text("entry"), sheet.first, sheet.second, c.text("finding"))
        for cell, text in zip(table.rows[0].cells, heads, strict=True):
            cell.paragraphs[0].add_run(_plain(text)).bold = True
        _repeat(table.rows[0])
        for row in group.rows:
            _entry(table, row)
        for column, width in zip(table.columns, _WIDTHS, strict=True):
            column.width = Mm(width)


def _entry(table: Table, row: Row) -> None:
    what, first, second, found = _new_row(table).cells
    what.paragraphs[0].add_run(_plain(row.heading)).bold = True
    for detail in row.details:
        _small(what, detail)
    _fill(first, row.first)
    _fill(second, row.second)
    found.paragraphs[0].add_run(_plain(f"{row.symbol} {row.finding}")).bold = True
    _small(found, row.counts)
    for note in row.notes:
        _line(found.add_paragraph(), note)
    for title, cell in row.more:
        found.add_paragraph().add_run(_plain(title)).bold = True
        _fill(found, cell, new=True)


def _new_row(table: Table) -> _Row:
    row: _Row = table.add_row()  # type: ignore[no-untyped-call]  # python-docx leaves this one method without types
    return row


def _fill(target: _Cell, cell: Cell, *, new: bool = False) -> None:
    """Write a cell of the sheet into one of the table: under what it holds where `new`, else from its first line."""
    unused: list[Paragraph] = [] if new else [target.paragraphs[0]]

    def paragraph() -> Paragraph:
        return unused.pop() if unused else target.add_paragraph()

    for line in cell.lines:
        _line(paragraph(), line)
    if cell.lead:
        run = paragraph().add_run(_plain(f"“{cell.lead[0]}”"))
        run.italic, run.font.size = True, _SMALL
        _language(run, cell.lead[1])
    if cell.numbers:
        _line(paragraph(), Line(cell.summary, cell.numbers))


def _line(paragraph: Paragraph, line: Line) -> None:
    paragraph.add_run(_plain(line.text))
    if line.numbers:
        paragraph.add_run(" [" + ", ".join(map(str, line.numbers)) + "]")
    for run in paragraph.runs:
        run.font.size = _SMALL


def _small(cell: _Cell, text: str) -> None:
    cell.add_paragraph().add_run(_plain(text)).font.size = _SMALL


def _reference(document: DocumentObject, words: Words, c: Catalogue) -> None:
    paragraph = document.add_paragraph()
    paragraph.add_run(f"[{words.number}] ").bold = True
    for text, told in (("“", False), *words.parts, ("”", False)):
        quoted = paragraph.add_run(_plain(text))
        quoted.italic, quoted.bold = True, told
        _language(quoted, words.lang)
    tail = [_plain(words.source), *([_plain(words.by)] if words.by else []), c.text("document", id=words.document[:8])]
    paragraph.add_run("".join(f" · {part}" for part in tail) + (" · " if words.url else ""))
    if words.url:
        _link(paragraph, words.url)


def _language(run: Run, lang: str) -> None:
    """Say in which language a run is written, for spelling and hyphenation."""
    mark = OxmlElement("w:lang")
    mark.set(qn("w:val"), lang)
    run._r.get_or_add_rPr().append(mark)


def _link(paragraph: Paragraph, url: str) -> None:
    """Add a link. python-docx has no call for it: a relationship of the part and a `w:hyperlink` that names it."""
    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), paragraph.part.relate_to(url, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    run = paragraph.add_run(url)
    run.font.underline = True
    link.append(run._r)
    paragraph._p.append(link)


def _repeat(row: _Row) -> None:
    """Let a row be the head of its table on every page."""
    mark = OxmlElement("w:tblHeader")
    mark.set(qn("w:val"), "true")
    row._tr.get_or_add_trPr().append(mark)


def _plain(text: str) -> str:
    """Return a text without the characters that XML 1.0 cannot hold."""
    return "".join(c for c in text if c in "\t\n" or " " <= c <= "\ud7ff" or "\ue000" <= c <= "\ufffd" or c > "\uffff")


def _settled(data: bytes) -> bytes:
    """Return the archive with no time of its making in it."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as read, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as write:
        for name in read.namelist():
            info = zipfile.ZipInfo(name, _EPOCH)
            info.compress_type = zipfile.ZIP_DEFLATED
            write.writestr(info, read.read(name))
    return out.getvalue()

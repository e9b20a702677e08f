"""A statement as Markdown: tables whose cells cite their words as footnotes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sverka.reports.markdown import escape
from sverka.reports.reconciliation.laying_out import lay_out
from sverka.reports.reconciliation.messages import StatementLang, catalogue
from sverka.reports.reconciliation.sheet import Cell, Line, Part, Row, Sheet, Words
from sverka.reports.reconciliation.views import Reconciliation

_BREAK = "<br>"


def reconciliation_to_markdown(view: Reconciliation, lang: StatementLang = "en") -> str:
    """Return a statement as a page of Markdown, with footnotes (`[^1]`) as GitHub and Pandoc read them.

    Raises:
        DataError: Where a file of messages is not as it must be.
    """
    return re.sub(r"\n{3,}", "\n\n", "\n".join(_page(lay_out(view, lang)))).strip() + "\n"


def _page(sheet: Sheet) -> Iterator[str]:
    c = catalogue(sheet.lang)
    yield from (f"# {escape(sheet.title)}", "")
    for label, lines in sheet.head:
        yield f"- **{escape(label)}:** {'; '.join(map(escape, lines))}"
    yield ""
    yield from (f"{escape(note)}  " for note in sheet.notes)
    if sheet.empty:
        yield from ("", escape(c.text("no_documents")))
    yield from ("", f"## {c.text('totals')}", "")
    yield _row(c.text("section"), *sheet.columns)
    yield _row("---", *("--:" for _ in sheet.columns))
    for name, counts in sheet.totals:
        yield _row(escape(name), *map(str, counts))
    yield from ("", escape(sheet.remark))
    yield from ("", f"## {c.text('legend')}", "")
    for symbol, finding, meaning in sheet.legend:
        yield f"- {escape(symbol)} **{escape(finding)}:** {escape(meaning)}"
    for part in sheet.parts:
        yield from _part(part, sheet, c.text("nothing"))
    if sheet.references:
        yield from ("", f"## {c.text('references')}", "")
    for words in sheet.references:
        yield from (_footnote(words), "")
    yield from ("", "---")
    for line in (*sheet.signatures, sheet.foot):
        yield from ("", escape(line))


def _part(part: Part, sheet: Sheet, nothing: str) -> Iterator[str]:
    c = catalogue(sheet.lang)
    yield from ("", f"## {escape(part.title)} ({part.count})", "")
    if not part.groups:
        yield nothing
    for group in part.groups:
        if group.title:
            yield from ("", f"### {escape(group.title)}", "")
        yield _row(c.text("entry"), escape(sheet.first), escape(sheet.second), c.text("finding"))
        yield _row("---", "---", "---", "---")
        for row in group.rows:
            entry = _BREAK.join((f"**{escape(row.heading)}**", *map(escape, row.details)))
            yield _row(entry, _cell(row.first), _cell(row.second), _finding(row))


def _row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"


def _line(line: Line) -> str:
    return f"{escape(line.text)}{_marks(line.numbers)}"


def _marks(numbers: tuple[int, ...]) -> str:
    return "".join(f" [^{number}]" for number in numbers)


def _cell(cell: Cell) -> str:
    lines = [_line(line) for line in cell.lines]
    if cell.lead:
        lines.append(f"“{escape(cell.lead[0])}”")
    if cell.numbers:
        lines.append(escape(cell.summary) + _marks(cell.numbers))
    return _BREAK.join(lines)


def _finding(row: Row) -> str:
    lines = [f"{escape(row.symbol)} **{escape(row.finding)}**", escape(row.counts), *map(_line, row.notes)]
    lines += [f"{escape(title)}: {_cell(cell)}" for title, cell in row.more]
    return _BREAK.join(lines)


def _footnote(words: Words) -> str:
    quoted = "".join(_piece(text, told) for text, told in words.parts)
    parts = [f"“{quoted}”", escape(words.source), escape(words.by) if words.by else ""]
    if words.url:
        parts.append(f"<{words.url}>")
    return f"[^{words.number}]: " + " · ".join(part for part in parts if part)


def _piece(text: str, told: bool) -> str:
    """Return a piece of a sentence, the words that the record was read from in bold; spaces stand outside of it."""
    inner = escape(text)
    if not told or not inner:
        return f"{' ' * text[:1].isspace()}{inner}{' ' * (text[-1:].isspace() and bool(text.strip()))}"
    return f"{' ' * text[:1].isspace()}**{inner}**{' ' * text[-1:].isspace()}"

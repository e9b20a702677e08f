"""A statement of reconciliation on the terminal."""

from __future__ import annotations

from pathlib import Path

from rich import box
from rich.console import Console, Group
from rich.table import Table
from rich.text import Text

from sverka.app.cli import terminal
from sverka.reports.reconciliation import Reconciliation, StatementLang
from sverka.reports.reconciliation.laying_out import lay_out
from sverka.reports.reconciliation.messages import Catalogue, catalogue
from sverka.reports.reconciliation.sheet import Cell, Line, Part, Row, Sheet, Words
from sverka.reports.reconciliation.views import Finding
from sverka.reports.wording import shorten

_STYLES: dict[Finding, str] = {
    "both": "green", "differ": "bold red", "over_time": "cyan", "first_only": "yellow", "second_only": "yellow",
    "third_only": "dim",
}  # fmt: skip
# Characters of a quotation in a cell; the other formats have it whole.
_QUOTE = 140
# Quotations of a cell; the others are counted.
_SHOWN = 2


def show_statement(view: Reconciliation, lang: StatementLang, output: Path | None = None) -> None:
    """Write a statement to standard output, or as plain text to a file.

    Raises:
        OSError: Where the file cannot be written.
    """
    if output is None:
        _show(lay_out(view, lang), terminal.screen())
        return
    with output.open("w", encoding="utf-8") as stream:
        _show(lay_out(view, lang), terminal.paper(stream))


def _show(sheet: Sheet, console: Console) -> None:
    c = catalogue(sheet.lang)
    console.print(Text(sheet.title, style="bold"))
    for label, lines in sheet.head:
        console.print(Text.assemble((f"{label}: ", "dim"), "; ".join(lines)))
    for note in sheet.notes:
        console.print(Text(note, style="dim italic"))
    if sheet.empty:
        console.print(Text(c.text("no_documents")))
        return
    _totals(console, sheet, c)
    for symbol, finding, meaning in sheet.legend:
        console.print(Text.assemble(f"{symbol} ", (finding, "bold"), f": {meaning}"))
    for part in sheet.parts:
        _part(console, part, sheet, c)
    console.print()
    console.print(Text(sheet.foot, style="dim"))


def _totals(console: Console, sheet: Sheet, c: Catalogue) -> None:
    table = Table(title=c.text("totals"), box=box.SIMPLE_HEAD, title_justify="left", title_style="bold yellow")
    table.add_column(c.text("section"))
    for column in sheet.columns:
        table.add_column(Text(column), justify="right")
    for name, counts in sheet.totals:
        table.add_row(Text(name), *map(str, counts))
    console.print(table)
    console.print(Text(sheet.remark))


def _part(console: Console, part: Part, sheet: Sheet, c: Catalogue) -> None:
    console.print()
    console.print(Text(f"{part.title.upper()} ({part.count})", style="bold yellow"))
    if not part.groups:
        console.print(Text(c.text("nothing")))
    for group in part.groups:
        table = Table(
            title=Text(group.title) if group.title else None, box=box.HORIZONTALS, show_edge=False, show_lines=True,
            title_justify="left", expand=True,
        )  # fmt: skip
        for heading in (c.text("entry"), sheet.first, sheet.second, c.text("finding")):
            table.add_column(Text(heading), ratio=1, overflow="fold")
        for row in group.rows:
            table.add_row(_entry(row), _cell(row.first), _cell(row.second), _finding(row))
        console.print(table)


def _entry(row: Row) -> Text:
    text = Text(row.heading, style="bold")
    for detail in row.details:
        text.append(f"\n{detail}", style="not bold")
    return text


def _line(line: Line) -> Text:
    return Text(line.text + "".join(f" [{number}]" for number in line.numbers))


def _cell(cell: Cell) -> Group:
    lines = [_line(line) for line in cell.lines]
    if cell.kind in ("silent", "unread", "empty"):
        for line in lines:
            line.stylize("dim")
    if cell.numbers:
        numbers = "".join(f" [{number}]" for number in cell.elsewhere)
        lines.append(Text(cell.summary + numbers, style="dim"))
        lines += [_words(words) for words in cell.words[:_SHOWN]]
        if len(cell.words) > _SHOWN:
            lines.append(Text(f"+ {len(cell.words) - _SHOWN}", style="dim"))
    return Group(*lines)


def _words(words: Words) -> Text:
    text = Text(f"“{shorten(words.text, _QUOTE)}”", style="italic")
    text.append(f" [{words.number}] {words.source}", style="not italic dim")
    return text


def _finding(row: Row) -> Group:
    lines: list[Text | Group] = [Text(f"{row.symbol} {row.finding}", style=_STYLES[row.code])]
    lines.append(Text(row.counts, style="dim"))
    lines += map(_line, row.notes)
    for title, cell in row.more:
        lines += (Text(title, style="underline"), _cell(cell))
    return Group(*lines)

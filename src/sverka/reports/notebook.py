"""What notebooks show: parts of pages, made by the machine that holds the data. No scripts, no outside addresses.

The templates are those that pages of the web can take in: `part.html` has the style, `table.html`, `records.html` and
`dossier.html` the content.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Any

from markdown_it import MarkdownIt
from markupsafe import Markup

from sverka.ledger import Rows
from sverka.model import Issue, Records, Span
from sverka.model.display import html_of
from sverka.reports import wording as w
from sverka.reports.markdown import to_markdown
from sverka.reports.notes import notes, origin, pieces
from sverka.reports.pages import render
from sverka.reports.views import Dossier

# More does not help in a notebook: the rest is told to be there, and how to get it.
_ROWS, _CELL, _LINES, _LETTERS = 50, 160, 1500, 30_000


@html_of.register
def dossier_part(view: Dossier) -> str:
    """Return a dossier as part of a page: what its page of Markdown says."""
    lines = to_markdown(view).splitlines()
    return render(
        "dossier.html",
        # Its words are escaped twice over: as Markdown, and as text of HTML, which Markdown may not hold here.
        content=Markup(_markdown().render("\n".join(lines[:_LINES]))),  # noqa: S704
        left_out=max(0, len(lines) - _LINES),
    )


@cache
def _markdown() -> MarkdownIt:
    """Return a reader of Markdown that knows no HTML, no links and no images."""
    return (
        MarkdownIt("commonmark", {"html": False, "breaks": True})
        .enable("table")
        .disable(["link", "autolink", "image", "html_inline"])
    )


@html_of.register(Rows)
def rows_part(rows: Rows[Any]) -> str:
    """Return rows as a table, the first fifty, without columns that hold nothing."""
    shown = [row.flat() for row in rows[:_ROWS]]
    columns = [name for name in rows.columns if any(row.get(name) not in (None, "") for row in shown)] or rows.columns
    return table_part(
        f"{len(rows)} {'row' if len(rows) == 1 else 'rows'}", columns, shown, left_out=max(0, len(rows) - _ROWS)
    )


def table_part(caption: str, columns: Sequence[str], rows: Iterable[Mapping[str, object]], *, left_out: int = 0) -> str:
    """Return a table as part of a page."""
    cells = [[_cell(row.get(name)) for name in columns] for row in rows]
    return render("table.html", caption=caption, columns=columns, rows=cells, left_out=left_out)


def _cell(value: object) -> str:
    return "" if value is None else w.shorten(w.clean(str(value)), _CELL)


@html_of.register
def records_part(records: Records) -> str:
    """Return a text with its records marked where they stand, and listed below."""
    document, found = records.document, notes(records)
    told = Span(0, min(len(document.text), _LETTERS))
    text = [
        (w.harmless(piece), [f"{note.kind}: {w.clean(note.words)}" for note in marks], marks[-1].kind if marks else "")
        for piece, marks in pieces(document.text, told, found)
    ]
    listed = [
        (note.kind, w.clean(note.words), w.clean(" … ".join(place.of(document.text) for place in note.spans)))
        for note in found
    ]
    return render(
        "records.html",
        origin=origin(document),
        lang=document.lang,
        pieces=text,
        cut=len(document.text) > _LETTERS,
        notes=listed,
    )


def issues_part(documents: int, issues: Sequence[Issue]) -> str:
    """Return what became of a reading: how many documents, and the issues."""
    rows = [
        {"severity": i.severity, "code": i.code, "path": i.path, "place": i.place, "reason": i.reason} for i in issues
    ]
    caption = f"{documents} document{'s' * (documents != 1)} read, {len(rows)} issue{'s' * (len(rows) != 1)}"
    columns = ("severity", "code", "path", "place", "reason")
    return table_part(caption, columns, rows[:_ROWS], left_out=max(0, len(rows) - _ROWS))

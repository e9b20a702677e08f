"""The table of a picture: what it shows, as CSV, as Markdown, and as a page with the picture above it."""

from __future__ import annotations

import csv
import io

from markupsafe import Markup

from sverka.reports import wording as w
from sverka.reports.markdown import escape
from sverka.reports.pages import render
from sverka.reports.pictures.datafiles import words
from sverka.reports.pictures.drawing import caption, to_svg
from sverka.reports.pictures.views import Picture, Value

# A cell that begins with one of these is a formula to a program of spreadsheets.
_FORMULA = ("=", "+", "-", "@")


def to_csv(picture: Picture) -> str:
    """Return the table as CSV (RFC 4180, lines ended by CRLF): names of columns, then the rows; no rows where empty."""
    stream = io.StringIO()
    writer = csv.writer(stream)
    writer.writerow([column.name for column in picture.columns])
    writer.writerows([_cell(value) for value in row] for row in picture.rows)
    return stream.getvalue()


def _cell(value: Value) -> Value:
    if isinstance(value, str):
        clean = w.clean(value)
        return f"'{clean}" if clean.startswith(_FORMULA) else clean
    return value


def to_table(picture: Picture) -> str:
    """Return the table as Markdown, with its title, notes, sources and date."""
    lines = [f"**{escape(caption(picture))}**", ""]
    if picture.empty:
        lines += [escape(picture.empty), ""]
    else:
        headings = [escape(column.heading) for column in picture.columns]
        lines += [f"| {' | '.join(headings)} |", f"|{' --- |' * len(headings)}"]
        lines += [f"| {' | '.join(_marked(value) for value in row)} |" for row in picture.rows]
        lines.append("")
    return "\n".join([*lines, *(f"{escape(line)}  " for line in footing(picture))]) + "\n"


def _marked(value: Value) -> str:
    return escape(value) if isinstance(value, str) else shown(value)


def to_html(picture: Picture) -> str:
    """Return a page that stands by itself: the picture, and its table below. No scripts, nothing fetched.

    Raises:
        MissingExtraError: Where vl-convert is not installed.
    """
    return render(
        "picture.html",
        title=caption(picture),
        svg=Markup(to_svg(picture)),  # noqa: S704  (ours, its texts escaped)
        headings=[column.heading for column in picture.columns],
        rows=[[shown(value) for value in row] for row in picture.rows],
        numeric=[
            all(isinstance(row[n], int | float | None) for row in picture.rows) for n in range(len(picture.columns))
        ],
        empty=picture.empty,
        footing=footing(picture),
    )


def shown(value: Value) -> str:
    """Return a value as readers read it: thousands apart, no value as nothing."""
    if value is None:
        return ""
    if isinstance(value, int | float):
        return f"{value:,.4f}".rstrip("0").rstrip(".") if isinstance(value, float) else f"{value}"
    return w.clean(value)


def footing(picture: Picture) -> list[str]:
    """Return notes, sources and date."""
    notes = () if picture.empty else picture.notes
    return [*notes, *picture.sources, words().source["as_of"].format(as_of=picture.as_of)]

"""Measured figures in a Markdown file, between two markers, so that nobody copies them by hand."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from benchmarks.report import Section

BEGIN = "<!-- figures: written by `python -m benchmarks --markdown README.md` -->"
END = "<!-- end of figures -->"


class MissingMarkersError(Exception):
    """A file without the markers that figures are put between."""


def put(path: Path, sections: Sequence[Section]) -> None:
    """Put the brief tables of the sections between the markers of a file, in place of what stood there.

    Raises:
        MissingMarkersError: Where the file lacks the markers.
    """
    before, begin, rest = path.read_text(encoding="utf-8").partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise MissingMarkersError(f"{path} lacks the lines {BEGIN!r} and {END!r}")
    tables = [table.markdown() for section in sections for table in section.brief]
    body = "\n\n".join([f"Measured {datetime.now(UTC):%Y-%m-%d}.", *tables])
    path.write_text(f"{before}{BEGIN}\n\n{body}\n\n{END}{after}", encoding="utf-8")

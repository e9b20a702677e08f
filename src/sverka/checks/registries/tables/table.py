"""A table: a header and rows of strings, each with its place in the file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

Row = tuple[int, Sequence[str]]
"""The number of a row and its cells as strings; an empty cell is an empty string."""


class TableError(Exception):
    """A file, or the rest of it, cannot be read as a table.

    Attributes:
        code: A stable name of the reason.
    """

    def __init__(self, code: str, reason: str) -> None:
        super().__init__(reason)
        self.code = code


@dataclass(frozen=True, slots=True)
class Table:
    """One table of a file.

    Attributes:
        path: The file.
        part: Sheet of the workbook or member of the archive, or None.
        unit: What the number of a row counts: `line` of a text, `row` of another file.
        header: Names of the columns.
        rows: Rows as they are read; a `TableError` while reading ends them.
        period: EDTF of the period that the sheet's name tells, or None.
    """

    path: str
    part: str | None
    unit: str
    header: Sequence[str]
    rows: Iterator[Row]
    period: str | None = None

    def place(self, number: int) -> str:
        """Return where a row stands, in words: "line 812", "sheet 2023, row 45"."""
        inside = f"{'sheet ' if self.unit == 'row' else ''}{self.part}, " if self.part else ""
        return f"{inside}{self.unit} {number}"

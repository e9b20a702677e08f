"""Tables in workbooks (xls, xlsx, xlsb, ods), read by calamine: a table a sheet, its columns named A, B, C."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from sverka.checks.registries.limits import limits
from sverka.checks.registries.tables.table import Row, Table, TableError
from sverka.errors import MissingExtraError


def read_workbook(path: Path, sheets: str | None) -> Iterator[Table]:
    """Yield the sheets of a workbook whose names fit a pattern, in their order.

    The groups `year` and `months` of the pattern tell the period of a sheet: `12` months are the year, eleven are
    January to November.

    Raises:
        MissingExtraError: Where calamine is not installed.
        TableError: Where it is no workbook.
    """
    try:
        from python_calamine import CalamineError, CalamineWorkbook
    except ImportError as error:
        raise MissingExtraError("workbooks are read by calamine", hint="pip install 'sverka[workbooks]'") from error
    if _size(path) > limits().whole_bytes:
        raise TableError("too_large", f"more than {limits().whole_bytes} bytes")
    try:
        book = CalamineWorkbook.from_path(str(path))
        for name in book.sheet_names[: limits().sheets]:
            found = re.search(sheets, name) if sheets else None
            if sheets and found is None:
                continue
            rows = book.get_sheet_by_name(name).to_python(skip_empty_area=False)
            width = min(max(map(len, rows), default=0), limits().columns)
            header = [letters(at) for at in range(width)]
            yield Table(str(path), name, "row", header, _rows(rows), _period(found))
    except CalamineError as error:
        raise TableError("unreadable", str(error)) from error


def _size(path: Path) -> int:
    """Return the bytes of a workbook; of one that is a zip archive, those that it says it unpacks to."""
    if not zipfile.is_zipfile(path):
        return path.stat().st_size
    with zipfile.ZipFile(path) as archive:
        return sum(info.file_size for info in archive.infolist())


def _rows(rows: Sequence[Sequence[object]]) -> Iterator[Row]:
    for number, row in enumerate(rows, 1):
        yield number, [_text(cell) for cell in row]


def _text(cell: object) -> str:
    """Return a cell as text: whole numbers without a fraction, dates in ISO 8601."""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell)[: limits().cell_characters]


def letters(at: int) -> str:
    """Return the letters of a column counted from 0: A, B, … Z, AA."""
    name = ""
    at += 1
    while at:
        at, rest = divmod(at - 1, 26)
        name = chr(ord("A") + rest) + name
    return name


def _period(found: re.Match[str] | None) -> str | None:
    groups = found.groupdict() if found else {}
    year, months = groups.get("year"), groups.get("months")
    if year is None or months is None or int(months) == 12:
        return year
    return f"{year}-01" if int(months) == 1 else f"{year}-01/{year}-{int(months):02d}"

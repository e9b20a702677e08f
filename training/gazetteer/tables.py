"""The hand tables, read with the place of each row, so that a mistake can be named."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

from sverka.errors import DataError

DATA = Path(__file__).resolve().parents[2] / "src" / "sverka" / "reading" / "gazetteer" / "data"


def rows(path: Path, fields: list[str]) -> Iterator[tuple[int, dict[str, str]]]:
    """Yield `(line, row)` of a CSV table; an absent table has no rows.

    Raises:
        DataError: Where the header or a row is not as it must be.
    """
    if not path.exists():
        return
    with path.open(encoding="utf-8", newline="") as stream:
        reader = csv.reader(stream)
        if next(reader, None) != fields:
            raise DataError(path, 1, f"the columns must be {', '.join(fields)}")
        for row in reader:
            if len(row) != len(fields):
                raise DataError(path, reader.line_num, f"{len(fields)} fields expected, {len(row)} found")
            yield reader.line_num, dict(zip(fields, row, strict=True))


def split(cell: str) -> list[tuple[str, bool]]:
    """Split a cell of `|`-separated names into `(name, doubtful)`; a doubtful name ends with `!`."""
    return [(name.rstrip("!"), name.endswith("!")) for name in cell.split("|") if name]

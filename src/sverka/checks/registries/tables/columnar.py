"""Tables in Parquet files, read by polars in slices."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from sverka.checks.registries.limits import limits
from sverka.checks.registries.tables.table import Row, Table, TableError
from sverka.errors import MissingExtraError

_SLICE = 50_000  # rows held at a time


def read_parquet(path: Path) -> Iterator[Table]:
    """Yield the table of a Parquet file.

    Raises:
        MissingExtraError: Where polars is not installed.
        TableError: Where it is no Parquet file.
    """
    try:
        import polars
    except ImportError as error:
        raise MissingExtraError("Parquet files are read by polars", hint="pip install 'sverka[parquet]'") from error
    if path.stat().st_size > limits().whole_bytes:
        raise TableError("too_large", f"more than {limits().whole_bytes} bytes")
    try:
        frame = polars.read_parquet(path)
    except (polars.exceptions.PolarsError, OSError) as error:
        raise TableError("unreadable", str(error)) from error
    if frame.width > limits().columns:
        raise TableError("too_wide", f"more than {limits().columns} columns")

    def rows() -> Iterator[Row]:
        number = 0
        for part in frame.iter_slices(_SLICE):
            texts = part.select(polars.all().cast(polars.String).fill_null(""))
            for row in texts.iter_rows():
                number += 1
                yield number, row

    yield Table(str(path), None, "row", frame.columns, rows())

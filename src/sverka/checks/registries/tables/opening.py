"""Which reader opens a file: told by the end of its name."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from sverka.checks.registries.tables.columnar import read_parquet
from sverka.checks.registries.tables.objects import read_json, read_json_lines
from sverka.checks.registries.tables.table import Table, TableError
from sverka.checks.registries.tables.text import read_archive, read_text_table
from sverka.checks.registries.tables.workbooks import read_workbook

_WORKBOOKS = (".xls", ".xlsx", ".xlsm", ".xlsb", ".ods")
_TEXTS = (".csv", ".tsv", ".tab", ".txt", ".dat")
_LINES = (".jsonl", ".ndjson")


def open_tables(
    path: Path,
    *,
    encoding: str = "utf-8-sig",
    delimiter: str | None = None,
    members: str | None = None,
    sheets: str | None = None,
) -> Iterator[Table]:
    """Yield the tables of a file. Each must be read to its end before the next is asked for.

    Args:
        path: The file.
        encoding: Of texts.
        delimiter: Of CSV; by default a tab in `.tsv` and `.tab`, else a comma.
        members: Pattern of the names of an archive's members.
        sheets: Pattern of the names of a workbook's sheets.

    Raises:
        TableError: Where it cannot be read.
        MissingExtraError: Where what reads such files is not installed.
    """
    name = path.name.lower().removesuffix(".gz")
    try:
        if name.endswith(".zip"):
            yield from read_archive(path, members, encoding, delimiter)
        elif name.endswith(_WORKBOOKS):
            yield from read_workbook(path, sheets)
        elif name.endswith(".parquet"):
            yield from read_parquet(path)
        elif name.endswith(_LINES):
            yield from read_json_lines(path)
        elif name.endswith(".json"):
            yield from read_json(path)
        elif name.endswith(_TEXTS):
            yield from read_text_table(path, encoding, delimiter)
        else:
            raise TableError("unknown_format", f"no table is read from files named *{path.suffix}")
    except OSError as error:
        raise TableError("unreadable", str(error)) from error
    except LookupError as error:  # an encoding that Python does not know
        raise TableError("unknown_encoding", str(error)) from error

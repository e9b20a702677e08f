"""Tables in JSON: results of a SPARQL query as Wikidata gives them, arrays of objects, JSON Lines."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sverka.checks.registries.limits import limits
from sverka.checks.registries.tables.table import Row, Table, TableError


def read_json(path: Path) -> Iterator[Table]:
    """Yield the table of a JSON file: the result of a SPARQL query (W3C format), or an array of objects.

    Raises:
        TableError: Where it is neither.
    """
    if path.stat().st_size > limits().whole_bytes:
        raise TableError("too_large", f"more than {limits().whole_bytes} bytes")
    try:
        data: Any = json.loads(path.read_bytes())
    except (ValueError, RecursionError) as error:
        raise TableError("not_json", str(error)) from error
    if isinstance(data, dict) and isinstance(data.get("results"), dict):
        data = data["results"].get("bindings")
        if isinstance(data, list):
            data = [_values(row) for row in data]
    if not isinstance(data, list) or not all(isinstance(row, dict) for row in data):
        raise TableError("not_table", "neither the result of a SPARQL query nor an array of objects")
    header = list(dict.fromkeys(name for row in data for name in row))
    if len(header) > limits().columns:
        raise TableError("too_wide", f"more than {limits().columns} columns")
    rows: Iterator[Row] = (
        (number, ["" if row.get(name) is None else str(row[name]) for name in header])
        for number, row in enumerate(data, 1)
    )
    yield Table(str(path), None, "row", header, rows)


def _values(row: Any) -> Any:
    """Return the values of a row of a SPARQL result by variable."""
    if not isinstance(row, dict):
        return row
    return {name: value.get("value") if isinstance(value, dict) else None for name, value in row.items()}


def lines_of(path: Path) -> Iterator[tuple[int, Any]]:
    """Yield the objects of a JSON Lines file with their lines; a line that is no JSON gives a `TableError` object."""
    longest = limits().line_characters
    try:
        with gzip.open(path) if path.suffix == ".gz" else path.open("rb") as stream:
            number = 0
            while line := stream.readline(longest + 1):
                number += 1
                if len(line) > longest:
                    raise TableError("too_long", f"line {number} has more than {longest} bytes")
                if not line.strip():
                    continue
                try:
                    yield number, json.loads(line)
                except (ValueError, RecursionError) as error:
                    yield number, TableError("not_json", str(error))
    except (gzip.BadGzipFile, EOFError) as error:
        raise TableError("unreadable", str(error)) from error


def read_json_lines(path: Path) -> Iterator[Table]:
    """Yield the table of a JSON Lines file whose lines are flat objects; its columns are those of the first."""
    first = next((row for _, row in lines_of(path) if isinstance(row, dict)), None)
    if first is None:
        raise TableError("empty", "there is no object in the file")
    header = list(first)

    def rows() -> Iterator[Row]:
        for number, row in lines_of(path):
            if isinstance(row, dict):
                yield number, ["" if row.get(name) is None else str(row[name]) for name in header]
            else:  # a row without cells, which no loader can take
                yield number, ()

    yield Table(str(path), None, "line", header, rows())

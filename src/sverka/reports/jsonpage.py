"""Rows and dossiers as JSON."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import asdict
from typing import Any

from sverka.ledger import Rows
from sverka.reports.views import Dossier

# Control characters beyond ASCII and marks of direction: escaped, so that JSON can be looked at on a terminal.
_STEERING = {
    code: f"\\u{code:04x}"
    for code in (*range(0x7F, 0xA0), 0x61C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))
}


def _plain(value: object) -> str:
    if isinstance(value, dt.date | dt.datetime):
        return value.isoformat()
    raise TypeError(f"not a value of a row: {value!r}")


def dumps(value: object, *, indent: int | None = 2) -> str:
    """Return JSON of dictionaries, lists, plain values and days; letters of all scripts as they are."""
    return json.dumps(value, ensure_ascii=False, indent=indent, default=_plain).translate(_STEERING)


def to_json(dossier: Dossier) -> str:
    """Return a dossier as JSON: its fields, with every quotation and document in full."""
    page = asdict(dossier)
    page["coverage"]["langs"] = dict(dossier.coverage.langs)
    page["coverage"]["sides"] = {state or "unknown": count for state, count in dossier.coverage.sides}
    return dumps(page)


def row_lines(rows: Rows[Any]) -> list[str]:
    """Return each row as one line of JSON."""
    return [dumps(asdict(row), indent=None) for row in rows]

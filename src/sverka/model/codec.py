"""Records to JSON and back, checked by pydantic at this edge only."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import IO, Any

from pydantic import TypeAdapter, ValidationError

from sverka.errors import ContractError
from sverka.model.records import Issue, Records


@cache
def _adapter() -> TypeAdapter[Records]:
    return TypeAdapter(Records)


@cache
def _issue_adapter() -> TypeAdapter[Issue]:
    return TypeAdapter(Issue)


def to_json(records: Records) -> str:
    """Return one line of JSON in the record contract, without a line break."""
    return _adapter().dump_json(records).decode("utf-8")


def to_dict(records: Records) -> dict[str, Any]:
    """Return the contract's object as plain dictionaries and lists."""
    plain: dict[str, Any] = _adapter().dump_python(records, mode="json")
    return plain


def from_json(line: str | bytes) -> Records:
    """Read one line of the record contract.

    Raises:
        ContractError: Where the line does not keep to the contract.
    """
    try:
        return _adapter().validate_json(line)
    except ValidationError as error:
        raise ContractError(f"not a line of the record contract: {error.errors()[0]['msg']}") from error


def issue_to_json(issue: Issue) -> str:
    """Return an issue record as one line of JSON."""
    return _issue_adapter().dump_json(issue).decode("utf-8")


def read_jsonl(stream: IO[str] | Path) -> Iterator[Records]:
    """Yield the records of a JSON Lines file; blank lines are passed over.

    Raises:
        ContractError: Naming the line that does not keep to the contract.
    """
    if isinstance(stream, Path):
        with stream.open(encoding="utf-8") as opened:
            yield from read_jsonl(opened)
        return
    for number, line in enumerate(stream, 1):
        if line.strip():
            try:
                yield from_json(line)
            except ContractError as error:
                raise ContractError(f"line {number}: {error}") from error


def json_schema() -> str:
    """Return the JSON Schema (2020-12) of one line of the contract."""
    return json.dumps(_adapter().json_schema(), ensure_ascii=False, indent=2)

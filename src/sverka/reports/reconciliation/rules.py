"""The rules of the statement, from `rules.toml`."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import get_args

from pydantic import BaseModel, ConfigDict, Field, NonNegativeFloat, NonNegativeInt, PositiveInt, ValidationError

from sverka.errors import DataError
from sverka.ledger.happening_rows import FieldName
from sverka.model import vocabulary as v


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class CoverageRules(_Part):
    """When a side is said to be silent."""

    window_days: NonNegativeInt
    widest_days: PositiveInt


class FigureRules(_Part):
    """When two figures are of one thing and one time, and when they agree."""

    tolerance: float = Field(ge=0, lt=1)
    fewest_digits: PositiveInt
    change_points: NonNegativeFloat
    same_time_days: NonNegativeInt
    exact: frozenset[v.ClaimKind]
    ordered: frozenset[v.ClaimKind]
    alike: dict[v.ClaimKind, frozenset[str]]


class Rules(_Part):
    """The rules: see `rules.toml` for what each means."""

    agreed_types: frozenset[v.EventType]
    vague_formats: frozenset[v.Format]
    fields: tuple[FieldName, ...]
    coverage: CoverageRules
    figures: FigureRules


@cache
def rules() -> Rules:
    """Return the rules.

    Raises:
        DataError: Where the file is not as it must be.
    """
    path = files("sverka.reports.reconciliation") / "rules.toml"
    try:
        table = Rules.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
    except (tomllib.TOMLDecodeError, ValidationError) as error:
        raise DataError(path, None, str(error)) from error
    if set(table.fields) != set(get_args(FieldName)):
        raise DataError(path, None, f"`fields` must name each of {', '.join(get_args(FieldName))} once")
    return table

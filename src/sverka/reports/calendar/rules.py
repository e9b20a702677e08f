"""The rules and words of the calendar, read from `rules.toml` and checked."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any, get_args

from pydantic import BaseModel, ConfigDict, PositiveInt, ValidationError, field_validator

from sverka.errors import DataError
from sverka.ledger.happening_rows import Result
from sverka.model import vocabulary as v

_FILE = "rules.toml"
_STATES = frozenset({*get_args(Result), "proposed", "announced", "superseded", "happened"})


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Occasions(_Strict):
    """Which happenings are occasions: formats, and types where no format is told."""

    formats: frozenset[str]
    types: frozenset[str]

    @field_validator("formats")
    @classmethod
    def _known_formats(cls, value: frozenset[str]) -> frozenset[str]:
        return _known(value, frozenset(v.FORMATS))

    @field_validator("types")
    @classmethod
    def _known_types(cls, value: frozenset[str]) -> frozenset[str]:
        return _known(value, frozenset(v.EVENT_TYPES))


class Limits(_Strict):
    """Sizes: see the file."""

    days_of_months: PositiveInt
    words: PositiveInt
    accounts: PositiveInt
    title: PositiveInt
    name: PositiveInt
    years_ahead: PositiveInt


class Yearly(_Strict):
    """When a series meets about yearly, in days."""

    shortest: PositiveInt
    longest: PositiveInt
    window: PositiveInt


class Words(_Strict):
    """Messages with slots."""

    name: str
    about: str
    summary: str
    with_people: str
    participants: str
    told: str
    further: str
    record: str
    month: str
    anniversary: str
    since: str
    others: str
    due: str
    estimate: str
    estimate_one: str


class StateWords(_Strict):
    """How a plan or happening in some state is called and described."""

    summary: str
    line: str


class Rules(_Strict):
    """All of the file."""

    occasions: Occasions
    limits: Limits
    yearly: Yearly
    words: Words
    state: dict[str, StateWords]

    @field_validator("state")
    @classmethod
    def _every_state(cls, value: dict[str, StateWords]) -> dict[str, StateWords]:
        if value.keys() != _STATES:
            raise ValueError(f"missing or unknown: {', '.join(sorted(value.keys() ^ _STATES))}")
        return value


def _known(value: frozenset[str], allowed: frozenset[str]) -> frozenset[str]:
    if unknown := value - allowed:
        raise ValueError(f"not in the vocabulary: {', '.join(sorted(unknown))}")
    return value


@cache
def rules() -> Rules:
    """Return the rules.

    Raises:
        DataError: Where the file is not as it must be.
    """
    return parse((files("sverka.reports.calendar") / _FILE).read_text("utf-8"))


def parse(text: str) -> Rules:
    """Read rules from TOML.

    Raises:
        DataError: Where they are not as they must be.
    """
    try:
        data: dict[str, Any] = tomllib.loads(text)
        return Rules.model_validate(data)
    except tomllib.TOMLDecodeError as error:
        raise DataError(_FILE, getattr(error, "lineno", None), str(error)) from error
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(map(str, first["loc"]))
        raise DataError(_FILE, _line(text, place), f"{place}: {first['msg']}") from error


def _line(text: str, place: str) -> int | None:
    """Return the line on which the last key of a place stands, or its table."""
    for key in reversed(place.split(".")):
        for number, line in enumerate(text.splitlines(), 1):
            bare = line.strip().strip("[]")
            if line.startswith(f"{key} ") or bare == key or bare.endswith(f".{key}"):
                return number
    return None

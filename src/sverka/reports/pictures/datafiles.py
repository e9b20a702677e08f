"""The data of the pictures: words, scores and charts, read from their files and checked."""

from __future__ import annotations

import json
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any, TypeVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator

from sverka.errors import DataError
from sverka.model import vocabulary as v

_PACKAGE = "sverka.reports.pictures"
Model = TypeVar("Model", bound=BaseModel)


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Score(_Strict):
    """The score of a PLOVER type: mean and range over so many CAMEO codes, -10 to 10."""

    score: float = Field(ge=-10, le=10)
    codes: int = Field(gt=0)
    lowest: float = Field(ge=-10, le=10)
    highest: float = Field(ge=-10, le=10)


class _Scores(_Strict):
    scores: dict[str, Score]

    @field_validator("scores")
    @classmethod
    def _every_type(cls, value: dict[str, Score]) -> dict[str, Score]:
        if value.keys() != set(v.EVENT_TYPES):
            raise ValueError(f"missing or unknown: {', '.join(sorted(value.keys() ^ set(v.EVENT_TYPES)))}")
        return value


class _Words(_Strict):
    title: dict[str, str]
    subtitle: dict[str, str]
    series: dict[str, str]
    source: dict[str, str]
    note: dict[str, str]
    empty: dict[str, str]
    table: dict[str, str]


def parse(name: str, text: str, model: type[Model]) -> Model:
    """Read a file of TOML into a model.

    Raises:
        DataError: Where it is not as it must be; the line is that on which the wrong key stands.
    """
    try:
        return model.model_validate(tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        raise DataError(name, getattr(error, "lineno", None), str(error)) from error
    except ValidationError as error:
        first = error.errors()[0]
        keys = [str(key) for key in first["loc"]]
        line = next(
            (n for key in reversed(keys) for n, row in enumerate(text.splitlines(), 1) if row.startswith(f"{key} ")),
            None,
        )
        raise DataError(name, line, f"{'.'.join(keys)}: {first['msg']}") from error


def read(name: str, model: type[Model]) -> Model:
    """Read a file of this package."""
    return parse(name, (files(_PACKAGE) / name).read_text("utf-8"), model)


@cache
def scores() -> dict[str, float]:
    """Return the score of each PLOVER type: above zero is cooperation, below is conflict."""
    return {kind: row.score for kind, row in read("scores.toml", _Scores).scores.items()}


@cache
def words() -> _Words:
    """Return the words of the pictures."""
    return read("words.toml", _Words)


@cache
def _chart(name: str) -> str:
    return (files(_PACKAGE) / "charts" / f"{name}.json").read_text("utf-8")


def chart(name: str) -> dict[str, Any]:
    """Return a chart of `charts/`, a specification of Vega-Lite without data, laid over the frame of all.

    Raises:
        DataError: Where the file is no JSON.
    """
    try:
        frame: dict[str, Any] = json.loads(_chart("frame"))
        over: dict[str, Any] = json.loads(_chart(name))
    except json.JSONDecodeError as error:
        raise DataError(f"charts/{name}.json", error.lineno, error.msg) from error
    return frame | over

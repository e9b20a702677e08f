"""How much of each part a brief holds (`limits.toml`)."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import get_args

from pydantic import BaseModel, ConfigDict, PositiveFloat, PositiveInt, ValidationError

from sverka.errors import DataError
from sverka.model import vocabulary as v


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Page(_Strict):
    """The room there is, in lines of the body."""

    pages: PositiveInt
    lines: PositiveInt
    body: PositiveInt
    reference: PositiveInt
    small: PositiveFloat


class Share(_Strict):
    """How many entries a group of a section has at most, and how many stay whatever the room."""

    most: PositiveInt
    least: int


class Offices(_Strict):
    """Which roles are told, which one person holds at a time, which need their title, which should be known."""

    roles: tuple[v.Role, ...]
    single: frozenset[v.Role]
    titled: frozenset[v.Role]
    known: tuple[v.Role, ...]


class Limits(_Strict):
    """The whole file."""

    recent_years: PositiveInt
    attested_months: PositiveInt
    topics: PositiveInt
    voices: PositiveInt
    sentences: PositiveInt
    same_speech_days: int
    quotation: PositiveInt
    page: Page
    sections: dict[str, Share]
    levels: dict[str, tuple[v.Role, ...]]
    claims: dict[v.ClaimKind, tuple[v.Topic, ...]]
    offices: Offices
    kinds: dict[str, tuple[v.EventType, ...]]


@dataclass(frozen=True, slots=True)
class Level:
    """A level of a meeting; the lowest number is the highest."""

    number: int
    name: str


@cache
def limits() -> Limits:
    """Return the limits.

    Raises:
        DataError: Where the file is not as it must be.
    """
    path = files("sverka.reports.brief").joinpath("limits.toml")
    try:
        found = Limits.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
    except (tomllib.TOMLDecodeError, ValidationError) as error:
        raise DataError(path, None, str(error)) from error
    told = [kind for kinds in found.kinds.values() for kind in kinds]
    if sorted(told) != sorted(get_args(v.EventType)):
        raise DataError(path, None, "kinds: every type of event stands in exactly one section")
    return found


def level_of(role: str) -> Level | None:
    """Return the level of an office, or None where it has none."""
    for number, (name, roles) in enumerate(limits().levels.items()):
        if role in roles:
            return Level(number, name)
    return None

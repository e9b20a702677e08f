"""What the gazetteer holds: what is named, and its forms, read from the derived table of a language."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Literal, get_args

from sverka.errors import DataError, LanguageError

MentionKind = Literal[
    "state",
    "former_state",
    "adjective",
    "demonym",
    "stem",
    "capital",
    "seat",
    "igo",
    "region",
    "place",
    "city",
    "absorbed",
]
SeatKind = Literal["building", "office", "ministry", "parliament"]

_KINDS = frozenset(get_args(MentionKind))
_SEATS = frozenset(get_args(SeatKind))
_COLUMNS = ["kind", "key", "name", "states", "lat", "lon", "city", "seat", "doubtful", "forms"]


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that texts name.

    Attributes:
        kind: What it is; `stem` (the "польско" of "польско-китайский") and `absorbed` ("Gulf of Mexico", which names no
            state) are used while matching and never returned.
        key: ISO3 code for states and all that belongs to one; a stable id for organisations; the English name of a
            region.
        name: Nominative name in the language; of an adjective or demonym, the name of the state.
        states: ISO3 codes that it may speak for or that it lies in.
        lat: Degrees north, `lon`: degrees east; of a state only where it is its own capital.
        city: Nominative name of the city that a building stands in.
        seat: What a seat is; None for other kinds.
        doubtful: Whether its forms mean something else as often (a surname, a first name, a common word).
    """

    kind: MentionKind
    key: str
    name: str
    states: tuple[str, ...]
    lat: float | None
    lon: float | None
    city: str | None
    seat: SeatKind | None
    doubtful: bool


def data_directory() -> Traversable:
    """Return the directory of the gazetteer's tables."""
    return files("sverka.reading.gazetteer") / "data"


@cache
def load_entries(lang: str) -> list[tuple[Entry, list[str]]]:
    """Return the entries of a language, each with all its forms.

    Raises:
        LanguageError: Where there is no table for the language.
        DataError: Where a line of the table is not as it must be.
    """
    path = data_directory() / lang / "forms.tsv"
    if not path.is_file():
        raise LanguageError(f"no gazetteer for the language {lang!r}")
    lines = path.read_text(encoding="utf-8").split("\n")
    first = next((n for n, line in enumerate(lines) if not line.startswith("#")), 0)
    if lines[first].split("\t") != _COLUMNS:
        raise DataError(path, first + 1, f"the columns must be {', '.join(_COLUMNS)}")
    entries = []
    for number, line in enumerate(lines[first + 1 :], first + 2):
        if not line:
            continue
        cells = line.split("\t")
        if len(cells) != len(_COLUMNS):
            raise DataError(path, number, f"{len(_COLUMNS)} fields expected, {len(cells)} found")
        kind, key, name, states, lat, lon, city, seat, doubtful, forms = cells
        if kind not in _KINDS or (seat and seat not in _SEATS) or not forms:
            raise DataError(path, number, f"not an entry: {kind} {key} {seat}")
        try:
            entry = Entry(
                kind,  # type: ignore[arg-type]  # checked above
                key,
                name,
                tuple(states.split()),
                float(lat) if lat else None,
                float(lon) if lon else None,
                city or None,
                seat or None,  # type: ignore[arg-type]  # checked above
                doubtful == "1",
            )
        except ValueError as error:
            raise DataError(path, number, str(error)) from error
        entries.append((entry, forms.split("|")))
    return entries

"""Codes of states: ISO 3166-1 alpha-3, alpha-2, country-code top-level domains, English short names.

Beside ISO 3166-1 the table holds `XKX` (Kosovo), and the record contract's `EUU` (European Union) and `UNO` (United
Nations).
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from sverka.errors import DataError

EUROPEAN_UNION = "EUU"
UNITED_NATIONS = "UNO"

_FIELDS = ["iso3", "iso2", "tld", "name", "governed_by"]


@dataclass(frozen=True, slots=True)
class State:
    """One row of the table of states.

    Attributes:
        iso3: ISO 3166-1 alpha-3 code, or `XKX`, `EUU`, `UNO`.
        iso2: ISO 3166-1 alpha-2 code (`XK`, `EU`, `UN` for those three).
        tld: Country-code top-level domain without its dot (`uk`, not `gb`), or an empty string.
        name: English short name.
        governed_by: ISO3 of the state that a dependent territory belongs to, or an empty string.
    """

    iso3: str
    iso2: str
    tld: str
    name: str
    governed_by: str


@cache
def states() -> dict[str, State]:
    """Return all rows by ISO3 code, in the order of the codes.

    Raises:
        DataError: Where a row of the table is not as it must be.
    """
    path = files("sverka.model") / "data" / "states.csv"
    rows: dict[str, State] = {}
    with path.open(encoding="utf-8") as stream:
        reader = csv.reader(stream)
        if next(reader, None) != _FIELDS:
            raise DataError(path, 1, f"the columns must be {', '.join(_FIELDS)}")
        for row in reader:
            if len(row) != len(_FIELDS):
                raise DataError(path, reader.line_num, f"{len(_FIELDS)} fields expected, {len(row)} found")
            state = State(*row)
            if len(state.iso3) != 3 or len(state.iso2) != 2 or not state.name:
                raise DataError(path, reader.line_num, f"not a state: {row}")
            if state.iso3 in rows:
                raise DataError(path, reader.line_num, f"{state.iso3} stands twice")
            rows[state.iso3] = state
    return rows


@cache
def _by_iso2() -> dict[str, str]:
    return {state.iso2: state.iso3 for state in states().values()}


@cache
def _by_tld() -> dict[str, str]:
    return {state.tld: state.iso3 for state in states().values() if state.tld}


def is_state(code: str) -> bool:
    """Tell whether a code is in the table: a state, a territory, `EUU` or `UNO`. Upper case only."""
    return code in states()


def latin_name(code: str) -> str:
    """Return the English short name of a code ("Poland" for `POL`).

    Raises:
        KeyError: Where the code is not in the table.
    """
    return states()[code].name


def from_iso2(code: str) -> str | None:
    """Return the ISO3 code of an alpha-2 code in any case (`UK` is taken for `GB`), or None."""
    upper = code.upper()
    return _by_iso2().get("GB" if upper == "UK" else upper)


def from_tld(domain: str) -> str | None:
    """Return the ISO3 code of a ccTLD, a host name or a dotted suffix (`pl`, `.pl`, `www.gov.pl`), or None.

    The European Union's `eu` gives `EUU`; generic domains (`com`, `int`) give None.
    """
    return _by_tld().get(domain.rstrip(".").rpartition(".")[2].lower())

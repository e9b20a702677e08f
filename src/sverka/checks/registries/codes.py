"""States as registries name them (ISO 3166, names, numbers of the Correlates of War project), as ISO3 codes.

Beside the states of `sverka.model.states` there are those that are no more (`CSK`, `DDR`, `YUG`: ISO 3166-3) and
`WLD`, the world.
"""

from __future__ import annotations

import csv
import html
import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from sverka.errors import DataError
from sverka.model.states import from_iso2, is_state
from sverka.reading.state_names import codes_by_name

WORLD = "WLD"
_DATA = files("sverka.checks.registries") / "data"


def rows_of(name: str, header: list[str]) -> list[tuple[int, list[str]]]:
    """Return the rows of a table of this package, each with its line.

    Raises:
        DataError: Where a row has not as many values as the header.
    """
    with (_DATA / name).open(encoding="utf-8") as stream:
        reader = csv.reader(stream)
        if next(reader, None) != header:
            raise DataError(name, 1, f"the first row must be {','.join(header)}")
        rows = [(reader.line_num, row) for row in reader if row]
    for line, row in rows:
        if len(row) != len(header):
            raise DataError(name, line, f"{len(row)} values for the columns {', '.join(header)}")
    return rows


@cache
def _former() -> dict[str, str]:
    """Return the codes of former states by code of three and two letters and by name."""
    found: dict[str, str] = {}
    for _, (iso3, iso2, name) in rows_of("former_states.csv", ["iso3", "iso2", "name"]):
        found |= {iso3: iso3, name.casefold(): iso3} | ({iso2: iso3} if iso2 else {})
    return found


@cache
def _cow() -> dict[str, str]:
    codes: dict[str, str] = {}
    for line, (cow, iso3) in rows_of("cow_codes.csv", ["cow", "iso3"]):
        if not is_code(iso3):
            raise DataError("cow_codes.csv", line, f"{iso3!r} is no ISO 3166-1 alpha-3 code")
        codes[cow] = iso3
    return codes


@cache
def _further_names() -> dict[str, str]:
    names: dict[str, str] = {}
    for line, (name, iso3) in rows_of("state_names.csv", ["name", "iso3"]):
        if not is_code(iso3):
            raise DataError("state_names.csv", line, f"{iso3!r} is no ISO 3166-1 alpha-3 code")
        names[_folded(name)] = iso3
    return names


def is_code(code: str) -> bool:
    """Tell whether a code names a state, a territory, a former state, `EUU`, `UNO` or the world."""
    return code == WORLD or is_state(code) or _former().get(code) == code


class Codes:
    """How one registry names states.

    Args:
        cow: Whether it numbers them as the Correlates of War project does.
        table: Its own codes, where it has a table of them.
        aliases: Names that it alone uses, with the ISO3 code of each.
        skip: Names that stand where a state would and are none.
    """

    def __init__(
        self,
        *,
        cow: bool = False,
        table: Mapping[str, str] | None = None,
        aliases: Mapping[str, str] | None = None,
        skip: tuple[str, ...] = (),
    ) -> None:
        self._table = _cow() if cow else table
        self._aliases = {_folded(name): code for name, code in (aliases or {}).items()}
        self._skip = frozenset(map(_folded, skip))
        self._known: dict[str, str | None] = {}

    def skips(self, name: str) -> bool:
        """Tell whether a name is known to be none of a state."""
        return _folded(name) in self._skip

    def iso3(self, name: str) -> str | None:
        """Return the ISO3 code of a state as the registry names it, or None."""
        if name not in self._known:
            self._known[name] = self._find(name.strip())
        return self._known[name]

    def _find(self, name: str) -> str | None:
        if not name or self.skips(name):
            return None
        if (alias := self._aliases.get(_folded(name))) is not None:
            return alias
        if self._table is not None:
            return self._table.get(name.removesuffix(".0"))
        if re.fullmatch("[A-Z]{3}", name) and is_code(name):
            return name
        if re.fullmatch("[A-Za-z]{2}", name):
            return from_iso2(name) or _former().get(name.upper())
        return state_named(name)


def state_named(name: str) -> str | None:
    """Return the ISO3 code of a state by its name as tables write it: "Korea, Republic of", "Польша", or None."""
    whole = _folded(name)
    bare = _folded(re.sub(r"\(.*?\)", " ", name))
    turned = [" ".join(reversed(part.split(", ", 1))) for part in (whole, bare) if ", " in part]
    for form in (whole, *turned, bare):
        if code := _further_names().get(form) or codes_by_name().get(form) or _former().get(form):
            return code
    return None


def _folded(name: str) -> str:
    """Return a name in one case, spaces and apostrophes in one form."""
    return " ".join(html.unescape(name).replace("’", "'").replace("\u00a0", " ").casefold().split())

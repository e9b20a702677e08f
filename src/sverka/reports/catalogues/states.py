"""Names of states: CLDR's, but where diplomatic usage differs (`states.toml`)."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files

from babel import Locale

from sverka.errors import DataError
from sverka.model import states
from sverka.model.vocabulary import LANGS


@cache
def _diplomatic() -> dict[str, dict[str, str]]:
    path = files("sverka.reports.catalogues").joinpath("states.toml")
    try:
        table: dict[str, dict[str, str]] = tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise DataError(path, None, str(error)) from error
    for lang, names in table.items():
        if lang not in LANGS:
            raise DataError(path, None, f"no such language: {lang}")
        for code in names:
            if not states.is_state(code):
                raise DataError(path, None, f"no such state: {code}")
    return table


def state_words(code: str, lang: str) -> str:
    """Return what a state (ISO3, `EUU`, `UNO`) is called in a language; its code where neither table has it.

    Raises:
        DataError: Where the table of diplomatic usage is not as it must be.
    """
    if not states.is_state(code):
        return code
    named = _diplomatic().get(lang, {}).get(code)
    return named or Locale(lang).territories.get(states.states()[code].iso2) or states.latin_name(code)

"""Names of states in the languages that are read, out of the gazetteer."""

from __future__ import annotations

from functools import cache

from sverka.model.states import latin_name
from sverka.reading.gazetteer.entries import Entry, load_entries


@cache
def _names(lang: str) -> dict[str, str]:
    return {entry.key: entry.name for entry, _ in reversed(load_entries(lang)) if entry.kind in {"state", "igo"}}


def state_name(lang: str, code: str) -> str:
    """Return the nominative name of a state in a language; its English name where the language's gazetteer has none."""
    return _names(lang).get(code) or latin_name(code) or code


@cache
def _keys(lang: str) -> dict[str, str]:
    return {name: key for key, name in reversed(_names(lang).items())}


def english_name(lang: str, name: str) -> str | None:
    """Return the English name of a state or international organisation that a language names so, or None."""
    return _names("en").get(_keys(lang).get(name, ""))


@cache
def _capitals(lang: str) -> dict[str, Entry]:
    return {entry.key: entry for entry, _ in reversed(load_entries(lang)) if entry.kind == "capital"}


def capital(lang: str, code: str) -> Entry | None:
    """Return the capital of a state as the gazetteer of a language has it."""
    return _capitals(lang).get(code)

"""Names of states in the languages that are read, out of the gazetteer."""

from __future__ import annotations

from functools import cache

from sverka.errors import LanguageError
from sverka.model.states import is_state, latin_name, states
from sverka.model.vocabulary import LANGS
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


@cache
def codes_by_name() -> dict[str, str]:
    """Return the ISO3 codes of states and unions by name, case folded, in every form the languages' tables have."""
    names = {state.name.casefold(): code for code, state in states().items()}
    for lang in LANGS:
        try:
            entries = load_entries(lang)
        except LanguageError:  # a language that Sverka does not read yet
            continue
        for entry, forms in entries:
            if is_state(entry.key) and entry.kind in ("state", "igo"):
                for form in (entry.name, *forms):
                    names.setdefault(form.casefold(), entry.key)
    return names

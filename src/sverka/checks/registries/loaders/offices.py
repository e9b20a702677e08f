"""Holders of offices in tables, a row for each term."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from sverka.checks.registries.description import Offices
from sverka.checks.registries.reading import Reading
from sverka.checks.registries.store import Fact
from sverka.checks.registries.values import date
from sverka.errors import DataError, DateError
from sverka.language.transliteration import latin
from sverka.model.edtf import Edtf
from sverka.model.vocabulary import ROLES

_ROLES = "roles.toml"


def load(reading: Reading, description: Offices) -> Iterator[Fact]:
    """Yield the terms of office of a registry, by state in the order of its rows."""
    form, wanted = description.date_format, frozenset(description.states)
    terms: dict[Fact, None] = {}
    for table in reading.tables():
        for number, row in table.rows():
            state = table.state(number, row, "state")
            if state is None or (wanted and state not in wanted):
                continue
            person, office = table.get(row, "person"), table.get(row, "office")
            if not person or not office:
                table.reject(number, "no_name", "there is no person or no office")
                continue
            try:
                precision = table.get(row, "precision")
                since = date(table.get(row, "since"), form=form, precision=precision)
                until = date(table.get(row, "until"), form=form, precision=precision)
                attested = [date(text, form=form) for text in table.get(row, "attested").split(";")]
            except DateError as error:
                table.reject(number, "bad_date", str(error))
                continue
            if backwards(since, until):
                table.reject(number, "backwards", f"{person}: from {since} until {until}")
                continue
            role = table.get(row, "role")
            if role and role not in ROLES:
                table.reject(number, "unknown_role", f"no role {role[:50]!r}")
                role = ""
            names = [name.strip() for name in table.get(row, "other_names").split(";") if name.strip()]
            seen = ";".join(sorted(day for day in attested if day))
            fact = term(person, names, office, role or None, state, since, until, seen)
            terms.setdefault((*fact, table.place(number, row), table.get(row, "url") or None))
    return iter(sorted(terms, key=lambda term: (str(term[4]), str(term[5] or ""))))


def term(
    person: str, names: list[str], office: str, role: str | None, state: str, since: str | None, until: str | None,
    attested: str,
) -> Fact:  # fmt: skip
    """Return a term without its place: the name in Latin letters, the role told by the office where it can be."""
    written = latin(person)
    others = [name for name in dict.fromkeys((person, *names)) if name != written]
    return written, ";".join(others), office, role or role_of(office), state, since, until, attested


def backwards(since: str | None, until: str | None) -> bool:
    """Tell whether a term ends before it begins."""
    return bool(since and until and Edtf.parse(until).bounds()[1] < Edtf.parse(since).bounds()[0])


@cache
def _patterns() -> list[tuple[str, re.Pattern[str]]]:
    data = tomllib.loads((files("sverka.checks.registries") / "data" / _ROLES).read_text(encoding="utf-8"))
    patterns = []
    for row in data["role"]:
        if row["role"] not in ROLES and row["role"] != "none":
            raise DataError(_ROLES, None, f"{row['role']!r} is no role")
        try:
            patterns.append((row["role"], re.compile("|".join(row["words"]), re.IGNORECASE)))
        except re.error as error:
            raise DataError(_ROLES, None, f"{row['role']}: {error}") from error
    return patterns


@cache
def role_of(office: str) -> str | None:
    """Return the role that an office is, as English registries word it; None where that cannot be told."""
    found = next((role for role, pattern in _patterns() if pattern.search(office)), None)
    return None if found == "none" else found

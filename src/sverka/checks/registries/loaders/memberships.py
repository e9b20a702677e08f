"""Memberships of states in organisations."""

from __future__ import annotations

from collections.abc import Iterator

from sverka.checks.registries.loaders.offices import backwards
from sverka.checks.registries.reading import Reading
from sverka.checks.registries.store import Fact
from sverka.checks.registries.values import date
from sverka.errors import DateError
from sverka.model.states import EUROPEAN_UNION, UNITED_NATIONS

# The two organisations that the record contract has codes for, as registries abbreviate them.
_CODES = {"EU": EUROPEAN_UNION, "UN": UNITED_NATIONS}
_MEMBER = "member"


def load(reading: Reading) -> Iterator[Fact]:
    """Yield the memberships, each once."""
    form = reading.description.date_format
    found: dict[tuple[str, str, str, str, str], tuple[str, str | None]] = {}
    for table in reading.tables():
        for number, row in table.rows():
            state, organisation = table.state(number, row, "state"), table.get(row, "organisation")
            if state is None:
                continue
            if not organisation:
                table.reject(number, "no_name", "there is no organisation")
                continue
            try:
                since, until = (date(table.get(row, field), form=form) for field in ("since", "until"))
            except DateError as error:
                table.reject(number, "bad_date", str(error))
                continue
            if backwards(since, until):
                table.reject(number, "backwards", f"{state} in {organisation}: from {since} until {until}")
                continue
            status = table.get(row, "status") or _MEMBER
            key = state, _CODES.get(organisation, organisation), status, since or "", until or ""
            found.setdefault(key, (table.place(number, row), table.get(row, "url") or None))
    for (state, organisation, status, since_, until_), (place, url) in sorted(found.items()):
        yield state, organisation, status, since_ or None, until_ or None, place, url

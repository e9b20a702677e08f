"""Dates of establishing relations: one fact a pair, the first row's date, what other rows say beside it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sverka.checks.registries.reading import Bound, Reading
from sverka.checks.registries.store import Fact
from sverka.checks.registries.values import date
from sverka.errors import DateError


def load(reading: Reading) -> Iterator[Fact]:
    """Yield the relations of a registry, by pair. Both directions of a pair, as Wikidata lists them, are one."""
    form = reading.description.date_format
    found: dict[tuple[str, str], tuple[list[str], str, str]] = {}
    for table in reading.tables():
        for number, row in table.rows():
            pair = table.states(number, row, "a", "b")
            dates = _dates(table, number, row, form) if pair else []
            if pair and dates:
                first, second = sorted(pair)
                place, url = table.place(number, row), table.get(row, "url")
                found.setdefault((first, second), ([], place, url))[0].extend(dates)
    for (a, b), (dates, place, url) in sorted(found.items()):
        told = list(dict.fromkeys(dates))
        yield a, b, told[0], ";".join(sorted(told[1:])), place, url or None


def _dates(table: Bound, number: int, row: Sequence[str], form: str | None) -> list[str]:
    """Return the date of a row and the others that it tells; none, and an issue, where one is no date."""
    try:
        main = date(table.get(row, "date"), form=form, precision=table.get(row, "precision"))
        if main is None:
            table.reject(number, "no_date", "there is no date")
            return []
        others = (date(text, form=form) for text in table.get(row, "others").split(";"))
        return [main, *(other for other in others if other is not None)]
    except DateError as error:
        table.reject(number, "bad_date", str(error))
        return []

"""Messages, labels, names of states, dates and numbers in one language of the statement.

Plural categories, names of states, dates and numbers are CLDR's, by way of Babel.
"""

from __future__ import annotations

import datetime as dt
import string
import tomllib
import unicodedata
from functools import cache
from importlib.resources import files
from typing import Literal, get_args

from babel import Locale
from babel.dates import format_date, format_interval, format_skeleton
from babel.numbers import format_decimal
from pydantic import BaseModel, ConfigDict, ValidationError

from sverka.errors import DataError, DateError
from sverka.model import states, vocabulary
from sverka.model.edtf import Edtf, Point
from sverka.reports.wording import clean

StatementLang = Literal["en", "ru"]
LANGS: tuple[StatementLang, ...] = get_args(StatementLang)

# Skeletons of CLDR for a day, and for a month with its year.
_DAY, _MONTH = "yMMMMd", "yMMMM"


class _Table(BaseModel):
    """One file. `plural` has its messages by category; the other sections are labels by code."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    locale: str
    script: str
    text: dict[str, str]
    plural: dict[str, dict[str, str]]
    sections: dict[str, str]
    findings: dict[str, str]
    meanings: dict[str, str]
    fields: dict[str, str]
    results: dict[str, str]
    statuses: dict[str, str]
    types: dict[str, str]
    formats: dict[str, str]
    topics: dict[str, str]
    kinds: dict[str, str]
    words: dict[str, str]
    units: dict[str, str]
    regions: dict[str, str]


Group = Literal[
    "sections", "findings", "meanings", "fields", "results", "statuses", "types", "formats", "topics", "kinds",
]  # fmt: skip
OpenGroup = Literal["words", "units", "regions"]


class Catalogue:
    """The messages of one language.

    Raises:
        DataError: Where the file is not as it must be.
    """

    def __init__(self, lang: StatementLang) -> None:
        path = files("sverka.reports.reconciliation.messages") / f"{lang}.toml"
        try:
            self.table = _Table.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
        except (tomllib.TOMLDecodeError, ValidationError) as error:
            raise DataError(path, None, str(error)) from error
        self.lang = lang
        self._locale = Locale.parse(self.table.locale)
        for name, forms in self.table.plural.items():
            missing = (set(self._locale.plural_form.tags) | {"other"}) - set(forms)
            if missing:
                raise DataError(path, None, f"plural.{name} lacks {', '.join(sorted(missing))}")

    def text(self, name: str, /, **slots: object) -> str:
        """Return a message with its slots filled in.

        Raises:
            KeyError: Where there is no such message, or a slot is not given.
        """
        return self.table.text[name].format(**slots)

    def count(self, name: str, n: int) -> str:
        """Return the message of a number in its plural form."""
        return self.table.plural[name][self._locale.plural_form(n)].format(n=n)

    def label(self, group: Group, code: str) -> str:
        """Return the label of a code of a closed vocabulary."""
        labels: dict[str, str] = getattr(self.table, group)
        return labels[code]

    def open_label(self, group: OpenGroup, code: str) -> str:
        """Return the label of a code of an open vocabulary, the code itself where there is none."""
        labels: dict[str, str] = getattr(self.table, group)
        return labels.get(code) or clean(code)

    def state(self, code: str | None) -> str:
        """Return the short name of a state in the nominative, its code where nobody knows another."""
        row = states.states().get(code or "")
        if row is None:
            return clean(code or "?")
        return str(self._locale.territories.get(row.iso2) or row.name)

    def is_name_of(self, name: str, state: str) -> bool:
        """Tell whether a name is the state's own in any language that Sverka reads: a place no finer than the state."""
        row = states.states().get(state)
        if row is None:
            return False
        names = {row.name, *(Locale.parse(lang).territories.get(row.iso2, "") for lang in vocabulary.LANGS)}
        return clean(name).casefold() in {known.casefold() for known in names}

    def reads(self, name: str) -> bool:
        """Tell whether a name is written in the script of the language."""
        letters = [c for c in name if c.isalpha()]
        return all(unicodedata.name(c, "").startswith(self.table.script) for c in letters)

    def language(self, code: str) -> str:
        """Return the name of a language."""
        return str(self._locale.languages.get(code) or code)

    def day(self, day: dt.date | str) -> str:
        """Return a calendar day, given as a date or in ISO 8601."""
        told = dt.date.fromisoformat(day) if isinstance(day, str) else day
        return _spaced(str(format_date(told, "long", self._locale)))

    def days(self, first: dt.date, last: dt.date) -> str:
        """Return the days from a first to a last one, both of them inside, in words as short as the language has."""
        return self.day(first) if first == last else self._interval(first, last, _DAY)

    def _interval(self, first: dt.date, last: dt.date, skeleton: str) -> str:
        return _spaced(str(format_interval(first, last, skeleton, locale=self._locale)))

    def date(self, date: str | None) -> str:
        """Return an EDTF date in words, "no date told" for None."""
        if date is None:
            return self.text("no_date")
        try:
            parsed = Edtf.parse(date)
        except DateError:
            return clean(date)
        if not parsed.interval:
            return self._point(parsed.start)
        first, last = parsed.start, parsed.end
        if first and last and first.precision == last.precision != "year" and not first.qualifier + last.qualifier:
            skeleton = _DAY if first.precision == "day" else _MONTH
            if parsed.dated:
                return self._interval(first.bounds()[0], last.bounds()[0], skeleton)
        return f"{self._point(first)} – {self._point(last)}"

    def _point(self, point: Point | None) -> str:
        if point is None:
            return "…"
        if point.year is None:  # no calendar's words leave the year out in every language
            return str(point)
        day = dt.date(point.year, point.month or 1, point.day or 1)
        if point.precision == "day":
            told = self.day(day)
        elif point.precision == "month":
            told = _spaced(str(format_skeleton(_MONTH, day, locale=self._locale)))
        else:
            told = str(point.year)
        return told + {"?": " (?)", "~": " (≈)", "%": " (≈?)"}.get(point.qualifier, "")

    def number(self, value: float | int) -> str:
        """Return a number with the language's marks."""
        return str(format_decimal(value, locale=self._locale))


def _spaced(text: str) -> str:
    """Return a date of CLDR with plain no-break spaces for its thin ones, which many fonts lack."""
    return text.replace("\u2009", "\u00a0").replace("\u202f", "\u00a0")


@cache
def catalogue(lang: StatementLang) -> Catalogue:
    """Return the messages of a language.

    Raises:
        DataError: Where a file is not as it must be.
    """
    return Catalogue(lang)


def slots(message: str) -> set[str]:
    """Return the names of the slots of a message."""
    return {name for _, name, _, _ in string.Formatter().parse(message) if name}

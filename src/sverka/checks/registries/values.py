"""Dates, periods and numbers as tables write them."""

from __future__ import annotations

import datetime as dt
import math
import re
from functools import lru_cache

from sverka.errors import DateError
from sverka.model.edtf import Edtf

_ISO_DAY = re.compile(r"([+-]?\d{4})-(\d\d)-(\d\d)(?:[T ].*)?")
_MONTH = re.compile(r"(\d{4})[-M]?(\d\d)")
_PLAIN = re.compile(r"\d{1,300}(?:\.\d*)?", re.ASCII)
_SPACES = re.compile(r"[\s\u00a0\u202f']")
_ABSENT = {"", "-", "–", "—", ":", "..", "...", "n/a", "x", "х"}
# How precise Wikidata says a date is: https://www.wikidata.org/wiki/Help:Dates#Precision
_PRECISIONS = {"9": 4, "10": 7, "11": 10, "year": 4, "month": 7, "day": 10}
_ANNUAL = "52"  # Eurostat's month for the whole year


def date(text: str, *, form: str | None = None, precision: str = "") -> str | None:
    """Return a date as EDTF, or None for an empty cell.

    Args:
        text: ISO 8601 with or without a time, EDTF, or a year.
        form: How it is written otherwise, as `strptime` has it.
        precision: What of it is known: `year`, `month`, `day`, or Wikidata's 9, 10, 11.

    Raises:
        DateError: Where it is no date.
    """
    text = text.strip()
    if text.casefold() in _ABSENT:
        return None
    if form is not None:
        try:
            return dt.datetime.strptime(text, form).date().isoformat()  # noqa: DTZ007  (a day has no zone)
        except ValueError as error:
            raise DateError(f"not a date written {form}: {text!r}") from error
    if day := _ISO_DAY.fullmatch(text):
        text = "-".join(part.removeprefix("+") for part in day.groups())
        text = text.removesuffix("-00").removesuffix("-00")
    return str(Edtf.parse(text[: _PRECISIONS.get(precision, len(text))]))


@lru_cache(maxsize=4096)  # millions of rows have few periods
def period(text: str) -> str:
    """Return the period of a figure as EDTF: `2019`, `Y2019`, `201911`, `2019M11`, `2019-01/2019-11`, `201952` (2019).

    Raises:
        DateError: Where it is none.
    """
    text = text.strip().removeprefix("Y").removesuffix(".0")
    if month := _MONTH.fullmatch(text):
        year, number = month.groups()
        text = year if number == _ANNUAL else f"{year}-{number}"
    return str(Edtf.parse(text))


@lru_cache(maxsize=4096)
def year(text: str) -> int:
    """Return a year, given as a number or as a date that begins with it.

    Raises:
        DateError: Where it is none.
    """
    if not (found := re.match(r"(\d{4})(?:\.0)?(?:$|-)", text.strip())):
        raise DateError(f"not a year: {text!r}")
    return int(found[1])


def number(text: str, decimal: str = ".") -> float | None:
    """Return a number, or None for an empty cell or a dash.

    Raises:
        ValueError: Where it is no finite number.
    """
    if _PLAIN.fullmatch(text) and decimal == ".":
        return float(text)
    text = _SPACES.sub("", text)
    if text.casefold() in _ABSENT:
        return None
    value = float(text.replace(".", "").replace(",", ".") if decimal == "," else text)
    if not math.isfinite(value):
        raise ValueError(f"not a finite number: {text!r}")
    return value

"""EDTF dates in words, by the calendars of CLDR."""

from __future__ import annotations

import datetime as dt
import re

from babel.dates import format_date, format_interval, format_skeleton

from sverka.model.edtf import Edtf, Point

_ANY_YEAR = 2000  # stands in for a year that is not told; it is not written
_SKELETON = {"day": "yMMMMd", "month": "yMMMM", "year": "y"}


def day_words(edtf: str, lang: str) -> str:
    """Return a date in words: "29 January 2026", "сентябрь–ноябрь 2026 г.", "2025".

    The order of the words is that of the language; marks of uncertainty become a question mark at the end.

    Raises:
        DateError: Where it is no EDTF date.
    """
    date = Edtf.parse(edtf)
    doubt = " (?)" if re.search("[?~%]", edtf) else ""
    if not date.interval and date.start is not None:
        return _point(date.start, lang) + doubt
    if date.start is None or date.end is None:
        first = "…" if date.start is None else _point(date.start, lang)
        last = "…" if date.end is None else _point(date.end, lang)
        return f"{first} – {last}{doubt}"
    if date.start.precision == date.end.precision and date.dated:
        first_day, last_day = date.start.bounds()[0], date.end.bounds()[0]
        if date.start.precision == "year":
            return f"{date.start.year}–{date.end.year}{doubt}"
        told = format_interval(first_day, last_day, _SKELETON[date.start.precision], locale=_locale(lang))
        return _one_line(told) + doubt
    return f"{_point(date.start, lang)} – {_point(date.end, lang)}{doubt}"


def _point(point: Point, lang: str) -> str:
    locale = _locale(lang)
    day = dt.date(point.year or _ANY_YEAR, point.month or 1, point.day or 1)
    if point.year is None:
        return _one_line(
            format_skeleton("MMMMd", day, locale=locale) if point.day else format_date(day, "LLLL", locale)
        )
    if point.precision == "day":
        return _one_line(format_date(day, "long", locale=locale))
    if point.precision == "month":
        return _one_line(format_skeleton("yMMMM", day, locale=locale))
    return str(point.year)


def _locale(lang: str) -> str:
    # Day before month, as diplomatic English has it.
    return "en_GB" if lang == "en" else lang


def _one_line(text: str) -> str:
    return " ".join(text.split())

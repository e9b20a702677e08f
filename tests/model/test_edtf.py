"""EDTF dates: reading, writing, bounds, what may be one happening's date."""

from __future__ import annotations

import contextlib
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sverka.errors import DateError
from sverka.model.edtf import Edtf, Point, compatible

days = st.dates(min_value=date(1, 1, 1))


@st.composite
def points(draw: st.DrawFn) -> Point:
    day = draw(days)
    precision = draw(st.sampled_from(["day", "month", "year"]))
    year = day.year if precision == "year" or draw(st.booleans()) else None
    if year is None and (day.month, day.day) == (2, 29):
        day = day.replace(day=28)
    return Point(
        year,
        None if precision == "year" else day.month,
        day.day if precision == "day" else None,
        draw(st.sampled_from(["", "?", "~", "%"])),
    )


@st.composite
def dates(draw: st.DrawFn) -> Edtf:
    first = draw(points())
    if draw(st.booleans()):
        return Edtf(first, first)
    last = draw(points())
    if draw(st.booleans()):
        return Edtf(first, None, True) if draw(st.booleans()) else Edtf(None, last, True)
    if (first.year is None) != (last.year is None):
        return Edtf(first, first)
    if first.year is not None and last.bounds()[1] < first.bounds()[0]:
        first, last = last, first
    return Edtf(first, last, True)


@given(dates())
def test_a_date_survives_writing_and_reading(value: Edtf) -> None:
    assert Edtf.parse(str(value)) == value


@given(dates(), dates())
def test_compatible_is_symmetric_and_holds_of_oneself(a: Edtf, b: Edtf) -> None:
    assert a.compatible(a)
    assert a.compatible(b) == b.compatible(a)


@given(dates(), dates())
def test_what_contains_is_compatible(a: Edtf, b: Edtf) -> None:
    if a.contains(b):
        assert a.compatible(b)


@given(days)
def test_a_day_is_its_own_bounds_and_lies_in_its_month_and_year(day: date) -> None:
    value = Edtf.day(day)
    assert value.bounds() == (day, day)
    assert Edtf.point(day.year, day.month).contains(day)
    assert Edtf.point(day.year).contains(value)


@given(st.text(max_size=12))
def test_any_text_is_a_date_or_a_date_error(text: str) -> None:
    with contextlib.suppress(DateError):
        assert str(Edtf.parse(text)) == text


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2023", "2023-01-01", "2023-12-31"),
        ("2025-09/2025-11", "2025-09-01", "2025-11-30"),
        ("2026-01-05/2026-01-11", "2026-01-05", "2026-01-11"),
        ("2005/..", "2005-01-01", "9999-12-31"),
        ("2026-01-29?", "2026-01-29", "2026-01-29"),
    ],
)
def test_bounds_are_the_first_and_the_last_day(text: str, first: str, last: str) -> None:
    assert Edtf.parse(text).bounds() == (date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2025-13",
        "2025-02-30",
        "2025-6-1",
        "XXXX",
        "XXXX-02-30",
        "2025/2024",
        "../..",
        "2025-01-01/XXXX-02",
        "20251",
        "a/b",
    ],
)
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(DateError):
        Edtf.parse(text)


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("2026-01", "2026-01-29", True),
        ("2026-01-29", "2026-01-30", False),
        ("XXXX-12-16", "2025-12-16", True),
        ("XXXX-12-16", "2025-12", True),
        ("XXXX-12-16", "2025-11", False),
        ("XXXX-09", "2020/2021", True),
        ("XXXX-12-30/XXXX-01-02", "2026-01-01", True),
        ("XXXX-02-29", "2023", False),
        ("XXXX-02-29", "2024", True),
        ("XXXX-05-01", "XXXX-05", True),
        ("2005/..", "2030-05", True),
    ],
)
def test_dates_of_one_happening_share_a_day(a: str, b: str, expected: bool) -> None:
    assert compatible(a, b) is expected


def test_precision_of_an_interval_is_that_of_its_coarser_end() -> None:
    assert Edtf.parse("2025-09/2025-11-03").precision == "month"
    assert Edtf.parse("XXXX-12-16").precision == "day"

"""Anniversaries and sessions due."""

from __future__ import annotations

import datetime as dt

import pytest

from sverka.reports.calendar import CalendarEntry, Due, calendar
from tests.reports.calendar_books import Written, ledger_of, relations, session, told

TODAY = dt.date(2026, 2, 1)


def anniversaries(facts: Written, **options: object) -> list[CalendarEntry]:
    view = calendar(ledger_of(), "KAZ", "POL", **({"as_of": TODAY, "facts": facts} | options))  # type: ignore[arg-type]
    return list(view.entries)


def test_anniversaries_are_counted_in_whole_years() -> None:
    first = anniversaries(relations(["1992-04-06"]))[0]
    assert first.first_day == dt.date(2026, 4, 6)
    assert first.summary == "Kazakhstan – Poland: 34th anniversary of diplomatic relations"
    assert first.categories == ("KAZ-POL", "anniversary")
    assert "Ministry, List of states, 2026" in first.description


def test_anniversaries_are_those_of_the_period() -> None:
    found = anniversaries(relations(["1992-04-06"]), since=dt.date(2012, 1, 1), until=dt.date(2013, 12, 31))
    assert [e.first_day.year for e in found] == [2012, 2013]
    assert [e.first_day.year for e in anniversaries(relations(["1992-04-06"]))] == [2026, 2027, 2028, 2029]


def test_the_day_itself_is_no_anniversary() -> None:
    found = anniversaries(relations(["1992-04-06"]), since=dt.date(1990, 1, 1), until=dt.date(1993, 12, 31))
    assert [e.summary.split(": ")[1].split()[0] for e in found] == ["1st"]


def test_registries_that_differ_are_both_shown() -> None:
    found = anniversaries(
        relations(["1992-04-06", "1992-04-13", "1992-04-06", "1992"]),
        since=dt.date(2026, 1, 1),
        until=dt.date(2026, 12, 31),
    )
    assert [e.first_day.day for e in found] == [6, 13]
    assert "Other registries give: 1992-04-13" in found[0].description
    assert len({e.uid for e in found}) == 2


def test_relations_of_a_leap_day_are_kept_on_the_day_before_march() -> None:
    found = anniversaries(relations(["1996-02-29"]), since=dt.date(2027, 1, 1), until=dt.date(2028, 12, 31))
    assert [e.first_day for e in found] == [dt.date(2027, 2, 28), dt.date(2028, 2, 29)]


@pytest.mark.parametrize("date", ["1992", "1992-04", "XXXX-04-06", "soon", "1992-04-06/1992-04-08"])
def test_a_date_without_a_day_has_no_anniversary(date: str) -> None:
    assert anniversaries(relations([date])) == []


def estimates(*dates: str, due: Due = "regular", as_of: dt.date = TODAY) -> list[CalendarEntry]:
    books = ledger_of(*(session(number, date) for number, date in enumerate(dates, 7)))
    view = calendar(books, "KAZ", "POL", as_of=as_of, due=due)
    return [entry for entry in view.entries if "estimate" in entry.categories]


def test_a_series_that_met_yearly_is_expected_again_as_an_estimate() -> None:
    (entry,) = estimates("2023-06-10", "2024-06-20", "2025-05-30")
    assert entry.status == "TENTATIVE"
    assert entry.summary == "Kazakhstan – Poland: 10th commission session due (estimate)"
    assert entry.first_day < dt.date(2026, 5, 30) < entry.last_day
    assert (entry.last_day - entry.first_day).days < 120
    assert "announced by nobody" in entry.description


def test_one_known_session_is_expected_again_only_where_that_is_asked_for() -> None:
    assert estimates("2025-05-30") == []
    (entry,) = estimates("2025-05-30", due="all")
    assert "only one session is known" in entry.description
    assert estimates("2024-05-30", "2025-05-30", due="none") == []


def test_a_series_without_a_rhythm_is_not_expected() -> None:
    assert estimates("2018-05-30", "2025-05-30", due="all") == []


def test_a_session_between_two_that_were_read_of_counts() -> None:
    books = ledger_of(session(7, "2023-06-01"), session(9, "2025-06-01"))
    assert [e for e in calendar(books, "KAZ", "POL", as_of=TODAY).entries if "estimate" in e.categories]


def test_a_series_whose_window_has_passed_is_not_expected() -> None:
    assert estimates("2023-06-10", "2024-06-20", "2025-05-30", as_of=dt.date(2027, 1, 1)) == []


def test_a_series_with_an_open_plan_is_not_estimated() -> None:
    planned = session(9, "2026-06-10", text="The ninth session is planned.")
    event = planned.events[0]
    plan = told(
        {"format": event.format, "series": event.series, "date": "2026-06-10"}, text="The ninth session is planned."
    )
    books = ledger_of(session(7, "2024-06-10"), session(8, "2025-06-10"), plan)
    entries = calendar(books, "KAZ", "POL", as_of=TODAY).entries
    assert [e.summary for e in entries if e.first_day > TODAY] == [
        "Kazakhstan – Poland: 9th commission session (planned)"
    ]

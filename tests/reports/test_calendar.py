from __future__ import annotations

import datetime as dt
import warnings
from importlib.resources import files
from typing import Any

import icalendar
import pytest

from sverka.errors import ContractError, DataError
from sverka.ledger import Ledger
from sverka.model import Place, Series
from sverka.reports.calendar import Calendar, CalendarEntry, calendar, to_ics
from sverka.reports.calendar.describing import address
from sverka.reports.calendar.rules import parse, rules
from tests.reports.calendar_books import ledger_of, relations, session, told

TODAY = dt.date(2026, 2, 1)
PROPERTIES = (
    "BEGIN|END|VERSION|PRODID|CALSCALE|METHOD|DESCRIPTION|X-WR-CALDESC|NAME|X-WR-CALNAME|LAST-MODIFIED|SEQUENCE|"
    "REFRESH-INTERVAL|X-PUBLISHED-TTL|SUMMARY|DTSTART|DTEND|DTSTAMP|UID|CATEGORIES|LOCATION|STATUS|TRANSP|URL|"
)
EVIL = "Visit\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:owned;\\,\u202e\x07"


def of(ledger: Ledger, **options: object) -> Calendar:
    return calendar(ledger, "KAZ", "POL", **({"as_of": TODAY} | options))  # type: ignore[arg-type]


def only(view: Calendar) -> CalendarEntry:
    (entry,) = view.entries
    return entry


def read(view: Calendar) -> Any:
    """The file as the icalendar library reads it; its types allow any value at any property."""
    return icalendar.Calendar.from_ical(to_ics(view))


def events(view: Calendar) -> list[Any]:
    """The entries as they are read back, with no complaint."""
    file = read(view)
    found = list(file.walk("VEVENT"))
    assert not file.errors
    assert not [event.errors for event in found if event.errors]
    return found


def test_a_plan_that_the_press_reports_is_tentative() -> None:
    (event,) = events(of(ledger_of(told({}))))
    assert event["STATUS"] == "TENTATIVE"
    assert event["SUMMARY"] == "Kazakhstan – Poland: visit (planned)"
    assert event["TRANSP"] == "TRANSPARENT"
    assert [str(category) for category in event["CATEGORIES"].cats] == ["KAZ-POL", "CONSULT", "visit"]


@pytest.mark.parametrize(
    "metadata",
    [
        {"url": "https://www.gov.kz/memleket/entities/mfa/press/1", "publisher_state": "KAZ"},
        {"url": "https://www.gov.pl/web/dyplomacja/wizyta", "publisher_state": "POL"},
        {"publisher": "MSZ"},
    ],
)
def test_a_plan_that_an_organ_of_either_state_announces_is_confirmed(metadata: dict[str, Any]) -> None:
    entry = only(of(ledger_of(told({}, **metadata))))
    assert (entry.status, entry.summary) == ("CONFIRMED", "Kazakhstan – Poland: visit")


@pytest.mark.parametrize(
    "metadata",
    [
        {"url": "https://mid.ru/news/1", "publisher_state": "RUS"},
        {"url": "https://example.com/1", "publisher": "MSZ"},
        {"url": "https://gov.kz.example.com/memleket/entities/mfa", "publisher": "Akorda"},
    ],
)
def test_a_third_state_or_a_borrowed_name_confirms_nothing(metadata: dict[str, Any]) -> None:
    assert only(of(ledger_of(told({}, **metadata)))).status == "TENTATIVE"


def test_a_proposal_is_tentative_whoever_makes_it() -> None:
    entry = only(of(ledger_of(told({"status": "proposed"}, publisher="MSZ"))))
    assert (entry.status, entry.summary) == ("TENTATIVE", "Kazakhstan – Poland: visit (proposed)")


def test_an_overdue_plan_stays_in_the_calendar_as_tentative() -> None:
    books = ledger_of(told({}))
    before, after = only(of(books)), only(of(books, as_of=dt.date(2026, 5, 5)))
    assert after.status == "TENTATIVE"
    assert "no outcome read" in after.summary
    assert (after.uid, after.sequence) == (before.uid, before.sequence + 1)
    assert after.modified == max(before.modified, dt.datetime(2026, 5, 5, tzinfo=dt.UTC))


def test_a_plan_that_was_put_off_is_at_its_last_date_and_not_overdue() -> None:
    session = {"format": "commission_session", "series": Series("commission", 4), "place": Place("Warsaw", "POL")}
    books = ledger_of(
        told(session | {"date": "2025-09-10"}, published="2025-05-01"),
        told(session | {"date": "2026-09"}, text="The commission is to meet in September.", published="2025-12-01"),
    )
    entry = only(of(books, months=True))
    assert (entry.first_day, entry.status) == (dt.date(2026, 9, 1), "TENTATIVE")
    assert "no outcome" not in entry.summary


def test_a_plan_that_was_called_off_stays_as_cancelled() -> None:
    entry = only(of(ledger_of(told({"status": "cancelled"}))))
    assert (entry.status, entry.first_day) == ("CANCELLED", dt.date(2026, 5, 4))


def test_a_plan_that_was_held_keeps_its_uid() -> None:
    books = ledger_of(told({"format": "commission_session", "series": Series("commission", 4)}))
    plan = only(of(books))
    books.add(
        told(
            {"format": "commission_session", "series": Series("commission", 4), "status": "occurred"},
            text="Kazakhstan and Poland have met.",
            published="2026-05-05",
        ),
        reader="1.0",
    )
    held = only(of(books, as_of=dt.date(2026, 5, 6)))
    assert (held.uid, held.status) == (plan.uid, "CONFIRMED")
    assert held.description.startswith("Planned for 2026-05-04; held 2026-05-04.")
    assert held.sequence > plan.sequence + 1


def test_a_plan_that_was_held_later_moves_under_its_uid() -> None:
    session = {"format": "commission_session", "series": Series("commission", 4), "place": Place("Warsaw", "POL")}
    books = ledger_of(told(session))
    plan = only(of(books))
    books.add(
        told(
            session | {"status": "occurred", "date": "2026-06-20"},
            text="Kazakhstan and Poland have met after all.",
            published="2026-06-21",
        ),
        reader="1.0",
    )
    held = only(of(books, as_of=dt.date(2026, 7, 1)))
    assert (held.uid, held.first_day, held.status) == (plan.uid, dt.date(2026, 6, 20), "CONFIRMED")
    assert "(moved)" in held.summary


def test_a_further_text_raises_the_sequence_and_keeps_the_uid() -> None:
    books = ledger_of(told({}))
    first = only(of(books))
    books.add(told({}, text="Poland awaits a guest from Kazakhstan.", published="2026-01-20"), reader="1.0")
    second = only(of(books))
    assert second.uid == first.uid
    assert second.sequence > first.sequence
    assert second.modified >= first.modified
    assert second.description.count("“") == 2


def test_a_new_reading_of_the_same_text_raises_the_sequence() -> None:
    books = ledger_of(told({}))
    first = only(of(books))
    books.add(told({"place": Place("Warsaw", "POL")}), reader="1.1")
    second = only(of(books))
    assert (second.uid, second.place) == (first.uid, "Warsaw (POL)")
    assert second.sequence > first.sequence


def test_a_visit_of_three_days_is_whole_days_that_end_the_day_after() -> None:
    (event,) = events(of(ledger_of(told({"date": "2026-05-04/2026-05-06"}))))
    assert event["DTSTART"].params["VALUE"] == "DATE"
    assert (event["DTSTART"].dt, event["DTEND"].dt) == (dt.date(2026, 5, 4), dt.date(2026, 5, 7))


def test_a_month_is_shown_only_where_it_is_asked_for() -> None:
    books = ledger_of(told({"date": "2026-05"}))
    assert (of(books).entries, of(books).months_left_out) == ((), 1)
    entry = only(of(books, months=True))
    assert (entry.first_day, entry.last_day) == (dt.date(2026, 5, 1), dt.date(2026, 5, 31))
    assert "Only the month is known" in entry.description


@pytest.mark.parametrize(
    "date", [None, "2026", "2026-01/2026-12", "XXXX-05-04", "9995-01-01", "9999-12-31", "1900-01-01/2026-01-01"]
)
def test_what_has_no_usable_date_is_counted_and_left_out(date: str | None) -> None:
    view = of(ledger_of(told({"date": date})), months=True)
    assert (view.entries, view.dateless) == ((), 1)


def test_happenings_are_confirmed_and_left_out_where_only_plans_are_asked_for() -> None:
    books = ledger_of(told({}, {"status": "occurred", "date": "2026-01-08", "format": "meeting"}))
    assert [e.status for e in of(books).entries] == ["CONFIRMED", "TENTATIVE"]
    assert [e.status for e in of(books, past=False).entries] == ["TENTATIVE"]


def test_words_are_no_occasion() -> None:
    said: dict[str, object] = {"status": "occurred", "date": "2026-01-08", "type": "ACCUSE", "format": "statement"}
    denied: dict[str, object] = {"status": "denied", "date": "2026-01-08"}
    assert of(ledger_of(told(said, denied))).entries == ()


def test_the_period_keeps_what_overlaps_it() -> None:
    books = ledger_of(told({"date": "2026-05-04/2026-05-06"}, {"date": "2026-07-01", "format": "meeting"}))
    view = of(books, since=dt.date(2026, 5, 6), until=dt.date(2026, 6, 30))
    assert [e.first_day for e in view.entries] == [dt.date(2026, 5, 4)]


def test_the_description_cites_the_text_and_its_words() -> None:
    entry = only(of(ledger_of(told({}, title="Guests in May", url="https://example.pl/a?b=1&c=ż"))))
    assert entry.url == "https://example.pl/a?b=1&c=%C5%BC"
    for words in ("Guests in May", "Warsaw Wire (POL, en)", "2026-01-10", "Kazakhstan and Poland plan to meet."):
        assert words in entry.description


def test_the_same_books_give_the_same_bytes_whatever_the_order_of_states() -> None:
    books = ledger_of(told({}), session(1, "2025-03-01"))
    assert to_ics(of(books)) == to_ics(of(books))
    swapped = calendar(books, "POL", "KAZ", as_of=TODAY)
    assert [e.uid for e in swapped.entries] == [e.uid for e in of(books).entries]


def test_one_state_has_no_calendar_with_itself() -> None:
    with pytest.raises(ContractError, match="two states"):
        calendar(ledger_of(), "KAZ", "KAZ", as_of=TODAY)


def test_empty_books_give_an_empty_calendar_that_can_be_subscribed_to() -> None:
    file = read(of(ledger_of()))
    assert (file["METHOD"], file["X-WR-CALNAME"]) == ("PUBLISH", "Kazakhstan – Poland")
    assert file["REFRESH-INTERVAL"].dt == dt.timedelta(days=1)
    assert not file.walk("VEVENT")


def test_lines_end_as_the_standard_asks_and_are_short() -> None:
    written = to_ics(of(ledger_of(told({}, title="Ә" * 300))))
    assert written.endswith(b"END:VCALENDAR\r\n")
    assert b"\n" not in written.replace(b"\r\n", b"")
    assert max(map(len, written.split(b"\r\n"))) <= 75
    written.decode("utf-8")


def test_a_hostile_text_cannot_add_lines() -> None:
    books = ledger_of(
        told(
            {"place": Place(EVIL, "POL")},
            title=EVIL,
            publisher=EVIL,
            text=EVIL,
            url="https://example.pl/\r\nATTACH:file:///etc/passwd",
        )
    )
    view = of(books)
    assert len(events(view)) == 1
    (event,) = events(view)
    assert "ATTACH" not in event
    assert event["STATUS"] == "TENTATIVE"
    unfolded = to_ics(view).decode("utf-8").replace("\r\n ", "")
    names = {line.partition(":")[0].partition(";")[0] for line in unfolded.split("\r\n")}
    assert names <= set(PROPERTIES.split("|"))
    assert not {"\x07", "\u202e"} & set(unfolded)


@pytest.mark.parametrize("url", ["javascript:alert(1)", "file:///etc/passwd", "https://", "x" * 3000, "http://[", None])
def test_what_is_no_web_address_is_not_given_as_one(url: str | None) -> None:
    assert address(url) is None


def test_a_second_reader_understands_it() -> None:
    ics = pytest.importorskip("ics")
    view = of(
        ledger_of(told({"date": "2026-05-04/2026-05-06"}), session(1, "2025-03-01")), facts=relations(["1992-04-06"])
    )
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of its own grammar
        found = {e.uid: e for e in ics.Calendar(to_ics(view).decode("utf-8")).events}
    assert found.keys() == {e.uid for e in view.entries}
    for entry in view.entries:
        other = found[entry.uid]
        assert (other.all_day, other.begin.date(), other.status) == (True, entry.first_day, entry.status)
        assert other.end.date() == entry.last_day + dt.timedelta(days=1)
        assert (other.name, other.description) == (entry.summary, entry.description)


def test_a_rule_that_is_wrong_is_named_by_its_line() -> None:
    text = (files("sverka.reports.calendar") / "rules.toml").read_text("utf-8")
    assert parse(text) == rules()
    with pytest.raises(DataError, match=r"rules.toml:\d+: limits.words") as caught:
        parse(text.replace("words = 300", "words = -1"))
    assert caught.value.line == text.splitlines().index("words = 300") + 1
    with pytest.raises(DataError, match="tea_party"):
        parse(text.replace('"mission",', '"tea_party",'))


def test_of_several_plans_of_one_happening_one_has_its_entry_and_the_others_are_taken_back() -> None:
    session = {"format": "commission_session", "series": Series("commission", 4), "place": Place("Warsaw", "POL")}
    books = ledger_of(
        told(session),
        told(session | {"date": "2026-09-10"}, text="It was put off.", published="2026-05-01"),
        told(session | {"status": "occurred", "date": "2026-11-20"}, text="They met.", published="2026-11-21"),
    )
    entries = of(books, as_of=dt.date(2026, 12, 1)).entries
    assert [(e.first_day, e.status) for e in entries if e.status == "CONFIRMED"] == [
        (dt.date(2026, 11, 20), "CONFIRMED")
    ]
    assert len({e.uid for e in entries}) == len(entries)
    assert {e.status for e in entries[:-1]} <= {"CANCELLED"}

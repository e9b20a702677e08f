from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator

import pytest

from sverka.errors import ContractError
from sverka.ledger import Ledger
from sverka.model import Records
from sverka.reports.reconciliation import Entry, Reconciliation, reconciliation
from sverka.reports.reconciliation.views import Figure, Raised
from tests.reports.two_sides import WARSAW, told

TODAY = dt.date(2026, 2, 1)
Draw = Callable[..., Reconciliation]


@pytest.fixture
def draw() -> Iterator[Draw]:
    """Draws up the statement of Kazakhstan and Poland over the documents given."""
    opened: list[Ledger] = []

    def over(*records: Records, **question: dt.date) -> Reconciliation:
        opened.append(Ledger(":memory:"))
        for one in records:
            opened[-1].add(one, reader="1.0")
        return reconciliation(opened[-1], "KAZ", "POL", **({"as_of": TODAY} | question))

    yield over
    for ledger in opened:
        ledger.close()


def entries(view: Reconciliation, name: str) -> tuple[Entry, ...]:
    return next(section.entries for section in view.sections if section.name == name)


def only(view: Reconciliation, name: str = "happenings") -> Entry:
    (entry,) = entries(view, name)
    return entry


def test_what_both_sides_tell_is_one_entry_with_the_words_of_each(draw: Draw) -> None:
    view = draw(
        told("KAZ", "2026-01-29", "Министр принял гостя в Астане.", lang="ru", event={}),
        told("POL", "2026-01-30", "The guest was received in Astana.", event={}),
    )
    entry = only(view)
    assert entry.finding == "both"
    assert [(one.side, one.reports, one.langs) for one in entry.told] == [("first", 1, ("ru",)), ("second", 1, ("en",))]
    quoted = [view.reference(one.references[0]).quotes[0].text for one in entry.told]
    assert quoted == ["Министр принял гостя в Астане.", "The guest was received in Astana."]
    assert (entry.reports, entry.independent, entry.langs, entry.silences) == (2, 2, ("en", "ru"), ())


def test_a_side_whose_sources_of_that_week_were_read_is_silent(draw: Draw) -> None:
    view = draw(told("KAZ", "2026-01-29", event={}), told("POL", "2026-02-03", "Weather in Poland."))
    (silence,) = only(view).silences
    assert only(view).finding == "first_only"
    assert (silence.side, silence.since, silence.until) == ("second", dt.date(2026, 1, 22), dt.date(2026, 2, 5))
    assert (silence.documents, silence.of_pair) == (1, 0)


def test_a_side_whose_sources_of_that_week_were_not_read_is_not_called_silent(draw: Draw) -> None:
    view = draw(told("KAZ", "2026-01-29", event={}), told("POL", "2026-02-06", "Weather in Poland."))
    (silence,) = only(view).silences
    assert silence.documents == 0


def test_an_event_of_no_known_day_is_looked_for_around_the_day_it_was_told(draw: Draw) -> None:
    view = draw(told("POL", "2025-06-10", event={"date": None}), told("KAZ", "2025-06-15", "Weather in Astana."))
    (silence,) = only(view).silences
    assert (silence.side, silence.since, silence.documents) == ("first", dt.date(2025, 6, 3), 1)


def test_sides_that_tell_another_day_differ_in_date_with_both_versions(draw: Draw) -> None:
    view = draw(
        told("KAZ", "2026-01-29", "Переговоры прошли 28 января.", lang="ru", event={"date": "2026-01-28"}),
        told("POL", "2026-01-30", "The talks were held on 29 January.", event={}),
    )
    entry = only(view)
    assert entry.finding == "differ"
    (difference,) = entry.differences
    assert (difference.field, difference.between) == ("date", "sides")
    assert {(v.side, v.value) for v in difference.versions} == {("first", "2026-01-28"), ("second", "2026-01-29")}
    assert all(view.reference(v.references[0]).quotes for v in difference.versions)


def test_sources_of_one_side_that_differ_are_no_difference_of_the_sides(draw: Draw) -> None:
    view = draw(
        told("KAZ", "2026-01-29", "Переговоры прошли 28 января.", lang="ru", event={"date": "2026-01-28"}),
        told("KAZ", "2026-01-31", "Talks took place.", publisher="Other", event={}),
        told("POL", "2026-01-30", "The talks were held on 29 January.", event={}),
    )
    entry = only(view)
    assert entry.finding == "both"
    assert [(d.field, d.between) for d in entry.differences] == [("date", "first")]


def test_a_wider_date_is_no_difference(draw: Draw) -> None:
    view = draw(
        told("KAZ", "2026-01-29", "В январе прошли переговоры.", lang="ru", event={"date": "2026-01"}),
        told("POL", "2026-01-30", event={}),
    )
    assert [(entry.finding, entry.differences) for entry in entries(view, "happenings")] == [("both", ())]


def test_copies_of_one_text_are_one_voice_even_on_both_sides(draw: Draw) -> None:
    release = " ".join(f"Sentence {n} of the release that both papers print." for n in range(40))
    view = draw(
        told("KAZ", "2026-01-29", release, event={}),
        told("POL", "2026-01-29", release, event={}),
    )
    entry = only(view)
    assert (entry.reports, entry.independent, entry.finding) == (2, 1, "both")


def test_third_parties_are_their_own_group_at_the_end(draw: Draw) -> None:
    view = draw(
        told("JPN", "2025-12-20", event={"date": "2025-12-19", "format": "visit", "place": WARSAW}),
        told(None, "2026-01-30", event={}),
        told("KAZ", "2026-01-29", "Minister received the guest.", event={}),
    )
    assert [entry.finding for entry in entries(view, "happenings")] == ["first_only", "third_only"]
    first, _ = entries(view, "happenings")
    assert [one.side for one in first.told] == ["first", "third"]
    assert view.totals() == {
        "both": 0, "differ": 0, "over_time": 0, "first_only": 2, "second_only": 0, "third_only": 1,
    }  # fmt: skip


def test_what_was_agreed_stands_apart_from_what_happened(draw: Draw) -> None:
    view = draw(told("KAZ", "2026-01-29", event={"type": "AGREE", "format": "signing"}))
    assert entries(view, "happenings") == ()
    assert only(view, "agreed").finding == "first_only"


def test_a_plan_says_what_came_of_it_and_who_told(draw: Draw) -> None:
    view = draw(
        told("KAZ", "2026-01-10", "Визит намечен на 29 января.", lang="ru", event={"status": "planned"}),
        told("POL", "2026-01-30", "The visit took place.", event={}),
    )
    plan = only(view, "plans")
    assert plan.finding == "first_only"
    assert plan.outcome is not None
    assert (plan.outcome.result, plan.silences) == ("held", ())
    assert [(one.side, one.only) for one in plan.told] == [("first", None), ("second", "outcome")]
    held = only(view)
    assert (held.finding, [(one.side, one.only) for one in held.told]) == (
        "second_only",
        [("first", "plan"), ("second", None)],
    )


def test_a_plan_whose_day_has_passed_is_overdue_as_of_the_day(draw: Draw) -> None:
    planned = told("KAZ", "2026-01-10", event={"status": "planned"})
    for day, result in ((dt.date(2026, 1, 29), "open"), (dt.date(2026, 1, 30), "overdue")):
        outcome = only(draw(planned, as_of=day), "plans").outcome
        assert outcome is not None
        assert outcome.result == result


def test_a_topic_is_raised_by_events_and_statements(draw: Draw) -> None:
    view = draw(
        told("KAZ", "2026-01-29", event={"topics": ("trade",)}),
        told("POL", "2026-01-30", "We value trade and energy.", topics=("trade", "energy")),
    )
    found = {e.subject.topic: (e.finding, e.subject.happenings, e.subject.statements) for e in entries(view, "topics")
             if isinstance(e.subject, Raised)}  # fmt: skip
    assert found == {"trade": ("both", 1, 1), "energy": ("second_only", 0, 1)}


def figures(*records: Records, draw: Draw) -> list[tuple[str | None, str]]:
    view = draw(*records)
    return [(e.subject.period, e.finding) for e in entries(view, "figures") if isinstance(e.subject, Figure)]


def test_figures_of_one_period_agree_within_the_tolerance(draw: Draw) -> None:
    ours, theirs = told("KAZ", "2026-01-29", claim={}), told("POL", "2026-03-30", claim={"value": 1_130_000_000})
    assert figures(ours, theirs, draw=draw) == [("2025", "both")]


def test_figures_of_one_period_that_are_too_far_apart_differ(draw: Draw) -> None:
    view = draw(told("KAZ", "2026-01-29", claim={}), told("POL", "2026-03-30", claim={"value": 1_350_000_000}))
    entry = only(view, "figures")
    assert entry.finding == "differ"
    assert [(v.side, v.value) for v in entry.differences[0].versions] == [
        ("first", "1100000000"),
        ("second", "1350000000"),
    ]


def test_a_year_and_its_twelve_months_are_one_period_and_another_year_is_not(draw: Draw) -> None:
    ours = told("KAZ", "2026-01-29", claim={})
    same, other = (told("POL", "2026-03-30", claim={"period": p}) for p in ("2025-01/2025-12", "2024"))
    assert figures(ours, same, draw=draw) == [("2025", "both")]
    assert figures(ours, other, draw=draw) == [("2024", "second_only"), ("2025", "first_only")]


def test_a_count_told_at_another_time_is_a_change_and_no_conflict(draw: Draw) -> None:
    count = {"kind": "count", "unit": "companies", "period": None, "value": 100}
    ours = told("KAZ", "2016-08-23", claim=count)
    later, at_once = (told("POL", day, claim=count | {"value": 200}) for day in ("2017-09-06", "2016-09-01"))
    assert figures(ours, later, draw=draw) == [(None, "over_time")]
    assert figures(ours, at_once, draw=draw) == [(None, "differ")]
    amounts = only(draw(ours, later), "figures").of("second")
    assert amounts is not None
    assert [(a.value, a.published) for a in amounts.amounts] == [(200, ("2017-09-06",))]


def test_years_must_be_the_same_to_agree(draw: Draw) -> None:
    age = {"kind": "relations_age", "unit": "years", "period": None, "value": 34}
    records = told("KAZ", "2026-01-29", claim=age), told("POL", "2026-01-30", claim=age | {"value": 33})
    assert figures(*records, draw=draw) == [(None, "differ")]


def test_the_basis_counts_documents_by_side_and_language(draw: Draw) -> None:
    view = draw(
        told("KAZ", "2026-01-29", "Министр принял гостя.", lang="ru", event={}),
        told("KAZ", "2026-01-20", "Weather."),
        told("POL", "2026-01-30", event={}),
    )
    assert [(b.side, b.documents, b.langs, b.read) for b in view.basis] == [
        ("first", 1, (("ru", 1),), 2),
        ("second", 1, (("en", 1),), 1),
        ("third", 0, (), 0),
    ]


def test_the_order_in_which_documents_came_changes_nothing(draw: Draw) -> None:
    records = [
        told("KAZ", "2026-01-29", "Министр принял гостя.", lang="ru", event={}, claim={}),
        told("POL", "2026-01-30", event={}, claim={"value": 1_350_000_000}, topics=("energy",)),
        told("JPN", "2026-01-31", "They met.", event={"date": "2026-01-28"}),
    ]
    views = [draw(*records), draw(*reversed(records))]
    assert views[0].totals() == views[1].totals()
    one, other = ([(e.key, e.finding, e.differences) for s in view.sections for e in s.entries] for view in views)
    assert one == other


def test_a_period_narrows_everything(draw: Draw) -> None:
    view = draw(told("KAZ", "2026-01-29", event={}, claim={}), until=dt.date(2025, 12, 31))
    assert (view.references, view.totals()["first_only"]) == ((), 0)


def test_a_state_has_no_statement_with_itself() -> None:
    with Ledger(":memory:") as ledger, pytest.raises(ContractError, match="two states"):
        reconciliation(ledger, "KAZ", "KAZ", as_of=TODAY)


def test_an_older_account_of_a_happening_raises_no_topic_in_the_period(draw: Draw) -> None:
    view = draw(
        told("KAZ", "2024-11-24", "It is planned.", event={"status": "planned", "date": "2026", "topics": ("energy",)}),
        told("POL", "2026-01-30", "We value trade.", topics=("trade",)),
        since=dt.date(2027, 1, 1),
    )
    assert entries(view, "topics") == ()

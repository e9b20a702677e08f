from __future__ import annotations

import datetime as dt
import random
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import update

from sverka.ledger import Filter, HappeningRow, Ledger, Reconciled, database, reconciling, schema
from sverka.model import Actor, Document, Event, Participant, Place, Records, Series, Span, document_id
from tests.ledger.conftest import READER
from tests.records_by_hand import english, everything, moved, russian

AS_OF = dt.date(2026, 6, 1)


def gathered(ledger: Ledger) -> dict[str, frozenset[tuple[str, str]]]:
    return {h.id: frozenset((a.document.id, a.id) for a in h.accounts) for h in ledger.happenings()}


def meeting(ledger: Ledger) -> HappeningRow:
    return next(h for h in ledger.happenings() if h.format == "meeting")


def told(text: str, event: Event, **metadata: object) -> Records:
    """One event of two states, told by a text."""
    span = (Span(0, len(text)),)
    people = [p for p in event.participants if p.actor.startswith("p:")]
    actors = [Actor(p.actor, "person", p.actor[2:], p.actor[2:], p.state, span) for p in people]
    actors += [Actor(s, "state", s, s, s, span) for s in {p.state for p in event.participants if p not in people} if s]
    document = Document(document_id(text), text, "en", **metadata)  # type: ignore[arg-type]
    return Records(document, tuple(actors), events=(replace(event, spans=span),))


def session(status: str, date: str | None, country: str = "PRT", town: str = "Lisbon", ordinal: int = 4) -> Event:
    sides = (Participant("PRT", "PRT", "party"), Participant("MAR", "MAR", "party"))
    return Event(
        "e1", "CONSULT", None, "commission_session", Series("joint commission", ordinal), status, date,  # type: ignore[arg-type]
        Place(town, country, 1.0 + len(town), 2.0), sides, (), ("trade",), (), 0.9,
    )  # fmt: skip


def test_a_meeting_told_in_two_languages_is_one_happening(books: Ledger) -> None:
    found = meeting(books)
    assert [a.document.source_id for a in found.accounts] == ["ru-1", "en-1"]
    assert (found.langs, found.sides, len(found.voices)) == (("en", "ru"), ("KAZ", "POL"), 2)
    assert [p.actor.name for p in found.participants] == ["Ермек Кошербаев", "Войцех Зайончковский"]
    assert found.conflicts == ()
    assert found.topics == ("political", "trade")


def test_a_happening_is_found_by_any_of_its_accounts(books: Ledger) -> None:
    only_english = books.happenings(Filter(lang="en", kind="meeting"))
    assert [len(h.accounts) for h in only_english] == [2]
    assert books.happening(only_english[0].id) == only_english[0]
    assert books.happening("nothing") is None


def test_copies_of_a_text_are_one_voice(ledger: Ledger) -> None:
    ledger.add(russian(), reader=READER)
    text = "Перепечатка. " + russian().document.text
    ledger.add(_shifted(russian(), text, 13), reader=READER)
    assert meeting(ledger).voices == ((0, 1),)


def _shifted(records: Records, text: str, by: int) -> Records:
    """The records of a text with words before it, told by another publisher."""
    actors = tuple(replace(a, spans=tuple(Span(s + by, e + by) for s, e in a.spans)) for a in records.actors)
    events = tuple(replace(x, spans=tuple(Span(s + by, e + by) for s, e in x.spans)) for x in records.events)
    document = replace(records.document, id=document_id(text), text=text, publisher="Копия", source_id="copy")
    return Records(document, actors, events=events)


def test_what_accounts_differ_in_keeps_both_versions(ledger: Ledger) -> None:
    held = session("occurred", "2026-05-04")
    ledger.add(told("The joint commission met.", held, published="2026-05-05"), reader=READER)
    other = replace(held, date="2026-05-05")
    ledger.add(told("Our commission sat yesterday.", other, published="2026-05-06"), reader=READER)
    (found,) = ledger.happenings()
    (field,) = found.conflicts
    assert (field.name, [(v.value, v.accounts) for v in field.versions]) == (
        "date", [("2026-05-04", (0,)), ("2026-05-05", (1,))],
    )  # fmt: skip


def test_a_document_that_is_read_anew_takes_its_former_accounts_with_it(books: Ledger) -> None:
    assert len(meeting(books).accounts) == 2
    without = replace(english(), events=english().events[1:])
    books.add(without, reader="2.0")
    assert [a.document.source_id for a in meeting(books).accounts] == ["ru-1"]


def test_reconciling_again_changes_nothing(books: Ledger) -> None:
    assert books.reconcile().documents == 3
    before = books.happenings()
    again = books.reconcile()
    assert (again.documents, again.withdrawn, again.compared, again.moved) == (0, 0, 0, 0)
    assert books.happenings() == before


def test_a_copy_found_elsewhere_changes_nothing(books: Ledger) -> None:
    before = gathered(books)
    books.add(moved(russian(), url="https://elsewhere.example/1"), reader=READER)
    assert gathered(books) == before


@pytest.mark.parametrize(
    ("outcome", "result", "changed"),
    [
        (session("occurred", "2026-05-04"), "held", []),
        (session("occurred", "2026-07-10"), "held_later", ["date"]),
        (session("occurred", "2026-05-04", town="Porto, in the north"), "held_elsewhere", ["place"]),
        (session("cancelled", "2026-05-04"), "cancelled", []),
        (session("occurred", "2026-05-04", ordinal=5), "overdue", []),
    ],
)
def test_a_plan_is_followed_to_what_came_of_it(ledger: Ledger, outcome: Event, result: str, changed: list[str]) -> None:
    plan = session("planned", "2026-05")
    ledger.add(told("The commission will meet in May.", plan, published="2026-02-01"), reader=READER)
    ledger.add(told("News of the commission.", outcome, published="2026-07-11"), reader=READER)
    found = ledger.plans(as_of=dt.date(2026, 8, 1))
    row = next(p for p in found if p.plan.accounts[0].status == "planned")
    assert (row.result, [field.name for field in row.changes]) == (result, changed)


def test_a_plan_whose_day_has_not_passed_is_open(books: Ledger) -> None:
    (session_,) = books.plans(Filter(kind="commission_session"), as_of=AS_OF)
    assert (session_.result, session_.outcome) == ("open", None)
    (late,) = books.plans(Filter(kind="commission_session"), as_of=dt.date(2027, 1, 1))
    assert late.result == "overdue"


def test_what_a_plan_became_is_found_outside_of_what_is_asked_for(ledger: Ledger) -> None:
    ledger.add(told("It will meet.", session("planned", "2026-05"), published="2026-02-01"), reader=READER)
    ledger.add(told("It met.", session("occurred", "2026-07-10"), published="2026-07-11"), reader=READER)
    (row,) = ledger.plans(Filter(until=dt.date(2026, 5, 31)), as_of=dt.date(2026, 8, 1))
    assert row.outcome is not None
    assert (row.result, row.outcome.date) == ("held_later", "2026-07-10")


DATES = [None, "2026-05-04", "2026-05-05", "2026-05", "2026"]


@st.composite
def readings(draw: st.DrawFn) -> list[Records]:
    made = []
    for number in range(draw(st.integers(2, 7))):
        people = draw(st.lists(st.sampled_from(["p:Ana Costa", "p:Ана Кошта", "p:Rui Melo"]), max_size=2, unique=True))
        event = replace(
            session(draw(st.sampled_from(["occurred", "planned", "cancelled"])), draw(st.sampled_from(DATES))),
            format=draw(st.sampled_from(["meeting", "visit", None])),
            series=None,
            participants=(
                *(Participant(p, "PRT", "party") for p in people), Participant("PRT", "PRT", "party"),
                Participant("MAR", "MAR", "party"),
            ),
        )  # fmt: skip
        made.append(told(f"Text number {number} of the day.", event, published=draw(st.sampled_from(DATES[1:3]))))
    return made


@given(readings(), st.randoms(use_true_random=False))
@settings(max_examples=30, deadline=None)
def test_documents_may_come_in_any_order_and_in_any_portions(made: list[Records], dice: random.Random) -> None:
    with Ledger(":memory:") as at_once, Ledger(":memory:") as one_by_one:
        for records in made:
            at_once.add(records, reader=READER)
        shuffled = made[:]
        dice.shuffle(shuffled)
        for records in shuffled:
            one_by_one.add(records, reader=READER)
            if dice.random() < 0.7:
                one_by_one.reconcile()
        assert gathered(one_by_one) == gathered(at_once)


def test_every_account_is_under_one_happening(books: Ledger) -> None:
    under = [key for keys in gathered(books).values() for key in keys]
    assert sorted(under) == sorted((r.document.id, e.id) for r in everything() for e in r.events)


def test_what_other_rules_have_reconciled_is_reconciled_anew(books: Ledger, target: str) -> None:
    before = gathered(books)
    engine = database.connect(database.url_of(target))
    with engine.connect() as connection, connection.begin():
        connection.execute(update(schema.sketches).values(version="of old"))
        connection.execute(update(schema.accounts).values(content={"of": "another form"}, happening="of old"))
    engine.dispose()
    assert books.reconcile().documents == 3
    assert gathered(books) == before


def test_a_planned_visit_is_held_where_its_guest_is_told_to_have_met_somebody_there(ledger: Ledger) -> None:
    guest, host = Participant("p:Ana Costa", "PRT", "guest"), Participant("p:Omar Idrissi", "MAR", "host")
    visit = replace(
        session("planned", "2026-05-04", "MAR", "Rabat"), format="visit", series=None,
        participants=(guest, Participant("MAR", "MAR", "host")),
    )  # fmt: skip
    talks = replace(visit, format="meeting", status="occurred", participants=(guest, host))
    ledger.add(told("Ana Costa will visit Morocco.", visit, published="2026-04-20"), reader=READER)
    ledger.add(told("Omar Idrissi received Ana Costa in Rabat.", talks, published="2026-05-05"), reader=READER)
    (row,) = ledger.plans(as_of=AS_OF)
    assert row.outcome is not None
    assert (row.result, row.outcome.format) == ("held", "meeting")


def test_two_who_reconcile_the_same_documents_at_once_do_it_once(opened: Callable[[], Ledger]) -> None:
    one, other = opened(), opened()
    for records in everything():
        one.add(records, reader=READER)

    def meanwhile(done: Reconciled) -> None:
        # The first has written its only batch; it still goes through the steps of the actors after this one.
        assert done.documents == 3
        assert other.reconcile().documents == 0

    assert one.reconcile(meanwhile).documents == 3
    assert gathered(one) == gathered(other)


def test_a_reading_that_somebody_else_has_taken_is_passed_over(books: Ledger, target: str) -> None:
    assert books.reconcile().documents == 3
    before = gathered(books)
    engine = database.connect(database.url_of(target))
    done = Reconciled()
    with engine.connect().execution_options(sverka_writes=True) as connection, connection.begin():
        reconciling.admit(connection, [1, 2, 3], done)
        reconciling.withdraw(connection, [1, 2, 3], done)
    engine.dispose()
    assert (done.documents, done.withdrawn, gathered(books)) == (0, 0, before)

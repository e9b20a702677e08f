"""People, bodies and places over documents: on SQLite and PostgreSQL."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import delete

from sverka.errors import ContractError, LedgerError
from sverka.language.transliteration import latin
from sverka.ledger import Filter, Ledger
from sverka.ledger import actor_tables as a
from sverka.ledger.actors import update_entities
from sverka.model import Actor, Event, Place, Records, Span, Tenure
from sverka.model.vocabulary import Lang, Role
from sverka.reconcile.offices import Term
from tests.records_by_hand import document, russian

READER = "1.0"
Told = tuple[str, str | None, Role | None]


def tells(*people: Told, on: str, lang: Lang = "en", places: tuple[Place, ...] = ()) -> Records:
    """A text that names people in their offices, and events at places."""
    text = f"News of {on} in {lang}\n\n" + ". ".join(f"{role or 'guest'} {name}" for name, _, role in people)
    actors, tenures = [], []
    for n, (name, state, role) in enumerate(people):
        start = text.index(name)
        span = Span(start, start + len(name))
        actors.append(Actor(f"a{n}", "person", name, latin(name, lang=lang, state=state), state, (span,)))
        if role:
            at = text.index(f"{role} {name}")
            tenures.append(Tenure(f"a{n}", role, role, None, state, Span(at, at + len(role))))
    events = tuple(
        Event(f"e{n}", "CONSULT", None, "meeting", None, "occurred", on, place, (), (), (), (Span(0, 4),), 1.0)
        for n, place in enumerate(places)
    )
    return Records(document(text, lang, published=on), tuple(actors), tuple(tenures), events)


ENGLISH = tells(("Andrzej Duda", "POL", "head_of_state"), ("Ivan Petrov", "RUS", "minister"), on="2020-01-10")
RUSSIAN = tells(("Анджей Дуда", "POL", "head_of_state"), ("Иван Петров", "BGR", "minister"), on="2021-01-10", lang="ru")
SURNAME = tells(("Дуда", "POL", None), on="2021-03-01", lang="ru")
NAMESAKE = tells(("Piotr Duda", "POL", "business"), on="2021-02-01")
ALL = (ENGLISH, RUSSIAN, SURNAME, NAMESAKE)


def known(ledger: Ledger) -> list[Any]:
    """All that is gathered, but for what hangs on the order: the numbers and times of judgements."""
    judged = sorted((j.one, j.other, j.verdict, j.score or 0, j.reason) for j in ledger.judgements())
    return [ledger.entities(kind=None), judged]


def filled(ledger: Ledger, *records: Records) -> Ledger:
    for one in records:
        ledger.add(one, reader=READER)
    return ledger


def test_a_person_is_one_over_languages_and_namesakes_are_two(ledger: Ledger) -> None:
    rows = filled(ledger, ENGLISH, RUSSIAN).entities()
    assert sorted(row.documents for row in rows) == [1, 1, 2]
    (duda,) = ledger.entities(Filter(person="duda"))
    assert duda.names == (("en", ("Andrzej Duda",)), ("ru", ("Анджей Дуда",)))
    assert (duda.states, duda.roles, str(duda.first), str(duda.last)) == (
        ("POL",),
        ("head_of_state",),
        "2020-01-10",
        "2021-01-10",
    )
    assert ledger.entity(duda.id) == duda == ledger.entity(duda.forms[1].id[:8])


def test_the_order_of_arrival_changes_nothing() -> None:
    found = []
    for order in permutations(ALL):
        with Ledger(":memory:") as ledger:
            for records in order:
                ledger.add(records, reader=READER)
                ledger.reconcile_actors()
            found.append(known(ledger))
    with Ledger(":memory:") as ledger:
        at_once = known(filled(ledger, *ALL))
    assert all(one == at_once for one in found)


def test_reconciling_again_changes_nothing(ledger: Ledger) -> None:
    before = known(filled(ledger, *ALL))
    past = len(ledger.judgements(past=True))
    assert ledger.reconcile_actors().documents == 0
    for records in ALL:
        ledger.add(records, reader=READER)
    assert ledger.reconcile_actors().moved == 0
    assert known(ledger) == before
    assert len(ledger.judgements(past=True)) == past


def test_a_new_document_touches_only_its_neighbourhood(ledger: Ledger) -> None:
    filled(ledger, *ALL).reconcile_actors()
    ledger.add(tells(("Nurlan Nigmatulin", "KAZ", "speaker_of_parliament"), on="2021-05-01"), reader=READER)
    assert ledger.reconcile_actors().forms == 1
    ledger.add(tells(("Andrzej Duda", "POL", "head_of_state"), on="2021-06-01"), reader=READER)
    assert ledger.reconcile_actors().forms == 0  # known in this form: only its days have changed


def test_what_was_read_anew_drops_out(ledger: Ledger, opened: Callable[[], Ledger]) -> None:
    filled(ledger, ENGLISH, RUSSIAN, SURNAME).reconcile_actors()
    assert len(ledger.entities(Filter(person="duda"))[0].forms) == 3
    ledger.add(replace(RUSSIAN, actors=(), tenures=()), reader="2.0")
    (duda,) = ledger.entities(Filter(person="duda"))
    assert [form.name for form in duda.forms] == ["Andrzej Duda", "Дуда"]
    assert not ledger.entities(Filter(state="BGR"))
    ledger.add(RUSSIAN, reader="3.0")
    with Ledger(":memory:") as fresh:
        assert known(ledger) == known(filled(fresh, ENGLISH, RUSSIAN, SURNAME))


def test_a_person_judges_and_takes_it_back_exactly(ledger: Ledger) -> None:
    before = known(filled(ledger, *ALL))
    russian_one, bulgarian = (ledger.entities(Filter(state=state))[0] for state in ("RUS", "BGR"))
    number = ledger.judge(russian_one.id, bulgarian.id, "same", by="A. Nowak", reason="one man, two passports")
    (row,) = ledger.entities(Filter(person="petrov"))
    assert row.states == ("BGR", "RUS")
    (said,) = ledger.judgements(of_people=True)
    assert (said.id, said.judge, said.reason, said.verdict) == (number, "A. Nowak", "one man, two passports", "same")
    ledger.undo(number, by="A. Nowak", reason="not so")
    assert known(ledger) == before
    assert [j.holds for j in ledger.judgements(of_people=True, past=True)] == [False, False]
    with pytest.raises(LedgerError, match="taken back already"):
        ledger.undo(number, by="A. Nowak", reason="again")


def test_a_person_parts_what_the_rule_made_one(ledger: Ledger) -> None:
    before = known(filled(ledger, ENGLISH, RUSSIAN))
    (duda,) = ledger.entities(Filter(person="duda"))
    one, other = (form.id for form in duda.forms)
    number = ledger.judge(one, other, "different", by="me", reason="father and son")
    assert len(ledger.entities(Filter(person="duda"))) == 2
    ledger.add(NAMESAKE, reader=READER)  # news does not bring them together again
    assert len(ledger.entities(Filter(person="duda"))) == 3
    ledger.undo(number, by="me", reason="wrong")
    with Ledger(":memory:") as fresh:
        assert known(ledger) == known(filled(fresh, ENGLISH, RUSSIAN, NAMESAKE)) != before


def test_a_judgement_needs_two_entities_and_a_reason(ledger: Ledger) -> None:
    filled(ledger, ENGLISH)
    duda, petrov = ledger.entities()
    for wrong, message in (
        (("nobody", petrov.id), "there is no entity"),
        ((duda.id, duda.forms[0].id), "one form"),
        (("p", petrov.id), "there is no entity"),
    ):
        with pytest.raises(LedgerError, match=message):
            ledger.judge(*wrong, "same", by="me", reason="so")
    with pytest.raises(ContractError, match="reason"):
        ledger.judge(duda.id, petrov.id, "same", by="me", reason=" ")
    with pytest.raises(ContractError, match="who judges"):
        ledger.judge(duda.id, petrov.id, "same", by="Rule", reason="so")
    with pytest.raises(ContractError, match="no such verdict"):
        ledger.judge(duda.id, petrov.id, "perhaps", by="me", reason="so")  # type: ignore[arg-type]
    with pytest.raises(LedgerError, match="no judgement 99"):
        ledger.undo(99, by="me", reason="so")
    assert not ledger.judgements(of_people=True)


def test_judgements_of_the_rule_are_not_undone_but_outweighed(ledger: Ledger) -> None:
    (judgement,) = filled(ledger, ENGLISH, RUSSIAN).judgements(verdict="same")
    assert judgement.score == 1.0
    assert "both head_of_state of POL" in judgement.reason
    with pytest.raises(LedgerError, match="outweighs"):
        ledger.undo(judgement.id, by="me", reason="so")


def test_places_and_bodies_are_gathered_too(ledger: Ledger) -> None:
    warsaw, varshava = Place("Warsaw", "POL", 52.2298, 21.0118), Place("Варшава", "POL", 52.2298, 21.0118)
    ledger.add(tells(on="2020-01-01", places=(warsaw,)), reader=READER)
    ledger.add(tells(on="2020-01-02", places=(varshava,), lang="ru"), reader=READER)
    ledger.add(russian(), reader=READER)
    (row,) = ledger.entities(Filter(state="POL"), kind="place")
    assert row.documents == 3  # the Warsaw of the third text has no coordinates, but the name and country
    (ministry,) = ledger.entities(kind="organisation")
    assert ministry.name == "МИД Казахстана"


def test_offices_have_their_days_who_followed_and_what_contradicts(ledger: Ledger) -> None:
    rau: Told = ("Zbigniew Rau", "POL", "foreign_minister")
    sikorski: Told = ("Радослав Сикорский", "POL", "foreign_minister")
    ledger.add(tells(rau, on="2022-01-01"), reader=READER)
    ledger.add(tells(rau, on="2023-06-01"), reader=READER)
    ledger.add(tells(sikorski, on="2024-01-01", lang="ru"), reader=READER)
    first, second = ledger.offices(Filter(state="POL"))
    assert (first.latin, str(first.first), str(first.last), first.documents) == (
        "Zbigniew Rau",
        "2022-01-01",
        "2023-06-01",
        2,
    )
    assert first.followed is not None
    assert first.followed.person.name == "Радослав Сикорский"
    assert first.followed_by == second.person
    assert first.told[0].quote.text == "foreign_minister"
    ledger.add(tells(rau, on="2024-02-01"), reader=READER)
    people = ledger.people(Filter(kind="foreign_minister"))
    assert all("is told in it too" in row.contradictions[0] for row in people)
    assert people[0].id == first.person
    term = Term(("Anna Fotyga",), "foreign_minister", "POL", "2021", "2025", "a register")
    (office,) = ledger.offices(Filter(person="sikorski"), terms=[term])
    assert "a register has Anna Fotyga (2024-01-01)" in [str(c) for c in office.contradictions]


def test_people_have_one_row_over_all_languages(ledger: Ledger) -> None:
    filled(ledger, ENGLISH, RUSSIAN)
    (row,) = ledger.people(Filter(state="POL"))
    assert (row.name, row.names, row.documents) == ("Анджей Дуда", ("Andrzej Duda",), 2)
    assert (row.first, row.last) == ("2020-01-10", "2021-01-10")
    (row,) = ledger.people(Filter(state="POL", lang="en"))
    assert (row.name, row.documents, row.last) == ("Andrzej Duda", 1, "2020-01-10")


def test_a_failed_writing_leaves_no_trace(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    filled(ledger, ENGLISH)
    before = known(ledger)
    ledger.add(RUSSIAN, reader=READER)

    def fails(*args: Any) -> None:
        update_entities(*args)
        raise OSError("power cut")

    with monkeypatch.context() as patched:
        patched.setattr("sverka.ledger.actors.update_entities", fails)
        with pytest.raises(OSError, match="power cut"):
            ledger.reconcile_actors()
    assert len(known(ledger)[0]) == len(before[0]) + 1


def test_a_ledger_of_an_older_sverka_is_gathered_when_it_is_opened(tmp_path: Path) -> None:
    with Ledger(tmp_path / "books.db") as ledger:
        filled(ledger, ENGLISH, RUSSIAN)
        with ledger._writing() as connection:
            for table in (a.judgements, a.gathered, a.mentions, a.form_keys, a.forms):
                connection.execute(delete(table))
    with Ledger(tmp_path / "books.db") as ledger:
        assert len(ledger.entities()) == 3

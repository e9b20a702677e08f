from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace

import pytest

from sverka.errors import ContractError
from sverka.ledger import Filter, Ledger
from sverka.model import Issue, Participant, Records
from tests.records_by_hand import english, everything, japanese, moved, russian

READER = "1.0"


def test_what_is_added_is_restored_as_it_was(books: Ledger) -> None:
    for records in everything():
        assert books.records(records.document.id) == records


def test_reading_a_document_twice_changes_nothing(books: Ledger) -> None:
    before = books.counts()
    assert [books.add(records, reader=READER) for records in everything()] == ["unchanged"] * 3
    assert books.counts() == before


def test_a_newer_reader_replaces_the_records_and_keeps_the_history(ledger: Ledger) -> None:
    first = russian()
    second = replace(first, events=first.events[:1], statements=())
    assert ledger.add(first, reader="1.0") == "added"
    assert ledger.add(second, reader="1.1") == "replaced"
    assert ledger.records(first.document.id) == second
    assert len(ledger.events()) == 1
    assert ledger.statements() == ()
    assert [reader for reader, _ in ledger.history(first.document.id)] == ["1.0", "1.1"]
    assert ledger.counts()["readings"] == 2


def test_a_document_whose_metadata_changed_is_read_anew(ledger: Ledger) -> None:
    ledger.add(russian(), reader=READER)
    dated = moved(russian(), published="2026-01-30")
    assert not ledger.holds(dated.document, reader=READER)
    assert ledger.add(dated, reader=READER) == "replaced"
    assert ledger.documents()[0].published == "2026-01-30"
    assert ledger.add(russian(), reader=READER) == "replaced"
    assert ledger.records(dated.document.id) == russian()


def test_the_same_text_from_another_place_is_a_copy_and_no_second_document(ledger: Ledger) -> None:
    ledger.add(russian(), reader=READER)
    copy = moved(russian(), source_id="reprint", publisher="Другая газета", published="2026-02-02")
    assert ledger.add(copy, reader=READER) == "copied"
    assert ledger.add(copy, reader=READER) == "unchanged"
    assert ledger.add(russian(), reader=READER) == "unchanged"
    (row,) = ledger.documents()
    assert (row.places, row.source_id) == (2, "ru-1")
    assert len(ledger.events()) == 2


def test_a_page_saved_twice_is_one_document_at_one_address(ledger: Ledger) -> None:
    first, second = (moved(english(), path=path, source_id=path) for path in ("monday/a.html", "tuesday/a.html"))
    assert [ledger.add(records, reader=READER) for records in (first, second, first)] == [
        "added",
        "unchanged",
        "unchanged",
    ]
    assert ledger.holds(second.document, reader=READER)
    assert ledger.documents()[0].path == "monday/a.html"


def test_records_that_differ_are_replaced_even_by_the_same_reader(ledger: Ledger) -> None:
    ledger.add(russian(), reader=READER)
    assert ledger.add(replace(russian(), claims=()), reader=READER) == "replaced"
    assert ledger.claims() == ()


def test_the_ledger_knows_what_it_holds(books: Ledger) -> None:
    document = russian().document
    assert books.holds(document, reader=READER)
    assert not books.holds(document, reader="2.0")
    assert not books.holds(replace(document, source_id="elsewhere"), reader=READER)


@pytest.mark.parametrize(
    "spoil",
    [
        lambda r: moved(r, text="half a pair \ud800"),
        lambda r: moved(r, text="null \x00"),
        lambda r: moved(r, published="yesterday"),
        lambda r: replace(r, events=(replace(r.events[0], date="2026-13-45"),)),
        lambda r: replace(r, events=(replace(r.events[0], participants=(Participant("nobody", "KAZ", "host"),)),)),
        lambda r: replace(r, actors=(*r.actors, r.actors[0])),
    ],
    ids=["surrogate", "null", "published", "date", "actor", "twice"],
)
def test_records_that_break_the_contract_are_refused_whole(ledger: Ledger, spoil: Callable[[Records], Records]) -> None:
    with pytest.raises(ContractError):
        ledger.add(spoil(russian()), reader=READER)
    assert ledger.counts()["documents"] == 0
    assert ledger.add(russian(), reader=READER) == "added"


def test_a_reading_that_fails_half_way_leaves_the_former_one(ledger: Ledger) -> None:
    ledger.add(russian(), reader="1.0")
    broken = replace(russian(), events=(replace(russian().events[0], series=None, confidence=object()),))  # type: ignore[arg-type]
    with pytest.raises(ContractError):
        ledger.add(broken, reader="1.1")
    assert ledger.records(russian().document.id) == russian()


def test_two_writers_of_one_document_leave_it_once(opened: Callable[[], Ledger]) -> None:
    ledgers = [opened(), opened(), opened()]
    outcomes: list[str] = []
    start = threading.Barrier(len(ledgers))

    def write(ledger: Ledger) -> None:
        start.wait()
        outcomes.extend(ledger.add(records, reader=READER) for records in (russian(), english()))

    threads = [threading.Thread(target=write, args=(ledger,)) for ledger in ledgers]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(outcomes) == ["added"] * 2 + ["unchanged"] * 4
    assert ledgers[0].counts()["readings"] == 2


def test_issues_are_kept_once(ledger: Ledger) -> None:
    issue = Issue("empty", "a.txt", "nothing in it")
    ledger.add_issues([issue, Issue("binary", "b.txt", "not text", place="line 3")])
    ledger.add_issues([issue])
    ledger.add_issues([])
    assert ledger.counts()["issues"] == 2


def test_a_document_is_found_by_id_source_id_and_the_beginning_of_its_id(books: Ledger) -> None:
    known = japanese().document.id
    assert books.find(known) == books.find("jp-1") == books.find(known[:7]) == [known]
    assert books.find("") == books.find("%") == books.find("nothing") == []
    assert books.records("nothing") is None


def test_a_hostile_name_is_only_a_name(books: Ledger) -> None:
    assert books.events(Filter(person="x'; DROP TABLE events; --")) == ()
    assert books.find("' OR 1=1 --") == []
    assert books.counts()["events"] == 5

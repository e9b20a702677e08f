from __future__ import annotations

import datetime as dt
import pickle

import pytest

from sverka.errors import ContractError, MissingExtraError
from sverka.ledger import EventRow, Filter, Ledger, Rows
from sverka.model import Place, Series
from tests.records_by_hand import moved, russian

PAIR = ("KAZ", "POL")


def sources(rows: Rows[EventRow]) -> list[str]:
    return [f"{row.document.source_id}/{row.id}" for row in rows]


def test_events_of_a_pair_come_latest_first_in_either_order_of_the_states(books: Ledger) -> None:
    expected = ["ru-1/e2", "en-1/e2", "en-1/e1", "ru-1/e1"]
    assert sorted(sources(books.events(Filter(between=PAIR)))) == sorted(expected)
    assert sources(books.events(Filter(between=PAIR)))[:2] == expected[:2]
    assert books.events(Filter(between=("POL", "KAZ"))) == books.events(Filter(between=PAIR))


def test_an_event_row_carries_its_people_its_place_and_its_words(books: Ledger) -> None:
    planned, *_ = books.events(Filter(between=PAIR))
    assert planned.series == Series("межправительственная комиссия", 10)
    assert planned.place == Place("Варшава", "POL")
    assert planned.states == PAIR
    assert [quote.text for quote in planned.quotes] == [
        "10-е заседание межправительственной комиссии пройдёт",
        "в октябре в Варшаве",
    ]
    (met,) = books.events(Filter(document=russian().document.id, status="occurred"))
    assert [str(p) for p in met.participants] == ["Ермек Кошербаев (KAZ, host)", "Войцех Зайончковский (POL, guest)"]
    assert met.topics == ("political", "trade")
    assert met.document.publisher_state == "KAZ"


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        (Filter(state="JPN"), ["jp-1/e1"]),
        (Filter(person="zajaczkowski"), ["en-1/e1", "ru-1/e1"]),
        (Filter(person="КОШЕРБАЕВ ермек"), ["ru-1/e1"]),
        (Filter(person="kosherbayev"), ["en-1/e1", "ru-1/e1"]),
        (Filter(person="%"), []),
        (Filter(person=" "), []),
        (Filter(kind="meeting", lang="en"), ["en-1/e1"]),
        (Filter(kind="CONSULT", status="planned"), ["en-1/e2", "ru-1/e2"]),
        (Filter(topic="trade"), ["en-1/e2", "ru-1/e1"]),
        (Filter(between=PAIR, until=dt.date(2026, 1, 29)), ["en-1/e1", "ru-1/e1"]),
        (Filter(since=dt.date(2026, 10, 15)), ["ru-1/e2"]),
        (Filter(since=dt.date(2026, 11, 1)), []),
        # An event without a date counts by the day of publication.
        (Filter(since=dt.date(2026, 1, 30), until=dt.date(2026, 1, 30)), ["en-1/e2"]),
    ],
)
def test_events_are_narrowed(books: Ledger, query: Filter, expected: list[str]) -> None:
    assert sorted(sources(books.events(query))) == expected


def test_a_limit_keeps_the_first_rows(books: Ledger) -> None:
    assert books.events(Filter(limit=2)) == books.events()[:2]
    assert books.people(Filter(limit=1)) == books.people()[:1]
    assert books.events(Filter(limit=0)) == ()


def test_statements_of_a_pair_are_of_either_about_the_other(books: Ledger) -> None:
    rows = books.statements(Filter(between=PAIR))
    assert [(row.state, row.about, row.speaker.name) for row in rows] == [
        ("POL", ("KAZ",), "Wojciech Zajączkowski"),
        ("KAZ", ("POL",), "Ермек Кошербаев"),
    ]
    assert rows[1].quote.text == "Польша остаётся ключевым партнёром"
    assert books.statements(Filter(between=("JPN", "KAZ"))) == ()
    assert len(books.statements(Filter(kind="positive", person="zajaczkowski"))) == 1
    assert len(books.statements(Filter(state="POL", topic="political"))) == 2


def test_claims_keep_the_kind_of_their_value(books: Ledger) -> None:
    turnover, rank = books.claims(Filter(between=PAIR))
    assert (turnover.value, turnover.unit, turnover.period, turnover.change_pct) == (1_100_000_000, "USD", "2025", 12.5)
    assert turnover.by is None
    assert rank.by is not None
    assert (rank.value, rank.states, rank.by.name) == (None, ("POL", "KAZ"), "Ермек Кошербаев")
    assert books.claims(Filter(kind="partner_rank", person="кошербаев", state="POL")) == (rank,)


def test_people_are_gathered_over_documents(books: Ledger) -> None:
    minister, deputy = books.people(Filter(between=PAIR))
    assert (minister.role, minister.state, minister.documents) == ("foreign_minister", "KAZ", 2)
    assert (minister.first, minister.last, minister.name) == ("2026-01-29", "2026-01-30", "Yermek Kosherbayev")
    assert minister.quote.text == "Foreign Minister"
    assert (deputy.role, deputy.name) == ("deputy_foreign_minister", "Войцех Зайончковский")
    assert books.people(Filter(state="POL", kind="deputy_foreign_minister", person="Зайончковский")) == (deputy,)


def test_documents_are_narrowed(books: Ledger) -> None:
    assert [row.source_id for row in books.documents()] == ["en-1", "ru-1", "jp-1"]
    assert [row.source_id for row in books.documents(Filter(between=PAIR))] == ["en-1", "ru-1"]
    assert [row.source_id for row in books.documents(Filter(state="JPN"))] == ["jp-1"]
    assert [row.source_id for row in books.documents(Filter(lang="ru", person="кошербаев"))] == ["ru-1"]
    assert [row.source_id for row in books.documents(Filter(until=dt.date(2025, 12, 31)))] == ["jp-1"]
    assert [row.source_id for row in books.documents(Filter(since=dt.date(2026, 1, 1)))] == ["en-1", "ru-1"]


def test_only_the_current_reading_is_seen(books: Ledger) -> None:
    books.add(moved(russian(), published="2026-01-31"), reader="1.1")
    assert {row.document.published for row in books.claims()} == {"2026-01-31"}


@pytest.mark.parametrize("words", [{"status": "maybe"}, {"topic": "weather"}, {"lang": "de"}, {"limit": -1}])
def test_a_filter_refuses_words_that_are_not_of_the_contract(words: dict[str, str]) -> None:
    with pytest.raises(ContractError):
        Filter(**words)  # type: ignore[arg-type]


def test_a_kind_must_be_of_what_is_asked_for(books: Ledger) -> None:
    with pytest.raises(ContractError, match="statements"):
        books.statements(Filter(kind="CONSULT"))
    with pytest.raises(ContractError, match="period"):
        Filter(since=dt.date(2026, 2, 1), until=dt.date(2026, 1, 1))


def test_rows_become_data_frames(books: Ledger) -> None:
    polars, pandas = pytest.importorskip("polars"), pytest.importorskip("pandas")
    rows = books.events(Filter(between=PAIR))
    for frame in (rows.to_polars(), rows.to_pandas()):
        assert list(frame.columns)[:4] == ["date", "type", "format", "status"]
        assert len(frame) == 4
    assert isinstance(rows.to_polars(), polars.DataFrame)
    assert isinstance(books.claims().to_pandas(), pandas.DataFrame)


def test_rows_can_be_copied(books: Ledger) -> None:
    rows = books.claims()
    again = pickle.loads(pickle.dumps(rows))  # noqa: S301
    assert (again, again.columns) == (rows, rows.columns)


def test_an_empty_frame_has_its_columns(books: Ledger) -> None:
    pytest.importorskip("polars")
    pytest.importorskip("pandas")
    for ask in (books.documents, books.events, books.statements, books.claims, books.people, books.tenures):
        full, empty = ask(), ask(Filter(state="BRA"))
        assert len(empty) == 0
        assert list(full.columns) == list(full.dicts()[0]) == list(full.to_polars().columns)
        assert list(empty.to_polars().columns) == list(empty.to_pandas().columns) == list(full.columns)


def test_a_frame_without_its_library_says_what_to_install(books: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "polars", None)
    with pytest.raises(MissingExtraError, match=r"pip install 'sverka\[polars\]'"):
        books.events().to_polars()

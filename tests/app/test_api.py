from __future__ import annotations

import datetime as dt
import subprocess
import sys
from pathlib import Path

import pytest

import sverka
from sverka.app import asking
from tests.records_by_hand import everything, russian

TEXT = (
    "Министр иностранных дел Казахстана Ермек Кошербаев 29 января принял в Астане "
    "заместителя министра иностранных дел Польши Войцеха Зайончковского."
)


@pytest.fixture
def news(tmp_path: Path) -> Path:
    folder = tmp_path / "news"
    folder.mkdir()
    (folder / "meeting.txt").write_text(f"Встреча в Астане\n\n{TEXT}", encoding="utf-8")
    (folder / "void.txt").write_text("", encoding="utf-8")
    return folder


def test_a_text_is_read(news: Path) -> None:
    records = sverka.read_text(TEXT, published="2026-01-29", publisher_state="Казахстан")
    assert (records.document.lang, records.document.publisher_state) == ("ru", "KAZ")
    assert {event.type for event in records.events} == {"CONSULT"}
    with pytest.raises(sverka.SourceError):
        sverka.read_text("")


def test_files_are_read_into_records_and_issues(news: Path) -> None:
    reading = sverka.read(news)
    assert len(reading) == 1
    assert [records.document.source_id for records in reading] == ["meeting"]
    assert "empty" in [issue.code for issue in reading.issues]
    polars = pytest.importorskip("polars")
    assert isinstance(reading.to_polars(), polars.DataFrame)
    assert list(reading.to_pandas("documents")["source_id"]) == ["meeting"]


def test_files_are_read_into_a_ledger(news: Path, tmp_path: Path) -> None:
    with sverka.Ledger(tmp_path / "books.db") as ledger:
        assert ledger.read(news).outcomes == {"added": 1}
        assert ledger.read(news).skipped == 1
        assert repr(ledger) == f"Ledger('{tmp_path / 'books.db'}')"
        (row,) = ledger.documents()
        assert ledger.records(row.id) is not None


def test_the_ledger_is_asked_in_words(tmp_path: Path) -> None:
    with sverka.Ledger(":memory:") as ledger:
        assert [ledger.add(records) for records in everything()] == ["added"] * 3
        assert ledger.add(russian()) == "unchanged"
        assert len(ledger.events(between=("Казахстан", "pl"), status="planned")) == 2
        assert len(ledger.events(since="2026", until="2026-01-29")) == 2
        assert len(ledger.statements(state="Poland")) == 2
        assert len(ledger.claims(kind="trade_turnover")) == len(ledger.people(person="zajaczkowski")) == 1
        view = ledger.dossier("KAZ", "Польша", as_of="2026-02-01")
        assert [row.planned_for for row in view.upcoming] == ["2026-10"]
        assert view == ledger.dossier("kz", "POL", as_of=dt.date(2026, 2, 1))
        with pytest.raises(sverka.ContractError, match="did you mean"):
            ledger.events(state="Polland")


def test_the_default_ledger_is_in_the_data_directory_of_the_user(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with sverka.Ledger() as ledger:
        assert Path(ledger.location) == tmp_path / "data" / "sverka" / "ledger.db"
    monkeypatch.setenv("SVERKA_LEDGER", str(tmp_path / "other.db"))
    with sverka.Ledger() as ledger:
        assert Path(ledger.location) == tmp_path / "other.db"


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("KAZ", "KAZ"),
        ("pol", "POL"),
        ("kz", "KAZ"),
        ("UK", "GBR"),
        ("Польша", "POL"),
        ("польши", "POL"),
        (" Kazakhstan ", "KAZ"),
        ("EUU", "EUU"),
    ],
)
def test_a_state_is_named_by_code_or_name(name: str, code: str) -> None:
    assert asking.state_code(name) == code


@pytest.mark.parametrize("name", ["", "Atlantis", "K", "'; DROP TABLE"])
def test_what_is_no_state_is_refused(name: str) -> None:
    with pytest.raises(sverka.ContractError, match="no state"):
        asking.state_code(name)


def test_days_are_edtf() -> None:
    assert asking.first_day("2026-02") == dt.date(2026, 2, 1)
    assert asking.last_day("2026-02") == dt.date(2026, 2, 28)
    assert asking.last_day(dt.date(2026, 2, 3)) == dt.date(2026, 2, 3)
    assert asking.first_day(None) is None
    with pytest.raises(sverka.DateError, match="write 2026"):
        asking.first_day("XXXX-12-16")


def test_importing_sverka_loads_nothing_heavy() -> None:
    code = "import sys, sverka; print([m for m in ('numpy', 'sqlalchemy', 'pydantic', 'click') if m in sys.modules])"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"

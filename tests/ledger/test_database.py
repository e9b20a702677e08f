from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext

from sverka.errors import LedgerError, MissingExtraError
from sverka.ledger import Ledger, database
from sverka.ledger.schema import metadata
from sverka.model import Issue
from tests.records_by_hand import russian


def test_the_migrations_make_the_tables_of_the_schema(ledger: Ledger, target: str) -> None:
    engine = database.connect(database.url_of(target))
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, metadata) == []
    engine.dispose()
    assert ledger.revision() == database.newest_revision()


def test_a_ledger_is_opened_again_with_what_was_in_it(opened: Callable[[], Ledger]) -> None:
    opened().add(russian(), reader="1.0")
    assert opened().records(russian().document.id) == russian()


def test_a_ledger_of_a_newer_sverka_is_refused(ledger: Ledger, target: str) -> None:
    engine = database.connect(database.url_of(target))
    with engine.connect() as connection, connection.begin():
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    engine.dispose()
    with pytest.raises(LedgerError, match=r"newer Sverka \(schema 9999\).*upgrade"):
        Ledger(target)


def test_a_ledger_in_memory_is_one_ledger() -> None:
    with Ledger(":memory:") as ledger:
        assert ledger.add(russian(), reader="1.0") == "added"
        assert len(ledger.documents()) == 1


def test_a_file_that_is_no_database_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("not a database, only words that go on for a while " * 40)
    with pytest.raises(LedgerError, match=r"notes\.txt cannot be opened"):
        Ledger(path)
    assert path.read_text().startswith("not a database")


def test_the_database_of_something_else_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE recipes (id INTEGER)")
    connection.close()
    with pytest.raises(LedgerError, match="something else"):
        Ledger(path)
    with sqlite3.connect(path) as connection:
        assert connection.execute("SELECT name FROM sqlite_master").fetchall() == [("recipes",)]
    connection.close()


def test_a_missing_ledger_is_made_only_where_asked(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "books.db"
    with pytest.raises(LedgerError, match="there is no ledger"):
        Ledger(path, create=False)
    assert not path.parent.exists()
    Ledger(path).close()
    Ledger(path, create=False).close()


def test_a_folder_and_a_strange_url_are_refused(tmp_path: Path) -> None:
    with pytest.raises(LedgerError, match="cannot be opened"):
        Ledger(tmp_path)
    with pytest.raises(LedgerError, match="SQLite or PostgreSQL"):
        Ledger("mysql://localhost/books")
    with pytest.raises(LedgerError, match="URL of a ledger"):
        Ledger("://")


def test_a_password_is_never_told() -> None:
    pytest.importorskip("psycopg")
    with pytest.raises(LedgerError) as told:
        Ledger("postgresql://reader:secret@127.0.0.1:1/books?connect_timeout=1")
    assert "secret" not in str(told.value)


def test_a_missing_driver_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "psycopg", None)
    with pytest.raises(MissingExtraError, match=r"sverka\[postgres\]"):
        Ledger("postgresql://localhost/books")


def test_a_reader_looks_on_while_a_writer_writes(tmp_path: Path) -> None:
    path = tmp_path / "books.db"
    with Ledger(path) as writer, Ledger(path) as reader, writer._writing() as connection:
        connection.exec_driver_sql("DELETE FROM issues")
        assert reader.documents() == ()


def test_a_ledger_that_cannot_be_written_says_so(ledger: Ledger, target: str) -> None:
    engine = database.connect(database.url_of(target))
    with engine.connect() as connection, connection.begin():
        connection.exec_driver_sql("DROP TABLE issues")
    engine.dispose()
    with pytest.raises(LedgerError, match="cannot be written"):
        ledger.add_issues([Issue("empty", "a.txt", "nothing in it")])

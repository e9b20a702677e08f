from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from sverka.app.cli import main
from sverka.ledger import Ledger
from tests.records_by_hand import everything

Run = Callable[..., Result]


@pytest.fixture(autouse=True)
def at_home_nowhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test reads or writes the ledger of who runs it."""
    monkeypatch.delenv("SVERKA_LEDGER", raising=False)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def run() -> Run:
    """Runs the command line in this process, with standard output and error apart."""

    def call(*words: str | Path, code: int = 0, **settings: Any) -> Result:
        result = CliRunner().invoke(main, [str(word) for word in words], **settings)
        if result.exception is not None and not isinstance(result.exception, SystemExit):
            raise result.exception
        assert result.exit_code == code, result.output
        return result

    return call


@pytest.fixture
def books(tmp_path: Path) -> Path:
    """The file of a ledger of the records written by hand."""
    path = tmp_path / "books.db"
    with Ledger(path) as ledger:
        for records in everything():
            ledger.add(records, reader="1.0")
    return path


def lines(text: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in text.splitlines()]

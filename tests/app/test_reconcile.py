from __future__ import annotations

import io
import json
from pathlib import Path

import docx
import pytest

import sverka
from sverka.ledger import Ledger
from sverka.reports.reconciliation import reconciliation_to_json
from tests.app.conftest import Run
from tests.records_by_hand import moved, russian

ASKED = ("reconcile", "KAZ", "POL", "--as-of", "2026-02-01")


def test_the_statement_is_text_by_default(run: Run, books: Path) -> None:
    page = run(*ASKED, "--ledger", books).stdout
    assert page.startswith("Statement of reconciliation: Kazakhstan and Poland\n")
    for words in ("HAPPENINGS", "TOPICS RAISED", "PLANS AND WHAT CAME OF THEM", "FIGURES", "= Both sides"):
        assert words in page
    assert "\x1b" not in page


def test_the_statement_is_written_in_russian(run: Run, books: Path) -> None:
    page = run(*ASKED, "--lang", "ru", "--ledger", books).stdout
    assert page.startswith("Акт сверки: Казахстан и Польша\n")
    assert "СОБЫТИЯ" in page


@pytest.mark.parametrize(("form", "start"), [("md", b"# Statement"), ("html", b"<!DOCTYPE html>"), ("json", b"{"),
                                             ("docx", b"PK"), ("text", b"Statement")])  # fmt: skip
def test_the_statement_goes_to_a_file_in_every_format(
    run: Run, books: Path, tmp_path: Path, form: str, start: bytes
) -> None:
    made = tmp_path / f"statement.{form}"
    result = run(*ASKED, "--format", form, "-o", made, "--ledger", books)
    assert result.stdout == ""
    assert made.read_bytes().startswith(start)


def test_the_word_document_comes_out_on_standard_output_too(run: Run, books: Path) -> None:
    data = run(*ASKED, "--format", "docx", "--ledger", books).stdout_bytes
    assert docx.Document(io.BytesIO(data)).tables


def test_a_statement_of_one_state_is_a_wrong_command(run: Run, books: Path) -> None:
    assert "two states" in run("reconcile", "KAZ", "kz", "--ledger", books, code=2).stderr


def test_an_empty_statement_says_so(run: Run, books: Path) -> None:
    result = run("reconcile", "BRA", "ARG", "--ledger", books)
    assert "No document in the ledger" in result.stdout
    assert "tells of BRA and ARG" in result.stderr


def test_a_text_cannot_steer_the_terminal(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "hostile.db"
    with Ledger(path) as ledger:
        ledger.add(moved(russian(), publisher="\x1b]0;owned\x07\x9b31m\u202eEvil [red]x[/red]"), reader="1.0")
    page = run(*ASKED, "--ledger", path).stdout
    assert not {"\x1b", "\x07", "\x9b", "\u202e"} & set(page)
    assert "[red]" in page


def test_the_python_interface_draws_it_up(books: Path) -> None:
    with sverka.Ledger(books) as ledger:
        view = ledger.reconciliation("Казахстан", "pl", since="2026", as_of="2026-02-01")
    assert view.states == ("KAZ", "POL")
    assert json.loads(reconciliation_to_json(view))["as_of"] == "2026-02-01"

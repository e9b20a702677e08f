from __future__ import annotations

from pathlib import Path

import pytest

import sverka
from tests.app.conftest import Run


def test_a_picture_is_written_as_the_file_is_named(run: Run, books: Path, tmp_path: Path) -> None:
    pytest.importorskip("vl_convert")
    starts = {"svg": "<svg ", "csv": "month,", "html": "<!doctype html>", "md": "**Kazakhstan"}
    for ending, start in starts.items():
        path = tmp_path / f"picture.{ending}"
        run("plot", "intensity", "KAZ", "POL", "-o", path, "--as-of", "2026-02-01", "--ledger", books)
        assert path.read_text("utf-8").startswith(start)


def test_the_table_needs_no_chart(run: Run, books: Path) -> None:
    words = ("plot", "topics", "Казахстан", "pl", "--ledger", books)
    assert "| political | 1 | 1 |" in run(*words, "--table").stdout
    assert run(*words, "--format", "csv").stdout.startswith("topic,KAZ,POL")


def test_nothing_to_show_is_told(run: Run, books: Path) -> None:
    result = run("plot", "score", "BRA", "ARG", "--table", "--ledger", books)
    assert "no document of the two states" in result.stderr
    assert "no document of the two states" in result.stdout


def test_a_wrong_command_line_is_told(run: Run, books: Path, tmp_path: Path) -> None:
    words = ("plot", "score", "KAZ", "POL", "--ledger", books)
    assert "cannot tell" in run(*words, "-o", tmp_path / "picture.png", code=2).stderr
    assert "writes no svg" in run(*words, "--table", "--format", "svg", code=2).stderr
    assert "two states" in run("plot", "score", "KAZ", "KAZ", "--ledger", books, code=2).stderr


def test_the_interface_gives_the_same_picture(run: Run, books: Path) -> None:
    pytest.importorskip("vl_convert")
    with sverka.Ledger(books, create=False) as ledger:
        view = ledger.picture("score", "kz", "Polska", as_of="2026-02-01")
    words = ("plot", "score", "KAZ", "POL", "--as-of", "2026-02-01", "--ledger", books)
    assert run(*words).stdout == sverka.to_svg(view)


def test_what_registries_alone_know_is_drawn_without_a_ledger(run: Run) -> None:
    table = run("plot", "votes", "KAZ", "POL", "--as-of", "2026-02-01", "--format", "csv").stdout
    assert table.splitlines()[-1].startswith("2021,")

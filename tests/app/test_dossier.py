from __future__ import annotations

import json
from pathlib import Path

from sverka.ledger import Ledger
from tests.app.conftest import Run
from tests.records_by_hand import moved, russian


def test_the_dossier_is_text_by_default(run: Run, books: Path) -> None:
    page = run("dossier", "KAZ", "POL", "--as-of", "2026-02-01", "--ledger", books).stdout
    assert page.startswith("Kazakhstan – Poland\n")
    for words in (
        "UPCOMING",
        "OPEN AND OVERDUE PLANS",
        "HAPPENINGS",
        "OFFICES",
        "WHAT POLAND SAYS",
        "CLAIMS",
        "SERIES",
        "2 reports",
    ):
        assert words in page
    assert "“Warsaw values Kazakhstan”  Warsaw Wire (POL, en), 2026-01-30" in page
    assert "\x1b" not in page


def test_colours_are_for_terminals_only_and_not_where_unwanted(run: Run, books: Path) -> None:
    words = ("dossier", "KAZ", "POL", "--ledger", books)
    assert "\x1b[" in run(*words, env={"FORCE_COLOR": "1"}).stdout
    assert "\x1b[3" not in run(*words, env={"FORCE_COLOR": "1", "NO_COLOR": "1"}).stdout.replace("\x1b[3m", "")


def test_the_dossier_is_also_json_and_markdown(run: Run, books: Path) -> None:
    words = ("dossier", "Польша", "kz", "--since", "2026", "--ledger", books)
    assert json.loads(run(*words, "--format", "json").stdout)["states"] == ["POL", "KAZ"]
    assert run(*words, "--format", "md").stdout.startswith("# Poland and Kazakhstan\n")


def test_an_empty_dossier_says_so(run: Run, books: Path) -> None:
    result = run("dossier", "BRA", "ARG", "--ledger", books)
    assert "no documents" in result.stdout
    assert "tells of BRA and ARG" in result.stderr


def test_a_text_cannot_steer_the_terminal(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "hostile.db"
    evil = moved(russian(), publisher="\x1b]0;owned\x07\x9b31m\u202eEvil [red]x[/red]", title="\x1b[2J")
    with Ledger(path) as ledger:
        ledger.add(evil, reader="1.0")
    told = [run("dossier", "KAZ", "POL", "--format", form, "--ledger", path).stdout for form in ("text", "md", "json")]
    told += [run("documents", "--format", form, "--ledger", path).stdout for form in ("table", "json", "jsonl", "csv")]
    told.append(run("show", "ru-1", "--ledger", path).stdout)
    for page in told:
        assert not {"\x1b", "\x07", "\x9b", "\u202e"} & set(page)
    assert "[red]" in told[0]

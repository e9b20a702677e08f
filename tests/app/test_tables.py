from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from tests.app.conftest import Run, lines


def test_rows_are_json_lines_where_no_terminal_is(run: Run, books: Path) -> None:
    rows = lines(run("events", "--between", "Казахстан", "pl", "--ledger", books).stdout)
    assert [row["status"] for row in rows] == ["planned", "planned", "occurred", "occurred"]
    assert rows[0]["quotes"][1]["text"] == "в октябре в Варшаве"
    assert rows[0]["document"]["source_id"] == "ru-1"


@pytest.mark.parametrize(
    ("words", "count"),
    [
        (["events", "--type", "meeting"], 2),
        (["events", "--type", "consult", "--status", "planned", "--topic", "trade"], 1),
        (["events", "--state", "JPN"], 1),
        (["events", "--since", "2026", "--until", "2026-01-29"], 2),
        (["events", "--person", "kosherbayev", "--lang", "ru"], 1),
        (["events", "--limit", "3"], 3),
        (["people", "--between", "KAZ", "POL", "--role", "foreign_minister"], 1),
        (["statements", "--kind", "positive", "--topic", "political"], 2),
        (["claims", "--kind", "trade_turnover", "--state", "kz"], 1),
        (["documents", "--state", "Poland"], 2),
    ],
)
def test_every_list_is_narrowed(run: Run, books: Path, words: list[str], count: int) -> None:
    assert len(lines(run(*words, "--ledger", books).stdout)) == count


@pytest.mark.parametrize("what", ["events", "people", "statements", "claims", "documents"])
def test_every_list_has_every_format(run: Run, books: Path, what: str) -> None:
    table = run(what, "--format", "table", "--ledger", books)
    assert table.stderr.endswith(f" {what}\n")
    assert "\x1b" not in table.stdout
    found = json.loads(run(what, "--format", "json", "--ledger", books).stdout)
    rows = list(csv.DictReader(io.StringIO(run(what, "--format", "csv", "--ledger", books).stdout)))
    assert len(found) == len(rows) == len(lines(run(what, "--format", "jsonl", "--ledger", books).stdout)) > 0


def test_an_empty_answer_is_no_failure(run: Run, books: Path) -> None:
    assert run("events", "--state", "BRA", "--format", "table", "--ledger", books).stderr == "no events\n"
    assert run("events", "--state", "BRA", "--format", "csv", "--ledger", books).stdout.startswith("date,type,")
    assert json.loads(run("events", "--state", "BRA", "--format", "json", "--ledger", books).stdout) == []


def test_the_ledger_may_be_named_by_the_environment(run: Run, books: Path) -> None:
    assert len(lines(run("claims", env={"SVERKA_LEDGER": str(books)}).stdout)) == 2


def test_a_missing_ledger_is_told_in_one_line(run: Run, tmp_path: Path) -> None:
    result = run("events", "--ledger", tmp_path / "none.db", code=1)
    assert result.stdout == ""
    assert result.stderr.startswith("sverka: there is no ledger at ")
    assert result.stderr.count("\n") == 1
    assert not (tmp_path / "none.db").exists()


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["events", "--between", "KAZ", "Polend"], "did you mean POL?"),
        (["events", "--since", "yesterday"], "write 2026, 2026-01 or 2026-01-29"),
        (["events", "--type", "PARTY"], "'PARTY' is not one of"),
        (["dossier", "KAZ"], "Missing argument"),
        (["dossier", "KAZ", "kz"], "two states"),
        (["nothing"], "No such command"),
        (["read"], "Missing argument"),
        (["read", "x", "--resume"], "give -o"),
        (["read", "x", "--no-ledger", "--ledger", "y"], "exclude each other"),
        (["read", "x", "--columns", "body"], "FIELD=COLUMN"),
    ],
)
def test_a_wrong_command_line_ends_with_2(run: Run, words: list[str], told: str) -> None:
    result = run(*words, code=2)
    assert told in result.stderr
    assert result.stdout == ""


def test_a_period_that_ends_before_it_begins_is_refused(run: Run, books: Path) -> None:
    result = run("events", "--since", "2026", "--until", "2025", "--ledger", books, code=1)
    assert result.stderr == "sverka: the period ends (2025-12-31) before it begins (2026-01-01)\n"

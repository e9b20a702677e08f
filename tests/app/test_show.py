from __future__ import annotations

from pathlib import Path

import pytest

from sverka.model.codec import to_json
from tests.app.conftest import Run
from tests.records_by_hand import english, russian


def test_records_stand_underneath_their_sentences(run: Run, books: Path) -> None:
    page = run("show", "ru-1", "--ledger", books).stdout
    rows = [line.strip() for line in page.splitlines()]
    met = next(
        n for n, row in enumerate(rows) if row.startswith("event CONSULT meeting occurred 2026-01-29; Астана (KAZ)")
    )
    said = next(n for n, row in enumerate(rows) if row.startswith("statement indirect, Ермек Кошербаев (KAZ) on POL"))
    sentence = next(n for n, row in enumerate(rows) if row.startswith("Польша остаётся"))
    assert met < sentence < said
    assert "2 events  1 statements  2 claims  2 tenures" in page


def test_a_document_is_named_by_the_beginning_of_its_id(run: Run, books: Path) -> None:
    assert "Warsaw Wire" in run("show", english().document.id[:6], "--ledger", books).stdout
    result = run("show", "nothing", "--ledger", books, code=1)
    assert result.stderr.startswith("sverka: there is no file and no document 'nothing'")


def test_records_are_shown_from_a_file_a_line_and_standard_input(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "records.jsonl"
    path.write_text(f"{to_json(russian())}\n{to_json(english())}\n", encoding="utf-8")
    whole = run("show", path).stdout
    assert "Вестник Степи" in whole
    assert "Warsaw Wire" in whole
    assert "Вестник Степи" not in run("show", f"{path}:2").stdout
    assert run("show", "-", input=path.read_text("utf-8")).stdout == whole
    assert "no line 9" in run("show", f"{path}:9", code=1).stderr


def test_marks_are_coloured_where_colours_are(run: Run, books: Path) -> None:
    assert "\x1b[36m" in run("show", "en-1", "--ledger", books, env={"FORCE_COLOR": "1"}).stdout


@pytest.mark.parametrize("line", ["{", '{"document": 1}'])
def test_lines_that_are_no_records_are_told(run: Run, line: str) -> None:
    assert "not a line of the record contract" in run("show", "-", input=line, code=1).stderr

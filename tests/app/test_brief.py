from __future__ import annotations

from pathlib import Path

import pytest

import sverka
from tests.app.conftest import Run

DAYS = ("--for", "2026-10-15", "--as-of", "2026-02-01")


def test_a_brief_is_markdown_by_default(run: Run, books: Path) -> None:
    page = run("brief", "KAZ", "Польша", *DAYS, "--ledger", books).stdout
    assert page.startswith("# Kazakhstan – Poland: brief for the meeting\n")
    assert "Meeting: 15 October 2026" in page


@pytest.mark.parametrize(("form", "magic"), [("docx", b"PK"), ("pdf", b"%PDF-")])
def test_a_brief_is_written_to_a_file(run: Run, books: Path, tmp_path: Path, form: str, magic: bytes) -> None:
    path = tmp_path / f"brief.{form}"
    result = run("brief", "kz", "pl", *DAYS, "--lang", "kk", "--format", form, "-o", path, "--ledger", books)
    assert path.read_bytes().startswith(magic)
    assert (result.stdout, result.stderr) == ("", f"brief: {path}\n")


def test_topics_and_languages_are_those_of_the_contract(run: Run, books: Path) -> None:
    run("brief", "KAZ", "POL", *DAYS, "--topic", "tea", "--ledger", books, code=2)
    run("brief", "KAZ", "POL", *DAYS, "--lang", "de", "--ledger", books, code=2)
    run("brief", "KAZ", "KAZ", *DAYS, "--ledger", books, code=2)
    run("brief", "KAZ", "POL", "--ledger", books, code=2)


def test_a_pair_that_nothing_is_known_of_is_said_on_standard_error(run: Run, books: Path) -> None:
    result = run("brief", "DEU", "FRA", *DAYS, "--ledger", books)
    assert "tells of DEU and FRA" in result.stderr


def test_a_brief_with_an_unsupported_word_fails(run: Run, books: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from sverka.reports.brief import happenings
    from sverka.reports.brief.parts import Name, Sentence, phrase

    def false(*_: object) -> Sentence:
        return Sentence(phrase("happening.place", place=Name("Ulaanbaatar", "en")))

    monkeypatch.setattr(happenings.Teller, "when", false)
    result = run("brief", "KAZ", "POL", *DAYS, "--ledger", books, code=1)
    assert "not in their cited words" in result.stderr
    assert result.stdout == ""


def test_the_python_interface_writes_the_same_brief(run: Run, books: Path) -> None:
    page = run("brief", "KAZ", "POL", *DAYS, "--topic", "trade", "--ledger", books).stdout
    with sverka.Ledger(books) as ledger:
        made = ledger.brief("KAZ", "POL", meeting="2026-10-15", as_of="2026-02-01", topics=["trade"])
    assert sverka.write_brief(made, "md").decode() == page

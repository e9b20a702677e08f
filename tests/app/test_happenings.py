from __future__ import annotations

import json
from pathlib import Path

import sverka
from sverka.ledger import Ledger
from sverka.model import Actor, Document, Records, Span, Tenure, document_id
from tests.app.conftest import Run


def test_a_happening_is_listed_once_with_what_it_stands_on(run: Run, books: Path) -> None:
    (row,) = [
        json.loads(line) for line in run("happenings", "--type", "meeting", "--ledger", books).stdout.splitlines()
    ]
    assert [account["document"]["source_id"] for account in row["accounts"]] == ["ru-1", "en-1"]
    assert row["voices"] == [[0], [1]]
    table = run("happenings", "--between", "KAZ", "POL", "--format", "table", "--ledger", books, env={"COLUMNS": "200"})
    assert "2 reports, 2" in table.stdout
    assert "3 happenings" in table.stderr


def test_only_those_whose_accounts_differ_are_listed_where_asked_for(run: Run, books: Path) -> None:
    assert run("happenings", "--differing", "--ledger", books).stdout == ""


def test_plans_are_listed_with_what_came_of_them(run: Run, books: Path) -> None:
    words = ("plans", "--type", "commission_session", "--format", "csv", "--ledger", books)
    assert run(*words, "--as-of", "2026-02-01").stdout.splitlines()[1].split(",")[1:3] == ["2026-10", "open"]
    assert run(*words, "--as-of", "2027-02-01").stdout.splitlines()[1].split(",")[1:3] == ["2026-10", "overdue"]
    assert run(*words, "--as-of", "2026-02-01", "--result", "overdue").stdout.splitlines()[1:] == []


def test_the_python_interface_has_the_same_verbs(books: Path) -> None:
    with sverka.Ledger(books) as ledger:
        assert [ledger.reconcile().documents for _ in range(2)] == [3, 0]
        (meeting,) = ledger.happenings(between=("Poland", "KAZ"), kind="meeting")
        assert ledger.happening(meeting.id) == meeting
        assert [plan.result for plan in ledger.plans(as_of="2026-02-01")] == ["open", "open"]


def test_offices_are_laid_beside_registries(run: Run, tmp_path: Path) -> None:
    text = "Minister Ana Costa spoke."
    minister = Actor("a1", "person", "Ana Costa", "Ana Costa", "PRT", (Span(9, 18),))
    tenure = Tenure("a1", "foreign_minister", "Minister", None, "PRT", Span(0, 18))
    document = Document(document_id(text), text, "en", published="2026-01-29", source_id="pt-1")
    with Ledger(tmp_path / "portugal.db") as ledger:
        ledger.add(Records(document, (minister,), (tenure,)), reader="1.0")
    (tmp_path / "offices.csv").write_text(
        "person,office,state,from,to\nRui Melo,Minister of Foreign Affairs,PRT,2025-09-01,2026-12-31\n"
    )
    (tmp_path / "offices.yaml").write_text(
        "id: hand\ntitle: Offices by hand\npublisher: us\nedition: one\nlicence: CC0\nkind: offices\nformat: offices\n"
        "files: [offices.csv]\ncolumns: {person: person, office: office, state: state, since: from, until: to}\n"
    )
    folder = ("--registries", tmp_path / "registries")
    run("registry", "add", tmp_path / "offices.yaml", *folder)
    for command in ("people", "offices"):
        told = run(command, "--role", "foreign_minister", "--ledger", tmp_path / "portugal.db", *folder).stdout
        assert "Offices by hand" in told
        assert "Rui Melo" in told

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from sverka import engine, sources
from sverka.engine.workers import InProcess, Outcome
from sverka.ledger import Ledger
from sverka.model import Document, Issue, Records
from sverka.model.codec import read_jsonl, to_json


def test_records_go_to_the_file_the_ledger_and_the_caller(
    documents: list[Document], ledger: Ledger, tmp_path: Path
) -> None:
    output, seen = tmp_path / "out" / "records.jsonl", list[Records]()
    tally = engine.run(documents, ledger=ledger, output=output, on_records=seen.append)
    assert list(read_jsonl(output)) == seen
    assert [records.document for records in seen] == documents
    assert [ledger.records(d.id) for d in documents] == seen
    assert (tally.read, tally.skipped, dict(tally.outcomes), dict(tally.issues)) == (3, 0, {"added": 3}, {})
    assert tally.records["events"] == sum(len(records.events) for records in seen) >= 2


def test_issues_are_collected_and_the_rest_is_read(folder: Path, ledger: Ledger, tmp_path: Path) -> None:
    noted: list[Issue] = []
    issues = tmp_path / "issues.jsonl"
    tally = engine.run(sources.read_documents([folder]), ledger=ledger, issues=issues, on_issue=noted.append)
    assert tally.read == 3
    assert tally.issues["empty"] == 1
    assert len(issues.read_text("utf-8").splitlines()) == len(noted) == ledger.counts()["issues"]


def test_no_file_of_issues_is_made_or_left_where_there_are_none(documents: list[Document], tmp_path: Path) -> None:
    issues = tmp_path / "issues.jsonl"
    issues.write_text("of an earlier run")
    engine.run(documents, issues=issues)
    assert not issues.exists()


def test_into_a_ledger_alone_documents_are_read_once(documents: list[Document], ledger: Ledger, tmp_path: Path) -> None:
    engine.run(documents, ledger=ledger)
    again = engine.run(documents, ledger=ledger)
    assert (again.read, again.skipped) == (0, 3)
    changed = replace(documents[0], published="2026-02-01")
    assert engine.run([changed], ledger=ledger).outcomes == {"replaced": 1}
    written = engine.run(documents[1:], ledger=ledger, output=tmp_path / "records.jsonl")
    assert (written.read, dict(written.outcomes)) == (2, {"unchanged": 2})


class BreaksOff:
    """Reads some documents, then is interrupted."""

    def __init__(self, after: int) -> None:
        self._after = after

    def read(self, items: Iterable[Document]) -> Iterator[Outcome]:
        for number, outcome in enumerate(InProcess().read(items)):
            if number == self._after:
                raise KeyboardInterrupt
            yield outcome

    def __enter__(self) -> BreaksOff:
        return self

    def __exit__(self, *_: object) -> None:
        pass


def test_a_run_that_is_broken_off_loses_nothing_and_is_gone_on_with(
    documents: list[Document], ledger: Ledger, tmp_path: Path
) -> None:
    output = tmp_path / "records.jsonl"
    with pytest.raises(KeyboardInterrupt):
        engine.run(documents, ledger=ledger, output=output, workers=BreaksOff(2))
    assert ledger.counts()["documents"] == 2
    assert [r.document for r in read_jsonl(output)] == documents[:2]
    with output.open("a") as stream:
        stream.write('{"document": {"id": "torn')
    tally = engine.run(documents, ledger=ledger, output=output, resume=True)
    assert (tally.read, tally.skipped) == (1, 2)
    assert [r.document for r in read_jsonl(output)] == documents


def test_without_resume_a_file_is_begun_anew(documents: list[Document], tmp_path: Path) -> None:
    output = tmp_path / "records.jsonl"
    engine.run(documents, output=output)
    engine.run(documents[:1], output=output)
    assert len(output.read_text("utf-8").splitlines()) == 1


def test_a_document_that_breaks_the_reader_becomes_an_issue(documents: list[Document]) -> None:
    noted: list[Issue] = []
    broken = replace(documents[0], lang="xx", path="odd.txt")  # type: ignore[arg-type]
    undated = replace(documents[1], published="31.31.2026")
    tally = engine.run([broken, undated, documents[2]], on_issue=noted.append)
    assert tally.read == 1
    assert [(issue.code, issue.path, issue.document) for issue in noted] == [
        ("reader_failed", "odd.txt", broken.id),
        ("reader_failed", "<text>", undated.id),
    ]
    assert "LanguageError" in noted[0].reason


def test_a_pool_gives_the_same_records_in_the_same_order(documents: list[Document]) -> None:
    alone, together = list[Records](), list[Records]()
    engine.run(documents * 2, on_records=alone.append)
    engine.run(documents * 2, workers=2, on_records=together.append)
    assert list(map(to_json, together)) == list(map(to_json, alone))


def test_progress_is_told_after_each_document(documents: list[Document]) -> None:
    told: list[int] = []
    engine.run(documents, progress=lambda tally: told.append(tally.read))
    assert told == [1, 2, 3]

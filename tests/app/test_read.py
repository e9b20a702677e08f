from __future__ import annotations

import json
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

import sverka
from sverka.model.codec import read_jsonl
from tests.app.conftest import Run, lines

MEETING = """---
title: Встреча в Астане
published: 2026-01-29
publisher: Вестник Степи
publisher_state: KAZ
---

Министр иностранных дел Казахстана Ермек Кошербаев 29 января принял в Астане
заместителя министра иностранных дел Польши Войцеха Зайончковского.
"""


@pytest.fixture
def news(tmp_path: Path) -> Path:
    """A folder of one article and one file that holds none."""
    folder = tmp_path / "news"
    folder.mkdir()
    (folder / "meeting.md").write_text(MEETING, encoding="utf-8")
    (folder / "void.txt").write_text("", encoding="utf-8")
    return folder


def test_without_a_terminal_records_go_to_standard_output(run: Run, news: Path, tmp_path: Path) -> None:
    result = run("read", news / "meeting.md")
    (records,) = lines(result.stdout)
    assert records["document"]["title"] == "Встреча в Астане"
    assert records["events"][0]["type"] == "CONSULT"
    assert result.stderr.startswith("1 documents read in ")
    assert not list((tmp_path / "data").glob("**/*.db"))


def test_the_two_commands_of_the_readme(run: Run, news: Path, tmp_path: Path) -> None:
    ledger = tmp_path / "news.db"
    read = run("read", news / "meeting.md", "--ledger", ledger)
    assert read.stdout == ""
    assert "(1 added)" in read.stderr
    page = run("dossier", "KAZ", "POL", "--ledger", ledger).stdout
    assert "Ермек Кошербаев (KAZ, host)" in page
    again = run("read", news / "meeting.md", "--ledger", ledger)
    assert "1 documents read before, passed over" in again.stderr
    assert run("dossier", "KAZ", "POL", "--ledger", ledger).stdout == page


def test_issues_are_told_written_and_end_with_3(run: Run, news: Path, tmp_path: Path) -> None:
    output = tmp_path / "records.jsonl"
    result = run("read", news, "-o", output, code=3)
    (issue,) = lines((tmp_path / "records.issues.jsonl").read_text("utf-8"))
    assert (issue["code"], Path(issue["path"]).name) == ("empty", "void.txt")
    assert "1 issues (1 empty)" in result.stderr
    assert "void.txt" in result.stderr
    assert len(list(read_jsonl(output))) == 1


def test_an_output_alone_keeps_nothing_in_a_ledger_but_the_environment_may_name_one(
    run: Run, news: Path, tmp_path: Path
) -> None:
    words = ("read", news / "meeting.md", "-o", tmp_path / "records.jsonl")
    ledger = tmp_path / "env.db"
    assert "ledger:" not in run(*words).stderr
    assert "ledger:" not in run(*words, "--no-ledger", env={"SVERKA_LEDGER": str(ledger)}).stderr
    assert not ledger.exists()
    assert "(1 added)" in run(*words, env={"SVERKA_LEDGER": str(ledger)}).stderr


def test_text_comes_from_standard_input(run: Run) -> None:
    (records,) = lines(run("read", "-", "--lang", "ru", input=MEETING).stdout)
    assert records["document"]["lang"] == "ru"


def test_columns_are_named(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "corpus.csv"
    path.write_text(
        'body,day\n"Poland\'s foreign minister met his Kazakh colleague in Warsaw.",2025-05-24\n', encoding="utf-8"
    )
    (records,) = lines(run("read", path, "--columns", "text=body,published=day").stdout)
    assert records["document"]["published"] == "2025-05-24"


def test_a_file_that_cannot_be_written_is_told_in_one_line(run: Run, news: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    result = run("read", news / "meeting.md", "-o", tmp_path / "file" / "records.jsonl", code=1)
    assert result.stderr.startswith("sverka: ")
    assert result.stderr.count("\n") == 1


def test_a_run_that_is_killed_loses_no_finished_document(tmp_path: Path) -> None:
    texts = 40
    folder, output, ledger = tmp_path / "many", tmp_path / "records.jsonl", tmp_path / "books.db"
    folder.mkdir()
    for number in range(texts):
        body = " ".join([MEETING.partition("\n\n")[2].strip()] * 20)
        (folder / f"{number:02}.txt").write_text(f"Встреча номер {number}\n\n{body}\n", encoding="utf-8")
    command = [
        sys.executable,
        "-m",
        "sverka",
        "read",
        str(folder),
        "--lang",
        "ru",
        "-o",
        str(output),
        "--ledger",
        str(ledger),
    ]
    with subprocess.Popen(command, stderr=subprocess.DEVNULL) as process:
        deadline = time.monotonic() + 60
        while not (output.exists() and output.stat().st_size) and time.monotonic() < deadline:
            time.sleep(0.02)
        process.send_signal(signal.SIGKILL)
    whole = [json.loads(line) for line in output.read_bytes().split(b"\n")[:-1]]
    assert 0 < len(whole) < texts
    with sverka.Ledger(ledger) as books:
        assert {row["document"]["id"] for row in whole} <= {row.id for row in books.documents()}
    done = subprocess.run([*command, "--resume"], capture_output=True, text=True, check=False)
    assert f"{len(whole)} documents read before" in done.stderr
    assert (
        len({records.document.id for records in read_jsonl(output)}) == len(output.read_bytes().splitlines()) == texts
    )


def test_the_demo_shows_the_dossier_of_the_samples(run: Run, tmp_path: Path) -> None:
    result = run("demo", "--ledger", tmp_path / "demo.db", "--format", "json")
    page = json.loads(result.stdout)
    assert page["states"] == ["KAZ", "POL"]
    assert page["as_of"] == "2026-01-30"
    assert page["coverage"]["documents"] >= 15
    assert "sample texts read" in result.stderr


def test_the_doctor_finds_all_well(run: Run, tmp_path: Path) -> None:
    told = run("doctor", "--ledger", tmp_path / "none.db").stdout
    assert "ok   language ru: models loaded" in told
    assert "is not there yet" in told
    (tmp_path / "broken.db").write_text("no database " * 100)
    assert "FAIL ledger:" in run("doctor", "--ledger", tmp_path / "broken.db", code=1).stdout


def test_a_day_is_given_to_texts_that_say_none_and_to_no_others(run: Run, news: Path, tmp_path: Path) -> None:
    bare = tmp_path / "bare.txt"
    bare.write_text("Министр иностранных дел Латвии принял вчера в Риге посла Чехии.\n", encoding="utf-8")
    result = run("read", bare, news / "meeting.md", "--published", "2025-03-15")
    assert [r["document"]["published"] for r in lines(result.stdout)] == ["2025-03-15", "2026-01-29"]
    assert "does not match the format" in run("read", bare, "--published", "yesterday", code=2).stderr

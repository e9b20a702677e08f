from __future__ import annotations

import json
import time
from pathlib import Path

import pytest

from sverka.model import Document, Issue
from sverka.sources import Limits, read_documents

RU = "Министр иностранных дел Казахстана встретился с послом Польши и обсудил торговлю. Встреча прошла в Астане. "
UK = "Міністр закордонних справ України провів зустріч із послом Польщі у Києві."
PL = "Minister spraw zagranicznych spotkał się z ambasadorem. Rozmowy dotyczyły współpracy, łączności i świąt. "


def read(*sources: Path | str, limits: Limits | None = None, **options: str) -> tuple[list[Document], list[Issue]]:
    found = list(read_documents(sources, limits=limits, **options))  # type: ignore[arg-type]
    return [f for f in found if isinstance(f, Document)], [f for f in found if isinstance(f, Issue)]


def write(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
    return path


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("empty.txt", b"", "empty"),
        ("blank.txt", b" \n\n\t ", "empty"),
        ("marks.txt", "\ufeff\u200b\u200b\n".encode(), "empty"),
        ("furniture.txt", "Фото: Gov\nПоделиться\n".encode(), "empty"),
        ("binary.txt", bytes(range(256)) * 20, "binary"),
        ("really.txt", b"%PDF-1.7 and so on", "binary"),
        ("image.txt", b"\x89PNG\r\n\x1a\n\x00\x00", "binary"),
        ("empty.html", b"<html><body><nav>Home</nav></body></html>", "empty"),
        ("broken.json", b'{"text": ', "bad_json"),
        ("number.json", b"12", "bad_json"),
        ("columns.csv", b"foo,bar\n1,2\n", "missing_column"),
        ("broken.parquet", b"PAR1 and no footer", "bad_parquet"),
        ("uk.txt", UK.encode(), "unsupported_language"),
        ("numbers.txt", b"1 2 3\n4 5 6\n", "empty"),
        ("no-words.txt", ("x" * 300).encode(), "unsupported_language"),
    ],
)  # fmt: skip
def test_a_bad_file_is_one_error_and_the_others_are_read(tmp_path: Path, name: str, content: bytes, code: str) -> None:
    write(tmp_path, name, content)
    write(tmp_path, "zz-good.txt", RU)
    documents, issues = read(tmp_path)
    assert [document.source_id for document in documents] == ["zz-good"]
    errors = [issue for issue in issues if issue.severity == "error"]
    assert [(issue.code, Path(issue.path).name) for issue in errors] == [(code, name)]
    assert errors[0].reason


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("cp1251", RU), ("koi8-r", RU), ("cp866", RU), ("iso8859-5", RU), ("utf-16", RU), ("utf-16-le", RU),
        ("utf-16-be", RU), ("utf-8-sig", RU), ("utf-32", RU), ("iso8859-2", PL), ("cp1250", PL + "– „tak”."),
        ("kz1048", "Қазақстан Сыртқы істер министрі Польша елшісін қабылдады. "),
    ],
)  # fmt: skip
def test_other_encodings_are_read(tmp_path: Path, encoding: str, text: str) -> None:
    path = write(tmp_path, "a.txt", (text * 3).encode(encoding))
    documents, _ = read(path)
    assert documents[0].text == (text * 3).strip()


def test_a_text_above_the_limit_is_refused_with_the_limit_in_words(tmp_path: Path) -> None:
    path = write(tmp_path, "a.txt", RU * 10)
    _, issues = read(path, limits=Limits(document_bytes=1000))
    assert issues[0].code == "too_large"
    assert "0.001 MB" in issues[0].reason


def test_a_record_above_the_limit_is_refused_and_the_next_line_is_read(tmp_path: Path) -> None:
    lines = [json.dumps({"text": RU * 40}), json.dumps({"text": RU})]
    documents, issues = read(write(tmp_path, "a.jsonl", "\n".join(lines)), limits=Limits(document_bytes=2000))
    assert len(documents) == 1
    assert (issues[0].code, issues[0].place) == ("too_large", "line 1")


def test_a_line_of_a_million_characters_is_read_in_linear_time(tmp_path: Path) -> None:
    path = write(tmp_path, "a.txt", RU * 10_000)
    start = time.monotonic()
    documents, _ = read(path)
    assert len(documents[0].text) > 1_000_000
    assert time.monotonic() - start < 10


@pytest.mark.parametrize(
    "unit",
    ["a", "а", ".", "(", "[x](", "*", "_a", "<p", "а/", "© ", "1.", "\u0301", "\u0316\u0301", "aа", "# ", "-", "|-"],
)
def test_a_long_run_of_anything_does_not_hang(tmp_path: Path, unit: str) -> None:
    path = write(tmp_path, "a.md", unit * 300_000)
    start = time.monotonic()
    read(path)
    assert time.monotonic() - start < 10


def test_a_page_that_takes_too_long_is_ended(tmp_path: Path) -> None:
    path = write(tmp_path, "a.html", "<html><body>" + "<p>слово " * 100_000)
    _, issues = read(path, limits=Limits(html_seconds=0.5))
    assert issues[0].code == "hostile_page"


def test_a_page_of_nested_elements_is_one_issue(tmp_path: Path) -> None:
    path = write(tmp_path, "a.html", "<html><body>" + "<div>" * 20_000 + "text")
    documents, issues = read(path, limits=Limits(html_seconds=10))
    assert not documents
    assert issues[0].code in {"empty", "hostile_page"}


def test_scripts_do_not_count_towards_the_size_of_a_page(tmp_path: Path) -> None:
    page = f"<html><head><script>{'x' * 5000}</script></head><body><h1>Встреча</h1><p>{RU}</p><p>{RU}</p></body></html>"
    documents, _ = read(write(tmp_path, "a.html", page), limits=Limits(html_bytes=2000))
    assert len(documents) == 1
    _, issues = read(write(tmp_path, "b.html", page), limits=Limits(html_bytes=100))
    assert issues[0].code == "too_large"


def test_a_broken_line_of_json_is_named_and_the_other_lines_are_read(tmp_path: Path) -> None:
    lines = [json.dumps({"text": RU}), "{broken", "[1]", json.dumps({"title": "x"}), "", json.dumps({"text": RU + "!"})]
    documents, issues = read(write(tmp_path, "a.jsonl", "\n".join(lines)))
    errors = [(issue.code, issue.place) for issue in issues if issue.severity == "error"]
    assert len(documents) == 2
    assert errors == [("bad_json", "line 2"), ("bad_json", "line 3"), ("missing_column", "line 4")]


def test_a_row_of_csv_with_too_many_values_is_named(tmp_path: Path) -> None:
    path = write(tmp_path, "a.csv", f'title;text\nПервое;"{RU}"\n1;2;3;4\nВторое;"{RU}"\n')
    documents, issues = read(path)
    assert [document.title for document in documents] == ["Первое", "Второе"]
    assert [(i.code, i.place) for i in issues if i.severity == "error"] == [("bad_csv", "row 2")]


def test_bad_front_matter_is_a_warning_and_the_text_is_read(tmp_path: Path) -> None:
    documents, issues = read(write(tmp_path, "a.md", f'---\ntitle: "x\npublished: [\n---\n\n{RU}'))
    assert documents[0].text == RU.strip()
    assert issues[0].code == "bad_front_matter"
    assert issues[0].severity == "warning"
    assert (issues[0].place or "").startswith("line ")


def test_front_matter_that_is_never_closed_is_a_warning(tmp_path: Path) -> None:
    documents, issues = read(write(tmp_path, "a.md", f"---\ntitle: Встреча\n\n{RU}"))
    assert len(documents) == 1
    assert issues[0].code == "bad_front_matter"


def test_an_alias_bomb_in_front_matter_is_refused(tmp_path: Path) -> None:
    bomb = "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n"
    documents, issues = read(write(tmp_path, "a.md", f"---\n{bomb}---\n\n{RU}"))
    assert len(documents) == 1
    assert issues[0].code == "bad_front_matter"


@pytest.mark.parametrize("published", ["2026-13-45", "2026-02-31", "вчера", "99999999"])
def test_an_impossible_date_is_a_warning_and_the_text_is_read(tmp_path: Path, published: str) -> None:
    path = write(tmp_path, "a.md", f"---\ntitle: Встреча\npublished: {published}\n---\n\n{RU}")
    documents, issues = read(path)
    assert documents[0].published is None
    assert [(issue.code, issue.severity, issue.document) for issue in issues] == [
        ("bad_date", "warning", documents[0].id)
    ]


def test_a_missing_date_is_a_warning(tmp_path: Path) -> None:
    documents, issues = read(write(tmp_path, "a.txt", RU))
    assert [(issue.code, issue.document) for issue in issues] == [("no_date", documents[0].id)]


def test_hidden_characters_and_mixed_scripts_are_mended_and_told(tmp_path: Path) -> None:
    written = RU.replace("Министр", "Мини\u200bстр").replace("послом", "\u202eпослом\u202c").replace("Астане", "Acтане")
    documents, issues = read(write(tmp_path, "a.txt", written))
    assert documents[0].text == RU.strip()
    assert {issue.code for issue in issues} == {"no_date", "hidden_characters", "mixed_scripts"}


def test_what_is_not_there_is_an_issue(tmp_path: Path) -> None:
    _, issues = read(tmp_path / "none.txt", str(tmp_path / "no*.txt"), tmp_path)
    assert [issue.code for issue in issues] == ["not_found"] * 3


def test_a_file_of_another_kind_in_a_folder_is_a_warning(tmp_path: Path) -> None:
    write(tmp_path, "table.xlsx", b"PK\x03\x04")
    _, issues = read(tmp_path)
    assert [(issue.code, issue.severity) for issue in issues] == [("unknown_format", "warning")]

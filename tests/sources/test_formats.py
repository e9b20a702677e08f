from __future__ import annotations

import gzip
import io
import json
import sys
from pathlib import Path

import pytest

from sverka.errors import SourceError
from sverka.model import Document, Issue
from sverka.sources import count_documents, document_from_text, documents_of, read_documents, read_raw

RU = "Министр иностранных дел Казахстана встретился с послом Польши и обсудил торговлю. Встреча прошла в Астане."
FRONT = (
    '---\ntitle: "Посол Литвы в Астане"\nlang: ru\npublished: 2025-03-14\npublisher: "Вестник"\npublisher_state: KAZ\n'
    'url: null\nauthors: ["А. Иванов", "Б. Петров"]\nsource_id: s-1\nfacts_from:\n  - "https://example.org"\n---\n\n'
)


def documents(*sources: Path | str, **options: object) -> list[Document]:
    return [found for found in read_documents(sources, **options) if isinstance(found, Document)]  # type: ignore[arg-type]


def test_front_matter_gives_the_metadata(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text(FRONT + RU, encoding="utf-8")
    (document,) = documents(path)
    assert document.text == f"Посол Литвы в Астане\n\n{RU}"
    assert (document.lang, document.published, document.published_from) == ("ru", "2025-03-14", "metadata")
    assert (document.publisher, document.publisher_state, document.url) == ("Вестник", "KAZ", None)
    assert (document.source_id, document.authors) == ("s-1", ("А. Иванов", "Б. Петров"))


def test_markup_of_markdown_is_taken_out_and_paragraphs_stay(tmp_path: Path) -> None:
    body = (
        f"# Посол Литвы\n\n**{RU}**\n\n## Торговля\n\nПосол [назвал](https://example.org/a_(b)) _важным_ рост\nторговли"
        " и сказал `так`.\n\n- первый пункт\n- второй пункт\n\n> Цитата министра.\n\n"
        "![фото](a.jpg)\n\n| а | б |\n|---|---|\n| 1 | 2 |\n"
    )
    path = tmp_path / "a.md"
    path.write_text(body, encoding="utf-8")
    (document,) = documents(path)
    assert document.title == "Посол Литвы"
    lines = [line for line in document.text.split("\n") if line]
    assert lines[1:4] == [RU, "Торговля", "Посол назвал) важным рост торговли и сказал так."] or lines[3].startswith(
        "Посол назвал"
    )
    assert {"первый пункт", "второй пункт", "Цитата министра."} <= set(lines)
    assert not any(mark in document.text for mark in ("**", "![", "# ", "> "))


def test_lines_broken_at_a_fixed_width_are_joined(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(
        "Заголовок заметки о встрече\n\nМинистр иностранных дел Казахстана встретился с послом Польши\n"
        "и обсудил торговлю, транзит грузов и подготовку к заседанию комиссии\n"
        "в следующем году.\n\nВторой абзац стоит отдельно.\n",
        encoding="utf-8",
    )
    (document,) = documents(path)
    assert document.text.split("\n\n")[1].startswith(
        "Министр иностранных дел Казахстана встретился с послом Польши и обсудил"
    )
    assert document.text.count("\n\n") == 2


def test_every_table_format_gives_the_same_document(tmp_path: Path) -> None:
    polars = pytest.importorskip("polars")
    row = {
        "source_id": "s-1",
        "title": "Посол Литвы",
        "text": RU,
        "published": "2025-03-14",
        "url": "https://tass.ru/x",
    }
    (tmp_path / "a.jsonl").write_text(json.dumps(row, ensure_ascii=False), encoding="utf-8")
    (tmp_path / "b.json").write_text(json.dumps([row]), encoding="utf-8")
    (tmp_path / "c.json").write_text(json.dumps({"documents": [row]}), encoding="utf-8")
    polars.DataFrame([row]).write_csv(tmp_path / "d.csv")
    polars.DataFrame([row]).write_parquet(tmp_path / "e.parquet")
    with gzip.open(tmp_path / "f.jsonl.gz", "wt", encoding="utf-8") as packed:
        packed.write(json.dumps(row))
    found = documents(tmp_path)
    assert len(found) == 6
    assert len({(d.id, d.source_id, d.title, d.published, d.publisher, d.publisher_state) for d in found}) == 1
    assert found[0].publisher_state == "RUS"


def test_other_column_names_are_mapped(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text(f"body\tday\tname\n{RU}\t2025-03-14\tПосол\n", encoding="cp1251")
    (document,) = documents(path, columns={"text": "body", "published": "day", "title": "name"})
    assert (document.title, document.published, document.source_id) == ("Посол", "2025-03-14", "a-1")


def test_a_column_that_the_contract_does_not_have_is_refused() -> None:
    with pytest.raises(ValueError, match="no column 'body'"):
        list(read_documents([], columns={"body": "text"}))


def test_html_in_a_column_is_taken_apart(tmp_path: Path) -> None:
    page = f"<html><body><nav>Меню</nav><article><h1>Посол</h1><p>{RU}</p><p>{RU}</p></article></body></html>"
    path = tmp_path / "a.jsonl"
    path.write_text(json.dumps({"html": page}), encoding="utf-8")
    (document,) = documents(path)
    assert "Меню" not in document.text
    assert RU in document.text


def test_the_first_bytes_correct_the_suffix(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f"<!DOCTYPE html><html><body><p>{RU}</p></body></html>", encoding="utf-8")
    (tmp_path / "b.txt").write_text(FRONT + RU, encoding="utf-8")
    (tmp_path / "c.json").write_text(f'{{"text": "{RU}"}}\n{{"text": "{RU} Да."}}\n', encoding="utf-8")
    (tmp_path / "d.html").write_text(RU, encoding="utf-8")
    (tmp_path / "e").write_text(RU, encoding="utf-8")
    assert [d.source_id for d in documents(tmp_path)] == ["a", "s-1", "c-1", "c-2", "d", "e"]


def test_sources_come_in_the_order_named_and_files_by_name_each_once(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", "sub/c.txt", ".hidden/d.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(f"{name}. {RU}", encoding="utf-8")
    names = [Path(d.path or "").name for d in documents(tmp_path / "b.txt", tmp_path, str(tmp_path / "*.txt"))]
    assert names == ["b.txt", "a.txt", "c.txt"]


@pytest.mark.parametrize("content", [RU, json.dumps({"text": RU}), f'title,text\nПосол,"{RU}"\n', FRONT + RU])
def test_standard_input_is_told_by_its_content(monkeypatch: pytest.MonkeyPatch, content: str) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content.encode("utf-8"))))
    (document,) = documents("-")
    assert document.text.endswith(RU)
    assert document.path == "<stdin>"


def test_reading_is_lazy(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text((json.dumps({"text": RU}) + "\n") * 3, encoding="utf-8")
    found = read_documents([path, tmp_path / "b.txt"])
    assert isinstance(next(found), Document)
    (tmp_path / "b.txt").write_text(RU, encoding="utf-8")
    assert sum(isinstance(item, Document) for item in found) == 3


def test_the_two_halves_of_reading_make_the_whole(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(json.dumps({"text": RU}) + "\n{", encoding="utf-8")
    halves = [found for raw in read_raw([tmp_path]) for found in documents_of(raw)]
    assert halves == list(read_documents([tmp_path]))
    assert isinstance(halves[-1], Issue)


def test_documents_are_counted_where_that_is_cheap(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text("{}\n{}\n{}", encoding="utf-8")
    (tmp_path / "b.txt").write_text(RU, encoding="utf-8")
    assert count_documents([tmp_path]) == 4
    (tmp_path / "c.csv").write_text("text\nx\n", encoding="utf-8")
    assert count_documents([tmp_path]) is None


def test_a_document_can_be_made_from_a_text() -> None:
    document = document_from_text(RU, published="14 марта 2025 года", url="https://www.gov.pl/web/dyplomacja/x")
    assert (document.published, document.publisher_state, document.lang) == ("2025-03-14", "POL", "ru")
    with pytest.raises(SourceError, match="Ukrainian"):
        document_from_text("Міністр закордонних справ України провів зустріч із послом Польщі у Києві.")

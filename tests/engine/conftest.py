from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from sverka.ledger import Ledger
from sverka.model import Document
from sverka.sources import document_from_text

TEXTS = (
    (
        "ru",
        (
            "Встреча в Астане\n\nМинистр иностранных дел Казахстана Ермек Кошербаев 29 января принял в Астане "
            "заместителя министра иностранных дел Польши Войцеха Зайончковского."
        ),
    ),
    (
        "en",
        (
            "Ministers meet in Warsaw\n\nPolish Foreign Minister Radosław Sikorski met Kazakh Foreign Minister "
            "Murat Nurtleu in Warsaw on 23 May 2025."
        ),
    ),
    ("ru", "Погода\n\nЗавтра в Алматы ожидается небольшой дождь, ветер слабый."),
)


@pytest.fixture
def documents() -> list[Document]:
    return [
        document_from_text(text, lang=lang, published="2026-01-30", source_id=f"text-{number}")
        for number, (lang, text) in enumerate(TEXTS)
    ]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of three texts that can be read and one that is empty."""
    path = tmp_path / "news"
    path.mkdir()
    for number, (_, text) in enumerate(TEXTS):
        (path / f"text-{number}.txt").write_text(text, encoding="utf-8")
    (path / "void.txt").write_text("", encoding="utf-8")
    return path


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with Ledger(tmp_path / "books.db") as opened:
        yield opened

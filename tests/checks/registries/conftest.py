from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from sverka.checks.registries import Added, Registries, Shelf, describe
from sverka.checks.registries.description import parse_description

Add = Callable[..., Added]
Ask = Callable[[], Registries]

COMMON = {"title": "A table", "publisher": "An office", "edition": "2024", "licence": "CC0 1.0"}


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path / "registries")


@pytest.fixture
def add(shelf: Shelf, tmp_path: Path) -> Add:
    """Adds a registry: from a template by name, or by the fields of a description; files are in the test's folder."""

    def call(template: str | None = None, *files: str, **fields: Any) -> Added:
        if template is not None:
            return shelf.add(describe(template, [tmp_path / file for file in files], **fields))
        text = yaml.safe_dump(COMMON | {"files": list(files)} | fields, allow_unicode=True)
        return shelf.add(parse_description(text, "test.yaml"), folder=tmp_path)

    return call


@pytest.fixture
def ask(shelf: Shelf) -> Iterator[Ask]:
    """Opens the registries that were added, without the starter tables."""
    opened: list[Registries] = []

    def call() -> Registries:
        opened.append(Registries(shelf.folder, bundled=False))
        return opened[-1]

    yield call
    for registries in opened:
        registries.close()

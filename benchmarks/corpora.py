"""The texts that are measured on: the samples and gold that come with the repository, and public test sets beside it.

The public sets are not part of the repository. They are looked for in `SVERKA_BENCH_DATA`, else in `../shared/data`.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import as_file, files
from pathlib import Path
from typing import Any

from sverka.model import Document, document_id
from sverka.model.vocabulary import Lang
from sverka.sources import read_documents

ROOT = Path(__file__).resolve().parent
DATA = Path(os.environ.get("SVERKA_BENCH_DATA", ROOT.parent.parent / "shared" / "data"))


class MissingCorpusError(Exception):
    """A public test set that is not on this machine; the message names it."""


def corpus(*parts: str) -> Path:
    """Return the path of a public test set.

    Raises:
        MissingCorpusError: Where it is not on this machine.
    """
    path = DATA.joinpath(*parts)
    if not path.exists():
        raise MissingCorpusError(f"{path} is not on this machine")
    return path


def json_lines(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the objects of a JSON Lines file."""
    with path.open(encoding="utf-8") as stream:
        yield from map(json.loads, stream)


def document(text: str, lang: Lang, published: str | None = None, title: str | None = None) -> Document:
    """Return a document of one text, as a source would hand it on."""
    whole = f"{title}\n\n{text}" if title else text
    return Document(
        id=document_id(whole),
        text=whole,
        lang=lang,
        published=published,
        published_from="metadata" if published else None,
        title=title,
    )


@cache
def gold() -> dict[str, Mapping[str, Any]]:
    """Return the gold annotations of the samples by name, in the order of the names."""
    return {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in sorted((ROOT / "gold").glob("*.json"))}


@cache
def happenings() -> Mapping[str, Any]:
    """Return the gold of reconciling: happenings with every account of them, plans with their outcome, relations."""
    told: Mapping[str, Any] = json.loads((ROOT / "happenings.json").read_text(encoding="utf-8"))
    return told


@cache
def held_out() -> frozenset[str]:
    """Return the names of the samples that no rule was written for."""
    lines = (ROOT / "heldout.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(line for line in lines if line and not line.startswith("#"))


@cache
def samples() -> dict[str, Document]:
    """Return the sample texts by name.

    Raises:
        ValueError: Where one of them cannot be read.
    """
    out: dict[str, Document] = {}
    with as_file(files("sverka") / "samples") as folder:
        for item in read_documents(p for p in sorted(folder.iterdir()) if p.is_dir()):
            if isinstance(item, Document):
                out[item.source_id or item.id] = item
            elif item.severity == "error":
                raise ValueError(f"a sample cannot be read: {item}")
    return out

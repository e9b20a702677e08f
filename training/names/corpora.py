"""The annotated corpora that name models learn from, and the tenth of each that is held out.

The rule of the held-out tenth is one for training and for the benchmark: documents (blocks of fifty sentences where
a corpus has no documents, as KazNERD) are counted in the order of the file, and each tenth is held out.
"""

from __future__ import annotations

import gzip
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

BLOCK = 50  # KazNERD puts two spellings of one sentence side by side; a block keeps them together
TENTH = 10

_NKJP = {"persName": "person", "orgName": "organisation", "placeName": "place", "geogName": "place"}

# The first prefix that fits decides; an empty kind leaves a class out.
_KPWR = {
    "nam_liv_habitant": "place",
    "nam_liv_animal": "",
    "nam_liv": "person",
    "nam_adj_person": "person",
    "nam_adj": "place",
    "nam_org_nation": "place",
    "nam_org": "organisation",
    "nam_pro_media": "organisation",
    "nam_loc": "place",
    "nam_fac_system": "",
    "nam_fac": "place",
}


@dataclass(frozen=True, slots=True)
class Annotated:
    """A sentence with BIO labels."""

    words: list[str]
    labels: list[str]


Document = list[Annotated]


def held_out(documents: Iterable[Document]) -> Iterator[Document]:
    """Yield every tenth document."""
    return (document for n, document in enumerate(documents) if n % TENTH == TENTH - 1)


def learnt(documents: Iterable[Document]) -> Iterator[Document]:
    """Yield the other nine tenths."""
    return (document for n, document in enumerate(documents) if n % TENTH != TENTH - 1)


def kaznerd(path: Path) -> list[Document]:
    """Read a file of KazNERD in blocks of sentences."""
    lines = path.read_text(encoding="utf-8").split("\n")
    sentences = [_sentence(rows, {}) for rows in _rows(lines, " ")]
    return [sentences[n : n + BLOCK] for n in range(0, len(sentences), BLOCK)]


def polish(path: Path, kinds: Mapping[str, str]) -> list[Document]:
    """Read a Polish corpus in the IOB format of PolDeepNer: outermost names whose class is among the kinds."""
    documents: list[Document] = []
    raw = path.read_bytes()
    text = (gzip.decompress(raw) if path.suffix == ".gz" else raw).decode("utf-8")
    for rows in _rows(text.split("\n"), "\t"):
        if any(row[0].startswith("-DOCSTART FILE") for row in rows):
            documents.append([])
        if words := [row for row in rows if not row[0].startswith("-DOCSTART")]:
            documents[-1].append(_sentence(words, kinds))
    return [document for document in documents if document]


def nkjp(path: Path) -> list[Document]:
    """Read the National Corpus of Polish: names of people, organisations and places, outermost ones."""
    return polish(path, _NKJP)


def kpwr(path: Path) -> list[Document]:
    """Read KPWr n82 in the classes of the National Corpus, where adjectives and peoples of places are places."""
    return polish(path, _KPWR)


def _rows(lines: Iterable[str], separator: str) -> Iterator[list[list[str]]]:
    rows: list[list[str]] = []
    for line in lines:
        if line.strip():
            rows.append(line.rstrip("\n").split(separator))
        elif rows:
            yield rows
            rows = []
    if rows:
        yield rows


def _sentence(rows: list[list[str]], kinds: Mapping[str, str]) -> Annotated:
    """Take words and labels; with kinds, the outermost label is simplified and classes without a kind are left out."""
    labels = [_simplified(row[-1], kinds) if kinds else row[-1] for row in rows]
    return Annotated([row[0] for row in rows], labels)


def _simplified(label: str, kinds: Mapping[str, str]) -> str:
    place, _, name = label.partition("#")[0].partition("-")
    for prefix, kind in kinds.items():
        if name.startswith(prefix):
            return f"{place}-{kind}" if kind else "O"
    return "O"

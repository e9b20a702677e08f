"""Results as JSON Lines, each line in the file as soon as its document is read."""

from __future__ import annotations

import json
from pathlib import Path
from typing import BinaryIO, Self

from sverka.model import Document

Key = tuple[str, str | None, str | None, str | None]


def key(document: Document) -> Key:
    """Return what tells documents of one run apart: the text and where it was found."""
    return document.id, document.source_id, document.path, document.url


def place_of(document: Document) -> str:
    """Return what messages name a document by."""
    return document.path or document.url or document.source_id or document.id


class LinesFile:
    """A file of JSON Lines that grows line by line.

    Args:
        path: The file; its folder is made where it is not there.
        resume: Keep the lines that are there, but for a last one that was torn; otherwise begin anew.
    """

    def __init__(self, path: Path, *, resume: bool = False) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        self.held: frozenset[Key] = frozenset()
        if resume and path.exists():
            self.held, whole = _scan(path)
            self._stream: BinaryIO = path.open("r+b")
            self._stream.truncate(whole)
            self._stream.seek(whole)
        else:
            self._stream = path.open("wb")

    def write(self, line: str) -> None:
        """Append a line and hand it to the system, so that it outlives this process."""
        self._stream.write(line.encode("utf-8") + b"\n")
        self._stream.flush()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._stream.close()


def _scan(path: Path) -> tuple[frozenset[Key], int]:
    """Return the documents of the whole lines of a file of records, and where the last of these lines ends."""
    held, whole = set(), 0
    with path.open("rb") as stream:
        for line in stream:
            try:
                head = json.loads(line)["document"]
                found = (head["id"], head["source_id"], head["path"], head["url"])
            except (ValueError, KeyError, TypeError):
                break
            if not line.endswith(b"\n"):
                break
            held.add(found)
            whole += len(line)
    return frozenset(held), whole

"""What a format hands on: one record of a source, before anything is found out about it."""

from __future__ import annotations

import gzip
import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import BinaryIO, Protocol

from sverka.errors import SourceError
from sverka.model import Issue

FIELDS = ("source_id", "url", "publisher", "publisher_state", "published", "lang", "title", "authors", "text", "html")
"""The columns that a record may have, as the record contract names them."""


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds on one input.

    Attributes:
        document_bytes: Largest text of one document: a text file, a page, or one record of a table.
        html_bytes: Largest page, counted without its scripts and styles.
        html_seconds: Longest time that a page of suspicious build may take to be taken apart.
    """

    document_bytes: int = 20_000_000
    html_bytes: int = 2_000_000
    html_seconds: float = 15.0


@dataclass(frozen=True, slots=True)
class Options:
    """How sources are read.

    Attributes:
        lang: The language of every text that does not name its own, or None to find it out.
        columns: The contract's column name to the name that a table or JSON file uses instead.
        limits: Bounds on one input.
        published: The day of publication of every text that does not say its own, or None.
    """

    lang: str | None = None
    columns: Mapping[str, str] = field(default_factory=dict)
    limits: Limits = field(default_factory=Limits)
    published: date | None = None


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a source says of a text; None where it says nothing. `published` is as written."""

    source_id: str | None = None
    url: str | None = None
    publisher: str | None = None
    publisher_state: str | None = None
    published: str | None = None
    lang: str | None = None
    title: str | None = None
    authors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Raw:
    """One record of a source: exactly one of `text` and `html` is given.

    Attributes:
        path: The file or address.
        place: Where in the file ("line 3", "row 12"), or None for the whole.
    """

    path: str
    metadata: Metadata
    place: str | None = None
    text: str | None = None
    html: str | None = None

    def issue(self, code: str, reason: str) -> Issue:
        """Return an error at this record's place."""
        return Issue(code=code, path=self.path, place=self.place, reason=reason)


class Source:
    """A file, or a stream such as standard input, as bytes. A name that ends in `.gz` is unpacked on the way."""

    def __init__(self, name: str, path: Path | None = None, stream: BinaryIO | None = None) -> None:
        self.name = name
        self.path = path
        self._stream = stream

    @property
    def suffix(self) -> str:
        """The suffix in lower case, without `.gz`."""
        path = Path(self.name)
        return (Path(path.stem).suffix if path.suffix.lower() == ".gz" else path.suffix).lower()

    @property
    def stem(self) -> str | None:
        """The file name without its suffixes, or None for a stream."""
        if self.path is None:
            return None
        return Path(self.path.stem).stem if self.path.suffix.lower() == ".gz" else self.path.stem

    @cached_property
    def head(self) -> bytes:
        """The first 4096 bytes, for telling formats apart."""
        if self._stream is not None:
            first = self._stream.read(4096)
            # What was read to look at is put back in front of the rest.
            self._stream = io.BufferedReader(Joined(first, self._stream))
            return first
        with self.open() as opened:
            return opened.read(4096)

    def open(self) -> BinaryIO:
        """Open the bytes. A stream can be opened once."""
        if self._stream is not None:
            return self._stream
        if self.path is None:
            raise ValueError("a source is a file or a stream")
        if self.path.suffix.lower() == ".gz":
            return gzip.open(self.path, "rb")  # type: ignore[return-value]
        return self.path.open("rb")

    def read(self, limit: int) -> bytes:
        """Return all bytes.

        Raises:
            SourceError: Where there are more than `limit`, with code `too_large`.
        """
        with self.open() as opened:
            content = opened.read(limit + 1)
        if len(content) > limit:
            raise too_large(self.name, limit)
        return content


class Joined(io.RawIOBase):
    """Bytes already read, then the rest of the stream."""

    def __init__(self, first: bytes, rest: BinaryIO) -> None:
        self._first = first
        self._rest = rest

    def readable(self) -> bool:
        """Tell that it can be read."""
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        """Fill a buffer and return how many bytes it took."""
        piece = self._first[: len(buffer)]
        if piece:
            self._first = self._first[len(piece) :]
        else:
            piece = self._rest.read(len(buffer))
        buffer[: len(piece)] = piece
        return len(piece)


class Format(Protocol):
    """One format of source: bytes to records. One module each under `formats`."""

    @property
    def name(self) -> str:
        """What the format is called in messages."""

    @property
    def suffixes(self) -> tuple[str, ...]:
        """The suffixes of its files, in lower case with the dot."""

    def read(self, source: Source, options: Options) -> Iterator[Raw | Issue]:
        """Yield the records in the order of the source, and an issue for each place that cannot be read.

        Raises:
            SourceError: Where the source as a whole cannot be read.
        """

    def count(self, source: Source) -> int | None:
        """Return how many records a file holds, or None where that is not known cheaply."""


def too_large(path: object, limit: int, place: str | None = None) -> SourceError:
    """Return the error for a document above its limit in bytes."""
    return SourceError(
        path,
        f"larger than the limit of {limit / 1_000_000:g} MB for one document",
        code="too_large",
        place=place,
        hint="split it, or give it as JSON Lines with one document a line",
    )

"""Tables in text: CSV and TSV, bare, gzipped or in a zip archive."""

from __future__ import annotations

import csv
import gzip
import io
import zipfile
from collections.abc import Iterator
from fnmatch import fnmatchcase
from pathlib import Path
from typing import IO, TYPE_CHECKING, cast

from sverka.checks.registries.limits import limits
from sverka.checks.registries.tables.table import Row, Table, TableError

if TYPE_CHECKING:
    import _csv  # the type of csv.reader has no public name

_TEXTS = (".csv", ".tsv", ".tab", ".txt", ".dat")


class _Bounded(io.RawIOBase):
    """A stream that ends with an error where more comes out of it than a file may hold: a guard against zip bombs."""

    def __init__(self, stream: IO[bytes]) -> None:
        self._stream = stream
        self._left = limits().file_bytes

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: object) -> int:
        view = memoryview(buffer)  # type: ignore[arg-type]  # io gives a buffer
        data = self._stream.read(len(view))
        self._left -= len(data)
        if self._left < 0:
            raise TableError("too_large", f"more than {limits().file_bytes} bytes")
        view[: len(data)] = data
        return len(data)


def read_text_table(path: Path, encoding: str, delimiter: str | None) -> Iterator[Table]:
    """Yield the table of a CSV or TSV file, gzipped where its name ends in `.gz`."""
    name = path.name.removesuffix(".gz")
    with gzip.open(path) if path.suffix == ".gz" else path.open("rb") as stream:
        yield from _table(cast("IO[bytes]", stream), path, None, name, encoding, delimiter)


def read_archive(path: Path, members: str | None, encoding: str, delimiter: str | None) -> Iterator[Table]:
    """Yield the tables of a zip archive whose names fit a pattern, in the order of their names."""
    try:
        archive = zipfile.ZipFile(path)
    except zipfile.BadZipFile as error:
        raise TableError("not_zip", str(error)) from error
    with archive:
        names = sorted(
            info.filename
            for info in archive.infolist()
            if not info.is_dir()
            and info.filename.lower().endswith(_TEXTS)
            and (members is None or fnmatchcase(Path(info.filename).name, members))
        )
        if not names:
            raise TableError("no_member", f"the archive holds no table{f' named {members}' if members else ''}")
        for name in names[: limits().files]:
            with archive.open(name) as stream:
                yield from _table(stream, path, name, name, encoding, delimiter)


def _table(
    stream: IO[bytes], path: Path, part: str | None, name: str, encoding: str, delimiter: str | None
) -> Iterator[Table]:
    csv.field_size_limit(limits().cell_characters)
    text = io.TextIOWrapper(io.BufferedReader(_Bounded(stream), 1 << 20), encoding=encoding, newline="")
    reader = csv.reader(_lines(text), delimiter=delimiter or ("\t" if name.lower().endswith((".tsv", ".tab")) else ","))
    try:
        header = next(reader, None)
    except (csv.Error, UnicodeDecodeError, gzip.BadGzipFile, EOFError) as error:
        raise TableError("unreadable", str(error)) from error
    if header is None:
        raise TableError("empty", "the table is empty")
    if len(header) > limits().columns:
        raise TableError("too_wide", f"more than {limits().columns} columns")
    yield Table(str(path), part, "line", [column.strip() for column in header], _rows(reader))


def _lines(text: io.TextIOWrapper) -> Iterator[str]:
    """Yield lines; one that is longer than any table's ends the file, before it fills the memory."""
    longest = limits().line_characters
    while line := text.readline(longest):
        if len(line) == longest:
            raise TableError("too_long", f"a line of more than {longest} characters")
        yield line


def _rows(reader: _csv.Reader) -> Iterator[Row]:
    try:
        for row in reader:
            if row:
                if reader.line_num > limits().rows:
                    raise TableError("too_long", f"more than {limits().rows} lines")
                yield reader.line_num, row
    except (csv.Error, UnicodeDecodeError, zipfile.BadZipFile, gzip.BadGzipFile, EOFError) as error:
        raise TableError("unreadable", f"after line {reader.line_num}: {error}") from error

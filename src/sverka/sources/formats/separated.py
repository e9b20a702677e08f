"""CSV and TSV with a heading row, read as a stream."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from sverka.errors import SourceError
from sverka.model import Issue
from sverka.sources.decoding import decode
from sverka.sources.fields import record_of
from sverka.sources.raw import FIELDS, Joined, Options, Raw, Source

_SAMPLE = 1 << 20
_DELIMITERS = (",", ";", "\t", "|")


class CsvFormat:
    """Tables with named columns, of which `text` or `html` must be one."""

    name = "CSV"
    suffixes = (".csv", ".tsv", ".tab")

    def read(self, source: Source, options: Options) -> Iterator[Raw | Issue]:
        """Yield the record of each row, or the issue with it.

        Raises:
            SourceError: With code `missing_column` where no column holds the text.
        """
        csv.field_size_limit(4 * options.limits.document_bytes)
        with source.open() as stream:
            start = stream.read(_SAMPLE)
            # The encoding is told by the first part, cut at a line end so that no letter is cut in two.
            encoding = decode(start[: start.rfind(b"\n") + 1] or start, source.name)[1]
            joined = io.BufferedReader(Joined(start, stream))
            lines = io.TextIOWrapper(joined, encoding=_codec(start, encoding), errors="replace", newline="")
            header = lines.readline(_SAMPLE)
            delimiter = max(_DELIMITERS, key=header.count)
            names = [name.strip().lstrip("\ufeff") for name in next(csv.reader([header], delimiter=delimiter), [])]
            wanted = {options.columns.get(name, name) for name in ("text", "html")}
            if not wanted & set(names):
                raise SourceError(
                    source.name,
                    f"no column {' or '.join(sorted(wanted))}; the columns are {', '.join(names[:20])}",
                    code="missing_column",
                    place="line 1",
                    hint="name the columns with the option columns",
                )
            yield from self._rows(csv.reader(lines, delimiter=delimiter), names, source, options)

    def _rows(
        self, rows: Iterator[list[str]], names: list[str], source: Source, options: Options
    ) -> Iterator[Raw | Issue]:
        number = 0
        while True:
            number += 1
            place = f"row {number}"
            try:
                row = next(rows)
            except StopIteration:
                return
            except csv.Error as error:
                yield Issue("bad_csv", source.name, f"the row cannot be read: {error}", place)
                continue
            if not row:
                number -= 1
            elif len(row) > len(names):
                yield Issue("bad_csv", source.name, f"{len(row)} values for {len(names)} columns", place)
            else:
                yield from record_of(dict(zip(names, row, strict=False)), source, "row", number, options)

    def count(self, source: Source) -> int | None:
        """Return None: a quoted text may hold line ends, so rows cannot be counted without reading them."""
        return None


def looks_like_csv(head: bytes) -> bool:
    """Tell whether the first line names at least two columns of the record contract, the text among them."""
    line = head.split(b"\n", 1)[0].decode("utf-8", "replace").strip().lstrip("\ufeff")
    for delimiter in _DELIMITERS:
        names = {name.strip().strip('"') for name in line.split(delimiter)}
        if {"text", "html"} & names and len(names & set(FIELDS)) > 1:
            return True
    return False


def _codec(start: bytes, encoding: str) -> str:
    """Return the codec that also takes the byte order mark away."""
    if encoding == "utf-8":
        return "utf-8-sig"
    return encoding.removesuffix("-le").removesuffix("-be") if start[:2] in (b"\xff\xfe", b"\xfe\xff") else encoding

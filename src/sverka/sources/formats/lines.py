"""JSON Lines: one document a line, read as a stream, so files may be of any size."""

from __future__ import annotations

import json
from collections.abc import Iterator

from sverka.errors import SourceError
from sverka.model import Issue
from sverka.sources.decoding import decode
from sverka.sources.fields import issue_of, record_of
from sverka.sources.raw import Options, Raw, Source, too_large


class JsonLinesFormat:
    """Files with one JSON object a line."""

    name = "JSON Lines"
    suffixes = (".jsonl", ".ndjson", ".jsonlines")

    def read(self, source: Source, options: Options) -> Iterator[Raw | Issue]:
        """Yield the record of each line, or the issue with it."""
        limit = 2 * options.limits.document_bytes  # escapes make a line longer than its text
        with source.open() as stream:
            number = 0
            while line := stream.readline(limit + 1):
                number += 1
                place = f"line {number}"
                if len(line) > limit:
                    yield issue_of(too_large(source.name, options.limits.document_bytes, place))
                    while not line.endswith(b"\n") and (line := stream.readline(limit)):
                        pass
                elif line.strip(b" \t\r\n\xef\xbb\xbf"):
                    yield from _record(line, source, number, options)

    def count(self, source: Source) -> int | None:
        """Return the number of lines, read in blocks without looking at them."""
        if source.path is None:
            return None
        lines, last = 0, b"\n"
        with source.open() as stream:
            while block := stream.read(1 << 20):
                lines += block.count(b"\n")
                last = block[-1:]
        return lines + (last != b"\n")


def _record(line: bytes, source: Source, number: int, options: Options) -> Iterator[Raw | Issue]:
    path, place = source.name, f"line {number}"
    try:
        values = json.loads(decode(line, path)[0])
    except SourceError as error:
        yield Issue(error.code, path, error.reason, place)
        return
    except json.JSONDecodeError as error:
        yield Issue("bad_json", path, f"not a line of JSON: {error.msg} at column {error.colno}", place)
        return
    except (ValueError, RecursionError) as error:
        yield Issue("bad_json", path, f"not a line of JSON: {error}", place)
        return
    if not isinstance(values, dict):
        yield Issue("bad_json", path, "not a JSON object", place)
        return
    yield from record_of(values, source, "line", number, options)

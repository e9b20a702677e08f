"""JSON: one object, or a list of objects, one document each."""

from __future__ import annotations

import json
from collections.abc import Iterator

from sverka.errors import SourceError
from sverka.model import Issue
from sverka.sources.decoding import decode
from sverka.sources.fields import record_of
from sverka.sources.formats.lines import JsonLinesFormat
from sverka.sources.raw import Options, Raw, Source

_LIST_NAMES = ("documents", "articles", "items", "results", "data", "records")


class JsonFormat:
    """Files of one JSON value."""

    name = "JSON"
    suffixes = (".json",)

    def read(self, source: Source, options: Options) -> Iterator[Raw | Issue]:
        """Yield the record of each object. A file that is JSON Lines by content is read as that.

        Raises:
            SourceError: With code `bad_json` where the file is not JSON.
        """
        if source.path is not None and _is_lines(source):
            yield from JsonLinesFormat().read(source, options)
            return
        text, _ = decode(source.read(4 * options.limits.document_bytes), source.name)
        try:
            value = json.loads(text)
        except json.JSONDecodeError as error:
            raise SourceError(
                source.name, f"not JSON: {error.msg}", code="bad_json", place=f"line {error.lineno}"
            ) from error
        except (ValueError, RecursionError) as error:
            raise SourceError(source.name, f"not JSON: {error}", code="bad_json") from error
        if isinstance(value, dict):
            # A list of documents is often wrapped in one object.
            wrapped = next((value[name] for name in _LIST_NAMES if isinstance(value.get(name), list)), None)
            has_text = {options.columns.get(name, name) for name in ("text", "html")} & value.keys()
            if wrapped is None or has_text:
                yield from record_of(value, source, "item", 1, options)
                return
            value = wrapped
        if not isinstance(value, list):
            raise SourceError(source.name, "neither a JSON object nor a list of them", code="bad_json")
        for number, item in enumerate(value, 1):
            if isinstance(item, dict):
                yield from record_of(item, source, "item", number, options)
            else:
                yield Issue("bad_json", source.name, "not a JSON object", f"item {number}")

    def count(self, source: Source) -> int | None:
        """Return None: the file would have to be read."""
        return None


def _is_lines(source: Source) -> bool:
    """Tell whether the first line is a whole JSON object and another line follows it."""
    with source.open() as stream:
        first = stream.readline(1 << 24)
        second = stream.readline(2)
    if not second.strip() or not first.lstrip(b"\xef\xbb\xbf ").startswith(b"{"):
        return False
    try:
        json.loads(first)
    except (ValueError, RecursionError):
        return False
    return True

"""HTML pages: one file, one document."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sverka.model import Issue
from sverka.sources.decoding import decode
from sverka.sources.raw import Metadata, Options, Raw, Source

_SIGNS = re.compile(
    rb"<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>]|<meta\s|<article[\s>]|<div[\s>]|<p[\s>]", re.IGNORECASE
)


class HtmlFormat:
    """Saved pages. What is said in them is taken out by `sverka.sources.pages`."""

    name = "HTML"
    suffixes = (".html", ".htm", ".xhtml", ".shtml")

    def read(self, source: Source, options: Options) -> Iterator[Raw | Issue]:
        """Yield the one page of a file."""
        html, _ = decode(source.read(options.limits.document_bytes), source.name, html=True)
        yield Raw(source.name, Metadata(source_id=source.stem), html=html)

    def count(self, source: Source) -> int | None:
        """Return 1."""
        return 1


def looks_like_html(head: bytes) -> bool:
    """Tell whether bytes begin as a page does: a tag first, and one of the tags that pages have."""
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    if start.startswith((b"\xff\xfe", b"\xfe\xff")):
        start = start[2:].replace(b"\x00", b"")
    return start.startswith(b"<") and _SIGNS.search(start) is not None

"""The formats of sources, one module each, and how they are told apart."""

from __future__ import annotations

from sverka.errors import SourceError
from sverka.sources.formats.hypertext import HtmlFormat, looks_like_html
from sverka.sources.formats.lines import JsonLinesFormat
from sverka.sources.formats.markdown import MarkdownFormat
from sverka.sources.formats.objects import JsonFormat
from sverka.sources.formats.parquet import ParquetFormat
from sverka.sources.formats.plain import PlainFormat
from sverka.sources.formats.separated import CsvFormat, looks_like_csv
from sverka.sources.raw import Format, Source

PLAIN, MARKDOWN, HTML = PlainFormat(), MarkdownFormat(), HtmlFormat()
JSON_LINES, JSON, CSV, PARQUET = JsonLinesFormat(), JsonFormat(), CsvFormat(), ParquetFormat()

FORMATS: tuple[Format, ...] = (PLAIN, MARKDOWN, HTML, JSON_LINES, JSON, CSV, PARQUET)
_BY_SUFFIX: dict[str, Format] = {suffix: form for form in FORMATS for suffix in form.suffixes}


def is_known(suffix: str) -> bool:
    """Tell whether files with a suffix (lower case, with the dot; or none) are read from a folder."""
    return suffix in _BY_SUFFIX or suffix == ""


def format_of(source: Source) -> Format:
    """Return the format of a source: by its suffix, corrected by its first bytes where these say otherwise.

    Raises:
        SourceError: With code `empty` where there are no bytes.
    """
    head = source.head
    if not head.strip(b"\x00 \t\r\n\xef\xbb\xbf\xff\xfe"):
        raise SourceError(source.name, "the file is empty", code="empty")
    if head.startswith(b"PAR1"):
        return PARQUET
    named = _BY_SUFFIX.get(source.suffix)
    if named in (PLAIN, HTML, None) and looks_like_html(head):
        return HTML
    if named is HTML:
        return HTML if b"<" in head or b"\x00" in head else PLAIN
    if named in (PLAIN, None) and head.removeprefix(b"\xef\xbb\xbf").startswith((b"---\n", b"---\r\n")):
        return MARKDOWN
    if named is not None:
        return named
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    if start.startswith(b"{"):
        return JSON_LINES
    if start.startswith(b"["):
        return JSON
    return CSV if looks_like_csv(head) else PLAIN

"""Sources to documents, one after the other; what cannot be read becomes an issue and the rest goes on."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path

from sverka.errors import SourceError
from sverka.model import Document, Issue
from sverka.sources.assemble import assemble
from sverka.sources.fields import issue_of
from sverka.sources.finding import STANDARD_INPUT, find
from sverka.sources.formats import format_of
from sverka.sources.raw import FIELDS, Limits, Metadata, Options, Raw, Source


def read_documents(
    sources: Iterable[str | Path],
    *,
    lang: str | None = None,
    published: date | None = None,
    columns: Mapping[str, str] | None = None,
    limits: Limits | None = None,
) -> Iterator[Document | Issue]:
    """Yield the documents in sources, and an issue for each thing that is wrong with them. Lazy.

    The order is that of `sources`, inside a folder or glob by name, inside a file from its start. The warnings about a
    document follow it.

    Args:
        sources: Files, folders (with all folders in them), globs, and `-` for standard input.
        lang: The language of texts that do not say theirs (`ru`, `en`, `pl`, `kk`), or None to find it out.
        published: The day of publication of texts that do not say theirs.
        columns: The contract's column name to the name that tables and JSON use instead, such as `{"text": "body"}`.
        limits: Bounds on one input.

    Raises:
        ValueError: Where `columns` names a column that the contract does not have.
    """
    yield from (
        found
        for raw in read_raw(sources, lang=lang, published=published, columns=columns, limits=limits)
        for found in documents_of(raw)
    )


def read_raw(
    sources: Iterable[str | Path],
    *,
    lang: str | None = None,
    published: date | None = None,
    columns: Mapping[str, str] | None = None,
    limits: Limits | None = None,
) -> Iterator[tuple[Raw, Options] | Issue]:
    """Yield the records in sources as they stand there: the cheap half of `read_documents`, done by one process.

    Each can be handed to another process, which calls `documents_of` on it. Arguments are those of `read_documents`.
    """
    options = Options(lang, _checked(columns or {}), limits or Limits(), published)
    for source in find([sources] if isinstance(sources, str | Path) else sources):
        if isinstance(source, Issue):
            yield source
            continue
        for found in _read(source, options):
            yield found if isinstance(found, Issue) else (found, options)


def documents_of(raw: tuple[Raw, Options] | Issue) -> Iterator[Document | Issue]:
    """Yield the document of a record of `read_raw` and its warnings, or an error. An issue passes through."""
    if isinstance(raw, Issue):
        yield raw
    else:
        yield from assemble(*raw)


def document_from_text(
    text: str,
    *,
    lang: str | None = None,
    title: str | None = None,
    published: str | None = None,
    url: str | None = None,
    publisher: str | None = None,
    publisher_state: str | None = None,
    authors: Iterable[str] = (),
    source_id: str | None = None,
) -> Document:
    """Return a text as a document; what is not given is found out from it. Warnings are left out.

    Raises:
        SourceError: Where there is no text, or it is in a language that is not read (code `unsupported_language`).
    """
    metadata = Metadata(source_id, url, publisher, publisher_state, published, lang, title, tuple(authors))
    for found in assemble(Raw("<text>", metadata, text=text), Options()):
        if isinstance(found, Document):
            return found
        raise SourceError(found.path, found.reason, code=found.code)
    raise SourceError("<text>", "there is no text", code="empty")


def count_documents(sources: Iterable[str | Path]) -> int | None:
    """Return how many records sources hold, for a progress bar; None where that is not known cheaply."""
    total = 0
    for source in find([sources] if isinstance(sources, str | Path) else sources):
        if isinstance(source, Issue):
            continue
        if source.name == "<stdin>":
            return None
        try:
            count = format_of(source).count(source)
        except (SourceError, OSError, EOFError, zlib.error):
            continue
        if count is None:
            return None
        total += count
    return total


def _read(source: Source, options: Options) -> Iterator[Raw | Issue]:
    try:
        yield from format_of(source).read(source, options)
    except SourceError as error:
        yield issue_of(error)
    except (OSError, EOFError, zlib.error) as error:
        yield Issue("unreadable", source.name, getattr(error, "strerror", None) or str(error))


def _checked(columns: Mapping[str, str]) -> Mapping[str, str]:
    for name in columns:
        if name not in FIELDS:
            raise ValueError(f"there is no column {name!r}; the columns are {', '.join(FIELDS)}")
    return columns


__all__ = ["STANDARD_INPUT", "count_documents", "document_from_text", "documents_of", "read_documents", "read_raw"]

"""Named values of front matter, JSON and tables to the metadata of a record."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import Any

from sverka.errors import SourceError
from sverka.model import Issue
from sverka.sources.raw import FIELDS, Metadata, Options, Raw, Source, too_large

_SEPARATORS = (";", "|", "\n")


def metadata_of(
    values: Mapping[Any, Any], options: Options, *, source_id: str | None = None
) -> tuple[Metadata, list[str]]:
    """Return the metadata in named values, and what was wrong with some of them.

    Args:
        values: Column name to value.
        options: Its `columns` say which other names stand for the contract's.
        source_id: What serves as the id where the values give none.
    """
    problems: list[str] = []
    found: dict[str, str | None] = {}
    for name in FIELDS[:7]:
        value = _value(values, name, options)
        if isinstance(value, dict | list | tuple | set):
            problems.append(f"{name} is not a single value")
            value = None
        found[name] = _plain(value)
    authors = _value(values, "authors", options)
    return Metadata(
        **{**found, "source_id": found["source_id"] or source_id},
        authors=tuple(_authors(authors)),
    ), problems


def record_of(
    values: Mapping[Any, Any], source: Source, kind: str, number: int, options: Options
) -> Iterator[Raw | Issue]:
    """Yield the record that a row of a table or an object of JSON is, or the issue why it is none.

    Its place is `kind` and `number` ("line 3"); without an id of its own it has the file's stem and the number.
    """
    path, place = source.name, f"{kind} {number}"
    text, html = _value(values, "text", options), _value(values, "html", options)
    if not isinstance(text, str | None) or not isinstance(html, str | None):
        yield Issue("bad_field", path, "the text is not a string", place)
        return
    content = text if text and text.strip() else html
    if not content or not content.strip():
        wanted = [options.columns.get(name, name) for name in ("text", "html")]
        if any(name in values for name in wanted):
            yield Issue("empty", path, "there is no text", place)
        else:
            yield Issue("missing_column", path, f"there is no field {' or '.join(wanted)}", place)
        return
    limit = options.limits.document_bytes
    # A code point takes four bytes at most, so short texts need not be encoded to be measured.
    if len(content) * 4 > limit and len(content.encode("utf-8", "surrogatepass")) > limit:
        yield issue_of(too_large(path, limit, place))
        return
    metadata, problems = metadata_of(values, options, source_id=f"{source.stem}-{number}" if source.stem else None)
    for problem in problems:
        yield Issue("bad_field", path, problem, place, "warning")
    yield Raw(path, metadata, place, html=html) if content is html else Raw(path, metadata, place, text=content)


def issue_of(error: SourceError) -> Issue:
    """Return the issue record of an error."""
    reason = f"{error.reason} ({error.hint})" if error.hint else error.reason
    return Issue(code=error.code, path=error.path, place=error.place, reason=reason)


def _value(values: Mapping[Any, Any], name: str, options: Options) -> Any:
    return values.get(options.columns.get(name, name))


def _plain(value: Any) -> str | None:
    if value is None or (isinstance(value, float) and value != value):  # NaN of a data frame
        return None
    if isinstance(value, datetime | date):
        return value.isoformat()
    return str(value).strip() or None


def _authors(value: Any) -> list[str]:
    """Return authors given as a list or as one string ("A. Author; B. Author")."""
    if value is None:
        return []
    if isinstance(value, list | tuple):
        return [plain for item in value if not isinstance(item, dict) and (plain := _plain(item))]
    text = str(value)
    for separator in _SEPARATORS:
        if separator in text:
            return [part.strip() for part in text.split(separator) if part.strip()]
    return [text.strip()] if text.strip() else []

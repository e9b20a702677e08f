"""Parquet with named columns, read in batches."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import TYPE_CHECKING

from sverka.errors import SourceError
from sverka.model import Issue
from sverka.sources.fields import record_of
from sverka.sources.raw import FIELDS, Options, Raw, Source

if TYPE_CHECKING:
    import polars

_BATCH = 512
_LARGEST_STREAM = 1_000_000_000  # Parquet is read from its end, so a stream must be held in memory


class ParquetFormat:
    """Tables in Parquet, of which `text` or `html` must be a column."""

    name = "Parquet"
    suffixes = (".parquet", ".pq")

    def read(self, source: Source, options: Options) -> Iterator[Raw | Issue]:
        """Yield the record of each row, or the issue with it.

        Raises:
            SourceError: With code `bad_parquet` where the file is broken, `missing_column` where no column holds the
                text, `missing_extra` where polars is not installed.
        """
        from_columns = {options.columns.get(name, name) for name in FIELDS}
        table = _scan(source)
        try:
            names = table.collect_schema().names()
            wanted = {options.columns.get(name, name) for name in ("text", "html")}
            if not wanted & set(names):
                raise SourceError(
                    source.name,
                    f"no column {' or '.join(sorted(wanted))}; the columns are {', '.join(names[:20])}",
                    code="missing_column",
                    hint="name the columns with the option columns",
                )
            number = 0
            kept = table.select([name for name in names if name in from_columns])
            for batch in kept.collect_batches(chunk_size=_BATCH, maintain_order=True, lazy=True):
                for row in batch.iter_rows(named=True):
                    number += 1
                    yield from record_of(row, source, "row", number, options)
        except _polars_error() as error:
            raise SourceError(source.name, f"not a whole Parquet file: {error}", code="bad_parquet") from error

    def count(self, source: Source) -> int | None:
        """Return the number of rows that the file's footer tells, or None where it cannot be read."""
        if source.path is None:
            return None
        try:
            table = _scan(source)
        except SourceError:
            return None
        try:
            return _height(table)
        except _polars_error():
            return None


def _height(table: polars.LazyFrame) -> int:
    import polars

    return int(table.select(polars.len()).collect().item())


def _scan(source: Source) -> polars.LazyFrame:
    try:
        import polars
    except ImportError as error:
        raise SourceError(
            source.name, "Parquet is read with polars", code="missing_extra", hint="pip install 'sverka[parquet]'"
        ) from error
    if source.path is not None and source.path.suffix.lower() != ".gz":
        return polars.scan_parquet(source.path, glob=False)
    return polars.scan_parquet(io.BytesIO(source.read(_LARGEST_STREAM)))


def _polars_error() -> tuple[type[BaseException], ...]:
    """Return the errors of polars; on some broken files its core panics, which is no `Exception`."""
    try:
        from polars.exceptions import PanicException, PolarsError
    except ImportError:
        return (SourceError,)
    return PolarsError, PanicException

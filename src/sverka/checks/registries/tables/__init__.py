"""Tables in the files of registries: CSV, archives of CSV, workbooks, Parquet, JSON; all as rows of strings."""

from sverka.checks.registries.tables.opening import open_tables
from sverka.checks.registries.tables.table import Row, Table, TableError

__all__ = ["Row", "Table", "TableError", "open_tables"]

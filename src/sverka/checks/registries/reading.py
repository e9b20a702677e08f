"""One registry being read: its files and tables, its columns bound to fields, its states to codes, its issues."""

from __future__ import annotations

import glob
import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from sverka.checks.registries.codes import Codes
from sverka.checks.registries.description import AnyDescription, CodeTable
from sverka.checks.registries.issues import Issues
from sverka.checks.registries.limits import limits
from sverka.checks.registries.tables import Row, Table, TableError, open_tables

_CHUNK = 1 << 20
_SOURCE = 300  # characters of a row's own source


@dataclass(frozen=True, slots=True)
class FileRead:
    """A file that a registry was read from, as it was then."""

    path: str
    size: int
    sha256: str

    @classmethod
    def of(cls, path: Path) -> FileRead:
        """Return a file as it is now."""
        digest = hashlib.sha256()
        with path.open("rb") as stream:
            while chunk := stream.read(_CHUNK):
                digest.update(chunk)
        return cls(str(path), path.stat().st_size, digest.hexdigest())


class Reading:
    """One registry being read.

    Args:
        description: What it says of itself.
        folder: What its relative paths are seen from.
    """

    def __init__(self, description: AnyDescription, folder: Path) -> None:
        self.description = description
        self.issues = Issues()
        self.paths = tuple(self._find(folder))
        table = self._code_table(description.code_table) if description.code_table else None
        self.codes = Codes(
            cow=description.codes == "cow", table=table, aliases=description.aliases, skip=description.skip
        )

    def _find(self, folder: Path) -> Iterator[Path]:
        for pattern in self.description.files:
            # A name is a pattern only where there is no file that bears it ("data [1].csv").
            whole = folder / pattern
            found = [whole] if whole.is_file() else sorted(map(Path, glob.glob(str(whole))))  # noqa: PTH207
            found = [path for path in found if path.is_file()]
            if not found:
                self.issues.add("missing_file", str(whole), None, "there is no such file", severity="error")
            if len(found) > limits().files:
                self.issues.add("too_many_files", str(whole), None, f"only the first {limits().files} are read")
            yield from found[: limits().files]

    def files(self) -> tuple[FileRead, ...]:
        """Return the files with their sizes and hashes."""
        return tuple(map(FileRead.of, self.paths))

    def tables(self) -> Iterator[Bound]:
        """Yield the tables of all files whose columns could be bound."""
        description = self.description
        for path in self.paths:
            try:
                for table in open_tables(
                    path,
                    encoding=description.encoding,
                    delimiter=description.delimiter,
                    members=description.members,
                    sheets=description.sheets,
                ):
                    bound = Bound(self, table)
                    if not bound.missing:
                        yield bound
                        continue
                    names = ", ".join(list(table.header)[:20])
                    reason = f"no column for {'; '.join(bound.missing)}; there are {names}"
                    self.issues.add("no_column", table.path, table.part, reason, severity="error")
            except TableError as error:
                self.issues.add(error.code, str(path), None, str(error), severity="error")

    def _code_table(self, where: CodeTable) -> dict[str, str]:
        """Return the registry's own codes of states, found in its archives or beside its files."""
        codes: dict[str, str] = {}
        sources: list[tuple[Path, str | None]] = []
        for path in self.paths:
            if path.suffix.lower() == ".zip":
                sources.append((path, where.file))
            else:
                sources += [(found, None) for found in sorted(path.parent.glob(where.file)) if found != path]
        problem = "there is no such file"
        for path, members in dict.fromkeys(sources):
            try:
                for table in open_tables(path, members=members):
                    header = list(table.header)
                    if where.code not in header or where.iso3 not in header:
                        problem = f"no columns {where.code} and {where.iso3}"
                        continue
                    code, iso3 = header.index(where.code), header.index(where.iso3)
                    codes |= {row[code]: row[iso3] for _, row in table.rows if len(row) > max(code, iso3)}
            except TableError as error:
                problem = str(error)
        if not codes:
            self.issues.add("no_code_table", where.file, None, problem, severity="error")
        known = Codes(aliases=self.description.aliases)
        return {key: found for key, name in codes.items() if (found := known.iso3(name)) is not None}


class Bound:
    """A table whose columns are bound to the fields of a fact.

    Attributes:
        missing: What could not be bound, in words; such a table is not read.
    """

    def __init__(self, reading: Reading, table: Table) -> None:
        self.table = table
        self._reading = reading
        description = reading.description
        header = {name: at for at, name in reversed(list(enumerate(table.header)))}
        self._at: dict[str, int] = {}
        self._constants = description.constants
        self.missing: list[str] = []
        for field, names in description.columns.items():
            wanted = (names,) if isinstance(names, str) else names
            found = next((header[name] for name in wanted if name in header), None)
            if found is not None:
                self._at[field] = found
            elif field in description.required and field not in description.constants:
                self.missing.append(f"{field} ({' or '.join(wanted)})")
        self._only: list[tuple[int, frozenset[str]]] = []
        for name, values in description.only.items():
            if name in header:
                self._only.append((header[name], frozenset(values)))
        self._width = max(self._at.values(), default=-1) + 1

    def has(self, field: str) -> bool:
        """Tell whether a field is found in a column or a constant."""
        return field in self._at or field in self._constants

    def rows(self) -> Iterator[Row]:
        """Yield the rows that the description asks for; short ones, and damage that ends the table, become issues."""
        for number, row in self._whole():
            if len(row) < self._width:
                if any(row) or not row:
                    self.reject(number, "short_row", f"{len(row)} cells where {self._width} are needed")
                continue
            if self._only and not all(row[at] in values for at, values in self._only):
                continue
            yield number, row

    def _whole(self) -> Iterator[Row]:
        try:
            yield from self.table.rows
        except TableError as error:
            self._reading.issues.add(error.code, self.table.path, self.table.part, str(error), severity="error")

    def get(self, row: Sequence[str], field: str) -> str:
        """Return a field of a row, an empty string where there is none."""
        at = self._at.get(field)
        return row[at].strip() if at is not None else self._constants.get(field, "")

    def state(self, number: int, row: Sequence[str], field: str) -> str | None:
        """Return the ISO3 code of a state; None, and an issue, where it is not known (none for names to be skipped)."""
        name = self.get(row, field)
        code = self._reading.codes.iso3(name)
        if code is None and not self._reading.codes.skips(name):
            self.reject(number, "unknown_state", f"{field}: no state {name[:100]!r}")
        return code

    def states(self, number: int, row: Sequence[str], *fields: str) -> tuple[str, ...] | None:
        """Return the codes of several states; None where one is not known, or two are the same."""
        found = tuple([code for field in fields if (code := self.state(number, row, field)) is not None])
        if len(found) < len(fields):
            return None
        if len(set(found)) < len(found):
            self.reject(number, "same_state", f"{found[0]} with itself")
            return None
        return found

    def reject(self, number: int, code: str, reason: str) -> None:
        """Make an issue of a row."""
        self._reading.issues.add(code, self.table.path, self.table.place(number), reason)

    def place(self, number: int, row: Sequence[str]) -> str:
        """Return where a row stands and what it names as its source; with the file's name where there are several."""
        name = f"{Path(self.table.path).name}, " if len(self._reading.paths) > 1 else ""
        source = self.get(row, "source")
        return f"{name}{self.table.place(number)}{f' ({source[:_SOURCE]})' if source else ''}"

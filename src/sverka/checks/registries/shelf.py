"""The folder of registries: a store each, added, listed, shown, checked and removed by id."""

from __future__ import annotations

import contextlib
import datetime as dt
import os
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from sverka.checks.registries import store
from sverka.checks.registries.anomalies import Anomaly, anomalies
from sverka.checks.registries.description import AnyDescription, Kind, load_description
from sverka.checks.registries.filling import fill
from sverka.checks.registries.reading import FileRead
from sverka.checks.registries.starter import PREFIX, stores
from sverka.checks.registries.summary import coverage
from sverka.errors import RegistryError
from sverka.model import Issue


@dataclass(frozen=True, slots=True)
class RegistryInfo:
    """A registry in a list.

    Attributes:
        facts: How many it holds: pairs and years of votes, figures of trade, terms of office…
        coverage: First and last year of its facts, or None where they have no dates.
        issues: How many rows or files could not be taken.
        bundled: Whether it is one of the starter tables.
    """

    id: str
    kind: Kind
    title: str
    publisher: str
    edition: str
    licence: str
    side: str | None
    facts: int
    coverage: tuple[int, int] | None
    issues: int
    bundled: bool


@dataclass(frozen=True, slots=True)
class Added:
    """What adding a registry came to."""

    registry: RegistryInfo
    issues: tuple[Issue, ...]


@dataclass(frozen=True, slots=True)
class Checked:
    """What checking a registry came to.

    Attributes:
        changed: Files that are gone or are not what they were when they were read.
        facts_now: How many facts the files give now; None where none of them is there.
        anomalies: What is strange in the facts.
        issues: What could not be taken when the files were read, now where they could be read again.
    """

    registry: RegistryInfo
    changed: tuple[str, ...]
    facts_now: int | None
    anomalies: tuple[Anomaly, ...]
    issues: tuple[Issue, ...]

    @property
    def fine(self) -> bool:
        """Whether there is nothing to tell."""
        return not (self.changed or self.anomalies or self.issues or self.facts_now != self.registry.facts)


class Shelf:
    """A folder of registries.

    Args:
        folder: Where they are kept; made when the first is added.
    """

    def __init__(self, folder: str | Path) -> None:
        self.folder = Path(folder)

    def stores(self) -> tuple[Path, ...]:
        """Return the stores of the folder, by id."""
        return tuple(sorted(self.folder.glob(f"*{store.SUFFIX}"), key=lambda path: path.stem))

    def add(self, description: AnyDescription | str | Path, *, folder: str | Path | None = None) -> Added:
        """Read a registry's files and keep its facts; one of the same id is replaced.

        Args:
            description: The description, or the path of its YAML file.
            folder: What relative paths are seen from: by default the description's folder, or the current one.

        Raises:
            DataError: Where the description is not as it must be.
            RegistryError: Where no fact was found, or the id is that of a starter table.
            MissingExtraError: Where what reads its files is not installed.
        """
        if isinstance(description, str | Path):
            path = Path(description)
            description, folder = load_description(path), folder or path.parent
        if description.id.startswith(PREFIX):
            raise RegistryError(f"ids that begin with {PREFIX} are those of the tables that come with Sverka")
        if not description.files:
            raise RegistryError(f"the description of {description.id} names no files")
        self.folder.mkdir(parents=True, exist_ok=True)
        handle, made = tempfile.mkstemp(suffix=".part", dir=self.folder)
        os.close(handle)
        Path(made).unlink()
        try:
            contents, connection = fill(made, description, Path(folder or ".").absolute())
            with contextlib.closing(connection):
                info = _info(contents, connection)
            if not contents.facts:
                first = f": {_said(contents.issues[0])}" if contents.issues else ""
                raise RegistryError(f"no fact was found in the files of {description.id}{first}")
            Path(made).replace(self._path(description.id))
        finally:
            Path(made).unlink(missing_ok=True)
        return Added(info, contents.issues)

    def list(self) -> tuple[RegistryInfo, ...]:
        """Return the registries in the order in which they answer: those of the folder, then the starter tables."""
        return tuple(_info(contents, connection) for contents, connection in self._all())

    def show(self, registry: str) -> store.Contents:
        """Return what a registry says of itself.

        Raises:
            RegistryError: Where there is none of this id.
        """
        for contents, _ in self._all(registry):
            return contents
        raise self._unknown(registry)

    def check(self, registry: str | None = None, *, as_of: dt.date) -> tuple[Checked, ...]:
        """Read the files of a registry, or of all, again, and look for what is strange in the facts.

        Args:
            registry: Its id.
            as_of: The day after which a date is one in the future.

        Raises:
            RegistryError: Where there is none of this id.
        """
        found = []
        for contents, connection in self._all(registry):
            _, again_issues, facts_now = _again(contents)
            found.append(
                Checked(
                    _info(contents, connection),
                    _changed(contents),
                    facts_now,
                    tuple(anomalies(connection, contents.description, as_of)),
                    contents.issues if again_issues is None else again_issues,
                )
            )
        if registry is not None and not found:
            raise self._unknown(registry)
        return tuple(found)

    def remove(self, registry: str) -> None:
        """Remove a registry from the folder; its files stay where they are.

        Raises:
            RegistryError: Where there is none of this id in the folder.
        """
        if self._path(registry) not in self.stores():
            raise self._unknown(registry)
        self._path(registry).unlink()

    def _path(self, registry: str) -> Path:
        return self.folder / f"{registry}{store.SUFFIX}"

    def _all(self, registry: str | None = None) -> Iterator[tuple[store.Contents, store.Connection]]:
        for path in self.stores():
            if registry is None or path.stem == registry:
                with store.opened(path) as connection:
                    yield store.contents(connection), connection
        yield from (pair for pair in stores() if registry is None or pair[0].description.id == registry)

    def _unknown(self, registry: str) -> RegistryError:
        known = ", ".join(info.id for info in self.list())
        return RegistryError(f"there is no registry {registry!r}", hint=f"there are {known}")


def _info(contents: store.Contents, connection: store.Connection) -> RegistryInfo:
    of = contents.description
    return RegistryInfo(
        of.id, of.kind, of.title, of.publisher, of.edition, of.licence, of.side, contents.facts,
        coverage(connection, of.kind), sum(contents.issue_counts.values()), of.id.startswith(PREFIX),
    )  # fmt: skip


def _again(contents: store.Contents) -> tuple[bool, tuple[Issue, ...] | None, int | None]:
    """Read the files again: whether they could be, what could not be taken, and how many facts there are."""
    if contents.description.id.startswith(PREFIX):  # read when first asked, a moment ago
        return True, contents.issues, contents.facts
    if not any(Path(file.path).is_file() for file in contents.files):
        return False, None, None
    now, connection = fill("", contents.description, Path(contents.folder))
    connection.close()
    return True, now.issues, now.facts


def _changed(contents: store.Contents) -> tuple[str, ...]:
    if contents.description.id.startswith(PREFIX):
        return ()
    return tuple(file.path for file in contents.files if not _same(file))


def _same(file: FileRead) -> bool:
    path = Path(file.path)
    return path.is_file() and path.stat().st_size == file.size and FileRead.of(path) == file


def _said(issue: Issue) -> str:
    return ": ".join(part for part in (issue.path, issue.place, issue.reason) if part)

"""The store of one registry: a SQLite file with its facts in one shape, ready to be asked.

SQLite, because a file a registry is added, replaced and removed as a whole, is asked in microseconds by its keys, needs
nothing that Python does not bring, and is read by every other tool.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from sverka.checks.registries.description import AnyDescription, Kind, from_json, to_json
from sverka.checks.registries.limits import limits
from sverka.checks.registries.reading import FileRead
from sverka.errors import RegistryError
from sverka.model import Issue

Fact = tuple[str | int | float | None, ...]
"""A row of the table of its kind, in the order of `TABLES`."""

Connection = sqlite3.Connection

VERSION = 1  # of the shape below: a file of another is made anew from its sources
SUFFIX = ".sqlite"

TABLES: dict[Kind, str] = {
    "relations": """(a TEXT NOT NULL, b TEXT NOT NULL, date TEXT NOT NULL, others TEXT NOT NULL, place TEXT NOT NULL,
        url TEXT, PRIMARY KEY (a, b)) WITHOUT ROWID""",
    "votes": """(a TEXT NOT NULL, b TEXT NOT NULL, year INTEGER NOT NULL, votes INTEGER NOT NULL, same INTEGER NOT NULL,
        opposite INTEGER NOT NULL, rank_for_a INTEGER NOT NULL, of_a INTEGER NOT NULL, rank_for_b INTEGER NOT NULL,
        of_b INTEGER NOT NULL, line INTEGER, share REAL, PRIMARY KEY (a, b, year)) WITHOUT ROWID""",
    "trade": """(reporter TEXT NOT NULL, partner TEXT NOT NULL, flow TEXT NOT NULL, period TEXT NOT NULL,
        value REAL NOT NULL, unit TEXT NOT NULL, place TEXT NOT NULL,
        PRIMARY KEY (reporter, partner, period, flow)) WITHOUT ROWID""",
    "offices": """(person TEXT NOT NULL, other_names TEXT NOT NULL, office TEXT NOT NULL, role TEXT,
        state TEXT NOT NULL, since TEXT, until TEXT, attested TEXT NOT NULL, place TEXT NOT NULL, url TEXT)""",
    "missions": """(sender TEXT NOT NULL, receiver TEXT NOT NULL, city TEXT, kind TEXT NOT NULL, place TEXT NOT NULL,
        url TEXT)""",
    "memberships": """(state TEXT NOT NULL, organisation TEXT NOT NULL, status TEXT NOT NULL, since TEXT, until TEXT,
        place TEXT NOT NULL, url TEXT)""",
}
_INDICES: dict[Kind, tuple[str, ...]] = {
    "offices": ("state",),
    "missions": ("sender, receiver",),
    "memberships": ("state", "organisation"),
}


@dataclass(frozen=True, slots=True)
class Contents:
    """What a store says of itself: the description, the files read and what was wrong with them."""

    description: AnyDescription
    folder: str
    files: tuple[FileRead, ...]
    facts: int
    issues: tuple[Issue, ...]
    issue_counts: dict[str, int]


def write(target: str, contents: Contents, facts: Iterable[Fact]) -> sqlite3.Connection:
    """Make a store and return it open.

    Args:
        target: Path of a file that is not there yet, or `:memory:`.
        contents: What it is to say of itself; the number of facts is counted here.
        facts: Rows of the table of the registry's kind.

    Raises:
        RegistryError: Where there are more facts than a registry may hold.
    """
    kind = contents.description.kind
    connection = sqlite3.connect(target, check_same_thread=False)
    try:
        connection.execute("PRAGMA journal_mode = OFF")  # a half-made file is thrown away, never mended
        connection.execute(f"PRAGMA user_version = {VERSION}")
        connection.execute(f"CREATE TABLE {kind} {TABLES[kind]}")
        connection.execute("CREATE TABLE about (name TEXT PRIMARY KEY, value TEXT NOT NULL)")
        width = len(connection.execute(f"PRAGMA table_info({kind})").fetchall())
        marks = ", ".join("?" * width)
        connection.executemany(f"INSERT INTO {kind} VALUES ({marks})", _bounded(facts))  # noqa: S608  (no value)
        for columns in _INDICES.get(kind, ()):
            connection.execute(f"CREATE INDEX {kind}_{columns.partition(',')[0]} ON {kind} ({columns})")
        connection.commit()
    except BaseException:
        connection.close()
        raise
    return connection


def describe(connection: sqlite3.Connection, contents: Contents) -> None:
    """Keep in a store what it says of itself; done last, when the issues of reading are known."""
    about = {
        "description": to_json(contents.description),
        "folder": contents.folder,
        "files": json.dumps([asdict(file) for file in contents.files], ensure_ascii=False),
        "issues": json.dumps([asdict(issue) for issue in contents.issues], ensure_ascii=False),
        "issue_counts": json.dumps(contents.issue_counts),
    }
    connection.executemany("INSERT OR REPLACE INTO about VALUES (?, ?)", about.items())
    connection.commit()


def _bounded(facts: Iterable[Fact]) -> Iterator[Fact]:
    for number, fact in enumerate(facts):
        if number >= limits().facts:
            raise RegistryError(
                f"the registry has more than {limits().facts} facts", hint="leave out what you do not need"
            )
        yield fact


@contextmanager
def opened(path: Path) -> Iterator[sqlite3.Connection]:
    """Open a store for reading only, and close it."""
    with closing(connect(path)) as connection:
        yield connection


def connect(path: Path) -> sqlite3.Connection:
    """Open a store for reading only.

    Raises:
        RegistryError: Where it is none, or was made by another version.
    """
    try:
        connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, check_same_thread=False)
        version = connection.execute("PRAGMA user_version").fetchone()[0]
    except sqlite3.Error as error:
        raise RegistryError(
            f"{path} is no registry: {error}", hint="remove the file and add the registry again"
        ) from error
    if version != VERSION:
        connection.close()
        raise RegistryError(f"{path} was made by another version of Sverka", hint="add the registry again")
    return connection


def contents(connection: sqlite3.Connection) -> Contents:
    """Return what a store says of itself.

    Raises:
        RegistryError: Where it does not.
    """
    try:
        about: dict[str, Any] = dict(connection.execute("SELECT name, value FROM about"))
        description = from_json(about["description"])
        facts = connection.execute(f"SELECT count(*) FROM {description.kind}").fetchone()[0]  # noqa: S608  (a kind)
        return Contents(
            description,
            about["folder"],
            tuple(FileRead(**file) for file in json.loads(about["files"])),
            facts,
            tuple(Issue(**issue) for issue in json.loads(about["issues"])),
            json.loads(about["issue_counts"]),
        )
    except (sqlite3.Error, KeyError, ValueError, TypeError) as error:
        raise RegistryError(f"the store of a registry is damaged: {error}", hint="add the registry again") from error

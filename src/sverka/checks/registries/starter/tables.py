"""The starter tables are registries like any other: a description and a file each, read by the same loaders."""

from __future__ import annotations

import sqlite3
from functools import cache
from importlib.resources import as_file, files

from sverka.checks.registries import store
from sverka.checks.registries.description import load_description
from sverka.checks.registries.filling import fill
from sverka.errors import DataError

PREFIX = "starter-"
"""What the ids of starter tables begin with; no other registry's may."""


@cache
def stores() -> tuple[tuple[store.Contents, sqlite3.Connection], ...]:
    """Return the starter tables, by id, each as a store in memory.

    Raises:
        DataError: Where a table is not as it must be: there are no issues in what comes with Sverka.
    """
    found = []
    with as_file(files("sverka.checks.registries.starter")) as folder:
        for path in sorted(folder.glob("*.yaml")):
            description = load_description(path)
            if not description.id.startswith(PREFIX):
                raise DataError(path, None, f"the id must begin with {PREFIX}")
            contents, connection = fill(":memory:", description, folder)
            for issue in contents.issues:
                raise DataError(issue.path, None, f"{issue.place}: {issue.reason}")
            found.append((contents, connection))
    return tuple(found)

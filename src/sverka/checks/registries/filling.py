"""From a description and its files to a store."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from pathlib import Path

from sverka.checks.registries import store
from sverka.checks.registries.description import AnyDescription
from sverka.checks.registries.loaders import load
from sverka.checks.registries.reading import Reading


def fill(target: str, description: AnyDescription, folder: Path) -> tuple[store.Contents, sqlite3.Connection]:
    """Read a registry's files into a store.

    Args:
        target: Path of a file that is not there yet, `:memory:`, or an empty string for a file of SQLite's own that
            goes when it is closed.
        description: What the registry says of itself.
        folder: What its relative paths are seen from.

    Returns:
        What the store says of itself, and the store, open.

    Raises:
        MissingExtraError: Where what reads its files is not installed.
        RegistryError: Where it has more facts than a registry may hold.
    """
    reading = Reading(description, folder)
    blank = store.Contents(description, str(folder), reading.files(), 0, (), {})
    connection = store.write(target, blank, load(reading))
    told = replace(blank, issues=reading.issues.all(), issue_counts=reading.issues.counts)
    store.describe(connection, told)
    return store.contents(connection), connection

"""What is named on the command line to single sources: files, folders, globs and standard input, in a fixed order."""

from __future__ import annotations

import glob
import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from sverka.model import Issue
from sverka.sources.formats import is_known
from sverka.sources.raw import Source

STANDARD_INPUT = "-"


def find(sources: Iterable[str | Path]) -> Iterator[Source | Issue]:
    """Yield each source once, in the order named; the files of a folder or glob in the order of their names."""
    seen: set[str] = set()
    for named in sources:
        if str(named) == STANDARD_INPUT:
            yield Source("<stdin>", stream=sys.stdin.buffer)
            continue
        for found in _one(named):
            if isinstance(found, Issue):
                yield found
            elif (real := os.path.realpath(found)) not in seen:
                seen.add(real)
                yield Source(str(found), found)


def _one(named: str | Path) -> Iterator[Path | Issue]:
    path = Path(named)
    try:
        if path.is_dir():
            yield from _folder(path)
        elif path.exists():
            yield path
        elif isinstance(named, str) and glob.has_magic(named):
            # A glob may be absolute, which Path.glob refuses.
            matches = sorted(Path(match) for match in glob.glob(named, recursive=True))  # noqa: PTH207
            if not matches:
                yield Issue("not_found", named, "no file has a name like this")
            for match in matches:
                if match.is_dir():
                    # `**` names both a folder and its files.
                    if "**" not in named:
                        yield from _folder(match)
                else:
                    yield match
        elif str(named).startswith(("http://", "https://")):
            yield Issue("not_found", str(named), "an address: pages are read from files that hold them")
        else:
            yield Issue("not_found", str(named), "there is no such file or folder")
    except (OSError, ValueError) as error:
        yield Issue("unreadable", str(named), str(error))


def _folder(folder: Path) -> Iterator[Path | Issue]:
    """Yield the files of a folder and the folders in it, by name, without hidden ones and linked folders."""
    found = False
    for root, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if name.startswith("."):
                continue
            found = True
            path = Path(root, name)
            if is_known(Source(name, path).suffix):
                yield path
            else:
                yield Issue(
                    "unknown_format",
                    str(path),
                    "files of this kind are read only where they are named",
                    severity="warning",
                )
    if not found:
        yield Issue("not_found", str(folder), "the folder holds no files")

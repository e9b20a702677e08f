"""The terminal: where data and messages go, and how a style is put on."""

from __future__ import annotations

import os
import sys
from typing import TextIO

import click
from rich.console import Console

# Width of tables and pages that do not go to a terminal.
_PAGE = 120


def on_terminal() -> bool:
    """Tell whether standard output is a terminal."""
    return sys.stdout.isatty()


def screen() -> Console:
    """Return a console on standard output: colours on a terminal only, and not where `NO_COLOR` is set."""
    width = None if on_terminal() or "COLUMNS" in os.environ else _PAGE
    return Console(file=sys.stdout, width=width, highlight=False, markup=False, emoji=False)


def paper(stream: TextIO) -> Console:
    """Return a console that writes plain text to a file, as wide as a page."""
    return Console(file=stream, width=_PAGE, color_system=None, highlight=False, markup=False, emoji=False)


def messages() -> Console:
    """Return a console on standard error."""
    return Console(file=sys.stderr, highlight=False, markup=False, emoji=False)


def say(message: str) -> None:
    """Write a message to standard error."""
    click.echo(message, err=True)


def write(text: str) -> None:
    """Write data to standard output in UTF-8, whatever the locale."""
    write_bytes(text.encode("utf-8", "replace"))


def write_bytes(data: bytes) -> None:
    """Write data to standard output as it is."""
    stream = sys.stdout.buffer
    stream.write(data)
    stream.flush()

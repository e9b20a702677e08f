"""Options that several commands have."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from sverka.app import asking
from sverka.app.asking import LEDGER_VARIABLE, REGISTRIES_VARIABLE
from sverka.errors import SverkaError
from sverka.ledger import Ledger

Function = TypeVar("Function", bound=Callable[..., Any])


def state(value: str) -> str:
    """Read a state by ISO 3166 code or name, as its ISO3 code."""
    try:
        return asking.state_code(value)
    except SverkaError as error:
        raise click.BadParameter(str(error)) from error


def first_day(value: str) -> dt.date | None:
    """Read a date in EDTF as its first day."""
    try:
        return asking.first_day(value)
    except SverkaError as error:
        raise click.BadParameter(str(error)) from error


def last_day(value: str) -> dt.date | None:
    """Read a date in EDTF as its last day."""
    try:
        return asking.last_day(value)
    except SverkaError as error:
        raise click.BadParameter(str(error)) from error


def ledger_option(function: Function) -> Function:
    """Add `--ledger`."""
    return click.option(
        "--ledger",
        metavar="PATH",
        envvar=LEDGER_VARIABLE,
        show_envvar=True,
        help="The ledger: path of a SQLite file, or a postgresql:// URL. By default a file in your data directory.",
    )(function)


def registries_option(function: Function) -> Function:
    """Add `--registries`."""
    return click.option(
        "--registries",
        metavar="FOLDER",
        envvar=REGISTRIES_VARIABLE,
        show_envvar=True,
        help="The folder of registries. By default one in your data directory.",
    )(function)


def period_options(function: Function) -> Function:
    """Add `--since` and `--until`."""
    until = click.option("--until", type=last_day, metavar="DATE", help="Last day: 2026, 2026-01 or 2026-01-29.")
    since = click.option("--since", type=first_day, metavar="DATE", help="First day: 2026, 2026-01 or 2026-01-29.")
    return since(until(function))


def pair_arguments(function: Function) -> Function:
    """Add two states as arguments, `first` and `second`."""
    second = click.argument("second", type=state, metavar="STATE")
    return click.argument("first", type=state, metavar="STATE")(second(function))


def as_of_option(words: str) -> Callable[[Function], Function]:
    """Return what adds `--as-of`, with the words of its help: what the day decides, and what it is by default."""
    return click.option("--as-of", type=first_day, metavar="DATE", help=words)


def output_option(function: Function) -> Function:
    """Add `--output`."""
    return click.option(
        "--output",
        "-o",
        type=click.Path(dir_okay=False, writable=True, path_type=Path),
        metavar="FILE",
        help="Write to this file. By default to standard output.",
    )(function)


def open_ledger(target: str | None, *, create: bool = False) -> Ledger:
    """Open the ledger that is asked for, or the default one.

    Raises:
        LedgerError: Where it cannot be opened, or is not there and `create` is false.
    """
    return Ledger(target or asking.default_ledger(), create=create)


def examples(*lines: str) -> str:
    """Return an epilog for the help of a command."""
    return "\b\nExamples:\n" + "\n".join(f"  {line}" for line in lines)

"""`sverka doctor`: is everything there that is needed, and which versions."""

from __future__ import annotations

import platform
import sys
import time
from importlib.metadata import PackageNotFoundError, requires, version
from pathlib import Path

import click
from rich.text import Text

from sverka import reading
from sverka.app.asking import default_ledger, default_registries
from sverka.app.cli import FAILED, terminal
from sverka.app.cli.options import examples, ledger_option
from sverka.app.registries import Registries
from sverka.errors import SverkaError
from sverka.language import readable
from sverka.ledger import Ledger
from sverka.ledger.database import newest_revision, url_of
from sverka.model import CONTRACT_VERSION

# An extra and the distribution that tells whether it is installed.
_EXTRAS = {
    "polars": "polars",
    "pandas": "pandas",
    "parquet": "polars",
    "postgres": "psycopg",
    "workbooks": "python-calamine",
}


@click.command(epilog=examples("sverka doctor", "sverka doctor --ledger news.db"))
@ledger_option
def doctor(ledger: str | None) -> None:
    """Show versions, load the models of every language, and look into the ledger.

    Ends with exit code 1 where something that is needed is missing or does not work.
    """
    checks = [*_versions(), *_languages(), _books(ledger or default_ledger()), _registries()]
    for good, name, told in checks:
        line = Text("ok   " if good else "FAIL ", style="green" if good else "bold red")
        line.append(f"{name}: {told}", style="default not bold")
        terminal.screen().print(line, soft_wrap=True)
    if not all(good for good, _, _ in checks):
        click.get_current_context().exit(FAILED)


Check = tuple[bool, str, str]


def _versions() -> list[Check]:
    checks = [
        (True, "sverka", f"{version('sverka')}, reader {reading.VERSION}, record contract {CONTRACT_VERSION}"),
        (True, "python", f"{platform.python_version()} at {sys.executable}, {platform.platform()}"),
    ]
    for requirement in requires("sverka") or ():
        if "extra ==" not in requirement:
            name = requirement.replace("<", " ").replace(">", " ").replace("=", " ").replace("[", " ").split()[0]
            installed = _installed(name)
            checks.append((installed is not None, name, installed or "not installed: pip install sverka"))
    for extra, name in _EXTRAS.items():
        checks.append((True, f"extra {extra}", _installed(name) or f"not installed: pip install 'sverka[{extra}]'"))
    return checks


def _registries() -> Check:
    try:
        with Registries(bundled=False) as registries:
            own = [info for info in registries.list() if not info.bundled]
    except SverkaError as error:
        return False, "registries", str(error)
    facts = sum(info.facts for info in own)
    return True, "registries", f"{len(own)} of your own with {facts:,} facts in {default_registries()}"


def _installed(name: str) -> str | None:
    try:
        return version(name)
    except PackageNotFoundError:
        return None


def _languages() -> list[Check]:
    checks = []
    for code in readable():
        began = time.monotonic()
        try:
            reading.warm([code])
        except SverkaError as error:
            checks.append((False, f"language {code}", str(error)))
        else:
            checks.append((True, f"language {code}", f"models loaded in {time.monotonic() - began:.1f} s"))
    return checks


def _books(target: str) -> Check:
    try:
        url = url_of(target)
        if url.get_backend_name() == "sqlite" and not Path(url.database or "").exists():
            return True, "ledger", f"{target} is not there yet; `sverka read` makes it (schema {newest_revision()})"
        with Ledger(target, create=False) as books:
            counts = ", ".join(f"{count} {name}" for name, count in books.counts().items())
            return True, "ledger", f"{books.location}, schema {books.revision()}: {counts}"
    except SverkaError as error:
        return False, "ledger", str(error)

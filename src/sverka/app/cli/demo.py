"""`sverka demo`: the bundled sample texts, read and shown as a dossier."""

from __future__ import annotations

from contextlib import ExitStack
from importlib.resources import as_file, files

import click

from sverka import engine, sources
from sverka.app.asking import last_day
from sverka.app.cli import terminal
from sverka.app.cli.dossier import show
from sverka.app.cli.dossier_page import show_voices
from sverka.app.cli.options import examples, open_ledger
from sverka.app.registries import Registries
from sverka.app.views import checked_dossier
from sverka.ledger.database import MEMORY
from sverka.reports.voices import most_voices

_PAIR = ("KAZ", "POL")


@click.command(epilog=examples("sverka demo", "sverka demo --ledger demo.db", "sverka demo --format md"))
@click.option(
    "--ledger", metavar="PATH", help="Keep what is read in this ledger. By default it is forgotten afterwards."
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "md"]),
    default="text",
    show_default=True,
    help="How to write it.",
)
def demo(ledger: str | None, form: str) -> None:
    """Read the bundled sample texts and show the dossier of Kazakhstan and Poland, as of the last of them.

    As text it ends with one happening as the texts of several languages tell it.
    """
    with ExitStack() as stack:
        folder = stack.enter_context(as_file(files("sverka") / "samples"))
        books = stack.enter_context(open_ledger(ledger or MEMORY, create=True))
        texts = sorted(folder.glob("*/*.md"))
        tally = engine.run(sources.read_documents(texts), ledger=books)
        read = (
            f"{tally.read} sample texts read in {tally.seconds:.1f} s"
            if tally.read
            else "the sample texts were read before"
        )
        terminal.say(f"{read}; ledger: {books.location}")
        newest = books.documents()[0]
        as_of = last_day(newest.published)
        if as_of is None:
            raise AssertionError("every sample has a date")
        facts = stack.enter_context(Registries())
        view = checked_dossier(books, *_PAIR, since=None, until=None, as_of=as_of, facts=facts)
        show(view, form, books.location)
        told = most_voices(view) if form == "text" else None
        if told is not None:
            show_voices(*told)
        if ledger:
            terminal.say(f"more: sverka events --between KAZ POL --ledger {ledger}")
            terminal.say(f"      sverka show {newest.id[:8]} --ledger {ledger}")

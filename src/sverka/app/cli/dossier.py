"""`sverka dossier`: the dossier of two states, as text, Markdown or JSON."""

from __future__ import annotations

import datetime as dt

import click

from sverka import reports
from sverka.app.cli import terminal
from sverka.app.cli.dossier_page import show_dossier
from sverka.app.cli.options import examples, first_day, ledger_option, open_ledger, period_options, state
from sverka.app.registries import Registries
from sverka.app.views import checked_dossier
from sverka.ledger import Ledger


@click.command(
    epilog=examples(
        "sverka dossier KAZ POL",
        "sverka dossier Казахстан Польша --since 2025",
        "sverka dossier kz pl --format md > kazakhstan-poland.md",
    )
)
@click.argument("first", type=state, metavar="STATE")
@click.argument("second", type=state, metavar="STATE")
@period_options
@click.option(
    "--as-of",
    type=first_day,
    metavar="DATE",
    help="The day that parts plans to come from those whose day has passed. By default today.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "md"]),
    default="text",
    show_default=True,
    help="How to write it.",
)
@ledger_option
def dossier(
    first: str,
    second: str,
    since: dt.date | None,
    until: dt.date | None,
    as_of: dt.date | None,
    form: str,
    ledger: str | None,
) -> None:
    """Show what the ledger holds of two states: plans, happenings, offices, positions, claims, each with its words.

    STATE is an ISO 3166 code (KAZ, pl) or a name in any of the languages.
    """
    if first == second:
        raise click.UsageError(f"a dossier is of two states, not of {first} alone")
    with open_ledger(ledger) as books:
        show(books, first, second, since=since, until=until, as_of=as_of or dt.datetime.now(dt.UTC).date(), form=form)


def show(
    books: Ledger, first: str, second: str, *, since: dt.date | None, until: dt.date | None, as_of: dt.date, form: str
) -> None:
    """Write the dossier of two states to standard output; `form` is `text`, `md` or `json`."""
    with Registries() as facts:
        view = checked_dossier(books, first, second, since=since, until=until, as_of=as_of, facts=facts)
    if form == "json":
        terminal.write(reports.to_json(view) + "\n")
    elif form == "md":
        terminal.write(reports.to_markdown(view))
    else:
        show_dossier(view)
    if not view.coverage.documents:
        terminal.say(f"no document of {books.location} tells of {first} and {second}")

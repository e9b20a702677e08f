"""`sverka dossier`: the dossier of two states, as text, Markdown or JSON."""

from __future__ import annotations

import datetime as dt

import click

from sverka import reports
from sverka.app.cli import terminal
from sverka.app.cli.dossier_page import show_dossier
from sverka.app.cli.options import (
    as_of_option,
    examples,
    ledger_option,
    open_ledger,
    pair_arguments,
    period_options,
    registries_option,
)
from sverka.app.registries import Registries
from sverka.app.views import checked_dossier
from sverka.reports import Dossier


@click.command(
    epilog=examples(
        "sverka dossier KAZ POL",
        "sverka dossier Казахстан Польша --since 2025",
        "sverka dossier kz pl --format md > kazakhstan-poland.md",
    )
)
@pair_arguments
@period_options
@as_of_option("The day that parts plans to come from those whose day has passed. By default today.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "md"]),
    default="text",
    show_default=True,
    help="How to write it.",
)
@registries_option
@ledger_option
def dossier(
    first: str,
    second: str,
    since: dt.date | None,
    until: dt.date | None,
    as_of: dt.date | None,
    form: str,
    registries: str | None,
    ledger: str | None,
) -> None:
    """Show what the ledger holds of two states, each entry with its words.

    Next dates, what was planned and what came of it, last meetings by level, offices, what was agreed, where accounts
    differ, claims with what registries answer, figures over time, what each side says, and all happenings by date.

    STATE is an ISO 3166 code (KAZ, pl) or a name in any of the languages.
    """
    if first == second:
        raise click.UsageError(f"a dossier is of two states, not of {first} alone")
    day = as_of or dt.datetime.now(dt.UTC).date()
    with open_ledger(ledger) as books, Registries(registries) as facts:
        view = checked_dossier(books, first, second, since=since, until=until, as_of=day, facts=facts)
        show(view, form, books.location)


def show(view: Dossier, form: str, location: str) -> None:
    """Write a dossier of a ledger to standard output; `form` is `text`, `md` or `json`."""
    first, second = view.states
    if form == "json":
        terminal.write(reports.to_json(view) + "\n")
    elif form == "md":
        terminal.write(reports.to_markdown(view))
    else:
        show_dossier(view)
    if not view.coverage.documents:
        terminal.say(f"no document of {location} tells of {first} and {second}")

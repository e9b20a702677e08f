"""`sverka calendar`: the plans and happenings of two states as iCalendar."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

import click

from sverka.app.cli import terminal
from sverka.app.cli.options import (
    as_of_option,
    examples,
    ledger_option,
    open_ledger,
    output_option,
    pair_arguments,
    period_options,
    registries_option,
)
from sverka.app.registries import Registries

if TYPE_CHECKING:
    from sverka.reports.calendar import Due


@click.command(
    epilog=examples(
        "sverka calendar KAZ POL -o kaz-pol.ics",
        "sverka calendar Казахстан Польша --no-past --since 2026 -o plans.ics",
        "sverka calendar kz pl --months --due all > kaz-pol.ics",
    )
)
@pair_arguments
@output_option
@period_options
@as_of_option("The day that parts plans to come from overdue ones. By default today.")
@click.option(
    "--past/--no-past",
    default=True,
    show_default=True,
    help="With the happenings that were never read of as plans, or without them.",
)
@click.option("--months", is_flag=True, help="With that of which only the month is known, as an entry of that month.")
@click.option(
    "--due",
    type=click.Choice(["none", "regular", "all"]),
    default="regular",
    show_default=True,
    help="Expected sessions, as estimates: of series that met about yearly, or also of those with one known session.",
)
@ledger_option
@registries_option
def calendar(
    first: str,
    second: str,
    output: Path | None,
    since: dt.date | None,
    until: dt.date | None,
    as_of: dt.date | None,
    past: bool,
    months: bool,
    due: Due,
    ledger: str | None,
    registries: str | None,
) -> None:
    """Write the calendar of two states: plans, happenings, anniversaries, sessions due.

    Plans that were called off stay as cancelled, overdue ones as tentative. A program that subscribes to the file
    follows its changes; importing it again doubles the entries in some programs (desktop Outlook).

    STATE is an ISO 3166 code (KAZ, pl) or a name in any of the languages.
    """
    from sverka.reports import calendar as report

    if first == second:
        raise click.UsageError(f"a calendar is of two states, not of {first} alone")
    with open_ledger(ledger) as books, Registries(registries) as facts:
        view = report.calendar(
            books,
            first,
            second,
            since=since,
            until=until,
            as_of=as_of or dt.datetime.now(dt.UTC).date(),
            past=past,
            months=months,
            due=due,
            facts=facts,
        )
    file = report.to_ics(view)
    if output is None:
        terminal.write(file.decode("utf-8"))
    else:
        output.write_bytes(file)
    left_out = f"; {view.months_left_out} known by month only: --months" if view.months_left_out else ""
    undated = f"; {view.dateless} without a date fine enough" if view.dateless else ""
    terminal.say(f"{len(view.entries)} entries{left_out}{undated}")

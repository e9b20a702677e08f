"""`sverka plot`: a picture of two states over time, or the table of what it shows."""

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
    pair_arguments,
    period_options,
    registries_option,
)
from sverka.app.registries import Registries
from sverka.ledger.database import MEMORY

if TYPE_CHECKING:
    from sverka.checks.facts import Flow
    from sverka.reports.pictures import By, Kind

_FORMATS = ("svg", "csv", "html", "md")
_OF_REGISTRIES = ("trade", "votes")


@click.command(
    epilog=examples(
        "sverka plot intensity KAZ POL -o intensity.svg",
        "sverka plot score KAZ POL --by year --table",
        "sverka plot topics Казахстан Польша --since 2024 -o topics.html",
        "sverka plot trade KAZ POL --flow exports -o exports.csv",
    )
)
@click.argument("kind", type=click.Choice(["intensity", "score", "topics", "trade", "votes"]), metavar="KIND")
@pair_arguments
@click.option(
    "--output",
    "-o",
    type=click.Path(dir_okay=False, writable=True, path_type=Path),
    metavar="FILE",
    help="Write to this file; its ending (.svg, .csv, .html, .md) says how. By default standard output.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(_FORMATS),
    help="How to write it: the picture (svg), picture and table (html), the table (csv, md). By default svg.",
)
@click.option("--table", is_flag=True, help="The table in place of the picture, as Markdown.")
@period_options
@as_of_option("Day of the picture. By default today.")
@click.option(
    "--by",
    type=click.Choice(["auto", "month", "year"]),
    default="auto",
    show_default=True,
    help="Of intensity and score: by month or year.",
)
@click.option(
    "--flow",
    type=click.Choice(["turnover", "exports", "imports"]),
    default="turnover",
    show_default=True,
    help="Of trade: turnover, or what the first state exports or imports.",
)
@ledger_option
@registries_option
def plot(
    kind: Kind,
    first: str,
    second: str,
    output: Path | None,
    form: str | None,
    table: bool,
    since: dt.date | None,
    until: dt.date | None,
    as_of: dt.date | None,
    by: By,
    flow: Flow,
    ledger: str | None,
    registries: str | None,
) -> None:
    """Draw a picture of two states over time, or write the table of what it shows.

    KIND is intensity (happenings by month and level of the offices that met), score (cooperation and conflict),
    topics (of which each side speaks), trade or votes (by the registries).

    STATE is an ISO 3166 code (KAZ, pl) or a name in any of the languages.
    """
    from sverka.reports import pictures

    if first == second:
        raise click.UsageError(f"a picture is of two states, not of {first} alone")
    form = _format(output, form, table=table)
    # What registries alone know is drawn without books.
    target = MEMORY if kind in _OF_REGISTRIES else ledger
    with open_ledger(target) as books, Registries(registries) as facts:
        view = pictures.picture(
            books,
            kind,
            first,
            second,
            since=since,
            until=until,
            as_of=as_of or dt.datetime.now(dt.UTC).date(),
            by=by,
            flow=flow,
            facts=facts,
        )
    write = {"svg": pictures.to_svg, "csv": pictures.to_csv, "html": pictures.to_html, "md": pictures.to_table}[form]
    if output is None:
        terminal.write(write(view))
    else:
        output.write_bytes(write(view).encode("utf-8"))
    if view.empty:
        terminal.say(view.empty)


def _format(output: Path | None, form: str | None, *, table: bool) -> str:
    """Return how to write: what is asked for, else what the file's name ends in."""
    ending = output.suffix.lower().removeprefix(".") if output else ""
    if table:
        if form == "svg" or (form is None and ending == "svg"):
            raise click.UsageError("--table writes no svg: csv, html or md")
        return form or (ending if ending in _FORMATS else "md")
    if form is None and output is not None and ending not in _FORMATS:
        raise click.UsageError(f"cannot tell from {output.name} how to write it: --format svg, csv, html or md")
    return form or ending or "svg"

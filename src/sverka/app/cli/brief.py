"""`sverka brief`: the brief for a meeting of two states, as Word document, PDF or Markdown."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from sverka.app.cli import terminal
from sverka.app.cli.options import (
    as_of_option,
    examples,
    first_day,
    ledger_option,
    open_ledger,
    output_option,
    pair_arguments,
    registries_option,
)
from sverka.app.registries import Registries
from sverka.checks import check
from sverka.ledger import Filter
from sverka.model.vocabulary import LANGS, TOPICS
from sverka.reports.brief import FORMATS, write_brief
from sverka.reports.brief import brief as build


@click.command(
    epilog=examples(
        "sverka brief KAZ POL --for 2026-10-15 --topic trade --format docx -o brief.docx",
        "sverka brief Казахстан Польша --for 2026-10-15 --lang ru --format pdf -o brief.pdf",
        "sverka brief kz pl --for 2026-10-15 --topic transport --topic trade --since 2024",
    )
)
@pair_arguments
@click.option("--for", "meeting", type=first_day, metavar="DATE", required=True, help="The day of the meeting.")
@click.option(
    "--topic",
    "topics",
    type=click.Choice(TOPICS),
    metavar="TOPIC",
    multiple=True,
    help="A topic of the meeting, the weightiest first; several times for several. By default those most spoken of.",
)
@click.option("--lang", type=click.Choice(LANGS), default="en", show_default=True, help="Language of the brief.")
@click.option("--since", type=first_day, metavar="DATE", help="First day: 2026, 2026-01 or 2026-01-29.")
@as_of_option(
    "The day that parts plans that are overdue from those that are open. By default today, or the day of the "
    "meeting where that is past."
)
@click.option("--format", "form", type=click.Choice(FORMATS), default="md", show_default=True, help="How to write it.")
@output_option
@registries_option
@ledger_option
def brief(
    first: str,
    second: str,
    meeting: dt.date,
    topics: tuple[str, ...],
    lang: str,
    since: dt.date | None,
    as_of: dt.date | None,
    form: str,
    output: Path | None,
    registries: str | None,
    ledger: str | None,
) -> None:
    """Write a brief of one to three pages for a meeting of two states.

    Who sits across the table, the last meetings, what was agreed, planned and said, which claims hold, where accounts
    differ and what is not known. Each sentence is followed by the numbers of its references: source, date and words. A
    name, number or date that is not in those words ends the command with exit code 1.

    STATE is an ISO 3166 code (KAZ, pl) or a name in any of the languages.
    """
    if first == second:
        raise click.UsageError(f"a brief is for a meeting of two states, not of {first} alone")
    day = as_of or min(meeting, dt.datetime.now(dt.UTC).date())
    query = Filter(between=(first, second), since=since)
    with open_ledger(ledger) as books, Registries(registries) as facts:
        verdicts = check(books, facts, query, as_of=day)
        told = build(
            books,
            first,
            second,
            meeting=meeting,
            as_of=day,
            topics=topics,
            lang=lang,
            since=since,
            verdicts=verdicts,
        )
        if not books.documents(query):
            terminal.say(f"no document of {books.location} tells of {first} and {second}")
    data = write_brief(told, form)
    if output is None:
        terminal.write_bytes(data)
    else:
        output.write_bytes(data)
        terminal.say(f"brief: {output}")

"""`sverka reconcile`: the statement of reconciliation of two states, as text, Markdown, HTML, JSON or Word."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

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
)
from sverka.app.cli.reconcile_page import show_statement
from sverka.reports import reconciliation as r
from sverka.reports.reconciliation import Reconciliation, StatementLang

_FORMATS = ("text", "md", "html", "json", "docx")


@click.command(
    epilog=examples(
        "sverka reconcile KAZ POL --since 2025",
        "sverka reconcile Казахстан Польша --lang ru --format docx -o akt-sverki.docx",
        "sverka reconcile kz pl --since 2016 --until 2020 --format html -o statement.html",
        "sverka reconcile RUS POL --format json | jq .totals",
    )
)
@pair_arguments
@period_options
@as_of_option("The day as of which plans are judged. By default today.")
@click.option(
    "--lang", type=click.Choice(r.LANGS), default="en", show_default=True, help="The language of the statement."
)
@click.option(
    "--format", "form", type=click.Choice(_FORMATS), default="text", show_default=True, help="How to write it."
)
@output_option
@ledger_option
def reconcile(
    first: str,
    second: str,
    since: dt.date | None,
    until: dt.date | None,
    as_of: dt.date | None,
    lang: StatementLang,
    form: str,
    output: Path | None,
    ledger: str | None,
) -> None:
    """Draw up the statement of reconciliation (акт сверки) of two states.

    Three columns: what the sources of the first state report, what those of the second report, and what is found:
    both, one side only (and whether the other's sources were read), or where they differ. It covers happenings, topics
    raised, things agreed, plans and figures; each cell opens its words.

    STATE is an ISO 3166 code (KAZ, pl) or a name in any of the languages.
    """
    if first == second:
        raise click.UsageError(f"a statement of reconciliation is of two states, not of {first} alone")
    if form == "docx" and output is None and terminal.on_terminal():
        raise click.UsageError("a Word file is not for the terminal: name a file with -o")
    with open_ledger(ledger) as books:
        day = as_of or dt.datetime.now(dt.UTC).date()
        view = r.reconciliation(books, first, second, since=since, until=until, as_of=day)
        _write(view, lang, form, output)
        if not view.references:
            terminal.say(f"no document of {books.location} tells of {first} and {second}")


def _write(view: Reconciliation, lang: StatementLang, form: str, output: Path | None) -> None:
    if form == "text":
        show_statement(view, lang, output)
        return
    page = _page(view, lang, form)
    if output is None:
        terminal.write_bytes(page)
    else:
        output.write_bytes(page)


def _page(view: Reconciliation, lang: StatementLang, form: str) -> bytes:
    if form == "docx":
        return r.reconciliation_to_docx(view, lang)
    if form == "json":
        return (r.reconciliation_to_json(view) + "\n").encode("utf-8", "replace")
    page = r.reconciliation_to_html(view, lang) if form == "html" else r.reconciliation_to_markdown(view, lang)
    return page.encode("utf-8", "replace")

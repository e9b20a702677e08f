"""`sverka events`, `people`, `statements`, `claims`, `documents`: rows of the ledger as a table, JSON or CSV."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Sequence
from typing import Any

import click
from rich import box
from rich.table import Table

from sverka.app.asking import filter_of
from sverka.app.cli import terminal
from sverka.app.cli.options import examples, ledger_option, open_ledger, period_options, state
from sverka.ledger import Rows
from sverka.model import vocabulary as v
from sverka.reports import wording
from sverka.reports.jsonpage import row_lines

# What a table shows of each kind of row: column, and its share of the width.
_COLUMNS: dict[str, tuple[tuple[str, int], ...]] = {
    "events": (
        ("date", 0), ("type", 0), ("format", 0), ("status", 0), ("participants", 4), ("place", 1), ("source", 0),
        ("quote", 5),
    ),
    "people": (("state", 0), ("role", 0), ("name", 3), ("latin", 3), ("title", 4), ("last", 0), ("documents", 0)),
    "statements": (
        ("published", 0), ("speaker", 2), ("state", 0), ("about", 0), ("stance", 0), ("topics", 1), ("source", 0),
        ("quote", 6),
    ),
    "claims": (
        ("published", 0), ("kind", 0), ("states", 0), ("value", 0), ("unit", 0), ("period", 0), ("scope", 1),
        ("source", 0), ("quote", 5),
    ),
    "documents": (("id", 0), ("published", 0), ("lang", 0), ("publisher_state", 0), ("publisher", 2), ("title", 5)),
}  # fmt: skip
# Characters of a quotation in a cell of a table.
_QUOTE = 160


def _query_options(function: Callable[..., None]) -> Callable[..., None]:
    options = [
        click.option(
            "--between",
            nargs=2,
            type=state,
            metavar="STATE STATE",
            help="Of two states: KAZ POL, PL kz, Польша Казахстан.",
        ),
        click.option("--state", type=state, metavar="STATE", help="Of one state."),
        click.option(
            "--person", metavar="NAME", help="Of people with these words in their name; accents do not matter."
        ),
        period_options,
        click.option("--lang", type=click.Choice(v.LANGS), help="From documents in this language."),
        click.option("--limit", type=click.IntRange(min=0), metavar="N", help="At most so many rows."),
        click.option(
            "--format",
            "form",
            type=click.Choice(["table", "json", "jsonl", "csv"]),
            help="By default a table on a terminal, JSON Lines elsewhere.",
        ),
        ledger_option,
    ]
    for option in reversed(options):
        function = option(function)
    return function


def _show(what: str, ledger: str | None, form: str | None, query: dict[str, Any]) -> None:
    with open_ledger(ledger) as books:
        rows = getattr(books, what)(filter_of(query))  # type: ignore[arg-type]
    form = form or ("table" if terminal.on_terminal() else "jsonl")
    if form == "table":
        _table(what, rows)
    elif form == "csv":
        terminal.write(_csv(rows))
    elif form == "json":
        terminal.write("[" + ",\n ".join(row_lines(rows)) + "]\n")
    else:
        terminal.write("".join(f"{line}\n" for line in row_lines(rows)))


def _table(what: str, rows: Rows[Any]) -> None:
    if not rows:
        terminal.say(f"no {what}")
        return
    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False)
    columns = _COLUMNS[what]
    for name, share in columns:
        table.add_column(name.replace("_", " "), ratio=share or None, no_wrap=not share, overflow="fold")
    for row in rows:
        cells = row.flat()
        cells["source"] = cells.get("source_id") or str(cells.get("document", ""))[:8]
        table.add_row(*(_cell(name, cells[name]) for name, _ in columns))
    terminal.screen().print(table)
    terminal.say(f"{len(rows)} {what}")


def _cell(name: str, value: object) -> str:
    text = "" if value is None else wording.clean(str(value))
    return wording.shorten(text, {"quote": _QUOTE, "source": 24}.get(name, len(text)))


def _csv(rows: Sequence[Any]) -> str:
    if not rows:
        return ""
    stream = io.StringIO()
    flat = [row.flat() for row in rows]
    writer = csv.DictWriter(stream, list(flat[0]), lineterminator="\n")
    writer.writeheader()
    writer.writerows(
        {name: wording.harmless(x) if isinstance(x, str) else x for name, x in row.items()} for row in flat
    )
    return stream.getvalue()


@click.command(
    epilog=examples(
        "sverka events --between KAZ POL --since 2025",
        "sverka events --status planned --format csv > plans.csv",
        "sverka events --person Tokayev --type visit --limit 20",
    )
)
@click.option(
    "--type",
    "--kind",
    "kind",
    type=click.Choice([*v.EVENT_TYPES, *v.FORMATS], case_sensitive=False),
    metavar="TYPE",
    help="Of a PLOVER type (CONSULT, AGREE, SANCTION…) or a format (meeting, visit, signing…).",
)
@click.option("--status", type=click.Choice(v.STATUSES), help="With this status.")
@click.option(
    "--topic", type=click.Choice(v.TOPICS), metavar="TOPIC", help="That dealt with this: trade, energy, culture…"
)
@_query_options
def events(ledger: str | None, form: str | None, **query: Any) -> None:
    """List events, the latest first."""
    _show("events", ledger, form, query)


@click.command(epilog=examples("sverka people --between KAZ POL", "sverka people --state POL --role ambassador"))
@click.option(
    "--role",
    "--kind",
    "kind",
    type=click.Choice(v.ROLES),
    metavar="ROLE",
    help="In this office: foreign_minister, ambassador…",
)
@_query_options
def people(ledger: str | None, form: str | None, **query: Any) -> None:
    """List people in their offices, by state and rank of the office, with the day on which it was last told."""
    _show("people", ledger, form, query)


@click.command(
    epilog=examples(
        "sverka statements --between KAZ POL --topic trade", "sverka statements --state RUS --kind negative"
    )
)
@click.option(
    "--kind",
    type=click.Choice(["direct", "indirect", "positive", "neutral", "negative"]),
    help="Of this kind of speech or stance.",
)
@click.option("--topic", type=click.Choice(v.TOPICS), metavar="TOPIC", help="On this: trade, energy, culture…")
@_query_options
def statements(ledger: str | None, form: str | None, **query: Any) -> None:
    """List statements, the last published first."""
    _show("statements", ledger, form, query)


@click.command(
    epilog=examples("sverka claims --between KAZ POL --kind trade_turnover", "sverka claims --state KAZ --format jsonl")
)
@click.option(
    "--kind",
    type=click.Choice(v.CLAIM_KINDS),
    metavar="KIND",
    help="Of this kind: trade_turnover, relations_age, partner_rank…",
)
@_query_options
def claims(ledger: str | None, form: str | None, **query: Any) -> None:
    """List claims, the last published first."""
    _show("claims", ledger, form, query)


@click.command(epilog=examples("sverka documents", "sverka documents --between KAZ POL --lang ru"))
@_query_options
def documents(ledger: str | None, form: str | None, **query: Any) -> None:
    """List the documents that were read, the last published first."""
    _show("documents", ledger, form, query)

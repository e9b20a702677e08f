"""`sverka happenings` and `sverka plans`: what several texts tell, once, and what came of what was planned."""

from __future__ import annotations

import datetime as dt
from typing import Any

import click

from sverka.app.asking import filter_of
from sverka.app.cli.options import examples, first_day, open_ledger
from sverka.app.cli.tables import query_options, show_rows
from sverka.ledger import Filter, HappeningRow, Ledger, PlanRow, Rows
from sverka.model import vocabulary as v

_TYPE = click.option(
    "--type",
    "--kind",
    "kind",
    type=click.Choice([*v.EVENT_TYPES, *v.FORMATS], case_sensitive=False),
    metavar="TYPE",
    help="Of a PLOVER type (CONSULT, AGREE, SANCTION…) or a format (meeting, visit, signing…).",
)
_TOPIC = click.option("--topic", type=click.Choice(v.TOPICS), metavar="TOPIC", help="That dealt with this.")
_RESULTS = ("held", "held_later", "held_elsewhere", "cancelled", "overdue", "open")


@click.command(
    epilog=examples(
        "sverka happenings --between KAZ POL --since 2025",
        "sverka happenings --differing --format jsonl",
        "sverka happenings --state POL --type SANCTION --format csv > sanctions.csv",
    )
)
@_TYPE
@click.option("--status", type=click.Choice(v.STATUSES), help="Of which an account has this status.")
@_TOPIC
@click.option("--differing", is_flag=True, help="Only those whose accounts differ in something.")
@query_options
def happenings(ledger: str | None, form: str | None, differing: bool, **query: Any) -> None:
    """List happenings, the latest first: each once, with every account of it.

    Near copies of one text and texts of one publisher are one voice: "7 reports, 2 independent".
    """
    with open_ledger(ledger) as books:
        rows = _happenings(books, filter_of(query), differing)  # type: ignore[arg-type]
    show_rows("happenings", rows, form)


def _happenings(books: Ledger, query: Filter, differing: bool) -> Rows[HappeningRow]:
    rows = books.happenings(query)
    return Rows(HappeningRow, [row for row in rows if row.conflicts]) if differing else rows


@click.command(
    epilog=examples(
        "sverka plans --between KAZ POL",
        "sverka plans --result overdue --as-of 2026-06-01",
        "sverka plans --state KAZ --format csv > plans.csv",
    )
)
@_TYPE
@_TOPIC
@click.option("--result", type=click.Choice(_RESULTS), help="Of which this came.")
@click.option(
    "--as-of",
    type=first_day,
    metavar="DATE",
    help="The day that parts plans that are open from those whose day has passed. By default today.",
)
@query_options
def plans(ledger: str | None, form: str | None, result: str | None, as_of: dt.date | None, **query: Any) -> None:
    """List what was planned or proposed and what came of it, the latest first."""
    with open_ledger(ledger) as books:
        day = as_of or dt.datetime.now(dt.UTC).date()
        rows = books.plans(filter_of(query), as_of=day)  # type: ignore[arg-type]
    kept = Rows(PlanRow, [row for row in rows if result is None or row.result == result])
    show_rows("plans", kept, form)

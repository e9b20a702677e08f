"""`sverka events`, `people`, `statements`, `claims`, `documents`: rows of the ledger as a table, JSON or CSV."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from typing import Any

import click
from rich import box
from rich.table import Table

from sverka.app.asking import filter_of
from sverka.app.cli import terminal
from sverka.app.cli.options import examples, ledger_option, open_ledger, period_options, registries_option, state
from sverka.app.people import terms_asked
from sverka.app.registries import Registries
from sverka.app.residence import residence
from sverka.ledger import (
    ClaimRow,
    DocumentRow,
    EntityRow,
    EventRow,
    HappeningRow,
    JudgementRow,
    OfficeRow,
    PersonRow,
    PlanRow,
    Rows,
    StatementRow,
)
from sverka.model import vocabulary as v
from sverka.reports import wording
from sverka.reports.jsonpage import row_lines

# Characters of a quotation in a cell of a table.
_QUOTE = 160


def _event_cells(row: EventRow) -> dict[str, str]:
    what = " ".join(x for x in (row.type, row.format, row.status) if x)
    who = "; ".join(map(str, row.participants))
    return {"date": row.date or "", "event": what, "*participants": who, "place": wording.where(row.place)}


def _happening_cells(row: HappeningRow) -> dict[str, str]:
    what = f"{row.type} {wording.what(row)} {row.status}"
    return {
        "id": row.id, "date": row.date or "", "happening": what, "*participants": wording.people(row.participants),
        "place": wording.where(row.place), "*told": wording.told(row),
        "*differ": "; ".join(wording.versions(field, row) for field in row.conflicts),
    }  # fmt: skip


def _plan_cells(row: PlanRow) -> dict[str, str]:
    first = row.plan.accounts[row.planned_by[0]]
    return {
        "planned for": row.planned_for or "", "plan": f"{wording.what(row.plan)} {first.status}",
        "*participants": wording.people(row.plan.participants), "*result": wording.outcome(row),
        "document": first.document.id[:_ID], "*quote": wording.words(first.quotes, _QUOTE),
    }  # fmt: skip


def _person_cells(row: PersonRow) -> dict[str, str]:
    return {
        "state": row.state or "", "role": row.role, "*name": row.name, "*latin": row.latin, "*title": row.title,
        "told": _spell(row.first, row.last), "documents": str(row.documents), "person": row.id,
        "*contradicted by": "; ".join(row.contradictions),
    }  # fmt: skip


def _spell(first: object, last: object) -> str:
    return str(first or "") if first == last else f"{first}/{last}"


def _entity_cells(row: EntityRow) -> dict[str, str]:
    return {
        "id": row.id, "*name": row.name, "*latin": row.latin, "states": " ".join(row.states),
        "*names": "; ".join(f"{lang}: {', '.join(names)}" for lang, names in row.names),
        "told": _spell(row.first, row.last), "documents": str(row.documents),
    }  # fmt: skip


def _office_cells(row: OfficeRow) -> dict[str, str]:
    return {
        "state": row.state or "", "role": row.role if not row.within else f"{row.role} ({row.within})",
        "*name": row.name, "told": _spell(row.first, row.last), "documents": str(row.documents),
        "*followed by": row.followed.person.name if row.followed else "", "person": row.person,
        "*contradicted by": "; ".join(map(str, row.contradictions)),
    }  # fmt: skip


def _judgement_cells(row: JudgementRow) -> dict[str, str]:
    verdict = row.verdict if row.holds else f"({row.verdict})"
    return {
        "number": str(row.id), "verdict": verdict, "score": "" if row.score is None else f"{row.score:.2f}",
        "*one": f"{row.one_name} ({row.one_state or '–'})", "*other": f"{row.other_name} ({row.other_state or '–'})",
        "judge": row.judge, "*reason": row.reason,
    }  # fmt: skip


def _statement_cells(row: StatementRow) -> dict[str, str]:
    return {
        "published": row.document.published or "", "*speaker": f"{row.speaker.name} ({row.state or '–'})",
        "about": " ".join(row.about), "stance": row.stance, "topics": " ".join(row.topics),
    }  # fmt: skip


def _claim_cells(row: ClaimRow) -> dict[str, str]:
    said = wording.value(row)
    claim = f"{row.kind.replace('_', ' ')}: {said}" if said else row.kind.replace("_", " ")
    return {"published": row.document.published or "", "states": " ".join(row.states), "*claim": claim}


def _document_cells(row: DocumentRow) -> dict[str, str]:
    return {
        "document": row.id[:_ID], "published": row.published or "", "lang": row.lang, "side": row.publisher_state or "",
        "*publisher": row.publisher or "", "*title": row.title or "", "source id": row.source_id or "",
    }  # fmt: skip


# Columns of a table with their words; those with a star give way where the terminal is narrow.
_CELLS: dict[str, Callable[[Any], dict[str, str]]] = {
    "events": _event_cells,
    "happenings": _happening_cells,
    "plans": _plan_cells,
    "people": _person_cells,
    "entities": _entity_cells,
    "offices": _office_cells,
    "judgements": _judgement_cells,
    "statements": _statement_cells,
    "claims": _claim_cells,
    "documents": _document_cells,
}
_ID = 8


def format_option(function: Callable[..., None]) -> Callable[..., None]:
    """Add `--format`."""
    return click.option(
        "--format",
        "form",
        type=click.Choice(["table", "json", "jsonl", "csv"]),
        help="By default a table on a terminal, JSON Lines elsewhere.",
    )(function)


def query_options(function: Callable[..., None]) -> Callable[..., None]:
    """Add the options by which every list is narrowed."""
    options: list[Callable[[Callable[..., None]], Callable[..., None]]] = [
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
        format_option,
        ledger_option,
    ]
    for option in reversed(options):
        function = option(function)
    return function


def _show(what: str, ledger: str | None, form: str | None, query: dict[str, Any]) -> None:
    with open_ledger(ledger) as books:
        rows = getattr(books, what)(filter_of(query))  # type: ignore[arg-type]
    show_rows(what, rows, form)


def show_rows(what: str, rows: Rows[Any], form: str | None) -> None:
    """Write rows as a table, JSON, JSON Lines or CSV; where no form is asked for, as fits where they go."""
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
    cells = [_CELLS[what](row) | _words(row) for row in rows]
    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False)
    for name in cells[0]:
        wide = name.startswith("*")
        table.add_column(
            name.removeprefix("*"), ratio=(2 if name == "*quote" else 1) if wide else None, overflow="fold"
        )
    for row_cells in cells:
        table.add_row(*map(wording.clean, row_cells.values()))
    terminal.screen().print(table)
    terminal.say(f"{len(rows)} {what}")


def _words(row: Any) -> dict[str, str]:
    """Return the document of a row and the words that it stands on, where it is of one document."""
    if isinstance(row, EventRow):
        return {"document": row.document.id[:_ID], "*quote": wording.words(row.quotes, _QUOTE)}
    if isinstance(row, StatementRow | ClaimRow):
        return {"document": row.document.id[:_ID], "*quote": wording.words((row.quote,), _QUOTE)}
    return {}


def _csv(rows: Rows[Any]) -> str:
    stream = io.StringIO()
    writer = csv.DictWriter(stream, rows.columns, lineterminator="\n")
    writer.writeheader()
    for row in rows.dicts():
        writer.writerow({name: wording.harmless(x) if isinstance(x, str) else x for name, x in row.items()})
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
@query_options
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
@registries_option
@query_options
def people(ledger: str | None, form: str | None, registries: str | None, **query: Any) -> None:
    """List people in their offices, by state and rank of the office: one row for all languages and spellings.

    Each row has the days on which the office was first and last told, and what contradicts it: another told in the
    office at the same time, or in a registry.
    """
    asked = filter_of(query)  # type: ignore[arg-type]
    with open_ledger(ledger) as books, Registries(registries) as facts:
        rows = books.people(asked, receiver=residence, terms=terms_asked(books, facts, asked))
    show_rows("people", rows, form)


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
@query_options
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
@query_options
def claims(ledger: str | None, form: str | None, **query: Any) -> None:
    """List claims, the last published first."""
    _show("claims", ledger, form, query)


@click.command(epilog=examples("sverka documents", "sverka documents --between KAZ POL --lang ru"))
@query_options
def documents(ledger: str | None, form: str | None, **query: Any) -> None:
    """List the documents that were read, the last published first."""
    _show("documents", ledger, form, query)

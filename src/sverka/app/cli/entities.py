"""`sverka entities`, `entity`, `offices`: people, bodies and places over all documents, and offices over time."""

from __future__ import annotations

from typing import Any

import click

from sverka.app.asking import filter_of
from sverka.app.cli import terminal
from sverka.app.cli.options import examples, ledger_option, open_ledger, registries_option
from sverka.app.cli.tables import query_options, show_rows
from sverka.app.people import terms_asked
from sverka.app.registries import Registries
from sverka.app.residence import residence
from sverka.errors import LedgerError
from sverka.ledger import EntityRow, JudgementRow, OfficeRow, Rows
from sverka.model import vocabulary as v
from sverka.reports import wording
from sverka.reports.jsonpage import row_lines

_KINDS = ("person", "organisation", "igo", "place")


@click.command(
    epilog=examples(
        "sverka entities --state KAZ",
        "sverka entities --person Tokayev",
        "sverka entities --kind place --state POL --format csv > places.csv",
    )
)
@click.option(
    "--kind", "of", type=click.Choice([*_KINDS, "all"]), default="person", show_default=True, help="What to list."
)
@click.option(
    "--role", "kind", type=click.Choice(v.ROLES), metavar="ROLE", help="Told in this office: foreign_minister…"
)
@query_options
def entities(ledger: str | None, form: str | None, of: str, **query: Any) -> None:
    """List people, bodies or places, each once however texts spell, inflect or transliterate it."""
    with open_ledger(ledger) as books:
        rows = books.entities(filter_of(query), kind=None if of == "all" else of)  # type: ignore[arg-type]
    show_rows("entities", rows, form)


@click.command(epilog=examples("sverka entity p4b1dab4157", "sverka entity p4b1 --format json"))
@click.argument("entity_id", metavar="ID")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="Text to read, or JSON.",
)
@ledger_option
def entity(entity_id: str, ledger: str | None, form: str) -> None:
    """Show a person, body or place with all its names, offices and what was judged of them.

    ID is that of an entity or of one of its forms, or the beginning of one; `sverka entities` lists them.
    """
    with open_ledger(ledger) as books:
        row = books.entity(entity_id)
        if row is None:
            raise LedgerError(f"there is no entity {entity_id!r}", hint="sverka entities lists them")
        told = [office for office in books.offices() if office.person == row.id] if row.kind == "person" else []
        judged = books.judgements(row.id)
    if form == "json":
        terminal.write("".join(f"{line}\n" for line in row_lines(Rows(EntityRow, [row]))))
        return
    terminal.write("".join(f"{line}\n" for line in _page(row, told, judged)))


def _page(row: EntityRow, told: list[OfficeRow], judged: tuple[JudgementRow, ...]) -> list[str]:
    clean = wording.clean
    lines = [f"{clean(row.name)} ({clean(row.latin)})", f"  {row.kind} {row.id}, {' '.join(row.states) or 'no state'}"]
    lines.append(f"  {row.documents} documents, {row.first or '–'} to {row.last or '–'}")
    lines += [f"  {lang}: {clean(', '.join(names))}" for lang, names in row.names]
    if told:
        lines += ["", "Offices"]
    for office in told:
        followed = f", then {clean(office.followed.person.name)}" if office.followed else ""
        within = f" ({office.within})" if office.within else ""
        lines.append(f"  {office.role}{within} of {office.state or '–'}: {office.first} to {office.last}{followed}")
        lines += [f"    but {clean(str(c))}" for c in office.contradictions]
    lines += ["", "Forms"]
    for form in row.forms:
        what = " ".join(x for x in (form.state, *form.roles) if x)
        lines.append(f"  {form.id}  {clean(form.name)}  {what}  {form.documents} documents ({' '.join(form.langs)})")
    if judged:
        lines += ["", "Judgements"]
    for j in judged:
        names = f"{clean(j.one_name)} / {clean(j.other_name)}"
        lines.append(f"  {j.id}  {j.verdict}  {names}: {clean(j.reason)} ({clean(j.judge)})")
    return lines


@click.command(
    epilog=examples("sverka offices --state POL --role foreign_minister", "sverka offices --person Sikorski")
)
@click.option(
    "--role", "--kind", "kind", type=click.Choice(v.ROLES), metavar="ROLE", help="This office: foreign_minister…"
)
@registries_option
@query_options
def offices(ledger: str | None, form: str | None, registries: str | None, **query: Any) -> None:
    """List who held which office from when to when, who followed, and what contradicts it.

    Another holder told at the same time contradicts, and so does a registry that has another person on that day.
    """
    asked = filter_of(query)  # type: ignore[arg-type]
    with open_ledger(ledger) as books, Registries(registries) as facts:
        rows = books.offices(asked, receiver=residence, terms=terms_asked(books, facts, asked))
    show_rows("offices", rows, form)

"""`sverka check`: claims of the ledger laid beside registries of facts."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

import click

from sverka.app.cli import terminal
from sverka.app.cli.check_page import show_offices, show_verdicts
from sverka.app.cli.options import (
    examples,
    first_day,
    ledger_option,
    open_ledger,
    period_options,
    registries_option,
    state,
)
from sverka.app.registries import Registries
from sverka.checks import OfficeVerdict, Verdict, check_offices, claim_reviews
from sverka.checks import check as judge
from sverka.ledger import Filter
from sverka.model import vocabulary as v
from sverka.reports import wording
from sverka.reports.jsonpage import dumps
from sverka.reports.verdicts import office_row, tally, verdict_row, verdicts_to_markdown


@click.command(
    epilog=examples(
        "sverka check KAZ POL",
        "sverka check KAZ POL --kind relations_age --since 2026",
        "sverka check Казахстан Польша --offices --format md > checked.md",
        "sverka check --verdict contradicted --format jsonl",
        "sverka check KAZ POL --format claimreview --url https://example.org/checks --as-of 2026-02-01",
    )
)
@click.argument("states", nargs=-1, type=state, metavar="[STATE [STATE]]")
@click.option("--kind", type=click.Choice(v.CLAIM_KINDS), metavar="KIND", help="Claims of this kind: trade_turnover…")
@click.option(
    "--verdict",
    type=click.Choice(["supported", "contradicted", "unclear", "not_covered"]),
    help="Only claims of which this is found.",
)
@click.option("--offices", is_flag=True, help="Check also the offices that texts tell.")
@period_options
@click.option(
    "--as-of",
    type=first_day,
    metavar="DATE",
    help="The day of the check, on which reviews are dated and texts without a date judged. By default today.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "jsonl", "md", "claimreview"]),
    help="By default text on a terminal, JSON Lines elsewhere; claimreview is JSON-LD of schema.org.",
)
@click.option("--url", metavar="URL", help="For claimreview: the address of the page that will carry the reviews.")
@registries_option
@ledger_option
def check(
    states: tuple[str, ...],
    kind: str | None,
    verdict: str | None,
    offices: bool,
    since: dt.date | None,
    until: dt.date | None,
    as_of: dt.date | None,
    form: str | None,
    url: str | None,
    registries: str | None,
    ledger: str | None,
) -> None:
    """Lay claims beside registries of facts: supported, contradicted, unclear or not covered, and why.

    Of two states, of one, or of all. A claim is never judged by a source of its own release.
    """
    if len(states) > 2 or len(set(states)) != len(states):
        raise click.UsageError("claims of one state, or of two different ones")
    if (form == "claimreview") is not (url is not None):
        raise click.UsageError("--format claimreview and --url go together: a review needs the address of its page")
    if form == "claimreview" and offices:
        raise click.UsageError("offices are no claims: they have no ClaimReview")
    day = as_of or dt.datetime.now(dt.UTC).date()
    query = Filter(
        between=(states[0], states[1]) if len(states) == 2 else None,
        state=states[0] if len(states) == 1 else None,
        since=since,
        until=until,
    )
    claims = Filter(between=query.between, state=query.state, since=since, until=until, kind=kind)
    with open_ledger(ledger) as books, Registries(registries) as facts:
        found = [x for x in judge(books, facts, claims, as_of=day) if verdict in (None, x.judgement)]
        held = [x for x in check_offices(books, facts, query) if verdict in (None, x.judgement)] if offices else []
    form = form or ("text" if terminal.on_terminal() else "jsonl")
    if form == "text":
        show_verdicts(found)
        show_offices(held)
    elif form == "claimreview":
        terminal.write(dumps(claim_reviews(found, url=url or "", published=day)) + "\n")
    else:
        terminal.write(_page(form, found, held, states, day))
    terminal.say(f"{len(found)} claims" + (f": {tally(found)}" if found else ""))
    if offices:
        terminal.say(f"{len(held)} offices" + (f": {tally(held)}" if held else ""))


def _page(
    form: str, found: Sequence[Verdict], held: Sequence[OfficeVerdict], states: Sequence[str], day: dt.date
) -> str:
    if form == "md":
        title = "Claims checked" + (": " + " and ".join(map(wording.state_name, states)) if states else "")
        return verdicts_to_markdown(found, held, title=title, as_of=day)
    rows = [*map(verdict_row, found), *map(office_row, held)]
    if form == "json":
        return dumps(rows) + "\n"
    return "".join(dumps(row, indent=None) + "\n" for row in rows)

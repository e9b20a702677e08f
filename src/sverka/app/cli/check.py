"""`sverka check`: claims of the ledger laid beside registries of facts."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from itertools import chain

import click

from sverka.app.cli import terminal
from sverka.app.cli.check_page import show_verdicts
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
from sverka.checks import Verdict, check_offices, check_sessions, claim_reviews
from sverka.checks import check as judge
from sverka.ledger import Filter
from sverka.model import vocabulary as v
from sverka.reports import wording
from sverka.reports.jsonpage import dumps
from sverka.reports.verdicts import AnyVerdict, tally, verdict_row, verdicts_to_markdown


@click.command(
    epilog=examples(
        "sverka check KAZ POL",
        "sverka check KAZ POL --kind relations_age --since 2026",
        "sverka check Казахстан Польша --offices --sessions --format md > checked.md",
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
@click.option("--sessions", is_flag=True, help="Check also the numbers of sessions.")
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
    sessions: bool,
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
    if form == "claimreview" and (offices or sessions):
        raise click.UsageError("offices and sessions are no claims: they have no ClaimReview")
    day = as_of or dt.datetime.now(dt.UTC).date()
    query = Filter(
        between=(states[0], states[1]) if len(states) == 2 else None,
        state=states[0] if len(states) == 1 else None,
        since=since,
        until=until,
    )
    claims = Filter(between=query.between, state=query.state, since=since, until=until, kind=kind)
    with open_ledger(ledger) as books, Registries(registries) as facts:
        found: dict[str, list[AnyVerdict]] = {"claims": [*judge(books, facts, claims, as_of=day)]}
        if offices:
            found["offices"] = [*check_offices(books, facts, query)]
        if sessions:
            found["sessions"] = [*check_sessions(books, query)]
    found = {what: [x for x in rows if verdict in (None, x.judgement)] for what, rows in found.items()}
    _write(
        form or ("text" if terminal.on_terminal() else "jsonl"), list(chain(*found.values())), states, day, url or ""
    )
    for what, rows in found.items():
        terminal.say(f"{len(rows)} {what}" + (f": {tally(rows)}" if rows else ""))


def _write(form: str, found: Sequence[AnyVerdict], states: Sequence[str], day: dt.date, url: str) -> None:
    if form == "text":
        show_verdicts(found)
    elif form == "claimreview":
        reviewed = [x for x in found if isinstance(x, Verdict)]
        terminal.write(dumps(claim_reviews(reviewed, url=url, published=day)) + "\n")
    elif form == "md":
        title = "Claims checked" + (": " + " and ".join(map(wording.state_name, states)) if states else "")
        terminal.write(verdicts_to_markdown(found, title=title, as_of=day))
    elif form == "json":
        terminal.write(dumps([verdict_row(x) for x in found]) + "\n")
    else:
        terminal.write("".join(dumps(verdict_row(x), indent=None) + "\n" for x in found))

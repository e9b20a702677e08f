"""`sverka judge`, `unjudge`, `judgements`: what rules and people judge to be one, and taking it back."""

from __future__ import annotations

import getpass

import click

from sverka.app.cli import terminal
from sverka.app.cli.options import examples, ledger_option, open_ledger
from sverka.app.cli.tables import format_option, show_rows

_VERDICTS = ("same", "different", "unsure")


def _me() -> str | None:
    """Return the name by which the system knows who runs this, or None."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # no such account, as in some containers
        return None


_by = click.option(
    "--by", default=_me, required=True, metavar="NAME", help="Who judges.  [default: your name on this machine]"
)
_reason = click.option("--reason", required=True, metavar="WORDS", help="Why, for those who read it later.")


@click.command(
    epilog=examples(
        'sverka judge p4b1dab4157 p07303e6d26 different --reason "father and son"',
        'sverka judge p6e68 p91c2 same --reason "married name" --by "A. Nowak"',
    )
)
@click.argument("one")
@click.argument("other")
@click.argument("verdict", type=click.Choice(_VERDICTS))
@_reason
@_by
@ledger_option
def judge(one: str, other: str, verdict: str, reason: str, by: str, ledger: str | None) -> None:
    """Say that two entities, or two forms of a name, are the same or different.

    ONE and OTHER are ids of entities or forms, as `sverka entities` and `sverka entity ID` list them. What you say
    outweighs the rule; "unsure" keeps two apart until somebody knows. Nothing is edited: `sverka unjudge` takes a
    judgement back, and all is as it was before.
    """
    with open_ledger(ledger) as books:
        number = books.judge(one, other, verdict, by=by, reason=reason)  # type: ignore[arg-type]
    terminal.write(f"{number}\n")
    terminal.say(f"judgement {number} is written; sverka unjudge {number} takes it back")


@click.command(epilog=examples('sverka unjudge 812 --reason "two people after all"'))
@click.argument("number", type=int)
@_reason
@_by
@ledger_option
def unjudge(number: int, reason: str, by: str, ledger: str | None) -> None:
    """Take back what a person judged, by the NUMBER of the judgement."""
    with open_ledger(ledger) as books:
        books.undo(number, by=by, reason=reason)
    terminal.say(f"judgement {number} is taken back")


@click.command(
    epilog=examples(
        "sverka judgements --verdict unsure",
        "sverka judgements --entity p4b1dab4157",
        "sverka judgements --judge people --past",
    )
)
@click.option("--entity", metavar="ID", help="Of this entity or form.")
@click.option("--verdict", type=click.Choice(_VERDICTS), help="With this verdict; unsure ones wait for a person.")
@click.option("--judge", "judge_", type=click.Choice(["rule", "people"]), help="Only what the rule, or people, judged.")
@click.option("--past", is_flag=True, help="Also what was taken back, and what took it back.")
@format_option
@ledger_option
def judgements(
    entity: str | None, verdict: str | None, judge_: str | None, past: bool, form: str | None, ledger: str | None
) -> None:
    """List what rules and people judged of names, the last judged first, with scores and reasons."""
    of_people = None if judge_ is None else judge_ == "people"
    with open_ledger(ledger) as books:
        rows = books.judgements(entity, verdict=verdict, of_people=of_people, past=past)  # type: ignore[arg-type]
    show_rows("judgements", rows, form)

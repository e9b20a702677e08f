"""The command line. A command's module is loaded when the command is run, so that `sverka --help` answers at once."""

from __future__ import annotations

import importlib
from importlib.metadata import version
from typing import Any

import click

from sverka.errors import SverkaError

FAILED, WITH_ISSUES = 1, 3
"""Exit codes, beside 0 for fine and 2 for a wrong command line: failed; finished, with issues."""

_COMMANDS = {
    "read": "Read texts into records: to a file, the ledger or standard output.",
    "dossier": "Show what the ledger holds of two states.",
    "reconcile": "Draw up the statement of reconciliation of two states (акт сверки).",
    "brief": "Write a brief of one to three pages for a meeting of two states.",
    "events": "List events: who met, agreed, accused, planned what.",
    "happenings": "List happenings: each once, with every account of it.",
    "plans": "List what was planned or proposed, and what came of it.",
    "people": "List people and the offices they hold.",
    "offices": "List who held which office from when to when, and what contradicts it.",
    "entities": "List people, bodies or places, each once over all languages.",
    "entity": "Show one of them with all its names, offices and judgements.",
    "judge": "Say that two of them are the same or different.",
    "unjudge": "Take back what a person judged.",
    "judgements": "List what rules and people judged to be one or two.",
    "statements": "List who said what about which states.",
    "claims": "List what is claimed and can be checked.",
    "check": "Lay claims beside registries of facts: supported, contradicted, unclear, not covered.",
    "documents": "List the documents that were read.",
    "calendar": "Write the plans and happenings of two states as a calendar (iCalendar).",
    "plot": "Draw a picture of two states over time, with its table.",
    "registry": "Add, list, show and check registries of facts that claims are checked against.",
    "show": "Show a text with its records underneath each sentence.",
    "demo": "Read the bundled sample texts and show a dossier of them.",
    "doctor": "Show versions, models and the state of the ledger.",
}
# The module of a command that is not named after it.
_MODULES = {
    **dict.fromkeys(("events", "people", "statements", "claims", "documents"), "tables"),
    **dict.fromkeys(("happenings", "plans"), "happenings"),
    **dict.fromkeys(("entities", "entity", "offices"), "entities"),
    **dict.fromkeys(("judge", "unjudge", "judgements"), "judging"),
}

_EPILOG = """
\b
Examples:
  sverka demo
  sverka read news/ --ledger news.db
  sverka dossier KAZ POL --ledger news.db --since 2025
  sverka reconcile KAZ POL --since 2025 --format html -o act.html
  sverka brief KAZ POL --for 2026-10-15 --topic trade --format docx -o brief.docx
  sverka events --between KAZ POL --status planned
  sverka read page.html | jq .events

\b
Exit codes: 0 fine, 1 failed, 2 wrong command line, 3 finished with issues.
"""


class _Commands(click.Group):
    """Commands by name, each loaded from its module on use."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _COMMANDS:
            return None
        module = _MODULES.get(cmd_name, cmd_name)
        found: click.Command = getattr(importlib.import_module(f"sverka.app.cli.{module}"), cmd_name)
        found.short_help = _COMMANDS[cmd_name]
        return found

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the list of commands without loading them."""
        with formatter.section("Commands"):
            formatter.write_dl(list(_COMMANDS.items()))

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command; an error that Sverka knows is told in one line."""
        try:
            return super().invoke(ctx)
        except (SverkaError, OSError) as error:
            if isinstance(error, BrokenPipeError):  # the reader of our output has seen enough: Click ends quietly
                raise
            click.echo(f"sverka: {error}", err=True)
            ctx.exit(FAILED)


def _show_version(ctx: click.Context, _: click.Parameter, wanted: bool) -> None:
    if wanted:
        click.echo(f"sverka {version('sverka')}")
        ctx.exit()


@click.group(cls=_Commands, epilog=_EPILOG, context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--version", is_flag=True, is_eager=True, expose_value=False, callback=_show_version, help="Show the version."
)
def main() -> None:
    """Keep the books of relations between states: read news, list what happened, show the dossier of a pair."""

"""Verdicts on the terminal."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from sverka.app.cli import terminal
from sverka.checks import Evidence, OfficeVerdict, Verdict
from sverka.reports import wording as w
from sverka.reports.verdicts import cited, heading, judgement

_STYLE = {"supported": "green", "contradicted": "red", "unclear": "yellow", "not_covered": "dim"}
# Characters of a quotation; the other formats have it whole.
_QUOTE = 200


def show_verdicts(verdicts: Sequence[Verdict]) -> None:
    """Write verdicts to standard output."""
    console = terminal.screen()
    for verdict in verdicts:
        _heading(console, verdict, heading(verdict))
        by = f"{w.clean(verdict.claim.by.name)}, " if verdict.claim.by else ""
        words = f"“{w.words((verdict.claim.quote,), _QUOTE)}”  {by}{w.source(verdict.claim.document)}"
        _indented(console, Text(words, style="italic"), 2)
        _answer(console, verdict.reason, verdict.evidence, verdict.cautions)


def show_offices(offices: Sequence[OfficeVerdict]) -> None:
    """Write verdicts on offices to standard output."""
    console = terminal.screen()
    for found in offices:
        tenure = found.tenure
        _heading(console, found, w.clean(f"{tenure.person.name}, {tenure.title}"))
        words = f"“{w.words((tenure.quote,), _QUOTE)}”  {w.source(tenure.document)}"
        _indented(console, Text(words, style="italic"), 2)
        _answer(console, found.reason, found.evidence, found.cautions)


def _heading(console: Console, found: Verdict | OfficeVerdict, words: str) -> None:
    line = Text(judgement(found).upper(), style=f"bold {_STYLE[found.judgement]}")
    line.append(f"  {words}", style="bold")
    console.print(line)


def _answer(console: Console, reason: str, evidence: Sequence[Evidence], cautions: Sequence[str]) -> None:
    _indented(console, Text(w.clean(reason)), 2)
    for e in evidence:
        mark = {True: "+", False: "-", None: "?"}[e.supports]
        _indented(console, Text(f"{mark} {w.clean(e.found)}: {cited(e)}"), 4)
        if e.arithmetic != reason:
            _indented(console, Text(w.clean(e.arithmetic), style="dim"), 6)
    for caution in cautions:
        _indented(console, Text(f"! {w.clean(caution)}", style="dim"), 4)
    console.print()


def _indented(console: Console, text: Text, columns: int) -> None:
    console.print(Padding(text, (0, 0, 0, columns)))

"""Verdicts on the terminal."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from sverka.app.cli import terminal
from sverka.reports import wording as w
from sverka.reports.verdicts import AnyVerdict, cited, heading, judgement, told

_STYLE = {"supported": "green", "contradicted": "red", "unclear": "yellow", "not_covered": "dim"}
# Characters of a quotation; the other formats have it whole.
_QUOTE = 200


def show_verdicts(verdicts: Sequence[AnyVerdict]) -> None:
    """Write verdicts to standard output."""
    console = terminal.screen()
    for verdict in verdicts:
        line = Text(judgement(verdict).upper(), style=f"bold {_STYLE[verdict.judgement]}")
        line.append(f"  {heading(verdict)}", style="bold")
        console.print(line)
        quote, source = told(verdict)
        _indented(console, Text(f"“{w.words((quote,), _QUOTE)}”  {source}", style="italic"), 2)
        _indented(console, Text(w.clean(verdict.reason)), 2)
        for e in verdict.evidence:
            mark = {True: "+", False: "-", None: "?"}[e.supports]
            _indented(console, Text(f"{mark} {w.clean(e.found)}: {cited(e)}"), 4)
            if e.arithmetic != verdict.reason:
                _indented(console, Text(w.clean(e.arithmetic), style="dim"), 6)
        for caution in verdict.cautions:
            _indented(console, Text(f"! {w.clean(caution)}", style="dim"), 4)
        console.print()


def _indented(console: Console, text: Text, columns: int) -> None:
    console.print(Padding(text, (0, 0, 0, columns)))

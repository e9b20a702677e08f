"""A dossier on the terminal."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from sverka.app.cli import terminal
from sverka.reports import wording as w
from sverka.reports.markdown import coverage, period
from sverka.reports.views import Dossier, EventEntry, Report

_STATUS = {
    "occurred": "green", "ongoing": "green", "planned": "cyan", "proposed": "cyan", "cancelled": "red", "denied": "red",
}  # fmt: skip
_STANCE = {"positive": "green", "neutral": "", "negative": "red"}
# Characters of a quotation; the Markdown and JSON have it whole.
_QUOTE = 240


def show_dossier(dossier: Dossier) -> None:
    """Write a dossier to standard output."""
    console = terminal.screen()
    first, second = dossier.states
    console.print(Text(f"{w.state_name(first)} – {w.state_name(second)}", style="bold"))
    console.print(Text(f"{period(dossier)}; as of {dossier.as_of}; {coverage(dossier.coverage)}", style="dim"))
    _events(console, "Upcoming", dossier.upcoming)
    _events(console, "Open plans", dossier.open_plans)
    if dossier.days:
        _heading(console, "Happenings")
    for day in dossier.days:
        console.print(Text(day.date or "no date told", style="bold"))
        for entry in day.entries:
            _event(console, entry, dated=False)
    if dossier.offices:
        _heading(console, "Offices")
    for person in dossier.offices:
        line = Text(f"  {person.state or '?'}  ")
        line.append(w.clean(person.name), style="bold")
        line.append(f", {w.clean(person.title)}")
        line.append(
            f"  last told {person.last or '?'}, documents {person.documents} [{person.last_told.id[:8]}]", style="dim"
        )
        console.print(line)
    _positions(console, dossier)
    _claims(console, dossier)
    if dossier.series:
        _heading(console, "Series")
    for row in dossier.series:
        sessions = "; ".join(f"{w.session(e)}: {e.date or 'no date'} ({e.status})" for e in row.sessions)
        console.print(Text(f"  {w.clean(row.name)}: {sessions}"))


def show_voices(entry: EventEntry, reports: tuple[Report, ...]) -> None:
    """Write one happening with what the texts of each language say of it."""
    console = terminal.screen()
    _heading(console, f"One happening, told in {len(reports)} languages")
    _event(console, replace(entry, reports=reports), dated=True)


def _heading(console: Console, words: str) -> None:
    console.print()
    console.print(Text(words.upper(), style="bold yellow"))


def _events(console: Console, heading: str, entries: tuple[EventEntry, ...]) -> None:
    if entries:
        _heading(console, heading)
    for entry in entries:
        _event(console, entry, dated=True)


def _event(console: Console, entry: EventEntry, *, dated: bool) -> None:
    line = Text("  ")
    if dated:
        line.append(f"{entry.date or 'no date told'}  ", style="bold")
    line.append(w.what(entry), style="bold")
    line.append(f"  {entry.type}")
    line.append(f" {entry.status}", style=_STATUS[entry.status])
    if entry.place:
        line.append(f", {w.where(entry.place)}")
    if len(entry.reports) > 1:
        line.append(f"  {len(entry.reports)} reports", style="dim")
    console.print(line)
    _under(console, Text(w.people(entry.participants)))
    if entry.series:
        _under(console, Text(w.series(entry.series)))
    _reports(console, entry.reports)


def _positions(console: Console, dossier: Dossier) -> None:
    side: object = ()
    for position in dossier.positions:
        if position.state != side:
            side = position.state
            _heading(console, f"What {w.state_name(position.state)} says" if position.state else "What others say")
        console.print(Text(f"  {(position.topic or 'other').replace('_', ' ')}", style="bold"))
        for said in position.statements:
            line = Text(f"{w.clean(said.speaker.name)} on {', '.join(said.about)}, ")
            line.append(said.stance, style=_STANCE[said.stance])
            _under(console, line)
            _reports(console, (Report(said.document, (said.quote,)),))


def _claims(console: Console, dossier: Dossier) -> None:
    if dossier.claims:
        _heading(console, "Claims")
    for claim in dossier.claims:
        line = Text("  ")
        line.append(claim.kind.replace("_", " "), style="bold")
        line.append(f" {', '.join(claim.states)}: {w.value(claim)}")
        if claim.by:
            line.append(f", by {w.clean(claim.by.name)}")
        console.print(line)
        _reports(console, claim.reports)


def _reports(console: Console, reports: Iterable[Report]) -> None:
    for report in reports:
        line = Text(f"“{w.words(report.quotes, _QUOTE)}”", style="italic")
        line.append(f"  {w.source(report.document)}", style="not italic dim")
        _under(console, line)


def _under(console: Console, text: Text) -> None:
    console.print(Padding(text, (0, 0, 0, 4), expand=False))

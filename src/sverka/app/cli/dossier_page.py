"""A dossier on the terminal."""

from __future__ import annotations

from collections.abc import Iterable

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from sverka.app.cli import terminal
from sverka.ledger import EventRow, HappeningRow, PlanRow
from sverka.reports import wording as w
from sverka.reports.markdown import coverage, gaps, period
from sverka.reports.views import Dossier, Report

_STATUS = {
    "occurred": "green", "ongoing": "green", "planned": "cyan", "proposed": "cyan", "cancelled": "red", "denied": "red",
}  # fmt: skip
_STANCE = {"positive": "green", "neutral": "", "negative": "red"}
_RESULT = {"held": "green", "held_later": "yellow", "held_elsewhere": "yellow", "cancelled": "red", "overdue": "red"}
_JUDGEMENT = {"supported": "green", "contradicted": "red", "unclear": "yellow", "not_covered": "dim"}
# Characters of a quotation; the Markdown and JSON have it whole.
_QUOTE = 240


def show_dossier(dossier: Dossier) -> None:
    """Write a dossier to standard output."""
    console = terminal.screen()
    first, second = dossier.states
    console.print(Text(f"{w.state_name(first)} – {w.state_name(second)}", style="bold"))
    console.print(Text(f"{period(dossier)}; as of {dossier.as_of}; {coverage(dossier.coverage)}", style="dim"))
    for gap in gaps(dossier.coverage):
        console.print(Text(gap, style="dim"))
    _plans(console, "Upcoming", dossier.upcoming)
    _plans(console, "Open and overdue plans", dossier.open_plans)
    _plans(console, "What came of plans", dossier.settled_plans)
    _meetings(console, dossier)
    _offices(console, dossier)
    _agreed(console, dossier)
    _disagreements(console, dossier)
    _claims(console, dossier)
    _figures(console, dossier)
    _positions(console, dossier)
    if dossier.series:
        _heading(console, "Series")
    for row in dossier.series:
        sessions = "; ".join(f"{w.session(h)}: {h.date or 'no date'} ({h.status})" for h in row.sessions)
        console.print(Text(f"  {w.clean(row.name)}: {sessions}"))
    if dossier.days:
        _heading(console, "Happenings")
    for day in dossier.days:
        console.print(Text(day.date or "no date told", style="bold"))
        for happening in day.happenings:
            _happening(console, happening, happening.accounts, dated=False)


def show_voices(happening: HappeningRow, accounts: tuple[EventRow, ...]) -> None:
    """Write one happening with what the texts of each language say of it."""
    console = terminal.screen()
    _heading(console, f"One happening, told in {len(accounts)} languages")
    _happening(console, happening, accounts, dated=True)


def _heading(console: Console, words: str) -> None:
    console.print()
    console.print(Text(words.upper(), style="bold yellow"))


def _plans(console: Console, heading: str, plans: tuple[PlanRow, ...]) -> None:
    if plans:
        _heading(console, heading)
    for row in plans:
        first = row.plan.accounts[row.planned_by[0]]
        line = Text("  ")
        line.append(f"{row.planned_for or 'no date told'}  ", style="bold")
        line.append(w.what(row.plan), style="bold")
        line.append(f" {first.status}", style=_STATUS[first.status])
        line.append(f": {w.outcome(row)}", style=_RESULT.get(row.result, ""))
        console.print(line)
        for field in row.changes:
            _under(console, Text(f"changed: {w.versions(field)}"))
        _under(console, Text(w.people(row.plan.participants)))
        _accounts(console, (row.plan.accounts[n] for n in row.planned_by))


def _meetings(console: Console, dossier: Dossier) -> None:
    if dossier.meetings:
        _heading(console, "Last meetings by level")
    for level in dossier.meetings:
        more = f", the last {len(level.happenings)} of {level.count}" if level.count > len(level.happenings) else ""
        console.print(Text(f"  {level.name}{more}", style="bold"))
        for row in level.happenings:
            _line(console, row)


def _line(console: Console, row: HappeningRow) -> None:
    line = Text(f"{row.date or 'no date told'}  {w.what(row)}", style="")
    if row.place:
        line.append(f", {w.where(row.place)}")
    line.append(f": {w.people(row.participants)}")
    line.append(f"  {w.told(row)}", style="dim")
    _under(console, line)


def _agreed(console: Console, dossier: Dossier) -> None:
    if dossier.agreed:
        _heading(console, "Agreed")
    for row in dossier.agreed:
        _line(console, row)
        _accounts(console, row.accounts[:1])


def _disagreements(console: Console, dossier: Dossier) -> None:
    if dossier.disagreements:
        _heading(console, "Where accounts differ")
    for row in dossier.disagreements:
        _line(console, row)
        for field in row.conflicts:
            _under(console, Text(w.versions(field, row), style="red"))
            _accounts(console, (row.accounts[version.accounts[0]] for version in field.versions))


def _offices(console: Console, dossier: Dossier) -> None:
    if dossier.offices:
        _heading(console, "Offices")
    for person in dossier.offices:
        line = Text(f"  {person.state or '?'}  ")
        line.append(w.clean(person.name), style="bold")
        line.append(f", {w.clean(person.title)}")
        told = person.last or "?"
        told = told if person.first in {None, person.last} else f"{person.first} to {told}"
        line.append(f"  told {told}, documents {person.documents} [{person.last_told.id[:8]}]", style="dim")
        console.print(line)
        for said in person.contradictions:
            _under(console, Text(w.clean(said), style="red"))


def _happening(console: Console, row: HappeningRow, accounts: Iterable[EventRow], *, dated: bool) -> None:
    line = Text("  ")
    if dated:
        line.append(f"{row.date or 'no date told'}  ", style="bold")
    line.append(w.what(row), style="bold")
    line.append(f"  {row.type}")
    line.append(f" {row.status}", style=_STATUS[row.status])
    if row.place:
        line.append(f", {w.where(row.place)}")
    line.append(f"  {w.told(row)}", style="dim")
    console.print(line)
    _under(console, Text(w.people(row.participants)))
    if row.series:
        _under(console, Text(w.series(row.series)))
    for field in row.conflicts:
        _under(console, Text(f"differ in {w.versions(field, row)}", style="red"))
    _accounts(console, accounts)


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
        if claim.verdict:
            judgement = claim.verdict.judgement
            line.append(f"  {judgement.replace('_', ' ')}", style=_JUDGEMENT[judgement])
        console.print(line)
        if claim.verdict:
            _under(console, Text(w.clean(claim.verdict.reason)))
        _reports(console, claim.reports)


def _figures(console: Console, dossier: Dossier) -> None:
    if dossier.figures:
        _heading(console, "Figures over time")
    for row in dossier.figures:
        of = " ".join(x for x in (row.unit, f"in {row.scope}" if row.scope else None) if x)
        console.print(Text(f"  {row.kind.replace('_', ' ')} ({', '.join(row.states)}) {w.clean(of)}", style="bold"))
        for c in row.claims:
            line = Text(f"{c.period or f'told {c.document.published}'}  {w.value(c)}")
            line.append("  others differ" if c.period in row.differing else "", style="red")
            line.append(f"  {w.source(c.document)}", style="dim")
            _under(console, line)


def _accounts(console: Console, accounts: Iterable[EventRow]) -> None:
    _reports(console, (Report(account.document, account.quotes) for account in accounts))


def _reports(console: Console, reports: Iterable[Report]) -> None:
    for report in reports:
        line = Text(f"“{w.words(report.quotes, _QUOTE)}”", style="italic")
        line.append(f"  {w.source(report.document)}", style="not italic dim")
        _under(console, line)


def _under(console: Console, text: Text) -> None:
    console.print(Padding(text, (0, 0, 0, 4), expand=False))

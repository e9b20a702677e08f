"""A dossier as Markdown."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from sverka.reports import wording as w
from sverka.reports.views import Coverage, Dossier, EventEntry, Report

# What Markdown and HTML would take for markup: a quotation is shown as it was written.
_MARKUP = re.compile(r"([\\`*_{}\[\]#|~!])")


def escape(text: str) -> str:
    """Return a text of a source as plain words on one line of Markdown."""
    return re.sub(r"^(\s*(?:\d+[.)]|[-+=]))", r"\\\1", inline(text))


def inline(text: str) -> str:
    """Return a text of a source as plain words within a line of Markdown."""
    return html.escape(_MARKUP.sub(r"\\\1", w.clean(text)), quote=False)


def to_markdown(dossier: Dossier) -> str:
    """Return a dossier as a page of Markdown."""
    return re.sub(r"\n{3,}", "\n\n", "\n".join(_page(dossier))).strip() + "\n"


def period(dossier: Dossier) -> str:
    """Return the period of a dossier in words."""
    if dossier.since is None and dossier.until is None:
        return "all years"
    return f"{dossier.since or 'the beginning'} to {dossier.until or 'now'}"


def coverage(found: Coverage) -> str:
    """Return in one line what a dossier stands on."""
    if not found.documents:
        return "no documents"
    parts = [
        f"{found.documents} document{'s' * (found.documents != 1)}",
        ", ".join(f"{count} {lang}" for lang, count in found.langs),
        "told from " + ", ".join(f"{state or 'unknown'} {count}" for state, count in found.sides),
    ]
    if found.first:
        parts.append(f"published {found.first} to {found.last}")
    if found.copies:
        parts.append(f"{found.copies} further cop{'ies' if found.copies > 1 else 'y'} of the same texts")
    return "; ".join(parts)


def _page(dossier: Dossier) -> Iterator[str]:
    first, second = dossier.states
    yield f"# {w.state_name(first)} and {w.state_name(second)}"
    yield ""
    yield f"Period: {period(dossier)}. As of {dossier.as_of}. Read by machine; every entry stands on the words quoted."
    yield ""
    yield f"Coverage: {coverage(dossier.coverage)}."
    yield from _events("Upcoming", dossier.upcoming)
    yield from _events("Open plans", dossier.open_plans)
    if dossier.days:
        yield from ("", "## Happenings")
    for day in dossier.days:
        yield from ("", f"### {day.date or 'No date told'}", "")
        for entry in day.entries:
            yield from _event(entry, dated=False)
    if dossier.offices:
        yield from (
            "",
            "## Offices",
            "",
            "| state | office | name | last told | documents |",
            "| --- | --- | --- | --- | --- |",
        )
    for person in dossier.offices:
        cells = (
            person.state or "",
            escape(person.title),
            escape(person.name),
            person.last or "",
            str(person.documents),
        )
        yield f"| {' | '.join(cells)} |"
    side: object = ()
    for position in dossier.positions:
        if position.state != side:
            side = position.state
            yield from ("", f"## What {w.state_name(position.state)} says" if side else "## What others say")
        yield from ("", f"### {(position.topic or 'other').replace('_', ' ')}", "")
        for said in position.statements:
            about = ", ".join(said.about)
            yield f"- {escape(said.speaker.name)} on {about}, {said.stance}, {said.kind}:"
            yield from _reports((Report(said.document, (said.quote,)),))
    if dossier.claims:
        yield from ("", "## Claims", "")
    for claim in dossier.claims:
        by = f", by {escape(claim.by.name)}" if claim.by else ""
        yield f"- {claim.kind.replace('_', ' ')} ({', '.join(claim.states)}): {escape(w.value(claim))}{by}"
        yield from _reports(claim.reports)
    if dossier.series:
        yield from ("", "## Series", "")
    for row in dossier.series:
        sessions = ", ".join(f"{w.session(e)}: {e.date or 'no date'} ({e.status})" for e in row.sessions)
        yield f"- {escape(row.name)}: {sessions}"


def _events(heading: str, entries: tuple[EventEntry, ...]) -> Iterator[str]:
    if entries:
        yield from ("", f"## {heading}", "")
    for entry in entries:
        yield from _event(entry, dated=True)


def _event(entry: EventEntry, *, dated: bool) -> Iterator[str]:
    date = f"{entry.date if entry.dated else entry.date or 'no date told'}: " if dated else ""
    place = f", {escape(w.where(entry.place))}" if entry.place else ""
    status = "" if entry.status == "occurred" else f", {entry.status}"
    count = f" ({len(entry.reports)} reports)" if len(entry.reports) > 1 else ""
    yield f"- {date}**{w.what(entry)}** ({entry.type}{status}){place}{count}"
    if entry.series:
        yield f"  {escape(w.series(entry.series))}"
    yield f"  {escape(w.people(entry.participants))}"
    yield from _reports(entry.reports)


def _reports(reports: tuple[Report, ...]) -> Iterator[str]:
    for report in reports:
        yield f"  > {escape(w.words(report.quotes))}"
        yield "  >"
        yield f"  > {escape(w.source(report.document))}"
        yield ""

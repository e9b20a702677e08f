"""A dossier as Markdown."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator

from sverka.ledger import EventRow, HappeningRow, PlanRow
from sverka.reports import wording as w
from sverka.reports.views import ClaimEntry, Coverage, Dossier, Report

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


def gaps(found: Coverage) -> Iterator[str]:
    """Yield of each side the years from which none of its sources was read, in words."""
    for state, years in found.gaps:
        if years:
            yield f"no source of {w.state_name(state)} was read from {', '.join(map(str, years))}"


def _page(dossier: Dossier) -> Iterator[str]:
    first, second = dossier.states
    yield f"# {w.state_name(first)} and {w.state_name(second)}"
    yield ""
    yield f"Period: {period(dossier)}. As of {dossier.as_of}. Read by machine; every entry stands on the words quoted."
    yield ""
    yield f"Coverage: {coverage(dossier.coverage)}."
    for gap in gaps(dossier.coverage):
        yield from ("", f"Gap: {gap}.")
    yield from _plans("Upcoming", dossier.upcoming)
    yield from _plans("Open and overdue plans", dossier.open_plans)
    yield from _plans("What came of plans", dossier.settled_plans)
    yield from _meetings(dossier)
    yield from _offices(dossier)
    yield from _brief("Agreed", dossier.agreed)
    yield from _disagreements(dossier.disagreements)
    yield from _claims(dossier.claims)
    yield from _figures(dossier)
    yield from _positions(dossier)
    if dossier.series:
        yield from ("", "## Series", "")
    for row in dossier.series:
        sessions = ", ".join(f"{w.session(h)}: {h.date or 'no date'} ({h.status})" for h in row.sessions)
        yield f"- {escape(row.name)}: {sessions}"
    if dossier.days:
        yield from ("", "## Happenings")
    for day in dossier.days:
        yield from ("", f"### {day.date or 'No date told'}", "")
        for happening in day.happenings:
            yield from _happening(happening, dated=False)


def _plans(heading: str, plans: tuple[PlanRow, ...]) -> Iterator[str]:
    if plans:
        yield from ("", f"## {heading}", "")
    for row in plans:
        first = row.plan.accounts[row.planned_by[0]]
        what = f"**{w.what(row.plan)}** ({first.status})"
        yield f"- {row.planned_for or 'no date told'}: {what}: {escape(w.outcome(row))}"
        for field in row.changes:
            yield f"  changed: {escape(w.versions(field))}"
        yield f"  {escape(w.people(row.plan.participants))}"
        yield from _reports(_report(row.plan.accounts[n]) for n in row.planned_by)


def _meetings(dossier: Dossier) -> Iterator[str]:
    if dossier.meetings:
        yield from ("", "## Last meetings by level", "")
    for level in dossier.meetings:
        more = f", the last {len(level.happenings)} of {level.count}" if level.count > len(level.happenings) else ""
        yield f"- {level.name}{more}:"
        yield from (f"  - {_line(h)}" for h in level.happenings)


def _brief(heading: str, happenings: tuple[HappeningRow, ...]) -> Iterator[str]:
    if happenings:
        yield from ("", f"## {heading}", "")
    for row in happenings:
        yield f"- {_line(row)}"
        yield from _reports([_report(row.accounts[0])])


def _line(row: HappeningRow) -> str:
    place = f", {escape(w.where(row.place))}" if row.place else ""
    return f"{row.date or 'no date told'}: {w.what(row)}{place}: {escape(w.people(row.participants))} ({w.told(row)})"


def _disagreements(happenings: tuple[HappeningRow, ...]) -> Iterator[str]:
    if happenings:
        yield from ("", "## Where accounts differ", "")
    for row in happenings:
        yield f"- {_line(row)}"
        for field in row.conflicts:
            yield f"  {escape(w.versions(field, row))}"
            yield from _reports(_report(row.accounts[version.accounts[0]]) for version in field.versions)


def _offices(dossier: Dossier) -> Iterator[str]:
    if dossier.offices:
        yield from ("", "## Offices", "", "| state | office | name | first told | last told | documents |")
        yield "| --- | --- | --- | --- | --- | --- |"
    for person in dossier.offices:
        name, title = escape(person.name), escape(person.title)
        cells = (person.state or "", title, name, person.first or "", person.last or "", str(person.documents))
        yield f"| {' | '.join(cells)} |"
    against = [f"- {escape(p.name)}: {escape(said)}" for p in dossier.offices for said in p.contradictions]
    if against:
        yield from ("", "What contradicts it:", "", *against)


def _positions(dossier: Dossier) -> Iterator[str]:
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


def _claims(claims: tuple[ClaimEntry, ...]) -> Iterator[str]:
    if claims:
        yield from ("", "## Claims", "")
    for claim in claims:
        by = f", by {escape(claim.by.name)}" if claim.by else ""
        verdict = f": **{claim.verdict.judgement.replace('_', ' ')}**" if claim.verdict else ""
        yield f"- {claim.kind.replace('_', ' ')} ({', '.join(claim.states)}): {escape(w.value(claim))}{by}{verdict}"
        if claim.verdict:
            yield f"  {escape(claim.verdict.reason)}"
            for evidence in claim.verdict.evidence:
                source = f"{evidence.source.title}, {evidence.source.edition}"
                yield f"  {escape(evidence.found)}: {escape(evidence.arithmetic)} ({escape(source)})"
            yield from (f"  {escape(caution)}" for caution in claim.verdict.cautions)
        yield from _reports(claim.reports)


def _figures(dossier: Dossier) -> Iterator[str]:
    if dossier.figures:
        yield from ("", "## Figures over time")
    for row in dossier.figures:
        of = " ".join(x for x in (row.unit, f"in {row.scope}" if row.scope else None) if x)
        yield from ("", f"### {row.kind.replace('_', ' ')} ({', '.join(row.states)}) {escape(of)}".rstrip(), "")
        yield from ("| period | value | change | source |", "| --- | ---: | ---: | --- |")
        for c in row.claims:
            differs = " (others differ)" if c.period in row.differing else ""
            change = f"{c.change_pct:+g} %" if c.change_pct is not None else ""
            value = f"{c.value:,}".removesuffix(".0")
            told = c.period or f"told {c.document.published or 'no date'}"
            yield f"| {told} | {value}{differs} | {change} | {escape(w.source(c.document))} |"


def _happening(row: HappeningRow, *, dated: bool) -> Iterator[str]:
    date = f"{row.date or 'no date told'}: " if dated else ""
    place = f", {escape(w.where(row.place))}" if row.place else ""
    status = "" if row.status == "occurred" else f", {row.status}"
    yield f"- {date}**{w.what(row)}** ({row.type}{status}){place} ({w.told(row)})"
    if row.series:
        yield f"  {escape(w.series(row.series))}"
    yield f"  {escape(w.people(row.participants))}"
    for field in row.conflicts:
        yield f"  differ in {escape(w.versions(field, row))}"
    yield from _reports(map(_report, row.accounts))


def _report(account: EventRow) -> Report:
    return Report(account.document, account.quotes)


def _reports(reports: Iterable[Report]) -> Iterator[str]:
    for report in reports:
        yield f"  > {escape(w.words(report.quotes))}"
        yield "  >"
        yield f"  > {escape(w.source(report.document))}"
        yield ""

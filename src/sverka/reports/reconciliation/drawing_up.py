"""The statement of reconciliation of a pair of states: two sides' books of one period, laid side by side."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import replace

from sverka.errors import ContractError
from sverka.ledger import DocumentRow, Filter, Ledger
from sverka.reports.reconciliation.context import sentences
from sverka.reports.reconciliation.coverage import Coverage, basis
from sverka.reports.reconciliation.desk import Desk, Row, Voices, side_of
from sverka.reports.reconciliation.figures import figure_entries
from sverka.reports.reconciliation.happenings import happening_entry, in_order, parts, plan_entry
from sverka.reports.reconciliation.rules import rules
from sverka.reports.reconciliation.topics import topic_entries
from sverka.reports.reconciliation.views import SIDES, Entry, Reconciliation, Reference, Section


def reconciliation(
    ledger: Ledger,
    first: str,
    second: str,
    *,
    since: dt.date | None = None,
    until: dt.date | None = None,
    as_of: dt.date,
) -> Reconciliation:
    """Draw up the statement of reconciliation of two states.

    Args:
        ledger: The books.
        first: A state (ISO3): its sources fill the first column.
        second: The other state.
        since: First day of the period; see `Filter`.
        until: Last day of the period.
        as_of: The day as of which plans are judged.

    Returns:
        The statement; the same books, period and day give the same one.

    Raises:
        ContractError: Where the two states are one and the same, or the period ends before it begins.
    """
    if first == second:
        raise ContractError(f"a statement of reconciliation is of two states, not of {first} alone")
    pair = first, second
    query = Filter(between=pair, since=since, until=until)
    happenings = ledger.happenings(query)
    statements, claims = ledger.statements(query), ledger.claims(query)
    around = ledger.documents(_around(since, until))
    of_pair = {document.id: document for document in ledger.documents(query)}
    rows: tuple[Row, ...] = (*(a for h in happenings for a in h.accounts), *statements, *claims)
    telling = {row.document.id: row.document for row in rows}
    documents = of_pair | telling
    coverage = Coverage(((side_of(d, pair), d) for d in around), set(documents), rules().coverage)
    desk = Desk(pair, coverage, Voices(sorted(documents.values(), key=_published), happenings))
    done, agreed = (in_order(rows, desk) for rows in parts(happenings))
    plans = {row.plan.id: row for row in ledger.plans(query, as_of=as_of)}
    happened = tuple(happening_entry(row, desk) for row in done)
    raised = topic_entries(
        happenings, statements, desk, period=(since, until), days=_days(since, until, documents.values())
    )
    signed = tuple(happening_entry(row, desk) for row in agreed)
    planned = tuple(plan_entry(plans[row.id], desk) for row in in_order((row.plan for row in plans.values()), desk))
    return Reconciliation(
        states=pair,
        since=since,
        until=until,
        as_of=as_of,
        basis=tuple(
            basis(
                side,
                (d for d in documents.values() if side_of(d, pair) == side),
                coverage.read(side, since, until),
            )
            for side in SIDES
        ),
        sections=(
            Section("happenings", happened),
            Section("topics", raised),
            Section("agreed", signed),
            Section("plans", _third_last(planned)),
            Section("figures", figure_entries(claims, desk)),
        ),
        references=_in_context(ledger, desk.citations.all()),
    )


def _in_context(ledger: Ledger, references: Iterable[Reference]) -> tuple[Reference, ...]:
    """Return words with the sentences that they stand in."""
    texts: dict[str, str] = {}
    found = []
    for reference in references:
        name = reference.document.id
        if name not in texts:
            records = ledger.records(name)
            texts[name] = records.document.text if records else ""
        found.append(replace(reference, context=sentences(texts[name], reference.quotes)))
    return tuple(found)


def _around(since: dt.date | None, until: dt.date | None) -> Filter:
    """Return what documents to look at: all that can lie near something of the period."""
    by = rules().coverage
    wide = dt.timedelta(days=by.widest_days + by.window_days)
    return Filter(
        since=since - wide if since and since - dt.date.min > wide else None,
        until=until + wide if until and dt.date.max - until > wide else None,
    )


def _published(document: DocumentRow) -> tuple[str, str]:
    return document.published or "~", document.id


def _days(
    since: dt.date | None, until: dt.date | None, documents: Iterable[DocumentRow]
) -> tuple[dt.date, dt.date] | None:
    """Return the first and last day of the statement, by its documents where the period is open."""
    published = sorted(dt.date.fromisoformat(d.published) for d in documents if d.published)
    first, last = (since, until) if not published else (since or published[0], until or published[-1])
    return (first, max(first, last)) if first and last else None


def _third_last(entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    return tuple(sorted(entries, key=lambda entry: entry.finding == "third_only"))

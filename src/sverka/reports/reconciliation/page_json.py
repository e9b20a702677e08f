"""A statement as JSON: entries, findings and words with the ids and places of their records, without any wording."""

from __future__ import annotations

from dataclasses import asdict

from sverka.reports.jsonpage import dumps
from sverka.reports.reconciliation.views import Entry, Figure, Happened, Reconciliation

FORMAT_VERSION = 1


def reconciliation_to_json(view: Reconciliation) -> str:
    """Return a statement as JSON; `references` are cited by their `number` everywhere else."""
    page = asdict(view)
    page |= {"kind": "reconciliation", "version": FORMAT_VERSION, "totals": view.totals()}
    for section, told in zip(page["sections"], view.sections, strict=True):
        section["totals"] = told.totals()
        for entry, seen in zip(section["entries"], told.entries, strict=True):
            entry["subject"]["kind_of_entry"] = _kind(seen)
    return dumps(page)


def _kind(entry: Entry) -> str:
    if isinstance(entry.subject, Happened):
        return "plan" if entry.outcome else "happening"
    return "figure" if isinstance(entry.subject, Figure) else "topic"

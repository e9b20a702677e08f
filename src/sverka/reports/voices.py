"""The happening of a dossier that is told in the most languages, with the words of each text."""

from __future__ import annotations

from sverka.reports.views import Dossier, EventEntry, Report

_DAY = len("2026-01-30")  # a month is too wide to take two happenings for one


def most_voices(dossier: Dossier) -> tuple[EventEntry, tuple[Report, ...]] | None:
    """Return the happening with reports in the most languages, and one report of each; None where none has two.

    Entries of one type, format and date are taken for one happening here, whoever they name: it is a look at the texts
    side by side, no judgement that their accounts agree. Of happenings in as many languages the latest is taken.
    """
    best: tuple[EventEntry, tuple[Report, ...]] | None = None
    for day in dossier.days:
        alike: dict[tuple[str, str | None], list[EventEntry]] = {}
        for entry in day.entries:
            if day.date is not None and len(day.date) >= _DAY and entry.status in {"occurred", "ongoing"}:
                alike.setdefault((entry.type, entry.format), []).append(entry)
        for entries in alike.values():
            by_lang: dict[str, Report] = {}
            for report in (r for e in entries for r in e.reports):
                by_lang.setdefault(report.document.lang, report)
            if len(by_lang) > max(1, len(best[1]) if best else 1):
                fullest = max(entries, key=lambda e: (len(e.reports), len(e.participants)))
                best = fullest, tuple(by_lang[lang] for lang in sorted(by_lang))
    return best

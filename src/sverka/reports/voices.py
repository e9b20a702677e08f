"""The happening of a dossier that is told in the most languages, with the words of each text."""

from __future__ import annotations

from sverka.ledger import EventRow, HappeningRow
from sverka.reports.views import Dossier


def most_voices(dossier: Dossier) -> tuple[HappeningRow, tuple[EventRow, ...]] | None:
    """Return the happening with accounts in the most languages, and one of each; None where none has two.

    Of happenings in as many languages the latest is taken.
    """
    found = [row for day in dossier.days for row in day.happenings if len(row.langs) > 1 and row.dated]
    if not found:
        return None
    best = max(found, key=lambda row: (len(row.langs), row.last_day or dossier.as_of, len(row.participants), row.id))
    by_lang: dict[str, EventRow] = {}
    for account in best.accounts:
        by_lang.setdefault(account.document.lang, account)
    return best, tuple(by_lang[lang] for lang in sorted(by_lang))

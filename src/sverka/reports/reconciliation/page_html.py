"""A statement as one HTML page: no script, nothing from elsewhere; each cell opens its words with `<details>`."""

from __future__ import annotations

from collections.abc import Callable

from sverka.reports.pages import render
from sverka.reports.reconciliation.laying_out import lay_out
from sverka.reports.reconciliation.messages import StatementLang, catalogue
from sverka.reports.reconciliation.views import Reconciliation


def reconciliation_to_html(view: Reconciliation, lang: StatementLang = "en") -> str:
    """Return a statement as a page of HTML.

    Every value is escaped by Jinja2; addresses are linked only where they are http or https.

    Raises:
        DataError: Where a file of messages is not as it must be.
    """
    c = catalogue(lang)
    sheet = lay_out(view, lang)
    return render(
        "statement.html",
        s=sheet,
        t=c.table.text,
        first_use=_first_use(),
        document=lambda id_: c.text("document", id=id_[:8]),
    )


def _first_use() -> Callable[[int], bool]:
    """Return a test that is true the first time that a number is met: words cited twice have one anchor."""
    met: set[int] = set()

    def first(number: int) -> bool:
        new = number not in met
        met.add(number)
        return new

    return first

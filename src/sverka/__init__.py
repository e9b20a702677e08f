"""Sverka keeps the books of relations between states: it reads, reconciles and checks diplomatic news.

    import sverka

    with sverka.Ledger("news.db") as ledger:
        ledger.read("news/")
        print(ledger.dossier("KAZ", "POL").upcoming)

Names are loaded when they are first used, so that `import sverka` costs nothing.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sverka.app.api import Ledger, Reading, read, read_text
    from sverka.app.registries import Registries
    from sverka.checks import (
        Evidence,
        Facts,
        OfficeVerdict,
        SessionVerdict,
        Verdict,
        claim_review,
        claim_reviews,
    )
    from sverka.checks.facts import (
        Membership,
        Mission,
        OfficeTerm,
        RelationsDate,
        Source,
        TradeFigure,
        VoteAgreement,
    )
    from sverka.checks.registries import RegistryInfo
    from sverka.engine import Tally
    from sverka.errors import (
        ContractError,
        DataError,
        DateError,
        LanguageError,
        LedgerError,
        MissingExtraError,
        RegistryError,
        SourceError,
        SverkaError,
        UnsupportedError,
    )
    from sverka.ledger import Rows
    from sverka.model import (
        Actor,
        Claim,
        Document,
        Event,
        Issue,
        Participant,
        Place,
        Records,
        Series,
        Span,
        Statement,
        Tenure,
    )
    from sverka.reports import Dossier, to_json, to_markdown, verdicts_to_markdown
    from sverka.reports.brief import Brief, write_brief
    from sverka.reports.calendar import Calendar, CalendarEntry, to_ics
    from sverka.reports.pictures import Picture, to_csv, to_html, to_svg, to_table
    from sverka.reports.reconciliation import (
        Reconciliation,
        reconciliation_to_docx,
        reconciliation_to_html,
        reconciliation_to_json,
        reconciliation_to_markdown,
    )

_HOMES = {
    "sverka.app.api": ("Ledger", "Reading", "read", "read_text"),
    "sverka.app.registries": ("Registries",),
    "sverka.checks": (
        "Evidence",
        "Facts",
        "OfficeVerdict",
        "SessionVerdict",
        "Verdict",
        "claim_review",
        "claim_reviews",
    ),
    "sverka.checks.facts": (
        "Membership",
        "Mission",
        "OfficeTerm",
        "RelationsDate",
        "Source",
        "TradeFigure",
        "VoteAgreement",
    ),
    "sverka.checks.registries": ("RegistryInfo",),
    "sverka.engine": ("Tally",),
    "sverka.errors": (
        "ContractError",
        "DataError",
        "DateError",
        "LanguageError",
        "LedgerError",
        "MissingExtraError",
        "RegistryError",
        "SourceError",
        "SverkaError",
        "UnsupportedError",
    ),
    "sverka.ledger": ("Rows",),
    "sverka.model": (
        "Actor",
        "Claim",
        "Document",
        "Event",
        "Issue",
        "Participant",
        "Place",
        "Records",
        "Series",
        "Span",
        "Statement",
        "Tenure",
    ),
    "sverka.reports.reconciliation": (
        "Reconciliation",
        "reconciliation_to_docx",
        "reconciliation_to_html",
        "reconciliation_to_json",
        "reconciliation_to_markdown",
    ),
    "sverka.reports": ("Dossier", "to_json", "to_markdown", "verdicts_to_markdown"),
    "sverka.reports.calendar": ("Calendar", "CalendarEntry", "to_ics"),
    "sverka.reports.pictures": ("Picture", "to_csv", "to_html", "to_svg", "to_table"),
    "sverka.reports.brief": ("Brief", "write_brief"),
}
_HOME = {name: home for home, names in _HOMES.items() for name in names}

__all__ = [
    "Actor",
    "Brief",
    "Calendar",
    "CalendarEntry",
    "Claim",
    "ContractError",
    "DataError",
    "DateError",
    "Document",
    "Dossier",
    "Event",
    "Evidence",
    "Facts",
    "Issue",
    "LanguageError",
    "Ledger",
    "LedgerError",
    "Membership",
    "MissingExtraError",
    "Mission",
    "OfficeTerm",
    "OfficeVerdict",
    "Participant",
    "Picture",
    "Place",
    "Reading",
    "Reconciliation",
    "Records",
    "Registries",
    "RegistryError",
    "RegistryInfo",
    "RelationsDate",
    "Rows",
    "Series",
    "SessionVerdict",
    "Source",
    "SourceError",
    "Span",
    "Statement",
    "SverkaError",
    "Tally",
    "Tenure",
    "TradeFigure",
    "UnsupportedError",
    "Verdict",
    "VoteAgreement",
    "claim_review",
    "claim_reviews",
    "read",
    "read_text",
    "reconciliation_to_docx",
    "reconciliation_to_html",
    "reconciliation_to_json",
    "reconciliation_to_markdown",
    "to_csv",
    "to_html",
    "to_ics",
    "to_json",
    "to_markdown",
    "to_svg",
    "to_table",
    "verdicts_to_markdown",
    "write_brief",
]


def __getattr__(name: str) -> Any:
    if name in _HOME:
        return getattr(importlib.import_module(_HOME[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return [*__all__, "__version__"]

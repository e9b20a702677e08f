"""What is made of the ledger: a view in, a page out. Imports only `checks`, `ledger` and below."""

from sverka.reports.dossier import dossier
from sverka.reports.jsonpage import to_json
from sverka.reports.markdown import to_markdown
from sverka.reports.notebook import dossier_part, records_part, rows_part
from sverka.reports.verdicts import verdicts_to_markdown
from sverka.reports.views import ClaimEntry, Coverage, Day, Dossier, FigureSeries, Level, Position, Report, SeriesEntry

__all__ = [
    "ClaimEntry",
    "Coverage",
    "Day",
    "Dossier",
    "FigureSeries",
    "Level",
    "Position",
    "Report",
    "SeriesEntry",
    "dossier",
    "dossier_part",
    "records_part",
    "rows_part",
    "to_json",
    "to_markdown",
    "verdicts_to_markdown",
]

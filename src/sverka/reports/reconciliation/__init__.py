"""The statement of reconciliation (акт сверки) of two states: what each side's sources tell, and what is found."""

from sverka.reports.reconciliation.drawing_up import reconciliation
from sverka.reports.reconciliation.messages import LANGS, StatementLang
from sverka.reports.reconciliation.page_docx import reconciliation_to_docx
from sverka.reports.reconciliation.page_html import reconciliation_to_html
from sverka.reports.reconciliation.page_json import reconciliation_to_json
from sverka.reports.reconciliation.page_markdown import reconciliation_to_markdown
from sverka.reports.reconciliation.views import Entry, Reconciliation, Reference, Section

__all__ = [
    "LANGS",
    "Entry",
    "Reconciliation",
    "Reference",
    "Section",
    "StatementLang",
    "reconciliation",
    "reconciliation_to_docx",
    "reconciliation_to_html",
    "reconciliation_to_json",
    "reconciliation_to_markdown",
]

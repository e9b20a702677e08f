"""The books: storage, migrations, history, queries by pair of states. Imports only `reconcile`, `model` and `errors`.

No other package knows SQL: rows go in as records and come out typed.
"""

from sverka.ledger.books import Ledger
from sverka.ledger.entity_rows import ContradictionRow, EntityRow, FormRow, JudgementRow, OfficeRow
from sverka.ledger.filters import Filter
from sverka.ledger.frames import Rows
from sverka.ledger.happening_rows import Field, HappeningRow, PlanRow, Version
from sverka.ledger.reconciling import Reconciled
from sverka.ledger.rows import (
    ActorRow,
    ClaimRow,
    DocumentRow,
    EventRow,
    ParticipantRow,
    PersonRow,
    Quote,
    StatementRow,
    TenureRow,
)

__all__ = [
    "ActorRow",
    "ClaimRow",
    "ContradictionRow",
    "DocumentRow",
    "EntityRow",
    "EventRow",
    "Field",
    "Filter",
    "FormRow",
    "HappeningRow",
    "JudgementRow",
    "Ledger",
    "OfficeRow",
    "ParticipantRow",
    "PersonRow",
    "PlanRow",
    "Quote",
    "Reconciled",
    "Rows",
    "StatementRow",
    "TenureRow",
    "Version",
]

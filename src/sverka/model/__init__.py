"""Record types, vocabularies, EDTF dates and country codes. No input or output; imports only `errors`."""

from sverka.model.records import (
    CONTRACT_VERSION,
    Actor,
    Claim,
    Document,
    Event,
    Issue,
    Participant,
    Place,
    Records,
    Series,
    Statement,
    Tenure,
    document_id,
)
from sverka.model.spans import Span

__all__ = [
    "CONTRACT_VERSION",
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
    "document_id",
]

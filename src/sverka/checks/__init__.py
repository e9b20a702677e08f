"""Registries of facts behind one protocol; a claim in, a verdict out."""

from sverka.checks.facts import Facts
from sverka.checks.judging import check
from sverka.checks.offices import OfficeVerdict, check_offices
from sverka.checks.reviews import claim_review, claim_reviews
from sverka.checks.sessions import SessionVerdict, check_sessions
from sverka.checks.verdicts import Evidence, Judgement, Verdict

__all__ = [
    "Evidence",
    "Facts",
    "Judgement",
    "OfficeVerdict",
    "SessionVerdict",
    "Verdict",
    "check",
    "check_offices",
    "check_sessions",
    "claim_review",
    "claim_reviews",
]

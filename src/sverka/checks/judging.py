"""Which module judges which kind of claim, and a verdict for each claim that is asked for."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from sverka.checks import ages, counts, figures, positions, ranks, trends
from sverka.checks.books import Books
from sverka.checks.case import Answer, Case, Judge, not_covered, with_other_voices
from sverka.checks.facts import Facts
from sverka.checks.independence import Independent
from sverka.checks.remembering import Remembering
from sverka.checks.sentences import listed, say
from sverka.checks.verdicts import Verdict
from sverka.ledger import ClaimRow, Filter, Ledger


def _figure(case: Case) -> Answer:
    return with_other_voices(case, figures.judge(case))


def _investment(case: Case) -> Answer:
    return with_other_voices(case, figures.judge_investment(case))


JUDGES: Mapping[str, Judge] = {
    "relations_age": ages.judge_age,
    "relations_since": ages.judge_since,
    "anniversary": ages.judge_anniversary,
    "trade_turnover": _figure,
    "exports": _figure,
    "imports": _figure,
    "investment": _investment,
    "partner_rank": ranks.judge,
    "position_alignment": positions.judge,
    "trend": trends.judge,
    "count": counts.judge,
}


def check(ledger: Ledger, facts: Facts, query: Filter, *, as_of: dt.date) -> tuple[Verdict, ...]:
    """Lay the claims that are asked for beside the registries and the ledger.

    Args:
        ledger: The books.
        facts: The registries.
        query: Which claims.
        as_of: The day of the check; a claim of a text without a date is judged as of it.

    Returns:
        A verdict for each claim, in the ledger's order: the last published first.

    Raises:
        ContractError: Where `query.kind` is no kind of claim.
        DataError: Where a data file of this package is not as it must be.
        LedgerError: Where the ledger cannot be read.
    """
    books, remembering = Books(ledger), Remembering(facts)
    return tuple(verdict(claim, remembering, books, as_of) for claim in ledger.claims(query))


def verdict(claim: ClaimRow, facts: Facts, books: Books, as_of: dt.date) -> Verdict:
    """Return the verdict on one claim; see `check`."""
    published = claim.document.published
    independent = Independent(facts, books.release(claim))
    case = Case(claim, dt.date.fromisoformat(published) if published else as_of, independent, books)
    judge = JUDGES.get(claim.kind)
    answer = judge(case) if judge else not_covered(say("no_registry_of_kind", kind=claim.kind))
    cautions = list(answer.cautions)
    if independent.dropped:
        cautions.append(say("own_release", titles=listed(sorted(independent.dropped))))
    if not published:
        cautions.append(say("no_day", day=as_of))
    return Verdict(claim, answer.judgement, answer.reason, answer.evidence, tuple(cautions))

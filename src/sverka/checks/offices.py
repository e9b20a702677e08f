"""Offices that texts tell beside the terms that registries have: one held at a date when the registry says another."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from sverka.checks.books import Books
from sverka.checks.days import bounds
from sverka.checks.facts import Facts, OfficeTerm
from sverka.checks.independence import Independent
from sverka.checks.sentences import say, state
from sverka.checks.tables import table
from sverka.checks.verdicts import Evidence, Judgement
from sverka.errors import DateError
from sverka.language.transliteration import SAME, same_name
from sverka.ledger import Filter, Ledger, TenureRow


@dataclass(frozen=True, slots=True)
class OfficeVerdict:
    """What registries answer to an office that a text tells; see `Verdict`."""

    tenure: TenureRow
    judgement: Judgement
    reason: str
    evidence: tuple[Evidence, ...]
    cautions: tuple[str, ...] = ()


def check_offices(ledger: Ledger, facts: Facts, query: Filter) -> tuple[OfficeVerdict, ...]:
    """Lay the offices of the ledger beside the terms of registries, on the day on which each was told.

    Args:
        ledger: The books.
        facts: The registries.
        query: Which offices: a pair, a state, a person, a role as `kind`, a period.

    Returns:
        A verdict for each tenure that a dated text tells, in the ledger's order. Only offices that one person holds at
        a time can be contradicted.
    """
    file = table("offices")
    single = frozenset(file.words(file.data, "single"))
    books = Books(ledger)
    found = []
    for tenure in ledger.tenures(query):
        if tenure.document.published and tenure.state:
            day = dt.date.fromisoformat(tenure.document.published)
            independent = Independent(facts, (tenure.document,))
            found.append(_judge(tenure, day, independent.offices(tenure.state, on=day), single, books))
    return tuple(found)


def _judge(
    tenure: TenureRow, day: dt.date, terms: Sequence[OfficeTerm], single: frozenset[str], books: Books
) -> OfficeVerdict:
    slots = {
        "person": tenure.person.latin, "office": tenure.title, "state": state(tenure.state or ""), "day": day,
    }  # fmt: skip
    same_role = [t for t in terms if t.role == tenure.role]
    own = [t for t in terms if _same(t, tenure)]
    holding = [t for t in own if t.role == tenure.role]
    if holding:
        evidence = tuple(_evidence(t, day, True) for t in holding)
        return OfficeVerdict(tenure, "supported", say("office_supported", **slots), evidence)
    others = [t for t in same_role if _certain(t, day)]
    if others and tenure.role in single:
        named = "; ".join(dict.fromkeys(t.person for t in others))
        if _former(tenure, books):
            reason = say("office_former", **slots, others=named)
            return OfficeVerdict(tenure, "unclear", reason, tuple(_evidence(t, day, None) for t in others))
        reason = say("office_contradicted", **slots, others=named)
        return OfficeVerdict(tenure, "contradicted", reason, tuple(_evidence(t, day, False) for t in others))
    open_ended = [t for t in same_role if _begun(t, day)]
    if open_ended and tenure.role in single:
        named = "; ".join(dict.fromkeys(t.person for t in open_ended))
        reason = say("office_unclear", **slots, others=named)
        return OfficeVerdict(tenure, "unclear", reason, tuple(_evidence(t, day, None) for t in open_ended))
    return OfficeVerdict(tenure, "not_covered", say("office_not_covered", **slots), ())


def _same(term: OfficeTerm, tenure: TenureRow) -> bool:
    names = (term.person, *term.other_names)
    return any(same_name(name, told) >= SAME for name in names for told in {tenure.person.name, tenure.person.latin})


def _certain(term: OfficeTerm, day: dt.date) -> bool:
    """Tell whether a term is known to run on a day: begun before, and ended or attested after it; or attested then."""
    try:
        attested = [bounds(edtf) for edtf in term.attested]
        if any(first <= day <= last for first, last in attested):
            return True
        if not _begun(term, day):
            return False
        ended = term.until is not None and day < bounds(term.until)[0]
        return ended or any(day <= first for first, _ in attested)
    except DateError:  # a date without a year is no bound
        return False


def _begun(term: OfficeTerm, day: dt.date) -> bool:
    """Tell whether a term is known to have begun by a day: what is attested later tells nothing of it."""
    try:
        known = [bounds(edtf) for edtf in (term.since, *term.attested) if edtf is not None]
    except DateError:
        return False
    return any(last <= day for _, last in known)


def _former(tenure: TenureRow, books: Books) -> bool:
    """Tell whether the text calls the office a former or a coming one, shortly before its words."""
    file = table("offices")
    text = books.text(tenure.document).casefold()
    at = tenure.quote.start
    words = text[max(0, at - 30) : at] + tenure.quote.text.casefold()
    return any(stem in words for stem in file.words(file.data, "former"))


def _evidence(term: OfficeTerm, day: dt.date, supports: bool | None) -> Evidence:
    ends = say("office_term", since=term.since or "unknown", until=term.until or "open", day=day)
    return Evidence(term.source, f"{term.person}, {term.office}", ends, None, supports)

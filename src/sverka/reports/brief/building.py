"""Builds the brief of a meeting from a ledger: asks, ranks, cites, fits, and checks what came out."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from sverka.checks.verdicts import Verdict
from sverka.errors import ContractError
from sverka.ledger import Filter, Ledger
from sverka.model.vocabulary import LANGS, TOPICS
from sverka.reports.brief.citing import Citer
from sverka.reports.brief.claims import claims
from sverka.reports.brief.differences import differences
from sverka.reports.brief.happenings import Teller, acts, meetings, roles_of
from sverka.reports.brief.offices import offices
from sverka.reports.brief.page import lines_of
from sverka.reports.brief.parts import Brief, Section
from sverka.reports.brief.plans import plans
from sverka.reports.brief.positions import positions
from sverka.reports.brief.ranks import Ranks, most_spoken_of
from sverka.reports.brief.selection import fit
from sverka.reports.brief.support import check
from sverka.reports.brief.texts import Texts
from sverka.reports.brief.unknown import unknown


def brief(
    ledger: Ledger,
    first: str,
    second: str,
    *,
    meeting: dt.date,
    as_of: dt.date,
    topics: Sequence[str] = (),
    lang: str = "en",
    since: dt.date | None = None,
    verdicts: Sequence[Verdict] = (),
) -> Brief:
    """Build the brief of a meeting of two states.

    Args:
        ledger: The books.
        first: A state (ISO3).
        second: The other state.
        meeting: The day of the meeting.
        as_of: The day that parts plans that are overdue from those that are open.
        topics: Topics of the contract, the weightiest first: what else is said, agreed and claimed is left out and
            counted. Without any, the most spoken of go first and nothing is left out for its topic.
        lang: Language of the brief: `en`, `ru`, `pl` or `kk`. Quotations keep theirs.
        since: First day of the period; see `Filter`.
        verdicts: What the registries answer to the claims of the two.

    Raises:
        ContractError: Where the two states are one, or a topic or the language is not known.
        UnsupportedError: Where a name, number or date of a sentence is not in its cited words.
    """
    if first == second:
        raise ContractError(f"a brief is for a meeting of two states, not of {first} alone")
    for topic in topics:
        if topic not in TOPICS:
            raise ContractError(f"no such topic: {topic!r}", hint=", ".join(TOPICS))
    if lang not in LANGS:
        raise ContractError(f"no brief in {lang!r}", hint=", ".join(LANGS))
    pair = first, second
    query = Filter(between=pair, since=since)
    happenings, statements = ledger.happenings(query), ledger.statements(query)
    planned, claimed = ledger.plans(query, as_of=as_of), ledger.claims(query)
    people, documents = ledger.people(query), ledger.documents(query)
    asked = tuple(dict.fromkeys(topics))
    ranks = Ranks(asked or most_spoken_of(happenings, statements), bool(asked), as_of)
    texts = Texts(ledger)
    citer = Citer(texts)
    teller = Teller(citer, lang)
    said, said_elsewhere = positions(statements, pair, citer, ranks, lang)
    claim_groups, claimed_elsewhere = claims(claimed, verdicts, citer, ranks, lang)
    sections = (
        Section("offices", offices(people, pair, citer, ranks)),
        Section("plans", plans(planned, teller, ranks)),
        Section("meetings", meetings(happenings, teller, roles_of(ledger.tenures(query)), ranks)),
        Section("agreed", acts(happenings, "agreed", teller, ranks)),
        Section("disputes", acts(happenings, "disputes", teller, ranks)),
        Section("positions", said, said_elsewhere),
        Section("claims", claim_groups, claimed_elsewhere),
        Section("differences", differences(happenings, teller, ranks)),
        Section(
            "unknown",
            unknown(pair, documents, people, happenings, planned, statements, claimed, verdicts, ranks),
        ),
    )
    whole = Brief(pair, meeting, as_of, since, lang, ranks.topics, ranks.asked, sections)
    made = replace(whole, sections=fit(sections, lambda kept: lines_of(whole, kept)))
    check(made, texts)
    return made

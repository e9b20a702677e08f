"""The ledger as a registry: what other, independent texts say, meetings counted, sessions by number."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from sverka.checks.facts import Source
from sverka.ledger import ClaimRow, DocumentRow, Filter, HappeningRow, Ledger, Quote, Rows

REGISTRY = "ledger"
_MEETINGS = ("meeting", "negotiations", "political_consultations", "summit", "visit", "commission_session")


def source_of(document: DocumentRow, quote: Quote) -> Source:
    """Return a document of the ledger as the source of a fact."""
    return Source(
        registry=REGISTRY,
        title=document.title or document.source_id or document.id,
        publisher=document.publisher or "unknown publisher",
        edition=document.published or "no date",
        licence="",
        side=document.publisher_state,
        row=f"document {document.id}, characters {quote.start}–{quote.end}",
        url=document.url,
    )


@dataclass(frozen=True, slots=True)
class Session:
    """A session of a series as the ledger has it: its number, and when it was held."""

    series: str
    ordinal: int
    happening: HappeningRow


class Books:
    """What a ledger answers to whoever checks claims; every answer is kept, since claims of one pair ask alike."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._happenings: dict[tuple[str, str], Rows[HappeningRow]] = {}
        self._claims: dict[tuple[str, str | None, str], Rows[ClaimRow]] = {}
        self._texts: dict[str, str] = {}

    def text(self, document: DocumentRow) -> str:
        """Return the text of a document."""
        if document.id not in self._texts:
            records = self._ledger.records(document.id)
            self._texts[document.id] = records.document.text if records else ""
        return self._texts[document.id]

    def happenings(self, a: str, b: str) -> Rows[HappeningRow]:
        """Return the happenings of two states, the latest first."""
        pair = (min(a, b), max(a, b))
        if pair not in self._happenings:
            self._happenings[pair] = self._ledger.happenings(Filter(between=pair))
        return self._happenings[pair]

    def release(self, claim: ClaimRow) -> tuple[DocumentRow, ...]:
        """Return the document of a claim, and those that are one voice with it in any happening of its states."""
        own = {claim.document.id: claim.document}
        if len(claim.states) >= 2:
            for happening in self.happenings(claim.states[0], claim.states[1]):
                for voice in happening.voices:
                    told = [happening.accounts[number].document for number in voice]
                    if any(document.id == claim.document.id for document in told):
                        own |= {document.id: document for document in told}
        return tuple(own[key] for key in sorted(own))

    def same_claims(self, claim: ClaimRow) -> list[ClaimRow]:
        """Return the claims of other, independent texts of the same thing: kind, states, unit, period and scope."""
        states = claim.states
        key = (states[0], states[1] if len(states) > 1 else None, claim.kind)
        if key not in self._claims:
            query = Filter(between=(key[0], key[1])) if key[1] else Filter(state=key[0])
            self._claims[key] = self._ledger.claims(Filter(between=query.between, state=query.state, kind=claim.kind))
        own = {document.id for document in self.release(claim)}
        publishers = {document.publisher for document in self.release(claim) if document.publisher}
        return [
            other
            for other in self._claims[key]
            if other.document.id not in own
            and other.document.publisher not in publishers
            and set(other.states) == set(states)
            and (other.unit, other.period, other.scope) == (claim.unit, claim.period, claim.scope)
            and (other.states == states or claim.kind in ("trade_turnover", "count"))
        ]

    def meetings(self, a: str, b: str, since: dt.date, until: dt.date) -> list[HappeningRow]:
        """Return the meetings, talks, visits and sessions of two states that were held in a period, the first first."""
        return [h for h in reversed(self.happenings(a, b)) if h.format in _MEETINGS and held(h, since, until)]

    def sessions(self, a: str, b: str) -> list[Session]:
        """Return the numbered sessions of two states that were held, by series and number."""
        found = [
            Session(h.series.name, h.series.ordinal, h)
            for h in self.happenings(a, b)
            if h.series and h.series.ordinal and h.status in ("occurred", "ongoing")
        ]
        return sorted(found, key=lambda s: (s.series, s.ordinal, s.happening.first_day or dt.date.max, s.happening.id))


def held(happening: HappeningRow, since: dt.date, until: dt.date) -> bool:
    """Tell whether a happening was held, by a date that is told, within a period."""
    first, last = happening.first_day, happening.last_day
    if happening.status not in ("occurred", "ongoing") or not happening.dated or first is None or last is None:
        return False
    return since <= first and last <= until


def disorder(sessions: Iterable[Session]) -> list[tuple[Session, Session]]:
    """Return pairs of sessions of one series that cannot both be right: a higher number held on an earlier day.

    Also one number told of two years.
    """
    known = [s for s in sessions if s.happening.dated and s.happening.first_day and s.happening.last_day]
    return [
        (low, high)
        for n, low in enumerate(known)
        for high in known[n + 1 :]
        if low.series == high.series and _clash(low, high)
    ]


def _clash(low: Session, high: Session) -> bool:
    first, last = low.happening.first_day, high.happening.last_day
    if first is None or last is None:
        return False
    if low.ordinal == high.ordinal:
        return first.year != last.year
    return last < first if low.ordinal < high.ordinal else False

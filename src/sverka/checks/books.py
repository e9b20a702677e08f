"""The ledger as a registry: what other, independent texts say, meetings counted, sessions by number."""

from __future__ import annotations

import datetime as dt

from sverka.checks.facts import Source
from sverka.ledger import ClaimRow, DocumentRow, Filter, HappeningRow, Ledger, Quote, Rows
from sverka.reconcile.voices import Sketch, copied, sketch

REGISTRY = "ledger"
# So many texts are kept: claims of one document follow each other.
_TEXTS = 256
# Kinds that say the same of two states in either order.
_EITHER_WAY = ("trade_turnover", "count")
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


class Books:
    """What a ledger answers to whoever checks claims; every answer is kept, since claims of one pair ask alike."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._happenings: dict[tuple[str, str], Rows[HappeningRow]] = {}
        self._claims: dict[tuple[str, str | None, str], Rows[ClaimRow]] = {}
        self._texts: dict[str, str] = {}
        self._sketches: dict[str, Sketch] = {}
        self._releases: dict[tuple[str, str], tuple[DocumentRow, ...]] = {}

    def text(self, document: DocumentRow) -> str:
        """Return the text of a document."""
        if document.id not in self._texts:
            if len(self._texts) >= _TEXTS:
                self._texts.clear()
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
        """Return the document of a claim and those that are one voice with it, by id.

        These are the voices of every happening of its states, and the near copies among the texts that claim alike.
        """
        key = (claim.document.id, claim.id)
        if key not in self._releases:
            own = {claim.document.id: claim.document}
            if len(claim.states) >= 2:
                for happening in self.happenings(claim.states[0], claim.states[1]):
                    for voice in happening.voices:
                        told = [happening.accounts[number].document for number in voice]
                        if any(document.id == claim.document.id for document in told):
                            own |= {document.id: document for document in told}
            for other in self._alike(claim):
                if other.document.id not in own and self._copied(claim.document, other.document):
                    own[other.document.id] = other.document
            self._releases[key] = tuple(own[document] for document in sorted(own))
        return self._releases[key]

    def _copied(self, a: DocumentRow, b: DocumentRow) -> bool:
        for document in (a, b):
            if document.id not in self._sketches:
                self._sketches[document.id] = sketch(self.text(document))
        return copied(self._sketches[a.id], self._sketches[b.id])

    def _alike(self, claim: ClaimRow) -> list[ClaimRow]:
        """Return the claims of other documents of the same thing: kind, states, unit, period and scope."""
        states = claim.states
        if not states:
            return []
        key = (states[0], states[1] if len(states) > 1 else None, claim.kind)
        if key not in self._claims:
            between = (key[0], key[1]) if key[1] else None
            query = Filter(between=between, state=None if between else key[0], kind=claim.kind)
            self._claims[key] = self._ledger.claims(query)
        return [
            other
            for other in self._claims[key]
            if other.document.id != claim.document.id
            and set(other.states) == set(states)
            and (other.unit, other.period, other.scope) == (claim.unit, claim.period, claim.scope)
            and (other.states == states or claim.kind in _EITHER_WAY)
        ]

    def same_claims(self, claim: ClaimRow) -> list[ClaimRow]:
        """Return the claims of other, independent texts of the same thing."""
        release = self.release(claim)
        own = {document.id for document in release}
        publishers = {document.publisher for document in release if document.publisher}
        return [
            other
            for other in self._alike(claim)
            if other.document.id not in own and other.document.publisher not in publishers
        ]

    def meetings(self, a: str, b: str, since: dt.date, until: dt.date) -> list[HappeningRow]:
        """Return the meetings, talks, visits and sessions of two states that were held in a period, the first first."""
        return [h for h in reversed(self.happenings(a, b)) if h.format in _MEETINGS and held(h, since, until)]


def held(happening: HappeningRow, since: dt.date, until: dt.date) -> bool:
    """Tell whether a happening was held, by a date that is told, within a period."""
    first, last = happening.first_day, happening.last_day
    if happening.status not in ("occurred", "ongoing") or not happening.dated or first is None or last is None:
        return False
    return since <= first and last <= until

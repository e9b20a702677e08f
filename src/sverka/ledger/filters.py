"""What to ask the ledger for, as conditions on its tables."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import get_args

from sqlalchemy import ColumnElement, Select, Table, and_, exists, false, or_, select, true, union

from sverka.errors import ContractError
from sverka.ledger import schema as t
from sverka.ledger.folding import fold
from sverka.model import vocabulary as v

Condition = ColumnElement[bool]

_KINDS: dict[str, frozenset[str]] = {
    "events": frozenset({*v.EVENT_TYPES, *v.FORMATS}),
    "statements": frozenset({*get_args(v.StatementKind), *get_args(v.Stance)}),
    "claims": frozenset(v.CLAIM_KINDS),
    "people": frozenset(v.ROLES),
}


@dataclass(frozen=True, slots=True)
class Filter:
    """What rows are asked for; what is None does not narrow them.

    Attributes:
        between: A pair of states (ISO3): events both take part in; statements of one about the other, or by a third
            about both; claims about both; people and documents of documents that hold any of these.
        state: One state that takes part, speaks, is spoken of or claimed about, or is served.
        person: Words of a name, case and diacritics aside: who takes part, speaks, claims or holds an office.
        since: First day. An event counts where its date may fall on or after it; an event without a date, a statement,
            a claim and a person count by the day on which their document was published.
        until: Last day, likewise.
        kind: Event type or format, statement kind or stance, kind of claim, or role.
        status: Status of an event.
        topic: Topic of an event or statement.
        lang: Language of the document.
        document: Id of a document.
        limit: At most so many rows.

    Raises:
        ContractError: Where `limit` is negative, or the days are in the wrong order.
    """

    between: tuple[str, str] | None = None
    state: str | None = None
    person: str | None = None
    since: dt.date | None = None
    until: dt.date | None = None
    kind: str | None = None
    status: str | None = None
    topic: str | None = None
    lang: str | None = None
    document: str | None = None
    limit: int | None = None

    def __post_init__(self) -> None:
        if self.limit is not None and self.limit < 0:
            raise ContractError(f"a limit cannot be negative: {self.limit}")
        if self.since and self.until and self.until < self.since:
            raise ContractError(f"the period ends ({self.until}) before it begins ({self.since})")
        words = (("status", self.status, v.STATUSES), ("topic", self.topic, v.TOPICS), ("lang", self.lang, v.LANGS))
        for name, value, known in words:
            if value is not None and value not in known:
                raise ContractError(f"no such {name}: {value!r}", hint=", ".join(known))

    def kind_of(self, what: str) -> str | None:
        """Return `kind`, checked to be one of `events`, `statements`, `claims` or `people`.

        Raises:
            ContractError: Where it is not.
        """
        if self.kind is not None and self.kind not in _KINDS[what]:
            raise ContractError(f"no such kind of {what}: {self.kind!r}", hint=", ".join(sorted(_KINDS[what])))
        return self.kind


def of_record(parent: Table, part: Table, *conditions: Condition) -> Condition:
    """Tell of a record whether it has a part (participant, topic, state) that fulfils the conditions."""
    alike = and_(part.c.reading == parent.c.reading, part.c.number == parent.c.number)
    return exists().where(alike, *conditions)


def bears(person: str) -> Condition:
    """Tell of an actor whether it bears the words of a name. No words, no actor."""
    words = fold(person).split()
    return and_(*(t.actors.c.folded.contains(word) for word in words)) if words else false()


def named(parent: Table, actor: ColumnElement[str], person: str) -> Condition:
    """Tell of a record whether the actor that it names in a column bears the words of a name."""
    return exists().where(t.actors.c.reading == parent.c.reading, t.actors.c.local_id == actor, bears(person))


def _both(pair: tuple[str, str], has: Callable[[str], Condition]) -> Condition:
    return and_(has(pair[0]), has(pair[1]))


def events_between(pair: tuple[str, str]) -> Condition:
    """Tell of an event whether both states take part in it."""
    return _both(pair, lambda s: of_record(t.events, t.participants, t.participants.c.state == s))


def _about(state: str) -> Condition:
    return of_record(t.statements, t.statement_about, t.statement_about.c.state == state)


def statements_between(pair: tuple[str, str]) -> Condition:
    """Tell of a statement whether one of the states speaks of the other in it, or a third of both."""
    a, b = pair
    speaker = t.statements.c.state
    return or_(and_(speaker == a, _about(b)), and_(speaker == b, _about(a)), and_(_about(a), _about(b)))


def claims_between(pair: tuple[str, str]) -> Condition:
    """Tell of a claim whether it is about both states."""
    return _both(pair, lambda s: of_record(t.claims, t.claim_states, t.claim_states.c.state == s))


def readings_between(pair: tuple[str, str]) -> Select[tuple[int]]:
    """Return the readings that hold any record of a pair of states."""
    hits = union(
        select(t.events.c.reading).where(events_between(pair)),
        select(t.statements.c.reading).where(statements_between(pair)),
        select(t.claims.c.reading).where(claims_between(pair)),
    ).subquery()
    return select(hits.c.reading)


def of_document(query: Filter) -> Condition:
    """Tell of a reading whether it is current, and of the document and in the language asked for."""
    found: Condition = t.readings.c.superseded_by.is_(None)
    if query.document:
        found = and_(found, t.readings.c.document_id == query.document)
    if query.lang:
        found = and_(found, t.origins.c.lang == query.lang)
    return found


def within(query: Filter, first: ColumnElement[dt.date], last: ColumnElement[dt.date]) -> Condition:
    """Tell of two days whether the time between them touches the period asked for."""
    found: Condition = true()
    if query.since:
        found = and_(found, last >= query.since)
    if query.until:
        found = and_(found, first <= query.until)
    return found


def of_event(query: Filter) -> Condition:
    """Tell of an event whether it is asked for."""
    e, kind = t.events, query.kind_of("events")
    found = within(query, e.c.first_day, e.c.last_day)
    if query.between:
        found = and_(found, events_between(query.between))
    if query.state:
        found = and_(found, of_record(e, t.participants, t.participants.c.state == query.state))
    if query.person is not None:
        found = and_(found, of_record(e, t.participants, named(t.participants, t.participants.c.actor, query.person)))
    if kind:
        found = and_(found, or_(e.c.type == kind, e.c.format == kind))
    if query.status:
        found = and_(found, e.c.status == query.status)
    if query.topic:
        found = and_(found, of_record(e, t.event_topics, t.event_topics.c.topic == query.topic))
    return found


def of_statement(query: Filter) -> Condition:
    """Tell of a statement whether it is asked for."""
    s, kind = t.statements, query.kind_of("statements")
    found = within(query, s.c.day, s.c.day)
    if query.between:
        found = and_(found, statements_between(query.between))
    if query.state:
        found = and_(found, or_(s.c.state == query.state, _about(query.state)))
    if query.person is not None:
        found = and_(found, named(s, s.c.speaker, query.person))
    if kind:
        found = and_(found, or_(s.c.kind == kind, s.c.stance == kind))
    if query.topic:
        found = and_(found, of_record(s, t.statement_topics, t.statement_topics.c.topic == query.topic))
    return found


def of_claim(query: Filter) -> Condition:
    """Tell of a claim whether it is asked for."""
    c, kind = t.claims, query.kind_of("claims")
    found = within(query, c.c.day, c.c.day)
    if query.between:
        found = and_(found, claims_between(query.between))
    if query.state:
        found = and_(found, of_record(c, t.claim_states, t.claim_states.c.state == query.state))
    if query.person is not None:
        found = and_(found, named(c, c.c.by, query.person))
    if kind:
        found = and_(found, c.c.kind == kind)
    return found


def of_tenure(query: Filter) -> Condition:
    """Tell of a tenure whether it is asked for; of a pair of states, in documents that tell of the two."""
    h, kind, published = t.tenures, query.kind_of("people"), t.origins.c.published
    found: Condition = true()
    # ISO dates are ordered as text.
    if query.since:
        found = and_(found, published >= query.since.isoformat())
    if query.until:
        found = and_(found, published <= query.until.isoformat())
    if query.between:
        found = and_(found, h.c.state.in_(query.between), h.c.reading.in_(readings_between(query.between)))
    if query.state:
        found = and_(found, h.c.state == query.state)
    if query.person is not None:
        found = and_(found, named(h, h.c.person, query.person))
    if kind:
        found = and_(found, h.c.role == kind)
    return found

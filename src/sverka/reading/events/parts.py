"""Who takes part in a happening, and in which part, by the pattern of its frame."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sverka.model.vocabulary import Part
from sverka.reading.cast import Cast, Mention
from sverka.reading.events.arguments import Argument, Relation
from sverka.reading.events.frames import Pattern


@dataclass(slots=True, eq=False)
class Seat:
    """A participant while events are read: a person (`actor`) or a bare state (`actor` None) with a part.

    `part` is None as long as the place of the happening has to decide between host, guest and party.
    """

    actor: str | None
    state: str | None
    part: Part | None


_MUTUAL: frozenset[Relation] = frozenset({"subject", "object", "with", "between", "of", "adjective", "by"})
_SOURCES: frozenset[Relation] = frozenset({"subject"})
_RECIPIENTS: frozenset[Relation] = frozenset({"object", "to", "against", "from", "at", "towards", "adjective", "of", "with", "about"})
_PLACES: frozenset[Relation] = frozenset({"at", "towards"})


def seats(cast: Cast, found: list[Argument], pattern: Pattern, *, nominal: bool) -> list[Seat]:
    """Return who takes part, in the order of the text.

    Args:
        cast: The cast.
        found: The arguments of the trigger.
        pattern: Who has which part.
        nominal: Whether the trigger is a noun, whose genitives and adjectives act.
    """
    if pattern in {"mutual", "gather"}:
        return _seated(cast, found, lambda r: None if r in _MUTUAL else False)
    if pattern == "call":
        return _seated(cast, found, lambda r: "party" if r in _MUTUAL | {"to"} else False)
    if pattern in {"joint", "cooperate"}:
        relations = _MUTUAL | {"with"}
        rows = _seated(cast, found, lambda r: "party" if r in relations and (pattern == "cooperate" or r != "object") else False)
        return rows
    if pattern == "receive":
        return _seated(cast, found, lambda r: "host" if r == "subject" else "guest" if r == "object" else False)
    if pattern == "credentials":
        return _seated(cast, found, lambda r: "guest" if r == "subject" else "host" if r in {"to", "from"} else False)
    if pattern in {"visit", "attend"}:
        return _visit(cast, found, nominal=nominal)
    return _act(cast, found, nominal=nominal)


def _people_first(items: Iterable[Seat]) -> list[Seat]:
    """Leave bare states out where a person of that state sits in the same part."""
    rows = list(items)
    kept: list[Seat] = []
    for row in rows:
        if row.actor is None and any(o.actor is not None and o.state == row.state and (o.part == row.part or row.part is None or o.part is None) for o in rows):
            continue
        if any(o.actor == row.actor and o.state == row.state for o in kept):
            continue
        kept.append(row)
    return kept


def _of_mention(cast: Cast, item: Mention, part: Part | None) -> list[Seat]:
    member = cast.members.get(item.actor) if item.actor else None
    if member is not None and member.kind == "person":
        return [Seat(item.actor, member.state, part)]
    if member is not None and member.kind == "organisation" and not item.states:
        return []
    if item.form == "place":
        return []
    return [Seat(None, state, part) for state in item.states]


def _seated(cast: Cast, found: list[Argument], part_of: "object") -> list[Seat]:
    rows: list[Seat] = []
    for argument in found:
        part = part_of(argument.relation)  # type: ignore[operator]
        if part is not False:
            rows.extend(_of_mention(cast, argument.mention, part))
    return _people_first(rows)


def _visit(cast: Cast, found: list[Argument], *, nominal: bool) -> list[Seat]:
    guests: list[Seat] = []
    hosts: list[Seat] = []
    for argument in found:
        item = argument.mention
        if argument.relation in {"subject", "by"} or (nominal and argument.relation in {"of", "adjective"} and argument.near):
            guests.extend(_of_mention(cast, item, "guest"))
        elif argument.relation in {"at", "towards", "object", "to"} and item.form in {"state", "capital", "place", "seat"}:
            hosts.extend(Seat(None, state, "host") for state in item.states[:1])
    from_states = {g.state for g in guests}
    return _people_first([*guests, *(h for h in hosts if h.state not in from_states)])


def _act(cast: Cast, found: list[Argument], *, nominal: bool) -> list[Seat]:
    sources: list[Seat] = []
    for argument in found:
        relation = argument.relation
        acting = relation == "subject" or (nominal and argument.near and relation in {"of", "adjective", "by"} and not sources)
        if acting and argument.mention.form != "sides":
            sources.extend(_of_mention(cast, argument.mention, "source"))
    if sources:
        first = sources[0].state
        sources = [s for s in sources if s.state == first or s.actor is not None] if first else sources
    states = {s.state for s in sources}
    recipients = [
        seat
        for argument in found
        if argument.relation in _RECIPIENTS
        for seat in (_of_mention(cast, argument.mention, "recipient") or [Seat(None, s, "recipient") for s in argument.mention.states[:1] if argument.mention.form == "place"])
        if seat.state not in states
    ]
    return _people_first([*sources, *recipients])

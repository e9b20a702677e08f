"""Who takes part in a happening, and in which part, by the pattern of its frame."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sverka.model.vocabulary import Part
from sverka.reading.cast import Cast, Mention
from sverka.reading.events.arguments import Argument
from sverka.reading.events.frames import Frame
from sverka.reading.events.relations import Relation


@dataclass(slots=True, eq=False)
class Seat:
    """A participant while events are read: a person (`actor`) or a bare state (`actor` None) with a part.

    `part` is None as long as the place of the happening has to decide between host, guest and party.
    """

    actor: str | None
    state: str | None
    part: Part | None


_MUTUAL: frozenset[Relation] = frozenset({"subject", "object", "with", "between", "of", "adjective", "by"})
_MORE: dict[str, frozenset[Relation]] = {"pay_call": frozenset({"against"}), "hear": frozenset({"from"})}
# Whom an act is done to, the surest signs first; a later row counts only where the earlier ones give nobody.
_RECIPIENTS: tuple[frozenset[Relation], ...] = (
    frozenset({"object", "to", "against", "from"}),
    frozenset({"of", "with"}),
    frozenset({"adjective"}),
    frozenset({"at", "towards", "about"}),
)
_RECEIVED: dict[Relation, Part | None] = {"subject": "host", "object": "guest"}
_CREDENTIALED: dict[Relation, Part | None] = {**_RECEIVED, "from": "guest", "of": "guest"}
_VISITORS = frozenset({"name", "office", "pronoun", "side", "ministry", "seat"})
_DESTINATIONS = frozenset({"state", "capital", "place", "seat"})


def seats(cast: Cast, found: list[Argument], frame: Frame, *, nominal: bool) -> list[Seat]:
    """Return who takes part, in the order of the text.

    Args:
        cast: The cast.
        found: The arguments of the trigger.
        frame: Whose pattern says who has which part.
        nominal: Whether the trigger is a noun, whose genitives and adjectives act.
    """
    match frame.pattern:
        case "mutual" | "gather":
            return _seated(cast, found, dict.fromkeys(_MUTUAL | _MORE.get(frame.name, frozenset())))
        case "call":
            return _seated(cast, found, dict.fromkeys(_MUTUAL | {"to"}, "party"))
        case "joint":
            return _seated(cast, found, dict.fromkeys(_MUTUAL - {"object"}, "party"))
        case "cooperate":
            return _seated(cast, found, dict.fromkeys(_MUTUAL, "party"))
        case "route":
            return _people_first(
                Seat(None, s, "party") for a in found for s in a.mention.states[:1] if a.mention.form != "igo"
            )
        case "receive":
            return _seated(cast, found, _CREDENTIALED if frame.format == "credentials" else _RECEIVED)
        case "credentials":
            return _seated(cast, found, {"subject": "guest", "to": "host", "from": "host"})
        case "visit" | "attend":
            return _visit(cast, found, nominal=nominal, person=frame.pattern == "visit")
        case "close":
            return _close(cast, found)
        case "admit":
            return _admit(cast, found)
    if frame.from_acts and not any(a.relation == "subject" and a.mention.states for a in found):
        for argument in found:
            argument.relation = "subject" if argument.relation == "from" else argument.relation
    return _act(cast, found, nominal=nominal, genitive_acts=not frame.of_recipient, where_acts=frame.where_acts)


def _people_first(items: Iterable[Seat]) -> list[Seat]:
    """Leave bare states out where a person of that state sits in the same part."""
    rows = list(items)
    kept: list[Seat] = []
    for row in rows:
        if row.actor is None and any(
            o.actor is not None and o.state == row.state and (o.part == row.part or row.part is None or o.part is None)
            for o in rows
        ):
            continue
        if any(o.actor == row.actor and o.state == row.state for o in kept):
            continue
        kept.append(row)
    return kept


def _of_mention(cast: Cast, item: Mention, part: Part | None) -> list[Seat]:
    member = cast.members.get(item.actor) if item.actor else None
    if member is not None and member.kind == "person":
        return [Seat(item.actor, member.state, part)]
    if item.form == "place" or (member is not None and member.kind == "organisation" and not item.states):
        return []
    if item.form == "sides" and item.role is not None:
        holders = cast.holders(item.role, item.sentence)
        if len(holders) == 2:
            return [Seat(holders[s], s, part) for s in item.states]
    return [Seat(None, state, part) for state in item.states]


def _seated(cast: Cast, found: list[Argument], parts: Mapping[Relation, Part | None]) -> list[Seat]:
    rows: list[Seat] = []
    for argument in found:
        if argument.relation in parts and not (
            argument.mention.form == "igo" and argument.relation not in {"subject", "with", "between", "object"}
        ):
            rows.extend(_of_mention(cast, argument.mention, parts[argument.relation]))
    return _people_first(rows)


def _visit(cast: Cast, found: list[Argument], *, nominal: bool, person: bool) -> list[Seat]:
    guests: list[Seat] = []
    hosts: list[Seat] = []
    for argument in found:
        item = argument.mention
        comes = argument.relation in {"subject", "by"} or (
            nominal and argument.near and argument.relation in {"of", "adjective"}
        )
        if (
            nominal and not comes
        ):  # "поездку делегации Сената во главе с X": an accusative that may as well be a genitive, and who heads it
            comes = (argument.near and argument.relation == "object" and item.form in _VISITORS - _DESTINATIONS) or (
                argument.relation == "of"
                and item.form == "name"
                and any(g.state == cast.state(item.actor) for g in guests)
            )
        if comes and (not person or item.form in _VISITORS):
            guests.extend(_of_mention(cast, item, "guest"))
        elif argument.relation == "inviter":
            hosts.extend(_of_mention(cast, item, "host"))
        elif argument.relation in {"at", "towards", "object", "to"} and item.form in _DESTINATIONS:
            hosts.extend(Seat(None, state, "host") for state in item.states[:1])
    if person and not guests:
        return []
    from_states = {g.state for g in guests}
    return _people_first([*guests, *(h for h in hosts if h.state not in from_states)])


def _admit(cast: Cast, found: list[Argument]) -> list[Seat]:
    """Who may enter a country is let in by it: "citizens of Latvia may enter Georgia without visas"."""
    entered = [
        a
        for a in found
        if a.relation in {"at", "towards", "object", "to"} and a.mention.states and a.mention.form in _DESTINATIONS
    ]
    sources = [Seat(None, a.mention.states[0], "source") for a in entered[:1]]
    letting = {s.state for s in sources}
    guests = [
        Seat(None, state, "recipient")
        for a in found
        if a not in entered and a.mention.form != "igo"
        for state in a.mention.states
        if state not in letting
    ]
    return _people_first([*sources, *guests]) if sources else []


def _act(cast: Cast, found: list[Argument], *, nominal: bool, genitive_acts: bool, where_acts: bool) -> list[Seat]:
    sources: list[Seat] = []
    for argument in found:
        relation = argument.relation
        own = argument.near and (relation in {"adjective", "by"} or (relation == "of" and genitive_acts))
        acting = relation in {"subject", "speaker"} or (nominal and own and not sources)
        acting = acting or (where_acts and argument.mention.form == "ministry" and relation in {"other", "to", "of"})
        if acting and argument.mention.form != "sides":
            sources.extend(_of_mention(cast, argument.mention, "source"))
    if sources and sources[0].state is not None:
        joined = {
            s.state
            for a in found
            if a.joined and a.relation == "subject"
            for s in _of_mention(cast, a.mention, "source")
        }
        sources = [s for s in sources if s.state == sources[0].state or s.state in joined]
    if where_acts:
        sources = _posting(cast, found) or sources
    if not sources and not nominal:
        sources = _holding(cast, found)
    return _people_first([*sources, *_recipients(cast, found, {s.state for s in sources})])


def _posting(cast: Cast, found: list[Argument]) -> list[Seat]:
    """A diplomat is summoned by the state that he is posted to."""
    done_to = [cast.members[a.mention.actor] for a in found if a.relation == "object" and a.mention.actor]
    posts = [m.post for m in done_to if m.post is not None]
    acting = [s for a in found if a.relation == "subject" for s in _of_mention(cast, a.mention, "source")]
    return [s for s in acting if s.state == posts[0]] or [Seat(None, posts[0], "source")] if posts else []


def _holding(cast: Cast, found: list[Argument]) -> list[Seat]:
    """Who is detained in a country or expelled from it by nobody named is so by that country."""
    done_to = {s.state for a in found if a.relation == "object" for s in _of_mention(cast, a.mention, "recipient")}
    where = [
        a.mention.states[0]
        for a in found
        if a.relation in {"at", "from"} and a.mention.states and a.mention.form in {"state", "capital", "place"}
    ]
    return [Seat(None, state, "source") for state in where[:1] if done_to and state not in done_to]


def _recipients(cast: Cast, found: list[Argument], acting: set[str | None]) -> list[Seat]:
    for relations in _RECIPIENTS:
        rows = [
            seat
            for argument in found
            if argument.relation in relations
            for seat in _of_mention(cast, argument.mention, "recipient") or _of_place(argument.mention)
            if seat.state not in acting
        ]
        if rows:
            return rows
    return []


def _of_place(item: Mention) -> list[Seat]:
    return [Seat(None, state, "recipient") for state in item.states[:1] if item.form == "place"]


def _close(cast: Cast, found: list[Argument]) -> list[Seat]:
    """The closing of a mission: its state is the recipient; the subject closes it, else the state that it is in."""
    owned = [a for a in found if a.mention.form == "ministry" and a.mention.state]
    if any(a.relation not in {"subject", "at", "towards"} and a.mention.states for a in found):
        # "the government of Lithuania closed the border with Belarus", but "the embassy of Lithuania was closed"
        owned = [a for a in owned if a.relation != "subject" or a.mention.body == "mission"]
    owned = owned or [a for a in found if a.mention.form == "adjective" and a.mention.state]
    owner = owned[0].mention.state if owned else None
    acting = [
        a
        for a in found
        if a.relation == "subject"
        and a.mention.form not in {"adjective", "sides"}
        and (a not in owned or a.mention.form != "ministry")
    ]
    sources = [s for a in acting for s in _of_mention(cast, a.mention, "source") if s.state is not None]
    where = [s for a in found if a.relation in {"at", "towards"} for s in a.mention.states[:1] if s != owner]
    if sources and sources[0].state == owner:  # a state that closes its own mission acts on the one it was in
        return _people_first([sources[0], *[Seat(None, s, "recipient") for s in where[:1]]])
    if not sources:
        sources = [Seat(None, s, "source") for s in where[:1]]
    recipients = [Seat(None, owner, "recipient")] if owner else _recipients(cast, found, {s.state for s in sources})
    return _people_first([*sources[:1], *recipients])

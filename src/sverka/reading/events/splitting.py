"""What one sentence tells of several happenings: a tour of states, and high offices that were met one by one."""

from __future__ import annotations

from dataclasses import replace

from sverka.language import Sentence
from sverka.model.records import Place
from sverka.model.vocabulary import Role
from sverka.reading.events.merging import Draft
from sverka.reading.events.parts import Seat
from sverka.reading.events.relations import Relation, relation_of
from sverka.reading.events.story import Story
from sverka.reading.roles import group

_MET: frozenset[Relation] = frozenset({"with", "by", "object"})

# Deputies by the office of the head of their body.
_BODY: dict[Role, Role] = {
    "deputy_foreign_minister": "foreign_minister",
    "deputy_minister": "minister",
    "deputy_head_of_government": "head_of_government",
}


def apart(story: Story, sentence: Sentence, draft: Draft) -> list[Draft]:
    """Return the happenings that a draft tells of, mostly itself alone."""
    if draft.title or draft.series or draft.joins:
        return [draft]
    parted = _tour(story, sentence, draft) if draft.format == "visit" else _one_by_one(story, sentence, draft)
    return parted or [draft]


def _tour(story: Story, sentence: Sentence, draft: Draft) -> list[Draft]:
    """A visit to each of several states: "odwiedzi Gruzję i Armenię"."""
    hosts = [s for s in draft.seats if s.part == "host"]
    guests = [s for s in draft.seats if s.part != "host"]
    states = list(dict.fromkeys(s.state for s in hosts if s.state is not None))
    if len(states) < 2 or len({s.state for s in guests}) != 1:
        return []
    return [
        _part(draft, [*guests, *(s for s in hosts if s.state == state)], _place(story, sentence, draft, state))
        for state in states
    ]


def _place(story: Story, sentence: Sentence, draft: Draft, state: str) -> Place | None:
    """Return where in a state the sentence says that it was: a city before the state itself."""
    if draft.place is not None and draft.place.country == state:
        return draft.place
    told = [story.setting.place_of(m) for m in story.cast.mentions[sentence.index] if state in m.states]
    found = [place for place in told if place is not None]
    return next((p for p in found if p.lat is not None), found[0] if found else None)


def _one_by_one(story: Story, sentence: Sentence, draft: Draft) -> list[Draft]:
    """A meeting with each head of a body: "met the president, the speaker of parliament and the foreign minister"."""
    if draft.type != "CONSULT" or draft.format != "meeting" or draft.definite:
        return []
    sides: dict[str | None, list[Seat]] = {}
    for seat in draft.seats:
        sides.setdefault(seat.state, []).append(seat)
    if len(sides) != 2:
        return []
    one, many = sorted(sides.values(), key=len)
    if len(one) != 1 or len(many) < 2 or not all(_was_met(story, sentence, s) for s in many):
        return []
    offices = [{role for role, _ in story.cast.members[s.actor or ""].roles} for s in many]
    heads = [held & group("heads") for held in offices]
    if not all(heads):  # a deputy is met alone where two heads are, unless his own head is met too
        bodies = [frozenset(_BODY.get(role, role) for role in held) for held in offices]
        below = [body for held, body in zip(offices, bodies, strict=True) if _BODY.keys() & held]
        if sum(map(bool, heads)) < 2 or any(bodies.count(body) > 1 for body in below):
            return []
    if len(set().union(*offices)) < 2:
        return []
    return [_part(draft, [*one, seat], draft.place) for seat in many]


def _was_met(story: Story, sentence: Sentence, seat: Seat) -> bool:
    """Tell whether a participant heads a body or is a deputy there, and is told of as whom somebody met."""
    if seat.actor is None or seat.part == "guest":
        return False
    if not any(role in group("heads") or role in _BODY for role, _ in story.cast.members[seat.actor].roles):
        return False
    told = [m for m in story.cast.mentions[sentence.index] if m.actor == seat.actor]
    return any(relation_of(sentence, m, story.lang) in _MET for m in told)


def _part(draft: Draft, seats: list[Seat], place: Place | None) -> Draft:
    return replace(
        draft,
        seats=[replace(s) for s in seats],
        place=place,
        placed=place is not None and draft.placed,
        spans=list(draft.spans),
        sentences=list(draft.sentences),
    )

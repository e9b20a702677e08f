"""The other side of a happening where its words name only one."""

from __future__ import annotations

from sverka.language import Sentence
from sverka.model.vocabulary import Part
from sverka.reading.events.frames import Frame
from sverka.reading.events.merging import Draft
from sverka.reading.events.parts import Seat
from sverka.reading.events.story import Story, accuser, bare_sides, giver, last_of, protagonist, visitor
from sverka.reading.phrases import Hit
from sverka.reading.word_order import head_final

_TWO_SIDED = frozenset({"mutual", "receive", "call"})  # patterns
_YIELDING = frozenset({"CONCEDE", "RETREAT"})  # whose other side may stand anywhere in the sentence


def complete(
    story: Story, draft: Draft, frame: Frame, sentence: Sentence, hit: Hit[tuple[Frame, ...]], *, loose: bool
) -> None:
    """Find the other side where the words name only one: in the sentence, at the place, in the text's pair."""
    if frame.same_sides and not draft.seats:
        told = last_of(story, draft.type)
        if told is not None:
            draft.seats.extend(bare_sides(told))
            draft.beside = tuple(told.sentences)
        return
    states = draft.states()
    if len(states) >= 2:
        return
    roles = [r for a in draft.people() for r, s in story.cast.members[a].roles if s is None]
    if frame.pattern == "call" and "head_of_international_organisation" in roles:
        return  # the other side is no state's
    own = next(iter(states), None)
    others = [s for m in story.cast.mentions[sentence.index] for s in m.states if s != own and m.form != "igo"]
    if frame.pattern in {"visit", "attend"} and draft.place is not None and draft.place.country not in {None, own}:
        draft.seats.append(Seat(None, draft.place.country, "host"))
        return
    if (
        own is not None
        and frame.pattern == "gather"
        and draft.placed
        and draft.place is not None
        and draft.place.country not in {None, own}
    ):
        draft.seats.append(Seat(None, draft.place.country, None))
        return
    if frame.pattern == "act" and frame.needs_recipient:
        other = next(
            (
                s
                for m in story.cast.mentions[sentence.index]
                if m.first > hit.last or head_final(story.lang)
                for s in m.states
                if s != own and m.form != "igo"
            ),
            None,
        )
        if other is None and frame.type == "REJECT":
            other = accuser(story, own)
    elif frame.type == "AID" and not draft.acted and not loose:
        other = giver(story)
    elif frame.type == "ASSAULT" and draft.acted and draft.place is not None and (loose or not others):
        other = draft.place.country if draft.place.country != own else None  # "a drone attack on the port of Odesa"
    elif frame.type == "ASSAULT" and draft.acted and loose:  # "a strike on a terminal near the Russian port"
        inside = {i for at in range(hit.first, hit.last + 1) for i in sentence.subtree(at) if i > hit.last}
        aims = [m for m in story.cast.mentions[sentence.index] if m.head in inside and m.form != "igo"]
        other = next((s for m in aims for s in m.states if s != own), None)
        towns = (story.setting.place_of(m) for m in aims if m.form == "place" and other in m.states)
        draft.place = next(towns, None)
    elif frame.pattern == "act" and (loose or not draft.acted) and frame.type not in _YIELDING:
        other = None
    else:
        unions = [
            m.state for m in story.cast.mentions[sentence.index] if m.form == "igo" and m.state not in {None, own}
        ]
        near = next(iter(others), None) or (unions[0] if unions and draft.verbal else None)
        other = near or (story.cast.other(own) if own else None)
    before = last_of(story, draft.type)
    if own is None and before is not None and _goes_on(story, draft, frame, others, before):
        draft.seats.extend(bare_sides(before))
        draft.completed = True
        where = story.setting.last_location(
            sentence, hit.first
        )  # "of a flight to Almaty. Such a line will start in May"
        draft.place = where if where is not None and where.country in draft.states() else None
        return
    if frame.pattern == "joint" and own is not None and not others and not draft.verbal:
        other = None  # "принятие Декларации независимости США": nobody signed it with them
    draft.completed = True
    if not others and not story.deals and frame.type != "REJECT":
        return
    if frame.needs_recipient and frame.pattern != "act":
        return
    if own is not None and other is not None:
        if frame.pattern == "visit" and not draft.definite and (draft.verbal or not story.deals):
            return  # who travels somewhere unsaid travels to nobody
        unsaid = [s for s in draft.seats if s.state is None and s.actor is not None]
        if draft.verbal and frame.pattern in _TWO_SIDED and len(unsaid) == 1 and _is_plain(story, unsaid[0].actor):
            unsaid[0].state = other  # "spoke by phone with Andrzej Duda", whose office the text does not say
            return
        actor = (
            protagonist(story, other, sentence)
            if frame.pattern in {"mutual", "receive", "call"} and draft.people()
            else None
        )
        if actor is None and any(t.lemma in story.frames.visits for t in sentence.tokens) and draft.people():
            actor = visitor(story, other)
        if actor is None and frame.pattern == "call":
            people = [m.id for m in story.cast.members.values() if m.kind == "person" and m.state == other]
            actor = people[0] if len(people) == 1 else None
        draft.seats.append(Seat(actor, other, _opposite(draft.seats, frame)))
    elif own is None and frame.pattern == "visit":
        told = next(
            (
                d
                for d in reversed(story.drafts)
                if draft.definite and any(s.part == "host" for s in d.seats) and any(s.part == "guest" for s in d.seats)
            ),
            None,
        )
        draft.seats.extend(
            Seat(s.actor if s.part == "guest" else None, s.state, s.part) for s in (told.seats if told else ())
        )
    elif own is None and frame.pattern == "cooperate" and len(set(others)) == 2:
        draft.seats.extend(
            Seat(None, s, "party") for s in dict.fromkeys(others)
        )  # "a flight from Warsaw landed in Astana"
    elif (
        own is None
        and story.deals
        and frame.pattern != "attend"
        and not frame.needs_recipient
        and (draft.definite or frame.pattern != "act")
    ):
        parts: tuple[Part | None, Part | None] = (
            (None, None) if frame.pattern in {"mutual", "gather"} else ("party", "party")
        )
        draft.seats.extend(Seat(None, s, p) for s, p in zip(story.cast.pair, parts, strict=True))
        draft.confidence = 0.5 if draft.series is not None or not draft.definite else 0.4


def _is_plain(story: Story, actor: str | None) -> bool:
    """Tell whether the text says no office of somebody, of now or of then."""
    member = story.cast.members[actor] if actor is not None else None
    return member is not None and member.kind == "person" and not member.roles and not member.former


def _goes_on(story: Story, draft: Draft, frame: Frame, others: list[str], before: Draft) -> bool:
    """Tell whether an opening of which no side is named is of the route told before: "the first flight is in May"."""
    if frame.pattern not in {"cooperate", "route"} or story.deals or draft.title or draft.placed:
        return False
    return set(others) <= before.states()


def _opposite(known: list[Seat], frame: Frame) -> Part | None:
    pairs: dict[Part | None, Part | None] = {
        "host": "guest",
        "guest": "host",
        "source": "recipient",
        "recipient": "source",
        "party": "party",
        None: None,
    }
    return pairs[known[0].part] if known else None

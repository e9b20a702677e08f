"""The date and place of a happening whose words give none, and who is at home there."""

from __future__ import annotations

from sverka.language import Sentence
from sverka.model.records import Place
from sverka.model.vocabulary import Format
from sverka.reading.events.merging import Draft, dates_agree
from sverka.reading.events.story import Story
from sverka.reading.roles import group

_TRIP = 2  # sentences from a trip that is planned to what is planned for it
_MONTH = len("2026-01")
_LEAD = 2  # paragraphs, the title's among them, that tell the news itself
_AT_HOME = frozenset({"expel", "expel_diplomats"})  # frames
_UNIONS = frozenset({"EUU", "UNO"})  # of states, which are nowhere themselves
_PLACELESS: frozenset[Format | None] = frozenset({"phone_call", "video_call", "letter"})


def place_in_time(story: Story, draft: Draft, sentence: Sentence) -> None:
    """Take over the date and place of what the text told just before, where the words give none."""
    now = draft.status in {"occurred", "ongoing", "cancelled"}
    related = next(
        (
            d
            for d in reversed(story.drafts)
            if d.people() & draft.people() and d.status in {"occurred", "ongoing"} and not d.title
        ),
        None,
    )
    if draft.date is None and now:
        draft.date = story.stage.date_for(sentence.paragraph)
        if draft.date is None and related is not None and story.stage.is_now(related.date):
            draft.date = related.date
        if (
            draft.date is None
            and story.drafts
            and draft.format == "statement"
            and story.stage.is_now(story.drafts[-1].date)
        ):
            draft.date = story.drafts[-1].date
        if draft.date is None and (sentence.paragraph <= _LEAD or not any(not d.title for d in story.drafts)):
            draft.date = story.setting.reference
    there = next(
        (
            t.index
            for t in sentence.tokens
            if t.text.lower() in story.frames.same_place and (t.upos == "ADV" or t.relation == "advmod")
        ),
        None,
    )
    if draft.date is None and draft.status == "planned":
        # "He will travel in September. While there he will take part in a forum."
        trip = next(
            (
                d
                for d in reversed(story.drafts)
                if d.status == "planned"
                and (d.people() & draft.people() or (there is not None and d.states() & draft.states()))
                and d.spans != draft.spans  # of a list in one clause, each of whom is met alone
                and sentence.index - max(d.sentences, default=-9) <= _TRIP
            ),
            None,
        )
        draft.date = trip.date if trip is not None else None
        city = trip.place if trip is not None and trip.placed and draft.date is not None else None
        if draft.place is None and city is not None and city.lat is not None and city.country in draft.states():
            draft.place = city
        onward = any(t.text.lower() in story.frames.onward for t in sentence.tokens)
        if draft.date is None and related is not None and onward and story.stage.is_now(related.date):
            draft.date = (story.setting.reference or "")[:_MONTH] or None  # "Теперь он направится в Монголию"
    visit = next((d for d in reversed(story.drafts) if d.format == "visit" and d.status == "ongoing"), None)
    if draft.status == "planned" and visit is not None and visit.people() & draft.people():
        _in_visit(draft, visit)
    if draft.place is None and there is not None:
        draft.place = story.setting.last_location(sentence, there) or story.last_place
    if draft.place is None and draft.format not in _PLACELESS and now and story.stage.is_now(draft.date):
        if story.stage.place is not None and _could_be(draft, story.stage.place):
            draft.place = story.stage.place
        elif (
            story.setting.dateline is not None
            and sentence.paragraph <= _LEAD
            and story.setting.dateline.country in draft.states()
            and not any(s.part == "host" and s.state != story.setting.dateline.country for s in draft.seats)
        ):
            draft.place = story.setting.dateline
        elif related is not None and related.place is not None and _could_be(draft, related.place):
            draft.place = related.place
    if not draft.placed and now and (where := _by_nature(draft)) is not None:
        draft.place = story.setting.country(where)
        return
    if draft.place is None:
        draft.place = _same_day(story, draft, sentence)
    if draft.place is not None and draft.place.lat is None and now:
        draft.place = story.setting.city_in(draft.place.country, title_only=draft.format == "visit") or draft.place
    seat_hosts(story, draft)


def _in_visit(draft: Draft, visit: Draft) -> None:
    """Place what is still to come of a visit that goes on: "In the afternoon he will meet the prime minister"."""
    if visit.place is None or not _could_be(draft, visit.place) or draft.type != "CONSULT":
        return
    if not dates_agree(draft.date, visit.date):
        return
    if draft.place is None and draft.format not in _PLACELESS:
        draft.place = visit.place
    if draft.date is None and visit.date is not None and "/" in visit.date:
        draft.date = visit.date


def _by_nature(draft: Draft) -> str | None:
    """Return the state where an act is by its nature: aid where it arrives, an expulsion in the state that expels."""
    part = "recipient" if draft.type == "AID" else "source" if draft.frame in _AT_HOME else None
    states = {s.state for s in draft.seats if s.part == part and s.state is not None} - _UNIONS
    return next(iter(states)) if part is not None and len(states) == 1 else None


def _same_day(story: Story, draft: Draft, sentence: Sentence) -> Place | None:
    """Return where the sentence before was: "On 23 May they held talks in Warsaw. The same day they signed …"."""
    before = next((d for d in story.drafts[-1:] if not d.title and d.placed and d.date == draft.date), None)
    if before is None or before.place is None or not draft.dated or not draft.seats:
        return None
    next_to_it = sentence.index - max(before.sentences, default=-9) <= 1
    mutual = draft.type in {"CONSULT", "AGREE"} and draft.format not in _PLACELESS
    return before.place if next_to_it and mutual and _could_be(draft, before.place) else None


def _could_be(draft: Draft, place: Place) -> bool:
    """Tell whether a happening may be where the text stands: with one of its sides; an act where its doer is."""
    mutual = draft.type in {"CONSULT", "AGREE", "COOPERATE"}
    return place.country in (draft.states() if mutual else {s.state for s in draft.seats if s.part == "source"})


def seat_hosts(story: Story, draft: Draft) -> None:
    """Who meets at home hosts; on third ground, or where no place is known, all are parties."""
    country = draft.place.country if draft.place else None
    if country is None and draft.format not in _PLACELESS:
        visit = next((d for d in reversed(story.drafts) if d.format == "visit" and d.people() & draft.people()), None)
        country = next((s.state for s in visit.seats if s.part == "host"), None) if visit else _receiving(story, draft)
    members = story.cast.members
    if any(s.actor and members[s.actor].former for s in draft.seats):
        country = None  # who holds no office any more is nobody's host, and nobody's guest
    for seat in draft.seats:
        if seat.part is None:
            seat.part = (
                ("host" if seat.state == country else "guest") if country and country in draft.states() else "party"
            )
    at_home = [s for s in draft.seats if s.part == "guest" and s.state == country]
    abroad = [s for s in draft.seats if s.part == "host" and s.state != country]
    if (
        at_home and abroad and draft.place is not None
    ):  # nobody is a guest at home: the parts were taken from another meeting
        for seat in at_home:
            seat.part = "host"
        for seat in abroad:
            seat.part = "guest"


def _receiving(story: Story, draft: Draft) -> str | None:
    """Return the state where an envoy meets others: not his own."""
    envoys = {
        s.state
        for s in draft.seats
        if s.actor and any(r in group("envoys") for r, _ in story.cast.members[s.actor].roles)
    }
    others = draft.states() - envoys
    return next(iter(others)) if len(envoys) == 1 and len(others) == 1 else None

"""Reads the events of a text."""

from __future__ import annotations

from functools import cache

from sverka.language import Sentence
from sverka.model.records import Event, Participant
from sverka.model.vocabulary import Format
from sverka.reading.cast import Cast
from sverka.reading.clauses import verb_above
from sverka.reading.events.agenda import agenda
from sverka.reading.events.attendance import refer_back_to, seat_leaders
from sverka.reading.events.content import is_grievance, stays, teller
from sverka.reading.events.dealings import deals, is_official
from sverka.reading.events.drafting import draft_of
from sverka.reading.events.frames import Frame, frames
from sverka.reading.events.merging import GENERIC, Draft, absorb, same_happening
from sverka.reading.events.scenery import place_in_time, seat_hosts
from sverka.reading.events.setting import Setting
from sverka.reading.events.splitting import apart
from sverka.reading.events.stage import Stage
from sverka.reading.events.story import Story
from sverka.reading.events.triggers import (
    head_of_trigger,
    is_purpose,
    triggers,
)
from sverka.reading.lexicon import lexicon
from sverka.reading.topics import event_topics
from sverka.reading.word_order import head_final

_MODES: dict[Format | None, str] = {
    "visit": "visit",
    "phone_call": "phone",
    "video_call": "phone",
    "summit": "multilateral",
}


@cache
def _contexts() -> dict[str, tuple[str, ...]]:
    return lexicon("shared", "contexts").lists("topics")


def read_events(cast: Cast, setting: Setting) -> list[Event]:
    """Return the events of a text in the order in which it first tells them.

    Args:
        cast: Its actors and mentions.
        setting: Its dates and places.
    """
    lang = cast.analysis.lang
    story = Story(cast, setting, frames(lang), deals(cast, setting.home), Stage(setting.reference))
    return _read(story)


def _read(story: Story) -> list[Event]:
    for sentence in story.cast.analysis.sentences:
        story.stage.enter(sentence, story.setting.dates)
        for draft in [part for whole in _sentence(story, sentence) for part in apart(story, sentence, whole)]:
            told = [d for d in reversed(story.drafts) if same_happening(d, draft)]
            old = next((d for d in told if d.format == draft.format), told[0] if told else None)
            if draft.status == "planned" and any(
                d.status == "cancelled" and d.people() & draft.people() for d in story.drafts
            ):
                draft.status = "cancelled"  # "had been due to travel", after the trip was called off
            if old is not None and old.title and not draft.title:
                story.drafts.remove(old)
                for seat in draft.seats:  # a headline may name whom the text below only calls the leaders
                    known = old.people(seat.state)
                    if seat.actor is None and len(known) == 1:
                        seat.actor = next(iter(known))
                if draft.format in GENERIC and old.format is not None:
                    draft.format = old.format
                draft.confidence = max(draft.confidence, old.confidence)
                old = None
            if old is not None and not (
                draft.dated
                and not old.dated
                and (old.status not in {"planned", "proposed"} or old.date is not None)
                and story.stage.is_now(old.date)
                and not story.stage.is_now(draft.date)
            ):
                absorb(old, draft)
                seat_hosts(story, old)
                draft = old
            else:
                place_in_time(story, draft, sentence)
                if not _stands(story, draft):
                    continue
                story.drafts.append(draft)
            if draft.status in {"occurred", "ongoing"} and not draft.title:
                if story.stage.is_now(draft.date):
                    story.last_place = draft.place or story.last_place
                story.stage.tell(
                    draft.date if draft.dated and not draft.since else None,
                    draft.place if draft.placed else None,
                    sentence.paragraph,
                )
        seat_leaders(story, sentence)
        refer_back_to(story, sentence)
        story.stage.leave(sentence, story.setting.dates)
    kept = [d for d in story.drafts if not (d.title and _is_retold(story, d))]
    return [_event(story, d, number) for number, d in enumerate(kept, 1)]


def _is_retold(story: Story, title: Draft) -> bool:
    """A headline sums up: it is left out where the text below tells of the same states in the same type."""
    return any(
        d is not title
        and not d.title
        and d.type == title.type
        and d.states() & title.states()
        and (d.format == title.format or d.format in GENERIC or title.format in GENERIC)
        for d in story.drafts
    )


def _sentence(story: Story, sentence: Sentence) -> list[Draft]:
    out: list[Draft] = []
    telling: list[tuple[int, Frame, Draft]] = []
    acts: list[tuple[int, Draft]] = []
    told = list(triggers(story, sentence))
    if head_final(story.lang):
        told.sort(key=lambda f: -f[0].last)  # what asks for a thing stands after it
    for hit, nominal in told:
        head = head_of_trigger(story, sentence, hit, nominal=nominal)
        told_by = teller(sentence, head, [(at, frame) for at, frame, _ in telling], story.lang)
        if nominal and any(
            at == verb_above(sentence, head) and len(d.states()) > 1 and d.type in {f.type for f in hit.value}
            for at, d in acts
        ):
            continue  # "imposed sanctions on": one act
        for frame in hit.value:
            if told_by is not None and not stays(told_by[1], frame):
                continue
            rejecting = next((d for at, f, d in telling if told_by == (at, f) and f.type == "REJECT"), None)
            by = next((s.state for s in rejecting.seats if s.part == "source"), None) if rejecting else None
            draft = draft_of(story, sentence, frame, hit, nominal=nominal, rejected_by=by)
            if draft is None:
                continue
            if (
                rejecting is not None
                and frame.type != "ACCUSE"
                and not is_grievance(sentence, head, story.lang, story.frames.grievances)
            ):
                draft.status = "denied"
            if told_by is not None and told_by[1].type == "AGREE":  # "agreed to meet" is a meeting to come
                out = [d for d in out if not any(d is o and at == told_by[0] for at, _, o in telling)]
            if nominal and frame.pattern == "gather" and is_purpose(story, sentence, head, verb_above(sentence, head)):
                out = [
                    d
                    for d in out
                    if not (d.format == "visit" and d.verbal and (d.people() & draft.people() or not d.people()))
                ]  # "прибыл на саммит"
            if not nominal and frame.pattern == "act":
                acts.append((head, draft))
            if frame.tells_content:
                telling.append((head, frame, draft))
            twin = next((d for d in out if _same_words(d, draft)), None)
            if twin is None:
                out.append(draft)
            elif not draft.acted and not twin.acted and (draft.dated, draft.placed) > (twin.dated, twin.placed):
                absorb(twin, draft)
            elif draft.acted and not twin.acted:  # "killed in an Israeli airstrike": the noun says who did it
                out[out.index(twin)] = draft
            break
    return sorted(out, key=lambda d: d.spans[0]) if head_final(story.lang) else out


def _same_words(old: Draft, new: Draft) -> bool:
    """Tell whether two triggers of one sentence tell one happening."""
    if old.type != new.type or (old.format != new.format and old.type == "CONSULT"):
        return False
    seated = {(s.actor, s.state) for s in new.seats}
    return seated <= {(s.actor, s.state) for s in old.seats} or (
        old.type not in {"CONSULT", "AGREE"} and old.states() & new.states() != set() and not (old.acted and new.acted)
    )


def _stands(story: Story, draft: Draft) -> bool:
    """An event is between two states, or a state and an organisation or person of none."""
    if draft.confidence < 0.5 and draft.definite:
        return False
    acting = {
        s.state
        for s in draft.seats
        if s.state is not None and (s.actor is None or is_official(story.cast.members[s.actor]))
    }
    if draft.type == "CONSULT" and any(is_official(story.cast.members[a]) for a in draft.people()):
        acting = draft.states()  # whom an official meets
    sources = [s for s in draft.seats if s.part == "source"]
    if any(s.part == "recipient" for s in draft.seats) and not any(
        s.actor is None or _speaks(story, s.actor) for s in sources
    ):
        return False  # an act of nobody, or of somebody who acts for no state
    return len(acting) >= 2 or (
        len(acting) == 1
        and sum(is_official(story.cast.members[a]) for a in draft.people()) >= 2
        and any(s.state is None for s in draft.seats)
    )


def _speaks(story: Story, actor: str) -> bool:
    member = story.cast.members[actor]
    return member.kind != "person" or is_official(member)


def _event(story: Story, draft: Draft, number: int) -> Event:
    cast = story.cast
    roles = {r for a in draft.people() for r, _ in cast.members[a].roles}
    words = [t for i in dict.fromkeys((*draft.sentences, *draft.beside)) for t in cast.analysis.sentences[i].tokens]
    if draft.type == "CONSULT" and draft.format != "visit" and draft.status in {"occurred", "ongoing"}:
        told = {i for d in story.drafts if d is not draft and d.type == "CONSULT" for i in d.sentences}
        words += agenda(cast, draft.sentences, told - set(draft.sentences))
    topics = event_topics(story.lang, draft.type, draft.format, roles, words)
    contexts = tuple(dict.fromkeys((*draft.contexts, *(c for t in topics for c in _contexts().get(t, ())))))
    return Event(
        id=f"e{number}",
        type=draft.type,
        mode=_MODES.get(draft.format) if draft.type == "CONSULT" else None,
        format=draft.format,
        series=draft.series,
        status=draft.status,
        date=draft.date,
        place=draft.place,
        participants=tuple(
            Participant(seat.actor or cast.state_actor(seat.state), seat.state, seat.part or "party")
            for seat in draft.seats
            if seat.actor is not None or seat.state is not None
        ),
        contexts=contexts,
        topics=topics,
        spans=tuple(draft.spans),
        confidence=draft.confidence,
    )

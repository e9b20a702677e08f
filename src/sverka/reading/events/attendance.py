"""Sentences that say who took part in, or where was, what the text told just before."""

from __future__ import annotations

from sverka.language import Sentence
from sverka.reading.clauses import verb_above
from sverka.reading.events.arguments import arguments
from sverka.reading.events.parts import Seat
from sverka.reading.events.relations import relation_of
from sverka.reading.events.scenery import seat_hosts
from sverka.reading.events.story import Story


def seat_leaders(story: Story, sentence: Sentence) -> None:
    """Seat the heads of delegations ("Польшу представлял …", "X led the Polish team") at the talks told just before."""
    hosts = any(t.lemma in story.frames.hosts and t.relation in {"root", "nsubj", "xcomp"} for t in sentence.tokens)
    leads = hosts or any(t.lemma in story.frames.lead and t.upos in {"VERB", "AUX"} for t in sentence.tokens)
    attends = any(t.lemma in story.frames.attend for t in sentence.tokens) and not any(
        sentence.index in d.sentences for d in story.drafts
    )
    if not leads and not attends:
        return
    talks = next(
        (
            d
            for d in reversed(story.drafts)
            if d.type == "CONSULT" and d.format != "visit" and sentence.index - max(d.sentences, default=-9) <= 2
        ),
        None,
    )
    if talks is None:
        return
    for item in story.cast.mentions[sentence.index]:
        if item.form != "name" or relation_of(sentence, item, story.lang) in {"with", "of", "to"}:
            continue
        member = story.cast.members[item.actor] if item.actor else None
        bare = next(
            (s for s in talks.seats if s.actor is None and member is not None and s.state == member.state), None
        )
        if member is None or member.state is None or (bare is None and not attends):
            continue
        if bare is not None:
            bare.actor = member.id
        elif member.id not in talks.people():
            talks.seats.append(Seat(member.id, member.state, None if talks.seats[0].part != "party" else "party"))
        if sentence.index not in talks.sentences:
            talks.sentences.append(sentence.index)
            talks.spans.append(item.span)
    seat_hosts(story, talks)


def refer_back_to(story: Story, sentence: Sentence) -> None:
    """Let "the ceremony took place at the palace" say where the happening told just before was."""
    tokens = sentence.tokens
    told = next(
        (d for d in reversed(story.drafts) if not d.title and sentence.index - max(d.sentences, default=-9) <= 2), None
    )
    if told is None or told.placed or any(sentence.index in d.sentences for d in story.drafts):
        return
    noun = next((t for t in tokens if t.lemma in story.frames.referring and t.relation == "nsubj"), None)
    verb = verb_above(sentence, noun.index) if noun is not None else None
    if noun is None or verb is None or tokens[verb].lemma not in story.frames.occur:
        return
    places = story.setting.places(arguments(story.cast, sentence, noun.index, noun.index, noun.index))
    if places:
        told.place, told.placed = places[0], True
        seat_hosts(story, told)

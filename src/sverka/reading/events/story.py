"""What a text has told so far: the drafts of its events, and where and when it stands."""

from __future__ import annotations

from dataclasses import dataclass, field

from sverka.language import Sentence
from sverka.model.records import Place
from sverka.model.vocabulary import EventType
from sverka.reading.cast import Cast
from sverka.reading.events.frames import Frames
from sverka.reading.events.merging import Draft
from sverka.reading.events.parts import Seat
from sverka.reading.events.setting import Setting
from sverka.reading.events.stage import Stage


@dataclass(slots=True)
class Story:
    """The state of reading one text.

    Attributes:
        cast: Its actors and mentions.
        setting: Its dates and places.
        frames: The lexicon of its language.
        deals: Whether it shows the two states of its pair dealing with each other.
        stage: Where and when it stands.
        drafts: The events told so far, in the order in which they were first told.
        last_place: The place told last as present.
    """

    cast: Cast
    setting: Setting
    frames: Frames
    deals: bool
    stage: Stage
    drafts: list[Draft] = field(default_factory=list)
    last_place: Place | None = None

    @property
    def lang(self) -> str:
        """The language of the text."""
        return self.cast.analysis.lang


def accuser(story: Story, accused: str | None) -> str | None:
    """Return the state that accused another or asked it for something, as the text told last."""
    told = next(
        (
            d
            for d in reversed(story.drafts)
            if d.type in {"ACCUSE", "REQUEST"} and any(s.state == accused and s.part == "recipient" for s in d.seats)
        ),
        None,
    )
    return next((s.state for s in told.seats if s.part == "source"), None) if told is not None else None


def giver(story: Story) -> str | None:
    """Return the state that gave aid, as the text told last."""
    told = next((d for d in reversed(story.drafts) if d.type == "AID" and not d.title), None)
    return next((s.state for s in told.seats if s.part == "source"), None) if told is not None else None


def last_of(story: Story, kind: EventType) -> Draft | None:
    """Return the happening of a type between two states that the text told last, or None."""
    return next((d for d in reversed(story.drafts) if d.type == kind and not d.title and len(d.states()) > 1), None)


def bare_sides(draft: Draft) -> list[Seat]:
    """Return the sides of a happening as bare states."""
    return [Seat(None, s.state, s.part) for s in draft.seats]


def visitor(story: Story, state: str) -> str | None:
    """Return the person of a state whose visit the text told last."""
    told = next((d for d in reversed(story.drafts) if d.format == "visit" and d.people(state)), None)
    return next((s.actor for s in told.seats if s.state == state and s.actor), None) if told is not None else None


def protagonist(story: Story, state: str, sentence: Sentence) -> str | None:
    """Return the one person of a state who took part in all that the paragraph and the one before told."""
    near = [
        d
        for d in story.drafts
        if d.type == "CONSULT"
        and d.sentences
        and sentence.paragraph - story.cast.analysis.sentences[d.sentences[-1]].paragraph <= 1
        and not d.title
    ]
    people = [d.people(state) for d in near if d.people(state)]
    common = set.intersection(*people) if people else set()
    return next(iter(common)) if len(common) == 1 else None


def just_told(story: Story, sentence: Sentence) -> bool:
    """Tell whether the sentences before told of a meeting."""
    return any(
        d.type == "CONSULT" and not d.title and 0 < sentence.index - max(d.sentences, default=-9) <= 3
        for d in story.drafts
    )

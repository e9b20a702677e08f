"""One happening is one event: what a text tells again is joined to where it told it first."""

from __future__ import annotations

from dataclasses import dataclass

from sverka.errors import DateError
from sverka.model.edtf import Edtf, compatible
from sverka.model.records import Place, Series
from sverka.model.spans import Span
from sverka.model.vocabulary import EventType, Format, Status, Topic
from sverka.reading.events.parts import Seat

GENERIC: frozenset[Format | None] = frozenset({"meeting", "negotiations", None})

_WEEK = 6  # days from Monday to Sunday
_OPENINGS = frozenset({"open", "flight", "route", "route_begins", "landing"})  # frames of a route that begins


@dataclass(slots=True, eq=False)
class Draft:
    """An event while a text is read.

    Attributes:
        dated: Whether the words themselves gave the date; `since`: it is the day from which on.
        acted: Whether the words say who acted.
        verbal: Whether a verb, not a noun, tells it.
        completed: Whether the other side was found elsewhere than in its words.
        ends: Whether its date is its last day ("zakończył wizytę").
        joins: Whether it says who took part in the talks told before.
        definite: Whether the words refer back ("the talks", "в ходе визита").
        title: Whether it was read from the headline only.
        sentences: Indices of the sentences that tell it; `beside`: of those that say what it is about.
    """

    type: EventType
    frame: str
    format: Format | None
    status: Status
    seats: list[Seat]
    date: str | None
    dated: bool
    place: Place | None
    placed: bool
    series: Series | None
    topics: tuple[Topic, ...]
    contexts: tuple[str, ...]
    spans: list[Span]
    sentences: list[int]
    definite: bool
    title: bool
    confidence: float
    since: bool = False
    acted: bool = False
    verbal: bool = False
    completed: bool = False
    joins: bool = False
    ends: bool = False
    beside: tuple[int, ...] = ()

    def people(self, state: str | None = None) -> set[str]:
        """Return the actor ids of the people taking part, of one state where it is given."""
        return {s.actor for s in self.seats if s.actor is not None and (state is None or s.state == state)}

    def states(self) -> set[str]:
        """Return the states taking part."""
        return {s.state for s in self.seats if s.state is not None}


def dates_agree(a: str | None, b: str | None) -> bool:
    """Tell whether two EDTF dates may be of one happening; a missing one agrees with all."""
    if a is None or b is None or a == b:
        return True
    try:
        return compatible(Edtf.parse(a), Edtf.parse(b))
    except DateError:
        return False


def same_happening(old: Draft, new: Draft) -> bool:
    """Tell whether a draft tells again what an earlier one told."""
    if old.type != new.type:
        return False
    if old.format != new.format and not _formats_agree(old, new):
        return False
    if not _statuses_agree(old, new) or _acts_differ(old, new):
        return False
    if (old.dated and new.dated) and not dates_agree(old.date, new.date) and old.ends == new.ends:
        return False
    if old.placed and new.placed and old.place and new.place and old.place.country != new.place.country:
        return False
    if (
        old.series
        and new.series
        and old.series.ordinal != new.series.ordinal
        and old.series.ordinal
        and new.series.ordinal
    ):
        return False
    again = new.completed and {old.frame, new.frame} <= _OPENINGS  # "will open a route. The first flight is in May"
    if new.type not in {"CONSULT", "AGREE"} and old.frame != new.frame and not (old.title or new.title or again):
        return False
    if (
        new.definite
        and not new.people()
        and (not new.states() or new.states() <= old.states() or old.states() <= new.states())
    ):
        return True
    if new.joins and not old.title:
        return bool(old.states() & new.states())
    if not (new.states() <= old.states() or old.states() <= new.states()):
        return False
    return _people_agree(old, new)


def _acts_differ(old: Draft, new: Draft) -> bool:
    """Tell whether two acts have the same sides the other way round: "A accused B; B in turn accused A"."""
    sources = [{s.state for s in d.seats if s.part == "source"} for d in (old, new)]
    recipients = [{s.state for s in d.seats if s.part == "recipient"} for d in (old, new)]
    return bool(sources[0] and sources[1]) and sources[0] <= recipients[1] and sources[1] <= recipients[0]


def _formats_agree(old: Draft, new: Draft) -> bool:
    if old.format in GENERIC and new.format in GENERIC:
        return True
    # "the talks" may be the consultations, the call or the session just told.
    return (
        (new.definite or new.title or new.joins)
        and new.format in GENERIC
        and old.format not in {"visit", "credentials"}
    )


def _statuses_agree(old: Draft, new: Draft) -> bool:
    if old.status == new.status:
        return True
    if old.status == "cancelled" and new.status in {"planned", "proposed"}:
        return True
    if new.definite and new.status == "cancelled" and old.status in {"planned", "proposed"}:
        return True
    settled = {"occurred", "ongoing"}
    return (old.status in settled and new.status in settled) or (
        (old.title or new.title) and {old.status, new.status} <= {"planned", "proposed", "cancelled"} | settled
    )


def _people_agree(old: Draft, new: Draft) -> bool:
    if not new.people() or not old.people():
        # Bare states tell nothing new of a meeting of named people, unless a date or place sets it apart.
        return True
    if new.verbal and not new.completed and not (old.title or new.title):
        # "He met X at the ministry. In parliament he was received by deputies": the other side is somebody else.
        bare = {s.state for s in new.seats if s.actor is None}
        if new.people() and any(old.people(state) for state in bare if state is not None):
            return False
    if new.people() - old.people() and old.people() - new.people() and not (old.title or new.title):
        return new.definite and bool(new.people() & old.people())
    return bool(old.people() & new.people()) or old.title or new.title


def absorb(old: Draft, new: Draft) -> None:
    """Add to the earlier draft what the later one knows better."""
    known = {(s.actor, s.state) for s in old.seats}
    for seat in new.seats:
        if seat.actor is not None and (seat.actor, seat.state) not in known:
            old.seats = [s for s in old.seats if not (s.actor is None and s.state == seat.state)]
            old.seats.append(seat)
        elif seat.actor is None and seat.state not in old.states():
            old.seats.append(seat)
    if new.dated and old.dated and old.ends != new.ends:
        ends = sorted(d for d in (old.date, new.date) if d is not None)
        old.date = "/".join(dict.fromkeys((ends[0].split("/")[0], ends[-1].split("/")[-1])))
        old.ends = False
    elif new.dated and (not old.dated or _finer(new.date, old.date)):
        old.date, old.dated = new.date, True
    if new.placed and (
        not old.placed or (new.place and new.place.lat is not None and old.place and old.place.lat is None)
    ):
        old.place, old.placed = new.place, True
    if (old.format in {None, "negotiations"} and new.format == "meeting") or old.format is None:
        old.format = new.format
    if old.title and not new.title:
        old.format, old.status, old.title = new.format or old.format, new.status, False
        old.frame = new.frame
        old.spans, old.sentences = [], []
    if old.status == "ongoing" and new.status == "occurred" and new.frame == old.frame and not new.definite:
        old.status = "occurred"
    if new.status == "cancelled" and old.status in {"planned", "proposed"}:
        old.status = "cancelled"
    old.series = old.series or new.series
    old.topics = tuple(dict.fromkeys((*old.topics, *new.topics)))[:4]
    old.contexts = tuple(dict.fromkeys((*old.contexts, *new.contexts)))
    for span, index in zip(new.spans, new.sentences, strict=False):
        if span not in old.spans:
            old.spans.append(span)
            old.sentences.append(index)
    old.confidence = max(old.confidence, new.confidence)


def _finer(new: str | None, old: str | None) -> bool:
    if new is None or old is None:
        return new is not None
    return len(new.split("/")[0]) > len(old.split("/")[0]) or (_is_week(old) and not _is_week(new))


def _is_week(date: str) -> bool:
    """Tell whether a date is a week from Monday to Sunday: "this week" gives way to days that are told."""
    try:
        value = Edtf.parse(date)
    except DateError:
        return False
    if not value.dated or value.precision != "day" or not value.interval:
        return False
    first, last = value.bounds()
    return first.weekday() == 0 and (last - first).days == _WEEK

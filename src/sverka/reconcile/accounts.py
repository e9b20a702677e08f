"""Accounts: one document's version of a happening, with what another can be compared by."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, fields
from typing import Any, Self

from sverka.language.transliteration import latin
from sverka.model import Actor, Document, Event, Records
from sverka.model.edtf import Edtf

Days = tuple[dt.date, dt.date]

_TO_COME = frozenset({"planned", "proposed"})
_HELD = frozenset({"occurred", "ongoing"})


@dataclass(frozen=True, slots=True, order=True)
class Person:
    """Who takes part: the name as the text has it, and the state acted for."""

    name: str
    state: str


@dataclass(frozen=True, slots=True)
class Account:
    """One document's version of a happening.

    Attributes:
        document: Id of the document; `event` is the event's id in it.
        published: Day of publication; `publisher` is who published it.
        series: Name of the numbered row it belongs to, in Latin script; `ordinal` is its number there.
        days: First and last day that its date can mean, or None where it has none of a known year.
        states: The states that take part; `sources` are those that act on others.
        place: Name of the place, if it is more than the name of its country; `at` is where it lies, in degrees north
            and east.
        names: Organisations named in its words, in Latin script.
    """

    document: str
    event: str
    published: dt.date | None
    publisher: str | None
    type: str
    format: str | None
    status: str
    series: str | None
    ordinal: int | None
    days: Days | None
    states: frozenset[str]
    sources: frozenset[str]
    people: tuple[Person, ...]
    place: str | None
    at: tuple[float, float] | None
    country: str | None
    topics: frozenset[str]
    names: frozenset[str]

    @property
    def key(self) -> tuple[str, str]:
        """Document and event: what an account is known by."""
        return self.document, self.event

    @property
    def to_come(self) -> bool:
        """Whether it tells of something planned or proposed."""
        return self.status in _TO_COME

    @property
    def held(self) -> bool:
        """Whether it tells of something that happened or goes on."""
        return self.status in _HELD

    def plain(self) -> dict[str, Any]:
        """Return it as plain values for JSON, from which `of_plain` makes it again."""
        row: dict[str, Any] = {field.name: getattr(self, field.name) for field in fields(self)}
        row["published"] = self.published.isoformat() if self.published else None
        row["at"] = list(self.at) if self.at else None
        row["days"] = [day.isoformat() for day in self.days] if self.days else None
        row["people"] = [[p.name, p.state] for p in self.people]
        for name in ("states", "sources", "topics", "names"):
            row[name] = sorted(row[name])
        return row

    @classmethod
    def of_plain(cls, row: dict[str, Any]) -> Self:
        """Return the account that `plain` has written."""
        day = dt.date.fromisoformat
        sets = {name: frozenset(row[name]) for name in ("states", "sources", "topics", "names")}
        return cls(**{
            **row, **sets,
            "published": day(row["published"]) if row["published"] else None,
            "days": (day(row["days"][0]), day(row["days"][1])) if row["days"] else None,
            "at": (row["at"][0], row["at"][1]) if row["at"] else None,
            "people": tuple(Person(*person) for person in row["people"]),
        })  # fmt: skip


def accounts_of(records: Records) -> tuple[Account, ...]:
    """Return the events of a document as accounts, in their order.

    Raises:
        DateError: Where the date of one is no EDTF.
    """
    document = records.document
    published = dt.date.fromisoformat(document.published) if document.published else None
    actors = {actor.id: actor for actor in records.actors}
    organisations = [actor for actor in records.actors if actor.kind == "organisation"]
    return tuple(_account(event, document, published, actors, organisations) for event in records.events)


def _account(
    event: Event,
    document: Document,
    published: dt.date | None,
    actors: dict[str, Actor],
    organisations: list[Actor],
) -> Account:
    people = {
        Person(actors[p.actor].name, p.state or "") for p in event.participants if actors[p.actor].kind == "person"
    }
    near = {a.latin for a in organisations if any(_touch(s, e) for s in a.spans for e in event.spans)}
    place = event.place
    bare = place is not None and any(a.kind == "state" and a.name == place.name for a in actors.values())
    return Account(
        document=document.id,
        event=event.id,
        published=published,
        publisher=document.publisher,
        type=event.type,
        format=event.format,
        status=event.status,
        series=latin(event.series.name, document.lang) if event.series else None,
        ordinal=event.series.ordinal if event.series else None,
        days=_days(event.date),
        states=frozenset(p.state for p in event.participants if p.state),
        sources=frozenset(p.state for p in event.participants if p.state and p.part == "source"),
        people=tuple(sorted(people)),
        place=None if place is None or bare else place.name,
        at=(place.lat, place.lon) if place and place.lat is not None and place.lon is not None else None,
        country=place.country if place else None,
        topics=frozenset(event.topics),
        names=frozenset(near),
    )


def _touch(a: tuple[int, int], b: tuple[int, int]) -> bool:
    return a[0] < b[1] and b[0] < a[1]


def _days(date: str | None) -> Days | None:
    known = Edtf.parse(date) if date else None
    return known.bounds() if known and known.dated else None

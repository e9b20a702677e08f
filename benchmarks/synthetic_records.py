"""Synthetic documents written out: a text in sentences, and the records that a reader would have made of it."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Iterator
from functools import lru_cache

from benchmarks.synthetic import Archive, Entry, Happening, Text, stuff
from sverka.language.transliteration import latin
from sverka.model import Actor, Document, Event, Participant, Place, Records, Series, Span, document_id
from sverka.model.states import latin_name

_STATUS = {"main": "occurred", "plan": "planned", "cancelled": "cancelled", "background": "occurred"}
_FILLING = 4  # sentences beside those that tell something, each of 12 words


def name_of(number: int) -> str:
    """Return the source id of a document by its number in the archive."""
    return f"s{number:06d}"


def written(archive: Archive) -> Iterator[Records]:
    """Yield the records of every document of an archive in its order; event n (from 1) is that of its entry n."""
    for number in range(len(archive.texts)):
        yield write(archive, number)


def write(archive: Archive, number: int) -> Records:
    """Return the records of one document."""
    return _Writing(archive, archive.texts[number], number).records()


@lru_cache(maxsize=200_000)
def _latin(name: str, lang: str, state: str) -> str:
    return latin(name, lang, state)


@lru_cache(maxsize=4)
def _syllables(lang: int) -> tuple[str, ...]:
    return tuple(row[lang] for row in stuff()["syllables"])


class _Writing:
    """One document in the writing."""

    def __init__(self, archive: Archive, text: Text, number: int) -> None:
        self.archive, self.text, self.number = archive, text, number
        self.lang = stuff()["langs"][text.lang]
        self.actors: dict[tuple[str, str], Actor] = {}

    def records(self) -> Records:
        drawn = random.Random(self.text.seed)  # noqa: S311 - filling words
        words = _syllables(self.text.lang)
        filling = [
            " ".join("".join(drawn.choices(words, k=drawn.randrange(2, 4))) for _ in range(12)).capitalize() + "."
            for _ in range(_FILLING)
        ]
        head = f"{self.text.publisher}, {self.text.published.isoformat()}, {name_of(self.number)}."
        body = head
        events = []
        told = [self._told(entry) for entry in self.text.entries]
        for n, (entry, (sentence, event)) in enumerate(zip(self.text.entries, told, strict=True), 1):
            body += f" {filling[n % _FILLING]} "
            events.append(self._event(n, entry, event, Span(len(body), len(body) + len(sentence))))
            body += sentence
        # A copy is shortened by its last sentence.
        rest = filling[: _FILLING - 1] if self.text.copy else filling
        body = " ".join([body, *rest])
        document = Document(
            id=document_id(body),
            text=body,
            lang=self.lang,
            source_id=name_of(self.number),
            publisher=self.text.publisher,
            publisher_state=self.text.side,
            published=self.text.published.isoformat(),
            published_from="metadata",
        )
        return Records(document, tuple(self.actors.values()), (), tuple(events))

    def _told(self, entry: Entry) -> tuple[str, tuple[Happening, str | None, tuple[Participant, ...]]]:
        h = self.archive.happenings[entry.happening]
        date = _date(h, entry)
        directed = h.kind.get("directed", False)
        parts = ("source", "recipient") if directed else ("host", "guest")
        people = dict(zip(h.pair, h.people, strict=True)) if h.people else {}
        participants = []
        for state, part, named in zip(h.pair, parts, entry.named, strict=True):
            if state in people and named:
                actor = self._actor("person", people[state][0][self.text.lang], state)
            else:
                actor = self._actor("state", latin_name(state), state)
            participants.append(Participant(actor.id, state, part))  # type: ignore[arg-type]
        names = ", ".join(a.name for p in participants for a in self.actors.values() if a.id == p.actor)
        town = h.town[self.text.lang] if h.town else ""
        sentence = " ".join(x for x in (names, h.kind.get("format", h.kind["type"]), town, date) if x) + "."
        return sentence, (h, date, tuple(participants))

    def _actor(self, kind: str, name: str, state: str) -> Actor:
        spelt = _latin(name, self.lang, state) if kind == "person" else name
        fresh = Actor(f"a{len(self.actors) + 1}", kind, name, spelt, state, ())  # type: ignore[arg-type]
        return self.actors.setdefault((name, state), fresh)

    def _event(
        self, n: int, entry: Entry, told: tuple[Happening, str | None, tuple[Participant, ...]], span: Span
    ) -> Event:
        h, date, participants = told
        series = h.kind.get("series")
        return Event(
            id=f"e{n}",
            type=h.kind["type"],
            mode=None,
            format=h.kind.get("format"),
            series=Series(series[self.text.lang], self.archive.ordinals[h.number]) if series else None,
            status=_STATUS[entry.told],  # type: ignore[arg-type]
            date=date,
            place=Place(h.town[self.text.lang], h.pair[0]) if h.town else None,
            participants=participants,
            contexts=(),
            topics=h.topics,  # type: ignore[arg-type]
            spans=(span,),
            confidence=0.9,
        )


def _date(h: Happening, entry: Entry) -> str | None:
    day = (h.planned_day or h.day) if entry.told in {"plan", "cancelled"} else h.day
    if entry.precision == "late":
        day += dt.timedelta(days=1)
    lengths = {"day": 10, "late": 10, "month": 7, "year": 4, "none": 0}
    return day.isoformat()[: lengths[entry.precision]] or None

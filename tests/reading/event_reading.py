"""Reading the events of sentences that a test invents."""

from __future__ import annotations

from dataclasses import dataclass

from sverka.model.records import Document, Event
from sverka.model.vocabulary import Lang
from sverka.reading.reader import read

PUBLISHED = "2025-11-20"


@dataclass(frozen=True, slots=True)
class Told:
    """An event as a test looks at it; `who` has the last names of people, or the states, with state and part."""

    event: Event
    who: set[tuple[str, str | None, str]]

    @property
    def place(self) -> tuple[str, str | None] | None:
        return (self.event.place.name, self.event.place.country) if self.event.place else None

    @property
    def states(self) -> dict[str, str | None]:
        return {part: state for _, state, part in self.who}


@dataclass(frozen=True, slots=True)
class Reports:
    """Reports of one language under a headline that says nothing."""

    lang: Lang
    headline: str

    def told(self, body: str, home: str | None = None, title: str | None = None) -> list[Told]:
        text = f"{title or self.headline}\n\n{body}"
        records = read(Document(id="x", text=text, lang=self.lang, published=PUBLISHED, publisher_state=home))
        people = {a.id: a.name.split()[-1] for a in records.actors if a.kind == "person"}
        return [
            Told(e, {(people.get(p.actor, p.state or "?"), p.state, p.part) for p in e.participants})
            for e in records.events
        ]

    def the(self, kind: str, body: str, home: str | None = None, title: str | None = None) -> Told:
        found = [t for t in self.told(body, home, title) if t.event.type == kind]
        assert len(found) == 1, f"{len(found)} {kind} events in: {body}"
        return found[0]

"""Happenings in sentences: what, when, where, who; each from the account that is told in the brief's language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import partial

from sverka.ledger import EventRow, HappeningRow, TenureRow
from sverka.reports.brief.candidates import Candidate, group
from sverka.reports.brief.citing import Citer, name, told_on, whole_words
from sverka.reports.brief.limits import Level, level_of, limits
from sverka.reports.brief.parts import (
    Cited,
    Counted,
    Day,
    Group,
    Label,
    Listed,
    Name,
    Number,
    Phrase,
    Sentence,
    Slot,
    State,
    phrase,
)
from sverka.reports.brief.ranks import Ranks

_PLAIN = frozenset({"occurred"})
_DONE = frozenset({"occurred", "ongoing", "cancelled", "denied"})
_LAST = len(limits().levels)

Roles = Mapping[tuple[str, str], tuple[str, ...]]
"""The roles of a person, by document and name there."""


def roles_of(tenures: Iterable[TenureRow]) -> Roles:
    """Return the roles of people by the document that tells them and the name that it gives them."""
    found: dict[tuple[str, str], tuple[str, ...]] = {}
    for row in tenures:
        key = (row.document.id, row.person.name)
        found[key] = (*found.get(key, ()), row.role)
    return found


def what(row: HappeningRow | EventRow) -> Label:
    """Return what a happening is: its format, or its type where it has none."""
    named = row.format if row.format and row.format != "other" else None
    return Label("format", named) if named else Label("type", row.type)


def level(row: HappeningRow, roles: Roles) -> Level | None:
    """Return the level that both sides reached: the lower of the highest of each; None where no office is told."""
    sides: dict[str | None, Level] = {}
    for account in row.accounts:
        for person in account.participants:
            for role in roles.get((account.document.id, person.actor.name), ()):
                found = level_of(role)
                if found and (person.state not in sides or found.number < sides[person.state].number):
                    sides[person.state] = found
    return max(sides.values(), key=lambda found: found.number, default=None)


class Teller:
    """Puts happenings into sentences."""

    def __init__(self, citer: Citer, lang: str) -> None:
        """Tell for readers of a language: of several accounts the one in it goes first."""
        self.citer, self.lang = citer, lang

    def lead(self, row: HappeningRow, numbers: Iterable[int] | None = None) -> EventRow:
        """Return the account to tell it by: of its status and date, in the brief's language, naming both sides."""
        accounts = [row.accounts[n] for n in numbers] if numbers is not None else list(row.accounts)

        def worth(event: EventRow) -> tuple[bool, bool, bool, int, bool]:
            sides = {p.state for p in event.participants if p.actor.kind == "person"}
            here = row.place is None or (event.place is not None and event.place.country == row.place.country)
            lang = event.document.lang == self.lang
            return event.status == row.status, event.date == row.date, lang, min(2, len(sides)), here

        return max(accounts, key=worth)

    def cite(self, event: EventRow) -> Cited:
        """Cite an account with the sentences that hold its day, people, place and states."""
        return self.citer.cite(event.document, event.quotes, [*_day(event), *self._names(event)])

    def _names(self, event: EventRow) -> Iterator[Slot]:
        for p in event.participants:
            if p.actor.kind == "person":
                yield name(p.actor.name, event.document.lang, p.actor.latin)
        if event.place:
            yield Name(event.place.name, event.document.lang)

    def happening(self, row: HappeningRow, *, words: bool = False) -> tuple[Sentence, ...]:
        """Tell a happening; with `words`, quote the sentence that tells it."""
        event = self.lead(row)
        cited = self.cite(event)
        sentences = [self.when(event, cited, "happening")]
        if event.status not in _PLAIN:
            sentences.append(Sentence(phrase("happening.status", status=Label("status", event.status)), (cited,)))
        sentences += self.details(event, cited)
        if event.topics:
            topics = Listed(tuple(phrase("topic", topic=Label("topic", topic)) for topic in event.topics))
            sentences.append(Sentence(phrase("happening.topics", topics=topics), (cited,)))
        if words and event.quotes:
            said = whole_words(cited, event.quotes[0], event.document)
            sentences.append(self.citer.first([cited], phrase("happening.words", said=said)))
        sentences += self.accounts(row, event)
        return tuple(sentence for sentence in sentences if sentence is not None)

    def when(self, event: EventRow, cited: Cited, kind: str) -> Sentence | None:
        """Tell what it is and its day; where the cited words do not give the day, when it was reported."""
        days = [phrase(f"{kind}.day", what=what(event), day=day) for day in _day(event)]
        published = told_on(event.document)
        told = [phrase(f"{kind}.published", what=what(event), day=published)] if published else []
        return self.citer.first([cited], *days, *told, phrase(f"{kind}.undated", what=what(event)))

    def details(self, event: EventRow, cited: Cited) -> list[Sentence | None]:
        """Tell the number in its series, place and people, as far as the cited words hold them."""
        first = self.citer.first
        found: list[Sentence | None] = []
        if event.series and event.series.ordinal:
            number = Number(event.series.ordinal)
            series = Name(event.series.name, event.document.lang)
            # A bare "session" names no series.
            telling = [phrase("happening.series", series=series, ordinal=number)] * (" " in event.series.name)
            found.append(first([cited], *telling, phrase("happening.ordinal", ordinal=number)))
        if event.place:
            found.append(first([cited], phrase("happening.place", place=Name(event.place.name, event.document.lang))))
        people = self.people(event, cited)
        if any(key == "name" for told in people for key, _ in told.flat()):  # two states are in the heading already
            found.append(Sentence(phrase("happening.people", people=Listed(tuple(people))), (cited,)))
        return found

    def people(self, event: EventRow, cited: Cited) -> list[Phrase]:
        """Return who took part, as far as the cited words name them: people first, then states."""
        found: list[Phrase] = []
        for p in sorted(event.participants, key=lambda p: p.actor.kind != "person"):
            if p.actor.kind == "state":
                choices = [phrase("state", state=State(p.state))] if p.state else []
            else:
                who = name(p.actor.name, event.document.lang, p.actor.latin)
                with_state = [phrase("person.state", name=who, state=State(p.state))] if p.state else []
                choices = [*with_state, phrase("person", name=who)]
            held = self.citer.first([cited], *choices)
            if held is not None and held.phrase not in found:
                found.append(held.phrase)
        return found

    def accounts(self, row: HappeningRow, lead: EventRow) -> list[Sentence]:
        """Tell how many report it and how many independently, citing one account of each other voice."""
        if len(row.accounts) < 2:
            return []
        others = []
        for voice in row.voices:
            told = [row.accounts[n] for n in voice]
            if lead not in told:
                others.append(self.citer.cite(told[0].document, told[0].quotes))
        cited = tuple(others[: limits().voices])
        found = [Sentence(phrase("entry.reports", count=Counted(len(row.accounts))), cited)]
        found.append(Sentence(phrase("entry.voices", count=Counted(len(row.voices))), cited))
        return found


def _day(event: EventRow) -> list[Day]:
    return [Day(event.date)] if event.date else []


def meetings(rows: Iterable[HappeningRow], teller: Teller, roles: Roles, ranks: Ranks) -> tuple[Group, ...]:
    """Return the last meetings by level, the highest level first."""
    levels: dict[tuple[int, str], list[Candidate]] = {}
    for row in _of(rows, "meetings", _DONE):
        found = level(row, roles)
        key = (found.number, found.name) if found else (_LAST, "others")
        rank = (ranks.old(row.last_day), ranks.age(row.last_day), -len(row.accounts), ranks.topic(row.topics))
        levels.setdefault(key, []).append(Candidate(rank, partial(teller.happening, row)))
    return tuple(
        group(found, "meetings", phrase("heading.level", level=Label("level", word)))
        for (_, word), found in sorted(levels.items(), key=lambda item: item[0])
    )


def acts(rows: Iterable[HappeningRow], kind: str, teller: Teller, ranks: Ranks) -> tuple[Group, ...]:
    """Return what was agreed (`agreed`) or what the two are at odds over (`disputes`)."""
    candidates = (
        Candidate(
            (
                ranks.old(row.last_day),
                ranks.topic(row.topics) if ranks.asked else 0,
                int(row.type != "AGREE"),
                ranks.age(row.last_day),
            ),
            partial(teller.happening, row, words=True),
        )
        for row in _of(rows, kind, _DONE)
    )
    return (group(candidates, kind),)


def _of(rows: Iterable[HappeningRow], kind: str, statuses: frozenset[str]) -> Iterator[HappeningRow]:
    return (row for row in rows if row.type in limits().kinds[kind] and row.status in statuses)

"""Where the accounts of one happening differ: each version in the words of those who tell it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from sverka.ledger import EventRow, Field, HappeningRow
from sverka.reports.brief.candidates import Candidate, group
from sverka.reports.brief.citing import whole_words
from sverka.reports.brief.happenings import Teller, what
from sverka.reports.brief.parts import Day, Group, Label, Name, Phrase, Said, Sentence, phrase
from sverka.reports.brief.ranks import Ranks


def differences(rows: Iterable[HappeningRow], teller: Teller, ranks: Ranks) -> tuple[Group, ...]:
    """Return the conflicts between accounts, the latest happening first."""
    candidates = (
        Candidate(
            (ranks.old(row.last_day), ranks.topic(row.topics), ranks.age(row.last_day)),
            partial(_sentences, row, conflict, teller),
            weighty=not ranks.old(row.last_day),
        )
        for row in rows
        for conflict in row.conflicts
    )
    return (group(candidates, "differences"),)


def _sentences(row: HappeningRow, conflict: Field, teller: Teller) -> tuple[Sentence, ...]:
    told = []
    for version in conflict.versions:
        event = teller.lead(row, version.accounts)
        cited = teller.cite(event)
        if event.quotes:
            said = whole_words(cited, event.quotes[0], event.document)
            plain = phrase("difference.version", said=said)
            told.append(teller.citer.first([cited], *_valued(conflict, event, said), plain))
    versions = tuple(sentence for sentence in told if sentence is not None)
    cites = tuple(citation for sentence in versions for citation in sentence.cited)
    about = Sentence(phrase("difference", what=what(row), field=Label("field", conflict.name)), cites)
    return (about, *versions)


def _valued(conflict: Field, event: EventRow, said: Said) -> Iterator[Phrase]:
    """Yield the version with its value before its words, where the field is a date or a place."""
    if conflict.name == "date" and event.date:
        yield phrase("difference.day", day=Day(event.date), said=said)
    if conflict.name == "place" and event.place:
        yield phrase("difference.place", place=Name(event.place.name, event.document.lang), said=said)

"""Where the accounts of one happening differ: each version in the words of those who tell it."""

from __future__ import annotations

from collections.abc import Iterable

from sverka.ledger import Field, HappeningRow
from sverka.reports.brief.citing import whole_words
from sverka.reports.brief.happenings import Teller, what
from sverka.reports.brief.parts import Entry, Group, Label, Sentence, phrase
from sverka.reports.brief.ranks import Ranks


def differences(rows: Iterable[HappeningRow], teller: Teller, ranks: Ranks) -> tuple[Group, ...]:
    """Return the conflicts between accounts, the latest happening first."""
    entries = tuple(
        Entry(
            _sentences(row, conflict, teller),
            (ranks.old(row.last_day), ranks.topic(row.topics), ranks.age(row.last_day)),
            row.topics,
            weighty=not ranks.old(row.last_day),
        )
        for row in rows
        for conflict in row.conflicts
    )
    return (Group(None, entries),)


def _sentences(row: HappeningRow, conflict: Field, teller: Teller) -> tuple[Sentence, ...]:
    told = []
    for version in conflict.versions:
        event = teller.lead(row, version.accounts)
        cited = teller.cite(event)
        if event.quotes:
            said = whole_words(cited, event.quotes[0], event.document)
            told.append(Sentence(phrase("difference.version", said=said), (cited,)))
    cites = tuple(citation for sentence in told for citation in sentence.cited)
    about = Sentence(phrase("difference", what=what(row), field=Label("field", conflict.name)), cites)
    return (about, *told)

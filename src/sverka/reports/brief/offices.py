"""Who sits across the table: the offices of the two states as last attested."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from sverka.language.transliteration import SAME, same_name
from sverka.ledger import PersonRow
from sverka.reports.brief.citing import Citer, name, told_on
from sverka.reports.brief.limits import limits
from sverka.reports.brief.parts import Entry, Group, Label, Name, OfBooks, Sentence, State, phrase
from sverka.reports.brief.ranks import Ranks


def offices(people: Iterable[PersonRow], pair: tuple[str, str], citer: Citer, ranks: Ranks) -> tuple[Group, ...]:
    """Return the office holders of each state, the highest office first, the last attested of an office first."""
    rows = sorted(people, key=lambda row: row.last or "", reverse=True)
    return tuple(
        Group(phrase("heading.side", state=OfBooks(State(state))), tuple(_side(rows, state, citer, ranks)))
        for state in pair
    )


def _side(rows: list[PersonRow], state: str, citer: Citer, ranks: Ranks) -> Iterable[Entry]:
    roles = limits().offices.roles
    shown: dict[str, list[str]] = {}
    for row in rows:
        if row.state != state or row.role not in roles or row.last is None:
            continue
        before = shown.setdefault(row.role, [])
        if any(same_name(row.latin, other) >= SAME for other in before):
            continue
        if before and row.role in limits().offices.single:
            continue
        if any(
            same_name(row.latin, other) >= SAME
            for role, others in shown.items()
            for other in others
            if role != row.role
        ):
            continue  # the office last attested is told
        sentences = _sentences(row, citer)
        if sentences:
            before.append(row.latin)
            day = dt.date.fromisoformat(row.last)
            yield Entry(sentences, (ranks.old(day), roles.index(row.role), ranks.age(day)))


def _sentences(row: PersonRow, citer: Citer) -> tuple[Sentence, ...]:
    document = row.last_told
    who = name(row.name, document.lang, row.latin)
    cited = citer.cite(document, [row.quote], [who])
    if not citer.holds([cited], who):
        return ()
    role = Label("role", row.role)
    plain = phrase("office", role=role, name=who)
    title = Name(row.title, document.lang)
    titled = [phrase("office.titled", role=role, name=who, title=title)] * (row.role in limits().offices.titled)
    found = [citer.first([cited], *titled, plain)]
    if (published := told_on(document)) is not None:
        found.append(citer.first([cited], phrase("office.published", day=published)))
    return tuple(sentence for sentence in found if sentence is not None)

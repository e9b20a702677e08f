"""Who sits across the table: the offices of the two states as last attested."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from functools import partial

from sverka.language.transliteration import SAME, same_name
from sverka.ledger import PersonRow
from sverka.reports.brief.candidates import Candidate, group
from sverka.reports.brief.citing import Citer, name, told_on
from sverka.reports.brief.limits import limits
from sverka.reports.brief.parts import Group, Label, Name, OfBooks, Sentence, State, phrase
from sverka.reports.brief.ranks import Ranks


def offices(people: Iterable[PersonRow], pair: tuple[str, str], citer: Citer, ranks: Ranks) -> tuple[Group, ...]:
    """Return the office holders of each state, the highest office first, the last attested of an office first."""
    rows = sorted(people, key=lambda row: row.last or "", reverse=True)
    return tuple(
        group(_side(rows, state, citer, ranks), "offices", phrase("heading.side", state=OfBooks(State(state))))
        for state in pair
    )


def _side(rows: list[PersonRow], state: str, citer: Citer, ranks: Ranks) -> Iterable[Candidate]:
    """Yield each person of a state once, in the office last attested; of an office that one holds, the last holder."""
    roles = limits().offices.roles
    held: set[str] = set()
    shown: list[str] = []
    for row in rows:
        if row.state != state or row.role not in roles or row.last is None:
            continue
        if row.role in held or any(same_name(row.latin, other) >= SAME for other in shown):
            continue
        shown.append(row.latin)
        if row.role in limits().offices.single:
            held.add(row.role)
        day = dt.date.fromisoformat(row.last)
        rank = (ranks.old(day), roles.index(row.role), ranks.age(day))
        yield Candidate(rank, partial(_sentences, row, citer))


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

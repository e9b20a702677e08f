"""Tenures of all documents as offices over time, and as the people who hold them."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

from sverka.ledger.entity_rows import ContradictionRow, OfficeRow
from sverka.ledger.frames import Rows
from sverka.ledger.rows import PersonRow, TenureRow
from sverka.model.vocabulary import ROLES
from sverka.reconcile.offices import Attestation, Office, Spell, Term, chamber, office_rules, spells

_RANK: dict[str, int] = {role: rank for rank, role in enumerate(ROLES)}

Receiver = Callable[[str, str | None], str | None]
"""Tells from the title of an ambassador and the sending state where the ambassador resides (ISO3), or None."""


def offices(
    tenures: Iterable[TenureRow], *, receiver: Receiver | None = None, terms: Sequence[Term] = ()
) -> list[OfficeRow]:
    """Return who held which office from when to when, by state, rank of the office and first day.

    Args:
        tenures: Every document's word for a person in an office.
        receiver: Tells where an ambassador resides; without it ambassadors are compared with nobody.
        terms: What registries say.
    """
    told = list(tenures)
    named: dict[str, set[str]] = defaultdict(set)
    for row in told:
        named[_person(row)] |= {row.person.name, row.person.latin}
    names = {person: tuple(sorted(known)) for person, known in named.items()}
    within = _within(told, receiver)
    attested = [
        Attestation(_person(row), Office(row.state, row.role, within[n]), n, _day(row)) for n, row in enumerate(told)
    ]
    found = spells(attested, names, terms)
    rows = [_office(spell, told, attested) for spell in found]
    rows.sort(key=lambda r: (r.state or "~", _RANK[r.role], r.first or dt.date.max, r.latin, r.within or "", r.person))
    return rows


def _person(row: TenureRow) -> str:
    return row.person.entity or f"{row.person.latin} {row.document.id}"


def _day(row: TenureRow) -> dt.date | None:
    return dt.date.fromisoformat(row.document.published) if row.document.published else None


def _within(told: Sequence[TenureRow], receiver: Receiver | None) -> list[str | None]:
    """Return within what each office is held; where one document does not tell, what the person's others tell."""
    scopes = office_rules().within
    found: list[str | None] = []
    for row in told:
        scope = scopes.get(row.role)
        title = f"{row.title} {row.body.name if row.body else ''}"
        if scope == "chamber":
            found.append(chamber(title))
        elif scope == "receiver" and receiver is not None:
            found.append(receiver(f"{title} {row.quote.text}", row.state))
        elif scope == "organisation" and row.body is not None:
            found.append(row.body.entity or row.body.latin)
        else:
            found.append(None)
    known: dict[tuple[str, str | None, str], set[str]] = defaultdict(set)
    for row, within in zip(told, found, strict=True):
        if within:
            known[_person(row), row.state, row.role].add(within)
    return [
        within or (next(iter(others)) if len(others := known[_person(row), row.state, row.role]) == 1 else None)
        for row, within in zip(told, found, strict=True)
    ]


def _office(spell: Spell, told: Sequence[TenureRow], attested: Sequence[Attestation]) -> OfficeRow:
    rows = tuple(told[number] for number in spell.attestations)
    last = rows[-1] if rows[-1].document.published else next((r for r in rows[::-1] if r.document.published), rows[-1])
    after = told[spell.after.number] if spell.after else None
    contradictions = []
    for c in spell.contradictions:
        words = tuple(told[n] for n in c.attestations)
        other = next((told[n].person.name for n in c.attestations if attested[n].person == c.against), c.against)
        known = c.against if c.kind == "holder" else None
        contradictions.append(ContradictionRow(c.kind, known, other, words, c.source))
    return OfficeRow(
        person=spell.person,
        name=last.person.name,
        latin=last.person.latin,
        state=spell.office.state,
        role=spell.office.role,
        within=spell.office.within,
        first=spell.first,
        last=spell.last,
        told=rows,
        followed_by=spell.after.person if spell.after else None,
        followed=after,
        until=spell.until,
        contradictions=tuple(contradictions),
    )


def people(
    rows: Iterable[OfficeRow], names: Mapping[str, Sequence[str]], asked: Iterable[TenureRow]
) -> list[PersonRow]:
    """Return one row for each person and office, by state and rank of the office, the last told first.

    Args:
        rows: Offices over time.
        names: The names of each person in all languages.
        asked: The words that are asked for: days, documents and quotations are of these.
    """
    keys = {_key(row) for row in asked}
    held: dict[tuple[str, str | None, str], list[OfficeRow]] = defaultdict(list)
    for row in rows:
        held[row.person, row.state, row.role].append(row)
    found = []
    for (person, _, _), spells_ in held.items():
        told = [row for spell in spells_ for row in spell.told if _key(row) in keys]
        if told:
            found.append(_one(spells_, told, names.get(person, ())))
    found.sort(key=lambda row: (row.latin, row.id))
    found.sort(key=lambda row: row.last or "", reverse=True)
    found.sort(key=lambda row: (row.state or "~", _RANK[row.role]))
    return found


def _key(row: TenureRow) -> tuple[str, str, str | None, int, str]:
    return row.document.id, row.role, row.state, row.quote.start, row.person.name


def _one(spells_: Sequence[OfficeRow], told: Sequence[TenureRow], names: Sequence[str]) -> PersonRow:
    days = sorted(row.document.published for row in told if row.document.published)
    last = max(told, key=lambda row: (row.document.published or "", row.document.id, row.quote.start))
    latest = max(spells_, key=lambda spell: (spell.last or dt.date.min, spell.within or ""))
    against = dict.fromkeys(str(c) for spell in spells_ for c in spell.contradictions)
    return PersonRow(
        name=last.person.name,
        latin=last.person.latin,
        state=last.state,
        role=last.role,
        title=last.title,
        body=last.body.name if last.body else None,
        first=days[0] if days else None,
        last=days[-1] if days else None,
        documents=len({row.document.id for row in told}),
        last_told=last.document,
        quote=last.quote,
        id=latest.person,
        names=tuple(name for name in names if name != last.person.name),
        followed_by=latest.followed_by,
        contradictions=tuple(against),
    )


def narrowed(rows: Iterable[OfficeRow], asked: Iterable[TenureRow]) -> Rows[OfficeRow]:
    """Return the offices of which any attestation is asked for."""
    keys = {_key(row) for row in asked}
    return Rows(OfficeRow, [office for office in rows if any(_key(row) in keys for row in office.told)])

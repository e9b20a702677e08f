"""Offices over time: who is told in an office from when to when, who came after, and what contradicts what."""

from __future__ import annotations

import datetime as dt
import re
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from sverka.errors import DataError
from sverka.language.transliteration import SAME, same_name
from sverka.model.edtf import Edtf
from sverka.model.vocabulary import ROLES


@dataclass(frozen=True, slots=True)
class OfficeRules:
    """What `offices.toml` says."""

    returned: int
    singular: frozenset[str]
    within: dict[str, str]
    chambers: tuple[tuple[str, re.Pattern[str]], ...]


def read(name: str, text: str) -> OfficeRules:
    """Return the rules of a file.

    Raises:
        DataError: Where it is not as it must be.
    """
    lines = text.splitlines()

    def wrong(word: str, reason: str) -> DataError:
        return DataError(name, next((n for n, line in enumerate(lines, 1) if word in line), None), reason)

    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        found = re.search(r"line (\d+)", str(error))
        raise DataError(name, int(found.group(1)) if found else None, f"not TOML: {error}") from error
    if not isinstance(data.get("returned"), int):
        raise wrong("returned", "returned must be a number of days")
    within = {role: scope for scope, roles in data.get("within", {}).items() for role in roles}
    for role in (*data.get("singular", ()), *within):
        if role not in ROLES:
            raise wrong(f'"{role}"', f"no such role: {role}")
    chambers = tuple(
        (chamber, re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})", re.IGNORECASE))
        for chamber, words in data.get("chambers", {}).items()
    )
    return OfficeRules(data["returned"], frozenset(data.get("singular", ())), within, chambers)


@cache
def office_rules() -> OfficeRules:
    """Return the rules of the package.

    Raises:
        DataError: Where the file is not as it must be.
    """
    return read("offices.toml", (files("sverka.reconcile") / "offices.toml").read_text(encoding="utf-8"))


def chamber(title: str) -> str | None:
    """Return the chamber that the title of a speaker names, or None."""
    return next((name for name, pattern in office_rules().chambers if pattern.search(title)), None)


@dataclass(frozen=True, slots=True)
class Office:
    """An office: a role of a state, within a chamber, a country of residence or an organisation where that is told."""

    state: str | None
    role: str
    within: str | None = None

    @property
    def singular(self) -> bool:
        """Whether one person holds it at a time."""
        rules = office_rules()
        if self.state is None:
            return False
        return self.role in rules.singular or (self.role in rules.within and self.within is not None)


@dataclass(frozen=True, slots=True)
class Attestation:
    """One document's word that a person holds an office.

    Attributes:
        person: Id of the person.
        number: What the caller knows it by.
        day: Day on which the document was published, or None.
    """

    person: str
    office: Office
    number: int
    day: dt.date | None


@dataclass(frozen=True, slots=True)
class Term:
    """What a registry says of an office: who held it from when to when.

    Attributes:
        names: Spellings of the person's name.
        since: EDTF, or None where it is not known; `until` likewise, or still in office.
        source: Where it stands, for the reader.
    """

    names: tuple[str, ...]
    role: str
    state: str
    since: str | None
    until: str | None
    source: str

    def covers(self, day: dt.date) -> bool:
        """Tell whether a day may lie within it."""
        after = self.since is None or Edtf.parse(self.since).bounds()[0] <= day
        return after and (self.until is None or day <= Edtf.parse(self.until).bounds()[1])

    def surely(self, day: dt.date) -> bool:
        """Tell whether a day lies within it whatever day of a month or year it begins and ends on."""
        after = self.since is not None and Edtf.parse(self.since).bounds()[1] <= day
        return after and (self.until is None or day <= Edtf.parse(self.until).bounds()[0])

    def names_one(self, names: Iterable[str]) -> bool:
        """Tell whether it is of a person of any of some names."""
        return any(same_name(a, b) >= SAME for a in self.names for b in names)


@dataclass(frozen=True, slots=True)
class Contradiction:
    """What speaks against a person in an office.

    Attributes:
        kind: `holder` where documents tell another in a singular office at the same time, `registry` where a registry
            says that another held it.
        against: Id of the other person, or the name that a registry gives.
        attestations: Numbers of the attestations that contradict each other, the person's own first.
        source: Of a registry, where it says so.
    """

    kind: str
    against: str
    attestations: tuple[int, ...]
    source: str | None = None


@dataclass(frozen=True, slots=True)
class Spell:
    """A person in an office without a break that is told.

    Attributes:
        attestations: Numbers, in the order of days; those without a day last.
        first: First day of attestation, or None where none has a day; `last` is the last.
        after: Attestation by which another is told in the office later, for singular offices.
        until: Last day in office by a registry (EDTF), with the source, or None.
    """

    person: str
    office: Office
    attestations: tuple[int, ...]
    first: dt.date | None
    last: dt.date | None
    after: Attestation | None = None
    until: tuple[str, str] | None = None
    contradictions: tuple[Contradiction, ...] = ()


def spells(
    told: Iterable[Attestation], names: Mapping[str, Sequence[str]] | None = None, terms: Sequence[Term] = ()
) -> list[Spell]:
    """Return who held which office over time; the same whatever the order of the attestations.

    Args:
        told: The attestations, each of its number once.
        names: The names of each person, to find people in registries by.
        terms: What registries say.

    Returns:
        The spells, by office, first day and person.
    """
    by_office: dict[Office, list[Attestation]] = defaultdict(list)
    for one in told:
        by_office[one.office].append(one)
    found = []
    for office, rows in by_office.items():
        rows.sort(key=lambda row: (row.day or dt.date.max, row.person, row.number))
        here = _of_singular(office, rows) if office.singular else _of_people(office, rows)
        found += [_checked(spell, rows, names or {}, terms) for spell in here]
    return sorted(found, key=lambda s: (*_order(s.office), s.first or dt.date.max, s.person))


def _order(office: Office) -> tuple[str, int, str]:
    return office.state or "~", ROLES.index(office.role), office.within or ""


def _spell(office: Office, rows: Sequence[Attestation]) -> Spell:
    days = [row.day for row in rows if row.day]
    numbers = tuple(row.number for row in rows)
    return Spell(rows[0].person, office, numbers, days[0] if days else None, days[-1] if days else None)


def _of_people(office: Office, rows: Sequence[Attestation]) -> list[Spell]:
    by_person: dict[str, list[Attestation]] = defaultdict(list)
    for row in rows:
        by_person[row.person].append(row)
    return [_spell(office, by_person[person]) for person in sorted(by_person)]


def _of_singular(office: Office, rows: Sequence[Attestation]) -> list[Spell]:
    """Return the spells of an office that one holds at a time: another's attestation in between may break one."""
    parts: list[list[Attestation]] = []
    open_parts: dict[str, list[Attestation]] = {}
    for row in rows:
        part = open_parts.get(row.person)
        if part is None or _left_between(part[-1], row, rows):
            part = open_parts[row.person] = []
            parts.append(part)
        part.append(row)
    spans = [_spell(office, part) for part in parts]
    out = []
    for part, spell in zip(parts, spans, strict=True):
        clashes: dict[str, set[int]] = defaultdict(set)
        for other in spans:
            if other.person != spell.person and _overlap(spell, other):
                clashes[other.person] |= _in_both(part, parts[spans.index(other)], spell, other)
        later = _later(spell, rows)
        own = set(spell.attestations)
        against = tuple(
            Contradiction("holder", person, tuple(sorted(numbers & own)) + tuple(sorted(numbers - own)))
            for person, numbers in sorted(clashes.items())
        )
        out.append(Spell(
            spell.person, office, spell.attestations, spell.first, spell.last, later, None, against
        ))  # fmt: skip
    return out


def _later(spell: Spell, rows: Sequence[Attestation]) -> Attestation | None:
    """Return the first attestation of another after a spell."""
    if spell.last is None:
        return None
    return next((r for r in rows if r.day and r.day > spell.last and r.person != spell.person), None)


def _left_between(last: Attestation, row: Attestation, rows: Sequence[Attestation]) -> bool:
    """Tell whether a person left the office between two attestations: long apart, and another told in between."""
    if last.day is None or row.day is None or (row.day - last.day).days <= office_rules().returned:
        return False
    return any(r.person != row.person and r.day and last.day < r.day < row.day for r in rows)


def _overlap(a: Spell, b: Spell) -> bool:
    return bool(a.first and a.last and b.first and b.last and a.first <= b.last and b.first <= a.last)


def _in_both(left: Sequence[Attestation], right: Sequence[Attestation], a: Spell, b: Spell) -> set[int]:
    """Return the attestations that show two spells to overlap: those in the days of both, or next to them."""
    if not (a.first and a.last and b.first and b.last):
        return set()
    first, last = max(a.first, b.first), min(a.last, b.last)
    found = set()
    for rows in (left, right):
        dated = [(row.day, row.number) for row in rows if row.day]
        inside = {number for day, number in dated if first <= day <= last}
        before, after = [n for day, n in dated if day < first], [n for day, n in dated if day > last]
        found |= inside or {*before[-1:], *after[:1]}
    return found


def _checked(
    spell: Spell, rows: Sequence[Attestation], names: Mapping[str, Sequence[str]], terms: Sequence[Term]
) -> Spell:
    """Return a spell with what registries say of it."""
    office = spell.office
    here = [term for term in terms if (term.state, term.role) == (office.state, office.role)]
    if not here or office.role not in office_rules().singular:
        return spell
    own = [term for term in here if term.names_one(names.get(spell.person, ()))]
    others: dict[tuple[str, str], list[int]] = defaultdict(list)
    until = None
    numbers = set(spell.attestations)
    for row in rows:
        if row.number not in numbers or row.day is None:
            continue
        if any(term.covers(row.day) for term in own):
            ended = [term for term in own if term.covers(row.day) and term.until]
            until = max(((t.until or "", t.source) for t in ended), default=until)
            continue
        for term in here:
            if term not in own and term.surely(row.day):
                others[term.names[0], term.source].append(row.number)
    against = tuple(Contradiction("registry", who, tuple(n), source) for (who, source), n in sorted(others.items()))
    return Spell(
        spell.person, office, spell.attestations, spell.first, spell.last, spell.after, until,
        (*spell.contradictions, *against),
    )  # fmt: skip

"""How the ledger keeps its people, bodies and places: a new document touches only the forms near to those it writes.

The mentions of readings that were not yet taken make forms. Of the forms that are new, or whose days of attestation
have changed what is judged of them, all are found that may be one with them or are namesakes, directly or through
others; these are gathered anew, and the judgements with them. The rest cannot come out otherwise, so it is left alone.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from sqlalchemy import Connection, select, update

from sverka.errors import LedgerError
from sverka.ledger import actor_tables as a
from sverka.ledger import judging, mentions
from sverka.ledger.mentions import batches, form_of
from sverka.reconcile.actors import Form, Judgement, gather, judge, keys, linked, looked_up, pair, told
from sverka.reconcile.actors.judging import Verdict

_LETTER = {"person": "p", "organisation": "o", "igo": "i", "place": "l"}
# Hex digits of a form's key in the id of an entity.
_DIGITS = 10
# Readings in one transaction.
_BATCH = 2000


@dataclass(slots=True)
class Gathered:
    """What gathering has done.

    Attributes:
        documents: Readings whose mentions were taken.
        forms: Forms that were gathered anew.
        moved: Forms that came to another entity.
    """

    documents: int = 0
    forms: int = 0
    moved: int = 0


def in_batches(readings: Sequence[int]) -> Iterator[Sequence[int]]:
    """Yield readings by so many as are taken in one transaction."""
    return batches(readings, _BATCH)


def update_entities(
    connection: Connection, taken: Sequence[int], dropped: Sequence[int], now: dt.datetime, tally: Gathered
) -> None:
    """Take and drop the mentions of readings and gather what they touch, in the caller's transaction.

    Args:
        connection: The database.
        taken: Readings whose mentions are to be taken.
        dropped: Readings whose mentions are to be dropped.
        now: When (UTC), for the judgements.
        tally: To be added to.
    """
    taken, dropped = mentions.still_pending(connection, taken, dropped)
    touched = mentions.drop(connection, dropped) | mentions.take(connection, taken)
    changed = mentions.attest(connection, touched)
    tally.documents += len(taken)
    _gather_around(connection, _Near(connection).worth(changed), now, tally)


def judge_pair(
    connection: Connection, one: str, other: str, verdict: Verdict, judge_: str, reason: str, now: dt.datetime
) -> int:
    """Write what a person judges of two entities or forms, and gather them anew; return the id of the judgement.

    Raises:
        LedgerError: Where a name means nothing or several, both are one form, or they are of two kinds.
    """
    a_form, b_form = form_named(connection, one), form_named(connection, other)
    if a_form.key == b_form.key:
        raise LedgerError(
            f"{one} and {other} are one form", hint="sverka entity ID lists the forms of an entity with their ids"
        )
    if a_form.kind != b_form.kind:
        raise LedgerError(f"{one} is a {a_form.kind}, {other} a {b_form.kind}")
    at = pair(a_form.key, b_form.key)
    number = judging.write(connection, at, verdict, judge_, reason, now)
    _gather_around(connection, set(at), now, Gathered())
    return number


def undo(connection: Connection, number: int, judge_: str, reason: str, now: dt.datetime) -> None:
    """Take back what a person judged: all is gathered as if it had not been.

    Raises:
        LedgerError: Where there is no such judgement, it no longer holds, or it is the rule's.
    """
    at = judging.undo(connection, number, judge_, reason, now)
    _gather_around(connection, set(at), now, Gathered())


def form_named(connection: Connection, name: str) -> Form:
    """Return the form that the id of a form or of an entity, or the beginning of one, means.

    The id of an entity means the form that it is named by, so it stays good when forms are added to the entity.

    Raises:
        LedgerError: Where it means no form, or several.
    """
    found = forms_named(connection, name)
    if not found:
        raise LedgerError(f"there is no entity {name!r}", hint="sverka entities lists them")
    if len(found) > 1:
        raise LedgerError(f"{name!r} may mean {len(found)} forms", hint="write more of the id")
    return found[0]


def forms_named(connection: Connection, name: str) -> list[Form]:
    """Return the forms whose id begins as a name does, with or without the letter of its kind."""
    bare = name.strip().lower()
    letter = bare[:1] if bare[:1] in _LETTER.values() and bare[1:] else ""
    digits = bare.removeprefix(letter)
    if len(digits) < 4 or not set(digits) <= set("0123456789abcdef"):
        return []
    statement = select(a.forms).where(a.forms.c.id.startswith(digits, autoescape=True)).order_by(a.forms.c.id)
    found = [form_of(row) for row in connection.execute(statement)]
    return [form for form in found if not letter or _LETTER[form.kind] == letter]


def entity_id(forms: Iterable[Form]) -> str:
    """Return the id of an entity: it is named by the form that tells most of it, the smallest key of several."""
    head = min(forms, key=lambda form: (not form.complete, form.key))
    return f"{_LETTER[head.kind]}{head.key[:_DIGITS]}"


@dataclass(slots=True)
class _Near:
    """The forms of the books that are near to some."""

    connection: Connection
    known: dict[str, Form] = field(default_factory=dict)

    def worth(self, changed: Mapping[str, tuple[Form, Form]]) -> set[str]:
        """Return the changed forms of which anything else is judged than before; new and gone ones always are."""
        was = {key: before for key, (before, _) in changed.items()}
        now = {key: after for key, (_, after) in changed.items()}
        standing = {key: form for key, form in now.items() if was[key].first and form.first}
        worth = set(now) - set(standing)
        for key, met in self.met(standing).items():
            for other in met:
                before = judge(was[key], was.get(other, self.known[other]))
                if before != judge(now[key], now.get(other, self.known[other])):
                    worth.add(key)
                    break
        return worth

    def met(self, forms: Mapping[str, Form]) -> dict[str, set[str]]:
        """Return for each form the others that stand in a block with it and are written by a current document."""
        seekers: dict[str, set[str]] = defaultdict(set)
        for key, form in forms.items():
            for block in keys(form):
                for look in looked_up(block):
                    seekers[look].add(key)
        met: dict[str, set[str]] = {key: set() for key in forms}
        for some in batches(sorted(seekers)):
            for row in self.connection.execute(select(a.form_keys).where(a.form_keys.c.key.in_(some))):
                for seeker in seekers[row.key] - {row.form}:
                    met[seeker].add(row.form)
        self.load({key for found in met.values() for key in found})
        return {key: {other for other in found if other in self.known} for key, found in met.items()}

    def load(self, wanted: Collection[str]) -> None:
        """Load forms that are written by a current document."""
        for some in batches(sorted(set(wanted) - self.known.keys())):
            written = select(a.forms).where(a.forms.c.id.in_(some), a.forms.c.documents > 0)
            self.known.update({row.id: form_of(row) for row in self.connection.execute(written)})

    def around(self, changed: Collection[str]) -> tuple[set[str], dict[str, str | None]]:
        """Return the forms that are tied to some, directly or through others, with them, and the entity of each."""
        self.load(changed)
        found: set[str] = set()
        entities: dict[str, str | None] = {}
        front = set(changed)
        while front:
            found |= front
            at_hand = {key: self.known[key] for key in front if key in self.known}
            tied = {
                other for key, met in self.met(at_hand).items() for other in met
                if linked(judge(self.known[key], self.known[other]))
            }  # fmt: skip
            for row in judging.touching(self.connection, front):
                if row.judge != judging.RULE or row.verdict == "same":
                    tied |= {row.one, row.other}
            tied |= self._mates(front, entities)
            front = tied - found
            self.load(front)
        return found & self.known.keys(), entities

    def judged(self, changed: Collection[str]) -> dict[tuple[str, str], Judgement]:
        """Return what is judged of some forms and all that they meet, by themselves, where it is for the books."""
        found = {}
        for key, met in self.met({key: self.known[key] for key in changed if key in self.known}).items():
            for other in met:
                judgement = judge(self.known[key], self.known[other])
                if told(judgement):
                    found[pair(key, other)] = judgement
        return found

    def _mates(self, forms: Collection[str], entities: dict[str, str | None]) -> set[str]:
        """Return the forms that are of one entity with any of some."""
        mates = set()
        for some in batches(sorted(forms)):
            held = select(a.forms.c.id, a.forms.c.entity).where(a.forms.c.id.in_(some))
            entities.update({row.id: row.entity for row in self.connection.execute(held)})
        for some in batches(sorted({entities[key] or "" for key in forms if key in entities})):
            mates |= set(self.connection.scalars(select(a.forms.c.id).where(a.forms.c.entity.in_(some))))
        return mates


def _gather_around(connection: Connection, changed: Collection[str], now: dt.datetime, done: Gathered) -> None:
    """Gather forms with all that are tied to them, and write what is judged."""
    if not changed:
        return
    near = _Near(connection)
    found, entities = near.around(changed)
    forms = [near.known[key] for key in sorted(found)]
    rows = judging.touching(connection, entities)
    gathered = gather(forms, judging.said(rows))
    judging.settle(connection, set(entities), changed, near.judged(changed) | gathered.judgements, now)
    known = {form.key: form for form in forms}
    settled: dict[str, str | None] = dict.fromkeys(entities)
    for group in gathered.entities:
        settled.update(dict.fromkeys(group, entity_id(known[key] for key in group)))
    for key, entity in sorted(settled.items()):
        if entities.get(key) != entity:
            connection.execute(update(a.forms).where(a.forms.c.id == key).values(entity=entity))
            done.moved += 1
    done.forms += len(forms)

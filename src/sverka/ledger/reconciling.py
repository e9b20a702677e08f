"""How the ledger keeps its happenings: what a new document touches is gathered anew, and nothing else.

The documents that were not reconciled are taken in batches, each in one transaction. Accounts meet under the words that
they are filed under; from those of the batch, all are found that are tied to them directly or through others, and these
are gathered. The rest cannot come out otherwise, so it is left alone: the result is that of gathering all at once.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

from sqlalchemy import Connection, and_, bindparam, delete, insert, select, tuple_, update

from sverka import reconcile as rules
from sverka.ledger import schema as t
from sverka.ledger.pending import pending as pending_of
from sverka.ledger.pending import still
from sverka.ledger.restoring import restore_readings
from sverka.reconcile.accounts import Account, accounts_of
from sverka.reconcile.gathering import join
from sverka.reconcile.likeness import likeness
from sverka.reconcile.meeting import files, seeks
from sverka.reconcile.voices import sketch
from sverka.reconcile.weights import weights

Key = tuple[int, int]
T = TypeVar("T")

# Readings in one transaction, and values named in one statement.
_BATCH = 200
_VALUES = 400


@dataclass(slots=True)
class Reconciled:
    """What reconciling has done.

    Attributes:
        documents: Readings that were reconciled for the first time.
        withdrawn: Readings that dropped out because the document was read anew.
        compared: Accounts that were gathered anew.
        moved: Accounts that came under another happening.
    """

    documents: int = 0
    withdrawn: int = 0
    compared: int = 0
    moved: int = 0


def pending(connection: Connection) -> tuple[list[int], list[int]]:
    """Return the readings to be reconciled, and those to be withdrawn."""
    return pending_of(connection, t.sketches, rules.VERSION)


def batches(values: Sequence[T], size: int = _BATCH) -> Iterator[Sequence[T]]:
    """Yield values by so many at a time."""
    return (values[at : at + size] for at in range(0, len(values), size))


def admit(connection: Connection, readings: Sequence[int], tally: Reconciled) -> None:
    """Reconcile some readings with all that were before, in the caller's transaction."""
    readings, _ = still(connection, t.sketches, rules.VERSION, readings, ())
    found: dict[Key, Account] = {}
    sketches, accounts, words = [], [], []
    for reading, records in restore_readings(connection, readings).items():
        drawn = sketch(records.document.text)
        sketches.append({
            "reading": reading, "version": rules.VERSION, "shingles": drawn.shingles, "digest": list(drawn.digest),
        })  # fmt: skip
        for number, account in enumerate(accounts_of(records)):
            found[reading, number] = account
            key = {"reading": reading, "number": number}
            accounts.append({**key, "content": account.plain(), "happening": happening_id(account)})
            words += [{**key, "word": word} for word in sorted(files(account))]
    for table, rows in ((t.sketches, sketches), (t.accounts, accounts), (t.account_words, words)):
        if rows:
            connection.execute(insert(table), rows)
    tally.documents += len(sketches)
    _gather_around(connection, found, tally)


def withdraw(connection: Connection, readings: Sequence[int], tally: Reconciled) -> None:
    """Take readings out, and gather anew what they were tied to, in the caller's transaction."""
    _, readings = still(connection, t.sketches, rules.VERSION, (), readings)
    # What another version has reconciled comes back as new, and may be stored in another form.
    known = select(t.sketches.c.reading).where(t.sketches.c.version == rules.VERSION)
    gone = _accounts(connection, and_(t.accounts.c.reading.in_(readings), t.accounts.c.reading.in_(known)))
    for table in t.RECONCILED_TABLES:
        connection.execute(delete(table).where(table.c.reading.in_(readings)))
    tally.withdrawn += len(readings)
    _gather_around(connection, _Neighbourhood(connection).tied_to(gone), tally)


def happening_id(account: Account) -> str:
    """Return the id of the happening of which an account is the first."""
    return f"{account.document}-{account.event}"


def _accounts(connection: Connection, condition: Any) -> dict[Key, Account]:
    rows = connection.execute(select(t.accounts.c.reading, t.accounts.c.number, t.accounts.c.content).where(condition))
    return {(row.reading, row.number): Account.of_plain(row.content) for row in rows}


@dataclass(slots=True)
class _Neighbourhood:
    """The accounts that are tied to some, directly or through others."""

    connection: Connection
    known: dict[Key, Account] = field(default_factory=dict)
    ties: dict[tuple[Key, Key], float] = field(default_factory=dict)
    judged: set[tuple[Key, Key]] = field(default_factory=set)

    def tied_to(self, accounts: dict[Key, Account]) -> dict[Key, Account]:
        """Return those tied to an account directly; the accounts themselves only where they are tied to another."""
        self.known.update(accounts)
        tied = set()
        for key, met in self._met(accounts).items():
            for other in met:
                pair = (key, other) if self.known[key].key < self.known[other].key else (other, key)
                if pair not in self.judged and self.known[key].document != self.known[other].document:
                    self.judged.add(pair)
                    like = likeness(self.known[pair[0]], self.known[pair[1]])
                    if like >= weights().same:
                        self.ties[pair] = like
                        tied.add(other)
        return {key: self.known[key] for key in tied}

    def around(self, accounts: dict[Key, Account]) -> dict[Key, Account]:
        """Return accounts with all that are tied to them directly or through others."""
        found, front = dict(accounts), accounts
        while front:
            front = {key: account for key, account in self.tied_to(front).items() if key not in found}
            found.update(front)
        return found

    def _met(self, accounts: dict[Key, Account]) -> dict[Key, set[Key]]:
        """Return for each account those that are filed under the words it seeks."""
        seekers: dict[str, list[Key]] = defaultdict(list)
        for key, account in accounts.items():
            for word in seeks(account):
                seekers[word].append(key)
        met: dict[Key, set[Key]] = defaultdict(set)
        for some in batches(sorted(seekers), _VALUES):
            for row in self.connection.execute(select(t.account_words).where(t.account_words.c.word.in_(some))):
                for seeker in seekers[row.word]:
                    met[seeker].add((row.reading, row.number))
        self._load({key for keys in met.values() for key in keys})
        return met

    def _load(self, keys: Collection[Key]) -> None:
        key = tuple_(t.accounts.c.reading, t.accounts.c.number)
        for some in batches(sorted(set(keys) - self.known.keys()), _VALUES):
            self.known.update(_accounts(self.connection, key.in_(some)))


def _gather_around(connection: Connection, changed: dict[Key, Account], tally: Reconciled) -> None:
    """Gather the accounts that were changed with all that are tied to them."""
    if not changed:
        return
    near = _Neighbourhood(connection)
    found = near.around(changed)
    keys = sorted(found, key=lambda key: found[key].key)
    number = {key: n for n, key in enumerate(keys)}
    ties = {(number[a], number[b]): like for (a, b), like in near.ties.items()}
    groups = join([found[key] for key in keys], ties)
    tally.compared += len(keys)
    before = _happenings(connection, keys)
    moved = []
    for group in groups:
        first = min((found[keys[n]] for n in group), key=lambda a: (a.published is None, a.published, a.key))
        moved += [(keys[n], happening_id(first)) for n in group if before[keys[n]] != happening_id(first)]
    tally.moved += len(moved)
    if moved:
        here = and_(t.accounts.c.reading == bindparam("of_reading"), t.accounts.c.number == bindparam("of_number"))
        rows = [{"of_reading": r, "of_number": n, "under": happening} for (r, n), happening in moved]
        connection.execute(update(t.accounts).where(here).values(happening=bindparam("under")), rows)


def _happenings(connection: Connection, keys: Iterable[Key]) -> dict[Key, str]:
    key = tuple_(t.accounts.c.reading, t.accounts.c.number)
    found: dict[Key, str] = {}
    for some in batches(list(keys), _VALUES):
        statement = select(t.accounts.c.reading, t.accounts.c.number, t.accounts.c.happening).where(key.in_(some))
        found.update({(row.reading, row.number): row.happening for row in connection.execute(statement)})
    return found

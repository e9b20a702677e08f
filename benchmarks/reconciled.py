"""The samples through a ledger: from the gold as records, and as they are read."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from benchmarks import accuracy
from benchmarks.corpora import gold
from benchmarks.gold_happenings import Account
from benchmarks.gold_records import gold_actors, gold_records, named_people
from benchmarks.scorer import matched_events, matched_person, told_together
from sverka.ledger import Filter, HappeningRow, Ledger, PlanRow
from sverka.ledger.rows import EventRow
from sverka.model import Event, Records

Mode = Literal["gold records", "read records"]
Mention = tuple[str, str]  # a sample, and the id of an actor or event in its records

MODES: tuple[Mode, ...] = ("gold records", "read records")


@dataclass(frozen=True, slots=True)
class Books:
    """What a ledger makes of the samples.

    Attributes:
        records: By name of the sample.
        accounts: Gold accounts of each event, by sample and the event's id, the one that it is matched to first;
            several where one read event tells what the gold tells apart. Events that the gold lacks are not there.
        people: Gold name of each person, by sample and the actor's id; people whom the gold lacks are not there.
        as_of: The day after the last sample was published.
        clusters: The person that the ledger takes each mention for, by sample and the actor's id.
    """

    mode: Mode
    records: Mapping[str, Records]
    accounts: Mapping[Mention, tuple[Account, ...]]
    people: Mapping[Mention, str]
    happenings: tuple[HappeningRow, ...]
    plans: tuple[PlanRow, ...]
    as_of: dt.date
    clusters: Mapping[Mention, str]

    def event(self, mention: Mention) -> Event:
        """Return an event by sample and id."""
        return next(e for e in self.records[mention[0]].events if e.id == mention[1])


@cache
def books(mode: Mode) -> Books:
    """Return what a ledger makes of the samples."""
    records = gold_records() if mode == "gold records" else accuracy.readings()
    published = (r.document.published for r in records.values())
    as_of = max(dt.date.fromisoformat(day) for day in published if day) + dt.timedelta(days=1)
    with Ledger(":memory:") as ledger:
        for one in records.values():
            ledger.add(one, reader="bench")
        reconciled(ledger)
        happenings, plans = tuple(ledger.happenings(Filter())), tuple(ledger.plans(Filter(), as_of=as_of))
        clusters = {end: entity for name, one in records.items() for end, entity in _clusters(ledger, name, one)}
    if mode == "gold records":
        accounts = {
            (name, f"e{n + 1}"): ((name, n),) for name, row in gold().items() for n in range(len(row["events"]))
        }
        return Books(mode, records, accounts, gold_actors(), happenings, plans, as_of, clusters)
    return Books(mode, records, _read_accounts(), _read_people(), happenings, plans, as_of, clusters)


def reconciled(ledger: Ledger) -> None:
    """Gather what a ledger holds under happenings, where it does not do so of itself."""
    if act := getattr(ledger, "reconcile", None):
        act()


def _clusters(ledger: Ledger, name: str, records: Records) -> Iterator[tuple[Mention, str]]:
    """Yield the persons of a document with the entity that each is in the ledger."""
    rows = ledger.entities(Filter(document=records.document.id), kind="person")
    known = {(form.name, form.state): row.id for row in rows for form in row.forms}
    for actor in records.actors:
        if actor.kind == "person" and (actor.name, actor.state) in known:
            yield (name, actor.id), known[actor.name, actor.state]


def mention(row: EventRow) -> Mention:
    """Return what an event of a ledger is called here."""
    return row.document.source_id or row.document.id, row.id


def _read_accounts() -> dict[Mention, tuple[Account, ...]]:
    """Match read events to those of the gold as the scorer does: by type, sentence, people and date."""
    found: dict[Mention, tuple[Account, ...]] = {}
    for name, row in gold().items():
        read: Mapping[str, Any] = accuracy.records()[name]
        for i, j in (*matched_events(row, read), *told_together(row, read)):
            end = name, read["events"][j]["id"]
            found[end] = (*found.get(end, ()), (name, i))
    return found


def _read_people() -> dict[Mention, str]:
    found: dict[Mention, str] = {}
    for name, row in gold().items():
        told = list(named_people(row))
        for actor in accuracy.records()[name]["actors"]:
            one = matched_person(told, actor) if actor["kind"] == "person" else None
            if one is not None:
                found[name, actor["id"]] = one["name"]
    return found

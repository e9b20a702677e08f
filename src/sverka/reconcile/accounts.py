"""Accounts: one document's version of a happening, with what another can be compared by."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from sverka.model import Series


@dataclass(frozen=True, slots=True, order=True)
class Person:
    """Who takes part: the name as the text has it and in Latin script, and the state acted for."""

    name: str
    latin: str
    state: str | None


@dataclass(frozen=True, slots=True)
class Account:
    """One document's version of a happening.

    Attributes:
        document: Id of the document; `event` is the event's id in it.
        days: First and last day that its date can mean, or None where it has none.
        people: The people who take part.
        names: Organisations named in its words, and the name of its place, in Latin script.
    """

    document: str
    event: str
    published: dt.date | None
    type: str
    mode: str | None
    format: str | None
    status: str
    series: Series | None
    date: str | None
    days: tuple[dt.date, dt.date] | None
    states: frozenset[str]
    people: tuple[Person, ...]
    place: str | None
    country: str | None
    topics: frozenset[str]
    names: frozenset[str]

    @property
    def key(self) -> tuple[str, str]:
        """Document and event: what an account is known by."""
        return self.document, self.event

"""The tables of actors and places over documents: forms of names, where they stand, and what was judged of them.

The forms, their keys and the mentions can be made anew from the records and the rules. The judgements cannot: those of
people are kept for good.
"""

from __future__ import annotations

from sqlalchemy import Column, Date, DateTime, Float, ForeignKey, Index, Integer, String, Table, Text

from sverka.ledger.schema import STATE, metadata

# One way in which documents write a person, body or place; `sverka.reconcile.actors` says what makes one.
forms = Table(
    "forms",
    metadata,
    Column("id", String(), primary_key=True),
    Column("kind", String(), nullable=False),
    Column("name", Text, nullable=False),
    Column("latin", Text, nullable=False),
    Column("folded", Text, nullable=False),
    Column("state", STATE),
    Column("roles", String(), nullable=False),
    Column("lat", Float),
    Column("lon", Float),
    # From the current readings: how many write it so, and when the first and the last were published.
    Column("documents", Integer, nullable=False),
    Column("first_day", Date),
    Column("last_day", Date),
    # What the judgements come to: the id of the entity. None where no current reading writes it so.
    Column("entity", String()),
    Index(None, "entity"),
    Index(None, "state"),
)

form_keys = Table(
    "form_keys",
    metadata,
    Column("form", ForeignKey("forms.id"), primary_key=True),
    Column("key", String(), primary_key=True),
    Index(None, "key"),
    sqlite_with_rowid=False,
)

# Where a form is written: an actor of a reading, or the place of an event.
mentions = Table(
    "mentions",
    metadata,
    Column("reading", ForeignKey("readings.id"), primary_key=True),
    Column("what", String(), primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("form", ForeignKey("forms.id"), nullable=False),
    Index(None, "form"),
    sqlite_with_rowid=False,
)

# The readings whose mentions are taken, and by which version of the rules.
gathered = Table(
    "gathered",
    metadata,
    Column("reading", ForeignKey("readings.id"), primary_key=True, autoincrement=False),
    Column("version", String(), nullable=False),
    Index(None, "version", "reading"),
)

# What was judged of two forms, by a rule or a person. Never edited: a row that `withdraws` another takes it back.
judgements = Table(
    "judgements",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("one", ForeignKey("forms.id"), nullable=False),
    Column("other", ForeignKey("forms.id"), nullable=False),
    Column("verdict", String(), nullable=False),
    Column("score", Float),
    # `rule`, or the name of a person.
    Column("judge", String(), nullable=False),
    # Of the rule.
    Column("version", String()),
    Column("reason", Text, nullable=False),
    Column("judged_at", DateTime(timezone=True), nullable=False),
    Column("withdraws", ForeignKey("judgements.id"), unique=True),
    Index(None, "one"),
    Index(None, "other"),
)

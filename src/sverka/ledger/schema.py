"""The tables of the ledger. All tables of Sverka are created here and in the migrations beside.

A document (a text) is kept once. Where it was found, and with what title, date and publisher, is an origin; a text that
was printed in two places has two. A reading is what one version of the reader made of a document with the metadata of
one origin; its records are never edited. The current view of a document is its reading that no other supersedes.

Records are keyed by their reading and their number in it, so that a document is written without asking for keys.
Dates are kept as the EDTF that was read, and as the first and last day that it can mean.
"""

from __future__ import annotations

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Date,
    DateTime,
    Float,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
)

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)

STATE = String()
VALUE = JSON(none_as_null=True)

documents = Table(
    "documents",
    metadata,
    Column("id", String(), primary_key=True),
    Column("text", Text, nullable=False),
    Column("added_at", DateTime(timezone=True), nullable=False),
)

origins = Table(
    "origins",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("document_id", ForeignKey("documents.id"), nullable=False),
    # The address, path or source id, whichever is the first known: a text at another place is another origin.
    Column("place", Text, nullable=False),
    # Hash of the metadata that a reading depends on.
    Column("fingerprint", String(), nullable=False),
    Column("seen_at", DateTime(timezone=True), nullable=False),
    Column("source_id", Text),
    Column("path", Text),
    Column("url", Text),
    Column("publisher", Text),
    Column("publisher_state", STATE),
    Column("published", Text),
    Column("published_from", String()),
    Column("lang", String(), nullable=False),
    Column("title", Text),
    Column("authors", JSON, nullable=False),
    UniqueConstraint("document_id", "place", "fingerprint"),
    Index(None, "source_id"),
)

readings = Table(
    "readings",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("document_id", ForeignKey("documents.id"), nullable=False),
    Column("origin_id", ForeignKey("origins.id"), nullable=False),
    Column("reader", String(), nullable=False),
    Column("read_at", DateTime(timezone=True), nullable=False),
    # Hash of the records, to tell whether a further reading says anything else.
    Column("digest", String(), nullable=False),
    Column("superseded_by", ForeignKey("readings.id")),
    Index(None, "document_id"),
    Index(None, "superseded_by"),
)


def _of_reading(name: str, *columns: Column[object] | ForeignKeyConstraint | Index) -> Table:
    """Return a table of records, keyed by reading and number."""
    return Table(
        name,
        metadata,
        Column("reading", ForeignKey("readings.id"), primary_key=True),
        Column("number", Integer, primary_key=True, autoincrement=False),
        *columns,
        sqlite_with_rowid=False,
    )


def _of_record(parent: str, name: str, *columns: Column[object] | ForeignKeyConstraint | Index) -> Table:
    """Return a table of the parts of a record: its participants, topics, states."""
    return Table(
        name,
        metadata,
        Column("reading", Integer, primary_key=True, autoincrement=False),
        Column("number", Integer, primary_key=True, autoincrement=False),
        Column("position", Integer, primary_key=True, autoincrement=False),
        ForeignKeyConstraint(["reading", "number"], [f"{parent}.reading", f"{parent}.number"]),
        *columns,
        sqlite_with_rowid=False,
    )


actors = _of_reading(
    "actors",
    Column("local_id", String(), nullable=False),
    Column("kind", String(), nullable=False),
    Column("name", Text, nullable=False),
    Column("latin", Text, nullable=False),
    # Both names without case and diacritics: what a search looks in.
    Column("folded", Text, nullable=False),
    Column("state", STATE),
    Column("spans", JSON, nullable=False),
)

tenures = _of_reading(
    "tenures",
    Column("person", String(), nullable=False),
    Column("role", String(), nullable=False),
    Column("title", Text, nullable=False),
    Column("body", String()),
    Column("state", STATE),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Index(None, "state"),
)

events = _of_reading(
    "events",
    Column("local_id", String(), nullable=False),
    Column("type", String(), nullable=False),
    Column("mode", String()),
    Column("format", String()),
    Column("series_name", Text),
    Column("series_ordinal", Integer),
    Column("status", String(), nullable=False),
    Column("date", Text),
    Column("dated", Boolean, nullable=False),
    # Of the date; where its year is not known (`dated` false), the day on which the document was published.
    Column("first_day", Date),
    Column("last_day", Date),
    Column("place_name", Text),
    Column("place_country", STATE),
    Column("place_lat", Float),
    Column("place_lon", Float),
    Column("contexts", JSON, nullable=False),
    Column("spans", JSON, nullable=False),
    Column("confidence", Float, nullable=False),
    Index(None, "first_day", "last_day"),
)

participants = _of_record(
    "events",
    "participants",
    Column("actor", String(), nullable=False),
    Column("state", STATE),
    Column("part", String(), nullable=False),
    Index(None, "state"),
)

event_topics = _of_record("events", "event_topics", Column("topic", String(), nullable=False))

statements = _of_reading(
    "statements",
    Column("local_id", String(), nullable=False),
    Column("speaker", String(), nullable=False),
    Column("state", STATE),
    Column("kind", String(), nullable=False),
    Column("stance", String(), nullable=False),
    # Statements and claims are of the day on which their document was published.
    Column("day", Date),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Index(None, "state"),
)

statement_about = _of_record(
    "statements", "statement_about", Column("state", STATE, nullable=False), Index(None, "state")
)

statement_topics = _of_record("statements", "statement_topics", Column("topic", String(), nullable=False))

claims = _of_reading(
    "claims",
    Column("local_id", String(), nullable=False),
    Column("kind", String(), nullable=False),
    Column("value", VALUE),
    Column("unit", Text),
    Column("period", Text),
    Column("change_pct", Float),
    Column("scope", Text),
    Column("by", String()),
    Column("day", Date),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("confidence", Float, nullable=False),
)

claim_states = _of_record("claims", "claim_states", Column("state", STATE, nullable=False), Index(None, "state"))

issues = Table(
    "issues",
    metadata,
    Column("id", Integer, primary_key=True),
    # An issue may be of an input that never became a document: no foreign key.
    Column("document", String()),
    Column("digest", String(), nullable=False, unique=True),
    Column("seen_at", DateTime(timezone=True), nullable=False),
    Column("code", String(), nullable=False),
    Column("severity", String(), nullable=False),
    Column("path", Text, nullable=False),
    Column("place", Text),
    Column("reason", Text, nullable=False),
    Column("details", JSON, nullable=False),
)

# What follows is derived from the records by `sverka.reconcile` and made anew where a document is read anew.

sketches = Table(
    "sketches",
    metadata,
    # A reading that stands here is reconciled with all others that do.
    Column("reading", ForeignKey("readings.id"), primary_key=True, autoincrement=False),
    # Version of the rules that reconciled it.
    Column("version", String(), nullable=False),
    Column("shingles", Integer, nullable=False),
    Column("digest", JSON, nullable=False),
    # What is reconciled is looked up often, and the sketches are long.
    Index(None, "version", "reading"),
)

accounts = Table(
    "accounts",
    metadata,
    Column("reading", Integer, primary_key=True, autoincrement=False),
    Column("number", Integer, primary_key=True, autoincrement=False),
    # What it is compared by.
    Column("content", JSON, nullable=False),
    # Document and event of the first account of its happening: the happening's id.
    Column("happening", String(), nullable=False),
    ForeignKeyConstraint(["reading", "number"], ["events.reading", "events.number"]),
    Index(None, "happening"),
    sqlite_with_rowid=False,
)

# The words under which an account is filed: those that share one are compared.
account_words = Table(
    "account_words",
    metadata,
    Column("word", String(), primary_key=True),
    Column("reading", Integer, primary_key=True, autoincrement=False),
    Column("number", Integer, primary_key=True, autoincrement=False),
    ForeignKeyConstraint(["reading", "number"], ["events.reading", "events.number"]),
    Index(None, "reading"),
    sqlite_with_rowid=False,
)

RECONCILED_TABLES = (account_words, accounts, sketches)
"""The tables of what is reconciled, each before those that it refers to."""

RECORD_TABLES = (
    actors,
    tenures,
    events,
    participants,
    event_topics,
    statements,
    statement_about,
    statement_topics,
    claims,
    claim_states,
)
"""The tables of a reading's records, each before those that refer to it."""

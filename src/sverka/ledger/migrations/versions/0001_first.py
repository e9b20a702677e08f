"""The first schema: documents, origins, readings and their records.

Revision: 0001
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the tables."""
    op.create_table(
        "documents",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("added_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_documents")),
    )
    op.create_table(
        "issues",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("document", sa.String(), nullable=True),
        sa.Column("digest", sa.String(), nullable=False),
        sa.Column("seen_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("severity", sa.String(), nullable=False),
        sa.Column("path", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("details", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_issues")),
        sa.UniqueConstraint("digest", name=op.f("uq_issues_digest")),
    )
    op.create_table(
        "origins",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("document_id", sa.String(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("fingerprint", sa.String(), nullable=False),
        sa.Column("seen_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("source_id", sa.Text(), nullable=True),
        sa.Column("path", sa.Text(), nullable=True),
        sa.Column("url", sa.Text(), nullable=True),
        sa.Column("publisher", sa.Text(), nullable=True),
        sa.Column("publisher_state", sa.String(), nullable=True),
        sa.Column("published", sa.Text(), nullable=True),
        sa.Column("published_from", sa.String(), nullable=True),
        sa.Column("lang", sa.String(), nullable=False),
        sa.Column("title", sa.Text(), nullable=True),
        sa.Column("authors", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["document_id"], ["documents.id"], name=op.f("fk_origins_document_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_origins")),
        sa.UniqueConstraint(
            "document_id", "place", "fingerprint", name=op.f("uq_origins_document_id_place_fingerprint")
        ),
    )
    op.create_index(op.f("ix_origins_source_id"), "origins", ["source_id"], unique=False)
    op.create_table(
        "readings",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("document_id", sa.String(), nullable=False),
        sa.Column("origin_id", sa.Integer(), nullable=False),
        sa.Column("reader", sa.String(), nullable=False),
        sa.Column("read_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("digest", sa.String(), nullable=False),
        sa.Column("superseded_by", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["document_id"], ["documents.id"], name=op.f("fk_readings_document_id")),
        sa.ForeignKeyConstraint(["origin_id"], ["origins.id"], name=op.f("fk_readings_origin_id")),
        sa.ForeignKeyConstraint(["superseded_by"], ["readings.id"], name=op.f("fk_readings_superseded_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_readings")),
    )
    op.create_index(op.f("ix_readings_document_id"), "readings", ["document_id"], unique=False)
    op.create_index(op.f("ix_readings_superseded_by"), "readings", ["superseded_by"], unique=False)
    op.create_table(
        "actors",
        sa.Column("reading", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("local_id", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("latin", sa.Text(), nullable=False),
        sa.Column("folded", sa.Text(), nullable=False),
        sa.Column("state", sa.String(), nullable=True),
        sa.Column("spans", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["reading"], ["readings.id"], name=op.f("fk_actors_reading")),
        sa.PrimaryKeyConstraint("reading", "number", name=op.f("pk_actors")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "claims",
        sa.Column("reading", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("local_id", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("value", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("unit", sa.Text(), nullable=True),
        sa.Column("period", sa.Text(), nullable=True),
        sa.Column("change_pct", sa.Float(), nullable=True),
        sa.Column("scope", sa.Text(), nullable=True),
        sa.Column("by", sa.String(), nullable=True),
        sa.Column("day", sa.Date(), nullable=True),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("confidence", sa.Float(), nullable=False),
        sa.ForeignKeyConstraint(["reading"], ["readings.id"], name=op.f("fk_claims_reading")),
        sa.PrimaryKeyConstraint("reading", "number", name=op.f("pk_claims")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "events",
        sa.Column("reading", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("local_id", sa.String(), nullable=False),
        sa.Column("type", sa.String(), nullable=False),
        sa.Column("mode", sa.String(), nullable=True),
        sa.Column("format", sa.String(), nullable=True),
        sa.Column("series_name", sa.Text(), nullable=True),
        sa.Column("series_ordinal", sa.Integer(), nullable=True),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("date", sa.Text(), nullable=True),
        sa.Column("dated", sa.Boolean(), nullable=False),
        sa.Column("first_day", sa.Date(), nullable=True),
        sa.Column("last_day", sa.Date(), nullable=True),
        sa.Column("place_name", sa.Text(), nullable=True),
        sa.Column("place_country", sa.String(), nullable=True),
        sa.Column("place_lat", sa.Float(), nullable=True),
        sa.Column("place_lon", sa.Float(), nullable=True),
        sa.Column("contexts", sa.JSON(), nullable=False),
        sa.Column("spans", sa.JSON(), nullable=False),
        sa.Column("confidence", sa.Float(), nullable=False),
        sa.ForeignKeyConstraint(["reading"], ["readings.id"], name=op.f("fk_events_reading")),
        sa.PrimaryKeyConstraint("reading", "number", name=op.f("pk_events")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_events_first_day_last_day"), "events", ["first_day", "last_day"], unique=False)
    op.create_table(
        "statements",
        sa.Column("reading", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("local_id", sa.String(), nullable=False),
        sa.Column("speaker", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=True),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("stance", sa.String(), nullable=False),
        sa.Column("day", sa.Date(), nullable=True),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["reading"], ["readings.id"], name=op.f("fk_statements_reading")),
        sa.PrimaryKeyConstraint("reading", "number", name=op.f("pk_statements")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_statements_state"), "statements", ["state"], unique=False)
    op.create_table(
        "tenures",
        sa.Column("reading", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("person", sa.String(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("body", sa.String(), nullable=True),
        sa.Column("state", sa.String(), nullable=True),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["reading"], ["readings.id"], name=op.f("fk_tenures_reading")),
        sa.PrimaryKeyConstraint("reading", "number", name=op.f("pk_tenures")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_tenures_state"), "tenures", ["state"], unique=False)
    op.create_table(
        "claim_states",
        sa.Column("reading", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["reading", "number"], ["claims.reading", "claims.number"], name=op.f("fk_claim_states_reading_number")
        ),
        sa.PrimaryKeyConstraint("reading", "number", "position", name=op.f("pk_claim_states")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_claim_states_state"), "claim_states", ["state"], unique=False)
    op.create_table(
        "event_topics",
        sa.Column("reading", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("topic", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["reading", "number"], ["events.reading", "events.number"], name=op.f("fk_event_topics_reading_number")
        ),
        sa.PrimaryKeyConstraint("reading", "number", "position", name=op.f("pk_event_topics")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "participants",
        sa.Column("reading", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("actor", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=True),
        sa.Column("part", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["reading", "number"], ["events.reading", "events.number"], name=op.f("fk_participants_reading_number")
        ),
        sa.PrimaryKeyConstraint("reading", "number", "position", name=op.f("pk_participants")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_participants_state"), "participants", ["state"], unique=False)
    op.create_table(
        "statement_about",
        sa.Column("reading", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["reading", "number"],
            ["statements.reading", "statements.number"],
            name=op.f("fk_statement_about_reading_number"),
        ),
        sa.PrimaryKeyConstraint("reading", "number", "position", name=op.f("pk_statement_about")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_statement_about_state"), "statement_about", ["state"], unique=False)
    op.create_table(
        "statement_topics",
        sa.Column("reading", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("topic", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["reading", "number"],
            ["statements.reading", "statements.number"],
            name=op.f("fk_statement_topics_reading_number"),
        ),
        sa.PrimaryKeyConstraint("reading", "number", "position", name=op.f("pk_statement_topics")),
        sqlite_with_rowid=False,
    )


def downgrade() -> None:
    """Drop the tables, and with them all that was read."""
    op.drop_table("statement_topics")
    op.drop_index(op.f("ix_statement_about_state"), table_name="statement_about")
    op.drop_table("statement_about")
    op.drop_index(op.f("ix_participants_state"), table_name="participants")
    op.drop_table("participants")
    op.drop_table("event_topics")
    op.drop_index(op.f("ix_claim_states_state"), table_name="claim_states")
    op.drop_table("claim_states")
    op.drop_index(op.f("ix_tenures_state"), table_name="tenures")
    op.drop_table("tenures")
    op.drop_index(op.f("ix_statements_state"), table_name="statements")
    op.drop_table("statements")
    op.drop_index(op.f("ix_events_first_day_last_day"), table_name="events")
    op.drop_table("events")
    op.drop_table("claims")
    op.drop_table("actors")
    op.drop_index(op.f("ix_readings_superseded_by"), table_name="readings")
    op.drop_index(op.f("ix_readings_document_id"), table_name="readings")
    op.drop_table("readings")
    op.drop_index(op.f("ix_origins_source_id"), table_name="origins")
    op.drop_table("origins")
    op.drop_table("issues")
    op.drop_table("documents")

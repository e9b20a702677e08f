"""Accounts of happenings, the words they are filed under, and sketches of texts.

Revision: 0002
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the tables. They are filled when the ledger is next reconciled."""
    op.create_table(
        "sketches",
        sa.Column("reading", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("version", sa.String(), nullable=False),
        sa.Column("shingles", sa.Integer(), nullable=False),
        sa.Column("digest", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["reading"], ["readings.id"], name=op.f("fk_sketches_reading")),
        sa.PrimaryKeyConstraint("reading", name=op.f("pk_sketches")),
    )
    op.create_index(op.f("ix_sketches_version_reading"), "sketches", ["version", "reading"])
    op.create_table(
        "accounts",
        sa.Column("reading", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("content", sa.JSON(), nullable=False),
        sa.Column("happening", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["reading", "number"], ["events.reading", "events.number"], name=op.f("fk_accounts_reading_number")
        ),
        sa.PrimaryKeyConstraint("reading", "number", name=op.f("pk_accounts")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_accounts_happening"), "accounts", ["happening"])
    op.create_table(
        "account_words",
        sa.Column("word", sa.String(), nullable=False),
        sa.Column("reading", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.ForeignKeyConstraint(
            ["reading", "number"], ["events.reading", "events.number"], name=op.f("fk_account_words_reading_number")
        ),
        sa.PrimaryKeyConstraint("word", "reading", "number", name=op.f("pk_account_words")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_account_words_reading"), "account_words", ["reading"])


def downgrade() -> None:
    """Drop the tables: nothing is lost that cannot be made from the records."""
    op.drop_table("account_words")
    op.drop_table("accounts")
    op.drop_table("sketches")

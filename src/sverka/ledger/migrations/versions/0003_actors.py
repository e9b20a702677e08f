"""Actors and places over documents: forms of names, where they stand, and what was judged of them.

Revision: 0003
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the tables. They are filled when the ledger is next reconciled."""
    op.create_table(
        "forms",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("latin", sa.Text(), nullable=False),
        sa.Column("folded", sa.Text(), nullable=False),
        sa.Column("state", sa.String(), nullable=True),
        sa.Column("roles", sa.String(), nullable=False),
        sa.Column("lat", sa.Float(), nullable=True),
        sa.Column("lon", sa.Float(), nullable=True),
        sa.Column("documents", sa.Integer(), nullable=False),
        sa.Column("first_day", sa.Date(), nullable=True),
        sa.Column("last_day", sa.Date(), nullable=True),
        sa.Column("entity", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_forms")),
    )
    op.create_index(op.f("ix_forms_entity"), "forms", ["entity"])
    op.create_index(op.f("ix_forms_state"), "forms", ["state"])
    op.create_table(
        "form_keys",
        sa.Column("form", sa.String(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["form"], ["forms.id"], name=op.f("fk_form_keys_form")),
        sa.PrimaryKeyConstraint("form", "key", name=op.f("pk_form_keys")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_form_keys_key"), "form_keys", ["key"])
    op.create_table(
        "mentions",
        sa.Column("reading", sa.Integer(), nullable=False),
        sa.Column("what", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("form", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["form"], ["forms.id"], name=op.f("fk_mentions_form")),
        sa.ForeignKeyConstraint(["reading"], ["readings.id"], name=op.f("fk_mentions_reading")),
        sa.PrimaryKeyConstraint("reading", "what", "number", name=op.f("pk_mentions")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_mentions_form"), "mentions", ["form"])
    op.create_table(
        "gathered",
        sa.Column("reading", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("version", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["reading"], ["readings.id"], name=op.f("fk_gathered_reading")),
        sa.PrimaryKeyConstraint("reading", name=op.f("pk_gathered")),
    )
    op.create_index(op.f("ix_gathered_version_reading"), "gathered", ["version", "reading"])
    op.create_table(
        "judgements",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("one", sa.String(), nullable=False),
        sa.Column("other", sa.String(), nullable=False),
        sa.Column("verdict", sa.String(), nullable=False),
        sa.Column("score", sa.Float(), nullable=True),
        sa.Column("judge", sa.String(), nullable=False),
        sa.Column("version", sa.String(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("judged_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("withdraws", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["one"], ["forms.id"], name=op.f("fk_judgements_one")),
        sa.ForeignKeyConstraint(["other"], ["forms.id"], name=op.f("fk_judgements_other")),
        sa.ForeignKeyConstraint(["withdraws"], ["judgements.id"], name=op.f("fk_judgements_withdraws")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_judgements")),
        sa.UniqueConstraint("withdraws", name=op.f("uq_judgements_withdraws")),
    )
    op.create_index(op.f("ix_judgements_one"), "judgements", ["one"])
    op.create_index(op.f("ix_judgements_other"), "judgements", ["other"])


def downgrade() -> None:
    """Drop the tables, and with them what people judged."""
    op.drop_table("judgements")
    op.drop_table("gathered")
    op.drop_table("mentions")
    op.drop_table("form_keys")
    op.drop_table("forms")

"""How Alembic runs a migration: on the connection, and in the transaction, that `sverka.ledger.database` hands over."""

from __future__ import annotations

from alembic import context

from sverka.ledger.schema import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,
    transactional_ddl=True,
)
context.run_migrations()

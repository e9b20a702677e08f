"""Opening the ledger's database: SQLite by path, PostgreSQL by URL, brought to the newest schema."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, create_engine, event, inspect
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError
from sqlalchemy.pool import StaticPool

from sverka.errors import LedgerError, MissingExtraError
from sverka.ledger.schema import metadata

MEMORY = ":memory:"
# Seconds that a writer waits for another to finish.
_PATIENCE = 30


def url_of(target: str | Path) -> URL:
    """Return the URL of a ledger: of a SQLite file given by its path, `:memory:`, or a `postgresql://` URL as it is.

    Raises:
        LedgerError: Where it is a URL of neither.
    """
    text = str(target)
    if text == MEMORY:
        return URL.create("sqlite")
    if isinstance(target, Path) or "://" not in text:
        return URL.create("sqlite", database=str(Path(text).expanduser()))
    try:
        url = make_url(text)
    except ArgumentError as error:
        raise LedgerError("not the URL of a ledger", hint="a path, or postgresql://user@host/database") from error
    if url.get_backend_name() == "postgresql":
        return url.set(drivername="postgresql+psycopg")
    if url.get_backend_name() == "sqlite":
        return url.set(drivername="sqlite")
    raise LedgerError(f"a ledger cannot be kept in {url.get_backend_name()}", hint="SQLite or PostgreSQL")


def shown(url: URL) -> str:
    """Return how messages name a ledger: the path of its file, or its URL without the password."""
    if url.get_backend_name() == "sqlite":
        return url.database or MEMORY
    return url.render_as_string(hide_password=True)


def connect(url: URL) -> Engine:
    """Return an engine for a ledger's URL. Nothing is read or written yet.

    Raises:
        MissingExtraError: Where PostgreSQL's driver is not installed.
    """
    try:
        if url.get_backend_name() == "sqlite":
            # One connection, so that a ledger in memory is the same for every query.
            memory: dict[str, Any] = {} if url.database else {"poolclass": StaticPool}
            engine = create_engine(url, connect_args={"timeout": _PATIENCE}, **memory)
            _tune_sqlite(engine)
            return engine
        return create_engine(url)
    except (ModuleNotFoundError, NoSuchModuleError) as error:
        hint = "pip install 'sverka[postgres]'"
        raise MissingExtraError("a ledger in PostgreSQL needs psycopg", hint=hint) from error


def _tune_sqlite(engine: Engine) -> None:
    @event.listens_for(engine, "connect")
    def on_connect(connection: Any, _record: object) -> None:
        connection.isolation_level = None  # transactions are begun below, not by the driver
        cursor = connection.cursor()
        cursor.execute("PRAGMA journal_mode = WAL")
        cursor.execute("PRAGMA synchronous = NORMAL")
        cursor.execute("PRAGMA foreign_keys = ON")
        cursor.close()

    @event.listens_for(engine, "begin")
    def on_begin(connection: Connection) -> None:
        # A writer takes its lock at once: one that first reads could not be made to wait for another.
        writes = connection.get_execution_options().get("sverka_writes", False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _config(connection: Connection | None = None) -> Config:
    config = Config()
    config.set_main_option("script_location", "sverka.ledger:migrations")
    config.attributes["connection"] = connection
    return config


def newest_revision() -> str:
    """Return the revision of the schema that this version of Sverka writes."""
    head = ScriptDirectory.from_config(_config()).get_current_head()
    if head is None:
        raise LedgerError("the migrations of the ledger are not installed")
    return head


def revision(engine: Engine) -> str | None:
    """Return the revision of the schema of a database, or None where it holds no ledger."""
    with engine.connect() as connection:
        return MigrationContext.configure(connection).get_current_revision()


def upgrade(engine: Engine) -> None:
    """Bring a database to the newest schema, from nothing or from any earlier one.

    Raises:
        LedgerError: Where the database cannot be opened, is not a ledger, or was written by a newer Sverka.
    """
    where = shown(engine.url)
    try:
        now, newest = revision(engine), newest_revision()
        if now == newest:
            return
        known = {script.revision for script in ScriptDirectory.from_config(_config()).walk_revisions()}
        if now is not None and now not in known:
            raise LedgerError(f"{where} was written by a newer Sverka (schema {now})", hint="upgrade Sverka to open it")
        with engine.connect().execution_options(sverka_writes=True) as connection, connection.begin():
            if now is None and set(inspect(connection).get_table_names()) - {
                table.name for table in metadata.sorted_tables
            }:
                raise LedgerError(f"{where} is a database of something else", hint="name another file")
            command.upgrade(_config(connection), "head")
    except DBAPIError as error:
        raise LedgerError(f"{where} cannot be opened: {error.orig}") from error

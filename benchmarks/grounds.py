"""Databases to measure on: fresh ones, and copies of one that has been filled."""

import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Protocol

from sqlalchemy.engine import make_url

from bot.store import Database, migrate, open_database
from tests.databases import Postgres, copy_sqlite, postgres, sqlite_url_of


class Ground(Protocol):
    """One kind of database."""

    @property
    def name(self) -> str: ...

    def fresh(self) -> str:
        """The URL of a new database, migrated and empty."""
        ...

    def copied(self, url: str) -> str:
        """The URL of a copy; nobody may be using the original."""
        ...


@dataclass(frozen=True, slots=True)
class OnSqlite:
    folder: Path
    name: str = "SQLite"

    def fresh(self) -> str:
        url = sqlite_url_of(self._path())
        migrate(url)
        return url

    def copied(self, url: str) -> str:
        return copy_sqlite(Path(make_url(url).database or ""), self._path())

    def _path(self) -> Path:
        return self.folder / f"{uuid.uuid4().hex}.db"


@dataclass(frozen=True, slots=True)
class OnPostgresql:
    """Its server keeps nothing through a power cut, as for tests; the processor time of the server is not counted."""

    server: Postgres
    name: str = "PostgreSQL"

    def fresh(self) -> str:
        return self.server.clone()

    def copied(self, url: str) -> str:
        return replace(self.server, template=make_url(url).database or "").clone()


@contextmanager
def sqlite() -> Iterator[Ground]:
    with TemporaryDirectory(prefix="matters-arising-bench-") as folder:
        yield OnSqlite(Path(folder))


@contextmanager
def postgresql() -> Iterator[Ground]:
    """TEST_POSTGRES_URL where that is set, else a server of our own."""
    with postgres() as server:
        yield OnPostgresql(server)


@contextmanager
def opened(url: str) -> Iterator[Database]:
    database = open_database(url)
    try:
        yield database
    finally:
        database.close()

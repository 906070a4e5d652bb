"""How each kind of database is opened and how its transactions begin and end; nobody else knows which it is."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass
from itertools import repeat
from pathlib import Path
from threading import Lock
from time import sleep
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError

from bot.store.busy import Busy, told_when_busy

PATIENCE = 2.0
"""Seconds to wait for a lock: Slack hears an answer within three, and it may have to be that nothing was stored."""
POSTGRESQL_THREADS = 8
SQLITE_READERS = 4


@dataclass(frozen=True)
class Engines:
    """`turn` is held by whoever writes: SQLite has one writer, and waiting in turn is fairer than its own retries.

    `begin` is for writing, and waits for a lock so many seconds at most; `look` is for reading.
    """

    write: Engine
    read: Engine
    writers: int
    readers: int
    turn: AbstractContextManager[Any]
    patience: float
    begin: Callable[[Connection, float], None]
    look: Callable[[Connection], object]

    @contextmanager
    def writing(self, waited: float = 0.0) -> Iterator[Connection]:
        """A transaction. Raises Busy where nothing was stored; a fault while committing is raised as it is.

        `waited` are the seconds that whoever asks has waited already: the patience is theirs, not the lock's.
        """
        left = self.patience - waited
        if left <= 0:
            raise Busy("others were served first, and the patience is used up")
        with self.turn, _opened(self.write) as connection:
            with told_when_busy():
                self.begin(connection, left)
                yield connection
            connection.commit()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        with _opened(self.read) as connection, told_when_busy():
            self.look(connection)
            yield connection

    def close(self) -> None:
        self.write.dispose()
        self.read.dispose()


def engines_of(url: str, patience: float) -> Engines:
    """Raises ValueError for a database that is neither a SQLite file nor PostgreSQL."""
    try:
        parsed = make_url(url)
    except ArgumentError as error:
        raise ValueError("DATABASE_URL is sqlite:///PATH or postgresql://….") from error
    match parsed.get_backend_name():
        case "sqlite" if parsed.database and parsed.database != ":memory:":
            return _sqlite(parsed, patience)
        case "postgresql":
            return _postgresql(parsed, patience)
    raise ValueError(f"DATABASE_URL is sqlite:///PATH or postgresql://…, not {parsed.get_backend_name()}.")


def _sqlite(url: URL, patience: float) -> Engines:
    """Two engines: one writes under BEGIN IMMEDIATE, the other reads a snapshot and waits for nobody."""
    _make_file(Path(url.database or ""))
    write = create_engine(url, connect_args={"timeout": patience}, pool_size=1, max_overflow=0)
    read = create_engine(url, connect_args={"timeout": patience}, pool_size=SQLITE_READERS, max_overflow=-1)
    event.listen(write, "connect", _prepare_writer)
    event.listen(read, "connect", _prepare_reader)
    return Engines(write, read, 1, SQLITE_READERS, Lock(), patience, _begin_immediate, _begin)


def _postgresql(url: URL, patience: float) -> Engines:
    """One pool; a reading transaction sees one snapshot. A connection is tried first: a restart costs no answer."""
    write = create_engine(
        url,
        connect_args={
            "options": f"-c timezone=UTC -c lock_timeout={int(patience * 1000)}",
            "connect_timeout": max(2, int(patience)),
        },
        pool_size=2 * POSTGRESQL_THREADS,
        pool_timeout=patience,
        pool_pre_ping=True,
    )
    read = write.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
    return Engines(
        write, read, POSTGRESQL_THREADS, POSTGRESQL_THREADS, nullcontext(), patience, _begin_limited, Connection.begin
    )


def _begin_limited(connection: Connection, _: float) -> None:
    """Its patience was set as it was opened: with a thread for each writer hardly anybody waits before their turn."""
    connection.begin()


def _make_file(path: Path) -> None:
    """For this user's eyes only; SQLite gives the files beside it the same mode."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.touch(mode=0o600)


@contextmanager
def _opened(engine: Engine) -> Iterator[Connection]:
    with told_when_busy():
        connection = engine.connect()
    with connection:
        yield connection


def _prepare_writer(connection: Any, _: Any) -> None:
    """FULL: what was committed survives a power cut. isolation_level None: we begin transactions, not the driver.

    temp_store: what a savepoint remembers stays in memory, or each would make a file.
    """
    connection.isolation_level = None
    _switch_to_wal(connection)
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("PRAGMA temp_store=MEMORY")
    connection.execute("PRAGMA foreign_keys=ON")
    connection.create_function("lower", 1, _lower, deterministic=True)


def _switch_to_wal(connection: Any) -> None:
    """Only a new file has to switch. That takes the file alone and, unlike all else, doesn't wait for it by itself."""
    for pause in repeat(0.02, 100):
        try:
            connection.execute("PRAGMA journal_mode=WAL")
            return
        except sqlite3.OperationalError:
            sleep(pause)
    connection.execute("PRAGMA journal_mode=WAL")


def _prepare_reader(connection: Any, _: Any) -> None:
    connection.isolation_level = None
    connection.execute("PRAGMA query_only=ON")
    connection.create_function("lower", 1, _lower, deterministic=True)


def _lower(words: str | None) -> str | None:
    """SQLite's own knows ASCII alone, so that É and é would differ."""
    return words if words is None else words.lower()


def _begin_immediate(connection: Connection, seconds: float) -> None:
    driver: Any = connection.connection.driver_connection
    driver.execute(f"PRAGMA busy_timeout={int(seconds * 1000)}")
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN")

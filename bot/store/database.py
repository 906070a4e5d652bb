"""The database behind the doors: engines, transactions, and the bridge from the event loop to its threads."""

import asyncio
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import datetime
from random import uniform
from typing import TypeVar

from sqlalchemy import Connection
from sqlalchemy.exc import SQLAlchemyError

from bot.store.busy import Busy, Crossed
from bot.store.deliveries import forget_old
from bot.store.engines import PATIENCE, Engines, engines_of
from bot.store.migrating import is_at_head
from bot.store.store import Store
from bot.store.together import Together

T = TypeVar("T")
PAUSES = (0.02, 0.1, 0.3)
"""Seconds, about, that one who gave way leaves to the other, who else may be met at the same place again."""


def open_database(url: str, patience: float = PATIENCE) -> "Database":
    """`sqlite:///PATH` or `postgresql://…`, else ValueError; `patience` is how many seconds to wait for a lock."""
    return Database(engines_of(url, patience))


class Database:
    """One of these for a process. `writing` and `reading` block; the event loop uses `write` and `read`."""

    def __init__(self, engines: Engines) -> None:
        self._engines = engines
        self._writers = ThreadPoolExecutor(engines.writers, "store-write")
        self._readers = ThreadPoolExecutor(engines.readers, "store-read")
        self._together = Together(engines, self._writers) if engines.writers == 1 else None

    @contextmanager
    def writing(self, workspace: str) -> Iterator[Store]:
        """One transaction: committed at the end, undone on any exception. Raises Busy where nothing was stored."""
        with self._engines.writing() as connection:
            yield Store(connection, workspace)

    @contextmanager
    def reading(self, workspace: str) -> Iterator[Store]:
        """One unchanging view of the database, which no writer waits for."""
        with self._engines.reading() as connection:
            yield Store(connection, workspace)

    async def write(self, workspace: str, work: Callable[[Store], T]) -> T:
        """`work` in a thread; on SQLite one thread writes, for all who wait. Cancelling doesn't undo it.

        `work` is done over where it crossed another transaction: it touches nothing but its store.
        Raises Busy, with nothing stored, where its turn comes too late for an answer.
        """
        if self._together:
            return await self._together.write(workspace, work)
        asked = time.monotonic()
        return await self._in(self._writers, lambda: self._written(workspace, work, asked))

    async def read(self, workspace: str, work: Callable[[Store], T]) -> T:
        return await self._in(self._readers, lambda: self._read(workspace, work))

    async def ask(self, work: Callable[[Connection], T]) -> T:
        """For `bot.store.due`, the one question that is asked across workspaces."""
        return await self._in(self._readers, lambda: self._asked(work))

    async def tidy(self, now: datetime) -> None:
        """Forgets the keys of deliveries that no platform will send again, in every workspace."""
        await self._in(self._writers, lambda: self._tidied(now))

    def is_ready(self) -> bool:
        """Whether the database answers and its migrations are at head."""
        try:
            return self._asked(is_at_head)
        except (SQLAlchemyError, Busy):
            return False

    def close(self) -> None:
        """Waits for what is under way."""
        self._writers.shutdown()
        self._readers.shutdown()
        self._engines.close()

    async def _in(self, threads: ThreadPoolExecutor, work: Callable[[], T]) -> T:
        return await asyncio.get_running_loop().run_in_executor(threads, work)

    def _written(self, workspace: str, work: Callable[[Store], T], asked: float) -> T:
        for pause in PAUSES:
            try:
                return self._written_once(workspace, work, asked)
            except Crossed:
                time.sleep(uniform(pause / 2, pause))
        return self._written_once(workspace, work, asked)

    def _written_once(self, workspace: str, work: Callable[[Store], T], asked: float) -> T:
        with self._engines.writing(time.monotonic() - asked) as connection:
            return work(Store(connection, workspace))

    def _read(self, workspace: str, work: Callable[[Store], T]) -> T:
        with self.reading(workspace) as store:
            return work(store)

    def _tidied(self, now: datetime) -> None:
        with self._engines.writing() as connection:
            forget_old(connection, now)

    def _asked(self, work: Callable[[Connection], T]) -> T:
        with self._engines.reading() as connection:
            return work(connection)

"""Where one writes at a time, those who wait are served together: one commit and one wait for the disk for them all."""

import asyncio
import sqlite3
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from typing import Any, TypeVar

from sqlalchemy import Connection

from bot.store.busy import Busy, told_when_busy
from bot.store.engines import Engines
from bot.store.store import Store

T = TypeVar("T")
MOST = 16
"""Works that share a commit."""
LONG = 0.05
"""Seconds after which those who were served don't wait for others."""
Settle = Callable[[], None]


@dataclass(frozen=True, slots=True)
class Waiting:
    """A work, when it was asked for, and who waits for its answer."""

    workspace: str
    work: Callable[[Store], Any]
    since: float
    answer: "asyncio.Future[Any]"


class Together:
    """Serves in the order of asking. What one work refuses, or fails at, undoes nothing of another's."""

    def __init__(self, engines: Engines, thread: Executor) -> None:
        self._engines, self._thread = engines, thread
        self._waiting: deque[Waiting] = deque()
        self._serving: asyncio.Task[None] | None = None

    async def write(self, workspace: str, work: Callable[[Store], T]) -> T:
        """What `work` gives, once it is committed. Raises what it raises, and Busy; then nothing of it is stored."""
        loop = asyncio.get_running_loop()
        mine = Waiting(workspace, work, time.monotonic(), loop.create_future())
        self._waiting.append(mine)
        if self._serving is None or self._serving.done():
            self._serving = loop.create_task(self._serve())
        answer: T = await mine.answer
        return answer

    async def _serve(self) -> None:
        """Until nobody waits; those who come while the thread is busy are the next to be served."""
        while self._waiting:
            some = [self._waiting.popleft() for _ in range(min(MOST, len(self._waiting)))]
            settled = await self._settled(some)
            self._waiting.extendleft(reversed(some[len(settled) :]))
            for each, settle in zip(some, settled, strict=False):
                if not each.answer.done():  # whoever left doesn't hear it
                    settle()

    async def _settled(self, some: Sequence[Waiting]) -> Sequence[Settle]:
        try:
            return await asyncio.get_running_loop().run_in_executor(self._thread, self._committed, some)
        except Exception as fault:  # noqa: BLE001 nobody is left waiting for ever
            return _failed(some, fault)

    def _committed(self, some: Sequence[Waiting]) -> Sequence[Settle]:
        """In the thread: the answers to as many as were served. Where the commit fails, that is the answer to all."""
        late = [each for each in some if self._is_late(each)]
        in_time = some[len(late) :]
        if not in_time:
            return _too_late(late)
        with self._engines.writing(time.monotonic() - in_time[0].since) as connection:
            served = list(self._served(connection, in_time))
        return [*_too_late(late), *served]

    def _served(self, connection: Connection, some: Sequence[Waiting]) -> Iterator[Settle]:
        until = time.monotonic() + LONG
        for each in some:
            yield self._one(connection, each)
            if time.monotonic() > until:
                return

    def _one(self, connection: Connection, waiting: Waiting) -> Settle:
        """Raises sqlite3.Error where SQLite undid the whole transaction, as it may on a full disk."""
        if self._is_late(waiting):
            return _too_late([waiting])[0]
        try:
            with told_when_busy(), _by_itself(connection):
                given = waiting.work(Store(connection, waiting.workspace))
        except sqlite3.Error:
            raise
        except Exception as fault:  # noqa: BLE001 it is the answer to whoever asked
            return partial(waiting.answer.set_exception, fault)
        return partial(waiting.answer.set_result, given)

    def _is_late(self, waiting: Waiting) -> bool:
        return time.monotonic() - waiting.since >= self._engines.patience


def _too_late(some: Sequence[Waiting]) -> list[Settle]:
    return _failed(some, Busy("others were served first, and the patience is used up"))


def _failed(some: Sequence[Waiting], fault: Exception) -> list[Settle]:
    return [partial(each.answer.set_exception, fault) for each in some]


@contextmanager
def _by_itself(connection: Connection) -> Iterator[None]:
    """The driver's own savepoint: SQLAlchemy's costs as much as four statements. Raises sqlite3.Error if it is gone."""
    driver: Any = connection.connection.driver_connection
    driver.execute("SAVEPOINT work")
    try:
        yield
    except BaseException:
        driver.execute("ROLLBACK TO work")
        raise
    finally:
        driver.execute("RELEASE work")

"""The ticker. APScheduler says when to look and remembers nothing; what is due is a question to the database."""

import asyncio
import logging
from collections import Counter
from collections.abc import Awaitable
from datetime import UTC, datetime

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.store import Database
from scheduler.audit import Audit, audit
from scheduler.deliver import Delivery, How
from scheduler.deliver.attempt import Clock
from scheduler.tick import tick

TICK_SECONDS = 30
AUDIT_MINUTES = 13
EVERY = {"max_instances": 1, "coalesce": True, "misfire_grace_time": None}

log = logging.getLogger(__name__)


class Ticking:
    """One worker plans and delivers; ticks, and whoever commits something that is owed, only wake it.

    `heartbeat` is the moment of the last audit that found nothing late, `delivered` what became of notices so far.
    """

    def __init__(self, database: Database, delivery: Delivery, clock: Clock) -> None:
        self._database, self._delivery, self._clock = database, delivery, clock
        self._ticker = AsyncIOScheduler(timezone=UTC)
        self._woken = asyncio.Event()
        self._tick_is_due = True
        self._waiting: list[asyncio.Future[None]] = []
        self._worker: asyncio.Task[None] | None = None
        self._stopping = False
        self.audit: Audit | None = None
        self.heartbeat: datetime | None = None
        self.delivered: Counter[How] = Counter()

    async def start(self) -> None:
        """The first tick comes at once: what fell due while the bot was down waits no longer."""
        self._ticker.add_job(self._time_passes, "interval", seconds=TICK_SECONDS, **EVERY)
        self._ticker.add_job(self._look_back, "interval", minutes=AUDIT_MINUTES, **EVERY)
        self._ticker.start()
        self._worker = asyncio.create_task(self._work())
        self.wake()

    def wake(self) -> None:
        """Something may be owed: delivery starts at once. To be called in the event loop."""
        self._woken.set()

    async def tick(self) -> None:
        """Plans and delivers as soon as may be, and returns when it is done; for a clock that was moved."""
        if self._stopping:
            return
        done = asyncio.get_running_loop().create_future()
        self._waiting.append(done)
        self.wake()
        await done

    async def stop(self) -> None:
        """What is being said is finished and settled; nothing more is begun."""
        self._stopping = True
        self._delivery.rest()
        self.wake()
        if self._worker is not None:
            await self._worker
        if self._ticker.running:
            self._ticker.shutdown(wait=False)

    async def _work(self) -> None:
        while not self._stopping:
            await self._woken.wait()
            self._woken.clear()
            waiting, self._waiting = self._waiting, []
            await self._guarded(self._pass(bool(waiting)))
            _answer(waiting)
        _answer(self._waiting)

    async def _pass(self, is_asked: bool) -> None:
        due, self._tick_is_due = self._tick_is_due or is_asked, False
        if due and not self._stopping:
            ticked = await tick(self._database, self._delivery, self._clock)
            self.delivered.update(ticked.delivered)
        else:
            self.delivered.update(await self._delivery.deliver(self._clock))
        if self.audit is None:
            await self._look_back()

    async def _time_passes(self) -> None:
        self._tick_is_due = True
        self.wake()

    async def _look_back(self) -> None:
        await self._guarded(self._audit())

    async def _audit(self) -> None:
        self.audit = await audit(self._database, self._clock(), self._delivery.silent_since())
        if self.audit.is_clean:
            self.heartbeat = self.audit.at
        else:
            log.warning("audit=late %s", self.audit)
        await self._database.tidy(self._clock())

    async def _guarded(self, work: Awaitable[None]) -> None:
        """A fault ends this pass only; its message is not logged, for it may hold what people wrote."""
        try:
            await work
        except Exception as fault:  # noqa: BLE001
            log.error("fault=%s while ticking", type(fault).__name__)


def _answer(waiting: list[asyncio.Future[None]]) -> None:
    for done in waiting:
        if not done.done():
            done.set_result(None)

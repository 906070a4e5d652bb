"""Work that goes on after the platform has its 200; what is under way is finished before the bot stops."""

import asyncio
from collections.abc import Coroutine
from typing import Any

from handlers.faults import log_fault

SECONDS = 5.0


class Background:
    def __init__(self) -> None:
        self._tasks: set[asyncio.Task[None]] = set()

    def start(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._done)

    async def finish(self) -> None:
        """Waits a few seconds for what is under way."""
        if self._tasks:
            await asyncio.wait(set(self._tasks), timeout=SECONDS)

    def _done(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        fault = None if task.cancelled() else task.exception()
        if fault:
            log_fault(fault, "after the answer")

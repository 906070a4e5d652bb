"""Who is watching, and how they learn that something changed."""

import asyncio
from collections.abc import AsyncIterator

COALESCE_SECONDS = 0.05
HEARTBEAT_SECONDS = 15.0


class Changes:
    """A version that grows with every change, and the watchers who wait for the next."""

    def __init__(self) -> None:
        self.version = 0
        self._watchers: dict[asyncio.Event, str | None] = {}

    def announce(self, workspace: str | None = None) -> None:
        """Something changed in `workspace`, or everywhere."""
        self.version += 1
        for watcher, interest in self._watchers.items():
            if workspace is None or interest is None or interest == workspace:
                watcher.set()

    async def stream(self, workspace: str | None) -> AsyncIterator[str]:
        """Server-Sent Events: one "changed" for all that happened within 50 ms, and a heartbeat in between."""
        watcher = asyncio.Event()
        self._watchers[watcher] = workspace
        try:
            yield ": watching\n\n"
            while True:
                yield await self._next(watcher)
        finally:
            del self._watchers[watcher]

    async def _next(self, watcher: asyncio.Event) -> str:
        try:
            await asyncio.wait_for(watcher.wait(), HEARTBEAT_SECONDS)
        except TimeoutError:
            return ": still here\n\n"
        await asyncio.sleep(COALESCE_SECONDS)
        watcher.clear()
        return f'event: changed\ndata: {{"version": {self.version}}}\n\n'

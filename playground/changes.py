"""Who is watching, and how they learn that something changed."""

import asyncio
from collections.abc import AsyncIterator, Callable

COALESCE_SECONDS = 0.05
LOOK_UP_SECONDS = 0.5


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

    async def stream(self, workspace: str | None, over: Callable[[], bool]) -> AsyncIterator[str]:
        """Server-Sent Events until it is over: one "changed" for all that happened within 50 ms."""
        watcher = asyncio.Event()
        self._watchers[watcher] = workspace
        try:
            yield ": watching\n\n"
            while not over():
                if await _changed(watcher):
                    yield f'event: changed\ndata: {{"version": {self.version}}}\n\n'
        finally:
            del self._watchers[watcher]


async def _changed(watcher: asyncio.Event) -> bool:
    """Whether something happened; looks up twice a second."""
    try:
        await asyncio.wait_for(watcher.wait(), LOOK_UP_SECONDS)
    except TimeoutError:
        return False
    await asyncio.sleep(COALESCE_SECONDS)
    watcher.clear()
    return True

"""What was asked of a platform a moment ago, so that it isn't asked again for every word."""

import asyncio
import time
from collections.abc import Awaitable, Callable, Hashable
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


class Memo(Generic[K, V]):
    """Remembers answers for some seconds; those who ask at once for the same thing share one question."""

    def __init__(self, seconds: float, most: int = 10_000, clock: Callable[[], float] = time.monotonic) -> None:
        self._seconds, self._most, self._clock = seconds, most, clock
        self._known: dict[K, tuple[float, V]] = {}
        self._asking: dict[K, asyncio.Task[V | None]] = {}

    def known(self, key: K) -> V | None:
        until, value = self._known.get(key) or (0.0, None)
        return value if until > self._clock() else None

    async def get(self, key: K, fetch: Callable[[], Awaitable[V | None]]) -> V | None:
        """What is known, or what `fetch` gives; its None is given on but not remembered."""
        known = self.known(key)
        if known is not None:
            return known
        if key not in self._asking:
            self._asking[key] = asyncio.create_task(self._fetch(key, fetch))
        return await asyncio.shield(self._asking[key])

    def keep(self, key: K, value: V) -> None:
        self._known.pop(key, None)
        self._known[key] = (self._clock() + self._seconds, value)
        if len(self._known) > self._most:
            del self._known[next(iter(self._known))]

    def forget(self, key: K) -> None:
        """Also what is being asked just now: its answer may be of before."""
        self._known.pop(key, None)
        self._asking.pop(key, None)

    def forget_all(self, fits: Callable[[K], bool]) -> None:
        for key in [key for key in (*self._known, *self._asking) if fits(key)]:
            self.forget(key)

    async def _fetch(self, key: K, fetch: Callable[[], Awaitable[V | None]]) -> V | None:
        me = asyncio.current_task()
        try:
            value = await fetch()
            if value is not None and self._asking.get(key) is me:
                self.keep(key, value)
            return value
        finally:
            if self._asking.get(key) is me:
                del self._asking[key]

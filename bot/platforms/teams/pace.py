"""Teams' limits for a bot, kept on our side: its refusals cost more than waiting.

Source: learn.microsoft.com, rate limiting for bots: sends and rosters in one conversation.
"""

import time
from collections import deque
from collections.abc import Callable

SENDS = ((7, 1.0), (8, 2.0), (60, 30.0), (1_800, 3_600.0))
ROSTERS = ((14, 1.0),)
TENANT = ((50, 1.0),)
MOST = 5_000

Rules = tuple[tuple[int, float], ...]
"""So many in so many seconds; each of them holds."""


class Pace:
    """When the next one may go, by key; several keys are several conversations."""

    def __init__(self, rules: Rules, clock: Callable[[], float] = time.monotonic) -> None:
        self._rules, self._clock = rules, clock
        self._gone: dict[str, deque[float]] = {}

    def wait(self, key: str) -> float:
        """Seconds until one more may go."""
        now, gone = self._clock(), self._gone.get(key, deque[float]())
        return max((_until(gone, many, seconds, now) for many, seconds in self._rules), default=0.0)

    def went(self, key: str) -> None:
        """One goes now."""
        gone = self._gone.pop(key, None) or deque[float](maxlen=max(many for many, _ in self._rules))
        gone.append(self._clock())
        self._gone[key] = gone
        if len(self._gone) > MOST:
            del self._gone[next(iter(self._gone))]


def _until(gone: deque[float], many: int, seconds: float, now: float) -> float:
    return max(0.0, gone[-many] + seconds - now) if len(gone) >= many else 0.0

"""One conversation at a time, in order, and left in peace for as long as its platform asks."""

import asyncio
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from scheduler.claiming import Claimed

LONGEST_BACKOFF = 300.0
SHORTEST_WAIT = 1.0


@dataclass(slots=True)
class Lane:
    """`until` is when it may be spoken in again, `since` when it stopped listening, after so many `failures`."""

    lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    until: datetime | None = None
    since: datetime | None = None
    failures: int = 0

    def is_shut(self, now: datetime) -> bool:
        """A clock that was put back opens it."""
        return self.until is not None and self.since is not None and self.since <= now < self.until

    def shut(self, now: datetime, seconds: float) -> datetime:
        """For as many seconds as were asked for, or more where it keeps failing. Gives the moment it opens."""
        self.failures += 1
        self.since = min(self.since or now, now)
        patience = min(2.0 ** min(self.failures - 2, 10), LONGEST_BACKOFF)
        self.until = now + timedelta(seconds=max(seconds, patience, SHORTEST_WAIT))
        return self.until

    def open(self) -> None:
        self.until, self.since, self.failures = None, None, 0


class Lanes:
    """The lanes of this process; those in good order are forgotten between passes."""

    def __init__(self) -> None:
        self._lanes: dict[tuple[str, str, str], Lane] = {}

    def of(self, claimed: Claimed) -> Lane:
        return self._lanes.setdefault(claimed.lane, Lane())

    def tidy(self) -> None:
        self._lanes = {key: lane for key, lane in self._lanes.items() if lane.failures or lane.lock.locked()}

    def silent_since(self) -> datetime | None:
        """Since when some conversation has accepted nothing; for the audit."""
        return min((lane.since for lane in self._lanes.values() if lane.since), default=None)

"""What was owed against what was sent: only a clean result makes the heartbeat."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.store import Database
from bot.store.due import digests_due, notices_due, nudges_due

LATE = timedelta(minutes=15)
MOST = 1_000
"""How many late ones are counted; beyond that, more makes no difference."""


@dataclass(frozen=True, slots=True)
class Audit:
    """Late actions and logs were not planned for, late notices not said; `silent_for` is the longest that anybody's
    conversation has refused everything."""

    at: datetime
    nudges: int
    digests: int
    notices: int
    silent_for: timedelta

    @property
    def is_clean(self) -> bool:
        return not (self.nudges or self.digests or self.notices) and self.silent_for < LATE


async def audit(database: Database, now: datetime, silent_since: datetime | None) -> Audit:
    """`silent_since` is what Delivery knows: notices that wait because a platform refuses them are not late here."""
    late = now - LATE
    return Audit(
        at=now,
        nudges=len(await database.ask(lambda connection: nudges_due(connection, late, MOST))),
        digests=len(await database.ask(lambda connection: digests_due(connection, late, MOST))),
        notices=len(await database.ask(lambda connection: notices_due(connection, late, MOST))),
        silent_for=now - silent_since if silent_since else timedelta(0),
    )

"""One pass: plan what is due, then deliver what is visible."""

from collections import Counter
from dataclasses import dataclass

from bot.store import Database
from scheduler.deliver import Delivery, How
from scheduler.deliver.attempt import Clock
from scheduler.plan import Planned, plan


@dataclass(frozen=True, slots=True)
class Ticked:
    planned: Planned
    delivered: Counter[How]


async def tick(database: Database, delivery: Delivery, clock: Clock) -> Ticked:
    """As of `clock`, which a single pass may hold still: leases and waits are counted from it too."""
    planned = await plan(database, clock())
    return Ticked(planned, await delivery.deliver(clock))

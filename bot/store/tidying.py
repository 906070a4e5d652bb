"""What is of no more use: the keys of deliveries that no platform will send again."""

from datetime import datetime, timedelta

from sqlalchemy import bindparam, delete

from bot.store.database import Database
from bot.store.tables import deliveries

KEPT = timedelta(days=2)
"""Far beyond the last retry of any platform: Slack's comes after minutes."""
_OLD = delete(deliveries).where(deliveries.c.at < bindparam("before"))


def tidy(database: Database, now: datetime) -> None:
    """Forgets old delivery keys, of every workspace."""
    with database.writing("") as store:
        store.connection.execute(_OLD, {"before": now - KEPT})

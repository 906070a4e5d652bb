"""Which deliveries of the platform have had their effect."""

from datetime import datetime, timedelta

from sqlalchemy import Connection, bindparam, delete
from sqlalchemy.dialects.postgresql import insert

from bot.store.rows import Rows
from bot.store.tables import deliveries

KEPT = timedelta(days=2)
"""Far beyond the last retry of any platform: Slack's comes after minutes."""
_INSERT = insert(deliveries).on_conflict_do_nothing().returning(deliveries.c.key)
_OLD = delete(deliveries).where(deliveries.c.at < bindparam("before"))


class Deliveries(Rows):
    def is_new(self, key: str, at: datetime) -> bool:
        """Remembers the key in this transaction; of two at once the second waits for the first, then is not new."""
        return self.put(_INSERT, key=key, at=at) is not None


def forget_old(connection: Connection, now: datetime) -> None:
    """Of every workspace: nobody asks for an old key again."""
    connection.execute(_OLD, {"before": now - KEPT})

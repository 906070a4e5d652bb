"""Which deliveries of the platform have had their effect."""

from datetime import datetime

from sqlalchemy.dialects.postgresql import insert

from bot.store.rows import Rows
from bot.store.tables import deliveries

_INSERT = insert(deliveries).on_conflict_do_nothing().returning(deliveries.c.key)


class Deliveries(Rows):
    def is_new(self, key: str, at: datetime) -> bool:
        """Remembers the key in this transaction; of two at once the second waits for the first, then is not new."""
        return self.put(_INSERT, key=key, at=at) is not None

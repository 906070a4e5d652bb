"""How a notice stands, which the product itself never asks."""

from sqlalchemy import select

from bot.store import Store
from bot.store.tables import notices


def notice_state(store: Store, key: str) -> tuple[int, str] | None:
    """Its id, and 'waiting', 'sent' or how it ended."""
    found = select(notices.c.id, notices.c.state).where(notices.c.key == key, notices.c.workspace == store.workspace)
    row = store.one(found)
    return (row.id, row.state) if row else None

"""Keys of deliveries are kept for as long as a platform might send them again."""

import asyncio
from datetime import timedelta

from bot.store import Database
from tests.store.office import MONDAY


def test_old_keys_are_forgotten_and_fresh_ones_kept(database: Database) -> None:
    with database.writing("T1") as store:
        assert store.is_new("old", MONDAY - timedelta(days=3))
        assert store.is_new("fresh", MONDAY)
    asyncio.run(database.tidy(MONDAY))
    with database.writing("T1") as store:
        assert store.is_new("old", MONDAY)
        assert not store.is_new("fresh", MONDAY)

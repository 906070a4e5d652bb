"""Beginning again, which only the trial does."""

from bot.store.database import Database
from bot.store.tables import metadata


def empty(database: Database) -> None:
    """Removes every row of every workspace."""
    with database.writing("") as store:
        for table in reversed(metadata.sorted_tables):
            store.connection.execute(table.delete())

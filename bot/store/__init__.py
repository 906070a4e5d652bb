"""What the bot remembers, on SQLite or PostgreSQL: the only room that speaks SQL."""

from bot.store.actions import Overtaken
from bot.store.busy import Busy
from bot.store.conversations import Conversation, Conversations
from bot.store.database import Database, open_database
from bot.store.emptying import empty
from bot.store.installations import Installation, Installations
from bot.store.listing import Counts, Listing, Page, Share
from bot.store.migrating import migrate
from bot.store.rows import Missing
from bot.store.store import Store

__all__ = [
    "Busy",
    "Conversation",
    "Conversations",
    "Counts",
    "Database",
    "Installation",
    "Installations",
    "Listing",
    "Missing",
    "Overtaken",
    "Page",
    "Share",
    "Store",
    "empty",
    "migrate",
    "open_database",
]

"""A fresh database of each kind, and two workspaces in it."""

from collections.abc import Iterator

import pytest

from bot.store import Database, open_database
from tests.store.office import Office


@pytest.fixture
def database(database_url: str) -> Iterator[Database]:
    database = open_database(database_url)
    yield database
    database.close()


@pytest.fixture
def home(database: Database) -> Office:
    """The workspace that a test is about."""
    return Office.opened(database, "T-HOME")


@pytest.fixture
def abroad(database: Database) -> Office:
    """Another workspace, whose platform gave people and places the same ids."""
    return Office.opened(database, "T-ABROAD")

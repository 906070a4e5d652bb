"""The towns of the stories: a fresh one for each."""

from collections.abc import Iterator

import pytest

from tests.stories.hosting import Host, hosting
from tests.stories.town import Town, open_town


@pytest.fixture(scope="session")
def ground() -> Iterator[Host]:
    """Where the stand-in workspace is served."""
    with hosting() as host:
        yield host


@pytest.fixture(scope="session")
def bots() -> Iterator[Host]:
    """Where the bot is served."""
    with hosting() as host:
        yield host


@pytest.fixture
def town(ground: Host, bots: Host, sqlite_url: str) -> Iterator[Town]:
    """On SQLite."""
    with open_town(ground, bots, sqlite_url) as opened:
        yield opened


@pytest.fixture
def either_town(ground: Host, bots: Host, database_url: str) -> Iterator[Town]:
    """On each kind of database in turn."""
    with open_town(ground, bots, database_url) as opened:
        yield opened

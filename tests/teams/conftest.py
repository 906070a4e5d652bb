"""One Microsoft and one bot's port for all; everything behind them is new for each test."""

from collections.abc import Iterator

import pytest

from tests.stories.hosting import Host, hosting
from tests.teams.scene import Teams, open_teams


@pytest.fixture(scope="session")
def microsoft() -> Iterator[Host]:
    with hosting() as host:
        yield host


@pytest.fixture(scope="session", name="bots")
def _bots() -> Iterator[Host]:
    with hosting() as host:
        yield host


@pytest.fixture
def teams(microsoft: Host, bots: Host, sqlite_url: str) -> Iterator[Teams]:
    with open_teams(microsoft, bots, sqlite_url) as opened:
        yield opened

"""The stage of every story, on each database in turn."""

import asyncio
from collections.abc import Iterator

import pytest

from bot.store import Database, open_database
from tests.scheduler.stage import Stage


@pytest.fixture
def database(database_url: str) -> Iterator[Database]:
    database = open_database(database_url)
    yield database
    database.close()


@pytest.fixture
def runner() -> Iterator[asyncio.Runner]:
    with asyncio.Runner() as runner:
        yield runner


@pytest.fixture
def stage(database: Database, runner: asyncio.Runner) -> Stage:
    return Stage(database, runner)

"""One playground for all these tests, in its first state for each."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from tests.playground.stage import Play, playing


@pytest.fixture(scope="session", name="stage")
def _stage() -> Iterator[Play]:
    with playing() as play:
        yield play


@pytest.fixture(scope="session", name="reading_stage")
def _reading_stage() -> Iterator[Play]:
    with playing(history=True) as play:
        yield play


@pytest.fixture
def play(stage: Play) -> Play:
    """A playground whose bot holds its tongue."""
    return _afresh(stage)


@pytest.fixture
def reader(reading_stage: Play) -> Play:
    """A playground whose bot has the history scopes."""
    return _afresh(reading_stage)


def _afresh(stage: Play) -> Play:
    stage.bot.answers.clear()
    assert stage.human("reset")["ok"]
    stage.bot.heard.clear()
    return stage


@pytest.fixture
def a_moment() -> datetime:
    """A Wednesday."""
    return datetime(2026, 11, 25, 12, 0, tzinfo=UTC)

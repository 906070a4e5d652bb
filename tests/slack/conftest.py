"""One Slack for each test: nothing that one said is heard by the next."""

from collections.abc import Iterator

import pytest

from tests.slack.scene import Scene, playing_slack


@pytest.fixture(scope="session", name="slack")
def _slack() -> Iterator[Scene]:
    with playing_slack() as scene:
        yield scene


@pytest.fixture
def scene(slack: Scene) -> Scene:
    slack.begin_again()
    return slack

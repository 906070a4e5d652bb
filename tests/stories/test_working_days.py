"""Working days are those of the log: its own division's bank holidays, or the installation's where there is no log."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime

import pytest

from bot.store import Store, open_database
from tests.stories.moments import LONDON
from tests.stories.town import ANNUAL, COUNCIL, Town

CHRISTMAS = datetime(2025, 12, 22, 9, tzinfo=LONDON)
NEW_YEAR = datetime(2025, 12, 30, 9, tzinfo=LONDON)


@contextmanager
def store_of(url: str) -> Iterator[Store]:
    """The bot's own store, behind its back: no command sets a division yet."""
    database = open_database(url)
    with database.writing(COUNCIL) as store:
        yield store
    database.close()


@pytest.fixture
def scottish(town: Town, sqlite_url: str) -> Town:
    """A town whose log has AC-1, and the bank holidays of Scotland."""
    town.say("add @priya send the figures", at=CHRISTMAS)
    with store_of(sqlite_url) as store:
        action = store.by_ref("AC", 1)
        assert action
        assert action.log.place.key == ANNUAL
        store.keep_log(replace(action.log, settings=replace(action.log.settings, division="scotland")))
    return town


def test_the_first_action_of_a_place_has_the_installations(town: Town) -> None:
    answer = town.say("add send the figures in 3 working days", at=CHRISTMAS)
    assert answer.lines[1] == "No owner · Due Monday 29 December 2025 · Open"
    assert "Due Monday 5 January 2026" in town.say("add send the figures in 3 working days", at=NEW_YEAR).words


def test_a_log_has_its_own(scottish: Town) -> None:
    assert "Due Monday 29 December 2025" in scottish.say("add count the chairs in 3 working days", at=CHRISTMAS).words
    assert "Due Tuesday 6 January 2026" in scottish.say("add count the chairs in 3 working days", at=NEW_YEAR).words
    assert "Due Tuesday 6 January 2026" in scottish.say("due AC-1 in 3 working days", "priya").words
    assert "before Tuesday 6 January 2026" in scottish.say("snooze AC-1 in 3 working days", "priya").words
    assert "until Tuesday 6 January 2026" in scottish.say("away until in 3 working days", "priya").words

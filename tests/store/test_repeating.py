"""What repeats, stored: the next one with its link, undo that takes it back, and many closing at once."""

from dataclasses import replace
from datetime import date, time

import pytest

from bot.domain.action import Action, Status
from bot.domain.draft import following
from bot.domain.history import Did
from bot.domain.repeat import Repeat
from bot.store import Overtaken, Store
from tests.store.office import FRIDAY, MINUTE, MONDAY, Office
from tests.store.test_together import at_once, numbers

WEEKLY = Repeat("FREQ=WEEKLY;BYDAY=FR", FRIDAY, time(9), working=True)
NEXT = date(2026, 1, 16)


def repeating(office: Office) -> Action:
    """Karen's, whom Ann chases, with Bob's help."""
    draft = replace(office.draft(owner=office.karen), repeat=WEEKLY, supporters=(office.bob,))
    with office.database.writing(office.workspace) as store:
        return store.add(draft, MONDAY)


def close(store: Store, action: Action, office: Office) -> Action:
    """The next one; as `done` does it."""
    opened = store.add(following(action, NEXT), MONDAY, office.bob)
    store.save(action, action.complete(office.bob, MONDAY), office.bob, MONDAY, Did.CLOSED)
    return opened


def closed(office: Office, action: Action) -> Action:
    with office.database.writing(office.workspace) as store:
        return close(store, action, office)


def undo(office: Office, action: Action) -> Action:
    with office.database.writing(office.workspace) as store:
        entry = store.last_entry_by(office.bob)
        assert entry
        assert (entry.action, entry.did) == (action.id, Did.CLOSED), "not the opening of the next"
        return store.undo(entry, office.bob, MONDAY + MINUTE)


def test_how_often_comes_back(home: Office, abroad: Office) -> None:
    for office in (home, abroad):
        action = repeating(office)
        assert action.repeat == WEEKLY
        assert office.look(action) == action


def test_the_next_one_is_linked_and_like_the_one_before(home: Office) -> None:
    action = repeating(home)
    opened = closed(home, action)
    assert home.look(opened) == opened
    assert (opened.number, opened.previous, opened.follows) == (2, 1, "AEM-1")
    assert (opened.owner, opened.chaser, opened.supporters) == (home.karen, home.ann, (home.bob,))
    assert (opened.creator, opened.giver, opened.due, opened.due_time) == (home.ann, home.ann, NEXT, time(9))
    assert (opened.repeat, opened.original_due, opened.revisions, opened.note) == (WEEKLY, NEXT, 0, "")
    with home.database.reading(home.workspace) as store:
        (entry,) = store.history(opened)
        assert (entry.did, entry.by, entry.note) == (Did.OPENED, home.bob, "follows AEM-1")
        assert not entry.can_be_undone(home.bob, MONDAY)
        assert store.last_entry_by(home.ann) == store.history(action)[0], "Ann has opened nothing"
        assert store.follower(action) == opened
        assert store.follower(opened) is None


def test_what_follows_is_found_in_its_own_log_and_workspace(home: Office, abroad: Office) -> None:
    here, there = repeating(home), repeating(abroad)
    opened = closed(abroad, there)
    with home.database.reading(home.workspace) as store:
        assert store.follower(here) is store.follower(there) is None
    with abroad.database.reading(abroad.workspace) as store:
        assert store.follower(there) == opened


def test_undoing_done_withdraws_the_next_and_its_number_stays_used(home: Office) -> None:
    action = repeating(home)
    opened = closed(home, action)
    undone = undo(home, action)
    assert undone == replace(action, version=3) == home.look(action)
    taken_back = home.look(opened)
    assert taken_back
    assert (taken_back.status, taken_back.reason, taken_back.repeat) == (Status.WITHDRAWN, "undone", None)
    again = closed(home, undone)
    assert (again.number, again.previous) == (3, 1)
    with home.database.reading(home.workspace) as store:
        assert store.follower(action) == again


def test_a_next_one_that_was_touched_stays_and_goes_on_repeating(home: Office) -> None:
    action = repeating(home)
    opened = closed(home, action)
    with home.database.writing(home.workspace) as store:
        touched = store.save(opened, opened.update("begun"), home.ann, MONDAY, Did.UPDATED)
    undone = undo(home, action)
    assert (undone.status, undone.repeat) == (Status.OPEN, None)
    assert home.look(opened) == touched


def test_undoing_a_change_of_how_often(home: Office) -> None:
    action = repeating(home)
    with home.database.writing(home.workspace) as store:
        store.save(action, action.repeating(None), home.bob, MONDAY, Did.EDITED)
        entry = store.last_entry_by(home.bob)
        assert entry
        assert store.undo(entry, home.bob, MONDAY).repeat == WEEKLY


def test_of_many_who_close_it_at_once_one_opens_the_next(home: Office) -> None:
    action = repeating(home)

    def one(store: Store, n: int) -> Action:
        return close(store, action, home)

    opened = []
    with pytest.raises(Overtaken):
        opened = at_once(home, 8, one)
    assert opened == []
    assert numbers(home) == [1, 2], "those who came second leave no number used"
    with home.database.reading(home.workspace) as store:
        follower = store.follower(action)
    assert follower
    assert (follower.number, follower.status) == (2, Status.OPEN)

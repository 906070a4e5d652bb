"""Claim, settle, postpone, finish: whoever holds the lease decides, and whoever comes late changes nothing."""

from datetime import datetime, timedelta

import pytest

from bot.domain.history import Did
from bot.domain.notice import Kind, Notice, Owed, Sent
from tests.store.office import LEASE, MINUTE, MONDAY, SENT, Office, claim, hold, nudge, settle, state

AFTER = MONDAY + LEASE
NUDGE = "nudge"


@pytest.fixture
def owed(home: Office) -> int:
    action = home.add(owner=home.bob)
    return home.owe(Owed(NUDGE, Kind.NUDGE, MONDAY, person=home.bob.id, actions=(action.id,))) or 0


def postpone(office: Office, notice: Notice, until: datetime, doubt: bool = False) -> None:
    with office.database.writing(office.workspace) as store:
        store.postpone(notice, until, doubt)


def finish(office: Office, notice: Notice, how: str) -> None:
    with office.database.writing(office.workspace) as store:
        store.finish(notice, how, MONDAY)


def test_one_claims_and_the_others_wait(home: Office, owed: int) -> None:
    assert claim(home, owed, MONDAY - MINUTE) is None
    assert hold(home, owed).lease_until == AFTER
    assert claim(home, owed) is None
    assert claim(home, 10**6) is None


def test_a_lease_that_never_came_back_is_claimed_as_lost(home: Office, owed: int) -> None:
    claims = [hold(home, owed, MONDAY + n * LEASE) for n in range(3)]
    assert [(n.attempts, n.lost, n.doubts) for n in claims] == [(1, False, 0), (2, True, 0), (3, True, 1)]


def test_whoever_comes_late_changes_nothing(home: Office, owed: int) -> None:
    late, now = hold(home, owed), hold(home, owed, AFTER)
    settle(home, late, Sent("D-BOB", "late"), AFTER)
    settle(home, late, None, AFTER)
    postpone(home, late, MONDAY, doubt=True)
    finish(home, late, "given up: late")
    assert state(home, NUDGE) == "waiting"
    assert claim(home, owed, AFTER) is None
    settle(home, now)
    assert state(home, NUDGE) == "sent"


def test_settling_twice_is_settling_once(home: Office, owed: int) -> None:
    notice = hold(home, owed)
    settle(home, notice)
    finish(home, notice, "given up: twice")
    assert state(home, NUDGE) == "sent"


def test_nothing_to_say_is_dropped(home: Office, owed: int) -> None:
    settle(home, hold(home, owed), None)
    assert state(home, NUDGE) == "dropped"
    assert claim(home, owed, AFTER) is None


def test_nothing_new_to_draw_leaves_what_was_said(home: Office, owed: int) -> None:
    notice = hold(home, owed)
    settle(home, notice)
    with home.database.writing(home.workspace) as store:
        (action,) = store.actions(notice.owed.actions)
        store.save(action, action.edit("new words"), home.ann, MONDAY, Did.EDITED)
    settle(home, hold(home, owed), None)
    assert state(home, NUDGE) == "sent"
    assert claim(home, owed, AFTER) is None


def test_postponing_gives_the_lease_back(home: Office, owed: int) -> None:
    postpone(home, hold(home, owed), MONDAY + MINUTE)
    assert claim(home, owed) is None
    again = hold(home, owed, MONDAY + MINUTE)
    assert (again.lost, again.doubts, again.attempts) == (False, 0, 2)
    postpone(home, again, AFTER, doubt=True)
    doubtful = hold(home, owed, AFTER)
    assert (doubtful.lost, doubtful.doubts) == (False, 1)


def test_a_redrawing_starts_without_old_doubts(home: Office, owed: int) -> None:
    postpone(home, hold(home, owed), MONDAY, doubt=True)
    notice = hold(home, owed)
    settle(home, notice)
    with home.database.writing(home.workspace) as store:
        (action,) = store.actions(notice.owed.actions)
        store.save(action, action.edit("new words"), home.ann, MONDAY, Did.EDITED)
    again = hold(home, owed)
    assert (again.sent, again.attempts, again.doubts) == (SENT, 1, 0)


def test_what_is_too_late_expires(home: Office) -> None:
    until = MONDAY + timedelta(hours=8)
    first, second = (
        home.owe(Owed(key, Kind.NUDGE, MONDAY, person=home.bob.id, expires_at=until)) for key in ("in time", "missed")
    )
    settle(home, hold(home, first, until))
    assert claim(home, second, until + MINUTE) is None
    assert (state(home, "in time"), state(home, "missed")) == ("sent", "expired")


def test_what_was_said_in_time_is_still_redrawn_later(home: Office) -> None:
    action, until = home.add(owner=home.bob), MONDAY + timedelta(hours=8)
    id = home.owe(Owed(NUDGE, Kind.NUDGE, MONDAY, person=home.bob.id, actions=(action.id,), expires_at=until))
    settle(home, hold(home, id))
    with home.database.writing(home.workspace) as store:
        store.save(action, action.edit("new words"), home.ann, until + MINUTE, Did.EDITED)
    assert hold(home, id, until + MINUTE).sent == SENT


def digest(office: Office) -> tuple[int | None, int | None]:
    """A digest's head and its part."""
    head = office.owe(Owed("head", Kind.DIGEST, MONDAY, place=office.place.id, log=office.log.id))
    part = Owed("part", Kind.DIGEST_PART, MONDAY, place=office.place.id, log=office.log.id, parent=head, part=1)
    return head, office.owe(part)


def test_a_part_waits_for_its_head(home: Office) -> None:
    head, part = digest(home)
    assert claim(home, part) is None
    settle(home, hold(home, head), Sent("C1", "9.9"))
    assert hold(home, part).parent_sent == Sent("C1", "9.9")


@pytest.mark.parametrize("how", ["dropped", "given up: channel_not_found"])
def test_a_head_that_was_never_said_takes_its_parts_along(home: Office, how: str) -> None:
    head, _ = digest(home)
    finish(home, hold(home, head), how)
    assert state(home, "part") == how


def test_what_waits_too_long_is_shown_to_the_audit(home: Office, owed: int) -> None:
    later = home.owe(nudge(home, home.add(), at=AFTER))
    with home.database.reading(home.workspace) as store:
        assert [notice.id for notice in store.unfinished(MONDAY + MINUTE)] == [owed]
        assert [notice.id for notice in store.unfinished(AFTER + MINUTE)] == [owed, later]
    settle(home, hold(home, owed))
    with home.database.reading(home.workspace) as store:
        assert store.unfinished(MONDAY + MINUTE) == ()

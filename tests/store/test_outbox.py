"""What is owed is kept once, joined where it may be, and wanted anew when its action changes."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.action import Action
from bot.domain.history import Did
from bot.domain.notice import Kind, Notice, Owed, Sent
from tests.notices import notice_state
from tests.store.office import LEASE, MINUTE, MONDAY, SENT, Office, claim, hold, nudge, settle, state


def say(office: Office, id: int | None, sent: Sent = SENT) -> None:
    settle(office, hold(office, id), sent)


def join(office: Office, *actions: Action, day: str = "2026-01-09") -> bool:
    with office.database.writing(office.workspace) as store:
        return store.join(replace(nudge(office, actions[0], day), actions=tuple(a.id for a in actions)), MONDAY)


def edit(office: Office, action: Action, text: str = "other words") -> Action:
    with office.database.writing(office.workspace) as store:
        return store.save(action, action.edit(text), office.ann, MONDAY + MINUTE, Did.EDITED)


def test_a_key_is_owed_once(home: Office, abroad: Office) -> None:
    action, theirs = home.add(), abroad.add()
    first = home.owe(nudge(home, action))
    assert first
    assert home.owe(nudge(home, action)) is None
    assert abroad.owe(nudge(abroad, theirs, "2026-01-09")) is not None


def test_what_was_owed_comes_with_the_claim(home: Office) -> None:
    first, second = home.add(), home.add()
    owed = Owed(
        key="digest:1",
        kind=Kind.DIGEST,
        visible_at=MONDAY,
        person=home.ann.id,
        place=home.place.id,
        actions=(second.id, first.id),
        log=home.log.id,
        by=home.bob.id,
        expires_at=MONDAY + timedelta(days=4),
    )
    notice = hold(home, home.owe(owed))
    assert notice == Notice(notice.id, home.workspace, owed, 1, 0, False, 1, MONDAY + LEASE)


def test_giving_tells_the_owner_once(home: Office) -> None:
    action = home.add(owner=home.bob)
    for _ in range(2):
        with home.database.writing(home.workspace) as store:
            store.give(home.bob, action, home.ann, MONDAY)
            notice = notice_state(store, f"given:{home.bob.id}:{action.id}:1")
    assert notice
    assert hold(home, notice[0]).owed.actions == (action.id,)


def test_nothing_is_said_of_what_one_gave_oneself_nor_to_a_contact(home: Office) -> None:
    mine, outside = home.add(owner=home.ann), home.add(owner=home.karen)
    with home.database.writing(home.workspace) as store:
        store.give(home.ann, mine, home.ann, MONDAY)
        store.give(home.karen, outside, home.ann, MONDAY)
        assert store.unfinished(MONDAY + MINUTE) == ()


@pytest.mark.parametrize(("minutes", "messages"), [(0, 1), (15, 1), (16, 2)])
def test_further_gifts_within_fifteen_minutes_join_the_message(home: Office, minutes: int, messages: int) -> None:
    first, second = home.add(owner=home.bob), home.add(owner=home.bob)
    later = MONDAY + minutes * MINUTE
    with home.database.writing(home.workspace) as store:
        store.give(home.bob, first, home.ann, MONDAY)
        store.give(home.bob, second, home.ann, later)
        owed = store.unfinished(later + MINUTE)
    assert [notice.owed.actions for notice in owed] == (
        [(first.id, second.id)] if messages == 1 else [(first.id,), (second.id,)]
    )


def test_a_gift_joins_a_message_that_was_said(home: Office) -> None:
    first, second = home.add(owner=home.bob), home.add(owner=home.bob)
    with home.database.writing(home.workspace) as store:
        store.give(home.bob, first, home.ann, MONDAY)
        (owed,) = store.unfinished(MONDAY + MINUTE)
    say(home, owed.id)
    with home.database.writing(home.workspace) as store:
        store.give(home.bob, second, home.ann, MONDAY + MINUTE)
    again = hold(home, owed.id, MONDAY + MINUTE)
    assert (again.sent, again.owed.actions, again.wanted) == (SENT, (first.id, second.id), 2)


def test_each_reader_has_a_message_of_their_own(home: Office) -> None:
    theirs, mine = home.add(owner=home.bob), home.add(owner=home.ann)
    with home.database.writing(home.workspace) as store:
        store.give(home.bob, theirs, home.ann, MONDAY)
        store.give(home.ann, mine, home.bob, MONDAY)
        assert [notice.owed.person for notice in store.unfinished(MONDAY + MINUTE)] == [home.bob.id, home.ann.id]


def test_a_change_has_every_lasting_message_drawn_anew(home: Office) -> None:
    action = home.add(owner=home.bob)
    lasting = [
        home.owe(Owed(f"{kind}", kind, MONDAY, person=home.bob.id, actions=(action.id,)))
        for kind in (Kind.CARD, Kind.GIVEN, Kind.NUDGE)
    ]
    passing = home.owe(Owed("digest", Kind.DIGEST, MONDAY, place=home.place.id, actions=(action.id,)))
    for id in (*lasting, passing):
        say(home, id)
    edit(home, action)
    assert claim(home, passing, MONDAY + LEASE) is None
    again = [hold(home, id, MONDAY + MINUTE) for id in lasting]
    assert [(notice.sent, notice.wanted) for notice in again] == [(SENT, 2)] * 3


def test_a_change_while_it_is_being_said_has_it_said_again(home: Office) -> None:
    action = home.add(owner=home.bob)
    id = home.owe(nudge(home, action))
    notice = hold(home, id)
    edit(home, action)
    assert claim(home, id, MONDAY + MINUTE) is None
    settle(home, notice)
    again = hold(home, id, MONDAY + MINUTE)
    settle(home, again)
    assert claim(home, id, MONDAY + LEASE) is None
    assert (again.wanted, again.sent) == (2, SENT)


def test_a_change_does_not_hurry_what_waits(home: Office) -> None:
    action = home.add(owner=home.bob)
    id = home.owe(nudge(home, action, at=MONDAY + timedelta(hours=3)))
    edit(home, action)
    assert claim(home, id, MONDAY + timedelta(hours=2)) is None


@pytest.mark.parametrize("how", ["dropped", "given up: account_inactive", "unconfirmed", "expired"])
def test_a_change_does_not_wake_what_has_ended(home: Office, how: str) -> None:
    action = home.add(owner=home.bob)
    id = home.owe(Owed("card", Kind.CARD, MONDAY, place=home.place.id, actions=(action.id,)))
    notice = hold(home, id)
    with home.database.writing(home.workspace) as store:
        store.finish(notice, how, MONDAY)
        assert notice_state(store, "card") == (id, how)
    edit(home, action)
    assert claim(home, id, MONDAY + LEASE) is None


def test_what_is_attached_is_there_once_and_in_order(home: Office) -> None:
    first, second, third = home.add(), home.add(), home.add()
    id = home.owe(nudge(home, second)) or 0
    assert join(home, second, first)
    assert join(home, third)
    assert hold(home, id).owed.actions == (second.id, first.id, third.id)


def test_what_joins_while_it_is_being_said_has_it_said_again(home: Office) -> None:
    first, second = home.add(), home.add()
    notice = hold(home, home.owe(nudge(home, first)))
    assert join(home, second)
    assert claim(home, notice.id, MONDAY + MINUTE) is None
    settle(home, notice)
    again = hold(home, notice.id, MONDAY + MINUTE)
    assert (again.sent, again.owed.actions) == (SENT, (first.id, second.id))


def test_what_joins_while_nothing_is_found_to_say_keeps_it_waiting(home: Office) -> None:
    first, second = home.add(), home.add()
    notice = hold(home, home.owe(nudge(home, first)))
    assert join(home, second)
    settle(home, notice, None)
    again = hold(home, notice.id)
    assert (again.sent, again.doubts, again.owed.actions) == (None, 0, (first.id, second.id))
    settle(home, again, None)
    assert state(home, nudge(home, first).key) == "dropped"


def test_what_was_said_or_has_ended_is_not_joined(home: Office) -> None:
    action = home.add()
    said, ended = home.owe(nudge(home, action)), home.owe(nudge(home, action, "2026-01-10"))
    say(home, said)
    settle(home, hold(home, ended), None)
    assert not join(home, action)
    assert not join(home, action, day="2026-01-10")
    assert not join(home, action, day="2026-01-11")


def test_the_previous_nudge_is_found_until_it_is_forgotten(home: Office) -> None:
    action = home.add(owner=home.bob)
    old, new = home.owe(nudge(home, action, "2026-01-06")), home.owe(nudge(home, action, "2026-01-07"))
    with home.database.writing(home.workspace) as store:
        assert store.previous_nudge(home.bob, new or 0) is None
    say(home, old)
    say(home, new, Sent("D-BOB", "2.2"))
    with home.database.writing(home.workspace) as store:
        found = store.previous_nudge(home.bob, new or 0)
        assert found
        assert (found.id, found.sent) == (old, SENT)
        assert store.previous_nudge(home.bob, old or 0) is store.previous_nudge(home.ann, new or 0) is None
        store.forget(found)
        assert store.previous_nudge(home.bob, new or 0) is None
    edit(home, action)
    assert claim(home, old, MONDAY + LEASE) is None

"""Adding, changing, undoing: numbers without gaps, compare-and-set, history with the values before."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta, timezone

import pytest

from bot.domain.action import Action, Status
from bot.domain.draft import Draft
from bot.domain.history import Did
from bot.domain.refusal import Refusal
from bot.store import Missing, Overtaken
from tests.notices import notice_state
from tests.store.office import FRIDAY, MINUTE, MONDAY, Office


def closed(office: Office, action: Action, note: str = "", at: datetime = MONDAY) -> Action:
    with office.database.writing(office.workspace) as store:
        return store.save(action, action.complete(office.bob, at, note), office.bob, at, Did.CLOSED, note)


def test_what_is_added_comes_back(home: Office) -> None:
    draft = Draft(home.log, "send the figures", home.ann, home.bob, (home.karen, home.ann), FRIDAY)
    with home.database.writing(home.workspace) as store:
        action = store.add(draft, MONDAY)
    assert home.look(action) == action
    assert (action.ref, action.supporters, action.giver) == ("AEM-1", (home.karen, home.ann), home.ann)
    assert (action.due, action.original_due, action.dated_by, action.dated_at) == (FRIDAY, FRIDAY, home.ann.id, MONDAY)


def test_who_gives_chases_and_has_accepted(home: Office) -> None:
    given, own, outside, nobodys = (home.add(owner=who) for who in (home.bob, home.ann, home.karen, None))
    assert [a.accepted for a in (given, own, outside, nobodys)] == [False, True, False, False]
    assert [a.chaser for a in (given, own, outside, nobodys)] == [None, None, home.ann, None]
    assert [a.giver for a in (given, own, outside, nobodys)] == [home.ann, home.ann, home.ann, None]


def test_a_reference_finds_it(home: Office) -> None:
    first, second = home.add(), home.add("write the minutes")
    with home.database.reading(home.workspace) as store:
        assert store.by_ref("aem", 1) == store.numbered(home.log, 1) == first
        assert store.by_ref("AEM", 3) is store.numbered(home.log, 3) is store.by_ref("XYZ", 1) is None
        assert store.actions([second.id, 10**6, first.id]) == (second, first)
        assert store.actions([]) == ()


def test_every_instant_comes_back_in_utc(home: Office) -> None:
    moment = datetime(2026, 7, 1, 12, 30, 15, 123456, tzinfo=timezone(timedelta(hours=2)))
    action = closed(home, home.add(owner=home.bob, at=moment), at=moment)
    kept = home.look(action)
    assert kept
    for instant in (kept.created_at, kept.dated_at, kept.closed_at):
        assert instant == moment
        assert instant.tzinfo is UTC
    with home.database.reading(home.workspace) as store:
        assert [entry.at for entry in store.history(action)] == [moment, moment]


def test_an_instant_without_a_zone_is_refused(home: Office) -> None:
    with pytest.raises(Exception, match="no zone"):
        home.add(at=datetime(2026, 1, 5, 9))  # noqa: DTZ001
    assert home.add().number == 1


def test_a_change_is_stored_and_remembered(home: Office) -> None:
    action = closed(home, home.add(owner=home.bob), "sent on Monday")
    assert home.look(action) == action
    assert (action.version, action.closed_by, action.note) == (2, home.bob, "sent on Monday")
    with home.database.reading(home.workspace) as store:
        first, last = store.history(action)
        assert (first.did, first.by, first.is_last) == (Did.ADDED, home.ann, False)
        assert (last.did, last.by, last.note, last.is_last) == (Did.CLOSED, home.bob, "sent on Monday", True)
        assert store.entry(last.id) == last == store.last_entry_by(home.bob)
        assert store.last_entry_by(home.ann) == first
        assert store.last_entry_by(home.karen) is None


def test_the_entry_just_written_is_at_hand(home: Office) -> None:
    with home.database.writing(home.workspace) as store:
        action = store.add(home.draft(), MONDAY)
        entry = store.last_entry_by(home.ann)
    with home.database.reading(home.workspace) as store:
        assert store.history(action) == (entry,)


def test_whoever_comes_second_is_shown_the_winner(home: Office) -> None:
    seen = home.add(owner=home.bob)
    winner = closed(home, seen)
    with pytest.raises(Overtaken) as lost, home.database.writing(home.workspace) as store:
        store.save(seen, seen.edit("something else"), home.ann, MONDAY, Did.EDITED)
    assert lost.value.action == winner == home.look(seen)


def test_supporters_change_with_their_order(home: Office) -> None:
    action = home.add(owner=home.bob)
    for helping in ((home.karen, home.ann), (home.ann, home.karen), (home.karen,), ()):
        with home.database.writing(home.workspace) as store:
            action = store.save(action, replace(action, supporters=helping), home.ann, MONDAY, Did.ASSIGNED)
        assert home.look(action) == action


def test_undo_puts_everything_back_but_the_version(home: Office) -> None:
    with home.database.writing(home.workspace) as store:
        before = store.add(Draft(home.log, "x", home.ann, home.bob, (home.karen,), FRIDAY, time(15, 30)), MONDAY)
        changed = before.assign(home.karen, home.bob, (home.ann,)).hold("the data is late")
        changed = changed.redate(date(2026, 2, 2), home.bob, MONDAY, "the data is late")
        store.save(before, replace(changed, note="n", text="y"), home.bob, MONDAY, Did.ASSIGNED)
        entry = store.last_entry_by(home.bob)
        assert entry
        undone = store.undo(entry, home.bob, MONDAY + MINUTE)
    assert undone == replace(before, version=3) == home.look(before)
    with home.database.reading(home.workspace) as store:
        assert [e.did for e in store.history(before)] == [Did.ADDED, Did.ASSIGNED, Did.UNDONE]


def test_undoing_done_opens_it_again(home: Office) -> None:
    action = home.add(owner=home.bob)
    closed(home, action, "sent")
    with home.database.writing(home.workspace) as store:
        entry = store.last_entry_by(home.bob)
        assert entry
        assert store.undo(entry, home.bob, MONDAY) == replace(action, version=3)


def test_undoing_an_add_withdraws_it_and_its_number_stays_used(home: Office) -> None:
    action = home.add()
    with home.database.writing(home.workspace) as store:
        (entry,) = store.history(action)
        undone = store.undo(entry, home.ann, MONDAY)
    assert (undone.status, undone.reason, undone.number) == (Status.WITHDRAWN, "undone", 1)
    assert home.add().number == 2


def test_what_was_overtaken_cannot_be_undone(home: Office) -> None:
    action = home.add(owner=home.bob)
    with home.database.reading(home.workspace) as store:
        (entry,) = store.history(action)
    winner = closed(home, action)
    with pytest.raises(Overtaken) as lost, home.database.writing(home.workspace) as store:
        store.undo(entry, home.ann, MONDAY)
    assert lost.value.action == winner


def test_what_is_not_there_cannot_be_saved_or_undone(home: Office) -> None:
    action = home.add()
    with home.database.reading(home.workspace) as store:
        (entry,) = store.history(action)
    with pytest.raises(Missing), home.database.writing(home.workspace) as store:
        store.save(replace(action, id=10**6), action.edit("y"), home.ann, MONDAY, Did.EDITED)
    with pytest.raises(Missing), home.database.writing(home.workspace) as store:
        store.undo(replace(entry, id=10**6), home.ann, MONDAY)
    with pytest.raises(Missing), home.database.writing(home.workspace) as store:
        store.add(replace(home.draft(), log=replace(home.log, id=10**6)), MONDAY)


@pytest.mark.parametrize("fault", [Refusal("no"), RuntimeError("broken"), KeyboardInterrupt()])
def test_a_fault_inside_leaves_nothing(home: Office, fault: BaseException) -> None:
    with pytest.raises(type(fault)), home.database.writing(home.workspace) as store:
        store.is_new("delivery", MONDAY)
        action = store.add(home.draft(owner=home.bob), MONDAY)
        store.give(home.bob, action, home.ann, MONDAY)
        raise fault
    with home.database.writing(home.workspace) as store:
        assert store.numbered(home.log, 1) is None
        assert store.last_entry_by(home.ann) is None
        assert notice_state(store, f"given:{home.bob.id}:{action.id}:1") is None
        assert store.is_new("delivery", MONDAY)
        assert store.add(home.draft(), MONDAY).number == 1


def test_a_change_of_its_schedule_has_it_looked_at_again(home: Office) -> None:
    action, later = home.add(owner=home.bob), MONDAY + timedelta(days=2)
    with home.database.writing(home.workspace) as store:
        assert store.nudges_since([action.id]) == {action.id: MONDAY}
        store.set_next_nudge({action.id: MONDAY + timedelta(days=30)})
        action = store.save(action, action.redate(date(2026, 1, 8), home.ann, MONDAY), home.ann, later, Did.REDATED)
        assert store.nudges_since([action.id]) == {action.id: later}
        store.save(action, action.hold("wait"), home.ann, later, Did.HELD)
        assert store.nudges_since([action.id]) == {}


def test_an_edit_does_not_swallow_a_nudge_that_is_due_just_now(home: Office) -> None:
    action = home.add(owner=home.bob)
    with home.database.writing(home.workspace) as store:
        store.save(action, action.edit("send all figures"), home.ann, MONDAY + MINUTE, Did.EDITED)
        assert store.nudges_since([action.id]) == {action.id: MONDAY}


def test_nobody_looks_where_nobody_would_be_nudged(home: Office) -> None:
    nobodys, outside = home.add(), home.add(owner=home.karen)
    with home.database.writing(home.workspace) as store:
        assert store.nudges_since([nobodys.id, outside.id]) == {outside.id: MONDAY}
        store.set_next_nudge({outside.id: None})
        assert store.nudges_since([outside.id]) == {}


def test_a_delivery_is_new_once(home: Office, abroad: Office) -> None:
    for office in (home, abroad):
        with office.database.writing(office.workspace) as store:
            assert store.is_new("trigger-1", MONDAY)
            assert not store.is_new("trigger-1", MONDAY)

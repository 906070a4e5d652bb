"""What is due, across workspaces; and a workspace that removed the bot."""

import asyncio
from datetime import datetime

from bot.domain.history import Did
from bot.domain.notice import Kind, Owed, Sent
from bot.store import Database
from bot.store.due import Pairs, digests_due, notices_due, nudges_due
from bot.store.installations import Installation, Installations
from tests.store.office import MINUTE, MONDAY, Office, claim, hold, nudge, settle, state

LATER = MONDAY + MINUTE


def nudges(database: Database, now: datetime, limit: int = 10) -> Pairs:
    return asyncio.run(database.ask(lambda connection: nudges_due(connection, now, limit)))


def digests(database: Database, now: datetime) -> Pairs:
    return asyncio.run(database.ask(lambda connection: digests_due(connection, now, 10)))


def notices(database: Database, now: datetime) -> Pairs:
    return asyncio.run(database.ask(lambda connection: notices_due(connection, now, 10)))


def test_actions_whose_nudge_is_due(database: Database, home: Office, abroad: Office) -> None:
    ours, theirs = home.add(owner=home.bob), abroad.add(owner=abroad.bob, at=LATER)
    assert nudges(database, MONDAY - MINUTE) == []
    assert nudges(database, MONDAY) == [("T-HOME", ours.id)]
    assert nudges(database, LATER) == [("T-HOME", ours.id), ("T-ABROAD", theirs.id)]
    assert nudges(database, LATER, limit=1) == [("T-HOME", ours.id)]


def test_a_closed_action_is_never_due_even_where_its_moment_was_set_too_late(database: Database, home: Office) -> None:
    action = home.add(owner=home.bob)
    with home.database.writing(home.workspace) as store:
        store.save(action, action.complete(home.bob, MONDAY), home.bob, MONDAY, Did.CLOSED)
        store.set_next_nudge({action.id: MONDAY})
    assert nudges(database, LATER) == []


def test_logs_whose_digest_is_due(database: Database, home: Office, abroad: Office) -> None:
    for office, at in ((home, MONDAY), (abroad, LATER)):
        with database.writing(office.workspace) as store:
            store.schedule_digest(office.log, at)
    assert digests(database, MONDAY - MINUTE) == []
    assert digests(database, MONDAY) == [("T-HOME", home.log.id)]
    with database.writing(home.workspace) as store:
        store.schedule_digest(home.log, None)
    assert digests(database, LATER) == [("T-ABROAD", abroad.log.id)]


def test_notices_that_may_be_claimed(database: Database, home: Office, abroad: Office) -> None:
    ours = home.owe(nudge(home, home.add()))
    theirs = abroad.owe(nudge(abroad, abroad.add(), at=LATER))
    assert notices(database, MONDAY) == [("T-HOME", ours)]
    assert notices(database, LATER) == [("T-HOME", ours), ("T-ABROAD", theirs)]
    settle(home, hold(home, ours))
    assert notices(database, LATER) == [("T-ABROAD", theirs)]


def test_a_part_is_due_once_its_head_was_sent(database: Database, home: Office) -> None:
    head = home.owe(Owed("head", Kind.DIGEST, MONDAY, place=home.place.id))
    part = home.owe(Owed("part", Kind.DIGEST_PART, MONDAY, place=home.place.id, parent=head, part=1))
    assert notices(database, MONDAY) == [("T-HOME", head)]
    settle(home, hold(home, head), Sent("C1", "9.9"))
    assert notices(database, MONDAY) == [("T-HOME", part)]


def test_an_installation_is_kept_and_renewed(database: Database) -> None:
    known = Installations(database)
    first = Installation("T-HOME", "slack", "Home", "xoxb-1", "B1")
    renewed = Installation("T-HOME", "slack", "Home", "xoxb-2", "B1")
    assert known.find("T-HOME") is None
    for installation in (first, renewed):
        known.keep(installation, MONDAY)
        assert known.find("T-HOME") == installation
    assert known.find("T-ABROAD") is None
    assert "xoxb" not in repr(first)


def test_removing_it_drops_the_token_and_silences_only_that_workspace(
    database: Database, home: Office, abroad: Office
) -> None:
    known = Installations(database)
    for office in (home, abroad):
        known.keep(Installation(office.workspace, "slack", office.workspace, "xoxb", "B1"), MONDAY)
        office.add(owner=office.bob)
        office.owe(Owed("nudge", Kind.NUDGE, MONDAY, person=office.bob.id))
        with database.writing(office.workspace) as store:
            store.schedule_digest(office.log, MONDAY)
    known.remove("T-HOME", MONDAY)
    assert known.find("T-HOME") is None
    assert known.find("T-ABROAD")
    for asked in (nudges, digests, notices):
        assert [workspace for workspace, _ in asked(database, LATER)] == ["T-ABROAD"]
    assert (state(home, "nudge"), state(abroad, "nudge")) == ("uninstalled", "waiting")
    with database.reading("T-HOME") as store:
        assert store.connection.exec_driver_sql("SELECT bot_token FROM installations ORDER BY bot_token").all() == [
            ("",),
            ("xoxb",),
        ]


def test_a_removed_one_that_comes_back_hears_again_what_falls_due(database: Database, home: Office) -> None:
    known, installation = Installations(database), Installation("T-HOME", "slack", "Home", "xoxb", "B1")
    action = home.add(owner=home.bob)
    old = home.owe(Owed("old", Kind.NUDGE, MONDAY, person=home.bob.id))
    known.keep(installation, MONDAY)
    known.remove("T-HOME", MONDAY)
    known.keep(installation, LATER)
    assert known.find("T-HOME") == installation
    assert nudges(database, LATER) == [("T-HOME", action.id)]
    assert claim(home, old, LATER) is None

"""Whom and what the store has met, brought up to date and never written without need."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import event

from bot.domain.calendar import Hours
from bot.domain.log import DigestTime, LogSettings
from bot.domain.person import ContactNamed, MemberSeen
from bot.domain.place import PlaceKind
from bot.store import Database, Missing, Store
from tests.store.office import MONDAY, Office, channel


def statements_of(store: Store) -> list[str]:
    """Every statement that the transaction makes from here on."""
    heard: list[str] = []
    event.listen(store.connection, "before_cursor_execute", lambda *call: heard.append(call[2]))
    return heard


def test_a_member_is_met_once_and_kept_up_to_date(database: Database) -> None:
    with database.writing("T1") as store:
        first = store.meet(MemberSeen("U1", "Ann"))
        again = store.meet(MemberSeen("U1", "Ann Smith", "Europe/Paris", gone=True))
    with database.reading("T1") as store:
        assert store.member("U1") == again == store.person(first.id)
    assert (again.id, again.name, again.zone, again.gone) == (first.id, "Ann Smith", "Europe/Paris", True)


def test_what_a_platform_does_not_say_is_kept(database: Database) -> None:
    with database.writing("T1") as store:
        store.meet(MemberSeen("U1", "Ann", "Europe/Paris"))
        assert store.meet(MemberSeen("U1", "")).name == "Ann"
        assert store.meet(MemberSeen("U1", "Ann")).zone == "Europe/Paris"


def test_meeting_somebody_unchanged_is_one_question_and_writes_nothing(home: Office) -> None:
    with home.database.writing(home.workspace) as store:
        heard = statements_of(store)
        store.meet(MemberSeen("U1", "Ann", "Europe/London"))
        store.enter(channel("area east midlands"))
    assert [statement.split()[0] for statement in heard] == ["SELECT", "SELECT"]


@pytest.mark.parametrize("written", ["karen wareing", " Karen  WAREING "])
def test_a_contact_is_the_same_however_it_is_written(home: Office, written: str) -> None:
    with home.database.writing(home.workspace) as store:
        assert store.contact(ContactNamed(written, "OFSTED")) == home.karen
        assert store.contact(ContactNamed(written, "Warwickshire")).id != home.karen.id
        assert store.contact(ContactNamed(written)).organisation == ""


def test_a_contact_is_no_member(home: Office) -> None:
    with home.database.reading(home.workspace) as store:
        kept = store.person(home.karen.id)
    assert kept == home.karen
    assert not kept.is_member


def test_keeping_a_person_wakes_what_they_are_nudged_for(home: Office) -> None:
    theirs, others = home.add(owner=home.bob), home.add(owner=home.ann)
    later = MONDAY + timedelta(days=7)
    with home.database.writing(home.workspace) as store:
        store.set_next_nudge({theirs.id: later, others.id: later})
        store.keep(replace(home.bob, away_until=date(2026, 1, 7), gone=True), MONDAY + timedelta(days=2))
        assert store.nudges_since([theirs.id]) == {theirs.id: MONDAY + timedelta(days=2)}
        assert store.nudges_since([others.id]) == {others.id: later}
        kept = store.person(home.bob.id)
    assert kept
    assert (kept.away_until, kept.gone) == (date(2026, 1, 7), True)


def test_waking_never_skips_a_nudge_that_is_due_already(home: Office) -> None:
    action = home.add(owner=home.bob)
    with home.database.writing(home.workspace) as store:
        store.keep(replace(home.bob, away_until=None), MONDAY + timedelta(days=2))
        assert store.nudges_since([action.id]) == {action.id: MONDAY}


def test_a_new_zone_has_the_next_nudge_looked_for_anew(home: Office) -> None:
    action = home.add(owner=home.karen)
    with home.database.writing(home.workspace) as store:
        store.set_next_nudge({action.id: MONDAY + timedelta(days=7)})
        store.meet(MemberSeen("U1", "Ann", "Pacific/Auckland"))
        assert store.nudges_since([action.id])[action.id] < MONDAY + timedelta(days=6)


def test_what_somebody_leaves_behind_is_looked_at_at_once(home: Office) -> None:
    action = home.add(owner=home.bob)
    with home.database.writing(home.workspace) as store:
        store.set_next_nudge({action.id: MONDAY + timedelta(days=7)})
        store.meet(MemberSeen("U2", "Bob", gone=True))
        assert store.nudges_since([action.id]) == {action.id: MONDAY}
        store.set_next_nudge({action.id: MONDAY + timedelta(days=7)})
        store.meet(MemberSeen("U2", "Bob", gone=True))
        assert store.nudges_since([action.id]) == {action.id: MONDAY + timedelta(days=7)}


def test_a_place_is_entered_once_and_kept_up_to_date(database: Database) -> None:
    with database.writing("T1") as store:
        first = store.enter(channel("old name"))
        renamed = store.enter(replace(channel("new name"), address="elsewhere"))
    with database.reading("T1") as store:
        assert store.place(first.id) == renamed == store.place_at("C1")
    assert (renamed.id, renamed.name, renamed.address, renamed.kind) == (
        first.id,
        "new name",
        "elsewhere",
        PlaceKind.CHANNEL,
    )


def test_a_log_is_opened_once(home: Office) -> None:
    with home.database.writing(home.workspace) as store:
        assert store.open_log(home.place, home.bob, LogSettings(digest=None)) == home.log
        assert store.log_of(home.place) == store.log(home.log.id) == home.log


def test_a_code_is_unique_in_its_workspace_and_survives_a_new_name(home: Office, abroad: Office) -> None:
    with home.database.writing(home.workspace) as store:
        second = store.open_log(store.enter(channel("Area East Midlands", "C2")), None, LogSettings())
        store.enter(channel("renamed"))
        kept = store.log(home.log.id)
    assert kept
    assert (home.log.code, second.code, abroad.log.code, kept.code) == ("AEM", "AEM2", "AEM", "AEM")
    assert kept.place.name == "renamed"


def test_settings_come_back_as_they_were_kept(home: Office) -> None:
    hours = Hours(MONDAY.time(), MONDAY.replace(hour=16, minute=30).time())
    settings = LogSettings("Europe/Paris", "none", hours, DigestTime(4, MONDAY.time()))
    for kept in (replace(home.log, chair=home.bob, settings=settings), replace(home.log, chair=None)):
        with home.database.writing(home.workspace) as store:
            store.keep_log(kept)
            assert store.log(kept.id) == kept


def test_a_log_without_digest(home: Office) -> None:
    quiet = replace(home.log, settings=LogSettings(digest=None))
    with home.database.writing(home.workspace) as store:
        store.keep_log(quiet)
        assert store.log(quiet.id) == quiet


def test_the_numbers_of_the_last_digest(home: Office) -> None:
    home.add(owner=home.bob)
    with home.database.writing(home.workspace) as store:
        assert store.summary_of(home.log) is None
        assert store.last_digest_at(home.log) is None
        store.keep_summary(home.log, MONDAY, store.counts(home.log, MONDAY.date()))
        assert store.last_digest_at(home.log) == MONDAY
        summary = store.summary_of(home.log)
    assert summary == {"open": 1, "overdue": 0, "soon": 1, "held": 0, "unowned": 0, "undated": 0, "closed": 0}


def test_what_is_not_there_cannot_be_kept(home: Office) -> None:
    with pytest.raises(Missing), home.database.writing(home.workspace) as store:
        store.keep(replace(home.bob, id=10**6), MONDAY)
    with pytest.raises(Missing), home.database.writing(home.workspace) as store:
        store.keep_log(replace(home.log, id=10**6))
    with pytest.raises(Missing), home.database.writing(home.workspace) as store:
        store.open_log(replace(home.place, id=10**6), None, LogSettings())

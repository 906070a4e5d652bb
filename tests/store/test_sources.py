"""Where actions came from: a document is known again, and what it said is found again."""

from dataclasses import replace
from datetime import date

from bot.domain.source import SourceKind, SourceSeen
from bot.store import Database
from tests.store.office import MONDAY, Office

LETTER = SourceSeen(SourceKind.FILE, "Annual Conversation", "d1", date(2025, 12, 9), "https://chat.example/F1")


def opened(database: Database) -> Office:
    return Office.opened(database, "T1")


def test_the_same_document_of_the_same_person_is_one_source(database: Database) -> None:
    us = opened(database)
    with database.writing(us.workspace) as store:
        first = store.keep_source(LETTER, us.log, us.ann, MONDAY)
        again = store.keep_source(replace(LETTER, title="another"), us.log, us.ann, MONDAY)
        theirs = store.keep_source(LETTER, us.log, us.bob, MONDAY)
    assert first == again and first.seen == LETTER and theirs.id != first.id


def test_an_action_keeps_its_source_and_its_number_there(database: Database) -> None:
    us = opened(database)
    with database.writing(us.workspace) as store:
        source = store.keep_source(LETTER, us.log, us.ann, MONDAY)
        added = store.add(replace(us.draft(), source=source, item="3", mark="m"), MONDAY)
        plain = store.add(us.draft(), MONDAY)
        assert store.action(added.id) == added and store.of_source(source) == (added,)
        assert store.marked(us.log, ["m", "n"]) == {"m": added}
    assert added.source == source and added.item == "3" and plain.source is None


def test_what_was_withdrawn_counts_as_never_tracked(database: Database) -> None:
    us = opened(database)
    with database.writing(us.workspace) as store:
        source = store.keep_source(LETTER, us.log, us.ann, MONDAY)
        added = store.add(replace(us.draft(), source=source, mark="m"), MONDAY)
        store.undo(store.history(added)[0], us.ann, MONDAY)
        assert store.marked(us.log, ["m"]) == {} and len(store.of_source(source)) == 1


def test_only_members_are_found_by_name(database: Database) -> None:
    us = opened(database)
    with database.reading(us.workspace) as store:
        assert store.members_named(["ann", "karen wareing"]) == (us.ann,)
        assert store.members_named([]) == ()

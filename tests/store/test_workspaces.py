"""What one workspace knows no other learns: whatever is asked with another's ids answers as if they were missing."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

from sqlalchemy import select

from bot.domain.action import Action
from bot.domain.history import Did, Entry
from bot.domain.log import Log, LogSettings
from bot.domain.notice import Kind, Notice, Owed
from bot.domain.person import ContactNamed, MemberSeen, Person
from bot.domain.place import Place
from bot.domain.source import Source, SourceKind, SourceSeen
from bot.store import Database, Listing, Store
from bot.store.tables import metadata
from tests.store.office import LEASE, MONDAY, SENT, Office, channel, hold

NOWHERE = 10**6
LETTER = SourceSeen(SourceKind.FILE, "Annual Conversation", "secret")


@dataclass(frozen=True)
class Things:
    """What belongs to somebody: the other workspace, or nobody."""

    person: Person
    place: Place
    log: Log
    action: Action
    entry: Entry
    notice: Notice
    outside: Person
    source: Source
    keys: str


def things_of(office: Office) -> Things:
    with office.database.writing(office.workspace) as store:
        person = store.meet(MemberSeen("U9", "Secret"))
        place = store.enter(channel("secret", "C9"))
        log = store.open_log(place, person, LogSettings())
        action = store.add(replace(office.draft("secret", person), log=log), MONDAY)
        (entry,) = store.history(action)
        outside = store.contact(ContactNamed("Secret", "Secret"))
        hidden = replace(office.draft("secret", outside), log=log, organisation="Secret", private=True)
        store.add(replace(hidden, report_to=outside), MONDAY)
        store.list_contact(outside)
        store.add_alias("secret", outside)
        source = store.keep_source(LETTER, log, person, MONDAY)
        store.add(replace(office.draft("secret", person), log=log, source=source, mark="secret"), MONDAY)
        owed = Owed("secret", Kind.NUDGE, MONDAY, person=person.id, actions=(action.id,))
        id = store.owe(owed, MONDAY)
    return Things(person, place, log, action, entry, hold(office, id), outside, source, "secret")


def missing(there: Things) -> Things:
    return Things(
        replace(there.person, id=NOWHERE, key="U-NOWHERE"),
        replace(there.place, id=NOWHERE, key="C-NOWHERE"),
        replace(there.log, id=NOWHERE, code="NOWHERE"),
        replace(there.action, id=NOWHERE),
        replace(there.entry, id=NOWHERE, action=NOWHERE),
        replace(there.notice, id=NOWHERE),
        replace(there.outside, id=NOWHERE),
        replace(there.source, id=NOWHERE),
        "nowhere",
    )


OURS = Owed("ours", Kind.CARD, MONDAY)
Call = Callable[[Store, Things, Office], object]

CALLS: dict[str, tuple[Call, ...]] = {
    "meet": (lambda s, t, us: s.meet(MemberSeen("U9", "Ours")).name,),
    "contact": (lambda s, t, us: s.contact(ContactNamed("Karen Wareing", "Ofsted")) == us.karen,),
    "known_contact": (lambda s, t, us: s.known_contact(ContactNamed("Somebody", "Elsewhere")),),
    "hurry_nudges": (lambda s, t, us: s.hurry_nudges(t.person, MONDAY),),
    "person": (lambda s, t, us: s.person(t.person.id),),
    "member": (lambda s, t, us: s.member(str(t.person.key)),),
    "keep": (lambda s, t, us: s.keep(replace(t.person, gone=True), MONDAY),),
    "enter": (lambda s, t, us: s.enter(channel("ours", "C9")).name,),
    "place": (lambda s, t, us: s.place(t.place.id),),
    "place_at": (lambda s, t, us: s.place_at(t.place.key),),
    "log_of": (lambda s, t, us: s.log_of(t.place),),
    "open_log": (
        lambda s, t, us: s.open_log(t.place, None, LogSettings()),
        lambda s, t, us: s.open_log(s.enter(channel("new", "C10")), t.person, LogSettings()),
    ),
    "log": (lambda s, t, us: s.log(t.log.id),),
    "keep_log": (
        lambda s, t, us: s.keep_log(t.log),
        lambda s, t, us: s.keep_log(replace(us.log, chair=t.person)),
    ),
    "schedule_digest": (lambda s, t, us: s.schedule_digest(t.log, MONDAY),),
    "keep_summary": (lambda s, t, us: s.keep_summary(t.log, MONDAY, s.counts(us.log, MONDAY.date())),),
    "summary_of": (lambda s, t, us: s.summary_of(t.log),),
    "last_digest_at": (lambda s, t, us: s.last_digest_at(t.log),),
    "add": (
        lambda s, t, us: s.add(replace(us.draft(), log=t.log), MONDAY),
        lambda s, t, us: s.add(replace(us.draft(), creator=t.person), MONDAY),
        lambda s, t, us: s.add(us.draft(owner=t.person), MONDAY),
        lambda s, t, us: s.add(replace(us.draft(), supporters=(t.person,)), MONDAY),
        lambda s, t, us: s.add(us.draft(), MONDAY, t.person),
        lambda s, t, us: s.add(replace(us.draft(), previous=t.action), MONDAY),
        lambda s, t, us: s.add(replace(us.draft(), report_to=t.person), MONDAY),
    ),
    "save": (
        lambda s, t, us: s.save(t.action, t.action.edit("x"), us.ann, MONDAY, Did.EDITED),
        lambda s, t, us: s.save(a := s.add(us.draft(), MONDAY), a.edit("x"), t.person, MONDAY, Did.EDITED),
        lambda s, t, us: s.save(a := s.add(us.draft(), MONDAY), a.assign(t.person, us.ann), us.ann, MONDAY, Did.EDITED),
    ),
    "share": (
        lambda s, t, us: s.share([replace(t.action, private=True)], us.ann, MONDAY),
        lambda s, t, us: s.share([s.add(replace(us.draft(), private=True), MONDAY)], t.person, MONDAY),
        lambda s, t, us: s.share([s.add(replace(us.draft(), private=True), MONDAY)], us.ann, MONDAY, t.notice.id),
    ),
    "undo": (lambda s, t, us: s.undo(t.entry, us.ann, MONDAY),),
    "action": (lambda s, t, us: s.action(t.action.id),),
    "by_ref": (lambda s, t, us: s.by_ref(t.log.code, t.action.number),),
    "numbered": (lambda s, t, us: s.numbered(t.log, t.action.number),),
    "follower": (lambda s, t, us: s.follower(t.action),),
    "actions": (lambda s, t, us: s.actions([t.action.id]),),
    "listed": (
        lambda s, t, us: s.listed(Listing(log=t.log)),
        lambda s, t, us: s.listed(Listing(owner=t.person)),
        lambda s, t, us: s.listed(Listing(part=t.person)),
        lambda s, t, us: s.listed(Listing(chaser=t.person)),
        lambda s, t, us: s.listed(Listing(words=t.keys)),
        lambda s, t, us: s.listed(Listing(redated_since=MONDAY - LEASE)),
        lambda s, t, us: s.listed(Listing(owner=us.bob, reader=t.person)),
        lambda s, t, us: s.listed(Listing(log=t.log, reader=t.person)),
        lambda s, t, us: s.listed(Listing(log=us.log, reader=t.person)),
        lambda s, t, us: s.listed(Listing(log=us.log, organisation="Secret")),
    ),
    "shares": (lambda s, t, us: s.shares(t.log, MONDAY.date()),),
    "keep_source": (
        lambda s, t, us: s.keep_source(LETTER, t.log, us.ann, MONDAY),
        lambda s, t, us: s.keep_source(LETTER, us.log, t.person, MONDAY),
    ),
    "source": (lambda s, t, us: s.source(t.source.id),),
    "of_source": (lambda s, t, us: s.of_source(t.source),),
    "marked": (lambda s, t, us: s.marked(t.log, ["secret"]), lambda s, t, us: s.marked(us.log, ["secret"])),
    "members_named": (lambda s, t, us: s.members_named(["secret"]),),
    "contacts": (
        lambda s, t, us: s.contacts(t.person, None),
        lambda s, t, us: s.contacts(t.person, t.log),
        lambda s, t, us: s.contacts(t.person, us.log),
        lambda s, t, us: s.contacts(None, t.log),
    ),
    "list_contact": (lambda s, t, us: s.list_contact(t.outside),),
    "naming": (lambda s, t, us: s.naming(t.outside),),
    "add_alias": (
        lambda s, t, us: s.add_alias("secret", us.bob),
        lambda s, t, us: s.add_alias("ours", t.person),
    ),
    "drop_alias": (lambda s, t, us: s.drop_alias("secret"),),
    "aliased": (lambda s, t, us: s.aliased(("secret",)),),
    "aliases": (lambda s, t, us: s.aliases(),),
    "counts": (lambda s, t, us: s.counts(t.log, MONDAY.date()),),
    "history": (lambda s, t, us: s.history(t.action),),
    "entry": (lambda s, t, us: s.entry(t.entry.id),),
    "last_entry_by": (lambda s, t, us: s.last_entry_by(t.person),),
    "is_new": (lambda s, t, us: s.is_new("secret", MONDAY),),
    "owe": (
        lambda s, t, us: s.owe(Owed("o", Kind.NUDGE, MONDAY, person=t.person.id), MONDAY),
        lambda s, t, us: s.owe(Owed("o", Kind.CARD, MONDAY, place=t.place.id), MONDAY),
        lambda s, t, us: s.owe(Owed("o", Kind.CARD, MONDAY, actions=(t.action.id,)), MONDAY),
        lambda s, t, us: s.owe(Owed("o", Kind.CARD, MONDAY, log=t.log.id), MONDAY),
        lambda s, t, us: s.owe(Owed("o", Kind.CARD, MONDAY, by=t.person.id), MONDAY),
        lambda s, t, us: s.owe(Owed("o", Kind.CARD, MONDAY, parent=t.notice.id), MONDAY),
    ),
    "give": (
        lambda s, t, us: s.give(t.person, s.add(us.draft(), MONDAY), us.ann, MONDAY),
        lambda s, t, us: s.give(us.bob, t.action, us.ann, MONDAY),
        lambda s, t, us: s.give(us.bob, s.add(us.draft(), MONDAY), t.person, MONDAY),
    ),
    "owe_card": (
        lambda s, t, us: s.owe_card(t.action, MONDAY),
        lambda s, t, us: s.owe_card(s.add(us.draft(), MONDAY), MONDAY, t.notice.id),
    ),
    "join": (
        lambda s, t, us: s.join(t.notice.owed, MONDAY),
        lambda s, t, us: s.owe(OURS, MONDAY) and s.join(replace(OURS, actions=(t.action.id,)), MONDAY),
    ),
    "claim": (lambda s, t, us: s.claim(t.notice.id, MONDAY + LEASE, LEASE),),
    "settle": (lambda s, t, us: s.settle(t.notice, SENT, MONDAY),),
    "postpone": (lambda s, t, us: s.postpone(t.notice, MONDAY),),
    "finish": (lambda s, t, us: s.finish(t.notice, "dropped", MONDAY),),
    "forget": (lambda s, t, us: s.forget(t.notice),),
    "previous_nudge": (lambda s, t, us: s.previous_nudge(t.person, NOWHERE),),
    "unfinished": (lambda s, t, us: s.unfinished(MONDAY + timedelta(days=9)),),
    "nudges_since": (lambda s, t, us: s.nudges_since([t.action.id]),),
    "set_next_nudge": (lambda s, t, us: s.set_next_nudge({t.action.id: None}),),
}


def test_no_method_is_forgotten_here() -> None:
    internal = {"run", "run_each", "one", "all", "put", "put_each"}
    methods = {name for name in dir(Store) if not name.startswith("_") and callable(getattr(Store, name))}
    assert methods - internal == set(CALLS)


def test_what_is_another_s_answers_as_what_is_missing(database: Database, home: Office, abroad: Office) -> None:
    theirs = things_of(abroad)
    known_there = contents(database, abroad.workspace)
    for name, calls in CALLS.items():
        for number, call in enumerate(calls):
            foreign, absent = (answer(home, call, things) for things in (theirs, missing(theirs)))
            assert foreign == absent, f"{name} {number}"
            assert "secret" not in str(foreign).casefold(), f"{name} {number}"
    assert contents(database, abroad.workspace) == known_there


def answer(office: Office, call: Call, things: Things) -> object:
    """What it gives or raises; undone afterwards, so that the next call finds what this one found."""
    try:
        with undone(office) as store:
            return call(store, things, office)
    except Exception as error:  # noqa: BLE001
        return type(error)


class Enough(Exception):
    """Takes back what was tried."""


@contextmanager
def undone(office: Office) -> Iterator[Store]:
    """Its other effects must be visible within it: whatever changed abroad, fails the test there and then."""
    before = contents(office.database, "T-ABROAD")
    try:
        with office.database.writing(office.workspace) as store:
            yield store
            assert contents_in(store, "T-ABROAD") == before
            raise Enough
    except Enough:
        return


def contents(database: Database, workspace: str) -> dict[str, list[Any]]:
    with database.reading(workspace) as store:
        return contents_in(store, workspace)


def contents_in(store: Store, workspace: str) -> dict[str, list[Any]]:
    return {
        table.name: [
            tuple(row) for row in store.connection.execute(select(table).where(table.c.workspace == workspace))
        ]
        for table in metadata.sorted_tables
    }

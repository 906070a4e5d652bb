"""What is private is in no list and no count but of those who have a part in it, until it is shared."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from bot.domain.action import Action
from bot.domain.history import Did
from bot.domain.person import MemberSeen, Person
from bot.domain.place import PlaceKind, PlaceSeen
from bot.domain.refusal import Refusal
from bot.domain.rights import may_see
from bot.store import Counts, Listing, Share, Store
from tests.notices import notice_state
from tests.store.office import FRIDAY, MONDAY, Office, channel

LATE = FRIDAY + timedelta(days=3)
WAYS: tuple[dict[str, Any], ...] = (
    {}, {"unowned_or_undated": True}, {"due_to": FRIDAY}, {"due_from": FRIDAY}, {"words": "secret"},
    {"organisation": "Ofsted"}, {"redated_since": MONDAY - timedelta(days=1)}, {"closed_since": MONDAY},
)  # fmt: skip


@pytest.fixture
def people(home: Office, abroad: Office) -> dict[str, Person]:
    """Bob owns, Sian helps, Cher chases, Dan has added, Ann chairs, Olga is in the place and nothing else."""
    with home.database.writing(home.workspace) as store:
        more = {name: store.meet(MemberSeen(f"U-{name}", name)) for name in ("sian", "cher", "dan", "olga")}
    return {"bob": home.bob, "ann": home.ann, **more}


def secret(office: Office, people: dict[str, Person], owner: Person | None = None) -> Action:
    """Added by Dan, helped by Sian."""
    draft = replace(office.draft("secret", owner), creator=people["dan"], supporters=(people["sian"],), private=True)
    with office.database.writing(office.workspace) as store:
        return store.add(draft, MONDAY)


def save(office: Office, before: Action, after: Action, did: Did) -> Action:
    with office.database.writing(office.workspace) as store:
        return store.save(before, after, office.ann, MONDAY, did)


def found(office: Office, reader: Person | None, **asked: Any) -> int:
    with office.database.reading(office.workspace) as store:
        page = store.listed(Listing(reader=reader, **asked))
    assert len(page.actions) == page.total
    return page.total


def test_a_list_finds_what_its_reader_may_see(home: Office, people: dict[str, Person]) -> None:
    """SQL and `may_see` say the same of everybody."""
    action = secret(home, people, home.bob)
    theirs = secret(home, people, home.karen)
    theirs = save(home, theirs, replace(theirs, chaser=people["cher"]), Did.ASSIGNED)
    for name, person in people.items():
        seen = [one for one in (action, theirs) if may_see(home.look(one) or one, person, lambda _: True)]
        assert found(home, person) == found(home, person, log=home.log) == len(seen), name
    assert found(home, people["olga"]) == 0 and found(home, people["cher"]) == 1 and found(home, home.ann) == 2
    assert found(home, None) == found(home, None, log=home.log) == 0


@pytest.mark.parametrize("way", WAYS, ids=str)
def test_no_way_of_asking_finds_it_where_everybody_reads(
    home: Office, people: dict[str, Person], way: dict[str, Any]
) -> None:
    action = secret(home, people, home.karen)
    action = save(home, action, action.redate(LATE, home.ann, MONDAY + timedelta(days=1), "late"), Did.REDATED)
    if "closed_since" in way:
        save(home, action, action.complete(home.ann, MONDAY), Did.CLOSED)
    elif "due_to" in way:
        save(home, action, replace(action, due=FRIDAY), Did.REDATED)
    elif "unowned_or_undated" in way:
        save(home, action, replace(action, owner=None, chaser=None), Did.DECLINED)
    for reader in (None, people["olga"]):
        assert found(home, reader, log=home.log, **way) == found(home, reader, **way) == 0
        assert found(home, reader, log=home.log, owner=home.karen, **way) == 0
    assert found(home, home.ann, log=home.log, **way) == found(home, people["dan"], **way) == 1


def test_counts_are_of_what_everybody_sees(home: Office, people: dict[str, Person]) -> None:
    closed = secret(home, people, home.bob)
    save(home, closed, closed.complete(home.bob, MONDAY), Did.CLOSED)
    secret(home, people, home.karen)
    secret(home, people)
    home.add("plain", home.bob, None)
    with home.database.reading(home.workspace) as store:
        assert store.counts(home.log, LATE) == Counts(1, 0, 0, 0, 0, 1, 0)
        assert store.shares(home.log, LATE) == (Share("", 1, 0),)


def test_a_chair_of_another_log_sees_nothing_of_this_one(home: Office, people: dict[str, Person]) -> None:
    secret(home, people)
    with home.database.writing(home.workspace) as store:
        store.open_log(store.enter(channel("other", "C2")), people["olga"], home.log.settings)
    assert found(home, people["olga"]) == 0


def test_sharing_keeps_history_and_owes_the_place_its_card(home: Office, people: dict[str, Person]) -> None:
    one, two = secret(home, people, home.bob), secret(home, people)
    with home.database.writing(home.workspace) as store:
        assert not has_card(store, one)
        shared = store.share((one, two), home.ann, MONDAY)
        assert [has_card(store, action) for action in shared] == [True, True]
        assert [entry.did for entry in store.history(one)] == [Did.ADDED, Did.SHARED]
        last = store.last_entry_by(home.ann)
        assert last and not last.can_be_undone(home.ann, MONDAY), "what everybody has seen can't be made private again"
    assert found(home, people["olga"]) == 2
    with pytest.raises(Refusal), home.database.writing(home.workspace) as store:
        store.share(shared, home.ann, MONDAY)


def test_no_card_is_owed_for_what_is_private_or_said_to_the_bot_alone(home: Office, people: dict[str, Person]) -> None:
    hidden = secret(home, people)
    with home.database.writing(home.workspace) as store:
        store.owe_card(hidden, MONDAY)
        chat = store.enter(PlaceSeen("D1", "", PlaceKind.DIRECT, "D1"))
        own = store.add(replace(home.draft(), log=store.open_log(chat, home.bob, home.log.settings)), MONDAY)
        store.owe_card(own, MONDAY)
        assert not has_card(store, hidden) and not has_card(store, own)


def test_it_is_stored_as_it_was_drafted(home: Office) -> None:
    draft = replace(home.draft(), report_to=home.karen, organisation="Warwickshire", private=True)
    with home.database.writing(home.workspace) as store:
        action = store.add(draft, MONDAY)
        assert store.action(action.id) == action
    assert (action.report_to, action.organisation, action.private) == (home.karen, "Warwickshire", True)


def test_by_the_organisation_that_owes_it(home: Office, abroad: Office) -> None:
    abroad.add("theirs", abroad.karen)
    with home.database.writing(home.workspace) as store:
        for text, owner, organisation in (
            ("own", home.karen, ""),
            ("both", home.karen, "Warwickshire"),
            ("named", home.bob, "OFSTED"),
            ("nobody's", None, "Warwickshire"),
            ("neither", home.bob, ""),
        ):
            store.add(replace(home.draft(text, owner), organisation=organisation), MONDAY)
        texts = {
            asked: [action.text for action in store.listed(Listing(log=home.log, organisation=asked)).actions]
            for asked in ("ofsted", "Warwickshire", "Ofs")
        }
        assert texts == {"ofsted": ["own", "named"], "Warwickshire": ["both", "nobody's"], "Ofs": []}
        shares = store.shares(home.log, LATE)
    assert [(share.organisation.casefold(), share.live, share.overdue) for share in shares] == [
        ("", 1, 1), ("ofsted", 2, 2), ("warwickshire", 2, 2),
    ]  # fmt: skip


def has_card(store: Store, action: Action) -> bool:
    """Whether a card is owed or was said."""
    return notice_state(store, f"card:{action.id}") is not None

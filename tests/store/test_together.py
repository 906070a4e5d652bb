"""Many at once: no number lost or given twice, no lock that surfaces, one log, one winner, one claimer."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from threading import Barrier
from typing import TypeVar

import pytest

from bot.domain.history import Did
from bot.domain.log import LogSettings
from bot.domain.person import ContactNamed, MemberSeen
from bot.domain.source import SourceKind, SourceSeen
from bot.store import Database, Overtaken, Store, open_database
from bot.store.outbox import ROOM
from tests.store.office import LEASE, MINUTE, MONDAY, Office, channel, nudge

T = TypeVar("T")


@pytest.fixture
def crowd(database_url: str) -> int:
    """As many as are to write at once: SQLite lets them in one by one, PostgreSQL has a pool."""
    return 50 if database_url.startswith("sqlite") else 8


def at_once(office: Office, how_many: int, work: Callable[[Store, int], T]) -> list[T]:
    """Each in a thread and a transaction of their own, all starting at the same moment."""
    start = Barrier(how_many)

    def one(n: int) -> T:
        start.wait()
        with office.database.writing(office.workspace) as store:
            return work(store, n)

    with ThreadPoolExecutor(how_many) as threads:
        return list(threads.map(one, range(how_many)))


def test_numbers_have_no_gap_and_no_double(home: Office, crowd: int) -> None:
    draft = home.draft(owner=home.bob)

    def add(store: Store, n: int) -> int:
        return [store.add(draft, MONDAY).number for _ in range(2)][-1]

    at_once(home, crowd, add)
    assert numbers(home) == list(range(1, 2 * crowd + 1))


def test_an_add_that_fails_leaves_no_gap(home: Office, crowd: int) -> None:
    def add(store: Store, n: int) -> None:
        store.add(home.draft(), MONDAY)
        if n % 2:
            raise ArithmeticError

    with pytest.raises(ArithmeticError):
        at_once(home, crowd, add)
    assert numbers(home) == list(range(1, crowd // 2 + 1))


def numbers(office: Office) -> list[int]:
    with office.database.reading(office.workspace) as store:
        rows = store.connection.exec_driver_sql("SELECT number FROM actions ORDER BY number").all()
    return [row.number for row in rows]


def test_the_event_loop_writes_through_the_bridge(home: Office, crowd: int) -> None:
    async def add() -> int:
        return (await home.database.write(home.workspace, lambda store: store.add(home.draft(), MONDAY))).number

    async def all_of_them() -> list[int]:
        return await asyncio.gather(*(add() for _ in range(crowd)))

    assert sorted(asyncio.run(all_of_them())) == list(range(1, crowd + 1))


def test_a_fault_comes_back_over_the_bridge_and_leaves_nothing(home: Office) -> None:
    def add_and_fail(store: Store) -> None:
        store.add(home.draft(), MONDAY)
        raise ArithmeticError

    with pytest.raises(ArithmeticError):
        asyncio.run(home.database.write(home.workspace, add_and_fail))
    assert asyncio.run(home.database.read(home.workspace, lambda store: store.numbered(home.log, 1))) is None


def test_on_sqlite_whoever_asks_first_writes_first(sqlite_url: str) -> None:
    database = open_database(sqlite_url)
    order: list[int] = []

    async def write(n: int) -> None:
        await database.write("T1", lambda store: order.append(n))

    async def all_of_them() -> None:
        await asyncio.gather(*(write(n) for n in range(50)))

    asyncio.run(all_of_them())
    database.close()
    assert order == list(range(50))


def side_by_side(office: Office, *works: Callable[[Store], object]) -> list[object]:
    """What each is answered, where all ask at the same moment."""

    async def all_of_them() -> list[object]:
        asked = (office.database.write(office.workspace, work) for work in works)
        return list(await asyncio.gather(*asked, return_exceptions=True))

    return asyncio.run(all_of_them())


def test_what_one_fails_at_undoes_nothing_of_those_served_with_it(home: Office) -> None:
    def add(store: Store) -> int:
        return store.add(home.draft(), MONDAY).number

    def add_and_fail(store: Store) -> None:
        add(store)
        raise ArithmeticError

    answers = side_by_side(home, add_and_fail, add, add_and_fail, add)
    assert [type(answer) for answer in answers] == [ArithmeticError, int, ArithmeticError, int]
    assert numbers(home) == [1, 2]


@pytest.mark.parametrize("says_so", [True, False])
def test_where_sqlite_takes_all_back_nobody_is_told_that_it_was_stored(sqlite_url: str, says_so: bool) -> None:
    def lose_all(store: Store) -> None:
        driver = store.connection.connection.driver_connection
        assert driver is not None
        driver.execute("ROLLBACK")
        if says_so:
            raise ArithmeticError

    with closing(open_database(sqlite_url)) as database:
        home = Office.opened(database, "T-HOME")
        answers = side_by_side(home, lambda store: store.add(home.draft(), MONDAY), lose_all)
        assert [isinstance(answer, Exception) for answer in answers] == [True, True]
        assert numbers(home) == []
        assert home.add().number == 1


def test_whoever_leaves_while_they_wait_holds_up_nobody(home: Office) -> None:
    async def one_leaves() -> object:
        leaving = asyncio.create_task(
            home.database.write(home.workspace, lambda store: store.add(home.draft(), MONDAY))
        )
        staying = asyncio.create_task(home.database.write(home.workspace, lambda _: "served"))
        await asyncio.sleep(0)
        leaving.cancel()
        return await staying

    assert asyncio.run(one_leaves()) == "served"


def test_a_closed_database_says_so_to_whoever_comes_late(sqlite_url: str) -> None:
    database = open_database(sqlite_url)
    database.close()
    with pytest.raises(RuntimeError):
        asyncio.run(database.write("T1", lambda _: None))


def test_everybody_meets_the_same_people_and_opens_one_log(home: Office, crowd: int) -> None:
    def arrive(store: Store, n: int) -> tuple[int, int, int, int]:
        ann, karen = store.meet(MemberSeen("U7", "New")), store.contact(ContactNamed("New", "Ofsted"))
        place = store.enter(channel("new place", "C7"))
        return ann.id, karen.id, place.id, store.open_log(place, ann, LogSettings()).id

    assert len(set(at_once(home, crowd, arrive))) == 1


def test_logs_of_equal_names_get_codes_of_their_own(home: Office, crowd: int) -> None:
    def open_log(store: Store, n: int) -> str:
        return store.open_log(store.enter(channel("same name", f"C-{n}")), None, LogSettings()).code

    codes = at_once(home, crowd, open_log)
    assert sorted(codes) == sorted({"SN", *(f"SN{n}" for n in range(2, crowd + 1))})


def test_of_several_changes_one_wins_and_the_others_see_it(home: Office, crowd: int) -> None:
    action = home.add(owner=home.bob)

    def edit(store: Store, n: int) -> str:
        try:
            return "won " + store.save(action, action.edit(f"words {n}"), home.bob, MONDAY, Did.EDITED).text
        except Overtaken as lost:
            return lost.action.text

    answers = at_once(home, crowd, edit)
    (won,) = (answer.removeprefix("won ") for answer in answers if answer.startswith("won "))
    assert answers.count(won) == crowd - 1


def test_a_delivery_is_new_to_one(home: Office, crowd: int) -> None:
    assert sum(at_once(home, crowd, lambda store, n: store.is_new("trigger", MONDAY))) == 1


def test_a_key_is_owed_by_one(home: Office, crowd: int) -> None:
    owed = nudge(home, home.add())
    ids = at_once(home, crowd, lambda store, n: store.owe(owed, MONDAY))
    assert len([id for id in ids if id]) == 1


def test_a_notice_is_claimed_by_one(home: Office, crowd: int) -> None:
    id = home.owe(nudge(home, home.add())) or 0
    claims = at_once(home, crowd, lambda store, n: store.claim(id, MONDAY, LEASE))
    assert len([claim for claim in claims if claim]) == 1


def test_no_gift_and_no_redrawing_is_lost(home: Office, crowd: int) -> None:
    actions = [home.add(owner=home.bob) for _ in range(crowd)]
    with home.database.writing(home.workspace) as store:
        store.give(home.bob, actions[0], home.ann, MONDAY)
    at_once(home, crowd - 1, lambda store, n: store.give(home.bob, actions[n + 1], home.ann, MONDAY))
    with home.database.reading(home.workspace) as store:
        messages = store.unfinished(MONDAY + MINUTE)
    given = [id for notice in messages for id in notice.owed.actions]
    assert sorted(given) == sorted(action.id for action in actions)
    assert len(messages) == -(-crowd // ROOM)
    assert all(notice.wanted == len(notice.owed.actions) for notice in messages)


def test_reading_waits_for_no_writer(home: Office) -> None:
    action = home.add()
    with home.database.writing(home.workspace) as store:
        store.save(action, action.edit("not yet"), home.ann, MONDAY, Did.EDITED)
        assert home.look(action) == action
    seen = home.look(action)
    assert seen
    assert seen.text == "not yet"


def test_a_reading_sees_one_moment(home: Office) -> None:
    with home.database.reading(home.workspace) as store:
        assert store.counts(home.log, MONDAY.date()).open == 0
        home.add()
        assert store.counts(home.log, MONDAY.date()).open == 0


def test_reading_cannot_write(home: Office) -> None:
    with pytest.raises(Exception, match=r"(?i)read-?only"), home.database.reading(home.workspace) as store:
        store.add(home.draft(), MONDAY)


def test_two_who_name_each_other_as_strangers_both_get_their_turn(postgresql_url: str) -> None:
    """PostgreSQL lets both write until each waits for the other; the one that has to give way begins again."""
    tries: list[str] = []
    both = Barrier(2)

    def naming(speaker: str, named: str) -> Callable[[Store], str]:
        def work(store: Store) -> str:
            tries.append(speaker)
            store.meet(MemberSeen(speaker, speaker))
            if tries.count(speaker) == 1:
                both.wait(5)
            return store.meet(MemberSeen(named, named)).name

        return work

    async def at_the_same_moment(database: Database) -> list[str]:
        pairs = (("U-ANN", "U-BOB"), ("U-BOB", "U-ANN"))
        return await asyncio.gather(*(database.write("T1", naming(*pair)) for pair in pairs))

    with closing(open_database(postgresql_url)) as database:
        assert asyncio.run(at_the_same_moment(database)) == ["U-BOB", "U-ANN"]
    assert len(tries) >= 3


def test_a_letter_tracked_by_two_presses_at_once_is_stored_once(home: Office, crowd: int) -> None:
    """Its source is there already, from an earlier import of the same."""
    seen = SourceSeen(SourceKind.TEXT, "minutes", "0" * 64)
    with home.database.writing(home.workspace) as store:
        store.keep_source(seen, home.log, home.bob, MONDAY)

    def track(store: Store, _: int) -> None:
        source = store.keep_source(seen, home.log, home.bob, MONDAY)
        if not store.marked(home.log, ["said"]):
            store.add(replace(home.draft(), source=source, mark="said"), MONDAY)

    at_once(home, crowd, track)
    assert numbers(home) == [1]

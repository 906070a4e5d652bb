"""When the database is held, away, or its process is killed: a sentence can be said, and nothing is half done."""

import asyncio
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import make_url
from sqlalchemy.exc import OperationalError

from bot.store import Busy, Database, migrate, open_database
from tests.store.office import MONDAY, Office

HOLDING = "UPDATE logs SET next_number = next_number"


@contextmanager
def opened(url: str, patience: float = 0.1) -> Iterator[Database]:
    database = open_database(url, patience)
    yield database
    database.close()


@contextmanager
def held(url: str) -> Iterator[None]:
    """Somebody else is writing and takes their time."""
    if url.startswith("sqlite"):
        with closing(sqlite3.connect(path_of(url), isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            other.execute(HOLDING)
            yield
    else:
        with psycopg.connect(url) as other:
            other.execute(HOLDING)
            yield


def path_of(url: str) -> str:
    return make_url(url).database or ""


def test_a_database_that_is_held_says_so_and_nothing_is_stored(database_url: str) -> None:
    with opened(database_url) as database:
        home = Office.opened(database, "T-HOME")
        with held(database_url), pytest.raises(Busy, match="locked"):
            home.add()
        assert home.add().number == 1


def test_a_database_that_is_held_can_be_read(database_url: str) -> None:
    with opened(database_url) as database:
        home = Office.opened(database, "T-HOME")
        action = home.add()
        with held(database_url):
            assert home.look(action) == action
            assert database.is_ready()


def test_a_server_that_cut_us_off_costs_no_answer(postgresql_url: str) -> None:
    with opened(postgresql_url) as database:
        home = Office.opened(database, "T-HOME")
        cut_off(postgresql_url)
        assert home.add().number == 1


def test_a_server_that_cuts_us_off_midway_stores_nothing(postgresql_url: str) -> None:
    with opened(postgresql_url) as database:
        home = Office.opened(database, "T-HOME")
        with pytest.raises(Busy), database.writing(home.workspace) as store:
            store.add(home.draft(), MONDAY)
            cut_off(postgresql_url)
            store.add(home.draft(), MONDAY)
        assert home.add().number == 1


def cut_off(url: str) -> None:
    with psycopg.connect(url, autocommit=True) as other:
        other.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            " WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )


def test_a_server_that_is_away_is_busy_and_not_ready() -> None:
    with opened("postgresql://nobody@127.0.0.1:1/nothing") as database:
        assert not database.is_ready()
        with pytest.raises(Busy), database.writing("T-HOME"):
            pass


def test_a_damaged_file_is_a_fault_and_not_busy(tmp_path: Path) -> None:
    damaged = tmp_path / "damaged.db"
    damaged.write_bytes(b"no database " * 1000)
    with opened(f"sqlite:///{damaged}") as database:
        with pytest.raises(Exception, match="not a database") as fault, database.writing("T-HOME"):
            pass
        assert not isinstance(fault.value, Busy)
        assert not database.is_ready()


def test_a_database_without_tables_is_not_ready(tmp_path: Path) -> None:
    with opened(f"sqlite:///{tmp_path / 'var' / 'new.db'}") as database:
        assert not database.is_ready()
        with pytest.raises(OperationalError), database.reading("T-HOME") as store:
            store.person(1)


def test_what_people_wrote_is_for_this_user_s_eyes(tmp_path: Path) -> None:
    file = tmp_path / "var" / "new.db"
    migrate(f"sqlite:///{file}")
    with opened(f"sqlite:///{file}") as database:
        Office.opened(database, "T-HOME")
        assert {path.stat().st_mode & 0o077 for path in file.parent.iterdir()} == {0}


@pytest.mark.parametrize("url", ["sqlite://", "sqlite:///:memory:", "mysql://localhost/x", "nonsense"])
def test_another_kind_of_database_is_refused(url: str) -> None:
    with pytest.raises(ValueError, match="DATABASE_URL is"):
        open_database(url)


WRITER = """
import sys, time
from bot.store import Busy, open_database
from tests.store.office import Office
office = Office.opened(open_database(sys.argv[1], patience=30.0), "T-HOME")
while True:
    time.sleep(0.002)  # others want their turn too
    try:
        print(office.add(owner=office.bob).number, flush=True)
    except Busy:
        pass  # nothing was stored, so that trying again is safe
"""


def test_killing_the_writer_loses_nothing_that_was_committed(database_url: str) -> None:
    told = 0
    for last in (20, 45):
        with subprocess.Popen(
            [sys.executable, "-c", WRITER, database_url], stdout=subprocess.PIPE, text=True
        ) as writer:
            assert writer.stdout
            told = next(int(line) for line in writer.stdout if int(line) >= last)
            writer.send_signal(signal.SIGKILL)
            told = max([told, *map(int, writer.stdout.read().split())])
    with opened(database_url, 2.0) as database:
        home = Office.opened(database, "T-HOME")
        with database.reading(home.workspace) as store:
            numbers = [row.number for row in store.connection.exec_driver_sql("SELECT number FROM actions ORDER BY 1")]
            (entries,) = store.connection.exec_driver_sql("SELECT count(*) FROM history").one()
        assert numbers == list(range(1, len(numbers) + 1))
        assert told <= len(numbers) <= told + 2
        assert entries == len(numbers)
        assert home.add().number == len(numbers) + 1


def test_several_processes_write_one_file(sqlite_url: str) -> None:
    command = [sys.executable, "-c", WRITER, sqlite_url]
    writers = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for _ in range(3)]
    told = [int(writer.stdout.readline()) for _ in range(5) for writer in writers if writer.stdout]
    for writer in writers:
        writer.kill()
        told += map(int, writer.communicate()[0].split())
    with opened(sqlite_url, 2.0) as database, database.reading("T-HOME") as store:
        numbers = [row.number for row in store.connection.exec_driver_sql("SELECT number FROM actions ORDER BY 1")]
    assert numbers == list(range(1, len(numbers) + 1))
    assert len(told) == len(set(told))
    assert set(told) <= set(numbers)


def test_whoever_waited_too_long_for_their_turn_is_told_so_and_nothing_is_stored(sqlite_url: str) -> None:
    with opened(sqlite_url, 0.2) as database:
        home = Office.opened(database, "T-HOME")

        async def crowd() -> list[object]:
            first = asyncio.create_task(database.write("T-HOME", lambda _: time.sleep(0.4)))
            adds = [database.write("T-HOME", lambda store: store.add(home.draft(), MONDAY)) for _ in range(3)]
            return list(await asyncio.gather(first, *adds, return_exceptions=True))

        assert [type(answer) for answer in asyncio.run(crowd())] == [type(None), Busy, Busy, Busy]
        assert home.add().number == 1

"""The statements that `add` runs, recorded once and run again bare: the least that storing all that can cost."""

import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection, Executable, event

from benchmarks.cast import WORKSPACE, adding
from bot.config import Settings, load
from bot.store import Database, Store
from handlers.answer import answer
from handlers.proving import Proof
from handlers.reviews import Reviews

Statement = tuple[Executable, Any]
Transaction = tuple[Statement, ...]


def recorded(database: Database, turns: range) -> list[Transaction]:
    """Adds once for each turn; what each of them asked of the database, with the values it gave."""
    settings = load({})
    return [_one(database, settings, turn) for turn in turns]


def replayed(database: Database, transactions: Sequence[Transaction]) -> float:
    """Runs them on a copy of the database as it was before they were recorded; processor seconds of this thread."""
    began = time.thread_time()
    for transaction in transactions:
        with database.writing(WORKSPACE) as store:
            run(store, transaction)
    return time.thread_time() - began


def run(store: Store, transaction: Transaction) -> None:
    for statement, values in transaction:
        result = store.connection.execute(statement, values)
        if result.returns_rows:
            result.all()


def _one(database: Database, settings: Settings, turn: int) -> Transaction:
    with database.writing(WORKSPACE) as store, _listening(store.connection) as heard:
        answer(store, settings, adding(turn), Proof(), Reviews())
    return tuple(heard)


@contextmanager
def _listening(connection: Connection) -> Iterator[list[Statement]]:
    """To this one alone: an engine that was once listened to is slower for ever."""
    heard: list[Statement] = []

    def hear(_: Any, statement: Executable, many: Any, one: Any, __: Any) -> None:
        heard.append((statement, many or one))

    event.listen(connection, "before_execute", hear)
    try:
        yield heard
    finally:
        event.remove(connection, "before_execute", hear)

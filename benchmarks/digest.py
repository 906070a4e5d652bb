"""The digest of a log with ten thousand actions: how long its slowest query takes, and the whole of it."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from itertools import pairwise
from statistics import median
from typing import Any

from sqlalchemy import Engine, create_engine, event, insert

from benchmarks.cast import MONDAY, PLACE, SPEAKERS, WORKSPACE, member
from benchmarks.grounds import Ground, opened
from benchmarks.table import Line
from bot.domain.log import LogSettings
from bot.domain.notice import Kind, Notice, Owed
from bot.store import Database, Store
from bot.store.tables import actions, history
from scheduler.drawing import draw
from scheduler.scene import Drawn, Scene

TOTAL = 10_000
ROUNDS = 20
TODAY = MONDAY.date()
UNDATED, LATE, REDATED = range(500), range(500, 900), range(900, 1_100)
CLOSED, CLOSED_LATELY = range(6_000, TOTAL), range(6_000, 6_150)
"""The other open ones are due within a hundred days."""


def measure(ground: Ground) -> list[Line]:
    url = ground.fresh()
    with opened(url) as database:
        with database.writing(WORKSPACE) as store:
            notice = _owed(store)
        _fill(url)
        rounds = [_drawn(database, notice) for _ in range(ROUNDS)]
    slowest, whole = median(max(spans) for spans in rounds), median(sum(spans) for spans in rounds)
    made_of = f"{len(rounds[0])} queries and their rows made actions, {whole:.1f} ms together"
    return [Line(f"digest of {TOTAL:,} actions on {ground.name}: its slowest query", slowest, "ms", made_of, 10)]


def _owed(store: Store) -> Notice:
    """The digest, claimed, of a log whose people and place are there."""
    people = [store.meet(member(key)) for key in SPEAKERS]
    log = store.open_log(store.enter(PLACE), people[0], LogSettings())
    owed = Owed("digest:now", Kind.DIGEST, MONDAY, place=log.place.id, log=log.id)
    notice = store.claim(store.owe(owed, MONDAY) or 0, MONDAY, timedelta(minutes=1))
    assert notice
    return notice


def _fill(url: str) -> None:
    engine = create_engine(url)
    with engine.begin() as connection:
        connection.execute(insert(actions), [_action(number) for number in range(TOTAL)])
        connection.execute(insert(history), [_redated(number) for number in REDATED])
    engine.dispose()


def _action(number: int) -> dict[str, Any]:
    is_closed, person = number in CLOSED, number % len(SPEAKERS) + 1
    days = number % 100 - (200 if number in LATE else 0)
    due = None if number in UNDATED else TODAY + timedelta(days=days)
    closed_at = MONDAY - timedelta(days=1 if number in CLOSED_LATELY else 30 + number % 300)
    return {
        "id": number + 1,
        **{
            "workspace": WORKSPACE,
            "log": 1,
            "number": number + 1,
            "text": f"send the placement figures, part {number}",
        },
        **{"creator": 1, "giver": 1, "owner": person, "accepted": True, "created_at": MONDAY - timedelta(days=400)},
        **{"status": "closed" if is_closed else "open", "reason": "", "note": "", "due": due, "original_due": due},
        **{"revisions": int(number in REDATED), "version": 1 + (number in REDATED)},
        **{"closed_at": closed_at if is_closed else None, "closed_by": person if is_closed else None},
    }


def _redated(number: int) -> dict[str, Any]:
    entry = {"workspace": WORKSPACE, "action": number + 1, "version": 2, "at": MONDAY - timedelta(days=2), "by": 1}
    return {**entry, "did": "redated", "note": "the data is late", "before": {"due": TODAY.isoformat()}}


def _drawn(database: Database, notice: Notice) -> list[float]:
    """Milliseconds from each query to the next, so that fetching and making actions of rows is in them."""
    with database.reading(WORKSPACE) as store, _moments() as moments:
        drawn = draw(Scene(store, notice, MONDAY, "/action", {}))
        moments.append(time.perf_counter())
    assert isinstance(drawn, Drawn) and drawn.counts and drawn.counts.closed == len(CLOSED), drawn
    return [(after - before) * 1_000 for before, after in pairwise(moments)]


@contextmanager
def _moments() -> Iterator[list[float]]:
    moments: list[float] = []

    def asked(*_: Any) -> None:
        moments.append(time.perf_counter())

    event.listen(Engine, "before_cursor_execute", asked)
    try:
        yield moments
    finally:
        event.remove(Engine, "before_cursor_execute", asked)

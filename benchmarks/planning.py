"""Planning and delivering 2,000 nudges where 10 thousand actions are open, and where a million are."""

import asyncio
import time
from collections.abc import Awaitable
from dataclasses import dataclass, field
from datetime import timedelta
from itertools import count
from statistics import median

from benchmarks.filling import DUE, NOW, fill, unplan
from benchmarks.grounds import Ground, opened
from benchmarks.table import RATIO, Line
from bot.domain.notice import Outcome, Sent
from bot.platforms.voice import CannotAsk, Heard, Target
from bot.saying.card import Card
from bot.store import Database
from scheduler.deliver import Delivery, How
from scheduler.plan import Planned, plan

FEW, MANY = 10_000, 1_000_000
ROUNDS = 3
BEFORE = NOW - timedelta(days=1)
"""When nothing was due."""


class Ear:
    """A voice that is always heard, at once."""

    def __init__(self) -> None:
        self._ids = count()

    async def say(self, _: str, target: Target, __: Card, ___: str) -> Outcome:
        return Sent(target.address or target.person, str(next(self._ids)))

    async def redraw(self, _: str, sent: Sent, __: Card) -> Outcome:
        return sent

    async def retract(self, _: str, __: Sent) -> None:
        pass

    async def find(self, _: str, __: Target, ___: str) -> Heard:
        return CannotAsk()

    async def members(self, _: str, __: str) -> frozenset[str] | None:
        return frozenset()

    async def is_gone(self, _: str, __: str) -> bool | None:
        return False


@dataclass(slots=True)
class Size:
    """A database of so many open actions, and what each pass over it took, in milliseconds."""

    url: str
    database: Database
    planning: list[float] = field(default_factory=list)
    delivering: list[float] = field(default_factory=list)
    idle: list[float] = field(default_factory=list)


def measure(ground: Ground) -> list[Line]:
    urls = [ground.fresh(), ground.fresh()]
    for url, total in zip(urls, (FEW, MANY), strict=True):
        fill(url, total)
    with opened(urls[0]) as few, opened(urls[1]) as many:
        sizes = Size(urls[0], few), Size(urls[1], many)
        asyncio.run(_rounds(*sizes))
    return _lines(*sizes, ground.name)


async def _rounds(few: Size, many: Size) -> None:
    for _ in range(ROUNDS):
        for size in (few, many):
            unplan(size.url)
            size.idle.append(await _taken(plan(size.database, BEFORE), Planned()))
            size.planning.append(await _taken(plan(size.database, NOW), Planned(DUE)))
    for size in (few, many):
        delivery = Delivery(size.database, lambda _: Ear(), lambda _: "/action")
        size.delivering.append(await _taken(delivery.deliver(lambda: NOW), {How.SAID: DUE}))


async def _taken(work: Awaitable[object], expected: object) -> float:
    began = time.perf_counter()
    done = await work
    taken = (time.perf_counter() - began) * 1_000
    assert done == expected, f"{done} is not {expected}"
    return taken


def _lines(few: Size, many: Size, on: str) -> list[Line]:
    what = f"{MANY:,} open actions on {on}, of {FEW:,}"
    return [
        _compared(f"planning {DUE:,} nudges, {what}", few.planning, many.planning, 1.5),
        _compared(f"planning when nothing is due, {what}", few.idle, many.idle),
        _compared(f"delivering {DUE:,} nudges, {what}", few.delivering, many.delivering),
    ]


def _compared(what: str, few: list[float], many: list[float], most: float | None = None) -> Line:
    made_of = f"{median(many):,.1f} ms against {median(few):,.1f} ms"
    return Line(what, median(many) / median(few), RATIO, made_of, most)

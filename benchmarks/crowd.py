"""Fifty people adding at once through the desk: nothing may fail, no number may be lost, nobody waits a second."""

import asyncio
import time

from benchmarks.cast import PLACE, SPEAKERS, WORKSPACE, adding
from benchmarks.grounds import Ground, opened
from benchmarks.spread import percentile
from benchmarks.table import Line
from bot.config import load
from bot.saying.card import Card
from bot.store import Database, Listing, Store
from handlers.answer import Desk
from handlers.proving import Proving

EACH = 20
TOTAL = EACH * len(SPEAKERS)
LONGEST = 1_000.0


def measure(ground: Ground) -> list[Line]:
    with opened(ground.fresh()) as database:
        failures, waits = asyncio.run(_all_at_once(database))
        with database.reading(WORKSPACE) as store:
            lost = TOTAL - _numbers_in_order(store)
    people = f"{len(SPEAKERS)} people adding at once on {ground.name}"
    rate = TOTAL * 1_000 / sum(waits) * len(SPEAKERS)
    made_of = f"{TOTAL:,} adds, {rate:,.0f} a second, p50 {percentile(waits, 0.5):.0f} ms"
    return [
        Line(f"{people}: p99", percentile(waits, 0.99), "ms", made_of, LONGEST),
        Line(f"{people}: failed, or numbers lost", failures + lost, "adds", made_of, 0),
    ]


async def _all_at_once(database: Database) -> tuple[int, list[float]]:
    """How many failed, and how many milliseconds each took."""
    desk = Desk(database, load({}), Proving(_nobody, _no_name))
    answered = await asyncio.gather(*(_one_person(desk, who) for who in range(len(SPEAKERS))))
    timings = [timing for person in answered for timing in person]
    return sum(failed for failed, _ in timings), [waited for _, waited in timings]


async def _one_person(desk: Desk, who: int) -> list[tuple[bool, float]]:
    return [await _one_add(desk, who + turn * len(SPEAKERS)) for turn in range(EACH)]


async def _one_add(desk: Desk, turn: int) -> tuple[bool, float]:
    began = time.perf_counter()
    answer = await desk.answer(adding(turn))
    waited = (time.perf_counter() - began) * 1_000
    return not isinstance(answer, Card) or answer.refused, waited


async def _nobody(_: str, __: str) -> frozenset[str] | None:
    return None


def _numbers_in_order(store: Store) -> int:
    """How many actions have the number that comes next."""
    place = store.place_at(PLACE.key)
    log = store.log_of(place) if place else None
    numbers = sorted(action.number for action in store.listed(Listing(log=log, limit=2 * TOTAL)).actions)
    return sum(number == place for place, number in enumerate(numbers, 1))


async def _no_name(_: str, __: str, ___: str) -> None:
    return None

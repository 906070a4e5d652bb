"""A signed `/action add` over HTTP against the same server with an empty handler, and against its bare statements."""

import asyncio
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field

import uvloop

from benchmarks.answerer import answering
from benchmarks.calling import Caller, Heard
from benchmarks.core import Transaction, recorded, replayed
from benchmarks.grounds import Ground, opened
from benchmarks.machine import cpu_seconds
from benchmarks.servers import Server, running
from benchmarks.slack_says import SETTINGS, command
from benchmarks.spread import percentile
from benchmarks.table import RATIO, Line

ROUNDS = 5
A_ROUND = 400
HANDS = 8
RATE = 100.0
AT_RATE = 400
WARM = 400
TOTAL = ROUNDS * A_ROUND


@dataclass(slots=True)
class Subject:
    """A server that is measured, and what has been seen of it so far."""

    server: Server
    caller: Caller
    cpu: float = 0.0
    seconds: float = 0.0
    at_once: list[Heard] = field(default_factory=list)
    at_rate: list[Heard] = field(default_factory=list)

    @property
    def cpu_ms(self) -> float:
        """Of its whole process, a request."""
        return self.cpu / len(self.at_once) * 1_000


@dataclass(slots=True)
class Bare:
    """The statements of `add`, and the processor seconds that they have taken."""

    url: str
    transactions: Sequence[Transaction]
    cpu: float = 0.0

    @property
    def cpu_ms(self) -> float:
        return self.cpu / len(self.transactions) * 1_000


def measure(ground: Ground) -> list[Line]:
    bare = _recorded(ground)
    with (
        answering() as api,
        _server("empty", api, ground) as empty,
        _server("ear", api, ground) as bot,
        asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner,
    ):
        runner.run(_rounds(empty, bot, bare))
    _must_have_worked(empty, bot)
    return _lines(empty, bot, bare, f"`add` on {ground.name}")


@contextmanager
def _server(which: str, api: str, ground: Ground) -> Iterator[Subject]:
    settings = {**SETTINGS, "SLACK_API_URL": api, "DATABASE_URL": ground.fresh()}
    with running(("benchmarks.serve", which), settings) as server:
        yield Subject(server, Caller(server.port))


def _recorded(ground: Ground) -> Bare:
    """On a database that has as many actions as the server's when its turn comes."""
    url = ground.fresh()
    with opened(url) as database:
        recorded(database, range(WARM))
    copy = ground.copied(url)
    with opened(url) as database:
        return Bare(copy, recorded(database, range(WARM, WARM + TOTAL)))


async def _rounds(empty: Subject, bot: Subject, bare: Bare) -> None:
    """Everything in turns, so that whatever else the machine does falls on all alike."""
    for subject in (empty, bot):
        await subject.caller.at_once(_commands(WARM), HANDS)
    with opened(bare.url) as database:
        for number in range(ROUNDS):
            for subject in (empty, bot):
                await _at_once(subject)
            bare.cpu += replayed(database, bare.transactions[number * A_ROUND : (number + 1) * A_ROUND])
            for subject in (empty, bot):
                subject.at_rate += await subject.caller.at_rate(_commands(AT_RATE), RATE)
    for subject in (empty, bot):
        subject.caller.close()


async def _at_once(subject: Subject) -> None:
    requests = _commands(A_ROUND)
    used, began = cpu_seconds(subject.server.process), time.perf_counter()
    subject.at_once += await subject.caller.at_once(requests, HANDS)
    subject.seconds += time.perf_counter() - began
    subject.cpu += cpu_seconds(subject.server.process) - used


def _commands(many: int) -> list[bytes]:
    return [command(turn) for turn in range(many)]


def _must_have_worked(empty: Subject, bot: Subject) -> None:
    """Nobody is to be praised for a quick refusal."""
    answers = [*empty.at_once, *empty.at_rate, *bot.at_once, *bot.at_rate]
    assert all(heard.status == 200 for heard in answers), {heard.status for heard in answers}
    refused = [heard.body for heard in (*bot.at_once, *bot.at_rate) if b"Added:" not in heard.body]
    assert not refused, f"{len(refused)} adds were refused: {refused[0][:500]!r}"


def _lines(empty: Subject, bot: Subject, bare: Bare, what: str) -> list[Line]:
    cpu = f"{bot.cpu_ms:.2f} ms; empty handler {empty.cpu_ms:.3f} ms"
    least = empty.cpu_ms + bare.cpu_ms
    calm = [percentile([heard.milliseconds for heard in subject.at_rate], 0.99) for subject in (bot, empty)]
    halves = [percentile([heard.milliseconds for heard in subject.at_rate], 0.5) for subject in (bot, empty)]
    waits = [heard.milliseconds for heard in bot.at_once]
    busy = f"{HANDS} at a time: p50 {percentile(waits, 0.5):.1f} ms, p99 {percentile(waits, 0.99):.1f} ms"
    at_rate = f"{calm[0]:.1f} ms against {calm[1]:.1f} ms; p50 {halves[0]:.1f} ms against {halves[1]:.1f} ms"
    return [
        Line(f"{what}: CPU, of the empty handler's", bot.cpu_ms / empty.cpu_ms, RATIO, cpu, 14),
        Line(
            f"{what}: CPU, of empty handler + bare Core",
            bot.cpu_ms / least,
            RATIO,
            f"bare Core {bare.cpu_ms:.2f} ms",
            1.5,
        ),
        Line(f"{what}: p99 at {RATE:.0f} a second, of the empty handler's", calm[0] / calm[1], RATIO, at_rate, 8),
        Line(f"{what}: requests a second", TOTAL / bot.seconds, "a second", busy),
        Line("empty handler: requests a second", TOTAL / empty.seconds, "a second"),
    ]

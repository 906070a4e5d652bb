"""A signed `/action add` over HTTP against the same server with an empty handler, and against its bare statements."""

import asyncio
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from statistics import median

import uvloop

from benchmarks.answerer import answering
from benchmarks.calling import Caller, Heard
from benchmarks.core import Transaction, recorded, replayed
from benchmarks.grounds import Ground, opened
from benchmarks.machine import cpu_seconds, resident_megabytes
from benchmarks.servers import Server, running
from benchmarks.slack_says import SETTINGS, command
from benchmarks.spread import percentile
from benchmarks.table import RATIO, Line
from bot.store import Database

ROUNDS = 8
A_ROUND = 240
HANDS = 8
RATE = 100
AT_RATE = 200
WARM = 400
AT_REST = 0.003
"""Processor seconds in a tenth of a second that a server uses when it has nothing to do, at most."""
PATIENCE = 60.0
RECORDED = range(WARM, WARM + ROUNDS * A_ROUND)


@dataclass(slots=True)
class Subject:
    """A server that is measured, and what has been seen of it so far; `cpu` holds the seconds of each round."""

    server: Server
    caller: Caller
    says: bytes
    cpu: list[float] = field(default_factory=list)
    seconds: float = 0.0
    at_once: list[Heard] = field(default_factory=list)
    at_rate: list[Heard] = field(default_factory=list)
    megabytes: float = 0.0

    def waited(self, part: float) -> float:
        return percentile([heard.milliseconds for heard in self.at_rate], part)


Subjects = Mapping[str, Subject]


def measure(ground: Ground) -> list[Line]:
    begun = ground.fresh()
    with opened(begun) as database:
        recorded(database, range(WARM))
    once, again, copy = (ground.copied(begun) for _ in range(3))
    with opened(begun) as database:
        transactions = recorded(database, RECORDED)
    with (
        _servers(ground, again, copy) as subjects,
        opened(once) as database,
        asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner,
    ):
        bare = runner.run(_rounds(subjects, database, transactions))
    return _lines(subjects, bare, f"`add` on {ground.name}")


@contextmanager
def _servers(ground: Ground, begun: str, copy: str) -> Iterator[Subjects]:
    """`run` is the whole bot, which says at once what it owes; the others are told apart in `benchmarks.serve`."""
    to_replay = {"RECORD_ON": copy, "FROM": str(WARM), "TO": str(2 * WARM + len(RECORDED))}
    with ExitStack() as stack:
        settings = {**SETTINGS, **to_replay, "SLACK_API_URL": stack.enter_context(answering())}
        subjects = {}
        for name in ("empty", "bare", "ear", "run"):
            module = ("bot", "run") if name == "run" else ("benchmarks.serve", name)
            url = begun if name == "bare" else ground.fresh()
            server = stack.enter_context(running(module, {**settings, "DATABASE_URL": url}))
            says = b"" if name in ("empty", "bare") else b"Added:"
            subjects[name] = Subject(server, Caller(server.port), says)
        yield subjects


async def _rounds(subjects: Subjects, database: Database, transactions: Sequence[Transaction]) -> list[float]:
    """All in turns, so that what else the machine does falls on all alike; gives what the bare statements took."""
    bare = []
    for subject in subjects.values():
        _answered(subject, await subject.caller.at_once(_commands(WARM), 1))
        await _rest(subject)
    for start in range(0, len(transactions), A_ROUND):
        for subject in subjects.values():
            await _at_once(subject)
        bare.append(replayed(database, transactions[start : start + A_ROUND]))
        for name in ("empty", "ear", "run"):
            await _at_rate(subjects[name])
    for subject in subjects.values():
        subject.caller.close()
        subject.megabytes = resident_megabytes(subject.server.process)
    return bare


async def _at_once(subject: Subject) -> None:
    requests = _commands(A_ROUND)
    used, began = cpu_seconds(subject.server.process), time.perf_counter()
    subject.at_once += _answered(subject, await subject.caller.at_once(requests, HANDS))
    subject.seconds += time.perf_counter() - began
    await _rest(subject)
    subject.cpu.append(cpu_seconds(subject.server.process) - used)


async def _at_rate(subject: Subject) -> None:
    subject.at_rate += _answered(subject, await subject.caller.at_rate(_commands(AT_RATE), RATE))
    await _rest(subject)


async def _rest(subject: Subject) -> None:
    """Until the server has said all that it owes: that is a part of what it costs, and would disturb the others."""
    before = 0.0
    async with asyncio.timeout(PATIENCE):
        while (used := cpu_seconds(subject.server.process)) - before > AT_REST:
            before = used
            await asyncio.sleep(0.1)


def _commands(many: int) -> list[bytes]:
    return [command(turn) for turn in range(many)]


def _answered(subject: Subject, answers: list[Heard]) -> list[Heard]:
    """Nobody is to be praised for a quick refusal."""
    for heard in answers:
        assert heard.status == 200 and subject.says in heard.body, f"{heard.status} {heard.body[:500]!r}"
    return answers


def _lines(subjects: Subjects, bare: Sequence[float], what: str) -> list[Line]:
    """`bare`: the seconds of each round that the statements took by themselves."""
    empty, add, all_of_it = subjects["empty"], subjects["ear"], subjects["run"]
    least = list(map(sum, zip(empty.cpu, bare, strict=True)))
    said = f"{what} and what it leads to saying"
    return [
        _cpu(f"{what}: CPU, of an empty handler's", add, empty.cpu, "empty", 14),
        _cpu(f"{what}: CPU, of empty handler + bare Core", add, least, f"bare Core {_ms(bare):.2f} ms, sum", 1.5),
        _cpu(f"{what}: CPU, of a handler with bare Core in it", add, subjects["bare"].cpu, "bare handler"),
        _p99(f"{what}: p99 at {RATE} a second, of an empty handler's", add, empty, 8),
        _cpu(f"{said}: CPU, of an empty handler's", all_of_it, empty.cpu, "empty"),
        _p99(f"{said}: p99 at {RATE} a second, of an empty handler's", all_of_it, empty),
        *(_rate(f"{what}, {name}: as fast as may be", subject) for name, subject in subjects.items()),
        Line(f"{what}: memory of `bot run` afterwards", all_of_it.megabytes, "MB"),
    ]


def _cpu(what: str, subject: Subject, least: Sequence[float], name: str, most: float | None = None) -> Line:
    """Each round against its own: a machine that is slower for a while is slower for both."""
    ratio = median(used / other for used, other in zip(subject.cpu, least, strict=True))
    return Line(what, ratio, RATIO, f"{_ms(subject.cpu):.2f} ms; {name} {_ms(least):.2f} ms", most)


def _ms(rounds: Sequence[float]) -> float:
    """A request, in the middle one of the rounds."""
    return median(rounds) / A_ROUND * 1_000


def _p99(what: str, subject: Subject, empty: Subject, most: float | None = None) -> Line:
    p99, p50 = (f"{subject.waited(part):.1f} ms against {empty.waited(part):.1f} ms" for part in (0.99, 0.5))
    return Line(what, subject.waited(0.99) / empty.waited(0.99), RATIO, f"{p99}; p50 {p50}", most)


def _rate(what: str, subject: Subject) -> Line:
    p50, p99 = (percentile([heard.milliseconds for heard in subject.at_once], part) for part in (0.5, 0.99))
    made_of = f"{HANDS} under way at once: p50 {p50:.1f} ms, p99 {p99:.1f} ms"
    return Line(what, len(subject.at_once) / subject.seconds, "a second", made_of)

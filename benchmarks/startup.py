"""`python -m bot run`: how long until it is ready, and what it holds in memory then."""

from statistics import median

from benchmarks.answerer import answering
from benchmarks.grounds import Ground
from benchmarks.machine import cpu_seconds, resident_megabytes
from benchmarks.servers import running
from benchmarks.slack_says import SETTINGS
from benchmarks.table import Line

ROUNDS = 3


def measure(ground: Ground) -> list[Line]:
    with answering() as api:
        rounds = [_started(api, ground) for _ in range(ROUNDS)]
    seconds, cpu, memory = (median(part) for part in zip(*rounds, strict=True))
    made_of = f"{cpu:.2f} s of CPU"
    return [
        Line(f"`bot run` on {ground.name}: until it is ready", seconds, "s", made_of),
        Line(f"`bot run` on {ground.name}: memory when it is", memory, "MB"),
    ]


def _started(api: str, ground: Ground) -> tuple[float, float, float]:
    settings = {**SETTINGS, "SLACK_API_URL": api, "DATABASE_URL": ground.fresh()}
    with running(("bot", "run"), settings) as server:
        return server.seconds, cpu_seconds(server.process), resident_megabytes(server.process)

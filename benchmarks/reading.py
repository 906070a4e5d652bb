"""What it costs to read a due date: the examples of the page for users, by our reader and by two libraries."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from datetime import date, datetime
from statistics import median

import dateparser
import parsedatetime

from benchmarks.grounds import Ground
from benchmarks.table import Line
from bot.reading.due import read_due
from bot.reading.outcome import Due
from tests.reading.examples import DATES, ENGLAND, shown
from tests.reading.moments import NOW

Reader = Callable[[str], date | None]

ROUNDS = 3
BASE = NOW.replace(tzinfo=None)
SETTINGS = {"RELATIVE_BASE": BASE, "PREFER_DATES_FROM": "future", "DATE_ORDER": "DMY"}
CALENDAR = parsedatetime.Calendar()
IMPORT = "import time; t = time.process_time(); import bot.reading.command; print(time.process_time() - t)"


def measure(_: Ground) -> list[Line]:
    """The same on any database."""
    phrases = [phrase for tables in DATES.values() for phrase in shown(tables) if _ours(phrase)]
    days = [_ours(phrase) for phrase in phrases]
    ours, theirs = (
        _microseconds(_ours, phrases),
        {name: _microseconds(reader, phrases) for name, reader in LIBRARIES.items()},
    )
    what = f"reading a due date, the median of {len(phrases)} phrases"
    return [
        Line(what, ours, "µs", most=150),
        *(
            Line(f"{what}, of {name}'s", ours / spent, "×", _made_of(name, spent, phrases, days))
            for name, spent in theirs.items()
        ),
        Line("importing the reader: CPU", _import_milliseconds(), "ms", most=50),
    ]


def _microseconds(reader: Reader, phrases: Sequence[str]) -> float:
    """Each phrase at its best of a few rounds, for others work on this machine too."""
    return median(min(_spent(reader, phrase) for _ in range(ROUNDS)) for phrase in phrases) * 1e6


def _spent(reader: Reader, phrase: str) -> float:
    began = time.perf_counter()
    reader(phrase)
    return time.perf_counter() - began


def _made_of(name: str, spent: float, phrases: Sequence[str], days: Sequence[date | None]) -> str:
    """Speed says nothing without what it was for."""
    read = [LIBRARIES[name](phrase) for phrase in phrases]
    same = sum(day == meant for day, meant in zip(read, days, strict=True))
    other = sum(day is not None for day in read) - same
    return f"{name} {spent:,.0f} µs: {same} days as ours, {other} other days, {read.count(None)} not read"


def _import_milliseconds() -> float:
    """Processor time, in processes of their own; the first of them leaves it compiled."""
    environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": ""}
    command = [sys.executable, "-c", IMPORT]
    runs = [subprocess.run(command, env=environment, capture_output=True, check=True) for _ in range(ROUNDS + 1)]
    return median(float(run.stdout) for run in runs[1:]) * 1e3


def _ours(phrase: str) -> date | None:
    read = read_due(phrase, NOW, "en-GB", ENGLAND)
    return read.day if isinstance(read, Due) else None


def _dateparser(phrase: str) -> date | None:
    found: datetime | None = dateparser.parse(phrase, languages=["en"], settings=SETTINGS)
    return found.date() if found else None


def _parsedatetime(phrase: str) -> date | None:
    found, certainty = CALENDAR.parseDT(phrase, sourceTime=BASE)
    return found.date() if certainty else None


LIBRARIES: dict[str, Reader] = {"dateparser": _dateparser, "parsedatetime": _parsedatetime}

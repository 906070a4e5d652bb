"""The machine that a run was made on, and what a process of it has used."""

import os
import platform
import sqlite3
from importlib.metadata import version
from pathlib import Path

LIBRARIES = ("sqlalchemy", "slack-bolt", "uvicorn")


def described() -> str:
    """Enough to judge whether two runs can be compared; the load says who else was at work."""
    cores = len(os.sched_getaffinity(0))
    load = ", ".join(f"{part:.1f}" for part in os.getloadavg())
    libraries = ", ".join(f"{name} {version(name)}" for name in LIBRARIES)
    return (
        f"{_model()}, {cores} cores, {platform.system()} {platform.release()}, load {load} · "
        f"Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}, {libraries}"
    )


def cpu_seconds(process: int) -> float:
    """Processor time of all its threads so far; the kernel counts nanoseconds here, hundredths in `stat`."""
    threads = Path(f"/proc/{process}/task").iterdir()
    return sum(int((thread / "schedstat").read_text().split()[0]) for thread in threads) / 1e9


def resident_megabytes(process: int) -> float:
    """What it holds in memory now."""
    status = Path(f"/proc/{process}/status").read_text()
    kilobytes = next(line.split()[1] for line in status.splitlines() if line.startswith("VmRSS"))
    return int(kilobytes) / 1024


def _model() -> str:
    lines = Path("/proc/cpuinfo").read_text().splitlines()
    named = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(named, platform.machine())

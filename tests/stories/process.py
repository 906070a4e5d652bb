"""The bot as people start it: `python -m bot …` in a process of its own."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.stories.town import LOCAL, eventually

ROOT = Path(__file__).parents[2]
OURS = ("BOT_CONFIG", "DATABASE_URL", "HOST", "PORT", "METRICS_TOKEN")


def environment(**settings: str) -> dict[str, str]:
    """This process's own, without what might be configured there, and with `settings`."""
    kept = {name: value for name, value in os.environ.items() if name not in OURS and not name.startswith("SLACK_")}
    return kept | {"NO_PROXY": "127.0.0.1"} | settings


def bot(*words: str, **settings: str) -> subprocess.CompletedProcess[str]:
    """Runs it to its end; a warning is a fault."""
    command = [sys.executable, "-W", "error", "-m", "bot", *words]
    return subprocess.run(
        command, cwd=ROOT, env=environment(**settings), capture_output=True, text=True, timeout=30, check=False
    )


@contextmanager
def running(*words: str, log: Path, port: int, **settings: str) -> Iterator[None]:
    """From the moment it is ready until Ctrl-C, which it takes well. What it prints goes to `log`."""
    command = [sys.executable, "-W", "error", "-m", "bot", *words]
    env = environment(PORT=str(port), **settings)
    with log.open("w") as printed, subprocess.Popen(command, cwd=ROOT, env=env, stdout=printed, stderr=printed) as run:
        try:
            eventually(lambda: run.poll() is not None or is_ready(port), seconds=15)
            assert run.poll() is None, log.read_text()
            yield
        finally:
            run.send_signal(signal.SIGINT)
            assert run.wait(15) == 0, log.read_text()


@contextmanager
def trying_out(port: int) -> Iterator[str]:
    """`python -m bot try` from the line that says where its page is, which is given, until Ctrl-C."""
    command = [sys.executable, "-W", "error", "-m", "bot", "try", "--port", str(port)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, env=environment()) as run:
        assert run.stdout
        try:
            first = run.stdout.readline()
            assert first == f"Try Matters Arising at http://127.0.0.1:{port}\n"
            yield first.split()[-1]
        finally:
            run.send_signal(signal.SIGINT)
            assert run.wait(15) == 0


def is_ready(port: int) -> bool:
    try:
        with LOCAL.open(f"http://127.0.0.1:{port}/readyz", timeout=2) as answer:
            return bool(answer.status == 200)
    except (urllib.error.URLError, ConnectionError):
        time.sleep(0.02)
        return False


def free_port() -> int:
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        return int(listening.getsockname()[1])

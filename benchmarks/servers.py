"""Servers in processes of their own, so that their processor time and memory can be told from everybody else's."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from urllib.error import URLError
from urllib.request import urlopen

PATIENCE = 30.0
"""Seconds in which a server has to be ready."""


@dataclass(frozen=True, slots=True)
class Server:
    """`seconds` is how long it took to be ready."""

    process: int
    port: int
    seconds: float


@contextmanager
def running(module: Sequence[str], environment: Mapping[str, str]) -> Iterator[Server]:
    """`python -m MODULE…` on a port of its own, ready. Raises RuntimeError where it ends before that."""
    port = _free_port()
    began = time.perf_counter()
    words, quiet = [sys.executable, "-m", *module], subprocess.DEVNULL
    process = subprocess.Popen(words, env=_environment(environment, port), stdout=quiet)
    try:
        _wait_until_ready(process, port)
        yield Server(process.pid, port, time.perf_counter() - began)
    finally:
        process.terminate()
        process.wait(PATIENCE)


def _environment(given: Mapping[str, str], port: int) -> Mapping[str, str]:
    """Nothing of the caller's own settings, or a run would depend on whose machine it is."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LD_LIBRARY_PATH") if name in os.environ}
    return {**kept, "HOST": "127.0.0.1", "PORT": str(port), **given}


def _wait_until_ready(process: subprocess.Popen[bytes], port: int) -> None:
    until = time.monotonic() + PATIENCE
    while not _is_ready(port):
        if process.poll() is not None or time.monotonic() > until:
            raise RuntimeError(f"{process.args!r} was not ready after {PATIENCE:.0f} s, or ended: {process.returncode}")
        time.sleep(0.005)


def _is_ready(port: int) -> bool:
    try:
        with urlopen(f"http://127.0.0.1:{port}/readyz", timeout=PATIENCE) as answer:
            return bool(answer.status == 200)
    except (URLError, ConnectionError):
        return False


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port

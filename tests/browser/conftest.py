"""`python -m bot try` as anybody starts it, and a browser that looks at its page."""

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, sync_playwright

ROOT = Path(__file__).parents[2]
WINDOW, SCALE = {"width": 1422, "height": 889}, 0.9
"""So that a picture of it has 1280 × 800 pixels."""
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"]


@pytest.fixture(scope="module")
def browser(chromium: Path) -> Iterator[Browser]:
    """Ended with its module: while it is open an event loop runs, and no other test could start one."""
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        yield opened
        opened.close()


@pytest.fixture
def address(chromium: Path) -> Iterator[str]:
    """Where the page of a new run is."""
    with trying_out(free_port()) as url:
        yield url


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    """The page, open; whatever its console has to say besides is a failure."""
    complaints: list[str] = []

    def hear(message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            complaints.append(message.text)

    opened = browser.new_page(viewport=WINDOW, device_scale_factor=SCALE, locale="en-GB", timezone_id="Europe/London")
    opened.set_default_timeout(10_000)
    opened.on("console", hear)
    opened.on("pageerror", lambda error: complaints.append(str(error)))
    opened.goto(address)
    yield opened
    opened.close()
    assert complaints == []


@contextmanager
def trying_out(port: int) -> Iterator[str]:
    """From the line that says where the page is, until Ctrl-C."""
    command = [sys.executable, "-W", "error", "-m", "bot", "try", "--port", str(port)]
    with subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.PIPE, text=True, env=os.environ | {"BOT_CONFIG": ""}
    ) as run:
        assert run.stdout
        try:
            first = run.stdout.readline()
            assert first == f"Try Matters Arising at http://127.0.0.1:{port}\n"
            yield first.split()[-1]
        finally:
            run.send_signal(signal.SIGINT)
            assert run.wait(15) == 0


def free_port() -> int:
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        return int(listening.getsockname()[1])

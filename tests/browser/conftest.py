"""`python -m bot try` as anybody starts it, and a browser that looks at its page."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, ViewportSize, expect, sync_playwright

from tests.stories.process import free_port, trying_out

WINDOW, SCALE = ViewportSize(width=1422, height=889), 0.9
"""So that a picture of it has 1280 × 800 pixels."""
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"]
PATIENCE = 20_000
"""Milliseconds until what is not there counts as missing; a busy machine may need some of them."""


@pytest.fixture(scope="module")
def browser(chromium: Path) -> Iterator[Browser]:
    """Ended with its module: while it is open an event loop runs, and no other test could start one."""
    expect.set_options(timeout=PATIENCE)
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
    opened.set_default_timeout(PATIENCE)
    opened.on("console", hear)
    opened.on("pageerror", lambda error: complaints.append(str(error)))
    opened.goto(address)
    yield opened
    opened.close()
    assert complaints == []

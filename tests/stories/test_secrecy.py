"""Nothing that people wrote, and no secret, is ever logged or printed: one word in every field, every fault."""

import json
import logging
import sqlite3
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import closing, suppress
from urllib.parse import urlencode

import pytest

from tests.stories import wire
from tests.stories.moments import MON, TUE, WED, at
from tests.stories.town import LOCAL, PLACEMENTS, SECRET, TOKENS, Town

CANARY = "canarybird"
SECRETS = (CANARY, SECRET, *TOKENS.values())
TEXT = f"send the {CANARY}"


@pytest.fixture
def silence(caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]) -> Iterator[None]:
    """Afterwards nothing of it is in what was logged, at any level, or printed."""
    caplog.set_level(logging.DEBUG)
    yield
    printed = capfd.readouterr()
    records = [record for phase in ("setup", "call", "teardown") for record in caplog.get_records(phase)]
    logged = "\n".join(map(logging.Formatter().format, records))
    for output in (logged, printed.out, printed.err):
        assert [line for line in output.splitlines() if any(secret in line for secret in SECRETS)] == []


@pytest.fixture
def room(town: Town) -> str:
    """A channel and people that are called so too."""
    town.clock.move_to(MON)
    for who in ("tom", "priya"):
        town.human("join", who, channel=PLACEMENTS)
    town.person(f"{CANARY}-handle", f"{CANARY} person", title=CANARY)
    return town.channel(f"{CANARY}-room", "nigel", "priya", "tom", f"{CANARY}-handle")


FAULTS = ("429", "500", "drop", "error:invalid_blocks")
METHODS = ("chat.postMessage", "views.open", "users.info", "respond")


@pytest.mark.usefixtures("silence")
@pytest.mark.parametrize("kind", FAULTS)
def test_while_the_platform_fails(town: Town, room: str, kind: str) -> None:
    for method in METHODS:
        town.fetch("DELETE", "/human/faults")
        town.fault(method, kind, times=3)
        speak(town, room)
    town.fetch("DELETE", "/human/faults")
    town.tick(at(WED, "09:05"))


@pytest.mark.usefixtures("silence")
def test_while_all_is_well(town: Town, room: str) -> None:
    speak(town, room)
    town.tick(at(WED, "09:05"))
    town.human("deactivate", "priya")
    town.tick(at(WED, "09:30"))
    assert any(CANARY in words for words in town.heard("tom"))


@pytest.mark.usefixtures("silence")
def test_while_the_database_is_locked_and_when_it_is_broken(town: Town, room: str, sqlite_url: str) -> None:
    town.say(f"add @priya {TEXT} by Wednesday", where=room)
    town.tick()
    with closing(sqlite3.connect(sqlite_url.removeprefix("sqlite:///"), isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        assert "busy" in town.say(f"update 1 {TEXT}", where=room).words
        other.execute("ROLLBACK")
        other.execute("ALTER TABLE history RENAME TO gone")
        assert town.say(f"add @priya {TEXT} by Wednesday", where=room).words.startswith("Sorry, something went wrong")
        other.execute("ALTER TABLE gone RENAME TO history")
        other.execute("ALTER TABLE people RENAME TO gone")
        town.tick(at(WED, "09:05"))
        assert town.say(f"list {CANARY}", where=room).words.startswith("Sorry, something went wrong")
        other.execute("ALTER TABLE gone RENAME TO people")


@pytest.mark.usefixtures("silence")
def test_when_requests_are_forged_or_unreadable(town: Town) -> None:
    payload = {"type": "block_actions", "user": {"id": CANARY}, "team": {"id": CANARY}, "actions": [{"value": CANARY}]}
    bodies = (
        urlencode({"payload": json.dumps(payload)}),
        urlencode({"payload": CANARY}),
        urlencode({"command": "/action", "text": CANARY}),
        urlencode({"command": "/action", "text": CANARY, "team_id": "T0WARKS"}),
        f"{{{CANARY}",
        CANARY,
    )
    for body in bodies:
        with suppress(urllib.error.HTTPError):
            wire.send(town, body.encode())
        with suppress(urllib.error.HTTPError):
            wire.send(town, body.encode(), **{"X-Slack-Signature": f"v0={CANARY}"})
        with suppress(urllib.error.HTTPError):
            wire.send(town, body.encode(), **{"Content-Type": "application/json"})
        with suppress(urllib.error.HTTPError):
            LOCAL.open(f"{town.bot_url}/{CANARY}?{CANARY}={CANARY}", timeout=5)


def speak(town: Town, room: str) -> None:
    """The word in every field of every command, button and form; what is answered is no matter here."""
    said = (
        f"add @priya {TEXT} by Wednesday",
        f'add "{CANARY}, {CANARY}" {TEXT} by Wednesday',
        f"add @{CANARY}-handle {TEXT} by {CANARY}",
        f'add @priya {TEXT} by Wednesday report to "{CANARY}, {CANARY}" org "{CANARY}" private',
        f'person add "{CANARY}s, {CANARY}, {CANARY}"',
        f'person alias "{CANARY}" "{CANARY}, {CANARY}"',
        f'person map "{CANARY}, {CANARY}" @priya',
        f"person list {CANARY}",
        f'list org "{CANARY}"',
        f"chase {CANARY}",
        f"update 1 {TEXT}",
        f"done 1 {TEXT}",
        f"reopen 1 {TEXT}",
        f"due 1 {CANARY}",
        f"due 1 8 October because {TEXT}",
        f"edit 1 again {TEXT}",
        f"hold 1 {TEXT}",
        f"reopen 1 {TEXT}",
        f"withdraw 2 {TEXT}",
        f"list {CANARY}",
        f"show {CANARY}",
        f"help {CANARY}",
        CANARY,
    )
    for words in said:
        town.human("command", "tom", channel=room, text=words)
    town.human("command", "priya", channel=room, text=f"decline 1 {TEXT}")
    town.human("command", "tom", channel=room, text="")
    with suppress(AssertionError):
        town.submit(town.dialog("tom"), "tom", text=TEXT, outside=f"{CANARY}, {CANARY}")
    town.human("home", "priya")
    town.tick()
    for message in town.board(room, "tom"):
        for button in message.buttons[:3]:
            with suppress(AssertionError):
                town.push(button.label, on=message)
    town.tick(at(TUE, "10:00"))

"""The port: who is let in, what it says of itself, and what `bot try` alone can do; and that nothing is left behind."""

import json
import threading
import urllib.error
import urllib.request
from collections.abc import Iterator
from datetime import datetime

import pytest

from bot.assembly import Bot
from bot.config import Settings, SlackSettings
from bot.serving import Trial
from bot.store import open_database
from tests.stories.hosting import Host
from tests.stories.moments import MON, TUE, WED, StillClock, at
from tests.stories.town import LOCAL, SECRET, Town, open_town


def get(url: str, body: dict[str, str] | None = None, **headers: str) -> tuple[int, str]:
    """GET, or POST where there is a body."""
    data = json.dumps(body).encode() if body is not None else None
    try:
        with LOCAL.open(urllib.request.Request(url, data, headers), timeout=5) as answer:
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as refused:
        with refused:
            return refused.code, refused.read().decode()


def test_it_says_how_it_is(town: Town) -> None:
    assert get(f"{town.bot_url}/healthz") == (200, "ok\n")
    assert get(f"{town.bot_url}/readyz") == (200, "ready\n")
    town.say("add @priya send the figures by Wednesday", at=MON)
    town.tick(at(WED, "09:05"))
    status, metrics = get(f"{town.bot_url}/metrics")
    measured = dict(line.rsplit(" ", 1) for line in metrics.splitlines())
    assert status == 200 and measured['matters_arising_notices_total{outcome="said"}'] == "3"
    assert measured["matters_arising_late_nudges"] == measured["matters_arising_late_notices"] == "0"


@pytest.mark.parametrize(
    "path", ["/slack/install", "/slack/oauth_redirect", "/try/clock", "/try/reset", "/", "/api/messages"]
)
def test_what_is_not_there(town: Town, path: str) -> None:
    assert get(f"{town.bot_url}{path}")[0] == 404
    assert get(f"{town.bot_url}{path}", {"now": "2025-10-01T09:00:00Z"})[0] == 404


def test_without_a_signature_nobody_is_heard(town: Town) -> None:
    assert get(f"{town.bot_url}/slack/events", {"type": "url_verification", "challenge": "x"}) == (401, "")


@pytest.fixture
def trial(ground: Host, bots: Host, sqlite_url: str) -> Iterator[tuple[str, StillClock, list[str]]]:
    """A bot as `bot try` runs it: its address, its clock, and how often it began again."""
    clock, resets = StillClock(), []
    settings = Settings(database_url=sqlite_url, slack=SlackSettings(SECRET, api_url=f"{ground.url}/api/"))
    bot = Bot(settings, clock, open_database(sqlite_url))

    async def move_clock(now: datetime) -> None:
        clock.move_to(now)

    async def reset() -> None:
        resets.append("again")

    with bots.showing(bot.application(Trial("of this run", move_clock, reset))):
        yield bots.url, clock, resets


def test_only_who_knows_the_secret_of_this_run_moves_its_clock(trial: tuple[str, StillClock, list[str]]) -> None:
    url, clock, resets = trial
    secret = {"X-Try-Secret": "of this run"}
    for headers in ({}, {"X-Try-Secret": "guessed"}, {"X-Try-Secret": ""}):
        assert get(f"{url}/try/clock", {"now": TUE.isoformat()}, **headers)[0] == 403
        assert get(f"{url}/try/reset", {}, **headers)[0] == 403
    assert clock.now() == MON and resets == []
    for words in ({"now": "soon"}, {"now": "2025-09-30T09:00:00"}, {"then": TUE.isoformat()}):
        assert get(f"{url}/try/clock", words, **secret)[0] == 400
    assert get(f"{url}/try/clock", {"now": TUE.isoformat()}, **secret)[0] == 200
    assert get(f"{url}/try/reset", {}, **secret)[0] == 200
    assert clock.now() == TUE and resets == ["again"]


def test_a_bot_that_stops_leaves_nothing_behind(ground: Host, bots: Host, sqlite_url: str) -> None:
    with open_town(ground, bots, sqlite_url) as town:
        town.say("add @priya send the figures by Wednesday", at=MON)
        town.tick(at(WED, "09:05"))
        during = {thread.name for thread in threading.enumerate()}
    after = {thread.name for thread in threading.enumerate()}
    assert any(name.startswith("store-") for name in during) and not any(name.startswith("store-") for name in after)


def test_a_bot_that_starts_again_goes_on_where_it_was(ground: Host, bots: Host, database_url: str) -> None:
    with open_town(ground, bots, database_url) as town:
        town.say("add @priya send the figures by Wednesday", at=MON)
        town.tick()
        assert len(town.private("priya")) == 1
    with open_town(ground, bots, database_url) as town:
        town.tick(at(WED, "09:05"))
        assert [each.lines[0] for each in town.private("priya")] == ["1 action is waiting for you"]
        assert town.say("add me count the chairs").lines[0] == "Added: AC-2 count the chairs"

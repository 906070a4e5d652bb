"""Slack and Teams in one process on one port; and Teams switched off, which costs nothing."""

import asyncio
import json
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from bot import assembly
from bot.config import Misconfigured, Settings, SlackSettings, TeamsSettings
from bot.voices import Voices
from playground.server import create_app
from playground.settings import Settings as Ground
from tests.fakes import FakeVoice
from tests.stories.hosting import Host, hosting
from tests.stories.moments import TUE
from tests.stories.town import ANNUAL, COUNCIL, SECRET, TOKENS, Town
from tests.teams.connector import CLIENT
from tests.teams.scene import TENANT, Teams, eventually, open_teams

IMPORTED = "import sys, json, bot.__main__, bot.assembly; print(json.dumps(sorted(sys.modules)))"


@pytest.fixture
def ground() -> Iterator[Host]:
    with hosting() as host:
        yield host


def test_two_platforms_one_port_one_memory(ground: Host, microsoft: Host, bots: Host, sqlite_url: str) -> None:
    slack = SlackSettings(signing_secret=SECRET, bot_token=TOKENS[COUNCIL], api_url=f"{ground.url}/api/")
    stand_in = create_app(Ground(bots.url, SECRET, seed_actions=False, url=ground.url))
    with ground.showing(stand_in), open_teams(microsoft, bots, sqlite_url, slack) as teams:
        town = Town(ground.url, bots.url, teams.clock, teams.tick)
        assert town.say("add @priya send the figures by tomorrow").lines[0] == "Added: AC-1 send the figures"
        assert teams.say("add @priya ring the school by tomorrow").lines[0] == "Added: AC-1 ring the school"
        teams.tick()
        assert [card.lines[0] for card in town.board(ANNUAL)] == ["AC-1 send the figures"]
        assert [card.lines[0] for card in teams.seen()] == ["AC-1 ring the school"]
        teams.clock.move_to(TUE)
        teams.tick()
        eventually(lambda: any("ring the school" in one.words for one in teams.private("priya")))
        assert "ring the school" not in json.dumps(town.see("priya"))


def test_a_pass_from_the_command_line_speaks_to_teams(teams: Teams) -> None:
    teams.say("add @priya send the figures by tomorrow")
    eventually(lambda: teams.private("priya"))
    settings = Settings(database_url=teams.database_url, teams=teams.settings)
    ticked = assembly.tick(settings, TUE.astimezone(UTC))
    assert ticked.delivered
    assert any("action is waiting for you" in one.words for one in teams.private("priya"))


def test_with_teams_off_nothing_of_it_is_imported() -> None:
    done = subprocess.run([sys.executable, "-c", IMPORTED], capture_output=True, check=True, text=True)
    modules = json.loads(done.stdout)
    assert not [
        name for name in modules if name.split(".")[0] in {"microsoft_teams", "msal", "fastapi", "httpx", "jwt"}
    ]
    assert not [name for name in modules if name.startswith("handlers.teams")]


def test_each_workspace_has_the_voice_and_the_words_of_its_platform() -> None:
    slack, teams = FakeVoice(), FakeVoice()
    both = Voices(Settings(slack=SlackSettings(signing_secret="x")), {TENANT}, slack, teams)
    assert both.of(TENANT) is teams and both.of("T0WARKS") is slack
    assert (both.command(TENANT), both.command("T0WARKS")) == ("@Action", "/action")


def test_a_platform_that_is_off_keeps_what_it_owes(sqlite_url: str) -> None:
    off = Voices(Settings(), {TENANT}, FakeVoice())
    for workspace in (TENANT, "T0WARKS"):
        outcome = asyncio.run(off.of(workspace).say(workspace, None, None, "key"))  # type: ignore[arg-type]
        assert type(outcome).__name__ == "TryLater"


def test_nothing_on_is_a_sentence() -> None:
    with pytest.raises(Misconfigured, match="TEAMS_CLIENT_ID"):
        assembly.tick(Settings(), datetime(2025, 9, 29, tzinfo=UTC))


def test_insecure_local_serves_the_trial_of_this_machine(microsoft: Host, bots: Host, sqlite_url: str) -> None:
    """As with Microsoft's Agents Playground: no token in, none out, any tenant."""
    with open_teams(microsoft, bots, sqlite_url, teams=TeamsSettings(CLIENT, insecure_local=True)) as teams:
        teams.connector.issued = None
        assert teams.send(teams.words("add order the folders", where=""), token="")[0] == 200
        (answer,) = eventually(lambda: teams.private("tom"))
        assert answer.lines[0].startswith("Added: ")
        assert teams.connector.tokens == []

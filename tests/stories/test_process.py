"""`python -m bot …` against a workspace that speaks Slack's Web API, on the real clock."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from bot.__main__ import main
from bot.assembly import Clock
from bot.domain.calendar import Calendar
from playground.server import create_app
from playground.settings import Settings
from tests.databases import sqlite_url_of
from tests.stories.hosting import Host
from tests.stories.process import OURS, bot, free_port, running, trying_out
from tests.stories.town import ANNUAL, COUNCIL, DCS, OFSTED, PLACEMENTS, SECRET, TOKENS, Town, eventually


@pytest.fixture
def port() -> int:
    return free_port()


@pytest.fixture
def outside(ground: Host, port: int) -> Iterator[Town]:
    """A workspace whose bot is a process of its own."""
    stand_in = create_app(
        Settings(f"http://127.0.0.1:{port}", SECRET, history_scope=True, seed_actions=False, url=ground.url)
    )
    with ground.showing(stand_in):
        yield Town(ground.url, f"http://127.0.0.1:{port}", Clock(), lambda: None)


@pytest.fixture
def settings(ground: Host, tmp_path: Path) -> dict[str, str]:
    """One workspace, as the environment names it."""
    return {
        "SLACK_SIGNING_SECRET": SECRET,
        "SLACK_BOT_TOKEN": TOKENS[COUNCIL],
        "SLACK_API_URL": f"{ground.url}/api",
        "DATABASE_URL": sqlite_url_of(tmp_path / "var" / "actions.db"),
    }


def test_the_whole_loop_and_then_the_ticks_of_a_host_that_sleeps(
    outside: Town, settings: dict[str, str], port: int, tmp_path: Path
) -> None:
    town, day, log = outside, next_digest_day(), tmp_path / "log"
    with running("run", log=log, port=port, **settings):
        town.say(f"add @priya send the figures by {day}")
        town.say(f"add @priya count the chairs by {day}", where=PLACEMENTS)
        (card,) = eventually(lambda: town.board(ANNUAL))
        eventually(lambda: "2 actions" in "".join(town.heard("priya")))
        closing_words = town.say("add @priya ring the school by tomorrow").lines[0]
        assert closing_words == "Added: AC-2 ring the school"
        card = eventually(lambda: town.board(ANNUAL)[1:])[0]
        assert town.press("Done", on=card, as_="priya").lines[0] == "Closed: AC-2 ring the school"
        eventually(lambda: "Reopen" in town.board(ANNUAL)[1].labels)
        assert town.press("Done", on=card, as_="priya").lines[0].startswith("Nothing to change: AC-2")
        assert town.say("list closed").lines[:2] == ["Closed: 1", "AC-2 ring the school"]
        town.say("digest now")
        eventually(lambda: len(town.board(ANNUAL)) == 3)
        refused = town.say("list", "lorna", DCS, workspace=OFSTED)
        assert refused.words == "I'm not installed in this workspace, so nothing was done."
    assert log.read_text() == f"Matters Arising listens on http://127.0.0.1:{port}\n"

    def tick(clock: str) -> str:
        done = bot("tick", "--now", f"{day}T{clock}", **settings)
        assert (done.returncode, done.stderr) == (0, "")
        return done.stdout

    told = len(town.heard("priya"))
    assert "nothing to say" in tick("03:00")
    assert len(town.heard("priya")) == told and len(town.board(ANNUAL)) == 3
    for where in (ANNUAL, town.chat("priya")):
        town.fault("chat.postMessage", "429", channel=where)
    assert "2 later, 3 said" in tick("09:05"), "a moment's patience is had in the same pass"
    for clock in ("09:05", "09:30"):
        assert "nothing to say" in tick(clock)
    nudge, digest = town.private("priya")[told:], town.board(ANNUAL)[3:]
    assert [each.lines[0] for each in nudge] == ["2 actions are waiting for you"]
    assert [each.lines[0][:20] for each in digest] == ["Action digest of AC,"]


def next_digest_day() -> date:
    """The first working day from next Monday on."""
    today = datetime.now(UTC).date()
    return Calendar().on_or_after(today + timedelta(days=7 - today.weekday()))


def test_the_trial_begins_again_and_knows_nothing_of_before(port: int) -> None:
    with trying_out(port) as url:
        town = Town(url, url, Clock(), lambda: None)
        eventually(lambda: len(town.board(ANNUAL)) == 3)
        town.human("deactivate", "sian")
        assert "has been deactivated" in town.say("add @sian book the hall by Friday").words
        assert town.fetch("POST", "/human/reset", {})["ok"]
        assert town.say("add @sian book the hall by Friday").lines[0] == "Added: AC-4 book the hall"
        assert town.fetch("POST", "/human/clock", {"to": f"{next_digest_day()}T09:00"})["ok"]
        (digest,) = [each for each in town.board(ANNUAL) if each.lines[0].startswith("Action digest of AC")]
        assert digest.lines[2].startswith("4 open")
        assert "waiting for you" in town.heard("priya")[-1]


@pytest.fixture
def plain(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """An environment in which nothing is configured."""
    for name in (*OURS, "SLACK_SIGNING_SECRET", "SLACK_BOT_TOKEN", "SLACK_APP_TOKEN", "SLACK_API_URL"):
        monkeypatch.delenv(name, raising=False)
    return monkeypatch


@pytest.mark.parametrize("words", [["run"], ["tick"]])
def test_with_nothing_configured_it_says_what_to_do(
    plain: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], words: list[str]
) -> None:
    assert main(words) == 2
    assert capsys.readouterr().err == (
        "Matters Arising can't start. No platform is switched on. For Slack, set SLACK_SIGNING_SECRET and"
        " SLACK_BOT_TOKEN, for Teams TEAMS_CLIENT_ID, TEAMS_CLIENT_SECRET and TEAMS_TENANT_ID, as README.md says;"
        " to look around first: make try.\n"
    )


MISTAKES = {
    "colour: blue": "has the unknown key 'colour'. Known keys: command, digest, division, hours, locale, name, zone.",
    "zone: Europe/Atlantis": "The setting 'zone' names no time zone: 'Europe/Atlantis'. An example: Europe/London.",
    "zone: [": "isn't valid YAML",
    "- a list": "should hold `key: value` lines.",
    "hours: {opens: '9'}": "'9' is no time of day; write it like 09:00, in quotation marks.",
}


@pytest.mark.parametrize("written", MISTAKES)
def test_a_mistake_in_the_settings_stops_the_start_with_a_sentence(
    plain: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path, written: str
) -> None:
    config = tmp_path / "app.yaml"
    config.write_text(written)
    plain.setenv("BOT_CONFIG", str(config))
    assert main(["run"]) == 2
    assert MISTAKES[written] in capsys.readouterr().err


def test_a_process_that_cannot_start_leaves_2_and_no_traceback(tmp_path: Path) -> None:
    config = tmp_path / "app.yaml"
    config.write_text("colour: blue")
    done = bot("run", BOT_CONFIG=str(config), SLACK_SIGNING_SECRET=SECRET)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("Matters Arising can't start. ") and done.stderr.count("\n") == 1


def test_migrate_brings_the_database_up_to_date_as_often_as_it_is_asked(
    plain: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    path = tmp_path / "new" / "actions.db"
    plain.setenv("DATABASE_URL", sqlite_url_of(path))
    for _ in range(2):
        assert main(["migrate"]) == 0
        assert capsys.readouterr().out == "The database is up to date.\n"
    with closing(sqlite3.connect(path)) as database:
        assert ("actions",) in database.execute("SELECT name FROM sqlite_master").fetchall()


@pytest.mark.parametrize("url", ["mysql://host/actions", "sqlite://", "postgresql://127.0.0.1:9/none"])
def test_a_database_that_cannot_be_opened_is_a_sentence(
    plain: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], url: str
) -> None:
    plain.setenv("DATABASE_URL", url)
    assert main(["migrate"]) == 2
    said = capsys.readouterr().err
    assert said.startswith("Matters Arising can't start. ") and said.count("\n") == 1


def test_the_manifest_for_http_and_for_a_socket(plain: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["manifest", "slack", "--url", "https://actions.example.org/"]) == 0
    http = json.loads(capsys.readouterr().out)
    (command,) = http["features"]["slash_commands"]
    assert command["command"] == "/action" and command["should_escape"] is True
    assert (
        command["url"] == http["settings"]["interactivity"]["request_url"] == "https://actions.example.org/slack/events"
    )
    assert http["features"]["app_home"]["home_tab_enabled"] and http["features"]["app_home"]["messages_tab_enabled"]
    assert main(["manifest", "slack", "--socket"]) == 0
    socket = json.loads(capsys.readouterr().out)
    assert socket["settings"]["socket_mode_enabled"] is True and "example.org" not in json.dumps(socket)
    assert http["oauth_config"] == socket["oauth_config"]


@pytest.mark.parametrize("words", [["manifest", "slack"], ["manifest"], [], ["dance"], ["try", "--port", "x"]])
def test_words_it_does_not_know(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(words)
    assert left.value.code == 2 and "usage: python -m bot" in capsys.readouterr().err


def test_an_address_that_is_taken(ground: Host, plain: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["try", "--port", str(ground.port)]) == 2
    assert capsys.readouterr().err == (
        f"Matters Arising can't start. 127.0.0.1:{ground.port} is taken by another program; end that one first.\n"
    )


@pytest.mark.parametrize(
    ("host", "why"),
    [
        ("127.0.0.1", "is taken by another program; end that one first"),
        ("192.0.2.1", "is no address to listen on here"),
    ],
)
def test_a_port_that_cant_be_had_stops_the_start_before_anything_is_touched(
    ground: Host, settings: dict[str, str], tmp_path: Path, host: str, why: str
) -> None:
    ended = bot("run", HOST=host, PORT=str(ground.port), **settings)
    assert (ended.returncode, ended.stdout) == (2, "")
    assert ended.stderr == f"Matters Arising can't start. {host}:{ground.port} {why}.\n"
    assert not (tmp_path / "var").exists()


def test_a_moment_that_is_none(plain: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["tick", "--now", "noon"]) == 2
    assert capsys.readouterr().err == (
        "Matters Arising can't start. --now should be like 2025-10-03T09:05, not 'noon'.\n"
    )

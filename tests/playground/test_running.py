"""The clock, the first state, who may come in, and slack_sdk's own client."""

import asyncio
import http.client
import json
from datetime import datetime, timedelta

import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient
from starlette.responses import Response

from playground.clock import LONDON, moment
from tests.playground.stage import ANNUAL, COUNCIL, DCS, KAREN, NIGEL, TOKEN, Play, playing, says

WEDNESDAY = datetime(2026, 11, 25, 12, 0, tzinfo=LONDON)
MONDAY_EARLY = datetime(2026, 11, 30, 8, 59, tzinfo=LONDON)


@pytest.mark.parametrize(
    ("to", "now", "expected"),
    [
        ("tomorrow", WEDNESDAY, "2026-11-26T09:00:00+00:00"),
        ("monday", WEDNESDAY, "2026-11-30T09:00:00+00:00"),
        ("monday", MONDAY_EARLY, "2026-11-30T09:00:00+00:00"),
        ("monday", MONDAY_EARLY + timedelta(minutes=1), "2026-12-07T09:00:00+00:00"),
        ("tomorrow", datetime(2027, 3, 27, 23, 0, tzinfo=LONDON), "2027-03-28T09:00:00+01:00"),
        ("2027-07-01T08:30", WEDNESDAY, "2027-07-01T08:30:00+01:00"),
        ("2027-07-01T08:30:00+02:00", WEDNESDAY, "2027-07-01T08:30:00+02:00"),
    ],
)
def test_moments(to: str, now: datetime, expected: str) -> None:
    assert moment(to, now).isoformat() == expected


def test_the_clock_moves_here_and_in_the_bot(play: Play) -> None:
    before = play.post()
    moved = play.human("clock", to="monday")
    told = datetime.fromisoformat(play.bot.last("clock")["now"])
    assert moved["ok"] and (told.weekday(), told.hour, told.minute) == (0, 9, 0)
    shown = datetime.fromisoformat(play.see()["now"])
    assert timedelta() <= shown - told < timedelta(seconds=30)
    after = play.post()
    assert float(after) - told.timestamp() < 30 and float(after) > float(before)
    play.human("clock", to="2020-01-01T09:00")
    assert float(play.post()) > float(after)


def test_the_clock_stays_where_it_was_when_the_bot_does_not_follow(play: Play) -> None:
    play.bot.answers["clock"] = lambda _: Response(status_code=409)
    before = datetime.fromisoformat(play.see()["now"])
    assert play.human("clock", to="monday")["error"] == "The bot did not take that (http_409)."
    assert datetime.fromisoformat(play.see()["now"]) - before < timedelta(seconds=30)


def test_signatures_keep_real_time(play: Play) -> None:
    play.human("clock", to="2027-07-01T08:30")
    assert play.command("list")["delivery"]["status"] == 200


def test_reset_gives_back_the_first_state(play: Play) -> None:
    play.post()
    play.human("uninstall")
    play.human("clock", to="monday")
    assert play.human("reset")["delivery"]["status"] == 200
    assert play.bot.heard[-1].kind == "reset"
    assert play.messages() == [] and play.see()["workspace"]["installed"] is True


def test_the_first_screen_has_three_actions() -> None:
    with playing(seed=True) as play:
        play.bot.answers["command"] = says(text="Understood")
        play.human("reset")
        words = [heard.said["text"] for heard in play.bot.heard if heard.kind == "command"]
        assert len(words) == 6 and words[:3] == words[3:]
        today = datetime.fromisoformat(play.see()["now"]).date().isoformat()
        assert words[0] == f"add <@U0PRIYA|priya> Compile the child protection plan figures by {today}"
        assert play.messages() == []  # what was for one person's eyes is gone


def test_what_a_person_sees(play: Play) -> None:
    shown = play.see()
    assert shown["me"]["initials"] == "NM" and shown["me"]["organisation"] == "Warwickshire County Council"
    names = {each["name"]: (each["kind"], each["is_member"], each["bot_in"]) for each in shown["channels"]}
    assert names == {
        "annual-conversation": ("channel", True, True),
        "general-office": ("channel", True, False),
        "placements": ("private", True, True),
        "Action": ("im", True, True),
    }
    assert "placements" not in {each["name"] for each in play.see("U0SIAN")["channels"]}
    assert [each["id"] for each in shown["workspaces"]] == [COUNCIL, "T0OFSTED"]
    assert play.see(KAREN, "T0OFSTED")["messages"].keys() >= {DCS}
    listed = play.request("GET", "/human/workspaces")[1]
    assert [each["token"] for each in listed] == [TOKEN, "xoxb-playground-ofsted"]


@pytest.mark.parametrize(
    "headers",
    [
        {"Host": "evil.example"},
        {"Host": "127.0.0.1.evil.example"},
        {"Host": ""},
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Origin": "http://127.0.0.1:1"},
    ],
)
@pytest.mark.parametrize("path", ["/human/reset", "/api/auth.test", "/respond/x"])
def test_no_other_page_comes_in(play: Play, headers: dict[str, str], path: str) -> None:
    assert play.request("POST", path, {}, headers)[0] == 403


def test_the_own_page_comes_in(play: Play) -> None:
    assert play.request("POST", "/human/home", {"workspace": COUNCIL, "user": NIGEL}, {"Origin": play.url})[0] == 200
    local = play.url.replace("127.0.0.1", "localhost").removeprefix("http://")
    assert play.request("GET", "/human/workspaces", None, {"Host": local, "Origin": f"http://{local}"})[0] == 200


def test_what_is_not_json_is_refused_in_a_sentence(play: Play) -> None:
    assert play.request("POST", "/human/say", b"{")[1]["error"] == "That is not JSON."
    assert play.request("POST", "/human/say", b"[]")[1]["error"] == "That is not a JSON object."


def test_the_page_hears_of_a_change(play: Play) -> None:
    connection = http.client.HTTPConnection(play.url.removeprefix("http://"), timeout=5)
    connection.request("GET", f"/human/stream?workspace={COUNCIL}")
    answer = connection.getresponse()
    assert answer.readline() == b": watching\n" and answer.readline() == b"\n"
    play.post()
    assert answer.readline() == b"event: changed\n"
    assert json.loads(answer.readline().removeprefix(b"data: "))["version"] >= 1
    connection.close()


def test_a_watching_page_does_not_keep_the_server_up() -> None:
    with playing() as play:
        connection = http.client.HTTPConnection(play.url.removeprefix("http://"), timeout=5)
        connection.request("GET", "/human/stream")
        answer = connection.getresponse()
        assert answer.readline() == b": watching\n"
    assert answer.read() == b"\n"
    connection.close()


def test_slacks_own_client(play: Play) -> None:
    async def talk() -> None:
        client = AsyncWebClient(TOKEN, base_url=f"{play.url}/api/")
        me = await client.auth_test()
        assert "chat:write" in me.headers["x-oauth-scopes"]
        direct = await client.conversations_open(users=[NIGEL])
        posted = await client.chat_postMessage(channel=direct["channel"]["id"], text="hello", blocks=[])
        await client.chat_update(channel=posted["channel"], ts=posted["ts"], text="changed")
        members = [
            m async for page in await client.conversations_members(channel=ANNUAL, limit=2) for m in page["members"]
        ]
        assert len(members) == 6
        await client.views_publish(user_id=NIGEL, view={"type": "home", "blocks": []})
        with pytest.raises(SlackApiError) as refused:
            await client.chat_postMessage(channel=ANNUAL, blocks="[{}]", text="x")
        assert refused.value.response["error"] == "invalid_blocks"

    asyncio.run(talk())


def test_slacks_own_client_waits_as_a_429_says(play: Play) -> None:
    play.human("faults", method="auth.test", kind="429", retry_after=7, workspace=None)

    async def talk() -> None:
        with pytest.raises(SlackApiError) as refused:
            await AsyncWebClient(TOKEN, base_url=f"{play.url}/api/", retry_handlers=[]).auth_test()
        assert refused.value.response.status_code == 429
        assert refused.value.response.headers["Retry-After"] == "7"

    asyncio.run(talk())

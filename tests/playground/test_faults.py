"""Failures made to order."""

import http.client
from typing import Any

import pytest

from tests.playground.stage import ANNUAL, PLACEMENTS, PRIYA, TOKEN, Play

BEARER = {"Authorization": f"Bearer {TOKEN}"}


def post(play: Play, channel: str = ANNUAL) -> tuple[int, Any]:
    return play.request("POST", "/api/chat.postMessage", {"channel": channel, "text": "x"}, BEARER)


def test_429_says_how_long_to_wait_and_posts_nothing(play: Play) -> None:
    play.human("faults", method="chat.postMessage", kind="429", retry_after=2, workspace=None)
    connection = http.client.HTTPConnection(play.url.removeprefix("http://"), timeout=5)
    connection.request("POST", f"/api/chat.postMessage?token={TOKEN}&channel={ANNUAL}&text=x")
    answer = connection.getresponse()
    assert (answer.status, answer.headers["Retry-After"]) == (429, "2")
    connection.close()
    assert play.messages() == []
    assert post(play)[1]["ok"]


def test_500_twice_then_well(play: Play) -> None:
    play.human("faults", method="chat.postMessage", kind="500", times=2, workspace=None)
    assert [post(play)[0] for _ in range(3)] == [500, 500, 200]
    assert len(play.messages()) == 1


def test_an_error_of_slacks(play: Play) -> None:
    play.human("faults", method="chat.postMessage", kind="error:restricted_action", workspace=None)
    assert post(play)[1] == {"ok": False, "error": "restricted_action"}
    assert play.request("GET", "/human/calls")[1][0]["error"] == "fault:error:restricted_action"


@pytest.mark.parametrize(("accepted", "posted"), [({}, 1), ({"accepted": False}, 0)])
def test_a_dropped_connection_has_no_answer(play: Play, accepted: dict[str, bool], posted: int) -> None:
    play.human("faults", method="chat.postMessage", kind="drop", workspace=None, **accepted)
    with pytest.raises((http.client.RemoteDisconnected, ConnectionResetError)):
        post(play)
    assert len(play.messages()) == posted


def test_a_call_that_hangs_ends_when_the_bot_gives_up(play: Play) -> None:
    play.human("faults", method="chat.postMessage", kind="hang", workspace=None)
    connection = http.client.HTTPConnection(play.url.removeprefix("http://"), timeout=0.2)
    connection.request("POST", f"/api/chat.postMessage?token={TOKEN}&channel={ANNUAL}&text=x")
    with pytest.raises(TimeoutError):
        connection.getresponse()
    connection.close()
    assert play.messages() == []


def test_a_fault_is_for_its_channel_and_can_be_taken_back(play: Play) -> None:
    play.human("faults", method="*", kind="500", channel=PLACEMENTS, workspace=None)
    assert post(play)[0] == 200
    assert play.request("GET", "/human/faults")[1]["faults"][0]["channel"] == PLACEMENTS
    play.request("DELETE", "/human/faults")
    assert post(play, PLACEMENTS)[0] == 200


def test_a_response_url_can_fail_too(play: Play) -> None:
    play.command("list")
    url = play.bot.last("command")["response_url"]
    play.human("faults", method="respond", kind="500", accepted=True, workspace=None)
    assert play.respond(url, text="heard all the same")[0] == 500
    assert [m["text"] for m in play.messages()] == ["heard all the same"]


def test_history_can_be_late(reader: Play) -> None:
    reader.human("faults", late_history=30)
    reader.api("chat.postMessage", channel=PRIYA, text="x")
    reader.post()
    assert reader.api("conversations.history", channel=ANNUAL)["messages"] == []
    assert len(reader.messages()) == 1
    reader.request("DELETE", "/human/faults")
    assert len(reader.api("conversations.history", channel=ANNUAL)["messages"]) == 1

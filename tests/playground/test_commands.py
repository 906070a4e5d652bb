"""Typing a command: what the bot is sent, what the person sees, and the five answers that follow."""

from datetime import datetime

import pytest
from starlette.responses import PlainTextResponse, Response

from playground import deliver, tickets
from playground.human.escaping import escaped
from playground.nouns import Person
from playground.seed import first_world
from tests.playground.stage import ANNUAL, COUNCIL, NIGEL, OFFICE, PLACEMENTS, PRIYA, TOM, Json, Play, says, section


def test_a_command_as_slack_sends_it(play: Play) -> None:
    said = play.command("/action add send the figures @priya & co by Friday")
    assert said["ok"] and said["delivery"]["status"] == 200
    form = play.bot.last("command")
    assert form["text"] == "add send the figures <@U0PRIYA|priya> &amp; co by Friday"
    assert (form["team_id"], form["channel_id"], form["channel_name"]) == (COUNCIL, ANNUAL, "annual-conversation")
    assert (form["user_id"], form["user_name"], form["command"]) == (NIGEL, "nigel", "/action")
    assert form["response_url"].startswith(f"{play.url}/respond/") and form["trigger_id"]


def test_of_private_places_a_command_tells_only_what_they_are(play: Play) -> None:
    play.command("list", PLACEMENTS)
    assert play.bot.last("command")["channel_name"] == "privategroup"
    direct = next(each["id"] for each in play.see()["channels"] if each["kind"] == "im")
    play.command("list", direct)
    assert play.bot.last("command")["channel_name"] == "directmessage"


def test_a_bare_command_has_no_words(play: Play) -> None:
    play.command("/action")
    assert play.bot.last("command")["text"] == ""


@pytest.mark.parametrize(
    ("typed", "sent"),
    [
        ("@Karen, and @karen.", "<@U1|karen>, and <@U1|karen>."),
        ("me@karen.org @nobody", "me@karen.org @nobody"),
        ("<!channel> @here <@U1>", "&lt;!channel&gt; <!here> &lt;@U1&gt;"),
        ("#annual-conversation #nowhere #7", "<#C0ANNUAL|annual-conversation> #nowhere #7"),
        ("see https://example.org/a?b=1&c=2 now", "see <https://example.org/a?b=1&amp;c=2> now"),
        ("مرحبا 👋🏽 “quoted”", "مرحبا 👋🏽 “quoted”"),
    ],
)
def test_mentions_and_markup_are_escaped(typed: str, sent: str, a_moment: datetime) -> None:
    workspace = first_world(a_moment).workspaces[COUNCIL]
    workspace.add_person(Person("U1", "karen", "Karen"))
    assert escaped(workspace, typed) == sent


def test_the_answer_is_for_the_asker_alone(play: Play) -> None:
    play.bot.answers["command"] = says(text="Understood", blocks=[section()])
    assert play.command("list")["delivery"]["body"]
    [message] = play.messages()
    assert (message["ephemeral"], message["text"], message["from"]["bot"]) == (True, "Understood", True)
    assert play.messages(user=PRIYA) == []


def test_the_answer_is_for_everybody_if_it_says_so(play: Play) -> None:
    play.bot.answers["command"] = says(text="Hear ye", response_type="in_channel")
    play.command("list")
    assert play.messages(user=PRIYA)[0]["text"] == "Hear ye"


def test_plain_text_is_an_answer_too(play: Play) -> None:
    play.bot.answers["command"] = lambda _: PlainTextResponse("Words")
    play.command("list")
    assert play.messages()[0]["text"] == "Words"


def test_an_answer_that_slack_refuses_is_a_failure(play: Play) -> None:
    play.bot.answers["command"] = says(text="x", blocks=[{"type": "fieldset"}])
    said = play.command("list")
    assert said["ok"] is False and "unsupported type: fieldset" in said["problem"]
    assert 'failed with the error "invalid_command_response"' in play.messages()[0]["text"]


def test_an_error_of_the_bot_is_shown(play: Play) -> None:
    play.bot.answers["command"] = lambda _: Response(status_code=500)
    assert play.command("list")["delivery"]["error"] == "http_500"
    [message] = play.messages()
    assert message["text"] == '/action failed with the error "dispatch_failed"'
    assert message["from"] == {"id": "USLACKBOT", "name": "Slackbot", "bot": True}


def test_three_seconds_are_all_the_bot_has(play: Play, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(deliver, "ACK_SECONDS", 0.0001)
    assert play.command("list")["delivery"]["error"] == "operation_timeout"
    assert "operation_timeout" in play.messages()[0]["text"]


def test_where_one_is_not_one_types_nothing(play: Play) -> None:
    refused = play.human("command", user="U0SIAN", channel=PLACEMENTS, text="list")
    assert refused == {"ok": False, "error": "Sian Pugh is not in that channel."}
    assert play.command("list", thread_ts="1.2")["problem"] == "/action is not supported in threads. Sorry!"
    assert play.bot.heard == []


def test_a_command_reaches_the_bot_where_it_is_no_member(play: Play) -> None:
    play.bot.answers["command"] = says(text="Invite me")
    play.command("add x", OFFICE)
    assert play.messages(OFFICE)[0]["text"] == "Invite me"


def answer_url(play: Play) -> str:
    play.command("list")
    return str(play.bot.last("command")["response_url"])


def test_a_response_url_works_five_times(play: Play) -> None:
    url = answer_url(play)
    assert [play.respond(url, text=str(n)) for n in range(5)] == [(200, "ok")] * 5
    assert play.respond(url, text="6") == (404, {"ok": False, "error": "expired_url"})
    assert [each["text"] for each in play.messages()] == ["0", "1", "2", "3", "4"]
    assert play.messages(user=TOM) == []


def test_a_response_url_works_for_thirty_minutes(play: Play, monkeypatch: pytest.MonkeyPatch) -> None:
    url = answer_url(play)
    monkeypatch.setattr(tickets, "RESPONSE_SECONDS", 0.0)
    assert play.respond(url, text="late")[1]["error"] == "expired_url"
    assert play.respond(f"{play.url}/respond/unknown", text="x")[0] == 404


@pytest.mark.parametrize(
    ("said", "error"),
    [({}, "no_text"), ({"text": "x", "blocks": [{"type": "fieldset"}]}, "invalid_blocks")],
)
def test_what_a_response_url_refuses_uses_nothing_up(play: Play, said: Json, error: str) -> None:
    url = answer_url(play)
    status, refused = play.respond(url, **said)
    assert (status, refused["error"]) == (400, error)
    assert [play.respond(url, text="x")[0] for _ in range(6)] == [200] * 5 + [404]


def test_a_response_url_may_speak_to_all(play: Play) -> None:
    play.respond(answer_url(play), text="Hear ye", response_type="in_channel")
    assert play.messages(user=TOM)[0]["text"] == "Hear ye"

"""The app's entry in a message's menu."""

import pytest
from starlette.responses import Response

from tests.playground.stage import ANNUAL, NIGEL, OFFICE, PLACEMENTS, PRIYA, TOM, Json, Play, modal


def use(play: Play, ts: str, channel: str = ANNUAL, callback_id: str = "track", user: str = NIGEL) -> Json:
    return play.human("shortcut", user=user, channel=channel, ts=ts, callback_id=callback_id)


def say(play: Play, channel: str = ANNUAL, user: str = PRIYA) -> str:
    return str(play.human("say", user=user, channel=channel, text="Tom to book the room & ring Karen")["ts"])


def test_what_is_offered(play: Play) -> None:
    [offered] = play.see()["shortcuts"]
    assert offered == {"callback_id": "track", "name": "Track actions from this"}
    assert len(offered["name"]) <= 24


def test_a_shortcut_as_slack_sends_it(play: Play) -> None:
    ts = say(play)
    assert use(play, ts)["delivery"]["status"] == 200
    sent = play.bot.last("message_action")
    assert (sent["callback_id"], sent["message_ts"], sent["user"]["id"]) == ("track", ts, NIGEL)
    assert sent["channel"] == {"id": ANNUAL, "name": "annual-conversation"}
    assert sent["team"] == {"id": "T0WARKS", "domain": "warwickshire"} and sent["token"]
    message = sent["message"]
    assert (message["type"], message["user"], message["ts"]) == ("message", PRIYA, ts)
    assert message["text"] == "Tom to book the room &amp; ring Karen"
    assert float(sent["action_ts"]) > float(ts)
    assert play.api("views.open", trigger_id=sent["trigger_id"], view=modal())["ok"]


def test_the_files_of_the_message_come_along(play: Play) -> None:
    asked = f"/human/upload?workspace=T0WARKS&user={NIGEL}&name=letter.txt"
    file = play.request("POST", asked, b"Actions")[1]["file"]["id"]
    ts = play.human("say", channel=ANNUAL, files=[file])["ts"]
    use(play, ts, user=TOM)
    message = play.bot.last("message_action")["message"]
    assert [(each["id"], each["channels"]) for each in message["files"]] == [(file, [ANNUAL])]


def test_its_answers_are_for_the_one_who_asked(play: Play) -> None:
    use(play, say(play))
    url = play.bot.last("message_action")["response_url"]
    assert play.respond(url, text="Nothing found") == (200, "ok")
    assert [(each["text"], each["ephemeral"]) for each in play.messages()][1:] == [("Nothing found", True)]
    assert len(play.messages(user=TOM)) == 1
    assert [play.respond(url, text="again")[0] for _ in range(5)] == [200, 200, 200, 200, 404]


def test_on_a_message_of_the_bot_too(play: Play) -> None:
    ts = play.post("AC-1 Send the figures")
    assert use(play, ts)["ok"]
    assert play.bot.last("message_action")["message"]["bot_id"] == "B0ACTIONW"


@pytest.mark.parametrize(("channel", "name"), [(OFFICE, "general-office"), (PLACEMENTS, "privategroup")])
def test_also_where_the_bot_is_not(play: Play, channel: str, name: str) -> None:
    assert use(play, say(play, channel), channel)["ok"]
    assert play.bot.last("message_action")["channel"] == {"id": channel, "name": name}


def test_what_has_none(play: Play) -> None:
    whispered = play.api("chat.postEphemeral", channel=ANNUAL, user=NIGEL, text="for you")["message_ts"]
    assert "has no shortcuts" in use(play, whispered)["error"]
    assert "has no shortcuts" in use(play, "1.2")["error"]
    ts = say(play)
    assert use(play, ts, callback_id="sing")["error"] == "There is no such shortcut."
    assert "is not in that channel" in use(play, say(play, PLACEMENTS), PLACEMENTS, user="U0SIAN")["error"]
    play.human("uninstall")
    assert use(play, ts)["error"] == "There is no such shortcut."
    assert "message_action" not in {heard.kind for heard in play.bot.heard}


def test_one_that_fails_is_noticed(play: Play) -> None:
    play.bot.answers["message_action"] = lambda _: Response(status_code=500)
    assert use(play, say(play))["ok"] is False
    assert "did not work" in play.see()["notices"][0]["text"]

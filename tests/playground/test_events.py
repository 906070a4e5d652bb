"""People and channels come and go, and requests that are sent twice."""

import pytest
from starlette.responses import Response

from tests.playground.stage import ANNUAL, COUNCIL, DCS, NIGEL, OFFICE, PRIYA, TOM, Play


def test_an_event_in_its_envelope(play: Play) -> None:
    play.human("leave", channel=ANNUAL, user=TOM)
    sent = play.bot.last("member_left_channel")
    assert (sent["type"], sent["team_id"], sent["event_id"][:2]) == ("event_callback", COUNCIL, "Ev")
    assert sent["authorizations"][0]["user_id"] == "U0ACTIONW"
    event = sent["event"]
    assert (event["user"], event["channel"], event["channel_type"]) == (TOM, ANNUAL, "C")
    assert ANNUAL not in play.see(TOM)["messages"]
    play.human("join", channel=ANNUAL, user=TOM)
    assert play.bot.last("member_joined_channel")["event"]["user"] == TOM


def test_the_bot_hears_only_of_channels_it_is_in(play: Play) -> None:
    play.human("leave", channel=OFFICE, user=TOM)
    assert play.bot.heard == []
    play.human("invite_bot", channel=OFFICE)
    assert play.bot.last("member_joined_channel")["event"]["user"] == "U0ACTIONW"
    assert play.api("chat.postMessage", channel=OFFICE, text="Here I am")["ok"]


def test_an_account_that_is_switched_off_leaves_its_channels(play: Play) -> None:
    play.human("deactivate", user=PRIYA)
    told = play.bot.last("user_change")["event"]["user"]
    assert (told["id"], told["deleted"], "tz" in told) == (PRIYA, True, False)
    assert PRIYA not in play.api("conversations.members", channel=ANNUAL)["members"]
    assert play.api("conversations.open", users=PRIYA)["error"] == "user_disabled"
    assert play.command("list", user=PRIYA) == {"ok": False, "error": "Priya Nair's account is switched off."}


def test_an_uninstalled_app_is_told_and_its_token_is_dead(play: Play) -> None:
    play.human("uninstall")
    assert [heard.kind for heard in play.bot.heard] == ["tokens_revoked", "app_uninstalled"]
    assert play.api("auth.test")["error"] == "account_inactive"
    assert play.command("list")["problem"] == "/action is not a valid command."
    assert play.human("home")["delivery"] is None
    assert play.api("auth.test", "xoxb-playground-ofsted")["ok"]


def test_a_failed_event_is_sent_once_more_at_once(play: Play) -> None:
    play.bot.answers["app_home_opened"] = lambda _: Response(status_code=500)
    play.human("home")
    first, second = play.bot.heard
    assert first.body == second.body
    assert ("x-slack-retry-num" in first.headers, second.headers["x-slack-retry-num"]) == (False, "1")
    assert second.headers["x-slack-retry-reason"] == "http_error"


def test_a_request_again_has_the_same_bytes_and_a_new_signature(play: Play) -> None:
    play.command("add x")
    again = play.human("again", delivery="last")
    first, second = play.bot.heard
    assert again["delivery"]["status"] == 200 and first.body == second.body
    assert second.headers["x-slack-retry-num"] == "1"
    listed = play.request("GET", "/human/deliveries")[1]
    assert [each["kind"] for each in listed] == ["command", "command"]
    assert listed[1]["retry_of"] == listed[0]["id"]
    assert listed[0]["request"]["text"] == "add x"
    assert play.human("again", delivery=10**9)["error"] == "There is no such delivery."


@pytest.mark.parametrize(
    ("deed", "asked", "words"),
    [
        ("command", {"workspace": "T0NONE", "channel": ANNUAL, "text": "x"}, "There is no workspace T0NONE."),
        ("command", {"user": "U0NONE", "channel": ANNUAL, "text": "x"}, "There is nobody called U0NONE"),
        ("command", {"channel": DCS, "text": "x"}, "There is no channel C0DCS in Warwickshire County Council."),
        ("command", {"channel": ANNUAL}, "text must be a string."),
        ("command", {"user": "U0ACTIONW", "channel": ANNUAL, "text": "x"}, "The bot speaks for itself."),
        ("say", {"channel": ANNUAL, "text": " "}, "There is nothing to say."),
        ("join", {"channel": ANNUAL}, "Nigel Minns cannot enter that channel, or is in it."),
        ("leave", {"channel": ANNUAL, "user": "U0ACTIONO"}, "There is nobody called U0ACTIONO"),
        ("channel", {"name": "Big Room", "creator": NIGEL}, "A channel's name has small letters"),
        ("channel", {"name": "placements", "creator": NIGEL}, "#placements is taken."),
        ("channel", {"kind": "im", "members": [NIGEL]}, "A direct message is between two."),
        ("person", {"handle": "nigel"}, "nigel cannot be a handle, or is taken."),
        ("person", {"handle": "new", "tz": "Mars/North"}, "Mars/North is not a time zone."),
        ("close", {}, "That form is not open."),
        ("press", {"where": "home", "block_id": "a", "action_id": "b"}, "There is no Home yet."),
        ("faults", {"kind": "sulk"}, "kind is one of 429, 500, drop, hang or error:<slack error>"),
        ("clock", {"to": "soon"}, "to is tomorrow, monday, or a moment"),
        ("dance", {}, "There is nothing of that name to do."),
    ],
)
def test_a_refusal_is_a_sentence(play: Play, deed: str, asked: dict[str, str], words: str) -> None:
    refused = play.human(deed, **asked)
    assert refused["ok"] is False and refused["error"].startswith(words)


def test_two_people_have_a_direct_message_without_the_bot(play: Play) -> None:
    between = play.human("channel", kind="im", members=[NIGEL, PRIYA])["channel"]
    play.human("say", channel=between, text="Between us & nobody else")
    assert play.messages(between, PRIYA)[0]["text"] == "Between us &amp; nobody else"
    assert between not in {each["id"] for each in play.see(TOM)["channels"]}
    assert play.api("conversations.info", channel=between)["error"] == "channel_not_found"
    with_priya = [each["name"] for each in play.see()["channels"] if each["with"] == PRIYA]
    assert with_priya == ["Priya Nair"]

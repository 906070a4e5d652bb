"""The Web API as the bot meets it."""

import json
from typing import Any

import pytest

from tests.playground.stage import (
    ANNUAL,
    COUNCIL,
    DCS,
    KAREN,
    NIGEL,
    OFFICE,
    OTHER_TOKEN,
    PLACEMENTS,
    PRIYA,
    TOKEN,
    TOM,
    Json,
    Play,
    actions,
    button,
    section,
)

NOTICE = {"event_type": "notice", "event_payload": {"key": "nudge:U0PRIYA:2026-11-25"}}


def test_who_am_i(play: Play) -> None:
    me = play.api("auth.test")
    assert (me["team_id"], me["user_id"], me["user"], me["url"]) == (COUNCIL, "U0ACTIONW", "action", f"{play.url}/")


@pytest.mark.parametrize(
    ("method", "headers", "error"),
    [
        ("auth.test", {}, "not_authed"),
        ("auth.test", {"Authorization": "Bearer xoxb-wrong"}, "invalid_auth"),
        ("chat.shout", {"Authorization": f"Bearer {TOKEN}"}, "unknown_method"),
    ],
)
def test_a_call_that_is_none(play: Play, method: str, headers: dict[str, str], error: str) -> None:
    assert play.request("POST", f"/api/{method}", {}, headers)[1]["error"] == error


@pytest.mark.parametrize(("body", "error"), [(b"{", "invalid_json"), (b"[]", "json_not_object")])
def test_a_body_that_is_no_object(play: Play, body: bytes, error: str) -> None:
    assert play.request("POST", "/api/auth.test", body)[1]["error"] == error


def test_a_form_and_a_query_will_do(play: Play) -> None:
    status, posted = play.form("/api/chat.postMessage", token=TOKEN, channel=ANNUAL, blocks=json.dumps([section()]))
    assert (status, posted["ok"], posted["message"]["blocks"][0]["type"]) == (200, True, "section")
    assert play.request("GET", f"/api/users.info?token={TOKEN}&user={PRIYA}")[1]["user"]["name"] == "priya"


@pytest.mark.parametrize(
    ("method", "args", "error"),
    [
        ("chat.postMessage", {"text": "x"}, "invalid_arguments"),
        ("chat.postMessage", {"channel": "C0NOWHERE", "text": "x"}, "channel_not_found"),
        ("chat.postMessage", {"channel": OFFICE, "text": "x"}, "not_in_channel"),
        ("chat.postMessage", {"channel": DCS, "text": "x"}, "channel_not_found"),
        ("chat.postMessage", {"channel": KAREN, "text": "x"}, "channel_not_found"),
        ("chat.postMessage", {"channel": ANNUAL}, "no_text"),
        ("chat.postMessage", {"channel": ANNUAL, "text": "x", "thread_ts": "1.2"}, "thread_not_found"),
        ("chat.postMessage", {"channel": ANNUAL, "text": "x", "metadata": {"a": 1}}, "invalid_metadata_format"),
        ("chat.postEphemeral", {"channel": PLACEMENTS, "user": "U0SIAN", "text": "x"}, "user_not_in_channel"),
        ("chat.update", {"channel": ANNUAL, "ts": "1.2", "text": "x"}, "message_not_found"),
        ("chat.delete", {"channel": ANNUAL, "ts": "1.2"}, "message_not_found"),
        ("chat.getPermalink", {"channel": ANNUAL, "message_ts": "1.2"}, "message_not_found"),
        ("conversations.open", {}, "users_list_not_supplied"),
        ("conversations.open", {"users": "U0NOBODY"}, "user_not_found"),
        ("conversations.members", {"channel": ANNUAL, "cursor": "words"}, "invalid_cursor"),
        ("conversations.members", {"channel": ANNUAL, "limit": "many"}, "invalid_limit"),
        ("conversations.history", {"channel": ANNUAL}, "missing_scope"),
        ("conversations.list", {"types": "letters"}, "invalid_types"),
        ("users.info", {"user": KAREN}, "user_not_found"),
        ("views.publish", {"user_id": "U0NOBODY", "view": {"type": "home", "blocks": []}}, "user_not_found"),
        ("views.update", {"view_id": "V1", "view": {}}, "not_found"),
    ],
)
def test_refusals(play: Play, method: str, args: Json, error: str) -> None:
    assert play.api(method, **args)["error"] == error


def test_a_message_to_a_person_opens_their_direct_message(play: Play) -> None:
    posted = play.api("chat.postMessage", channel=PRIYA, text="you have been given an action")
    direct = play.api("conversations.open", users=PRIYA)["channel"]["id"]
    assert posted["channel"] == direct
    assert [m["text"] for m in play.messages(direct, PRIYA)] == ["you have been given an action"]
    assert direct not in play.see(NIGEL)["messages"]


def test_times_are_unique_and_rise(play: Play) -> None:
    stamps = [play.post() for _ in range(20)]
    assert stamps == sorted(set(stamps), key=float)


def test_text_without_blocks_removes_the_blocks(play: Play) -> None:
    ts = play.post(blocks=[section()], metadata=NOTICE)
    assert play.api("chat.update", channel=ANNUAL, ts=ts, text="only words")["ok"]
    [message] = play.messages()
    assert (message["text"], message["blocks"], message["edited"]) == ("only words", None, True)
    assert message["metadata"] == NOTICE


def test_blocks_leave_no_mark_of_an_edit(play: Play) -> None:
    ts = play.post(blocks=[section()])
    updated = play.api("chat.update", channel=ANNUAL, ts=ts, text="x", blocks=[section("new")], metadata={})
    assert updated["message"]["blocks"][0]["text"]["text"] == "new"
    assert play.messages()[0]["edited"] is False
    assert play.api("chat.update", channel=ANNUAL, ts=ts)["error"] == "no_text"
    assert play.api("chat.update", channel=ANNUAL, ts=ts, text="x" * 4001)["error"] == "msg_too_long"


def test_a_message_of_another_is_not_the_bots_to_change(play: Play) -> None:
    ts = play.human("say", channel=ANNUAL, text="Good morning")["ts"]
    assert play.api("chat.update", channel=ANNUAL, ts=ts, text="x")["error"] == "cant_update_message"
    assert play.api("chat.delete", channel=ANNUAL, ts=ts)["error"] == "cant_delete_message"


def test_a_message_is_taken_away(play: Play) -> None:
    assert play.api("chat.delete", channel=ANNUAL, ts=play.post())["ok"]
    assert play.messages() == []


def test_an_ephemeral_message_is_for_one_and_cannot_be_changed(play: Play) -> None:
    ts = play.api("chat.postEphemeral", channel=ANNUAL, user=TOM, text="psst")["message_ts"]
    assert [m["ephemeral"] for m in play.messages(user=TOM)] == [True]
    assert play.messages(user=NIGEL) == []
    assert play.api("chat.update", channel=ANNUAL, ts=ts, text="x")["error"] == "message_not_found"


def test_replies_hang_on_the_head(play: Play) -> None:
    head = play.post("digest")
    reply = play.api("chat.postMessage", channel=ANNUAL, text="more", thread_ts=head)["ts"]
    below = play.api("chat.postMessage", channel=ANNUAL, text="and more", thread_ts=reply)
    assert below["message"]["thread_ts"] == head


def test_a_permalink_leads_to_the_page(play: Play) -> None:
    link = play.api("chat.getPermalink", channel=ANNUAL, message_ts=play.post())["permalink"]
    assert link.startswith(f"{play.url}/archives/{ANNUAL}/p")


def test_a_private_channel_is_not_there_for_one_who_is_not_in_it(play: Play) -> None:
    hidden = play.human("channel", name="governors", private=True, members=[NIGEL, PRIYA])["channel"]
    for method in ("conversations.info", "conversations.members"):
        assert play.api(method, channel=hidden)["error"] == "channel_not_found"
    assert play.api("chat.postMessage", channel=hidden, text="x")["error"] == "channel_not_found"
    play.human("invite_bot", channel=hidden)
    info = play.api("conversations.info", channel=hidden, include_num_members=True)["channel"]
    assert (info["is_private"], info["is_member"], info["creator"], info["num_members"]) == (True, True, NIGEL, 3)


def test_what_the_bot_may_know_of_channels(play: Play) -> None:
    office = play.api("conversations.info", channel=OFFICE)["channel"]
    assert (office["name"], office["is_member"], office["is_ext_shared"]) == ("general-office", False, False)
    listed = play.api("conversations.list", types="public_channel,private_channel")["channels"]
    assert {each["id"] for each in listed} == {ANNUAL, OFFICE, PLACEMENTS}
    assert {each["id"] for each in play.api("users.conversations")["channels"]} == {ANNUAL}
    shared = play.human("channel", name="joint", shared=True, bot_in=True, creator=NIGEL)["channel"]
    assert play.api("conversations.info", channel=shared)["channel"]["is_ext_shared"] is True


def test_a_direct_message_takes_another_scope_to_look_at(play: Play) -> None:
    direct = play.api("conversations.open", users=TOM)["channel"]["id"]
    refused = play.api("conversations.info", channel=direct)
    assert (refused["error"], refused["needed"]) == ("missing_scope", "im:read")


def test_members_come_by_pages(play: Play) -> None:
    first = play.api("conversations.members", channel=ANNUAL, limit=4)
    cursor = first["response_metadata"]["next_cursor"]
    second = play.api("conversations.members", channel=ANNUAL, limit=4, cursor=cursor)
    assert (len(first["members"]), len(second["members"])) == (4, 2)
    assert second["response_metadata"]["next_cursor"] == ""


def test_people_have_names_and_zones(play: Play) -> None:
    far = play.human("person", handle="ana", name="Ana Reyes", title="Consultant", tz="America/New_York")["person"]
    ana = play.api("users.info", user=far)["user"]
    assert (ana["real_name"], ana["profile"]["title"], ana["tz"]) == ("Ana Reyes", "Consultant", "America/New_York")
    assert ana["tz_offset"] in (-18_000, -14_400)
    assert "email" not in ana["profile"]
    assert far in {each["id"] for each in play.api("users.list")["members"]}


def test_history_is_newest_first_without_replies_and_whispers(reader: Play) -> None:
    head = reader.post("one", metadata=NOTICE)
    reader.api("chat.postMessage", channel=ANNUAL, text="reply", thread_ts=head)
    reader.api("chat.postEphemeral", channel=ANNUAL, user=TOM, text="psst")
    reader.post("two")
    read = reader.api("conversations.history", channel=ANNUAL, include_all_metadata=True)["messages"]
    assert [(each["text"], each.get("metadata")) for each in read] == [("two", None), ("one", NOTICE)]
    assert "metadata" not in reader.api("conversations.history", channel=ANNUAL)["messages"][1]
    after = reader.api("conversations.history", channel=ANNUAL, oldest=head)["messages"]
    assert [each["text"] for each in after] == ["two"]
    thread = reader.api("conversations.replies", channel=ANNUAL, ts=head)["messages"]
    assert [each["text"] for each in thread] == ["one", "reply"]
    assert reader.api("conversations.history", channel=OFFICE)["error"] == "not_in_channel"


def test_two_workspaces_know_nothing_of_each_other(play: Play) -> None:
    play.post("ours")
    theirs: Any = play.api("conversations.list", OTHER_TOKEN)["channels"]
    assert [each["id"] for each in theirs] == [DCS]
    assert play.api("conversations.info", OTHER_TOKEN, channel=ANNUAL)["error"] == "channel_not_found"
    assert play.api("users.info", OTHER_TOKEN, user=NIGEL)["error"] == "user_not_found"
    assert play.see(KAREN, "T0OFSTED")["messages"][DCS] == []
    assert play.human("command", workspace="T0OFSTED", user=KAREN, channel=ANNUAL, text="list")["ok"] is False


def test_every_call_can_be_looked_at_and_no_token_is_kept(play: Play) -> None:
    play.post(blocks=[actions(button())])
    play.form("/api/auth.test", token=TOKEN)
    calls = play.request("GET", "/human/calls")[1]
    assert [(each["method"], each["ok"]) for each in calls] == [("chat.postMessage", True), ("auth.test", True)]
    assert TOKEN not in json.dumps(calls)
    assert play.request("GET", f"/human/calls?since={calls[0]['n']}")[1] == calls[1:]

"""Whatever Teams may send: never a 5xx but for an invoke that nobody knows, and no effect."""

from typing import Any

import pytest

from tests.teams.scene import BOT, TENANT, Teams, account, mentioned, person

Json = dict[str, Any]
ADD = "add send the figures by Friday"
UNKNOWN_TYPES = (
    "", "typing", "event", "trace", "handoff", "command", "commandResult", "messageReaction", "messageUpdate",
    "messageDelete", "contactRelationUpdate", "deleteUserData", "endOfConversation", "suggestion", "invokeResponse",
    "delay", "something-new", "MESSAGE", "🙂",
)  # fmt: skip
UNKNOWN_INVOKES = (
    "", "composeExtension/query", "composeExtension/selectItem", "composeExtension/queryLink",
    "composeExtension/querySettingUrl", "fileConsent/invoke", "signin/verifyState", "signin/tokenExchange", "tab/fetch",
    "tab/submit", "application/search", "config/fetch", "config/submit", "message/submitAction", "handoff/action",
    "actionableMessage/executeAction", "suggestedActions/submit", "something/new",
)  # fmt: skip
EVENTS = (
    "teamRenamed", "teamDeleted", "teamArchived", "channelCreated", "channelDeleted", "channelRenamed",
    "channelRestored", "teamMemberAdded", "teamMemberRemoved", "somethingNew",
)  # fmt: skip
ODD: dict[str, Json] = {
    **{f"type {kind!r}": {"type": kind} for kind in UNKNOWN_TYPES},
    **{f"event {kind}": {"type": "conversationUpdate", "channelData": _event} for kind in EVENTS
       if (_event := {"eventType": kind, "tenant": {"id": TENANT}, "team": {"id": "19:x"}})},
    "installation upgraded": {"type": "installationUpdate", "action": "add-upgrade"},
    "installation removed and upgraded": {"type": "installationUpdate", "action": "remove-upgrade"},
    "installation of no kind": {"type": "installationUpdate"},
    "installation of a strange kind": {"type": "installationUpdate", "action": {"x": 1}},
    "member added": {"type": "conversationUpdate", "membersAdded": [account("sian")]},
    "bot added": {"type": "conversationUpdate", "membersAdded": [{"id": BOT}]},
    "members that are none": {"type": "conversationUpdate", "membersAdded": "x", "membersRemoved": [1, None, {}]},
    "html": {"text": f"<div>{ADD}</div>", "textFormat": "html"},
    "no text": {"text": None},
    "text that is none": {"text": 7},
    "text that is a list": {"text": [ADD]},
    "only spaces": {"text": "   \n\t "},
    "huge text": {"text": "add " + "x" * 200_000},
    "nobody": {"text": ADD, "from": None},
    "nobody's id": {"text": ADD, "from": {"name": "Tom"}},
    "an id that is a number": {"text": ADD, "from": {"id": 7}},
    "no conversation": {"text": ADD, "conversation": None},
    "a conversation that is a list": {"text": ADD, "conversation": [1]},
    "a conversation without an id": {"text": ADD, "conversation": {"tenantId": TENANT}},
    "a conversation of a new kind": {"text": ADD, "conversation": {"id": "x", "conversationType": "meeting"}},
    "no tenant": {"text": ADD, "conversation": {"id": "a:1", "conversationType": "personal"}, "channelData": {}},
    "no id": {"text": ADD, "id": None},
    "no service": {"text": ADD, "serviceUrl": None},
    "entities that are none": {"text": "something else", "entities": {"x": 1}},
    "an entity that is none": {"text": "something else", "entities": [None, 7, {"type": "mention"}]},
    "a mention of nobody": {"text": "hm", "entities": [{"type": "mention", "mentioned": {"id": 1}, "text": 2}]},
    "a value that is text": {"text": "", "value": "done:1"},
    "a value that is a list": {"text": "", "value": ["done:1"]},
    "a value without data": {"text": "", "value": {"x": 1}},
    "a button with a strange id": {"text": "", "value": {"do": "done:" + "9" * 40}},
    "a button with a strange verb": {"text": "", "value": {"do": "explode:1"}},
    "a form with a strange verb": {"text": "", "value": {"form": "explode:1"}},
    "a form without its fields": {"text": "", "value": {"form": "add:0"}},
    "a form with strange fields": {"text": "", "value": {"form": "add:0", "day.due": "never", "text.text": ["x"]}},
    "a zone that is none": {"text": "something else", "localTimezone": "../../etc/passwd"},
    "a reply to something strange": {"text": "", "replyToId": "../..", "value": {"form": "hold:1", "text.why": "x"}},
    "channel data that is text": {"text": "hm", "channelData": "x"},
    "a recipient that is none": {"text": "hm", "recipient": 7},
    "half a character": {"text": "something \ud800 else"},
    "half a character in a name": {"text": "hm", "from": {"id": "29:tom", "name": "\ud800"}},
    "half a character in an id": {"text": ADD, "from": {"id": "29:\ud800", "name": "Tom"}},
    "half a character in a place": {"text": ADD, "conversation": {"id": "a:\ud800", "tenantId": TENANT}},
    "half a character in a button": {"text": "", "value": {"do": "done:7", "again": "list \ud800"}},
    "private characters": {"text": "\ue0000\ue001 &#xE000;7&#xE001;"},
    "a message without anything": {"text": "", "attachments": [{"contentType": "application/x"}]},
}  # fmt: skip
KNOWN_INVOKES = ("adaptiveCard/action", "task/fetch", "task/submit", "composeExtension/submitAction")
VALUES: tuple[Any, ...] = (
    None, "x", 7, [], {}, {"data": None}, {"data": []}, {"data": {}}, {"action": None}, {"action": {}},
    {"action": {"type": "Action.Execute", "verb": "done"}}, {"action": {"data": {"do": "done"}}},
    {"data": {"do": "done:0"}}, {"data": {"form": "add:0"}}, {"data": {"form": ""}}, {"data": {"do": {"x": 1}}},
)  # fmt: skip


def test_there_are_enough_of_them() -> None:
    assert len(ODD) + len(UNKNOWN_INVOKES) > 60


@pytest.mark.parametrize("which", ODD)
def test_an_odd_activity_has_no_effect(teams: Teams, which: str) -> None:
    assert teams.send(teams.activity(where="", **ODD[which]))[0] == 200
    nothing_was_stored(teams)


@pytest.mark.parametrize("name", UNKNOWN_INVOKES)
def test_an_invoke_that_nobody_knows_is_not_implemented(teams: Teams, name: str) -> None:
    assert teams.send(teams.activity(where="", type="invoke", name=name, value={})) == (501, None)


def test_a_known_invoke_with_anything_in_it_is_answered(teams: Teams) -> None:
    for name in KNOWN_INVOKES:
        for value in VALUES:
            status, body = teams.send(teams.activity(where="", type="invoke", name=name, value=value))
            assert status == 200 and body, (name, value)
    assert teams.send(teams.activity(where="", type="invoke", name="task/fetch", **{"from": None}))[0] == 200
    nothing_was_stored(teams)


def test_a_channel_message_that_is_not_for_the_bot_is_left_alone(teams: Teams) -> None:
    other = mentioned(person("sian"), "Sian Pugh")
    assert teams.send(teams.activity(text="<at>Sian Pugh</at> add this", entities=[other]))[0] == 200
    assert teams.connector.calls == []


def nothing_was_stored(teams: Teams) -> None:
    teams.tick()
    assert "Your actions: 0" in teams.say("list mine", by="nigel", where="").words
    assert "Nothing here" in teams.say("list all", by="tom", where="").words
    assert "There are no actions here yet" in teams.say("list", by="sian").words

"""What people do in Teams beside the main way, and what comes back to them."""

from typing import Any

import pytest

from bot.platforms.teams.spans import Json
from tests.teams.connector import Talk
from tests.teams.scene import BOT, CHANNEL, GROUP, PEOPLE, TENANT, Teams, account, eventually, mentioned, person
from tests.teams.strict import card_complaints, nodes

SHARED = {"tenant": {"id": TENANT}, "team": {"id": "19:t"}, "channel": {"id": CHANNEL, "type": "shared"}}
PAYLOAD: Json = {
    "id": "17",
    "body": {"contentType": "html", "content": "<div>Please &lt;send&gt; the figures<br>by <b>Friday</b></div>"},
    "from": {"user": {"id": "oid-priya", "displayName": "Priya Nair"}},
    "linkToMessage": "https://teams.microsoft.com/l/message/19:x/17",
}


def put_away(teams: Teams, words: str) -> str:
    """The words of the one message that the bot answered in the channel."""
    return teams.say(words).words


def test_a_typed_name_is_looked_up_and_asked_about(teams: Teams) -> None:
    assert teams.say("add @Sian send it").lines[1].startswith("Sian Pugh · ")
    assert "could be 2 people here: Priya Nair, Priya Shah" in put_away(teams, "add @Priya send it")
    assert "can't find anybody called “Kareen”" in put_away(teams, "add @Kareen send it")
    assert "Open actions: 1" in teams.say("list").words


def test_a_formatted_message_is_read_by_its_plain_words(teams: Teams) -> None:
    markup = {"contentType": "text/html", "content": "<p><at>Action</at> add <b>send</b> it</p>"}
    asked = teams.words("add send it by Friday") | {"textFormat": "plain", "attachments": [markup]}
    teams.send(asked)
    (answer,) = eventually(lambda: teams.private("tom"))
    assert answer.lines[0] == "Added: AC-1 send it"


def test_a_command_may_begin_with_the_name_as_it_is_typed(teams: Teams) -> None:
    assert teams.say("@Action list mine", where="").lines[0] == "Your actions: 0"


def test_a_robot_owns_nothing(teams: Teams) -> None:
    theirs = mentioned("28:another", "Other App")
    asked = teams.activity(
        text="<at>Action</at> add <at>Other App</at> do it", entities=[mentioned(BOT, "Action"), theirs]
    )
    teams.send(asked)
    (answer,) = eventually(teams.seen)
    assert (
        answer.words
        == "Other App is an app, and an app can't own an action. Name a person. You wrote: @Action add @Other App do it"
    )


def test_the_roster_is_read_to_its_end(teams: Teams) -> None:
    teams.connector.talk(CHANNEL).members = [
        *({"id": f"29:{n}", "name": f"Person {n}"} for n in range(8)), account("tom"), account("sian"),
    ]  # fmt: skip
    assert teams.say("add @Sian send it").lines[0].startswith("Added:")


def test_whoever_is_not_in_the_roster_is_refused(teams: Teams) -> None:
    teams.connector.talk(CHANNEL).members = [account("priya")]
    assert "You aren't in #annual-conversation" in put_away(teams, "add send it")


def test_a_roster_that_does_not_come_stores_nothing(teams: Teams) -> None:
    teams.connector.faults["pagedmembers"] = [(500, {}, {})]
    assert "couldn't check who is in #annual-conversation" in put_away(teams, "add send it")
    assert "There are no actions here yet" in put_away(teams, "list")


def test_a_shared_channel_is_refused(teams: Teams) -> None:
    teams.send(teams.words("add send it") | {"channelData": SHARED})
    (answer,) = eventually(teams.seen)
    assert answer.words.startswith("This channel is shared with another organisation")


def test_another_place_learns_nothing(teams: Teams) -> None:
    teams.say("add @nigel ring the school", by="nigel")
    assert teams.say("show AC-1", where=GROUP).lines[0] == "AC-1 ring the school", "he is in its channel"
    teams.connector.talk(CHANNEL).members = [account("nigel")]
    teams.send(teams.activity("nigel", type="conversationUpdate", channelData={"eventType": "teamMemberRemoved"}
               | {"tenant": {"id": TENANT}, "team": {"id": "19:t"}}))  # fmt: skip
    assert teams.say("show AC-1", by="priya", where=GROUP).words == "I can't find AC-1 here."


def test_an_answer_that_cannot_be_private_is_not_shown_to_all(teams: Teams) -> None:
    teams.connector.faults["POST /v3/conversations"] = [(403, {"error": {"code": "Forbidden"}}, {})]
    answer = teams.say("list mine", where=GROUP)
    assert answer.where == GROUP and answer.words.startswith("I have an answer for you, but can't write to you alone")


@pytest.mark.parametrize("where", ["POST /v3/conversations", "POST /v3/conversations/a:29:tom/activities"])
def test_an_answer_waits_as_long_as_teams_asks_for(teams: Teams, where: str) -> None:
    teams.connector.faults[where] = [(429, {}, {"Retry-After": "0"}), (429, {}, {"Retry-After": "1"})]
    answer = teams.say("list mine", where=GROUP)
    assert answer.where == f"a:{person('tom')}" and answer.words.startswith("Your actions: 0")
    assert not teams.seen(GROUP)


def test_submit_of_an_older_client_acts_too(teams: Teams) -> None:
    teams.say("add @priya send it")
    card = eventually(lambda: [one for one in teams.seen() if not one.message["thread"]])[0]
    data = card.button("Done")["fallback"]["data"]
    teams.send(teams.activity("priya", value=data, replyToId=card.id))
    eventually(lambda: [one for one in teams.private("priya") if one.lines[0].startswith("Closed:")])


def test_an_invoke_that_comes_twice_has_one_effect(teams: Teams) -> None:
    teams.say("add @priya send it")
    card = eventually(lambda: [one for one in teams.seen() if not one.message["thread"]])[0]
    action = {"type": "Action.Execute", "verb": "done", "data": card.button("Done")["data"]}
    once = teams.activity("priya", type="invoke", name="adaptiveCard/action", value={"action": action})
    first, second = teams.send(once)[1], teams.send(once)[1]
    assert first["value"].startswith("Closed:") and second["value"] == "That had been done already."


def test_a_refused_dialog_stays_open_with_what_was_typed(teams: Teams) -> None:
    teams.say("add @priya send it by Friday")
    card = eventually(lambda: [one for one in teams.seen() if not one.message["thread"]])[0]
    opened = teams.press("New date", on=card, by="priya")
    assert card_complaints(opened["task"]["value"]["card"]["content"]) == []
    again = teams.fill(opened, by="priya", due="2025-09-01", because="late")
    shown = again["task"]["value"]["card"]["content"]
    assert "That day has passed" in str(shown["body"][0])
    assert {node["id"]: node.get("value") for node in nodes(shown) if "id" in node} == {
        "day.due": "2025-09-01",
        "text.because": "late",
    }
    assert teams.fill(again, by="priya", due="2025-10-10", because="late")["task"]["value"].startswith("New date:")


def test_a_dialog_for_who_has_no_part_in_it_is_a_sentence(teams: Teams) -> None:
    teams.say("add @priya send it")
    card = eventually(lambda: [one for one in teams.seen() if not one.message["thread"]])[0]
    assert teams.press("Hold", on=card, by="sian")["task"]["type"] == "message"


def test_reassigning_chooses_from_those_who_are_there(teams: Teams) -> None:
    teams.say("add @priya send it")
    card = eventually(lambda: [one for one in teams.seen() if not one.message["thread"]])[0]
    opened = teams.press("Reassign", on=card)
    choices = next(node for node in nodes(opened["task"]["value"]["card"]["content"]) if "choices" in node)
    assert [each["title"] for each in choices["choices"]] == sorted(PEOPLE.values())
    assert teams.fill(opened, owner=person("nobody"))["task"]["type"] == "continue", "not among them"
    assert "Assigned:" in teams.fill(opened, owner=person("sian"))["task"]["value"]


@pytest.mark.parametrize("by_app", [False, True])
def test_an_action_is_made_of_a_message(teams: Teams, by_app: bool) -> None:
    payload = PAYLOAD | ({"from": {"application": {"id": "x", "displayName": "Other App"}}} if by_app else {})
    value = {"commandId": "createAction", "commandContext": "message", "messagePayload": payload}
    opened = teams.invoke("composeExtension/fetchTask", value)
    shown = opened["task"]["value"]["card"]["content"]
    assert card_complaints(shown) == []
    author = "Other App" if by_app else "Priya Nair"
    assert f"From a message by {author}." in str(shown["body"][0])
    text = next(node for node in nodes(shown) if node.get("id") == "text.text")
    assert text["value"] == "Please <send> the figures\nby Friday"
    done = teams.fill(opened, name="composeExtension/submitAction", text=text["value"], owner=person("priya"))
    assert done["task"]["value"].startswith("Added: AC-1")
    (answer,) = eventually(lambda: teams.private("tom"))
    assert answer.lines[0].startswith("Added: AC-1"), "though nobody had written to the bot before"
    (card,) = eventually(teams.seen)
    assert card.lines[0].startswith("AC-1 Please") and card.labels[0] == "Done"
    assert f"From a message by {author}" in card.lines and PAYLOAD["linkToMessage"] in str(card.card)


@pytest.mark.parametrize("payload", [None, "x", {}, {"body": None}, {"body": {"content": 7}, "from": "x"}])
def test_a_message_in_pieces_is_an_empty_form(teams: Teams, payload: Any) -> None:
    value = {"commandId": "createAction", "commandContext": "compose", "messagePayload": payload}
    assert teams.invoke("composeExtension/fetchTask", value)["task"]["type"] == "continue"


def test_an_action_is_not_made_where_the_bot_is_not(teams: Teams) -> None:
    del teams.connector.talks[GROUP]
    said = teams.invoke("composeExtension/fetchTask", {"messagePayload": PAYLOAD}, where=GROUP)
    assert said["task"]["value"].startswith("I'm not in this conversation yet")


def test_whoever_brought_the_bot_is_the_chair(teams: Teams) -> None:
    teams.install("nigel")
    teams.say("add @priya send it")
    assert teams.say("digest off", by="nigel").words == "The digest of AC is off."


def test_a_bot_that_was_removed_can_come_back(teams: Teams) -> None:
    teams.say("help", where="")
    gone = teams.activity(where="", type="installationUpdate", action="remove")
    assert teams.send(gone)[0] == 200
    teams.connector.talks.setdefault("a:29:tom", Talk())
    teams.install("tom", where="")
    assert teams.say("mine", where="").lines[0] == "Your open actions: 0"

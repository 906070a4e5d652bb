"""The main job in Teams, end to end, with Microsoft's tokens checked: add, card, Done, list, nudge, digest."""

from tests.stories.moments import TUE
from tests.teams.connector import CLIENT, SECRET
from tests.teams.scene import CHANNEL, GROUP, Shown, Teams, eventually, person, words_of
from tests.teams.strict import nodes


def test_an_action_from_add_to_digest(teams: Teams) -> None:
    answer = teams.say("add @priya send the figures to Ofsted by Friday")
    assert answer.where == f"a:{person('tom')}" and answer.labels == ["Undo"]
    assert answer.lines == [
        "Added: AC-1 send the figures to Ofsted",
        "Priya Nair · Due Friday 3 October 2025 · Open",
    ]
    (card,) = eventually(lambda: [one for one in teams.seen() if one.message["thread"] == ""])
    assert card.lines[0] == "AC-1 send the figures to Ofsted"
    assert card.card["msteams"]["entities"][0]["mentioned"] == {"id": person("priya"), "name": "Priya Nair"}
    (given,) = eventually(lambda: teams.private("priya"))
    assert given.lines[0] == "You have been given an action by Tom Ellery"

    toast = teams.press("Done", on=card, by="priya")
    assert toast["type"] == "application/vnd.microsoft.activity.message"
    assert toast["value"].startswith("Closed: AC-1 send the figures to Ofsted")
    teams.tick()
    card = teams.seen()[0]
    assert "Closed by Priya Nair on Monday 29 September 2025" in card.words and card.labels == ["Reopen"]
    undo = eventually(lambda: [one for one in teams.private("priya") if one.lines[0].startswith("Closed:")])
    assert undo[0].labels == ["Undo"]

    again = teams.press("Done", on=given, by="priya")
    assert again["value"].startswith("Nothing to change: AC-1")
    assert "on its way" in teams.say("digest now").words
    teams.tick()
    digest = teams.seen()[-1]
    assert digest.lines[0] == "Action digest of AC, Monday 29 September 2025"
    assert teams.connector.tokens[0]["client_id"] == [CLIENT]
    assert teams.connector.tokens[0]["client_secret"] == [SECRET]
    assert teams.connector.tokens[0]["scope"] == ["https://api.botframework.com/.default"]


def test_a_doubtful_date_is_asked_about_with_days_to_choose_from(teams: Teams) -> None:
    asked = teams.say("add order the folders by 31 September", where="")
    assert asked.labels == ["Tuesday 30 September 2025", "Wednesday 1 October 2025", "Set the date", "Undo"]
    dated = teams.press("Wednesday 1 October 2025", on=asked)
    assert "Due Wednesday 1 October 2025 · Open" in words_of(dated["value"])
    eventually(lambda: [one for one in teams.private("tom") if one.lines[0].startswith("New date:")])
    teams.clock.move_to(TUE)
    asked = teams.say("due 1 31 November", where="")
    form = teams.press("Monday 1 December 2025", on=asked)["value"]
    day, why = (node for node in nodes(form) if node["type"].startswith("Input."))
    assert (day["value"], why["label"]) == ("2025-12-01", "Why does it move?")


def test_what_repeats_opens_the_next_and_undo_takes_it_back(teams: Teams) -> None:
    answer = teams.say("add @priya check the fridge every Monday")
    assert answer.lines[1:] == [
        "Priya Nair · Due Monday 6 October 2025 · Open · Repeats every Monday",
        "After this one: Monday 13 October 2025, then Monday 20 October 2025.",
    ]
    (card,) = eventually(lambda: _cards(teams))
    teams.press("Done", on=card, by="priya")
    assert teams.press("Done", on=card, by="priya")["value"].startswith("Nothing to change: AC-1")
    teams.tick()
    first, second = _cards(teams)
    assert first.lines[0] == "AC-1 check the fridge" and "Repeats" not in first.words
    assert second.lines[0] == "AC-2 check the fridge" and "Follows AC-1" in second.words
    assert len([one for one in teams.private("priya") if "You have been given" in one.words]) == 1
    done = eventually(lambda: [one for one in teams.private("priya") if one.lines[0].startswith("Closed:")])[0]
    assert done.lines[2] == "Next: AC-2, due Monday 13 October 2025."
    teams.press("Undo", on=done, by="priya")
    eventually(lambda: [one for one in teams.private("priya") if "AC-2, which followed it, is withdrawn." in one.words])
    teams.tick()
    assert "Withdrawn: undone" in _cards(teams)[1].words
    form = teams.press("Edit", on=teams.say("show 1", by="priya"), by="priya")
    said = teams.fill(form, by="priya", text="check the fridge", repeat="")
    assert said["task"]["value"].startswith("No longer repeats: AC-1")


def _cards(teams: Teams) -> list[Shown]:
    """Those that stay in the channel."""
    return [one for one in teams.seen() if one.message["thread"] == ""]


def test_in_a_chat_with_the_bot_the_speaker_owns_what_they_add(teams: Teams) -> None:
    answer = teams.say("add order the folders by tomorrow", where="")
    assert answer.lines[1] == "Tom Ellery · Due Tuesday 30 September 2025 · Open"
    undone = teams.press("Undo", on=answer)
    assert undone["type"] == "application/vnd.microsoft.card.adaptive"
    eventually(lambda: [one for one in teams.private("tom") if "Undone" in one.words])


def test_a_group_chat_has_a_log_of_its_own(teams: Teams) -> None:
    teams.say("add @priya ring the school", where=GROUP)
    assert eventually(lambda: teams.seen(GROUP))[0].lines[0].endswith("ring the school")
    assert not teams.seen(CHANNEL)


def test_a_nudge_comes_unasked_and_its_buttons_work(teams: Teams) -> None:
    teams.say("add @priya send the figures by tomorrow")
    teams.clock.move_to(TUE)
    teams.tick()
    nudge = eventually(lambda: [one for one in teams.private("priya") if "waiting for you" in one.words])[0]
    assert nudge.labels == ["Done", "Snooze"]
    opened = teams.press("Snooze", on=nudge, by="priya")
    assert opened["task"]["value"]["title"].startswith("Snooze AC-1")
    said = teams.fill(opened, by="priya", where="", until="2025-10-02")
    assert said["task"]["value"].startswith("Snoozed: AC-1")


def test_a_list_is_drawn_afresh_where_it_was_pressed(teams: Teams) -> None:
    teams.say("add order the folders", where="")
    teams.say("add book the room", where="")
    listed = teams.say("list", where="")
    assert listed.labels == ["Done", "Snooze", "Done", "Snooze"]
    repainted = Shown("", {"attachments": [{"content": teams.press("Done", on=listed)["value"]}]})
    assert repainted.lines[0].startswith("Closed: ") and repainted.labels == ["Undo", "Done", "Snooze"]
    eventually(lambda: [one for one in teams.private("tom") if one.id == listed.id and one.message.get("edited")])


def test_mine_is_the_home(teams: Teams) -> None:
    teams.say("add order the folders", where="")
    home = teams.say("mine", where="")
    assert home.lines[0] == "Your open actions: 1"
    assert teams.press("Done", on=home)["type"] == "application/vnd.microsoft.card.adaptive"


def test_a_bare_mention_opens_a_form_in_the_place(teams: Teams) -> None:
    form = teams.say("")
    assert form.where == CHANNEL and form.labels == ["Add"]
    data = {
        **form.buttons[0]["data"],
        "text.text": "book the hall",
        "person.owner": "oid-sian",
        "day.due": "2025-10-09",
    }
    teams.send(teams.activity("priya", value=data, replyToId=form.id))
    answer = eventually(lambda: [one for one in teams.private("priya") if one.lines[0].startswith("Added:")])[0]
    assert answer.lines[1] == "Sian Pugh · Due Thursday 9 October 2025 · Open"
    eventually(lambda: form.id not in [one.id for one in teams.seen()])


def test_the_same_delivery_twice_has_one_effect(teams: Teams) -> None:
    twice = teams.words("add @priya send the figures")
    for _ in range(3):
        assert teams.send(twice)[0] == 200
    eventually(lambda: teams.private("tom"))
    assert "Open actions: 1" in teams.say("list").words


def test_who_is_to_be_told_is_put_right_in_the_form(teams: Teams) -> None:
    teams.say("add order the folders by Friday", where="")
    form = teams.press("Edit", on=teams.say("show 1", where=""))
    teams.fill(form, where="", text="order the folders", report_to="Karen Wareing, Ofsted", org="Warwickshire")
    changed = eventually(lambda: [one for one in teams.private("tom") if one.lines[0].startswith("Changed:")])[0]
    assert changed.lines[1].startswith("Tom Ellery (Warwickshire) · report to Karen Wareing, Ofsted · Due Friday")
    form = teams.press("Edit", on=teams.say("show 1", where=""))
    asked = nodes(form["task"]["value"]["card"]["content"])
    values = [node.get("value", "") for node in asked if node["type"] == "Input.Text"]
    assert values == ["order the folders", "", "Karen Wareing, Ofsted", "Warwickshire"]

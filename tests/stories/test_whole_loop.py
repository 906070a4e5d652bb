"""The main job, end to end: add, Done, list, digest; and a second workspace that learns nothing of the first."""

import time
from collections.abc import Iterator

import pytest

from tests.stories.hosting import Host
from tests.stories.moments import MON, TUE, at
from tests.stories.screen import Shown
from tests.stories.town import ANNUAL, DCS, OFSTED, TOKENS, Town, eventually, open_town


def test_an_action_from_add_to_digest(either_town: Town) -> None:
    town = either_town
    answer = town.say("add @priya send the figures to Ofsted by Friday", as_="tom", at=MON)
    assert answer.ephemeral and answer.labels == ["Undo"]
    assert answer.lines == [
        "Added: AC-1 send the figures to Ofsted",
        "Priya Nair · Due Friday 3 October 2025 · Open",
    ]

    town.tick()
    (card,) = town.board(ANNUAL)
    assert card.lines[:2] == [
        "AC-1 send the figures to Ofsted",
        "Owner: @U0PRIYA · Due Friday 3 October 2025 · Open",
    ]
    assert card.labels == ["Done", "Update", "New date", "Snooze", "Reassign", "Not mine", "Hold", "Withdraw"]
    (given,) = town.private("priya")
    assert given.lines[0] == "You have been given an action by Tom Ellery"
    assert given.labels == ["Done", "Accept", "Not mine", "New date", "Update"]

    closed = town.press("Done", on=given, as_="priya", at=TUE)
    assert closed.lines[0] == "Closed: AC-1 send the figures to Ofsted" and closed.labels == ["Undo"]
    town.tick()
    (card,), (told,) = town.board(ANNUAL), town.private("priya")
    assert "Closed by Priya Nair on Tuesday 30 September 2025" in card.words and card.labels == ["Reopen"]
    assert "Closed by Priya Nair on Tuesday 30 September 2025" in told.words and "Done" not in told.labels

    second = town.press("Done", on=given, as_="priya")
    assert second.lines[0].startswith("Nothing to change: AC-1") and second.labels == []
    assert town.say("list closed").lines[:2] == ["Closed: 1", "AC-1 send the figures to Ofsted"]
    assert "on its way" in town.say("digest now").words
    town.tick()
    assert [each.lines[0] for each in town.board(ANNUAL)[1:]] == ["Action digest of AC, Tuesday 30 September 2025"]
    assert "Closed since last time (1)" in town.board(ANNUAL)[1].lines
    assert town.say("show AC-1").words.count("closed by") == 1


@pytest.mark.parametrize("hour", ["03:00", "14:30"])
def test_card_and_word_to_the_owner_are_there_within_two_seconds(town: Town, hour: str) -> None:
    began = time.monotonic()
    town.say("add @priya send the figures by Friday", as_="tom", at=at(MON, hour))
    eventually(lambda: town.board(ANNUAL) and town.heard("priya"))
    assert time.monotonic() - began < 2


def test_what_one_gives_oneself_is_not_told(town: Town) -> None:
    town.say("add @tom order the folders by Friday", as_="tom", at=MON)
    town.say("add me water the plants by Friday", as_="tom", at=MON)
    town.tick()
    assert town.heard("tom") == [] and len(town.board(ANNUAL)) == 2


def test_home_shows_what_one_owes(town: Town) -> None:
    assert "Nothing is waiting for you" in town.home("priya").words
    town.say("add @priya send the figures by Friday", at=MON)
    home = town.home("priya")
    assert home.lines[:3] == ["Your open actions: 1", "This week", "AC-1 send the figures"]
    after = town.press("Done", on=home, as_="priya")
    assert after.lines[0] == "Closed: AC-1 send the figures" and "Nothing is waiting for you" in after.words


def test_the_same_again_in_a_second_workspace_that_sees_nothing_of_the_first(either_town: Town) -> None:
    town = either_town
    town.say("add @priya send the figures by Friday", as_="tom", at=MON)
    there = town.say("add @karen read the figures by Friday", as_="lorna", where=DCS, workspace=OFSTED)
    assert there.lines[0] == "Added: DC-1 read the figures"
    town.tick()
    assert town.heard("karen", OFSTED) == [
        "You have been given an action by Lorna Fitzjohn:"
        " DC-1 read the figures (Karen Wareing, due Friday 3 October 2025, open)"
    ]
    assert len(town.board(DCS, "lorna", OFSTED)) == len(town.board(ANNUAL)) == 1
    (given,) = town.private("karen", OFSTED)
    town.press("Done", on=given, as_="karen", workspace=OFSTED)
    assert town.say("list").lines[:2] == ["Open actions: 1", "AC-1 send the figures"]
    assert town.say("list", "lorna", DCS, workspace=OFSTED).lines == ["Open actions: 0", "Nothing here."]
    assert town.say("list closed").lines[0] == "Closed: 0"


def test_words_from_another_workspace_name_nothing(either_town: Town) -> None:
    """By ref, by number, and in every kind of list."""
    town = either_town
    town.say("add @priya send the canary by Friday", as_="tom", at=MON)
    refused = {town.say(words, "lorna", DCS, workspace=OFSTED).words for words in ("show AC-1", "show AC-9")}
    assert refused == {"I can't find AC-1 here.", "I can't find AC-9 here."}
    for words in ("done AC-1", "withdraw AC-1 no", "assign AC-1 me", "edit AC-1 mine", "undo"):
        assert "canary" not in town.say(words, "lorna", DCS, workspace=OFSTED).words
    for words in ("list", "list all", "list mine", "list send", "list this week"):
        assert "canary" not in town.say(words, "lorna", DCS, workspace=OFSTED).words
        assert "canary" not in town.say(words, "karen", town.chat("karen", OFSTED), workspace=OFSTED).words
    assert "canary" not in town.home("lorna", OFSTED).words
    assert town.say("show AC-1").lines[2:] == ["Monday 29 September 2025: added by Tom Ellery"]


BUTTONS = ("Done", "Update", "New date", "Snooze", "Reassign", "Not mine", "Hold", "Withdraw")


@pytest.mark.parametrize("label", BUTTONS)
def test_a_button_with_an_id_of_another_workspace_does_nothing(town: Town, label: str) -> None:
    """Such a button can only be forged: nothing that the bot draws carries a foreign id."""
    town.say("add @priya send the canary by Friday", as_="tom", at=MON)
    town.tick()
    (card,) = town.board(ANNUAL)
    there = forged(town, card, workspace=OFSTED, channel=DCS)
    answer = town.press(label, on=there, as_="lorna", workspace=OFSTED)
    assert answer.words == "I can't find that action here."
    town.tick()
    assert town.board(ANNUAL) == [card]


def test_the_bot_of_one_workspace_refuses_every_other(one_workspace: Town) -> None:
    town = one_workspace
    assert town.say("add @priya send the figures by Friday", at=MON).lines[0].startswith("Added: AC-1")
    town.tick()
    assert len(town.heard("priya")) == 1
    refused = town.say("add read the figures", "lorna", DCS, workspace=OFSTED)
    assert refused.words == "I'm not installed in this workspace, so nothing was done."


@pytest.fixture
def one_workspace(ground: Host, bots: Host, sqlite_url: str) -> Iterator[Town]:
    """A bot that has the council's token, and knows of no other."""
    with open_town(ground, bots, sqlite_url, token=TOKENS["T0WARKS"]) as opened:
        yield opened


def forged(town: Town, card: Shown, workspace: str, channel: str) -> Shown:
    """The same message, as if the bot had posted it in another workspace."""
    posted = town.api("chat.postMessage", workspace, channel=channel, text=card.text, blocks=list(card.blocks))
    return Shown(card.text, card.blocks, channel, posted["ts"])

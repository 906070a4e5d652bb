"""Private actions and people outside, as Teams shows them."""

from datetime import timedelta

from tests.stories.moments import MON
from tests.teams.scene import CHANNEL, Teams, eventually


def test_what_is_private_is_said_to_those_who_may_see_it(teams: Teams) -> None:
    teams.install("nigel")
    added = teams.say("add @priya send the figures by Friday private")
    assert added.where != CHANNEL and added.lines == [
        "Added: AC-1 send the figures",
        "Priya Nair · Due Friday 3 October 2025 · Open · Private",
        "Private: only you, Priya Nair and Nigel Minns can see it.",
    ]
    teams.tick()
    given = eventually(lambda: [one for one in teams.private("priya") if "You have been given" in one.words])[0]
    assert "AC-1 send the figures" in given.lines
    assert [one for one in teams.seen() if "figures" in one.words] == []
    assert teams.say("show AC-1", "sian").lines == ["I can't find AC-1 here."]
    assert teams.say("list", "sian").lines[0] == "Open actions: 0"
    assert teams.say("list", "nigel").lines[0] == "Open actions: 1"


def test_a_chaser_says_that_they_have_chased(teams: Teams) -> None:
    teams.say('add "Karen Wareing, Ofsted" confirm the visit by Wednesday', where="")
    teams.clock.move_to(MON + timedelta(days=2, minutes=5))
    teams.tick()
    nudge = eventually(lambda: [one for one in teams.private("tom") if "waiting for you" in one.words])[0]
    assert "Karen Wareing (Ofsted) owes this. Chase them?" in nudge.lines
    assert nudge.labels == ["Done", "Chased", "Snooze"]
    said = teams.press("Chased", on=nudge)
    assert "Chased: " in str(said["value"])

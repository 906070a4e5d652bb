"""Nudges: when somebody is reminded, of what, and that nothing is said twice."""

from tests.stories.moments import FRI, MON, NEXT_MON, SAT, THU, TUE, WED, at
from tests.stories.screen import Shown
from tests.stories.town import ANNUAL, PLACEMENTS, Town

FIGURES = "AC-1 send the figures"


def nudges(town: Town, who: str) -> list[Shown]:
    return [each for each in town.private(who) if "waiting for you" in each.words]


def test_the_nudge_of_the_due_day_survives_a_429_and_a_500_and_comes_once(either_town: Town) -> None:
    town = either_town
    town.say("add @priya send the figures by Wednesday", at=MON)
    town.say("add @priya count the chairs by Wednesday", where=PLACEMENTS)
    town.tick(at(WED, "03:00"))
    assert nudges(town, "priya") == [], "nobody is woken at three in the morning"
    chat = town.chat("priya")
    town.fault("chat.postMessage", "429", channel=chat, retry_after=1)
    town.tick(at(WED, "09:05"))
    assert nudges(town, "priya") == []
    town.fault("chat.postMessage", "500", channel=chat)
    town.tick(at(WED, "09:06"))
    town.tick(at(WED, "09:07"))
    (nudge,) = nudges(town, "priya")
    assert nudge.lines == [
        "2 actions are waiting for you",
        FIGURES,
        "Priya Nair · 🟠 amber · Wednesday 1 October 2025, today",
        "PLACE-1 count the chairs",
        "Priya Nair · 🟠 amber · Wednesday 1 October 2025, today",
    ]
    assert nudge.labels == ["Done", "Snooze"] * 2
    for minute in ("09:08", "09:30", "12:00", "16:59", "23:00"):
        town.tick(at(WED, minute))
    assert len(nudges(town, "priya")) == 1


def test_a_nudge_whose_answer_was_lost_is_looked_for_and_not_said_twice(either_town: Town) -> None:
    town = either_town
    town.say("add @priya send the figures by Wednesday", at=MON)
    town.tick()
    town.fault("chat.postMessage", "drop", channel=town.chat("priya"))
    for minute in ("09:05", "09:06", "09:07", "10:00"):
        town.tick(at(WED, minute))
    assert len(nudges(town, "priya")) == 1


def test_nudges_three_days_before_on_the_day_the_day_after_and_weekly(town: Town) -> None:
    town.say("add @priya send the figures by Friday 10 October", at=MON)
    nudged = []
    for day in range(29):
        moment = MON.replace(hour=10) + (TUE - MON) * day
        before = {each.ts for each in nudges(town, "priya")}
        town.tick(moment)
        if {each.ts for each in nudges(town, "priya")} - before:
            nudged.append(f"{moment:%d %b}")
    assert nudged == ["07 Oct", "10 Oct", "13 Oct", "20 Oct", "27 Oct"]
    (last,) = nudges(town, "priya")
    assert "🔴 red · Friday 10 October 2025, 17 days late" in last.words, "each list stands for the one before"


def test_a_person_is_nudged_in_their_own_zone(town: Town) -> None:
    town.person("mei", "Mei Tan", tz="Asia/Singapore")
    town.human("join", "mei", channel=ANNUAL)
    town.say("add @mei send the figures by Wednesday", at=MON)
    town.tick(at(WED, "01:59"))
    assert nudges(town, "mei") == []
    town.tick(at(WED, "02:00"))
    assert len(nudges(town, "mei")) == 1, "nine o'clock in Singapore"


def test_done_in_a_nudge_redraws_it_and_closes_the_action(town: Town) -> None:
    town.say("add @priya send the figures by Wednesday", at=MON)
    town.say("add @priya count the chairs by Wednesday")
    town.tick(at(WED, "09:05"))
    (nudge,) = nudges(town, "priya")
    assert town.press("Done", on=nudge, as_="priya").lines[0] == f"Closed: {FIGURES}"
    town.tick()
    (nudge,) = nudges(town, "priya")
    assert nudge.lines[0] == "1 action is waiting for you" and nudge.labels == ["Done", "Snooze"]
    assert "Closed by Priya Nair on Wednesday 1 October 2025" in nudge.words
    form = town.press_open("Snooze", on=nudge, as_="priya")
    town.fill(form, "priya", until="2025-10-03")
    for day in (THU, FRI):
        town.tick(at(day, "08:59"))
        assert len(nudges(town, "priya")) <= 1
    town.tick(at(FRI, "09:00"))
    assert [each.lines[:2] for each in nudges(town, "priya")] == [
        ["1 action is waiting for you", "AC-2 count the chairs"]
    ]


def test_the_silent_are_closed_held_withdrawn_and_given_back(town: Town) -> None:
    for words in ("close it", "hold it", "withdraw it", "decline it"):
        town.say(f"add @priya {words} by Wednesday", at=MON)
    for words in ("done 1", "hold 2 a while", "decline 4 not mine"):
        town.say(words, "priya")
    town.say("withdraw 3 no need", "tom")
    town.tick(at(WED, "09:05"))
    assert nudges(town, "priya") == []


def test_an_owner_outside_is_never_written_to_and_who_gave_it_chases(town: Town) -> None:
    town.say('add "Karen Wareing, Ofsted" confirm the visit by Wednesday', "tom", at=MON)
    town.tick(at(WED, "09:05"))
    (nudge,) = nudges(town, "tom")
    assert "Karen Wareing (Ofsted) owes this. Chase them?" in nudge.lines
    assert {call["args"]["channel"] for call in town.calls("chat.postMessage")} == {ANNUAL, town.chat("tom")}


def test_away_pauses_nudges_and_tells_the_chair_once(town: Town) -> None:
    town.say("add @priya send the figures by Wednesday", "tom", at=MON)
    town.say("away until Friday", "priya")
    town.say("away until Friday", "priya")
    town.tick(at(WED, "09:05"))
    assert nudges(town, "priya") == []
    (told,) = town.private("nigel")
    assert told.lines[:2] == [
        "Priya Nair is away until Friday 3 October 2025",
        "Their nudges pause until then. In AC they have 1 open action.",
    ]
    town.tick(at(FRI, "09:00"))
    assert len(nudges(town, "priya")) == 1 and len(town.private("nigel")) == 1


def test_coming_back_earlier_lets_the_nudges_go_on(town: Town) -> None:
    town.say("add @priya send the figures by Wednesday", "tom", at=MON)
    town.say("away until Friday", "priya")
    town.tick(at(WED, "09:05"))
    assert town.say("away back", "priya", at=at(WED, "10:00")).words == "Welcome back. Your nudges go on."
    town.tick(at(THU, "09:05"))
    assert len(nudges(town, "priya")) == 1


def test_what_fell_due_while_the_bot_was_down_is_in_the_next_nudge(town: Town) -> None:
    town.say("add @priya send the figures by Wednesday", at=MON)
    town.say("add @priya count the chairs by Thursday")
    town.tick(at(SAT, "12:00"))
    assert nudges(town, "priya") == []
    town.tick(at(NEXT_MON, "09:00"))
    (nudge,) = nudges(town, "priya")
    assert nudge.lines[0] == "2 actions are waiting for you"

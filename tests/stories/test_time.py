"""When the bot speaks unasked: nudges, digests, word of what was given, and what it never says twice."""

from tests.stories.moments import FRI, MON, NEXT_MON, SAT, THU, TUE, WED, at
from tests.stories.screen import Shown
from tests.stories.town import ANNUAL, DCS, OFSTED, PLACEMENTS, Town

FIGURES = "AC-1 send the figures"


def nudges(town: Town, who: str) -> list[Shown]:
    return [each for each in town.private(who) if "waiting for you" in each.words]


def digests(town: Town, where: str = ANNUAL) -> list[Shown]:
    return [each for each in town.board(where) if each.lines[0].startswith("Action digest")]


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
    assert "Please chase Karen Wareing, Ofsted: I don't write to people outside this workspace." in nudge.lines
    assert {call["args"]["channel"] for call in town.calls("chat.postMessage")} == {ANNUAL, town.chat("tom")}


def test_one_digest_a_week_to_the_channel_and_none_to_another_workspace(either_town: Town) -> None:
    town = either_town
    town.say("add @priya send the figures by Wednesday", at=at(MON, "10:00"))
    town.say("add @karen read the figures by Wednesday", "lorna", DCS, workspace=OFSTED)
    town.tick(at(NEXT_MON, "03:00"))
    assert digests(town) == []
    for minute in ("09:05", "09:06", "12:00"):
        town.tick(at(NEXT_MON, minute))
    (digest,) = digests(town)
    assert digest.lines == [
        "Action digest of AC, Monday 6 October 2025",
        "annual-conversation",
        "1 open · 1 overdue · 0 due within 7 days · 0 held · 0 closed",
        "Overdue (1)",
        FIGURES,
        "Priya Nair · 🔴 red · Wednesday 1 October 2025, 5 days late",
    ]
    assert "@U0" not in digest.words and digest.labels == []
    (theirs,) = town.board(DCS, "lorna", OFSTED)[1:]
    assert theirs.lines[0] == "Action digest of DC, Monday 6 October 2025" and "send the figures" not in theirs.words


def test_a_digest_says_what_changed_since_the_last(town: Town) -> None:
    for words in ("add @priya send the figures by 6 Oct", "add @sian book the hall by 20 Oct", "add count the chairs"):
        town.say(words, "tom", at=at(MON, "10:00"))
    town.tick(at(NEXT_MON, "09:00"))
    town.say("done 1", "priya", at=at(NEXT_MON, "11:00"))
    town.say("due 2 21 October because the hall is taken", "sian")
    town.tick(at(NEXT_MON, "09:00") + (NEXT_MON - MON))
    assert digests(town)[-1].lines == [
        "Action digest of AC, Monday 13 October 2025",
        "annual-conversation",
        "2 open (1 fewer) · 0 overdue · 0 due within 7 days (1 fewer) · 0 held · 1 closed (1 more)",
        "Due in the next 7 working days (1)",
        "AC-2 book the hall",
        "Sian Pugh · 🟠 amber · Tuesday 21 October 2025, in 8 days, moved once",
        "Closed since last time (1)",
        FIGURES,
        "Priya Nair · Closed by Priya Nair on Monday 6 October 2025",
        "Dates changed (1)",
        "AC-2 book the hall",
        "Sian Pugh · 🟠 amber · Tuesday 21 October 2025, in 8 days, moved once",
        "No owner or no date (1)",
        "AC-3 count the chairs",
        "No owner · ⚪ grey · no date",
    ]


def test_a_long_digest_goes_on_in_its_thread(town: Town) -> None:
    for number in range(1, 9):
        town.say(f"add @priya count room {number} by Wednesday", at=at(MON, "10:00"))
    town.tick(at(NEXT_MON, "09:05"))
    head, part = town.board(ANNUAL)[-2:]
    assert head.lines.count("… and 3 more in the thread") == 1 and head.words.count("count room") == 5
    assert part.thread == head.ts and part.words.count("count room") == 3


def test_digest_off_and_nothing_open_and_the_weekend(town: Town) -> None:
    town.say("add @priya send the figures by Wednesday", at=at(MON, "10:00"))
    town.say("digest off", "nigel")
    town.tick(at(NEXT_MON, "09:05"))
    assert digests(town) == []
    town.say("digest weekly saturday 09:00", "nigel")
    town.tick(at(SAT, "09:05") + (NEXT_MON - MON))
    assert digests(town) == [], "a Saturday's comes on Monday"
    town.tick(at(NEXT_MON, "09:05") + (NEXT_MON - MON))
    assert len(digests(town)) == 1


def test_what_is_given_within_a_quarter_of_an_hour_is_one_message(town: Town) -> None:
    town.say("add @priya send the figures by Friday", at=at(MON, "03:00"))
    town.tick()
    assert len(town.private("priya")) == 1, "at any hour"
    town.say("add @priya count the chairs by Friday", at=at(MON, "03:14"))
    town.tick()
    (given,) = town.private("priya")
    assert given.lines[0] == "You have been given 2 actions by Tom Ellery" and given.labels.count("Accept") == 2
    town.say("add @priya book the hall by Friday", at=at(MON, "03:16"))
    town.tick()
    assert [each.lines[0] for each in town.private("priya")] == [
        "You have been given 2 actions by Tom Ellery",
        "You have been given an action by Tom Ellery",
    ]


def test_declining_tells_who_gave_it_in_a_message_of_its_own(town: Town) -> None:
    town.say("add @sian send the figures by Friday", "tom", at=MON)
    town.say("assign 1 @priya", "nigel")
    town.say("decline 1 Early Years hold these", "priya")
    town.tick()
    (told,) = town.private("nigel")
    assert told.lines[:2] == ["Priya Nair gave AC-1 back", "“Early Years hold these”"]
    assert town.heard("tom") == []


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


def test_undo_lasts_fifteen_minutes(either_town: Town) -> None:
    town = either_town
    town.say("add @priya send the figures by Friday", at=MON)
    done = town.say("done 1", at=at(MON, "10:00"))
    assert town.press("Undo", on=done, at=at(MON, "10:15")).lines[0] == f"Undone: {FIGURES}"
    done = town.say("done 1", at=at(MON, "11:00"))
    late = town.press("Undo", on=done, at=at(MON, "11:16"))
    assert late.words.startswith("That can't be undone any more: it was more than 15 minutes ago")
    assert town.say("undo").words == late.words
    assert town.say("list closed").lines[0] == "Closed: 1"


def test_undo_is_for_who_did_it_while_nothing_else_has_happened(town: Town) -> None:
    town.say("add @priya send the figures by Friday", at=MON)
    done = town.say("done 1", "tom")
    assert town.say("undo", "priya").words == "There is nothing of yours to undo."
    town.say("reopen 1", "priya")
    assert town.press("Undo", on=done).words.startswith("That can't be undone any more")


def test_the_chair_is_told_once_when_an_account_is_deactivated(either_town: Town) -> None:
    town = either_town
    town.say("add @priya send the figures by Wednesday", "tom", at=MON)
    town.say("add @priya count the chairs by Friday", "tom")
    town.tick()
    town.human("deactivate", "priya")
    town.again()
    for day in (WED, FRI, NEXT_MON):
        town.tick(at(day, "09:05"))
    (told,) = town.private("nigel")
    assert told.lines[:2] == [
        "Priya Nair's account has been deactivated",
        "Nobody is reminded of 2 open actions in AC any more. Please give them to somebody else.",
    ]
    assert nudges(town, "priya") == [] and town.heard("tom") == []
    refused = town.say("add @priya read the minutes by Friday", "tom")
    assert refused.words == "Priya Nair's account has been deactivated. Name somebody else."


def test_uninstalling_stops_all_sending(either_town: Town) -> None:
    town = either_town
    town.say("add @priya send the figures by Wednesday", "tom", at=MON)
    town.say("add @karen read the figures by Wednesday", "lorna", DCS, workspace=OFSTED)
    town.tick()
    town.human("uninstall", "nigel")
    last = town.calls()[-1]["n"]
    for day in (WED, NEXT_MON):
        town.tick(at(day, "09:05"))
    assert [call for call in town.calls(since=last) if call["workspace"] != OFSTED] == []
    assert len(town.private("karen", OFSTED)) == 2, "the other workspace goes on"


def test_what_fell_due_while_the_bot_was_down_is_in_the_next_nudge(town: Town) -> None:
    town.say("add @priya send the figures by Wednesday", at=MON)
    town.say("add @priya count the chairs by Thursday")
    town.tick(at(SAT, "12:00"))
    assert nudges(town, "priya") == []
    town.tick(at(NEXT_MON, "09:00"))
    (nudge,) = nudges(town, "priya")
    assert nudge.lines[0] == "2 actions are waiting for you"

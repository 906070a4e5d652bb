"""What else the bot says unasked: digests, word of what was given or declined; and how long Undo lasts."""

from tests.stories.moments import FRI, MON, NEXT_MON, SAT, WED, at
from tests.stories.screen import Shown
from tests.stories.town import ANNUAL, DCS, OFSTED, Town

FIGURES = "AC-1 send the figures"


def digests(town: Town, where: str = ANNUAL) -> list[Shown]:
    return [each for each in town.board(where) if each.lines[0].startswith("Action digest")]


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


def test_what_was_declined_and_kept_after_all_is_said_to_who_gave_it(town: Town) -> None:
    town.say("add @priya send the figures by Friday", "tom", at=MON)
    for _ in range(2):
        town.say("decline 1 Early Years hold these", "priya")
        town.tick()
        town.say("undo", "priya")
        town.tick()
        assert [each.lines[0] for each in town.private("tom")][-1] == "Priya Nair gave AC-1 back, and then kept it"
    assert town.say("assign 1 @sian", "tom").lines[1].startswith("Sian Pugh")


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
    assert len(town.private("priya")) == 1 and town.heard("tom") == []
    refused = town.say("add @priya read the minutes by Friday", "tom")
    assert refused.words.startswith("Priya Nair's account has been deactivated. Name somebody else. You wrote:")


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

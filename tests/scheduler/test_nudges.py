"""Nudges: whom, when, how often, and never at night."""

from dataclasses import replace
from datetime import date

from bot.domain.history import Did
from bot.domain.notice import GiveUp, Unknown
from bot.domain.notice import TryLater as Later
from bot.domain.person import MemberSeen
from scheduler.plan import plan_nudges
from tests.scheduler.stage import Stage, london

FRIDAY = date(2025, 10, 3)


def test_at_three_in_the_morning_nobody_is_nudged(stage: Stage) -> None:
    stage.add("send the figures", stage.priya, FRIDAY)
    stage.ticks("2025-09-30 03:00", "2025-09-30 08:59", "2025-10-03 03:00")
    assert stage.heard() == []
    stage.tick("2025-10-03 09:00")
    assert len(stage.heard(stage.priya)) == 1


def test_one_grouped_message_after_a_429_and_a_500_however_often_it_runs(stage: Stage) -> None:
    other = stage.a_log("C2", "budget board")
    stage.add("send the figures", stage.priya, FRIDAY, added="2025-10-02 10:00")
    stage.add("check the budget", stage.priya, FRIDAY, added="2025-10-02 10:00", log=other)
    stage.voice.answers.extend([Later(30), Unknown()])
    stage.ticks("2025-10-03 03:00", "2025-10-03 09:05", "2025-10-03 09:05")
    stage.ticks("2025-10-03 09:06", "2025-10-03 09:06")
    assert stage.heard() == []
    stage.ticks("2025-10-03 09:07", "2025-10-03 09:07", "2025-10-03 09:30", "2025-10-03 16:59")
    [nudge] = stage.heard(stage.priya)
    assert nudge.words.splitlines() == [
        "2 actions are waiting for you",
        "AC-1 send the figures",
        "  Priya Nair · 🟠 amber · Friday 3 October 2025, today",
        "[Done] [Snooze]",
        "BB-1 check the budget",
        "  Priya Nair · 🟠 amber · Friday 3 October 2025, today",
        "[Done] [Snooze]",
    ]


def test_what_fell_due_while_the_bot_was_down_is_in_the_next_one(stage: Stage) -> None:
    stage.add("send the figures", stage.priya, FRIDAY, added="2025-09-25 10:00")
    stage.add("book the room", stage.priya, date(2025, 10, 1), added="2025-09-25 10:00")
    stage.tick("2025-10-06 11:20")
    [nudge] = stage.heard(stage.priya)
    assert "book the room" in nudge.words
    assert "3 days late" in nudge.words
    stage.tick("2025-10-06 11:21")
    assert len(stage.heard()) == 1


def test_an_overdue_action_is_nudged_the_day_after_and_then_weekly(stage: Stage) -> None:
    stage.add("send the figures", stage.priya, FRIDAY, added="2025-10-03 10:00")
    days = [date(2025, 10, day) for day in range(4, 31)]
    spoken: list[date] = []
    for day in days:
        stage.tick(f"{day} 09:00")
        if len(stage.heard()) > len(spoken):
            spoken.append(day)
    assert spoken == [date(2025, 10, 6), date(2025, 10, 13), date(2025, 10, 20), date(2025, 10, 27)]


def test_the_previous_list_is_taken_back_once_the_new_one_is_there(stage: Stage) -> None:
    stage.add("send the figures", stage.priya, FRIDAY)
    stage.ticks("2025-09-30 09:00", "2025-10-03 09:00")
    first, second = stage.heard(stage.priya)
    assert stage.voice.retracted == [first.sent]
    assert second.key == f"nudge:{stage.priya.id}:2025-10-03"


def test_held_and_closed_actions_are_silent(stage: Stage) -> None:
    closed = stage.add("send the figures", stage.priya, FRIDAY)
    held = stage.add("book the room", stage.priya, FRIDAY)
    stage.close(closed, "2025-09-29 10:00")
    stage.change(held, stage.priya, "2025-09-29 10:00", lambda a: a.hold("waits for the board"), Did.HELD)
    stage.ticks("2025-09-30 09:00", "2025-10-03 09:00", "2025-10-06 09:00")
    assert stage.heard() == []


def test_what_was_closed_after_planning_is_dropped(stage: Stage) -> None:
    action = stage.add("send the figures", stage.priya, FRIDAY, added="2025-10-02 10:00")
    stage.voice.answers.append(Later(600))
    stage.tick("2025-10-03 09:00")
    stage.close(action, "2025-10-03 09:05")
    stage.tick("2025-10-03 09:20")
    assert stage.heard() == []
    assert stage.state(f"nudge:{stage.priya.id}:2025-10-03") == "dropped"


def test_snoozing_moves_the_nudge(stage: Stage) -> None:
    action = stage.add("send the figures", stage.priya, FRIDAY)
    until = date(2025, 10, 11)  # a Saturday, so the Monday after
    snooze = lambda a: a.snooze(until, date(2025, 9, 29))  # noqa: E731
    stage.change(action, stage.priya, "2025-09-29 10:00", snooze, Did.SNOOZED)
    stage.ticks("2025-09-30 09:00", "2025-10-03 09:00", "2025-10-06 09:00", "2025-10-10 09:00", "2025-10-12 09:00")
    assert stage.heard() == []
    stage.tick("2025-10-13 09:00")
    assert len(stage.heard(stage.priya)) == 1


def test_whoever_is_away_is_nudged_when_they_are_back(stage: Stage) -> None:
    stage.add("send the figures", stage.priya, FRIDAY)
    stage.go_away(stage.priya, date(2025, 10, 8), "2025-09-29 10:00")
    stage.ticks("2025-09-30 09:00", "2025-10-03 09:00", "2025-10-06 09:00", "2025-10-07 09:00")
    assert stage.heard() == []
    stage.ticks("2025-10-08 08:59", "2025-10-08 09:00", "2025-10-08 09:01")
    assert len(stage.heard(stage.priya)) == 1


def test_somebody_who_went_away_after_planning_is_left_in_peace(stage: Stage) -> None:
    stage.add("send the figures", stage.priya, FRIDAY, added="2025-10-02 10:00")
    stage.voice.answers.append(Later(600))
    stage.tick("2025-10-03 09:00")
    stage.go_away(stage.priya, date(2025, 10, 8), "2025-10-03 09:05")
    stage.ticks("2025-10-03 09:20", "2025-10-06 09:00")
    assert stage.heard() == []
    stage.tick("2025-10-08 09:00")
    assert len(stage.heard(stage.priya)) == 1


def test_the_persons_own_zone_decides(stage: Stage) -> None:
    stage.write(lambda store: store.meet(MemberSeen("U-PRIYA", "Priya Nair", "America/New_York")))
    stage.add("send the figures", stage.priya, FRIDAY, added="2025-10-02 10:00")
    stage.ticks("2025-10-03 09:05", "2025-10-03 13:59")
    assert stage.heard() == []
    stage.tick("2025-10-03 14:00")
    assert len(stage.heard(stage.priya)) == 1


def test_summer_time_begins_and_ends_without_shifting_nine_oclock(stage: Stage) -> None:
    stage.add("in spring", stage.priya, date(2025, 3, 31), added="2025-03-28 10:00")
    stage.add("in autumn", stage.priya, date(2025, 10, 27), added="2025-10-24 10:00")
    stage.tick("2025-03-31 08:59")
    assert stage.heard() == []
    stage.tick("2025-03-31 09:00")
    assert "in spring" in stage.heard(stage.priya)[-1].words
    count = len(stage.heard())
    stage.tick("2025-10-27 08:59")
    before = [one for one in stage.heard()[count:] if "in autumn" in one.words]
    stage.tick("2025-10-27 09:00")
    assert before == []
    assert "in autumn" in stage.heard(stage.priya)[-1].words


def test_a_bank_holiday_belongs_to_the_division_of_the_log(stage: Stage) -> None:
    """St Andrew's Day is kept on Monday 1 December 2025 in Scotland."""
    scots = stage.a_log("C3", "scottish office", division="scotland")
    stage.add("in England", stage.priya, date(2025, 12, 1), added="2025-11-29 10:00")
    stage.add("in Scotland", stage.tom, date(2025, 12, 1), added="2025-11-27 10:00", log=scots)
    stage.tick("2025-11-28 09:00")
    assert [one.target.person for one in stage.heard()] == ["U-TOM"]
    stage.tick("2025-12-01 09:00")
    assert [one.target.person for one in stage.heard()] == ["U-TOM", "U-PRIYA"]


def test_a_contact_is_never_written_to_and_the_chaser_is(stage: Stage) -> None:
    stage.add("confirm the visit", stage.karen, FRIDAY, added="2025-10-02 10:00")
    stage.tick("2025-10-03 09:00")
    [nudge] = stage.heard()
    assert nudge.target.person == "U-TOM"
    assert "Karen Wareing (Ofsted) owes this. Chase them?" in nudge.words


def test_a_chaser_who_left_the_place_sees_nothing(stage: Stage) -> None:
    action = stage.add("confirm the visit", stage.tom, FRIDAY, added="2025-10-02 10:00")
    hand_over = lambda a: a.assign(stage.karen, stage.priya)  # noqa: E731
    stage.change(action, stage.priya, "2025-10-02 10:30", hand_over, Did.ASSIGNED)
    stage.voice.places["C1"] = frozenset({"U-TOM"})
    stage.tick("2025-10-03 09:00")
    assert stage.heard() == []
    stage.voice.places["C1"] = frozenset({"U-PRIYA"})
    stage.tick("2025-10-06 09:00")
    assert [one.target.person for one in stage.heard()] == ["U-PRIYA"]


def test_membership_that_nobody_can_say_is_asked_again(stage: Stage) -> None:
    action = stage.add("confirm the visit", stage.tom, FRIDAY, added="2025-10-02 10:00")
    hand_over = lambda a: a.assign(stage.karen, stage.priya)  # noqa: E731
    stage.change(action, stage.priya, "2025-10-02 10:30", hand_over, Did.ASSIGNED)
    stage.voice.places["C1"] = None
    stage.tick("2025-10-03 09:00")
    stage.voice.places["C1"] = frozenset({"U-PRIYA"})
    stage.tick("2025-10-03 09:02")
    assert [one.target.person for one in stage.heard()] == ["U-PRIYA"]


def test_the_chair_is_told_once_that_an_owner_has_gone(stage: Stage) -> None:
    stage.add("send the figures", stage.priya, FRIDAY, added="2025-10-02 10:00")
    stage.add("book the room", stage.priya, FRIDAY, added="2025-10-02 10:00")
    stage.voice.gone.add("U-PRIYA")
    stage.voice.places["C1"] = frozenset({"U-NIGEL"})
    stage.ticks("2025-10-03 09:00", "2025-10-03 09:01", "2025-10-06 09:00", "2025-10-13 09:00")
    assert stage.heard(stage.priya) == []
    [word] = stage.heard(stage.nigel)
    assert word.words.splitlines()[0] == "Priya Nair's account has been deactivated"
    assert "2 open actions" in word.words


def test_who_cant_be_reached_is_told_to_the_creator_once(stage: Stage) -> None:
    stage.add("send the figures", stage.priya, FRIDAY, added="2025-10-02 10:00")
    stage.voice.answer("U-PRIYA", GiveUp("cannot_dm"), GiveUp("cannot_dm"))
    stage.ticks("2025-10-03 09:00", "2025-10-03 09:01", "2025-10-06 09:00", "2025-10-06 09:01")
    [word] = stage.heard(stage.tom)
    assert word.words.splitlines()[0] == "I couldn't reach Priya Nair"


def test_a_nudge_that_was_late_joins_the_next_days(stage: Stage) -> None:
    stage.add("send the figures", stage.priya, FRIDAY, added="2025-10-02 10:00")
    stage.voice.answers.append(Later(9 * 3600))
    stage.ticks("2025-10-03 09:00", "2025-10-03 18:30", "2025-10-04 09:00", "2025-10-06 08:00")
    assert stage.heard() == []
    stage.ticks("2025-10-06 09:00", "2025-10-06 09:01", "2025-10-07 09:00")
    [nudge] = stage.heard(stage.priya)
    assert nudge.key == f"nudge:{stage.priya.id}:2025-10-06"
    assert nudge.words.count("send the figures") == 1


def test_a_second_workspace_hears_and_sees_nothing(stage: Stage) -> None:
    abroad = Stage(stage.database, stage.runner, "T-ABROAD")
    stage.add("send the figures", stage.priya, FRIDAY, added="2025-10-02 10:00")
    abroad.voice = stage.voice
    stage.tick("2025-10-03 09:00")
    assert {one.workspace for one in stage.voice.heard} == {"T-HOME"}
    assert abroad.state(f"nudge:{stage.priya.id}:2025-10-03") is None


def test_a_change_redraws_the_nudge_without_a_new_message(stage: Stage) -> None:
    action = stage.add("send the figures", stage.priya, FRIDAY, added="2025-10-02 10:00")
    stage.tick("2025-10-03 09:00")
    stage.close(action, "2025-10-03 09:30")
    stage.tick("2025-10-03 09:31")
    [nudge] = stage.heard()
    assert "Closed by Priya Nair" in replace(nudge, card=stage.voice.drawn[nudge.sent]).words


def test_what_falls_due_while_the_nudge_is_being_said_is_added_to_it(stage: Stage) -> None:
    def meanwhile() -> None:
        stage.voice.before_say = lambda: None
        late = stage.add("book the room", stage.priya, FRIDAY, added="2025-10-03 09:00")
        stage.write(lambda store: plan_nudges(store, [late.id], london("2025-10-03 09:00")))

    stage.add("send the figures", stage.priya, FRIDAY, added="2025-10-02 10:00")
    stage.voice.before_say = meanwhile
    stage.ticks("2025-10-03 09:00", "2025-10-06 09:00")
    said, _ = stage.heard(stage.priya)
    assert "book the room" not in said.words
    assert "book the room" in replace(said, card=stage.voice.drawn[said.sent]).words

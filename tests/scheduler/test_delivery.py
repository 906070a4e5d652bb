"""Delivery: nothing lost and nothing twice, whatever the platform, the network and other processes do."""

import asyncio
from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot.domain.action import Action
from bot.domain.history import Did
from bot.domain.notice import GiveUp, Kind, Owed, Unknown
from bot.domain.notice import TryLater as Later
from bot.platforms.voice import CannotAsk, NotThere
from bot.store import open_database
from scheduler.claiming import LEASE
from scheduler.deliver import Delivery, How
from scheduler.tick import tick
from tests.fakes import Lost
from tests.scheduler.stage import Stage, london

FRIDAY = date(2025, 10, 3)
NIGHT = "2025-09-28 23:00"


def card(stage: Stage, action: Action, at: str = NIGHT) -> str:
    key = f"card:{action.id}"
    owed = Owed(key, Kind.CARD, london(at), place=action.log.place.id, actions=(action.id,), log=action.log.id)
    stage.write(lambda store: store.owe(owed, london(at)))
    return key


def given(stage: Stage, text: str = "send the figures", at: str = NIGHT) -> Action:
    action = stage.add(text, stage.priya, FRIDAY, added=at)
    stage.write(lambda store: store.give(stage.priya, action, stage.tom, london(at)))
    return action


def test_what_one_was_given_and_its_card_come_at_any_hour(stage: Stage) -> None:
    card(stage, given(stage))
    stage.tick(NIGHT)
    assert {one.target.address or one.target.person for one in stage.heard()} == {"U-PRIYA", "C1"}
    assert "You have been given an action by Tom Ellery" in stage.heard(stage.priya)[0].words


def test_what_was_passed_on_meanwhile_is_not_given(stage: Stage) -> None:
    action = given(stage)
    stage.change(action, stage.tom, NIGHT, lambda a: a.assign(stage.nigel, stage.tom), Did.ASSIGNED)
    assert stage.tick(NIGHT).delivered == {How.DROPPED: 1}
    assert stage.heard() == []


def test_what_was_passed_on_later_leaves_the_message(stage: Stage) -> None:
    action = given(stage)
    stage.tick(NIGHT)
    stage.change(action, stage.tom, NIGHT, lambda a: a.assign(stage.nigel, stage.tom), Did.ASSIGNED)
    stage.tick(NIGHT)
    [message] = stage.heard(stage.priya)
    assert replace(message, card=stage.voice.drawn[message.sent]).words == "What stood here is no longer yours."


def test_an_add_that_was_undone_at_once_has_no_card(stage: Stage) -> None:
    action = stage.add("send the figures", None, FRIDAY)
    key = card(stage, action)
    stage.change(action, stage.tom, NIGHT, lambda a: a.withdraw("undone"), Did.UNDONE)
    stage.tick(NIGHT)
    assert stage.state(key) == "dropped"


def test_an_answer_that_was_lost_is_asked_for_and_not_said_again(stage: Stage) -> None:
    key = card(stage, stage.add("send the figures", None, FRIDAY))
    stage.voice.answers.append(Lost())
    stage.tick(NIGHT)
    assert stage.state(key) == "waiting"
    stage.tick("2025-09-28 23:01")
    assert stage.state(key) == "sent"
    assert len(stage.heard()) == 1


def test_what_did_not_arrive_is_said_once_more(stage: Stage) -> None:
    key = card(stage, stage.add("send the figures", None, FRIDAY))
    stage.voice.answers.append(Unknown())
    stage.ticks(NIGHT, "2025-09-28 23:01")
    assert stage.state(key) == "sent"
    assert len(stage.heard()) == 1


@pytest.mark.parametrize("answer", [NotThere(), CannotAsk()])
def test_lost_twice_it_is_shown_to_a_person_once(stage: Stage, answer: NotThere | CannotAsk) -> None:
    key = card(stage, stage.add("send the figures", None, FRIDAY))
    stage.voice.answers.extend([Lost(), Lost()])
    stage.voice.findings.extend([answer, answer])
    stage.ticks(NIGHT, "2025-09-28 23:01", "2025-09-28 23:10", "2025-09-29 00:10")
    assert stage.state(key) == "unconfirmed"
    stage.ticks("2025-09-29 09:00", "2025-09-29 09:01")
    assert len(stage.heard(stage.log)) == 2
    [word] = stage.heard(stage.nigel)
    assert word.words.splitlines()[0] == "I can't tell whether the card of an action arrived"


def test_a_crash_between_saying_and_settling_loses_nothing_and_repeats_nothing(stage: Stage, database_url: str) -> None:
    key = card(stage, stage.add("send the figures", None, FRIDAY))
    stage.voice.before_say = stage.database.close
    with pytest.raises(RuntimeError, match="after shutdown"):
        stage.tick(NIGHT)
    stage.voice.before_say = lambda: None
    with closing(open_database(database_url)) as stage.database:
        again = stage.another_worker()
        assert stage.state(key) == "waiting"
        assert stage.tick("2025-09-28 23:00:30", again).delivered == {}
        stage.tick("2025-09-28 23:02", again)
        assert stage.state(key) == "sent"
    assert len(stage.heard()) == 1


def test_a_process_that_died_twice_before_speaking_is_shown_to_a_person(stage: Stage) -> None:
    key = card(stage, stage.add("send the figures", None, FRIDAY))
    [id] = [number for _, number in stage.due(NIGHT)]
    for at in (NIGHT, "2025-09-28 23:02"):
        stage.write(lambda store, at=at: store.claim(id, london(at), LEASE))
    stage.tick("2025-09-28 23:04")
    assert stage.state(key) == "unconfirmed"


def test_a_voice_that_raises_or_hangs_leaves_a_doubt(stage: Stage) -> None:
    key = card(stage, stage.add("send the figures", None, FRIDAY))
    stage.voice.answers.append(ConnectionError("with words that people wrote"))
    stage.tick(NIGHT)
    stage.tick("2025-09-28 23:01")
    assert stage.state(key) == "sent"


def test_two_workers_at_once_say_everything_once(stage: Stage) -> None:
    actions = [stage.add(f"figure {n}", stage.priya, FRIDAY) for n in range(20)]
    for action in actions:
        card(stage, action)
    stage.voice.slowness = 0.002
    workers = [stage.another_worker() for _ in range(3)]

    async def all_at_once() -> None:
        now = london("2025-09-30 09:00")
        await asyncio.gather(*(tick(stage.database, worker, lambda: now) for worker in workers for _ in range(2)))

    stage.runner.run(all_at_once())
    keys = [one.key for one in stage.heard()]
    assert sorted(keys) == sorted(set(keys))
    assert len(stage.heard(stage.log)) == 20
    assert len(stage.heard(stage.priya)) == 1


def test_one_conversation_in_order_and_several_at_once(stage: Stage) -> None:
    logs = [stage.a_log(f"C{n}", f"board {n}") for n in range(2, 6)]
    for n in range(6):
        for log in logs:
            card(stage, stage.add(f"figure {n}", None, FRIDAY, log=log))
    stage.voice.slowness = 0.05
    stage.tick(NIGHT)
    for log in logs:
        said = [one.card.summary.split(" (")[0] for one in stage.heard(log)]
        assert said == [f"{log.code}-{n + 1} figure {n}" for n in range(6)]
    assert 2 <= stage.voice.most_at_once <= 4


def test_a_place_that_asks_for_patience_is_left_alone_and_keeps_its_order(stage: Stage) -> None:
    other = stage.a_log("C2", "budget board")
    for n in range(4):
        card(stage, stage.add(f"figure {n}", None, FRIDAY))
    card(stage, stage.add("elsewhere", None, FRIDAY, log=other))
    stage.voice.answer("C1", Later(30))
    stage.tick(NIGHT)
    assert [one.target.address for one in stage.heard()] == ["C2"]
    stage.tick("2025-09-28 23:00:29")
    assert stage.heard(stage.log) == []
    stage.tick("2025-09-28 23:00:30")
    assert [one.card.summary.split(" (")[0] for one in stage.heard(stage.log)] == [
        f"AC-{n + 1} figure {n}" for n in range(4)
    ]


def test_patience_grows_while_a_platform_is_down(stage: Stage) -> None:
    card(stage, stage.add("send the figures", None, FRIDAY))
    stage.voice.answers.extend([Later(1)] * 200)
    start, tries = london(NIGHT), 0
    for second in range(0, 3_600, 5):
        before = len(stage.voice.answers)
        now = start + timedelta(seconds=second)
        stage.runner.run(stage.delivery.deliver(lambda now=now: now))
        tries += before - len(stage.voice.answers)
    assert 10 < tries < 25
    assert stage.delivery.silent_since() == start


def test_what_changes_while_it_is_said_is_drawn_again(stage: Stage) -> None:
    action = stage.add("send the figures", None, FRIDAY)
    card(stage, action)

    def close_meanwhile() -> None:
        stage.voice.before_say = lambda: None
        stage.close(action, NIGHT)

    stage.voice.before_say = close_meanwhile
    stage.tick(NIGHT)
    [message] = stage.heard()
    assert "Closed by Priya Nair" in replace(message, card=stage.voice.drawn[message.sent]).words


def test_a_message_that_is_gone_is_not_drawn_again(stage: Stage) -> None:
    action = stage.add("send the figures", None, FRIDAY)
    key = card(stage, action)
    stage.tick(NIGHT)
    stage.close(action, NIGHT)
    stage.voice.answers.append(GiveUp("message_not_found"))
    stage.ticks(NIGHT, NIGHT)
    assert stage.state(key) == "given up: message_not_found"
    assert len(stage.heard()) == 1


def test_one_bad_notice_does_not_stop_the_others(stage: Stage) -> None:
    bad = Owed("unreached:nonsense:1", Kind.UNREACHED, london(NIGHT), person=stage.nigel.id, log=stage.log.id)
    stage.write(lambda store: store.owe(bad, london(NIGHT)))
    card(stage, stage.add("send the figures", None, FRIDAY))
    assert stage.tick(NIGHT).delivered == {How.FAULTY: 1, How.SAID: 1}
    assert stage.state("unreached:nonsense:1") == "waiting"


def test_faults_are_logged_without_what_people_wrote(stage: Stage, caplog: pytest.LogCaptureFixture) -> None:
    card(stage, stage.add("send the figures", None, FRIDAY))
    stage.voice.answers.append(ConnectionError("CANARY"))
    stage.tick(NIGHT)
    assert "fault=ConnectionError at=fakes.py" in caplog.text
    assert "CANARY" not in caplog.text


def test_where_the_bot_was_removed_nothing_is_said(stage: Stage) -> None:
    key = card(stage, stage.add("send the figures", None, FRIDAY))
    stage.tick(NIGHT, Delivery(stage.database, lambda _: None, lambda _: "/action"))
    assert stage.state(key) == "uninstalled"


def test_whoever_gave_it_is_told_that_it_was_declined(stage: Stage) -> None:
    action = given(stage)
    stage.tick(NIGHT)
    stage.decline(action, "Early Years hold these", NIGHT)
    stage.tick(NIGHT)
    [word] = stage.heard(stage.tom)
    assert word.words.splitlines()[:2] == ["Priya Nair gave AC-1 back", "“Early Years hold these”"]


def test_what_was_declined_and_undone_before_it_was_said_is_told_to_nobody(stage: Stage) -> None:
    action = given(stage)
    stage.tick(NIGHT)
    stage.decline(action, "Early Years hold these", NIGHT)
    stage.keep_after_all(NIGHT)
    stage.tick(NIGHT)
    assert stage.heard(stage.tom) == []


def test_the_chair_is_told_who_is_away_unless_they_are_back(stage: Stage) -> None:
    stage.add("send the figures", stage.priya, FRIDAY)
    stage.voice.places["C1"] = frozenset({"U-NIGEL"})
    for until in (date(2025, 10, 8), None):
        stage.go_away(stage.priya, until, NIGHT)
        key = f"away:{stage.priya.id}:{until}"
        owed = Owed(key, Kind.AWAY, london(NIGHT), person=stage.nigel.id, log=stage.log.id, by=stage.priya.id)
        stage.write(lambda store, owed=owed: store.owe(owed, london(NIGHT)))
        stage.tick(NIGHT)
    [word] = stage.heard(stage.nigel)
    assert word.words.splitlines()[0] == "Priya Nair is away until Wednesday 8 October 2025"
    assert "send the figures" in word.words


def test_what_came_last_does_not_wait_behind_a_crowd(stage: Stage) -> None:
    for n in range(80):
        card(stage, stage.add(f"figure {n}", None, FRIDAY, log=stage.a_log(f"CX{n}", f"board {n}")))
    late = stage.add("urgent", stage.priya, FRIDAY)

    def give_meanwhile() -> None:
        if len(stage.voice.heard) == 3:
            stage.write(lambda store: store.give(stage.priya, late, stage.tom, london(NIGHT)))

    stage.voice.before_say = give_meanwhile
    stage.tick(NIGHT)
    place = next(n for n, one in enumerate(stage.heard()) if one.target.person)
    assert place < 60
    assert len(stage.heard()) == 81

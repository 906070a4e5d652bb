"""Planning: every process may do it, as often as it likes, and it follows what is due rather than what is open."""

import asyncio
from datetime import date, time, timedelta

import pytest

from bot.domain.log import DigestTime, LogSettings
from bot.saying.digest import Topic
from scheduler.audit import audit
from scheduler.digest import Part, expiry, last_slot, part_key, topic_of
from scheduler.plan import plan
from scheduler.ticking import Ticking
from tests.scheduler.stage import Stage, london

FRIDAY = date(2025, 10, 3)


@pytest.mark.parametrize(
    ("digest", "now", "slot", "until"),
    [
        (DigestTime(), "2025-09-29 09:00", "2025-09-29 09:00", "2025-10-03 17:00"),
        (DigestTime(), "2025-09-29 08:59", "2025-09-22 09:00", "2025-09-26 17:00"),
        (DigestTime(), "2025-08-30 12:00", "2025-08-26 09:00", "2025-08-29 17:00"),
        (DigestTime(4, time(18)), "2025-10-03 18:30", "2025-10-03 18:00", "2025-10-04 00:00"),
        (DigestTime(6, time(9)), "2025-10-06 12:00", "2025-10-06 09:00", "2025-10-10 17:00"),
        (DigestTime(), "2025-10-27 10:00", "2025-10-27 09:00", "2025-10-31 17:00"),
    ],
)
def test_the_digest_of_a_week_and_until_when_it_may_come(digest: DigestTime, now: str, slot: str, until: str) -> None:
    settings = LogSettings(digest=digest)
    assert last_slot(settings, london(now)) == london(slot)
    assert expiry(settings, london(slot)) == london(until)


def test_a_parts_key_names_its_topic() -> None:
    for head in ("digest:7:2025-10-06", "digest:7:now:T1:x:y"):
        assert topic_of(part_key(head, 2, Part(Topic.OVERDUE, (1,)))) is Topic.OVERDUE


def test_several_at_once_owe_one_nudge_a_person(stage: Stage) -> None:
    people = (stage.priya, stage.tom, stage.nigel)
    for n in range(60):
        stage.add(f"figure {n}", people[n % 3], FRIDAY)

    async def at_once() -> None:
        await asyncio.gather(*(plan(stage.database, london("2025-09-30 09:00")) for _ in range(4)))

    stage.runner.run(at_once())
    stage.tick("2025-09-30 09:00")
    assert sorted(one.key for one in stage.heard()) == sorted(f"nudge:{one.id}:2025-09-30" for one in people)
    assert all("20 actions are waiting for you" in one.words for one in stage.heard())


def test_a_pass_that_stopped_half_way_is_finished_by_the_next(stage: Stage) -> None:
    """What comes when the day's nudge has been said is owed the next working day; nothing is lost."""
    stage.add("send the figures", stage.priya, FRIDAY)
    stage.tick("2025-09-30 09:00")
    late = stage.add("book the room", stage.priya, FRIDAY)
    stage.ticks("2025-09-30 09:01", "2025-10-01 08:59")
    assert [one.key for one in stage.heard()] == [f"nudge:{stage.priya.id}:2025-09-30"]
    stage.tick("2025-10-01 09:00")
    assert [late.text in one.words for one in stage.heard()] == [False, True]


def test_nothing_that_is_planned_is_looked_at_again_before_its_time(stage: Stage) -> None:
    stage.add("send the figures", stage.priya, FRIDAY)
    stage.add("far away", stage.priya, date(2035, 10, 3))
    assert stage.tick("2025-09-02 12:00").planned.nudges == 2
    assert stage.tick("2025-09-02 12:01").planned.nudges == 0
    assert stage.tick("2025-09-30 09:00").planned.nudges == 1


def test_an_audit_is_clean_only_when_nothing_is_late(stage: Stage) -> None:
    stage.add("send the figures", stage.priya, FRIDAY)
    look = lambda at, since=None: stage.runner.run(audit(stage.database, london(at), since))  # noqa: E731
    assert look("2025-09-01 10:10").is_clean
    assert look("2025-09-01 10:20").nudges == 1
    stage.tick("2025-09-01 10:20")
    assert look("2025-09-02 10:00").is_clean
    assert not look("2025-09-02 10:00", london("2025-09-02 09:30")).is_clean


def test_a_wake_is_answered_at_once_and_a_stop_finishes_what_was_begun(stage: Stage) -> None:
    action = stage.add("send the figures", stage.priya, FRIDAY)
    stage.voice.slowness = 0.05

    async def story() -> None:
        ticking = Ticking(stage.database, stage.delivery, lambda: london("2025-09-01 10:30"))
        await ticking.start()
        await ticking.tick()
        assert ticking.heartbeat == london("2025-09-01 10:30")
        stage.write(lambda store: store.give(stage.priya, action, stage.tom, london("2025-09-01 10:30")))
        ticking.wake()
        while not stage.voice.at_once:
            await asyncio.sleep(0.001)
        await ticking.stop()
        await ticking.tick()

    stage.runner.run(asyncio.wait_for(story(), 5))
    assert len(stage.heard(stage.priya)) == 1
    assert stage.state(stage.heard()[0].key) == "sent"


def test_a_fault_in_one_pass_does_not_stop_the_ticking(stage: Stage, caplog: pytest.LogCaptureFixture) -> None:
    moments = iter([london("2025-09-01 10:30") + timedelta(minutes=n) for n in range(1_000)])
    broken = [True]

    def clock() -> object:
        if broken:
            raise ValueError("CANARY")
        return next(moments)

    async def story() -> None:
        ticking = Ticking(stage.database, stage.delivery, clock)  # type: ignore[arg-type]
        await ticking.start()
        await ticking.tick()
        broken.clear()
        await ticking.tick()
        assert ticking.heartbeat is not None
        await ticking.stop()

    stage.runner.run(asyncio.wait_for(story(), 5))
    assert "fault=ValueError" in caplog.text
    assert "CANARY" not in caplog.text

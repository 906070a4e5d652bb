"""The weekly digest: what it says, when it comes, and when it doesn't."""

from dataclasses import replace
from datetime import date, time

from bot.domain.history import Did
from bot.domain.log import DigestTime, Log
from bot.domain.notice import GiveUp, Kind, Owed
from bot.domain.notice import TryLater as Later
from bot.platforms.text import plain_words
from bot.saying.card import Card, Heading, Mention, Para, Row, Tally
from tests.fakes import Posted
from tests.scheduler.stage import Stage, london

MONDAY_NINE = DigestTime()


def weekly(stage: Stage, digest: DigestTime | None = MONDAY_NINE, opened: str = "2025-09-26 12:00") -> Log:
    """A log whose digest comes every week from then on, as `turn.log` opens it."""
    log = stage.a_log("C9", "inclusion board", digest=digest)
    stage.write(lambda store: store.schedule_digest(log, log.settings.next_digest(london(opened))))
    return log


def titles(posted: Posted) -> list[str]:
    return [block.text for block in posted.card.blocks if isinstance(block, Heading)]


def headline(card: Card) -> str:
    return next(plain_words(block.words) for block in card.blocks if isinstance(block, Tally))


def test_what_a_digest_says_and_in_which_order(stage: Stage) -> None:
    log = weekly(stage)
    late = stage.add("send the figures", stage.priya, date(2025, 9, 25), log=log)
    stage.add("book the visit", stage.tom, date(2025, 10, 3), log=log)
    stage.add("far away", stage.tom, date(2025, 12, 3), log=log)
    stage.add("nobody's", None, date(2025, 12, 4), log=log)
    stage.close(stage.add("tell Ofsted", stage.priya, date(2025, 10, 1), log=log), "2025-09-26 15:00")
    at = london("2025-09-23 12:00")
    redate = lambda a: a.redate(date(2025, 9, 26), stage.tom, at, "the data is late")  # noqa: E731
    stage.change(late, stage.tom, "2025-09-23 12:00", redate, Did.REDATED)
    stage.tick("2025-09-29 09:00")
    [digest] = stage.heard(log)
    assert titles(digest) == [
        "Action digest of IB, Monday 29 September 2025",
        "Overdue (1)",
        "Due in the next 7 working days (1)",
        "Closed since last time (1)",
        "Dates changed (1)",
        "No owner or no date (1)",
    ]
    assert headline(digest.card) == "4 open · 1 overdue · 1 due within 7 days · 0 held · 1 closed"
    assert "Priya Nair · 🔴 red · Friday 26 September 2025, 3 days late, moved once" in digest.words
    assert not any(isinstance(span, Mention) for span in _spans(digest.card))
    assert not any(row.buttons for row in digest.card.blocks if isinstance(row, Row))


def _spans(card: Card) -> list[object]:
    worded = [block for block in card.blocks if isinstance(block, Para | Row | Tally)]
    return [span for block in worded for span in (*block.words, *getattr(block, "detail", ()))]


def test_the_next_one_says_what_changed(stage: Stage) -> None:
    log = weekly(stage)
    first = stage.add("send the figures", stage.priya, date(2025, 12, 1), log=log)
    stage.add("book the visit", stage.priya, date(2025, 12, 1), log=log)
    stage.tick("2025-09-29 09:00")
    stage.close(first, "2025-10-01 12:00")
    stage.tick("2025-10-06 09:00")
    assert headline(stage.heard(log)[-1].card) == (
        "1 open (1 fewer) · 0 overdue · 0 due within 7 days · 0 held · 1 closed (1 more)"
    )
    assert "Closed since last time (1)" in titles(stage.heard(log)[-1])
    stage.tick("2025-10-13 09:00")
    assert "Closed since last time (1)" not in titles(stage.heard(log)[-1])


def test_nothing_open_and_nothing_changed_gives_no_digest(stage: Stage) -> None:
    log = weekly(stage)
    action = stage.add("send the figures", stage.priya, date(2025, 12, 1), log=log)
    stage.tick("2025-09-29 09:00")
    stage.close(action, "2025-10-01 12:00")
    stage.ticks("2025-10-06 09:00", "2025-10-13 09:00")
    assert len(stage.heard(log)) == 2
    assert stage.state(f"digest:{log.id}:2025-10-13") == "dropped"


def test_one_digest_however_often_it_runs(stage: Stage) -> None:
    log = weekly(stage)
    stage.add("send the figures", stage.priya, date(2025, 12, 1), log=log)
    stage.ticks("2025-09-29 08:59", "2025-09-29 09:00", "2025-09-29 09:00", "2025-09-29 12:00", "2025-09-30 09:00")
    assert [one.key for one in stage.heard(log)] == [f"digest:{log.id}:2025-09-29"]


def test_on_a_bank_holiday_it_comes_the_next_working_day(stage: Stage) -> None:
    """Monday 25 August 2025 is a holiday in England."""
    log = weekly(stage, opened="2025-08-20 12:00")
    stage.add("send the figures", stage.priya, date(2025, 12, 1), log=log)
    stage.tick("2025-08-25 12:00")
    assert stage.heard(log) == []
    stage.tick("2025-08-26 09:00")
    assert [one.key for one in stage.heard(log)] == [f"digest:{log.id}:2025-08-26"]


def test_a_missed_one_comes_late_until_fridays_close(stage: Stage) -> None:
    log = weekly(stage)
    stage.add("send the figures", stage.priya, date(2025, 12, 1), log=log)
    stage.tick("2025-10-03 03:00")
    assert stage.heard(log) == []
    stage.tick("2025-10-03 09:00")
    assert [one.key for one in stage.heard(log)] == [f"digest:{log.id}:2025-09-29"]


def test_after_fridays_close_it_joins_the_next(stage: Stage) -> None:
    log = weekly(stage)
    stage.add("send the figures", stage.priya, date(2025, 12, 1), log=log)
    stage.ticks("2025-10-03 17:00", "2025-10-04 10:00")
    assert stage.heard(log) == []
    stage.tick("2025-10-06 09:00")
    assert [one.key for one in stage.heard(log)] == [f"digest:{log.id}:2025-10-06"]


def test_one_that_the_platform_refused_until_then_joins_the_next(stage: Stage) -> None:
    log = weekly(stage)
    stage.add("send the figures", stage.priya, date(2025, 12, 1), log=log)
    stage.voice.answers.append(Later(5 * 24 * 3600))
    stage.ticks("2025-09-29 09:00", "2025-10-04 10:00")
    assert stage.heard(log) == []
    assert stage.state(f"digest:{log.id}:2025-09-29") == "expired"


def test_one_that_was_held_up_overnight_waits_for_morning(stage: Stage) -> None:
    log = weekly(stage)
    stage.add("send the figures", stage.priya, date(2025, 12, 1), log=log)
    stage.voice.answers.append(Later(18 * 3600))
    stage.ticks("2025-09-29 09:00", "2025-09-30 03:00")
    assert stage.heard(log) == []
    stage.tick("2025-09-30 09:00")
    assert len(stage.heard(log)) == 1


def test_one_that_was_turned_off_after_planning_is_dropped(stage: Stage) -> None:
    log = weekly(stage)
    stage.add("send the figures", stage.priya, date(2025, 12, 1), log=log)
    stage.voice.answers.append(Later(60))
    stage.tick("2025-09-29 09:00")
    stage.write(lambda store: store.keep_log(replace(log, settings=replace(log.settings, digest=None))))
    stage.ticks("2025-09-29 09:02", "2025-10-06 09:00")
    assert stage.heard(log) == []


def test_a_time_of_ones_own_in_a_zone_of_ones_own(stage: Stage) -> None:
    log = stage.a_log("C9", "far office", digest=DigestTime(3, time(8, 30)), zone="America/New_York", division="none")
    stage.write(lambda store: store.schedule_digest(log, log.settings.next_digest(london("2025-09-29 12:00"))))
    stage.add("send the figures", stage.priya, date(2025, 12, 1), log=log)
    stage.tick("2025-10-02 13:29")
    assert stage.heard(log) == []
    stage.tick("2025-10-02 13:30")
    assert len(stage.heard(log)) == 1


def test_five_rows_a_section_and_the_rest_in_its_thread(stage: Stage) -> None:
    log = weekly(stage)
    for n in range(47):
        stage.add(f"figure {n}", stage.priya, date(2025, 9, 1), log=log)
    stage.tick("2025-09-29 09:00")
    head, *parts = stage.heard(log)
    assert "… and 42 more in the thread" in head.words
    assert [rows(one) for one in (head, *parts)] == [5, 20, 20, 2]
    assert {part.target.thread for part in parts} == {head.sent}
    told = [plain_words(row.words) for one in (head, *parts) for row in one.card.blocks if isinstance(row, Row)]
    assert told == [f"IB-{n + 1} figure {n}" for n in range(47)]
    assert parts[0].words.splitlines()[0] == "Overdue, continued"


def rows(posted: Posted) -> int:
    return sum(isinstance(block, Row) for block in posted.card.blocks)


def test_a_section_without_end_is_cut_and_says_where_the_rest_is(stage: Stage) -> None:
    log = weekly(stage)
    for _ in range(120):
        stage.add("x" * 1_000, stage.priya, date(2025, 9, 1), log=log)
    stage.tick("2025-09-29 09:00")
    head, *parts = stage.heard(log)
    assert "… and 100 more in the thread. All 120: /action list overdue" in head.words
    assert len(parts) == 5
    assert all(len(one.words) < 9_000 for one in (head, *parts))


def test_parts_wait_for_the_head(stage: Stage) -> None:
    log = weekly(stage)
    for n in range(7):
        stage.add(f"figure {n}", stage.priya, date(2025, 9, 1), log=log)
    stage.voice.answer("C9", Later(30))
    stage.tick("2025-09-29 09:00")
    assert stage.heard(log) == []
    stage.tick("2025-09-29 09:01")
    assert [rows(one) for one in stage.heard(log)] == [5, 2]


def test_where_the_bot_was_removed_from_the_place_nothing_follows(stage: Stage) -> None:
    log = weekly(stage)
    for n in range(7):
        stage.add(f"figure {n}", stage.priya, date(2025, 9, 1), log=log)
    stage.voice.answer("C9", GiveUp("not_in_channel"))
    stage.ticks("2025-09-29 09:00", "2025-09-29 09:01")
    assert stage.heard(log) == []
    assert stage.state(f"digest:{log.id}:2025-09-29") == "given up: not_in_channel"


def test_digest_now_comes_at_any_hour(stage: Stage) -> None:
    stage.add("send the figures", stage.priya, date(2025, 12, 1))
    at = london("2025-09-28 22:00")
    owed = Owed("digest:1:now:T1", Kind.DIGEST, at, place=stage.log.place.id, log=stage.log.id)
    stage.write(lambda store: store.owe(owed, at))
    stage.tick("2025-09-28 22:00")
    assert len(stage.heard(stage.log)) == 1

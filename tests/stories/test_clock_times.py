"""A clock time that was said with a date is kept and said back, and goes when the date moves without one."""

import pytest

from tests.stories.moments import FRI, MON, at
from tests.stories.town import ANNUAL, Town

FIGURES = "AC-1 send the figures"
THREE = "Friday 3 October 2025, 15:00"


@pytest.fixture
def log(town: Town) -> Town:
    """A town whose log has AC-1, due at a time."""
    assert town.say("add @priya send the figures by 3pm Friday", at=MON).lines == [
        f"Added: {FIGURES}",
        f"Priya Nair · Due {THREE} · Open",
    ]
    town.tick()
    return town


def test_it_is_said_wherever_the_date_is(log: Town) -> None:
    assert f"Due {THREE} · Open" in log.board(ANNUAL)[0].words
    assert log.board(ANNUAL)[0].summary == f"{FIGURES} (Priya Nair, due {THREE}, open)"
    assert f"Due {THREE} · Open" in log.private("priya")[0].words
    assert log.say("show 1").lines[1] == log.say("list").lines[2] == f"Priya Nair · 🟠 amber · {THREE}, in 4 days"
    assert log.press_open("Snooze", on=log.board(ANNUAL)[0]).intro == f"The due date, {THREE}, stays."


def test_another_time_on_the_same_day_needs_no_reason(log: Town) -> None:
    moved = log.say("due 1 Friday at noon", "priya")
    assert moved.lines == [f"New date: {FIGURES}", "Priya Nair · Due Friday 3 October 2025, 12:00 · Open"]
    assert log.press("Undo", on=moved, as_="priya").lines[1] == f"Priya Nair · Due {THREE} · Open"
    assert log.say("due 1 Friday", "priya").lines[1] == "Priya Nair · Due Friday 3 October 2025 · Open"


def test_a_date_that_moves_without_a_time_drops_it(log: Town) -> None:
    moved = log.say("due 1 Thursday", "tom")
    assert moved.lines[1] == "Priya Nair · Due Thursday 2 October 2025 · Open"
    assert log.press("Undo", on=moved).lines[1] == f"Priya Nair · Due {THREE} · Open"


def test_a_form_on_the_same_day_keeps_it(log: Town) -> None:
    card = log.board(ANNUAL)[0]
    form = log.press_open("New date", on=card)
    assert log.fill(form, due="2025-10-03", because="no change").lines[1] == f"Priya Nair · Due {THREE} · Open"
    form = log.press_open("New date", on=card)
    assert log.fill(form, due="2025-10-02", because="sooner").lines[1] == (
        "Priya Nair · Due Thursday 2 October 2025 · Open"
    )


def test_it_is_overdue_by_the_day(log: Town) -> None:
    log.clock.move_to(at(FRI, "16:30"))
    assert log.say("list overdue").lines[0] == "Overdue: 0"
    assert log.say("show 1").lines[1].endswith(f"{THREE}, today")

"""A date that is no day to come is asked about, with the days that were perhaps meant as buttons."""

import pytest

from tests.stories.moments import MON, NEXT_MON, TUE
from tests.stories.town import ANNUAL, Town

FIGURES = "AC-1 send the figures"


def offered(*days: str) -> list[str]:
    return [*days, "Set the date", "Undo"]


@pytest.mark.parametrize(
    ("words", "question", "days"),
    [
        (
            "by 31 September",
            "31 September doesn't exist. It has no date yet. When is it due?",
            ["Tuesday 30 September 2025", "Wednesday 1 October 2025"],
        ),
        (
            "by Friday 10 October 2024",
            "10 October 2024 is a Thursday, not a Friday. It has no date yet. When is it due?",
            ["Friday 10 October 2025", "Saturday 11 October 2025"],
        ),
        (
            "by 1 September 2025",
            "Monday 1 September 2025 has passed. It has no date yet. When is it due?",
            ["Wednesday 1 October 2025", "Tuesday 1 September 2026"],
        ),
        (
            "by end of term",
            "I can't read “end of term” as a date. It has no date yet. When is it due?",
            ["Tuesday 30 September 2025", "Friday 3 October 2025", "Friday 10 October 2025"],
        ),
    ],
)
def test_the_question_and_its_answers(town: Town, words: str, question: str, days: list[str]) -> None:
    asked = town.say(f"add @priya send the figures {words}", at=MON)
    assert asked.lines[1:] == ["Priya Nair · No date · Open", question]
    assert asked.labels == offered(*days)
    for day in days:
        answer = town.press(day, on=asked)
        assert answer.lines[1] == f"Priya Nair · Due {day} · Open", "a second thought needs no reason"
    town.tick()
    assert f"Due {days[-1]} · Open" in town.board(ANNUAL)[0].words


@pytest.fixture
def asked(town: Town) -> Town:
    """A town whose log has AC-1 without a date, and a question to Tom about it."""
    town.say("add @priya send the figures by 31 September", at=MON)
    return town


def test_the_answer_takes_the_place_of_the_question(town: Town) -> None:
    asked = town.say("add @priya send the figures by 31 September", at=MON)
    answer = town.press("Wednesday 1 October 2025", on=asked)
    assert answer.ts == asked.ts and answer.labels == ["Undo"]
    assert town.press("Undo", on=answer).lines[1] == "Priya Nair · No date · Open"


def test_a_date_that_moves_is_asked_for_its_reason(town: Town) -> None:
    town.say("add @priya send the figures by Friday", at=MON)
    asked = town.say("due AC-1 31 October 2024 because the data is late", "priya")
    assert asked.lines == [
        f"Not changed: {FIGURES}",
        "Priya Nair · Due Friday 3 October 2025 · Open",
        "Thursday 31 October 2024 has passed. AC-1 keeps the date it has. When is it due?",
    ]
    assert asked.labels == ["Friday 31 October 2025", "Set the date"]
    form = town.press_open("Friday 31 October 2025", on=asked, as_="priya")
    assert form.fields["Due date"]["element"]["initial_date"] == "2025-10-31"
    moved = town.fill(form, "priya", due="2025-10-31", because="the data is late")
    assert "Due Friday 31 October 2025 (first Friday 3 October 2025, moved once)" in moved.words


def test_a_day_that_has_passed_since_is_refused(town: Town) -> None:
    asked = town.say("add @priya send the figures by end of term", at=MON)
    town.clock.move_to(NEXT_MON)
    assert town.press("Tuesday 30 September 2025", on=asked).words.startswith("That day has passed.")
    town.clock.move_to(TUE)
    assert town.press("Tuesday 30 September 2025", on=asked).lines[1].startswith("Priya Nair · Due Tuesday")


def test_only_those_with_a_part_may_ask_and_answer(asked: Town) -> None:
    refusal = "Only those who have a part in AC-1 can do that. Priya Nair can."
    assert asked.say("due AC-1 31 September", "marcus").words == refusal
    question = asked.say("due AC-1 31 September", "priya")
    button = question.button("Wednesday 1 October 2025")
    assert button.action_id == "due_on:1:2025-10-01", "a verb, an id and a day, nothing else"
    assert asked.press("Wednesday 1 October 2025", on=question, as_="priya").lines[0] == f"New date: {FIGURES}"


def test_a_closed_action_is_not_dated(asked: Town) -> None:
    question = asked.say("due AC-1 31 September", "priya")
    asked.say("done AC-1", "priya")
    refused = asked.press("Wednesday 1 October 2025", on=question, as_="priya")
    assert refused.words == "AC-1 is closed, so it can't be given a new date. Reopen it first."


def test_the_next_meeting_is_asked_for(town: Town) -> None:
    asked = town.say("add @priya send the figures by the next meeting", at=MON)
    assert asked.lines == [
        f"Added: {FIGURES}",
        "Priya Nair · No date · Open",
        "I know of no meeting here yet. It has no date yet. Which day is the next meeting?",
    ]
    assert asked.labels == ["Set the date", "Undo"]
    town.tick()
    assert "Latest: Due by the next meeting" in town.board(ANNUAL)[0].lines, "what was said is kept"
    dated = town.fill(town.press_open("Set the date", on=asked), due="2025-10-09")
    assert dated.lines[1] == "Priya Nair · Due Thursday 9 October 2025 · Open"
    again = town.say("due 1 next meeting", "priya")
    assert again.lines[2] == (
        "I know of no meeting here yet. AC-1 keeps the date it has. Which day is the next meeting?"
    )
    assert again.labels == ["Set the date"]

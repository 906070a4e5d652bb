"""How often an action comes round: set, changed and ended, by command and in the form; and what can't be read."""

import pytest

from tests.stories.moments import MON
from tests.stories.town import Town

FRIDGE = "AC-1 check the fridge"
REPEATS = "How often does it repeat?"


@pytest.fixture
def log(town: Town) -> Town:
    """A town whose log has AC-1, due on Friday, which happens once."""
    town.say("add @priya check the fridge by Friday", at=MON)
    return town


def test_once_becomes_every_week_and_once_again(log: Town) -> None:
    changed = log.say("edit 1 every Monday at 9", "priya")
    assert changed.lines == [
        f"Now repeats: {FRIDGE}",
        "Priya Nair · Due Friday 3 October 2025 · Open · Repeats every Monday at 09:00",
        "After this one: Monday 6 October 2025, then Monday 13 October 2025.",
    ]
    ended = log.say("edit 1 stop repeating", "priya")
    assert ended.lines == [f"No longer repeats: {FRIDGE}", "Priya Nair · Due Friday 3 October 2025 · Open"]
    assert "Repeats every Monday at 09:00" in log.press("Undo", on=ended, as_="priya").words
    assert log.say("done 1", "priya").lines[2] == "Next: AC-2, due Monday 6 October 2025, 09:00."


def test_nothing_to_stop(log: Town) -> None:
    assert log.say("edit 1 stop repeating", "priya").lines[0] == f"Nothing to change: {FRIDGE}"


def test_it_counts_from_the_day_on_which_it_is_due(log: Town) -> None:
    assert log.say("edit 1 every 2 weeks").lines[2] == (
        "After this one: Friday 17 October 2025, then Friday 31 October 2025."
    )


def test_without_a_date_it_is_due_on_the_first(town: Town) -> None:
    town.say("add @priya check the fridge", at=MON)
    assert town.say("edit 1 every Wednesday").lines[1] == (
        "Priya Nair · Due Wednesday 1 October 2025 · Open · Repeats every Wednesday"
    )


def test_in_the_form(log: Town) -> None:
    form = log.open("edit 1", "priya")
    assert form.labels == ["What is to be done?", REPEATS, "Who is to be told?", "Which organisation owes it?"]
    assert log.fill(form, "priya", text="check the fridge", repeat="fortnightly").lines[:2] == [
        f"Now repeats: {FRIDGE}",
        "Priya Nair · Due Friday 3 October 2025 · Open · Repeats every 2 weeks",
    ]
    form = log.open("edit 1", "priya")
    assert form.fields[REPEATS]["element"]["initial_value"] == "every 2 weeks"
    reworded = log.fill(form, "priya", text="check both fridges", repeat="every 2 weeks")
    assert reworded.lines[0] == "Now reads: AC-1 check both fridges" and "every 2 weeks" in reworded.lines[1]
    form = log.open("edit 1", "priya")
    assert log.fill_wrongly(form, "priya", text="check it", repeat="now and then") == (
        "I can't read “now and then” as a repeat, so AC-1 stays as it is."
        " Write it like this: “/action edit AC-1 every first Monday”"
    )
    assert log.fill(form, "priya", text="check it", repeat="").lines[0] == "No longer repeats: AC-1 check it"


def test_what_is_closed_does_not_begin_to_repeat(log: Town) -> None:
    log.say("done 1", "priya")
    refused = "AC-1 is closed, so it can't be made to repeat. Reopen it first."
    assert log.say("edit 1 every Monday", "priya").words == refused
    assert log.say("edit 1 every 2 hours", "priya").words.startswith("I can't read “every 2 hours” as a repeat")


def test_a_repeat_that_cannot_be_read_is_asked_about_and_kept_as_words(town: Town) -> None:
    asked = town.say("add @priya check the fridge every 2 hours", at=MON)
    assert asked.lines == [
        "Added: AC-1 check the fridge every 2 hours",
        "Priya Nair · No date · Open",
        "I can't read “every 2 hours” as a repeat, so it happens once. How often is it?",
    ]
    assert asked.labels == ["Set how often", "Undo"]
    form = town.press_open("Set how often", on=asked)
    answer = town.fill(form, text="check the fridge", repeat="every day")
    assert answer.lines[1] == "Priya Nair · Due Tuesday 30 September 2025 · Open · Repeats every day"


def test_a_doubtful_date_beside_a_repeat(town: Town) -> None:
    asked = town.say("add @priya check the fridge every 2 weeks by 31 September", at=MON)
    assert asked.lines[1] == "Priya Nair · No date · Open · Repeats every 2 weeks"
    assert asked.labels == ["Tuesday 30 September 2025", "Wednesday 1 October 2025", "Set the date", "Undo"]
    town.press("Wednesday 1 October 2025", on=asked)
    assert town.say("done 1", "priya").lines[2] == "Next: AC-2, due Wednesday 15 October 2025."


def test_the_last_one_says_so(town: Town) -> None:
    town.say("add @priya check the fridge every Tuesday until 8 October", at=MON)
    done = town.say("done 1", "priya")
    assert done.lines[2] == "Next: AC-2, due Tuesday 7 October 2025."
    assert "until Wednesday 8 October 2025" in town.say("show 2").words
    assert town.say("done 2", "priya").lines[2] == "It was the last one."


def test_of_those_that_are_counted(town: Town) -> None:
    added = town.say("add @priya check the fridge every Tuesday for 2 times", at=MON)
    assert added.lines[2] == "After this one: Tuesday 7 October 2025, the last."
    town.say("done 1", "priya")
    assert town.say("done 2", "priya").lines[2] == "It was the last one."

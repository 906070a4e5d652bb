"""What comes round: said back in full, opened again by closing it, changed and ended. AC-1 is Priya's, every Monday."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.stories.moments import DAY, MON, NEXT_MON, TUE
from tests.stories.screen import Shown
from tests.stories.town import ANNUAL, Town

FRIDGE = "AC-1 check the fridge"
WEEKLY = "Repeats every Monday"


@pytest.fixture
def log(either_town: Town) -> Town:
    """A town whose log has AC-1, on either database."""
    added = either_town.say("add @priya @sian check the fridge every Monday", at=MON)
    assert added.lines == [
        f"Added: {FRIDGE}",
        f"Priya Nair, with Sian Pugh · Due Monday 6 October 2025 · Open · {WEEKLY}",
        "After this one: Monday 13 October 2025, then Monday 20 October 2025.",
    ]
    either_town.tick()
    return either_town


def cards(town: Town) -> list[Shown]:
    town.tick()
    return town.board(ANNUAL)


def test_it_is_said_wherever_the_action_is(log: Town) -> None:
    assert WEEKLY in cards(log)[0].words and WEEKLY in log.private("priya")[0].words
    assert log.say("list").lines[2] == f"Priya Nair · 🟠 amber · Monday 6 October 2025, in 7 days · {WEEKLY}"
    assert WEEKLY in log.say("show 1").words


def test_closing_one_opens_the_next(log: Town) -> None:
    done = log.press("Done", on=cards(log)[0], as_="priya", at=NEXT_MON)
    assert done.lines == [
        f"Closed: {FRIDGE}",
        "Priya Nair, with Sian Pugh · Closed by Priya Nair on Monday 6 October 2025",
        "Next: AC-2, due Monday 13 October 2025.",
    ]
    first, second = (card for card in cards(log) if card.lines[0].startswith("AC-"))
    assert "Repeats" not in first.words and first.labels == ["Reopen"]
    assert second.lines == [
        "AC-2 check the fridge",
        f"Owner: @U0PRIYA, with @U0SIAN · Due Monday 13 October 2025 · Open · {WEEKLY}",
        "Follows AC-1, opened on Monday 6 October 2025",
    ]
    assert len([words for words in log.heard("priya") if words.startswith("You have been given")]) == 1
    story = log.say("show 2").lines
    assert story[2:] == ["Follows AC-1", "Monday 6 October 2025: opened by Priya Nair · follows AC-1"]


def test_a_note_and_the_next_are_both_said(log: Town) -> None:
    assert log.say("done 1 all cold", "priya").lines[2] == "all cold Next: AC-2, due Monday 13 October 2025."


def test_those_that_were_missed_are_left_out(log: Town) -> None:
    late = log.say("done 1", "priya", at=MON + 30 * DAY)
    assert late.lines[2] == "Next: AC-2, due Monday 3 November 2025."
    on_the_day = log.say("done 2", "priya", at=MON + 42 * DAY)
    assert on_the_day.lines[2] == "Next: AC-3, due Monday 10 November 2025.", "today's is not missed yet"


def test_a_second_press_opens_no_second_one(log: Town) -> None:
    card = cards(log)[0]
    log.press("Done", on=card, as_="priya")
    again = log.press("Done", on=card, as_="sian")
    assert again.lines[0] == f"Nothing to change: {FRIDGE}"
    assert log.say("list").lines[0] == "Open actions: 1"


def test_two_who_close_it_at_once_open_one(log: Town) -> None:
    with ThreadPoolExecutor(2) as people:
        lines = list(people.map(lambda who: log.say("done 1", who).lines[0], ["priya", "sian"]))
    assert f"Closed: {FRIDGE}" in lines
    assert lines[0] != lines[1]
    assert [line.split()[0] for line in log.say("list").lines if line.startswith("AC-")] == ["AC-2"]


def test_undo_takes_the_next_one_back(log: Town) -> None:
    done = log.press("Done", on=cards(log)[0], as_="priya")
    cards(log)
    undone = log.press("Undo", on=done, as_="priya")
    assert undone.lines == [
        f"Undone: {FRIDGE}",
        f"Priya Nair, with Sian Pugh · Due Monday 6 October 2025 · Open · {WEEKLY}",
        "AC-2, which followed it, is withdrawn.",
    ]
    assert "Withdrawn: undone" in cards(log)[1].words and cards(log)[1].labels == []
    assert log.say("done 1", "priya").lines[2] == "Next: AC-3, due Monday 13 October 2025."


def test_undo_by_word_takes_back_the_closing_too(log: Town) -> None:
    log.say("done 1", "priya")
    assert log.say("undo", "tom").words.startswith("That can't be undone any more"), "AC-2 is none of Tom's doing"
    assert log.say("undo", "priya").lines[0] == f"Undone: {FRIDGE}"
    assert log.say("undo", "priya").words == "There is nothing of yours to undo."


def test_a_next_one_that_was_touched_stays(log: Town) -> None:
    done = log.say("done 1", "priya")
    log.say("update 2 begun", "sian")
    undone = log.press("Undo", on=done, as_="priya")
    assert undone.lines[1:] == [
        "Priya Nair, with Sian Pugh · Due Monday 6 October 2025 · Open",
        "AC-2 follows it already, so AC-1 itself no longer repeats.",
    ]
    assert log.say("done 1", "priya").lines[2:] == []
    assert log.say("list").lines[0] == "Open actions: 1"


def test_reopening_opens_nothing_and_closing_again_neither(log: Town) -> None:
    log.say("done 1", "priya")
    assert log.say("reopen 1 it was warm", "priya").lines[1].endswith("· Open")
    assert log.say("done 1", "priya").lines[2:] == []
    assert [line.split()[0] for line in log.say("list").lines if line.startswith("AC-")] == ["AC-2"]


def test_withdrawing_ends_it_and_undo_brings_it_back(log: Town) -> None:
    gone = log.say("withdraw 1 the fridge is gone")
    assert gone.lines[1:] == [
        "Priya Nair, with Sian Pugh · Due Monday 6 October 2025 · Withdrawn: the fridge is gone",
        "It no longer repeats.",
    ]
    assert log.press("Undo", on=gone).lines[1].endswith(WEEKLY)


def test_held_and_with_another_owner_it_goes_on(log: Town) -> None:
    log.say("assign 1 @marcus")
    log.say("hold 1 the visit")
    assert WEEKLY in log.say("show 1").words
    log.say("done 1")
    assert log.say("show 2").lines[1].startswith("Marcus Obi · ")


def test_a_date_that_moved_does_not_move_the_others(log: Town) -> None:
    log.say("due 1 8 October because of the holiday", "priya", at=TUE)
    log.say("done 1", "priya", at=NEXT_MON)
    assert log.say("show 2").lines[1].split(" · ")[2] == "Monday 13 October 2025, in 7 days"

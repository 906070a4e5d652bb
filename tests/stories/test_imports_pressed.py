"""An import's buttons pressed twice, late, and after other things have happened."""

from tests.stories.moments import MON
from tests.stories.test_imports import import_letter
from tests.stories.town import Town

TEA = "Dear Nigel\n\nThank you for the tea.\n\nYours sincerely\n\nHelen"


def test_a_long_import_has_its_buttons_all_the_same(town: Town) -> None:
    items = "\n".join(f"{number}. send paper number {number} to the office" for number in range(1, 61))
    review = import_letter(town, f"Meeting of the board, 4 September 2025\n\nActions\n\n{items}\n")
    summary = town.press("Track 60 actions", on=review, as_="nigel")
    assert summary.labels == ["Share in #annual-conversation", "Undo"]


def test_tracked_twice_by_a_double_click_is_tracked_once_and_can_still_be_shared(either_town: Town) -> None:
    town = either_town
    review = import_letter(town, TEA)
    form = town.press_open("Add a line", on=review, as_="nigel")
    review = town.fill(form, "nigel", text="return the cups")
    town.press("Track 1 action", on=review, as_="nigel")
    summary = town.press("Track 1 action", on=review, as_="nigel")
    assert "Tracked before: AC-1." in summary.lines
    assert summary.labels == ["Share in #annual-conversation", "Undo"]
    assert "AC-2" not in town.say("list all", as_="nigel").words


def test_left_out_by_a_double_click_is_left_out(town: Town) -> None:
    review = import_letter(town)
    town.press("Leave out", on=review, as_="nigel")
    again = town.press("Leave out", on=review, as_="nigel")
    assert "Track 3 actions" in again.labels


def test_undo_of_an_import_leaves_what_was_put_right_since(town: Town) -> None:
    summary = town.press("Track 4 actions", on=import_letter(town), as_="nigel")
    town.say("edit AC-1 send the figures of 2025", as_="nigel")
    assert town.press("Undo", on=summary, as_="nigel").words == "Undone: 3 actions. 1 went on since and stay."
    assert "AC-1 send the figures of 2025" in town.say("list all", as_="nigel").words


def test_what_was_forgotten_is_not_found_again(town: Town) -> None:
    review = import_letter(town)
    town.press("Cancel", on=review, as_="nigel")
    assert "isn't open any more" in town.press("Leave out", on=review, as_="nigel").words


def test_the_chair_is_told_of_what_somebody_else_imported_and_shares_it(either_town: Town) -> None:
    town = either_town
    town.say("add ring the school", as_="nigel", at=MON)
    town.press("Track 4 actions", on=import_letter(town, as_="tom"), as_="tom")
    town.tick()
    (told,) = town.private("nigel")
    assert told.lines[0] == "Tom Ellery imported 4 actions from Annual Conversation 2025, Tuesday 9 September 2025"
    shared = town.press("Share in #annual-conversation", on=told, as_="nigel")
    assert shared.words == "Shared in #annual-conversation: AC-2, AC-3, AC-4 and AC-5."
    assert "AC-5" in town.say("list all", as_="priya").words
    assert town.press("Share in #annual-conversation", on=told, as_="nigel").words == "These are shared already."

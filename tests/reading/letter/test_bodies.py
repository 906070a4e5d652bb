"""Bodies that are called for short, whom a motion charges, and what looks like a form."""

from datetime import date

import pytest

from bot.reading.document.text import read_text
from bot.reading.letter.reading import read_letter
from tests.reading.letter.rows import minuted, rows


def test_what_the_body_is_called_for_short() -> None:
    head = "Quay Board Minutes, 4 March 2024\n\nPresent: Ann Lowe, Vera Dean\n\n"
    assert rows(f"{head}The QB will ask the diver for a price.") == ["QB: ask the diver for a price."]
    assert rows(f"{head}The BBC will show the regatta.") == []


@pytest.mark.parametrize(
    ("sentence", "row"),
    [
        ("Moved, seconded and voted 3-0 to have the Clerk buy a phone.", "Clerk: buy a phone."),
        ("Ben will be asked to change the message.", "Ben: change the message."),
        ("Ben indicated at the last meeting that he would check with the mason.", "Ben: check with the mason."),
        ("Anne indicated she would still do the plants.", "Anne: do the plants."),
        ("A flyer needs to be printed by 1 May.", ": A flyer needs to be printed by 1 May."),
        (
            "Date suggested Friday 6 December. Ben will enquire.",
            "Ben: Date suggested Friday 6 December. Ben will enquire.",
        ),
    ],
)
def test_whose_it_is(sentence: str, row: str) -> None:
    assert minuted(sentence) == [row]


def test_each_of_two_who_would() -> None:
    assert minuted("It was agreed that Anne would write a talk and Ben would bring a chart.") == [
        "Anne: write a talk",
        "Ben: bring a chart",
    ]


def test_initials_in_square_brackets_are_no_gaps_of_a_form() -> None:
    text = "Ada Roe (Chair) [AR]\nOla Tate (Clerk) [OT]\n\n1. Welcome\nAll were welcomed.\nAction: OT to ring the mason"
    assert rows(text) == ["OT: ring the mason"]


def test_what_has_been_some_success_is_not_done() -> None:
    lines = "There has been some success, the search should go on.        BO\n\nAH to ring Kim.        AH\n\n"
    assert minuted(f"{lines}BO to ask Kim.        BO") == [
        "BO: There has been some success, the search should go on.",
        "AH: ring Kim.",
        "BO: ask Kim.",
    ]


@pytest.mark.parametrize(
    ("sentence", "row"),
    [
        ("Father Odo will write a template.", "Father Odo: write a template."),
        ("PTA to plan the fair.", "PTA: plan the fair."),
        ("Topics for the survey (BO to prepare these).", "BO: prepare these"),
        ("Topics for the survey (BO to think about this).", "BO: Topics for the survey (BO to think about this)."),
    ],
)
def test_titles_bodies_and_asides(sentence: str, row: str) -> None:
    assert minuted(sentence) == [row]


def test_the_day_a_page_was_put_on_the_web_is_not_the_meetings() -> None:
    title = "Minutes of the Vestry Meeting -- July 17, 2017"
    page = f"Saturday, November 11, 2017\n\n{title}\n\nPresent: Ann Lowe, Vera Dean\n"
    assert read_letter(read_text(page)).held_on == date(2017, 7, 17)

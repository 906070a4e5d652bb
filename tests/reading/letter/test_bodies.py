"""Bodies that are called for short, whom a motion charges, and what looks like a form."""

import pytest

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

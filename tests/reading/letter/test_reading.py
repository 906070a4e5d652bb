"""Whole documents: a letter with two lists, what is known of a meeting, the same said twice."""

from datetime import date

import pytest

from bot.reading.document.text import read_text
from bot.reading.letter.about import context_of
from bot.reading.letter.reading import read_letter
from tests.reading.letter.rows import HEAD, found, rows

LETTER = """Fenwick House
Leeds

9 May 2022

Ms Ruth Ibsen
Director of Children's Services
Calderbrook Council

Dear Ruth

Annual conversation 2022

Thank you for meeting with me on 21 April 2022 to discuss your plans.

You told us that fostering is growing.

Actions

Calderbrook to:

1. send the placement figures
2. keep the Inspectorate updated about the new home
3. update Tom Arden, Senior Inspector on early help

Inspectorate:

1. Joan Peel to look into the joint register

Thank you again. Please contact Tom Arden if anything is unclear.

Yours sincerely

Moira Lund
Regional Director
"""


def test_a_letter_with_a_list_for_each_organisation() -> None:
    reading = read_letter(read_text(LETTER))
    assert (reading.title, reading.held_on) == ("Annual conversation 2022", date(2022, 4, 21))
    assert [(each.organisation, each.owners, each.number) for each in reading.actions] == [
        ("Calderbrook", (), "1"),
        ("Calderbrook", (), "2"),
        ("Calderbrook", (), "3"),
        ("Inspectorate", ("Joan Peel",), "1"),
    ]
    assert [each.recipient for each in reading.actions[1:3]] == ["Inspectorate", "Tom Arden"]


def test_what_is_known_of_a_letter() -> None:
    context = context_of(read_text(LETTER), "en-GB")
    assert context.correspondence
    assert (context.written_on, context.today) == (date(2022, 5, 9), date(2022, 5, 9))
    assert [each.name for each in context.addressees] == ["Ms Ruth Ibsen"]


def test_who_was_there_and_what_they_are_called() -> None:
    context = context_of(read_text(HEAD + "In attendance: Dr Finn Tate, Clerk; @quill\n\nzed: hello\n"), "en-GB")
    assert {"anne holt", "anne", "ah", "ben", "bo", "carys penn", "quill"} <= context.names.known
    assert context.held_on == date(2024, 3, 4)


def test_the_same_said_inline_and_in_a_summary_is_one() -> None:
    text = HEAD + "Doors. ACTION: BO to ask three firms for quotes for the fire doors by 3 May.\n\n## Actions\n\n"
    text += (
        "| What | Who |\n|---|---|\n| Ask firms for quotes for fire doors | Ben Okoro (BO) |\n| Order paint | AH |\n"
    )
    assert len(found(text)) == 2


def test_two_who_are_to_do_the_same_are_two() -> None:
    assert len(found(HEAD + "ACTION: AH to review section two\n\nACTION: BO to review section two\n")) == 2


def test_a_letter_of_thanks_asks_nothing() -> None:
    assert (
        rows("4 May 2021\n\nDear Sir\n\nThank you for your letter. We continue to work with schools.\n\nYours\n") == []
    )


def test_a_paragraph_of_many_pages_is_read_to_its_end() -> None:
    text = HEAD + "The rain went on and on. " * 2000 + "ACTION: BO to mend the roof."
    assert rows(text) == ["BO: mend the roof."]


def test_a_line_that_is_a_day_is_the_meetings() -> None:
    text = "Friends of the Quay\n\n23/6/08 3.20pm\n\nPresent: Anne Holt\n\nThe dinner's date is now 15/11/08.\n"
    assert context_of(read_text(text), "en-GB").held_on == date(2008, 6, 23)
    text = "Board\n\n16 November 2011\n\nMinutes of the meeting held on 14 September 2011 (Ref: CM/06/11/01)\n"
    assert context_of(read_text(text), "en-GB").held_on == date(2011, 11, 16)
    assert context_of(read_text("# Core Team 2019/07/12\n\nhello\n"), "en-GB").held_on == date(2019, 7, 12)
    text = "# 21-Dec-2017 Board Notes\n\nBen will do the release on 2017-12-23.\n"
    assert context_of(read_text(text), "en-GB").held_on == date(2017, 12, 21)


def test_a_heading_with_its_day_is_the_title() -> None:
    text = "# Signals discussion 2023-01-16\n\nNotes by Anne Holt\n\n**Action items:**\n\n* BO to ask\n"
    assert context_of(read_text(text), "en-GB").title == "Signals discussion 2023-01-16"


def test_a_day_with_strokes_that_begins_with_its_year() -> None:
    assert read_letter(read_text("# Harbour call 2024/03/04\n\n- It rained.\n")).held_on == date(2024, 3, 4)


@pytest.mark.parametrize(
    ("page", "title", "held"),
    [
        (
            "Agenda item\n\nMooring fees\n\nReport of the Warden\n\nMinutes:\n\nThe minutes of the meeting held on "
            "4 May 2023 were approved.\n",
            "Mooring fees",
            None,
        ),
        (
            "Issue - meetings\n\nMooring fees\n\nMeeting: 11/05/2023 - Rivers Committee (Item 7)\n\n"
            "7 Mooring fees\n\n"
            "Minutes:\n\n5 January 2023\n\nThe minutes were approved.\n",
            "Mooring fees",
            date(2023, 5, 11),
        ),
        (
            "Note of decisions of the Rivers Group\n\n4 May 2023\n\n1. Minutes of meeting of 2 March 2023\n\nAgreed.\n",
            "Note of decisions of the Rivers Group",
            date(2023, 5, 4),
        ),
        (
            "Mr Ben Ode\nHarbour Master\n\n4 May 2023\n\nThe Rivers Board's plan\n\nDear Mr Ode\n\n"
            "I write to thank you.\n",
            "The Rivers Board's plan",
            date(2023, 5, 4),
        ),
    ],
)
def test_what_a_page_is_about_and_when_it_was(page: str, title: str, held: date | None) -> None:
    reading = read_letter(read_text(page))
    assert (reading.title, reading.held_on) == (title, held)


@pytest.mark.parametrize(
    ("page", "title"),
    [
        ("# Meeting Notes - Quay Community Call 4 May 2023\n\n- It rained.\n", "Quay Community Call"),
        ("Agenda and minutes\n\nRivers Committee - Friday, 4 May 2023 1.15 pm\n\nIt rained.\n", "Rivers Committee"),
        ("# Minutes - 4 May 2023\n\n- It rained.\n", "Minutes - 4 May 2023"),
    ],
)
def test_whose_notes_they_are_is_the_title(page: str, title: str) -> None:
    assert read_letter(read_text(page)).title == title

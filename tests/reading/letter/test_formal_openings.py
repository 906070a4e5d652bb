"""Letters that greet nobody by name, and what their writers bind themselves and others to."""

from datetime import date

import pytest

from bot.reading.document.text import read_text
from bot.reading.letter.reading import read_letter
from tests.reading.letter.rows import found, rows
from tests.reading.letter.test_formal import in_letter

SIGNATORY = "Yours sincerely\n\nTomas Reyl\nPorts Registry\n"


@pytest.mark.parametrize(
    "opening",
    [
        "Hello,\n\n",
        "To whom it may concern:\n\n",
        "Ida Crewe, Clerk\nHarbour Board\n4 March 2024\n\nThank you for your letter of 1 March. ",
        "Dear Mr. Crewe:\n\n",
    ],
)
def test_a_letter_that_greets_nobody_asks_all_the_same(opening: str) -> None:
    (asked,) = found(f"{opening}I would be grateful if you would send the berth plan to the pilot.\n")
    assert asked.text == "send the berth plan to the pilot"


def test_a_date_before_the_greeting_and_a_close_in_the_last_paragraph() -> None:
    text = "Fen Council\n\nMs Ida Crewe Chief Minister\n\n4th March 2024 Dear Chief Minister\n\nRivers Panel\n\n"
    text += "The Panel requests that you send it the minutes of your board. Yours sincerely\n\nIdris Holme\n\nChair\n\n"
    text += "Rivers Panel\n"
    (asked,) = found(text)
    assert (asked.owners, asked.recipient) == (("Ms Ida Crewe Chief Minister",), "Rivers Panel")


def test_a_letter_to_everybody_concerned() -> None:
    text = "4 May 2024\n\nTo: All berth holders\n\nRe: Survey of moorings\n\nThe survey forms are now out. "
    text += f"Completed forms are to be filed with the Registry by 28 June 2024.\n\n{SIGNATORY}"
    (asked,) = found(text)
    assert (asked.text, asked.due_on) == (
        "Completed forms are to be filed with the Registry by 28 June 2024",
        date(2024, 6, 28),
    )


def test_a_page_that_thanks_for_letters_is_none() -> None:
    assert rows("Our harbour\n\nThank you for your letters. Please send us more of them.\n") == []


@pytest.mark.parametrize(
    ("sentence", "act"),
    [
        ("I undertake to send you the chart as soon as I can.", "send you the chart as soon as I can"),
        ("I am waiting for the survey and will write again in May.", "write again in May"),
    ],
)
def test_the_writer_undertakes_it(sentence: str, act: str) -> None:
    (promised,) = in_letter(sentence)
    assert promised.text == act
    assert promised.recipient


def test_so_long_have_they_to_do_it() -> None:
    (told,) = in_letter("All berth holders therefore have until 13 May 2024 to return their forms.")
    assert (told.text, told.owners, told.due_on) == (
        "return their forms",
        ("berth holders",),
        date(2024, 5, 13),
    )
    assert in_letter("You have 28 days to appeal.") == ()


def test_you_whom_a_wish_is_about_is_the_reader() -> None:
    (asked,) = in_letter("I ask that you direct your staff to publish the figures.")
    (plain,) = in_letter("Please publish the figures.")
    assert asked.owners == plain.owners


@pytest.mark.parametrize(
    "sentence",
    [
        "Your letter asks to whom you should address your complaint that the charts are late.",
        "I would have been glad if you had undertaken to ask the Board for its view.",
        "We should inform you that the page shows an old chart.",
        "Please find the new questions, with all that changed since May in bold italics, in the attached annex.",
    ],
)
def test_what_binds_nobody(sentence: str) -> None:
    assert in_letter(sentence) == ()


@pytest.mark.parametrize(
    ("sentence", "due"),
    [
        ("I will reply on these points once the review is complete.", "once the review is complete"),
        ("We shall send you a reply as soon as we can.", "as soon as we can"),
    ],
)
def test_due_when_something_is_over(sentence: str, due: str) -> None:
    (promised,) = in_letter(sentence)
    assert promised.due == due


@pytest.mark.parametrize(
    ("below", "title"),
    [
        ("Harbour Scrutiny Panel\n\n2023 Plan – Further Detail\n\nThe Panel met today.", "2023 Plan – Further Detail"),
        ("Harbour Scrutiny Panel\n\nThe Panel met today.", "Harbour Scrutiny Panel"),
        ("We write about your proposal for the meeting next week. We have some\nworries about it.", ""),
    ],
)
def test_what_a_letter_is_about_stands_below_the_name_of_its_writers(below: str, title: str) -> None:
    text = f"4 May 2023\n\nMr Ben Ode\nClerk\n\nDear Mr Ode\n\n{below}\n\n{SIGNATORY}"
    assert read_letter(read_text(text)).title == title


def test_a_letter_about_something_that_greets_nobody() -> None:
    text = "4 May 2023\n\nBen Ode\nClerk\n\nSubject: The lock\n\nPlease send the log.\n\nSincerely,\n\nT Reyl\n"
    read = read_letter(read_text(text))
    assert (read.title, [each.owners for each in read.actions]) == ("The lock", [("Ben Ode, Clerk",)])


@pytest.mark.parametrize(
    ("sentence", "act"),
    [
        ("I am writing as Chair of the Rivers Forum to request a meeting with you.", "request a meeting with you"),
        ("My purpose in writing is to call on you to publish the chart.", "publish the chart"),
    ],
)
def test_what_a_letter_is_written_for(sentence: str, act: str) -> None:
    (asked,) = in_letter(sentence)
    assert asked.text == act
    assert asked.owners


def test_a_covering_letter_that_greets_nobody() -> None:
    sent = "Very shortly we will issue a chart of the moorings to every berth.\n"
    assert rows(f"Fen moorings, a leaflet - covering letter 4 May 2020\n\n{sent}") == [
        ": issue a chart of the moorings to every berth"
    ]
    assert rows(f"Fen moorings, a leaflet 4 May 2020\n\n{sent}") == []


def test_who_writes_to_whom_stands_in_the_title_of_a_page() -> None:
    page = "Correspondence\n\nMoorings: letter to boat owners from Harbour Agency\n\nPublished 4 May 2023\n\n"
    page += "I am writing to you following the storm. We will write to you again with an update.\n"
    (asked,) = read_letter(read_text(page)).actions
    assert (asked.owners, asked.recipient) == (("Harbour Agency",), "boat owners")

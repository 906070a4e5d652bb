"""What minutes tell that officers took on far from their name, or would do for the next meeting."""

import pytest

from bot.reading.document.text import read_text
from bot.reading.letter.reading import read_letter
from tests.reading.letter.rows import found, rows

MINUTES = "Fen Council\n\nMinutes of the meeting held on 4 May 2023\n\nPresent: Cllr Lake, Cllr Moor\n\n{}\n"


@pytest.mark.parametrize(
    ("told", "row", "informs"),
    [
        (
            "The Roads and Bridges Planning & Moorings Scrutiny Officer presented the chart and, in reply to the Chair,"
            " agreed to check the depths.",
            "Roads and Bridges Planning & Moorings Scrutiny Officer: check the depths",
            "The Scrutiny Officer presented the chart and, in reply to the Chair, agreed to note the depths.",
        ),
        (
            "Should the vote be carried, the Harbour Warden would bring a note to the next meeting, with the fees.",
            "Harbour Warden: bring a note to the next meeting, with the fees",
            "Should the vote be carried, the Harbour Warden would bring his dog, with a chain.",
        ),
        (
            "In answer to a question, Members would receive a map at the next meeting, showing the moorings.",
            ": Members would receive a map at the next meeting, showing the moorings",
            "In answer to a question, Members would receive a map if they paid.",
        ),
        (
            "The Board approved that its map be printed and asked the warden to order paper.",
            "warden: order paper",
            "The Board approved that its map be printed and asked the warden to comment.",
        ),
    ],
)
def test_what_officers_take_on(told: str, row: str, informs: str) -> None:
    assert [each.rstrip(".") for each in rows(MINUTES.format(told))] == [row]
    assert rows(MINUTES.format(informs)) == []


def test_what_a_paper_is_for_marks_no_action() -> None:
    page = "Outstanding Actions of the Board\n\n{}\n\nMinutes:\n\nThe Warden agreed to liaise with the pilots.\n"
    assert rows(page.format("Members are asked to note the list.")) == ["Warden: liaise with the pilots"]
    assert len(rows(page.format("Members are asked to write to the owners."))) == 1


def test_what_the_writer_will_set_out_at_a_meeting() -> None:
    letter = "4 May 2023\n\nDear Mr Ode\n\n{}\n\nYours sincerely\n\nAnn Lee\nClerk\n"
    told = "The Board meets on 9 June, and at that meeting we will set out the fees in full."
    assert [each.split(": ")[1].rstrip(".") for each in rows(letter.format(told))] == ["set out the fees in full"]
    assert rows(letter.format("In this letter we will set out the fees in full.")) == []


def test_who_is_supplied_with_something_supplies_nothing() -> None:
    text = "RESOLVED:\n\n1. That Councillor Lake be supplied with a list of the moorings.\n"
    assert rows(MINUTES.format(text)) == [": Councillor Lake be supplied with a list of the moorings"]


def test_to_ask_if_they_would_do_something_is_no_courtesy() -> None:
    told = "Members agreed to write to the Pilots Board to ask if they would consider a survey of the quay."
    (row,) = rows(MINUTES.format(told))
    assert row.startswith("Members: write to the Pilots Board to ask if they would")


@pytest.mark.parametrize(
    ("told", "due"),
    [
        ("The Warden agreed to report to the next Committee on the fees.", "next Committee"),
        ("The Warden agreed to write to the owners following this meeting.", "following this meeting"),
        ("The Warden agreed to write to the owners by the deadline we set.", "by the deadline we set"),
        ("Following this meeting, the Warden agreed to write to the owners.", ""),
    ],
)
def test_when_it_is_due(told: str, due: str) -> None:
    assert {each.due for each in found(MINUTES.format(told))} == {due}


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("Roads, Bridges and Harbours\nScrutiny Panel", "Roads, Bridges and Harbours Scrutiny Panel"),
        ("Fen Council\nScrutiny Panel", "Fen Council"),
    ],
)
def test_a_name_in_two_lines(head: str, title: str) -> None:
    text = f"{head}\nRecords of Meetings\n2024\n\nDate: 10th January 2024\n\nThe Warden agreed to check the map.\n"
    assert read_letter(read_text(text)).title == title


def test_a_name_with_commas_is_one() -> None:
    told = (
        "In light of this Members agreed to write the Chair of the Rivers, Open Spaces and Quays Board to ask for help."
    )
    assert [each.owners for each in found(MINUTES.format(told))] == [("Members",)]

"""Sentences of minutes that mark nothing."""

import pytest

from bot.reading.letter.found import Confidence
from tests.reading.letter.rows import HEAD, found, minuted, rows


@pytest.mark.parametrize(
    ("sentence", "row"),
    [
        ("The drain is blocked. Ben will report it to Highways.", "Ben: report it to Highways."),
        ("The Clerk to inform the District Council.", "Clerk: inform the District Council."),
        ("Mrs Amis offered to count cars at weekends.", "Mrs Amis: count cars at weekends."),
        ("Members asked the Clerk to remove old items.", "Clerk: remove old items."),
        ("Advert to go out this week – AH", "AH: Advert to go out this week"),
        ("Gate: Keith to mend the latch.", "Keith: mend the latch."),
        ("(2) That the Estates Manager carry out a count;", "Estates Manager: carry out a count"),
    ],
)
def test_what_somebody_is_to_do(sentence: str, row: str) -> None:
    assert minuted(sentence) == [row]


def test_each_clause_has_its_own_owner() -> None:
    assert minuted("Bob to book the hall, Shirley to print posters.") == [
        "Bob: book the hall",
        "Shirley: print posters.",
    ]


def test_prose_waits_for_a_person() -> None:
    assert [each.confidence for each in found(HEAD + "Ben will report it to Highways.")] == [Confidence.WEAK]


@pytest.mark.parametrize(
    "sentence",
    [
        "Planning to move the office next year.",
        "The Board will be asked again in May.",
        "Ben: I will look at it tomorrow.",
        "Will Ben ring the bank?",
        "The new system will help everybody.",
    ],
)
def test_talk_is_left_alone(sentence: str) -> None:
    assert minuted(sentence) == []


def test_where_something_is_marked_the_rest_is_talk() -> None:
    assert minuted("Ben will look at the roof.\n\nACTION: AH to ring the bank\n") == ["AH: ring the bank"]


def test_a_page_that_records_no_meeting_is_not_read_for_prose() -> None:
    assert rows("How to take minutes\n\nThe Chair to check actions at each meeting.\n") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Intent to ship the header.",
        "CfC to move the draft.",
        "Attempts for people to agree on a form have failed.",
        "Everyone had to be quiet for the recording.",
        "Buffer_Time2 to start at an offset.",
        "It was agreed to fund the Year 6 hoodies and a visit.",
        "The group will meet on Monday 23 September.",
    ],
)
def test_what_only_looks_like_somebody_with_a_task(sentence: str) -> None:
    assert minuted(sentence) == []


def test_two_people_named_together_and_the_same_task_twice() -> None:
    text = "Skills list. AH will circulate it.\n\nList of volunteers. AH will circulate it.\n\n"
    text += "Cllrs Amis and Pell will prepare a contract.\n\nTim, Dee, Ben to update the plan.\n"
    assert minuted(text) == [
        "AH: circulate it.",
        "AH: circulate it.",
        "Amis, Pell: prepare a contract.",
        "Tim, Dee, Ben: update the plan.",
    ]

"""What follows the text of an action: each clause has its own place, and is of use to whoever reads the rest."""

import pytest

from bot.domain.person import ContactNamed
from bot.reading.clauses import perhaps_private
from bot.reading.command import Added, read_add
from bot.reading.outcome import NextMeeting
from bot.reading.people import Me, Mentioned, Named
from bot.reading.repeat import NOT_A_REPEAT
from tests.reading.moments import KAREN, NOW, TOM, due


def test_each_clause_is_kept_in_its_place() -> None:
    words = f'{KAREN} send the plan by Friday topic "Early help" org “Warwickshire” meeting: "Board, May" private'
    assert read_add(words, NOW) == Added(
        "send the plan", (Mentioned(0),), due("2025-10-03"), "Friday",
        topic="Early help", org="Warwickshire", meeting="Board, May", private=True,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("words", "person"),
    [
        (f"send the plan by Friday report to {TOM}", Mentioned(1)),
        ('send the plan by Friday, report to "Karen Wareing, Ofsted"', ContactNamed("Karen Wareing", "Ofsted")),
        ('send the plan by Friday; report to: "The Director"', ContactNamed("The Director")),
        ("send the plan by Friday report to me", Me()),
        ("send the plan by Friday report to @me", Me()),
    ],
)
def test_somebody_is_reported_to(words: str, person: Named) -> None:
    assert read_add(words, NOW) == Added("send the plan", (), due("2025-10-03"), "Friday", report_to=person)


def test_the_next_meeting_is_a_date_of_its_own() -> None:
    for words in ("send the plan by the next meeting", "send the plan due our next meeting"):
        added = read_add(words, NOW)
        assert (added.text, added.due, added.later) == ("send the plan", NextMeeting(), None)


@pytest.mark.parametrize("words", ["check the fridge every 2 hours", "check the fridge every term"])
def test_a_repeat_that_cannot_be_kept_is_said_and_not_swallowed(words: str) -> None:
    added = read_add(words, NOW)
    assert (added.text, added.repeat, added.later) == (words, NOT_A_REPEAT, None)
    assert added.repeat_words.startswith("every ")


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("make the arrangements by Friday private", "make the arrangements"),
        (f"{KAREN} keep the list, private", "keep the list"),
        (f"make the list {TOM} private", "make the list"),
        ("keep the list. Private.", "keep the list."),
    ],
)
def test_private_stands_apart_whatever_is_to_be_kept_or_made(words: str, text: str) -> None:
    added = read_add(words, NOW)
    assert (added.private, added.text) == (True, text)


def test_what_may_have_been_meant_to_be_private() -> None:
    for words in ("keep the list private", "it is Private.", "Private: send it", "(private) send it", "[Private] x"):
        assert perhaps_private(words), words
    for words in ("private fostering report", 'make it "private"', "privately agree it", "a private matter"):
        assert not perhaps_private(words), words

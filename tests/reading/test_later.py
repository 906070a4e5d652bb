"""What a later version will understand is named, and is never mistaken for ordinary words."""

import pytest

from bot.reading.command import read_add
from tests.reading.moments import KAREN, NOW, TOM, due

CLAUSES = [
    ("topic", 'send the referral topic "Early help"'),
    ("topic", 'send the referral topic "Early help" by Friday'),
    ("meeting", "send the referral meeting “Board, October”"),
]


@pytest.mark.parametrize(("name", "words"), CLAUSES)
def test_a_clause_is_named(name: str, words: str) -> None:
    assert read_add(words, NOW).later == name


@pytest.mark.parametrize(
    "words",
    [
        "review every contract", "visit every day centre", "survey every Year 11", "Every year group to reply",
        "Every contract to be reviewed", "private fostering report", "keep the list private",
        "make sure it is private", "agree the topic of the talk", "book the meeting room",
        "prepare a paper for the next meeting", f"send the Cabinet report to {TOM}", "report to Cabinet",
        f"report to {TOM} on progress", "write to every Friday club",
    ],
)  # fmt: skip
def test_ordinary_words_are_no_clause(words: str) -> None:
    added = read_add(words, NOW)
    assert (added.later, added.repeat, added.text) == (None, None, words)


def test_the_rest_is_read_around_a_clause() -> None:
    added = read_add(f'{KAREN} send the plan by Friday topic "Early help" private', NOW)
    assert (added.text, added.due, added.later) == ("send the plan", due("2025-10-03"), "topic")

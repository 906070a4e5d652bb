"""Tasks with a name at the end of each, below no heading."""

from tests.reading.letter.rows import HEAD, minuted, rows

_NOTES = """Crew catch-up, 15 March 2024

We met over lunch and Tuesdays suit everybody.

Put the tide tables on the website. — Lena

Send a reminder to the crew. — Tom

Check the float. — Lena
"""


def test_tasks_that_names_end() -> None:
    assert rows(_NOTES) == [
        "Lena: Put the tide tables on the website.",
        "Tom: Send a reminder to the crew.",
        "Lena: Check the float.",
    ]


def test_two_are_none_and_neither_are_points_of_an_agenda() -> None:
    assert rows(_NOTES.replace("Check the float. — Lena", "")) == []
    assert rows(f"{HEAD}Approve the minutes – Anne\n\nReview the budget – Ben\n\nDiscuss the regatta – Carys\n") == []


def test_a_handle_or_a_label_is_no_signature() -> None:
    links = ("Follow us on Twitter: @harbour", "Join us on Slack (@harbour)", "Time: half past four UTC")
    assert minuted("".join(f"- {link}\n" for link in links)) == []


def test_discussion_and_actions_under_one_heading_are_no_list_of_actions() -> None:
    assert minuted("Discussion, motions and action items:\n\n1. The board accepted two resignations.\n") == []


def test_a_column_of_capitals_that_ends_paragraphs() -> None:
    text = "Slip – the owner was asked whose it is. A reply is awaited. CLERK/AH\n\nBench - next agenda. BO\n\n"
    text += "Fence – it is down again. This should be raised with the farm. CLERK\n\nIt was saved as a PDF. PDF\n"
    assert minuted(text) == [
        "CLERK, AH: A reply is awaited.",
        "BO: Bench - next agenda.",
        "CLERK: This should be raised with the farm.",
    ]

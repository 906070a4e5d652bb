"""Dues as letters write them: numbers said twice, zones, stretches after an event, headings that say by when."""

from datetime import date

import pytest

from tests.reading.letter.test_formal import in_letter


@pytest.mark.parametrize(
    ("words", "due", "day"),
    [
        ("within thirty (30) days of the date of this letter", None, date(2024, 4, 3)),
        ("within ten (10) working days from your receipt of this letter", None, None),
        ("by 5:00 p.m. (ET) on 8 March 2024", "5:00 p.m. (ET) on 8 March 2024", date(2024, 3, 8)),
        (
            "no later than 30 days after the date of this letter",
            "30 days after the date of this letter",
            date(2024, 4, 3),
        ),
        ("not later than two weeks after the survey", "two weeks after the survey", None),
    ],
)
def test_due(words: str, due: str | None, day: date | None) -> None:
    (found,) = in_letter(f"Please send the figures {words}.")
    assert (found.due, found.due_on) == (due or words, day)


def test_a_line_that_says_by_when_holds_for_what_stands_below_it() -> None:
    body = (
        "By 19 April 2024\n\nThe Council must send us its plan.\n\n"
        "By 3 May 2024\n\nThe Council must return the form.\n\n"
        "Costs\n\nThe Council must pay the surveyor.\n"
    )
    assert [each.due_on for each in in_letter(body)] == [date(2024, 4, 19), date(2024, 5, 3), None]

"""Dates on their own: what each way to say one means, and what is no date."""

from datetime import date

import pytest

from bot.reading.due import read_due
from bot.reading.outcome import Impossible, NoDate, NotADate, Past
from tests.reading.moments import NOW, due

DAYS = [
    ("2025-10-03", "2025-10-03"),
    ("2025-10-1", "2025-10-01"),
    ("2025/10/3", "2025-10-03"),
    ("3 Oct", "2025-10-03"),
    ("3rd October", "2025-10-03"),
    ("the 3rd of October", "2025-10-03"),
    ("3 Oct 2026", "2026-10-03"),
    ("3 Oct '26", "2026-10-03"),
    ("3-Oct-2026", "2026-10-03"),
    ("Oct 3", "2025-10-03"),
    ("October 3rd, 2026", "2026-10-03"),
    ("Oct. 3", "2025-10-03"),
    ("Sept 30", "2026-09-30"),
    ("1 October", "2025-10-01"),
    ("30 September", "2026-09-30"),
    ("29 Feb 2028", "2028-02-29"),
    ("Fri 3 Oct", "2025-10-03"),
    ("Friday, 3 October 2025", "2025-10-03"),
    ("Friday the 3rd of October", "2025-10-03"),
    ("Fri 3/10", "2025-10-03"),
    ("3/10", "2025-10-03"),
    ("3 / 10", "2025-10-03"),
    ("3.10", "2025-10-03"),
    ("3-10", "2025-10-03"),
    ("3/9", "2026-09-03"),
    ("3/10/2026", "2026-10-03"),
    ("03.10.26", "2026-10-03"),
    ("10/13", "2025-10-13"),
    ("Friday", "2025-10-03"),
    ("this Friday", "2025-10-03"),
    ("weds", "2025-10-01"),
    ("Tuesday", "2025-10-07"),
    ("next Friday", "2025-10-10"),
    ("next Wednesday", "2025-10-08"),
    ("Friday next week", "2025-10-10"),
    ("Friday week", "2025-10-10"),
    ("Friday fortnight", "2025-10-17"),
    ("a week on Friday", "2025-10-10"),
    ("a week today", "2025-10-08"),
    ("a fortnight tomorrow", "2025-10-16"),
    ("two days after next Friday", "2025-10-12"),
    ("a week before 3 November", "2025-10-27"),
    ("today", "2025-10-01"),
    ("tommorow", "2025-10-02"),
    ("the day after tomorrow", "2025-10-03"),
    ("in 3 days", "2025-10-04"),
    ("in a week", "2025-10-08"),
    ("in twelve weeks", "2025-12-24"),
    ("within ten days", "2025-10-11"),
    ("2 weeks from now", "2025-10-15"),
    ("2 weeks", "2025-10-15"),
    ("by Friday", "2025-10-03"),
    ("before 3 October", "2025-10-03"),
    ("due by 3 Oct.", "2025-10-03"),
    ("Deadline: 3 Oct", "2025-10-03"),
    ("by no later than 3 Oct", "2025-10-03"),
    ("  On   FRIDAY ", "2025-10-03"),
]


@pytest.mark.parametrize(("words", "day"), DAYS)
def test_a_day_is_read(words: str, day: str) -> None:
    assert read_due(words, NOW) == due(day)


@pytest.mark.parametrize(
    ("words", "day"),
    [("3/10", "2026-03-10"), ("10/3/2026", "2026-10-03"), ("13/10", "2025-10-13"), ("3 Oct", "2025-10-03")],
)
def test_the_united_states_put_the_month_first(words: str, day: str) -> None:
    assert read_due(words, NOW, "en-US") == due(day)


@pytest.mark.parametrize(
    ("words", "day"),
    [("3 Oct 2024", "2024-10-03"), ("30/9/2025", "2025-09-30"), ("yesterday", "2025-09-30"), ("1.1.99", "1999-01-01")],
)
def test_a_day_before_today_is_past(words: str, day: str) -> None:
    assert read_due(words, NOW) == Past(date.fromisoformat(day))


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("31 February", "31 February doesn't exist."),
        ("31/2/2026", "31 February doesn't exist."),
        ("0 June", "0 June doesn't exist."),
        ("31/4", "31 April doesn't exist."),
        ("29 Feb", "2026 has no 29 February."),
        ("29 Feb 2027", "2027 has no 29 February."),
        ("2025-13-01", "There is no month 13."),
        ("31/13", "There is no month 13."),
        ("Thu 3 Oct", "3 October 2025 is a Friday, not a Thursday."),
        ("two days after 31 June", "31 June doesn't exist."),
    ],
)
def test_an_impossible_date_says_why(words: str, why: str) -> None:
    assert read_due(words, NOW) == Impossible(why)


@pytest.mark.parametrize("words", ["none", "No date", "no due date", "no deadline", "due: none"])
def test_no_date_is_an_honest_answer(words: str) -> None:
    assert read_due(words, NOW) == NoDate()


@pytest.mark.parametrize(
    "words",
    [
        "", "   ", "soon", "the May report", "Friday's", "Section 47", "3", "3.30", "12.45", "2025", "a Friday",
        "a March", "next", "in days", "in 3 cats", "3 Octember", "Friday or Monday", "AEM-7",
        "£3/10", "in 1000 days", "2025-10", "week", "by", "by by Friday", "https://example.org/2025-10-03",
        "\ue0000\ue001",
    ],
)  # fmt: skip
def test_what_is_not_wholly_understood_is_no_date(words: str) -> None:
    assert read_due(words, NOW) == NotADate()


def test_a_weekday_said_on_that_day_is_today() -> None:
    friday = NOW.replace(day=3)
    assert read_due("Friday", friday) == due("2025-10-03")
    assert read_due("next Friday", friday) == due("2025-10-10")


def test_the_reader_s_own_midnight_counts() -> None:
    assert read_due("today", NOW.replace(hour=23, minute=59)) == due("2025-10-01")

"""Days to choose from, where words name no day to come; said on Wednesday 1 October 2025."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.calendar import Calendar
from bot.reading.due import read_span
from bot.reading.grammar import Here
from bot.reading.likely import MOST, likely
from bot.reading.outcome import Due, NextMeeting, NoDate
from tests.reading.moments import NOW

HERE = Here.at(NOW, "en-GB", Calendar().is_working_day)
NEXT_DAYS = ("2025-10-02", "2025-10-03", "2025-10-10")

LIKELY = [
    ("31 February", ("2026-02-28", "2026-03-01")),
    ("31/9", ("2026-09-30", "2026-10-01")),
    ("29 February 2026", ("2026-02-28", "2026-03-01")),
    ("the 31st of next month", ("2025-11-30", "2025-12-01")),
    ("Friday 4 October 2025", ("2025-10-03", "2025-10-04")),
    ("Friday 3 October 2024", ("2025-10-03", "2025-10-04")),
    ("45 October", NEXT_DAYS),
    ("1 September 2025", ("2025-10-01", "2026-09-01")),
    ("30 September 2025", ("2025-10-30", "2026-09-30")),
    ("31 August 2025", ("2025-10-31", "2026-08-31")),
    ("29/2/2024", ("2025-10-29", "2026-02-28")),
    ("last Friday", ("2025-10-03", "2025-10-10")),
    ("yesterday", NEXT_DAYS),
    ("Frydai", ("2025-10-03",)),
    ("nekst Frydai", ("2025-10-10",)),
    ("soonish", NEXT_DAYS),
    ("", NEXT_DAYS),
]


@pytest.mark.parametrize(("words", "days"), LIKELY)
def test_what_was_perhaps_meant(words: str, days: tuple[str, ...]) -> None:
    outcome = read_span(words, HERE).outcome
    assert [day.isoformat() for day in likely(words, outcome, HERE)] == list(days)


@pytest.mark.parametrize("outcome", [Due(date(2025, 10, 3)), NoDate(), NextMeeting()])
def test_what_is_no_doubt_has_no_choices(outcome: Due | NoDate | NextMeeting) -> None:
    assert likely("Friday", outcome, HERE) == ()


@given(
    st.one_of(
        st.text(),
        st.dates().map(lambda day: f"{day.day}/{day.month}/{day.year:04}"),
        st.from_regex(r"[0-9]{1,2}/[0-9]{1,2}(/[0-9]{2,4})?"),
    )
)
def test_few_days_and_none_that_has_passed(words: str) -> None:
    outcome = read_span(words, HERE).outcome
    days = likely(words, outcome, HERE)
    assert len(set(days)) == len(days) <= MOST
    assert all(day >= HERE.today for day in days)
    assert bool(days) != isinstance(outcome, Due | NoDate | NextMeeting)

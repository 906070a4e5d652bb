"""What holds for any words at all."""

from datetime import UTC, date, datetime, timedelta
from itertools import islice
from time import perf_counter
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.calendar import Calendar
from bot.domain.repeat import Repeat
from bot.reading.command import nearest, read_add, read_due_because, split_command
from bot.reading.conventions import monday_to_friday
from bot.reading.due import read_due
from bot.reading.listing import read_list
from bot.reading.occurrences import days_of
from bot.reading.outcome import Due, Past
from bot.reading.people import people_in_front
from bot.reading.refs import read_ref_and_rest
from bot.reading.repeat import read_repeat
from tests.reading.moments import KAREN, NOW, TOM

PIECES = (
    "by", "due", "before", "on", "no later than", "a", "week", "fortnight", "days", "in", "3", "3rd", "31", "Feb",
    "Oct", "may", "friday", "weds", "next", "this", "today", "tomorrow", "yesterday", "none", "no date", "3/10",
    "31/2/2026", "2025-10-03", "12.30", "5pm", "noon", "end of the", "after", "every", "each", "month", "private",
    "topic", "report to", "meeting", "org", "me", "@me", "and", "&", ",", ":", ";", "(", ")", ".", "–", "please",
    "working", "quarter", "year", "first", "last", "second", "half", "past", "to", "until", "from", "w/c", "mid",
    "start", "q1", "easter", "christmas", "17:00", "999", "hours", "before", "ago", "monthly", "fortnightly", "mondays",
    "close of play", "the next meeting", "weekday", "times", "for", "starting", "morning", "financial", "of", "2099",
    "thanks", "send figures", "'s", "\n", "because", "20000", "'", '"', "“Jo,Ofsted”", '"Jo, Ofsted"', KAREN, TOM,
)  # fmt: skip

LONDON_ZONE = ZoneInfo("Europe/London")
LONDON = st.just(LONDON_ZONE)
NOWS = st.datetimes(datetime(1990, 1, 1), datetime(2090, 1, 1), timezones=LONDON)  # noqa: DTZ001
SENTENCES = st.lists(st.sampled_from(PIECES), max_size=14).map(" ".join)
WORDS = SENTENCES | st.text(max_size=120)
LOCALES = st.sampled_from(["en-GB", "en-US"])


@given(WORDS, NOWS, LOCALES)
def test_nothing_raises_and_no_due_date_lies_in_the_past(words: str, now: datetime, locale: str) -> None:
    for outcome in (read_due(words, now, locale), read_add(words, now, locale).due, read_due_because(words, now).due):
        assert not isinstance(outcome, Due) or outcome.day >= now.date()
        assert not isinstance(outcome, Past) or outcome.day < now.date()


@given(WORDS, NOWS, LOCALES)
def test_a_repeat_begins_today_or_later_and_goes_on(words: str, now: datetime, locale: str) -> None:
    repeat = read_repeat(words, now, locale)
    if isinstance(repeat, Repeat):
        days = list(islice(days_of(repeat, monday_to_friday), 3))
        assert days[0] == repeat.first >= now.date()
        assert days == sorted(set(days))


@given(WORDS)
def test_no_words_upset_the_other_readers(words: str) -> None:
    split_command(words)
    read_ref_and_rest(words)
    people_in_front(words)
    read_list(words)
    nearest(words, ("add", "list"))


@given(WORDS, NOWS)
def test_the_text_is_an_unbroken_piece_of_what_was_written(words: str, now: datetime) -> None:
    assert read_add(words, now).text in words


@given(st.dates(date(2025, 10, 1), date(2099, 12, 31)), LOCALES)
def test_a_date_said_back_in_full_is_the_same_date(day: date, locale: str) -> None:
    in_full = f"{day:%A} {day.day} {day:%B %Y}"
    assert read_due(in_full, NOW, locale) == Due(day)
    assert read_add(f"send the figures by {in_full}", NOW, locale).due == Due(day)
    assert read_due(day.isoformat(), NOW, locale) == Due(day)


@given(st.integers(0, 999), NOWS)
def test_days_and_weeks_are_counted_exactly(number: int, now: datetime) -> None:
    assert read_due(f"in {number} days", now) == Due(now.date() + timedelta(number))
    assert read_due(f"in {number} weeks", now) == Due(now.date() + timedelta(7 * number))


@given(st.integers(0, 20 * 366), st.integers(0, 999))
def test_days_are_counted_exactly_from_any_day_of_twenty_years(after: int, number: int) -> None:
    now = datetime(2015, 1, 1, 23, 30, tzinfo=LONDON_ZONE) + timedelta(after)
    assert read_due(f"in {number} days", now) == Due(now.date() + timedelta(number))
    assert read_due(f"{number} days from now", now) == Due(now.date() + timedelta(number))


@given(NOWS, st.integers(1, 200))
def test_hours_pass_also_while_the_clocks_change(now: datetime, number: int) -> None:
    then = (now.astimezone(UTC) + timedelta(hours=number)).astimezone(LONDON_ZONE)
    assert read_due(f"in {number} hours", now) == Due(then.date(), then.time().replace(second=0, microsecond=0))


@given(NOWS, st.integers(1, 60))
def test_working_days_are_counted_without_weekends_and_bank_holidays(now: datetime, number: int) -> None:
    england = Calendar().is_working_day
    due = read_due(f"in {number} working days", now, "en-GB", england)
    assert isinstance(due, Due)
    between = (now.date() + timedelta(n) for n in range(1, (due.day - now.date()).days + 1))
    assert (england(due.day), sum(map(england, between))) == (True, number)


@given(st.dates(date(2025, 10, 1), date(2026, 9, 30)).filter(lambda day: (day.month, day.day) != (2, 29)))
def test_without_a_year_the_next_occurrence_is_meant(day: date) -> None:
    assert read_due(f"{day.day} {day:%b}", NOW) == Due(day)
    assert read_due(f"{day.day}/{day.month}", NOW) == Due(day)
    assert read_due(f"{day.month}/{day.day}", NOW, "en-US") == Due(day)


@pytest.mark.parametrize(
    "piece",
    [
        "by Friday ",
        "a day after ",
        " ",
        f"{KAREN} ",
        f"{KAREN},",
        "x ",
        "3/10 ",
        "every day ",
        '"a,',
        ", and ",
        "pls ",
        "the day before the day after ",
        "every week for 2 weeks ",
        "twenty ",
        "a.m. ",
        "(",
        "\n",
    ],
)
def test_time_grows_with_length_and_no_faster(piece: str) -> None:
    short, long = (_seconds(f"send it {piece * size}x") for size in (1_000, 10_000))
    assert long < 40 * short + 0.001


def _seconds(words: str) -> float:
    """To read `words`; the best of five, so that a busy machine does not count."""
    return min(_once(words) for _ in range(5))


def _once(words: str) -> float:
    start = perf_counter()
    read_add(words, NOW)
    read_due(words, NOW)
    read_repeat(words, NOW)
    return perf_counter() - start

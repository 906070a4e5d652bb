"""Hundreds of ways to say when, each with what it means, and hundreds of words that mean no date."""

from datetime import date

import pytest

from bot.domain.calendar import Calendar
from bot.reading.due import read_due
from bot.reading.outcome import Due, Impossible, NotADate, Outcome, Past
from tests.reading.moments import NOW
from tests.reading.phrases import counted, days, periods, slips, times

ENGLAND = Calendar().is_working_day
Row = tuple[str, str]


def rows(*tables: str) -> list[Row]:
    """`words | what they mean`, a line each."""
    lines = [line for table in tables for line in table.strip().splitlines()]
    return [(words, meaning.strip()) for words, _, meaning in (line.rpartition(" | ") for line in lines)]


def lines(table: str) -> list[str]:
    return table.strip().splitlines()


def said(outcome: Outcome) -> str:
    if not isinstance(outcome, Due):
        return "None"
    return outcome.day.isoformat() + (f"T{outcome.time:%H:%M}" if outcome.time else "")


TABLES = (days.DAYS, counted.COUNTED, periods.PERIODS, times.TIMES, times.HOLIDAYS, slips.SLIPS)


@pytest.mark.parametrize(("words", "meaning"), rows(*TABLES))
def test_what_people_write_is_read(words: str, meaning: str) -> None:
    assert said(read_due(words, NOW, "en-GB", ENGLAND)) == meaning


@pytest.mark.parametrize(("words", "meaning"), rows(days.AMERICAN))
def test_what_americans_write_is_read(words: str, meaning: str) -> None:
    assert said(read_due(words, NOW, "en-US", ENGLAND)) == meaning


@pytest.mark.parametrize("words", lines(slips.NO_DATES))
def test_what_is_no_date_is_not_guessed(words: str) -> None:
    assert isinstance(read_due(words, NOW, "en-GB", ENGLAND), NotADate)


@pytest.mark.parametrize(("words", "day"), rows(slips.PAST))
def test_what_has_passed_is_said_to_have_passed(words: str, day: str) -> None:
    assert read_due(words, NOW, "en-GB", ENGLAND) == Past(date.fromisoformat(day))


@pytest.mark.parametrize("words", lines(slips.IMPOSSIBLE))
def test_what_no_calendar_has_is_impossible(words: str) -> None:
    assert isinstance(read_due(words, NOW, "en-GB", ENGLAND), Impossible)

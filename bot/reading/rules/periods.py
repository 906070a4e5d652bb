"""Weeks and months: what is meant by naming one. When it is due, and where it ends, is in edges.py."""

from collections.abc import Callable
from datetime import date, timedelta

from bot.reading.conventions import monday_of
from bot.reading.grammar import Here, Rule, as_it_is
from bot.reading.outcome import NOT_A_DATE, NotADate
from bot.reading.stretches import SPANS, Again, Period, Size

SATURDAY = timedelta(5)


def this(here: Here, size: Size) -> Period:
    """The one that today is in."""
    return Period(_first_day(size, here.today), size)


def _first_day(size: Size, day: date) -> date:
    match size:
        case "week":
            return monday_of(day)
        case "weekend":
            return monday_of(day) + SATURDAY
        case "month":
            return day.replace(day=1)
        case "quarter":
            return day.replace(month=day.month - (day.month - 1) % 3, day=1)
        case "year":
            return day.replace(month=1, day=1)


def period_in(size: Size, steps: int = 0, again: Again | None = None) -> Callable[[Here], Period]:
    """The one that today is in, or so many further on; `again` where the words don't say which."""

    def meaning(here: Here) -> Period:
        first = this(here, size).first
        every = "week" if size == "weekend" else size
        return Period(first + SPANS[every] * steps, size, again)

    return meaning


def _week_of(_: Here, day: date) -> Period:
    return Period(monday_of(day), "week")


def _week_after(_: Here, day: date) -> Period:
    return Period(monday_of(day) + timedelta(7), "week")


def _iso_week(_: Here, isoweek: date) -> Period:
    return Period(isoweek, "week")


def _nth_week(here: Here, nth: int, period: Period) -> Period | NotADate:
    """A week belongs to the month that has most of its days."""
    if period.size != "month":
        return NOT_A_DATE
    week = _week_in(period, nth)
    return _week_in(period.next, nth) if week.last < here.today else week


def _week_in(month: Period, nth: int) -> Period:
    if nth > 0:
        return Period(monday_of(month.first + timedelta(3)) + timedelta(7 * (nth - 1)), "week")
    return Period(monday_of(month.last - timedelta(3)), "week")


def _month(here: Here, month: int) -> Period:
    """The month that is still to end, by its name alone."""
    year = here.today.year + (month < here.today.month)
    return Period(date(year, month, 1), "month", "year")


def _next_month_named(here: Here, month: int) -> Period | NotADate:
    """`next March`: the coming one, where that is not in this year; else who can say?"""
    return Period(date(here.today.year + 1, month, 1), "month") if month < here.today.month else NOT_A_DATE


def _month_in(here: Here, month: int, year: int | None = None) -> Period:
    return Period(date(year or here.today.year, month, 1), "month")


def _month_next_year(here: Here, month: int) -> Period:
    return _month_in(here, month, here.today.year + 1)


WEEKENDS = (Rule("this|the weekend", period_in("weekend", 0, "week"), "this weekend"),)
WEEKS = (
    Rule("this week", period_in("week"), "this week"),
    Rule("the? next|following week", period_in("week", 1), "next week"),
    Rule("the? week after next", period_in("week", 2), "the week after next"),
    Rule("the? week of <day>", _week_of, "the week of 6 October"),
    Rule("the week after <day>", _week_after, "the week after Easter"),
    Rule("the? <isoweek>", _iso_week, "2025-W41"),
    Rule("<weekend>", as_it_is),
    Rule("next weekend", period_in("weekend", 1), "next weekend"),
    Rule("the? <nth> week of|in <period:stretch>", _nth_week, "the first week of November"),
)
NAMED_WEEKS = (
    Rule("the? week commencing|beginning|starting <day:date>", _week_of, "the end of the week commencing 6 October"),
    Rule("w/c <day:date>", _week_of, "Thursday w/c 6 October"),
)
"""Weeks that are named by a day: alone, they are due on their Monday."""

NAMED_MONTHS = (
    Rule("<month>", _month, "March", "after a connector"),
    Rule("<month> <year>", _month_in, "March 2026", "after a connector"),
    Rule("<year> <month>", _month_in, "2026 March", "after a connector"),
)
MONTHS = (
    Rule("<month_named>", as_it_is),
    Rule("this <month>", _month_in, "this December"),
    Rule("next <month>", _next_month_named, "next March"),
    Rule("<month> this year", _month_in, "December this year"),
    Rule("<month> next year", _month_next_year, "March next year"),
    Rule("the? this|current calendar? month", period_in("month"), "this month"),
    Rule("the? next|following calendar? month", period_in("month", 1), "next month"),
    Rule("the? month after next", period_in("month", 2), "the month after next"),
)
UNNAMED = (
    Rule("the? working? week", period_in("week", 0, "week"), "the end of the week · end of week"),
    Rule("the? calendar? month", period_in("month", 0, "month"), "the end of the month"),
)
"""Periods that have an end and a middle, but that are no date by themselves: `week`, `month`."""

"""Days as people name them from where they stand: today, Friday, next Friday, Friday week."""

from collections.abc import Callable
from datetime import date, timedelta

from bot.reading.conventions import DAY, FRIDAY, coming, in_next_week, on_weekday, working
from bot.reading.grammar import Here, Rule, as_it_is
from bot.reading.outcome import NOT_A_DATE, Impossible, NotADate
from bot.reading.stretches import LENGTHS

WEEK = timedelta(7)


def _days_on(days: int) -> Callable[[Here], date]:
    return lambda here: here.today + timedelta(days)


def _on_weekday(days: int) -> Callable[..., date | Impossible]:
    return lambda here, weekday: on_weekday(here.today + timedelta(days), weekday)


def _coming(here: Here, weekday: int) -> date:
    return coming(weekday, here.today)


def _in_next_week(here: Here, weekday: int) -> date:
    return in_next_week(weekday, here.today)


def _next_either_way(here: Here, weekday: int) -> date | NotADate:
    """`Monday next`: the coming one to some and next week's to others, so only where the two are one day."""
    day = in_next_week(weekday, here.today)
    return day if day == coming(weekday, here.today + DAY) else NOT_A_DATE


def _after_next(here: Here, weekday: int) -> date:
    return in_next_week(weekday, here.today) + WEEK


def _last(here: Here, weekday: int) -> date:
    return coming(weekday, here.today) - WEEK


def _weekdays_on(here: Here, n: int, weekdays: int) -> date:
    """`two Fridays from now`: the second that is still to come."""
    return coming(weekdays, here.today + DAY) + (n - 1) * WEEK


def _next_working_day(here: Here) -> date:
    return working(here.today + DAY, here.is_working_day)


def _bank_holiday(here: Here, weekday: int | None = None) -> date | NotADate:
    """The next weekday on which nobody works; a calendar without bank holidays has none."""
    days = (here.today + timedelta(n) for n in range(1, 367))
    free = (day for day in days if day.weekday() <= FRIDAY and not here.is_working_day(day))
    return next((day for day in free if weekday in (None, day.weekday())), NOT_A_DATE)


def _same_day(here: Here, unit: str) -> date | NotADate:
    return here.today + LENGTHS[unit] if unit in LENGTHS else NOT_A_DATE


NEAR = (
    Rule("today", _days_on(0), "today"),
    Rule("tomorrow", _days_on(1), "tomorrow · tmrw"),
    Rule("this? coming|upcoming? <weekday>", _coming, "Friday · this Friday · this coming Friday"),
    Rule("the coming|upcoming <weekday>", _coming, "the coming Friday"),
    Rule("this? <weekday> coming", _coming, "Friday coming"),
    Rule("next <weekday>", _in_next_week, "next Friday"),
    Rule("next weeks <weekday>", _in_next_week, "next week's Friday"),
)
"""What a week, a month or two can be counted from without a word between: a week today, a fortnight on Friday."""

DAYS = (
    Rule("<near>", as_it_is),
    Rule("today <weekday>", _on_weekday(0), "today (Wednesday)"),
    Rule("tomorrow <weekday>", _on_weekday(1), "tomorrow, Thursday"),
    Rule("<weekday> next", _next_either_way, "Monday next"),
    Rule("the? following <weekday>", _in_next_week, "the following Friday"),
    Rule("the? <weekday> after next", _after_next, "the Friday after next"),
    Rule("in? <n> <weekdays> from? now|today|time", _weekdays_on, "two Fridays from now"),
    Rule("the? day after next", _days_on(2), "the day after next"),
    Rule("the? next|following day", _days_on(1), "the next day"),
    Rule("overmorrow", _days_on(2), "overmorrow"),
    Rule("the? next|following working|business day", _next_working_day, "the next working day"),
    Rule("next weekday", _next_working_day, "next weekday"),
    Rule("the? next bank holiday", _bank_holiday, "the next bank holiday"),
    Rule("the bank holiday", _bank_holiday, "the bank holiday"),
    Rule("the? bank holiday <weekday>", _bank_holiday, "bank holiday Monday"),
    Rule("this|same day|time next <unit>", _same_day, "this time next week · same day next month"),
    Rule("yesterday", _days_on(-1), "yesterday", "after a connector"),
    Rule("the? day before yesterday", _days_on(-2), "the day before yesterday", "after a connector"),
    Rule("last <weekday>", _last, "last Friday", "after a connector"),
)

"""Days that are counted: in three weeks, two days after next Friday, within ten working days."""

from collections.abc import Callable
from datetime import date, timedelta

from bot.reading.conventions import DAY, coming, moved, working
from bot.reading.grammar import Here, Rule
from bot.reading.outcome import NOT_A_DATE, NotADate
from bot.reading.stretches import LENGTHS as UNIT_LENGTHS
from bot.reading.stretches import Length


def _units(_: Here, n: int, unit: str) -> Length | NotADate:
    return Length(UNIT_LENGTHS[unit] * n) if unit in UNIT_LENGTHS else NOT_A_DATE


def _short(here: Here, count: tuple[int, str]) -> Length | NotADate:
    return _units(here, *count)


def _working(_: Here, n: int) -> Length:
    return Length(working_days=n)


def _half_years(_: Here, n: int) -> Length:
    return Length(UNIT_LENGTHS["month"] * (12 * n + 6))


def _both(_: Here, length: Length, more: Length) -> Length:
    return Length(length.calendar + more.calendar, length.working_days + more.working_days)


def _on(here: Here, length: Length, day: date | None = None) -> date:
    return moved(day or here.today, length, here.is_working_day)


def _one_on(here: Here, unit: str, n: int = 1) -> date | NotADate:
    return _on(here, Length(UNIT_LENGTHS[unit] * n)) if unit in UNIT_LENGTHS else NOT_A_DATE


def _plus(here: Here, plus: tuple[int, str]) -> date | NotADate:
    return _one_on(here, plus[1], plus[0])


def _back(here: Here, length: Length, day: date | None = None) -> date:
    return moved(day or here.today, Length(-length.calendar, -length.working_days), here.is_working_day)


def _on_near(here: Here, length: Length, near: date) -> date | NotADate:
    return NOT_A_DATE if length.working_days else _on(here, length, near)


def _more(unit: str) -> Callable[[Here, date], date]:
    return lambda _, near: near + UNIT_LENGTHS[unit]


def _day_after(_: Here, day: date) -> date:
    return day + DAY


def _day_before(_: Here, day: date) -> date:
    return day - DAY


def _working_day_after(here: Here, day: date) -> date:
    return working(day + DAY, here.is_working_day)


def _working_day_before(here: Here, day: date) -> date:
    return working(day - DAY, here.is_working_day, -DAY)


def _nth_working_day_after(here: Here, nth: int, day: date) -> date | NotADate:
    return moved(day, Length(working_days=nth), here.is_working_day) if nth > 0 else NOT_A_DATE


def _weekday_after(_: Here, weekday: int, day: date, nth: int = 1) -> date | NotADate:
    return coming(weekday, day + DAY) + timedelta(7 * (nth - 1)) if nth > 0 else NOT_A_DATE


def _weekday_before(_: Here, weekday: int, day: date) -> date:
    return coming(weekday, day - timedelta(7))


LENGTHS = (
    Rule("<n> calendar? <unit>", _units, "in 3 days · in two months · in 28 calendar days"),
    Rule("<n> full? working|business|work|week day|days", _working, "in 5 working days · in ten business days"),
    Rule("<n> weekdays", _working, "in five weekdays"),
    Rule("<n> working|business week|weeks", lambda _, n: Length(working_days=5 * n), "in two working weeks"),
    Rule("a? couple of? <unit>", lambda here, unit: _units(here, 2, unit), "in a couple of weeks"),
    Rule("<n> year|years and a half", _half_years, "in a year and a half"),
    Rule("<n> and a half years", _half_years, "in one and a half years"),
    Rule("half a year", lambda _: Length(UNIT_LENGTHS["month"] * 6), "in half a year"),
    Rule("<count>", _short, "in 2w · in 10d"),
    Rule("<length> and? <more:length>", _both, "in a week and two days"),
)

COUNTED = (
    Rule("in|within|inside <length>", _on, "in 3 weeks · within 10 working days"),
    Rule(
        "in|within about|around|roughly|approximately|approx <length>", _on, "in about 2 weeks · within roughly 10 days"
    ),
    Rule("in|within <length> time", _on, "in two weeks' time"),
    Rule("in|within|over the next <length>", _on, "within the next 10 days"),
    Rule("in|within|over the next <unit>", _one_on, "in the next fortnight"),
    Rule("in? <length> from now|today", _on, "a year from now · in 2 weeks from now"),
    Rule("<length> hence|later|time", _on, "a fortnight hence · 3 weeks later"),
    Rule(
        "within? <length> from|after|following|of <day>", _on, "2 days after next Friday · within 5 days of 3 October"
    ),
    Rule("<length> prior to <day>", _back, "two days prior to 3 November"),
    Rule("<length> ahead of <day>", _back, "two days ahead of 3 November"),
    Rule("<length> before <day>", _back, "a week before 3 November · two working days before Christmas"),
    Rule("<length> on|come? <near>", _on_near, "a week on Friday · a month today · three weeks tomorrow"),
    Rule("<near> week", _more("week"), "Friday week · tomorrow week"),
    Rule("<near> fortnight", _more("fortnight"), "Friday fortnight"),
    Rule("week on? <near>", _more("week"), "by week tomorrow", "after a connector"),
    Rule("fortnight on? <near>", _more("fortnight"), "by fortnight tomorrow", "after a connector"),
    Rule("<plus>", _plus, "+2w · +3d"),
    Rule("the? day after|following <day>", _day_after, "the day after tomorrow · the day after Easter"),
    Rule("the? day before <day>", _day_before, "the day before Christmas Eve"),
    Rule(
        "the? next|first? working|business day after|following <day>",
        _working_day_after,
        "the working day after Easter",
    ),
    Rule("the? <nth> working|business day after <day>", _nth_working_day_after, "the third working day after Easter"),
    Rule("the? last? working|business day before <day>", _working_day_before, "the last working day before Christmas"),
    Rule("the? <weekday> after|following <day>", _weekday_after, "the Monday after Easter"),
    Rule("the? <nth> <weekday> after|following <day>", _weekday_after, "the second Monday after Easter"),
    Rule("the? last? <weekday> before <day>", _weekday_before, "the Friday before Christmas"),
    Rule("<length>", _on, "2 weeks", "alone"),
    Rule("<length> ago", _back, "2 days ago", "after a connector"),
)

"""Days of the month, in figures and in words."""

from datetime import date

from bot.reading.conventions import DAY, day_and_month, day_of_month, on_weekday
from bot.reading.figures import Numeric
from bot.reading.grammar import Here, Rule, as_it_is
from bot.reading.outcome import NOT_A_DATE, Impossible, NotADate
from bot.reading.stretches import SPANS

Day = date | Impossible | NotADate


def _iso(here: Here, iso: tuple[int, int, int], weekday: int | None = None) -> Day:
    year, month, day = iso
    return on_weekday(day_of_month(day, month, year, here.today), weekday)


def _named(here: Here, day: int, month: int, year: int | None = None, weekday: int | None = None) -> Day:
    return on_weekday(day_of_month(day, month, year, here.today), weekday)


def _numeric(here: Here, numeric: Numeric, weekday: int | None = None) -> Day:
    """`3/10`; but `3.30` is a time."""
    day, month = day_and_month(numeric.first, numeric.second, here.month_first)
    if numeric.mark == "." and numeric.year is None and numeric.second > 12:
        return NOT_A_DATE
    return on_weekday(day_of_month(day, month, numeric.year, here.today), weekday)


def _and_weekday(_: Here, day: date, weekday: int) -> Day:
    return on_weekday(day, weekday)


def _this_year(here: Here, day: int, month: int) -> Day:
    return day_of_month(day, month, here.today.year, here.today)


def _next_year(here: Here, day: int, month: int) -> Day:
    return day_of_month(day, month, here.today.year + 1, here.today)


def _day_alone(here: Here, day: int, weekday: int | None = None) -> Day:
    """`the 16th`: the next day of that number, today counting."""
    days = (here.today + DAY * n for n in range(62))
    found = next((each for each in days if each.day == day), None)
    return on_weekday(found, weekday) if found else NOT_A_DATE


def _this_month(here: Here, day: int) -> Day:
    """`the 12th inst`, as letters have it."""
    return day_of_month(day, here.today.month, here.today.year, here.today)


def _next_month(here: Here, day: int) -> Day:
    """`the 5th prox`."""
    month = here.today.replace(day=1) + SPANS["month"]
    return day_of_month(day, month.month, month.year, here.today)


FULL_DATES = (
    Rule("<weekday>? <iso>", _iso, "2025-10-03 · Fri 2025/10/3 · 20251003"),
    Rule("<isoday>", as_it_is, "2025-W40-5"),
    Rule("<weekday>? the? <day:dd> of? <month>", _named, "3 Oct · Friday the 3rd of October"),
    Rule("<weekday>? the? <day:dd> of? <month> <year:anyyear>", _named, "3 October 2025 · 3-Oct-25 · Fri 3rd Oct '25"),
    Rule("<weekday>? <month> the? <day:dd>", _named, "October 3rd · Oct 3 · Friday, October the 3rd"),
    Rule("<weekday>? <month> the? <day:dd> <year:anyyear>", _named, "October 3, 2025"),
    Rule("<year> <month> <day:dd>", _named, "2025 October 3"),
    Rule("<day:dd> of? <month> this year", _this_year, "3 October this year"),
    Rule("<day:dd> of? <month> next year", _next_year, "3 March next year"),
    Rule("<weekday>? <numeric:fullnumeric>", _numeric, "3/10/2025 · 03.10.25 · Fri 3-10-2025"),
    Rule("<weekday> <numeric>", _numeric, "Fri 3/10"),
)
DATES = (
    Rule("<full_date>", as_it_is),
    Rule("<day:full_date> <weekday>", _and_weekday, "3 October (Friday) · 2025-10-03, Fri"),
    Rule("<numeric>", _numeric, "3/10 · 3.10", "after on"),
    Rule("<weekday> the? <day:dd>", _day_alone, "Friday 3rd · Friday the third · Friday 3"),
    Rule("the <day:nth>", _day_alone, "the 3rd", "after on"),
    Rule("<day:th>", _day_alone, "16th", "after on"),
    Rule("the? <day:nth> inst|instant", _this_month, "the 12th inst"),
    Rule("the? <day:nth> prox|proximo", _next_month, "the 5th prox"),
)

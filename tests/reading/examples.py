"""The examples that the rules themselves carry, under the headings of the page that shows them."""

from collections.abc import Iterator
from itertools import islice

from bot.domain.calendar import Calendar
from bot.domain.repeat import Repeat
from bot.reading.due import read_due, read_span
from bot.reading.grammar import Here, Rule
from bot.reading.occurrences import days_of
from bot.reading.outcome import Due, NextMeeting, NoDate, Past
from bot.reading.repeat import read_repeat
from bot.reading.rules import TABLES
from bot.saying.wording import in_full
from tests.reading.moments import NOW

ENGLAND = Calendar().is_working_day
REPEATS = ("repeat", "timed", "pattern", "pace", "quarterly", "weekdays_named", "plurals", "spot", "nths", "months",
           "anniversary")  # fmt: skip

DATES = {
    "Days, from where you stand": ("near",),
    "Days of the month": ("full_date", "date"),
    "Days that are counted": ("length", "day", "delay"),
    "Weeks, months, quarters and years": ("period", "month_named", "quarter", "week_named", "stretch"),
    "Days with a name": ("feast",),
    "Clock times and parts of the day": ("due", "time", "hour", "bare", "half", "close", "meal", "half_day"),
}
"""Which tables each heading of the page shows."""


def carried(rule: Rule) -> list[str]:
    return [example for example in rule.examples.split(" · ") if example]


def shown(tables: tuple[str, ...]) -> Iterator[str]:
    """Each example once, in the order of the tables."""
    yield from dict.fromkeys(example for table in tables for rule in TABLES[table] for example in carried(rule))


def meant(example: str, table: str) -> str:
    """What the bot makes of an example, in words; empty where it makes nothing of it."""
    return repeated(example) if table in REPEATS else dated(example)


def raw(example: str, table: str) -> object:
    """The reading itself, and how sure a sign of a due date it is."""
    if table in REPEATS:
        return read_repeat(example, NOW, "en-GB", ENGLAND)
    return read_span(example, Here.at(NOW, "en-GB", ENGLAND))


def dated(example: str) -> str:
    match read_due(example, NOW, "en-GB", ENGLAND):
        case Due(day, None):
            return in_full(day)
        case Due(day, time) if time:
            return f"{in_full(day)}, {time:%H:%M}"
        case Past(day):
            return f"{in_full(day)}, which has passed: asked about"
        case NoDate():
            return "no date"
        case NextMeeting():
            return "the day of the next meeting: asked about"
    return ""


def repeated(example: str) -> str:
    read = read_repeat(example, NOW, "en-GB", ENGLAND)
    if not isinstance(read, Repeat):
        return ""
    first, second, *_ = [*map(in_full, islice(days_of(read, ENGLAND), 2)), ""]
    at = f", {read.at:%H:%M}" if read.at else ""
    return f"{first}{at}, then {second}"

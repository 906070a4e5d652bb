"""What each rule of dates means, given what it found."""

from collections.abc import Callable
from datetime import date, timedelta

from bot.domain.week import WEEKDAYS
from bot.reading.conventions import coming, day_of_month, full_year, in_next_week
from bot.reading.grammar import Meaning, Said
from bot.reading.outcome import Impossible, NoDate, NotADate
from bot.reading.words import MONTHS, UNITS


def named(said: Said) -> Meaning:
    """`Fri 3 Oct 2025`, `2025-10-03`."""
    month = said.words["month"]
    return _dated(said, int(said.words["day"]), MONTHS.index(month) + 1 if month in MONTHS else int(month))


def numeric(said: Said) -> Meaning:
    """`3/10`: day or month first as the reader's country has it; an impossible month flips, but `3.30` is a time."""
    day, month = int(said.words["first"]), int(said.words["second"])
    if said.month_first:
        day, month = month, day
    if month > 12 >= day:
        if said.words["sep"] == "." and "year" not in said.words:
            return NotADate()
        day, month = month, day
    return _dated(said, day, month)


def _dated(said: Said, day: int, month: int) -> date | Impossible:
    """The day, unless it doesn't exist or the weekday in front contradicts it."""
    year = said.words.get("year")
    found = day_of_month(day, month, full_year(year) if year else None, said.today)
    weekday = said.words.get("weekday")
    if isinstance(found, Impossible) or weekday is None or WEEKDAYS[found.weekday()] == weekday:
        return found
    return Impossible(f"{found.day} {found:%B %Y} is a {found:%A}, not a {weekday.capitalize()}.")


def coming_weekday(said: Said) -> date:
    return coming(_weekday(said), said.today)


def weekday_of_next_week(said: Said) -> date:
    return in_next_week(_weekday(said), said.today)


def weekday_and_more(said: Said) -> date:
    """`Friday week`, `Friday fortnight`: so long after the coming one."""
    return coming(_weekday(said), said.today) + _length(said)


def after(said: Said) -> date:
    """So long after the day named, or after today where none is."""
    return said.start + _length(said)


def before(said: Said) -> date:
    return said.start - _length(said)


def days_on(days: int) -> Callable[[Said], Meaning]:
    """So many days after the day named, or after today where none is."""
    return lambda said: said.start + timedelta(days)


def nothing(_: Said) -> NoDate:
    return NoDate()


def _weekday(said: Said) -> int:
    return WEEKDAYS.index(said.words["weekday"])


def _length(said: Said) -> timedelta:
    number = said.words.get("n", "1")
    return timedelta(UNITS[said.words["unit"]] * (int(number) if number.isdigit() else 1))

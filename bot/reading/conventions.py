"""What people mean by a day where they differ, decided once. Every answer is said back in full, so that it shows."""

from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta

from bot.domain.week import WEEKDAYS
from bot.reading.outcome import Impossible
from bot.reading.stretches import Length, Period
from bot.reading.words import MONTHS

LEAP_YEAR = 2000
DAY = timedelta(1)
FRIDAY = 4


def monday_to_friday(day: date, /) -> bool:
    """Whether people work on a day where no bank holidays are known."""
    return day.weekday() <= FRIDAY


def coming(weekday: int, today: date) -> date:
    """`Friday` and `this Friday`: the coming one; on a Friday, today. `weekday` is 0 for Monday."""
    return today + timedelta((weekday - today.weekday()) % 7)


def in_next_week(weekday: int, today: date) -> date:
    """`next Friday`: the Friday of the next Monday-to-Sunday week."""
    return monday_of(today) + timedelta(7 + weekday)


def monday_of(day: date) -> date:
    """A week runs from Monday to Sunday."""
    return day - timedelta(day.weekday())


def full_year(said: str) -> int:
    """`2025`, `'25` and `25` are one year; 70 to 99 were in the last century."""
    digits = said.removeprefix("'")
    if len(digits) == 4:
        return int(digits)
    return int(digits) + (1900 if digits >= "70" else 2000)


def day_of_month(day: int, month: int, year: int | None, today: date) -> date | Impossible:
    """The day as named; without a year its next occurrence, today counting."""
    if not 1 <= month <= 12:
        return Impossible(f"There is no month {month}.")
    named = f"{day} {MONTHS[month - 1].capitalize()}"
    if not 1 <= day <= monthrange(LEAP_YEAR, month)[1]:
        return Impossible(f"{named} doesn't exist.", around_end(month, year, today) if 28 < day <= 31 else ())
    year = year or (today.year if (month, day) >= (today.month, today.day) else today.year + 1)
    if day > monthrange(year, month)[1]:
        return Impossible(f"{year} has no {named}.", around_end(month, year, today))
    return date(year, month, day)


def around_end(month: int, year: int | None, today: date) -> tuple[date, date]:
    """The last day of a month that is shorter than somebody thought, and the day after it."""
    year = year or (today.year if month >= today.month else today.year + 1)
    last = date(year, month, monthrange(year, month)[1])
    return last, last + DAY


def day_and_month(first: int, second: int, month_first: bool) -> tuple[int, int]:
    """Day or month first as the reader's country has it; an impossible month flips."""
    day, month = (second, first) if month_first else (first, second)
    return (month, day) if month > 12 >= day else (day, month)


def on_weekday(found: date | Impossible, weekday: int | None) -> date | Impossible:
    """The day, unless a weekday was said with it that contradicts it."""
    if isinstance(found, Impossible) or weekday in (None, found.weekday()):
        return found
    why = f"{found.day} {found:%B %Y} is a {found:%A}, not a {WEEKDAYS[weekday].capitalize()}."
    return Impossible(why, (found, found + DAY * ((weekday - found.weekday() + 3) % 7 - 3)))


def due_day(period: Period, today: date) -> date:
    """A period is due on its last day, a week on its Friday; once that has passed, on its Sunday."""
    friday = period.first + timedelta(FRIDAY)
    return friday if period.size == "week" and friday >= today else period.last


def still_to_come(period: Period, choose: Callable[[Period], date | None], today: date) -> date | None:
    """The day chosen from the period; from the next one where that has passed and the words don't say which period."""
    day = choose(period)
    return choose(period.next) if day and day < today else day


def working(day: date, is_working_day: Callable[[date], bool], step: timedelta = DAY) -> date:
    """The nearest working day from `day` on, or back from it where `step` is negative; within a year."""
    return next((found for n in range(366) if is_working_day(found := day + n * step)), day)


def moved(day: date, length: Length, is_working_day: Callable[[date], bool]) -> date:
    """`day` and so long after it; a day that its month does not have becomes the month's last."""
    day += length.calendar
    step = DAY if length.working_days > 0 else -DAY
    for _ in range(abs(length.working_days)):
        day = working(day + step, is_working_day, step)
    return day

"""What people mean by a day where they differ, decided once. Every answer is said back in full, so that it shows."""

from calendar import monthrange
from datetime import date, timedelta

from bot.reading.outcome import Impossible
from bot.reading.words import MONTHS

LEAP_YEAR = 2000


def coming(weekday: int, today: date) -> date:
    """`Friday` and `this Friday`: the coming one; on a Friday, today. `weekday` is 0 for Monday."""
    return today + timedelta((weekday - today.weekday()) % 7)


def in_next_week(weekday: int, today: date) -> date:
    """`next Friday`: the Friday of the next Monday-to-Sunday week."""
    return today + timedelta(7 - today.weekday() + weekday)


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
        return Impossible(f"{named} doesn't exist.")
    year = year or (today.year if (month, day) >= (today.month, today.day) else today.year + 1)
    if day > monthrange(year, month)[1]:
        return Impossible(f"{year} has no {named}.")
    return date(year, month, day)

"""The days on which a repeat falls, and which of them is the first."""

from collections.abc import Iterator
from datetime import date, datetime, time
from itertools import groupby, islice, takewhile

from dateutil.rrule import rrulestr

from bot.domain.repeat import Repeat
from bot.reading.conventions import DAY, moved
from bot.reading.grammar import Here, IsWorkingDay
from bot.reading.pattern import By, Pattern
from bot.reading.stretches import LENGTHS

_UNITS = {"DAILY": "day", "WEEKLY": "week", "MONTHLY": "month", "YEARLY": "year"}


def begun(pattern: Pattern, here: Here) -> Repeat | None:
    """The repeat that a pattern makes when it is said here; None where it ends before it falls on any day."""
    first = _first(pattern, here)
    if not pattern.by:
        pattern = pattern.on(*_days_like(pattern.first or here.today, pattern.frequency))
    if pattern.lasting:
        pattern = pattern._replace(last=moved(first, pattern.lasting, here.is_working_day) - DAY)
    if pattern.last and pattern.last < first:
        return None
    return _still_to_come(Repeat(pattern.rule, first, pattern.at, pattern.working), here)


def starting(repeat: Repeat, day: date) -> Repeat:
    """The same from another day on, where its rule names no days of its own: `by 3 October, every month`."""
    if "BY" in repeat.rule:
        return repeat
    by = "".join(f";{name}={value}" for name, value in _days_like(day, repeat.parts["FREQ"]))
    return repeat._replace(rule=repeat.rule + by, first=day)


def days_of(repeat: Repeat, is_working_day: IsWorkingDay) -> Iterator[date]:
    """Every day on which it falls, from its first; without end where the rule has none."""
    parts = repeat.parts
    count, until = parts.pop("COUNT", None), parts.pop("UNTIL", None)
    days = (day for day in _unbounded(parts, repeat, is_working_day) if day >= repeat.first)
    return islice(takewhile(lambda day: not until or f"{day:%Y%m%d}" <= until, days), int(count) if count else None)


def next_after(repeat: Repeat, day: date, is_working_day: IsWorkingDay) -> date | None:
    """The first day after `day` on which it falls, however many were missed; None where it has ended."""
    return next((each for each in days_of(repeat, is_working_day) if each > day), None)


def _still_to_come(repeat: Repeat, here: Here) -> Repeat | None:
    """`every other Friday from 5 September`, said in October, goes on from the next of those Fridays."""
    if repeat.first >= here.today:
        return repeat
    first = next_after(repeat, here.today - DAY, here.is_working_day)
    return repeat._replace(first=first) if first and "COUNT" not in repeat.rule else None


def _first(pattern: Pattern, here: Here) -> date:
    """Without a time, what repeats begins after today; every 3 weeks, in 3 weeks."""
    still_today = pattern.at is not None and pattern.at > here.now.time()
    earliest = pattern.first or (here.today if still_today else here.today + DAY)
    if pattern.by:
        often = pattern._replace(interval=1, times=None, last=None)
        return next(days_of(Repeat(often.rule, earliest, working=often.working), here.is_working_day))
    if pattern.first or (pattern.frequency, pattern.interval) == ("DAILY", 1):
        return earliest
    return here.today + LENGTHS[_UNITS[pattern.frequency]] * pattern.interval


def _days_like(day: date, frequency: str) -> By:
    """What repeats on the 31st falls on the last day of the shorter months."""
    if day.day <= 28 or not (frequency == "MONTHLY" or (frequency == "YEARLY" and day.month == 2)):
        return ()
    days = ",".join(str(each) for each in range(28, day.day + 1))
    month = (("BYMONTH", "2"),) if frequency == "YEARLY" else ()
    return (*month, ("BYMONTHDAY", days), ("BYSETPOS", "-1"))


def _unbounded(parts: dict[str, str], repeat: Repeat, is_working_day: IsWorkingDay) -> Iterator[date]:
    if not repeat.working:
        return _falls(parts, repeat.first)
    position = parts.pop("BYSETPOS", None)
    if position is None:
        return filter(is_working_day, _falls(parts, repeat.first))
    return _working_days_at(int(position), parts, repeat.first, is_working_day)


def _working_days_at(position: int, parts: dict[str, str], first: date, is_working_day: IsWorkingDay) -> Iterator[date]:
    """The third, or with -1 the last, of the working days of each month or year."""
    yearly = parts["FREQ"] == "YEARLY"
    begins = first.replace(month=1, day=1) if yearly else first.replace(day=1)
    for _, together in groupby(_falls(parts, begins), lambda day: (day.year, 0 if yearly else day.month)):
        days = list(filter(is_working_day, together))
        if len(days) >= abs(position):
            yield days[position - 1 if position > 0 else position]


def _falls(parts: dict[str, str], first: date) -> Iterator[date]:
    rule = ";".join(f"{name}={value}" for name, value in parts.items())
    return (moment.date() for moment in rrulestr(rule, dtstart=datetime.combine(first, time.min)))

"""How often, in words that the reader takes for the same again."""

from collections.abc import Iterable
from datetime import date
from itertools import groupby

from bot.domain.repeat import Repeat
from bot.domain.week import WEEKDAYS
from bot.saying.wording import in_full, listed

_UNITS = {"DAILY": "day", "WEEKLY": "week", "MONTHLY": "month", "YEARLY": "year"}
_ORDINALS = {1: "first", 2: "second", 3: "third", 4: "fourth", 5: "fifth", -1: "last"}
_DAYS = {name[:2].upper(): name.capitalize() for name in WEEKDAYS}


def how_often(repeat: Repeat) -> str:
    """`every Monday`, `every 3 months on the last working day at 09:00 until Friday 30 October 2026`."""
    parts = repeat.parts
    at = f" at {repeat.at:%H:%M}" if repeat.at else ""
    until = f" until {in_full(date.fromisoformat(parts['UNTIL']))}" if "UNTIL" in parts else ""
    times = f" for {parts['COUNT']} times" if "COUNT" in parts else ""
    return f"{_often(repeat, parts)}{at}{until}{times}"


def after_this(days: Iterable[date]) -> str:
    """When the next ones are due."""
    first, second, *_ = [*map(in_full, days), "", ""]
    if not first:
        return "This is the last one."
    return f"After this one: {first}, then {second}." if second else f"After this one: {first}, the last."


def _often(repeat: Repeat, parts: dict[str, str]) -> str:
    interval = int(parts.get("INTERVAL", 1))
    every = f"every {_UNITS[parts['FREQ']]}" if interval == 1 else f"every {interval} {_UNITS[parts['FREQ']]}s"
    match parts:
        case {"FREQ": "DAILY", "BYDAY": _}:
            return "every working day"
        case {"FREQ": "WEEKLY", "BYDAY": days}:
            named = listed(_DAYS[day] for day in days.split(","))
            return f"every {named}" if interval == 1 else f"{every} on {named}"
        case {"FREQ": "MONTHLY", "BYMONTH": _}:
            return f"every quarter on {_spot(repeat, parts)}"
        case {"FREQ": "YEARLY", "BYMONTH": months, "BYMONTHDAY": day} if months.isdigit() and day.isdigit():
            return f"{every} on {day} {_month(months)}"
        case {"FREQ": "YEARLY", "BYMONTH": months}:
            return f"{every} on {_spot(repeat, parts)} of {listed(map(_month, months.split(',')))}"
        case {"BYDAY": _} | {"BYMONTHDAY": _}:
            return f"{every} on {_spot(repeat, parts)}"
    return every


def _spot(repeat: Repeat, parts: dict[str, str]) -> str:
    """`the 15th`, `the first and third Friday`, `the last working day`."""
    position = parts.get("BYSETPOS")
    if repeat.working and position:
        return f"the {_ordinal(int(position))} working day"
    if "BYDAY" in parts:
        return _weekdays(parts["BYDAY"].split(","))
    days = [int(day) for day in parts["BYMONTHDAY"].split(",")]
    return f"the {_numbered(days[-1])}" if position else _month_days(days)


def _weekdays(days: list[str]) -> str:
    """Each as `1MO` or `-2FR`; those of one weekday share its name."""
    groups = [(_DAYS[name], [int(day[:-2]) for day in each]) for name, each in groupby(days, lambda day: day[-2:])]
    return " and ".join(f"the {_nths(nths)} {name}" for name, nths in groups)


def _nths(nths: list[int]) -> str:
    return f"{_ordinal(-nths[0])} last" if nths[0] < -1 else listed(map(_ordinal, nths))


def _month_days(days: list[int]) -> str:
    if any(day < -1 for day in days):
        return " and ".join(f"the {_ordinal(-day)} last day" if day < -1 else f"the {_numbered(day)}" for day in days)
    numbers = listed("last" if day == -1 else _numbered(day) for day in days)
    return f"the {numbers} day" if -1 in days else f"the {numbers}"


def _ordinal(number: int) -> str:
    return _ORDINALS.get(number) or _numbered(number)


def _numbered(number: int) -> str:
    """`1st`, `12th`, `23rd`."""
    teens = 10 <= number % 100 <= 20
    return f"{number}{'th' if teens else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


def _month(number: str) -> str:
    return f"{date(2000, int(number), 1):%B}"

"""What figures can be: dates, clock times, years, counts. What cannot be any of them is an unknown word."""

import re
from collections.abc import Callable, Mapping
from datetime import date, time
from typing import NamedTuple

from bot.reading.conventions import full_year
from bot.reading.lexicon import UNKNOWN, Token, cardinal, itself


class Numeric(NamedTuple):
    """`3/10` or `3/10/2025`: day and month, in an order that the reader's country decides."""

    first: int
    second: int
    mark: str
    year: int | None


_COUNTED = {
    "d": "day", "h": "hour", "w": "week", "m": "month", "y": "year", "wk": "week", "hr": "hour", "min": "minute",
    "mth": "month", "yr": "year",
}  # fmt: skip


def _iso(text: str) -> Token:
    year, month, day = map(int, re.split("[-/.]", text))
    return {"iso": (year, month, day)}


def _compact(text: str) -> Token:
    return {"iso": (int(text[:4]), int(text[4:6]), int(text[6:]))}


def _isoweek(text: str) -> Token:
    """`2026-W12` is a week, `2026-W12-3` a day."""
    year, week, *day = map(int, re.findall("[0-9]+", text))
    try:
        found = date.fromisocalendar(year, week, *(day or [1]))
    except ValueError:
        return UNKNOWN
    return {"isoday" if day else "isoweek": found}


def _financial(text: str) -> Token:
    """`2025/26`."""
    return {"financialyear": int(text[:4])} if int(text[5:]) == (int(text[2:4]) + 1) % 100 else UNKNOWN


def _meridiem(text: str) -> Token:
    """`5pm`, `5.30 p.m.`, `8:45a`, `530pm`."""
    hour, minute = (int(part or 0) for part in re.findall(r"^([0-9]{1,2}?)[:.]?([0-9]{2})?[^0-9]", text)[0])
    if not 1 <= hour <= 12:
        return UNKNOWN
    return _time("clock", hour % 12 + (12 if "p" in text else 0), minute)


def _clock(text: str) -> Token:
    """`17:00`, `1700hrs`; `5:30` may be in the morning or in the afternoon."""
    hour, minute = map(int, re.findall("[0-9]{1,2}", text)[:2])
    return _time("twelve" if 1 <= hour <= 11 and text[0] != "0" else "clock", hour, minute)


def _time(kind: str, hour: int, minute: int) -> Token:
    return {kind: time(hour, minute)} if hour < 24 and minute < 60 else UNKNOWN


def _numeric(text: str) -> Token:
    """`3/10`, `3.10.25`; and what else it may be: `12.30` a time, `1.5` a count, `25/26` a financial year."""
    first, second, *year = re.findall("[0-9]+", text)
    mark = next(mark for mark in "-/." if mark in text)
    numeric = Numeric(int(first), int(second), mark, full_year(year[0]) if year else None)
    if year:
        return {"fullnumeric": numeric}
    token: Token = {"numeric": numeric}
    if mark == "." and len(second) == 2:
        token |= _time("doubtful" if 1 <= int(second) <= 12 else "dotted", int(first), int(second))
    if mark == "." and second == "5":
        token["andhalf"] = int(first)
    if len(first) == len(second) == 2 and int(second) == (int(first) + 1) % 100:
        token["financialyear"] = full_year(first)
    return token


def _ordinal(text: str) -> Token:
    number = int(text[:-2])
    return (
        {"nth": number, "dd": number, "th": number} | ({itself(text): text} if number == 2 else {})
        if number
        else UNKNOWN
    )


def _count(text: str) -> Token:
    """`+2w`, `48hrs`."""
    number, unit = re.findall("[0-9]+|[a-z]+", text)
    return {"plus" if text[0] == "+" else "count": (int(number), _COUNTED[unit.removesuffix("s")])}


def _short_year(text: str) -> Token:
    return {"year": full_year(text), "anyyear": full_year(text)}


def _number(text: str) -> Token:
    """A count, a day of the month, a year, or a clock time: `1700`."""
    value = int(text[:5])
    match len(text):
        case 1:
            return cardinal(value)
        case 2:
            return cardinal(value) | {"dd": value, "anyyear": full_year(text)}
        case 3:
            return {"n": value}
        case 4:
            if 1900 <= value < 2100:
                return {"year": value, "anyyear": value} | _time("hhmm", value // 100, value % 100)
            return _time("clock", value // 100, value % 100)
    return UNKNOWN


FIGURES: Mapping[str, Callable[[str], Token]] = {
    "iso": _iso,
    "compact": _compact,
    "isoweek": _isoweek,
    "financial": _financial,
    "meridiem": _meridiem,
    "clock": _clock,
    "numeric": _numeric,
    "ordinal": _ordinal,
    "count": _count,
    "quarter": lambda text: {"q": int(text[1])},
    "shortyear": _short_year,
    "number": _number,
}
"""How each kind of figures that the scanner knows is read."""

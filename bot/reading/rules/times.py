"""Clock times, and parts of the day. A part of the day names no hour: only the date counts."""

from collections.abc import Callable
from datetime import time
from typing import Literal

from bot.reading.grammar import Here, Rule, as_it_is
from bot.reading.outcome import NOT_A_DATE, NotADate

Half = Literal["am", "pm"]
NOON = time(12)


def office(_: Here, hour: time) -> time:
    """`half three`: in office hours, where neither morning nor afternoon is said."""
    return hour.replace(hour=hour.hour + 12) if 1 <= hour.hour <= 6 else hour


def in_half(_: Here, hour: time, half: Half) -> time:
    """`seven in the evening`."""
    return hour.replace(hour=hour.hour % 12 + (12 if half == "pm" else 0)) if hour.hour <= 12 else hour


def _at_night(here: Here, hour: time) -> time | NotADate:
    return in_half(here, hour, "pm") if 6 <= hour.hour <= 11 else NOT_A_DATE


def _hour(_: Here, hh: int) -> time:
    return time(hh)


def _past(minutes: int) -> Callable[..., time | NotADate]:
    return lambda here, hh: _minutes_past(here, minutes, hh)


def _to(minutes: int) -> Callable[..., time | NotADate]:
    return lambda here, hh: _minutes_to(here, minutes, hh)


def _minutes_past(_: Here, minutes: int, hh: int) -> time | NotADate:
    return time(hh, minutes) if minutes < 60 else NOT_A_DATE


def _minutes_to(_: Here, minutes: int, hh: int) -> time | NotADate:
    return time((hh - 1) or 12, 60 - minutes) if 0 < minutes < 60 else NOT_A_DATE


def _fives_to(here: Here, minutes: int, hh: int) -> time | NotADate:
    """`at 5 to 3`, where `3 to 5` is a stretch of hours."""
    return _minutes_to(here, minutes, hh) if minutes % 5 == 0 and minutes != hh - 1 else NOT_A_DATE


def _noon(_: Here, n: int = 12) -> time | NotADate:
    return NOON if n == 12 else NOT_A_DATE


def _midnight(_: Here, n: int = 12) -> NotADate | None:
    """The end of the day, not its beginning: the date counts."""
    return None if n == 12 else NOT_A_DATE


def _is(half: Half) -> Callable[[Here], Half]:
    return lambda _: half


def _date_counts(_: Here) -> None:
    return None


HOURS = (
    Rule("<hour:twelve>", as_it_is, "Friday 3:30"),
    Rule("<hh> o'clock", _hour, "Friday at 3 o'clock"),
    Rule("half past? <hh>", _past(30), "half three on Friday"),
    Rule("a? quarter past|after <hh>", _past(15), "quarter past three on Friday"),
    Rule("a? quarter to <hh>", _to(15), "quarter to five on Friday"),
    Rule("<minutes:n> minutes? past|after <hh>", _minutes_past, "ten past three on Friday"),
    Rule("<minutes:n> minutes to <hh>", _minutes_to, "20 minutes to three on Friday"),
    Rule("<minutes:spelt> to <hh>", _minutes_to, "ten to three on Friday"),
    Rule("at <minutes:n> to <hh>", _fives_to, "at 5 to 3 on Friday"),
)
"""Times of a clock with twelve hours, as said: in which half of the day is another question."""

BARE = (
    Rule("<hour>", as_it_is),
    Rule("<hh>", _hour, "Friday at 5 · Friday evening at 7"),
    Rule("<hour:dotted|doubtful>", as_it_is, "Friday at 3.30 · Friday at 3.10"),
)
"""Hours that are times only where something else says so."""

HALVES = (
    Rule("early|mid|late? morning|am", _is("am"), "Friday morning · mid-morning on Friday"),
    Rule("early|mid|late? afternoon|pm|evening|night", _is("pm"), "Friday afternoon"),
)

TIMES = (
    Rule("<clock>", as_it_is, "Friday 5pm · Friday at 17:00 · 1700 Friday"),
    Rule("<clock> in the <half>", lambda _, clock, half: clock, "5pm in the afternoon on Friday"),
    Rule("<hour>", office),
    Rule("<hour:bare> in the <half>", in_half, "seven in the evening on Friday"),
    Rule("<hour:bare> at night", _at_night, "eleven at night on Friday"),
    Rule("<hour:bare> am", lambda here, hour: in_half(here, hour, "am"), "Friday nine am"),
    Rule("<hour:bare> pm", lambda here, hour: in_half(here, hour, "pm"), "Thursday four pm"),
    Rule("<n>? noon", _noon, "noon on Friday · 12 noon Friday"),
    Rule("<clock> noon", as_it_is, "12:00 noon on Friday"),
    Rule("<n>? midnight", _midnight, "midnight on Friday"),
)

CLOSES = (
    Rule("cop|cob|eod|eob|eop", _date_counts, "COP Friday · Friday COB · EOD tomorrow"),
    Rule("the? close", _date_counts, "by the close on Friday"),
    Rule("the? close|end of? play|business|trading", _date_counts, "close of play Friday · end of business tomorrow"),
    Rule("the? start of play|business|day", _date_counts, "start of business Monday"),
    Rule("the? close|end of? the? working|business|school? day", _date_counts, "end of the day Friday"),
    Rule("lunchtime", _date_counts, "by lunchtime"),
    Rule("lunch time", _date_counts, "Friday lunch time"),
)
"""Ends of the working day: the date counts."""

MEALS = (Rule("breakfast|lunch|dinner|teatime", _date_counts, "by lunch"),)
"""Parts of the day too, but then again things that people arrange."""

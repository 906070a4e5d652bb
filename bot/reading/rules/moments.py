"""A day, with the clock time that was said with it; and what is no day, but an honest answer."""

from datetime import UTC, date, datetime, time, timedelta
from typing import NamedTuple

from bot.reading.conventions import DAY
from bot.reading.grammar import Here, Rule
from bot.reading.outcome import NO_DATE, NOT_A_DATE, NextMeeting, NotADate
from bot.reading.rules.edges import due
from bot.reading.rules.times import Half, in_half, office
from bot.reading.stretches import Period


class Moment(NamedTuple):
    """`at` is wall time, None where none was said."""

    day: date
    at: time | None = None


class HalfDay(NamedTuple):
    """`tomorrow morning`."""

    day: date
    half: Half


_MINUTES = {"minute": 1, "hour": 60}


def _at(_: Here, day: date, time: time | None = None) -> Moment:
    return Moment(day, time)


def _at_bare(here: Here, day: date, bare: time) -> Moment:
    return Moment(day, office(here, bare))


def _due(here: Here, period: Period, **_: None) -> Moment:
    return Moment(due(here, period))


def _at_last(_: Here, day: date, **__: None) -> Moment:
    """`some time on Friday`: that day is the last that will do."""
    return Moment(day)


def _vaguely(_: Here) -> None:
    """How exactly it is meant is said, and makes no difference."""


def _this_time(here: Here, day: date) -> Moment:
    return Moment(day, here.now.time().replace(second=0, microsecond=0))


def _half_day(_: Here, day: date, half: Half) -> HalfDay:
    return HalfDay(day, half)


def _today(here: Here, half: Half = "pm") -> HalfDay | NotADate:
    """`this morning`, said in the afternoon, is about something that has happened."""
    return NOT_A_DATE if half == "am" and here.now.hour >= 12 else HalfDay(here.today, half)


def _in_half_day(_: Here, half_day: HalfDay, time: time | None = None) -> Moment:
    return Moment(half_day.day, time)


def _bare_in_half_day(here: Here, half_day: HalfDay, bare: time) -> Moment:
    return Moment(half_day.day, in_half(here, bare, half_day.half))


def _next(here: Here, time: time | None) -> Moment:
    """A clock time alone is today's, or tomorrow's where that has passed."""
    passed = time is not None and time <= here.now.time()
    return Moment(here.today + DAY if passed else here.today, time)


def _next_bare(here: Here, bare: time) -> Moment:
    return _next(here, office(here, bare))


def _delay(_: Here, n: int, unit: str) -> timedelta | NotADate:
    return timedelta(minutes=n * _MINUTES[unit]) if unit in _MINUTES else NOT_A_DATE


def _half_hours(_: Here, n: int) -> timedelta:
    return timedelta(minutes=60 * n + 30)


def _short_delay(here: Here, count: tuple[int, str]) -> timedelta | NotADate:
    return _delay(here, *count)


def _after(here: Here, delay: timedelta) -> Moment:
    """Hours pass as the sun has them, also in the night in which the clocks change."""
    then: datetime = (here.now.astimezone(UTC) + delay).astimezone(here.now.tzinfo)
    return Moment(then.date(), then.time().replace(second=0, microsecond=0))


DELAYS = (
    Rule("<n> <unit>", _delay, "in 2 hours · within 48 hours"),
    Rule("<count>", _short_delay, "within 24hrs"),
    Rule("<n> hour|hours and a half", _half_hours, "in an hour and a half"),
    Rule("<n> and a half hours", _half_hours, "in two and a half hours"),
    Rule("<n:andhalf> hours", _half_hours, "in 1.5 hours"),
    Rule("half an hour", lambda _: timedelta(minutes=30), "in half an hour"),
)
VAGUE = (
    Rule("sometime|anytime", _vaguely, "sometime next week"),
    Rule("some|any time", _vaguely, "any time on Friday"),
    Rule("at some point", _vaguely, "at some point next week"),
)
HALF_DAYS = (
    Rule("<day> in? the? <half>", _half_day, "tomorrow afternoon · Friday morning"),
    Rule("the? <half> of|on? <day>", _half_day, "the morning of 3 October"),
    Rule("this <half>", _today, "this afternoon"),
    Rule("tonight", _today, "tonight"),
)
MOMENTS = (
    Rule("<day>", _at),
    Rule("<period>", _due, "next week · next month · by March 2026"),
    Rule("in|during|over|at <period>", _due, "in March · at the weekend", "alone"),
    Rule("<vague> in|during|over? <period>", _due, "any time next week · at some point in March"),
    Rule("<vague> on? <day>", _at_last, "some time on Friday · sometime tomorrow"),
    Rule("roughly|approximately|approx|circa <period>", _due, "roughly next week"),
    Rule("roughly|approximately|approx|circa <day>", _at, "circa 3 October"),
    Rule("about|around <period>", _due, "by around next week", "after a connector"),
    Rule("about|around <day>", _at, "by about 3 October", "after a connector"),
    Rule("the? end of <day:date>", _at, "end of Friday · end of 3 October"),
    Rule("end <day:near>", _at, "by end Friday", "after a connector"),
    Rule("early|late|later on? <day:near>", _at, "later today · late on Friday"),
    Rule("this|same time <day:near>", _this_time, "this time tomorrow"),
    Rule("for|until|at <day>", _at, "for Friday · until Friday", "alone"),
    Rule("<day> at|by|before|around|about? <time>", _at, "Friday 5pm · tomorrow before 4pm · 3 October 2025 at 5pm"),
    Rule("<day> at|by|before|around|about <bare>", _at_bare, "Friday at 5"),
    Rule("<day> at <time:hhmm>", _at, "Friday at 2000"),
    Rule("<day> <bare:dotted>", _at_bare, "Friday 17.00"),
    Rule("<bare:dotted> on? <day>", _at_bare, "17.00 Friday"),
    Rule("at|around|about? <time> on|of? <day>", _at, "5pm on Friday · noon on Tuesday"),
    Rule("at|around|about <bare> on? <day>", _at_bare, "at 5 on Friday"),
    Rule("<bare> on <day>", _at_bare, "by 5 on Friday", "after a connector"),
    Rule("<bare> <day:near>", _at_bare, "by 5 tomorrow", "after a connector"),
    Rule("<day> by|at|before? <time:close>", _at, "Friday by close of play"),
    Rule("<time:close> on|of? <day>", _at, "end of play on Friday"),
    Rule("<day> by|at|before? <time:meal>", _at, "by Friday lunch", "after a connector"),
    Rule("<time:meal> on? <day>", _at, "by lunch on Friday", "after a connector"),
    Rule("the? <time:meal>", _next, "by lunch", "after a connector"),
    Rule("first|last thing on? <day>", _at, "first thing Monday"),
    Rule("first|last thing on? <half_day>", _in_half_day, "first thing tomorrow morning"),
    Rule("<day> first|last thing", _at, "Monday first thing"),
    Rule("<half_day>", _in_half_day),
    Rule("<half_day> at|by|before|around|about? <bare>", _bare_in_half_day, "tomorrow evening at 7"),
    Rule("<half_day> at|by|before|around|about? <time>", _in_half_day, "Friday afternoon at 15:30"),
    Rule("at|around|about? <bare> on? <half_day>", _bare_in_half_day, "8 tonight"),
    Rule("at|around|about? <time> on? <half_day>", _in_half_day, "9am tomorrow morning"),
    Rule("at? <time>", _next, "by 5pm · by noon", "after a connector"),
    Rule("at <bare>", _next_bare, "at 5", "alone"),
    Rule("cop|cob|eod|eob|eop", lambda here: Moment(here.today), "EOD · COP"),
    Rule("close|end of play|business|day", lambda here: Moment(here.today), "end of play · end of day"),
    Rule("the? <time:close>", _next, "the end of the day", "after a connector"),
    Rule("in|within about|around|roughly|approximately|approx? <delay> time?", _after, "in 2 hours · in about an hour"),
    Rule("in|within the next <delay>", _after, "within the next 48 hours"),
    Rule("in|within the next? hour", lambda here: _after(here, timedelta(hours=1)), "within the hour"),
    Rule("<delay> from now", _after, "two hours from now"),
    Rule("<delay>", _after, "48 hours", "alone"),
    Rule("the|our? next meeting", lambda _: NextMeeting(), "the next meeting", "after a connector"),
    Rule("none", lambda _: NO_DATE, "none", "after a connector"),
    Rule("no due? date", lambda _: NO_DATE, "no date", "after a connector"),
    Rule("no deadline", lambda _: NO_DATE, "no deadline", "after a connector"),
)

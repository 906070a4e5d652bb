"""Where in a month what repeats falls: the 4th, the last Friday, the first working day; and days of the year."""

from bot.reading.conventions import day_and_month
from bot.reading.figures import Numeric
from bot.reading.grammar import Here, Rule
from bot.reading.outcome import NOT_A_DATE, NotADate
from bot.reading.pattern import WEEKDAY_CODES, WORKING_WEEK, Spot

Numbers = tuple[int, ...]
"""Of days or weeks, counted from the end where negative."""

_LEAP = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def _month_days(_: Here, nths: Numbers) -> Spot | NotADate:
    if any(nth > 31 for nth in nths):
        return NOT_A_DATE
    if len(nths) == 1 and nths[0] > 28:  # of a month without such a day, its last
        days = ",".join(str(day) for day in range(28, nths[0] + 1))
        return Spot((("BYMONTHDAY", days), ("BYSETPOS", "-1")))
    return Spot((("BYMONTHDAY", ",".join(map(str, nths))),), late=min(nths) < 0)


def _day(here: Here, day: int) -> Spot | NotADate:
    return _month_days(here, (day,)) if day else NOT_A_DATE


def _weekdays(_: Here, nths: Numbers, weekday: int) -> Spot | NotADate:
    days = ",".join(f"{nth}{WEEKDAY_CODES[weekday]}" for nth in nths)
    return Spot((("BYDAY", days),), late=min(nths) < 0, weeks=max(nths)) if max(nths) <= 53 else NOT_A_DATE


def _nth_last_weekday(here: Here, nth: int, weekday: int) -> Spot | NotADate:
    return _weekdays(here, (-nth,), weekday) if 0 < nth <= 5 else NOT_A_DATE


def _nth_last_day(_: Here, nth: int) -> Spot | NotADate:
    return Spot((("BYMONTHDAY", f"{-nth}"),), late=True) if 0 < nth <= 31 else NOT_A_DATE


def _working_day(_: Here, nth: int) -> Spot | NotADate:
    if nth > 20:
        return NOT_A_DATE
    return Spot((("BYDAY", WORKING_WEEK), ("BYSETPOS", f"{nth}")), working=True, late=nth < 0)


def _edge(nth: int) -> Spot:
    return Spot((("BYMONTHDAY", f"{nth}"),), late=nth < 0)


def _both(_: Here, spot: Spot, more: Spot) -> Spot | NotADate:
    """`the first Monday and the third Thursday`: one rule can say it where both are of one kind."""
    (kind, value), (other, another) = spot.by[0], more.by[0]
    if kind != other or spot.working or len(spot.by) + len(more.by) > 2:
        return NOT_A_DATE
    weeks = max(spot.weeks, more.weeks)
    return Spot(((kind, f"{value},{another}"),), late=spot.late and more.late, weeks=weeks)


def _of_month(_: Here, months: Numbers, spot: Spot) -> Spot | NotADate:
    return Spot((("BYMONTH", ",".join(map(str, months))), *spot.by), spot.working, weeks=spot.weeks)


def _anniversary(_: Here, day: int, month: int) -> Spot | NotADate:
    if not 1 <= day <= _LEAP[month - 1]:
        return NOT_A_DATE
    return Spot((("BYMONTH", f"{month}"), ("BYMONTHDAY", f"{day}")))


def _numeric(here: Here, numeric: Numeric) -> Spot | NotADate:
    day, month = day_and_month(numeric.first, numeric.second, here.month_first)
    return _anniversary(here, day, month) if 1 <= month <= 12 and numeric.mark != "." else NOT_A_DATE


NTHS = (
    Rule("the? <nth>", lambda _, nth: (nth,), "every 4th · every last day"),
    Rule("<nths> and? <more:nths>", lambda _, nths, more: (*nths, *more), "first and third Friday of each month"),
)
MONTH_LISTS = (
    Rule("<month>", lambda _, month: (month,), "every January on the 15th"),
    Rule("<months> and? <more:months>", lambda _, months, more: (*months, *more), "every April and October on the 1st"),
)
SPOTS = (
    Rule("the? <nth> to? last <weekday>", _nth_last_weekday, "monthly on the second last Friday"),
    Rule(
        "the? penultimate <weekday>",
        lambda here, weekday: _nth_last_weekday(here, 2, weekday),
        "every penultimate Friday",
    ),
    Rule("the? <nth> to? last day?", _nth_last_day, "monthly on the 4th last day"),
    Rule("<nths> day?", _month_days, "monthly on the 4th"),
    Rule("day <day:dd>", _day, "monthly on day 5"),
    Rule("<nths> <weekday:weekday|weekdays>", _weekdays, "every 3rd Friday · first and third Friday of each month"),
    Rule("the? <nth> working|business day", _working_day, "last working day of every month"),
    Rule("the? <nth> weekday", _working_day, "first weekday of every month"),
    Rule("the? end", lambda _: _edge(-1), "at the end of every month"),
    Rule("eom", lambda _: _edge(-1), "every EOM"),
    Rule("the? start|beginning", lambda _: _edge(1), "at the start of each month"),
    Rule("<spot> and <more:spot>", _both, "first Monday and third Thursday of the month"),
)
ANNIVERSARIES = (
    Rule("the? <day:dd> of? <month>", _anniversary, "every 1 April"),
    Rule("<month> the? <day:dd>", _anniversary, "every April 1"),
    Rule("<numeric>", _numeric, "every 1/4"),
    Rule("<spot> of|in <months>", _of_month, "every year on the first Monday in May"),
    Rule("<months> on? <spot>", _of_month, "every January on the 15th"),
)

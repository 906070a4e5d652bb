"""How often: every 3 weeks, fortnightly, every other month; and lists of weekdays."""

from collections.abc import Callable

from bot.reading.grammar import Here, Rule, as_it_is
from bot.reading.outcome import NOT_A_DATE, NotADate
from bot.reading.pattern import Frequency, Pattern

Days = tuple[int, ...]

_UNITS: dict[str, tuple[Frequency, int]] = {
    "day": ("DAILY", 1),
    "week": ("WEEKLY", 1),
    "fortnight": ("WEEKLY", 2),
    "month": ("MONTHLY", 1),
    "quarter": ("MONTHLY", 3),
    "year": ("YEARLY", 1),
}


def _every(_: Here, unit: str, n: int = 1) -> Pattern | NotADate:
    if unit not in _UNITS or n < 1:
        return NOT_A_DATE
    frequency, interval = _UNITS[unit]
    return Pattern(frequency, interval * n)


def _every_other(here: Here, unit: str) -> Pattern | NotADate:
    return _every(here, unit, 2)


def _paced(frequency: Frequency, interval: int = 1) -> Callable[..., Pattern | NotADate]:
    return lambda _, n=1: Pattern(frequency, interval * n) if n else NOT_A_DATE


def _joined(_: Here, days: Days, more: Days) -> Days:
    return (*days, *more)


def _stretch(_: Here, weekday: int, to: int) -> Days | NotADate:
    return tuple(range(weekday, to + 1)) if weekday < to else NOT_A_DATE


WEEKDAYS = (
    Rule("<weekday>", lambda _, weekday: (weekday,), "every Monday"),
    Rule("<weekdays>", lambda _, weekdays: (weekdays,), "fortnightly on Fridays"),
    Rule("<days:weekdays_named> and? <more:weekdays_named>", _joined, "every Monday, Wednesday and Friday"),
    Rule("<weekday> to <to:weekday>", _stretch, "every Monday to Thursday"),
)
PLURALS = (
    Rule("<weekdays>", lambda _, weekdays: (weekdays,), "Sundays"),
    Rule("<days:plurals> and? <more:plurals>", _joined, "on Tuesdays and Thursdays"),
)
QUARTERLY = (
    Rule("every|each quarter", _paced("MONTHLY", 3), "the last day of every quarter"),
    Rule("quarterly", _paced("MONTHLY", 3), "quarterly"),
)
PACES = (
    Rule("<quarterly>", as_it_is),
    Rule("every|each single|calendar? <unit>", _every, "every day · every week · each month"),
    Rule("every|each <n> <unit>", _every, "every 3 days · every two weeks"),
    Rule("every|each other|alternate|second|2nd <unit>", _every_other, "every other week"),
    Rule("alternate <unit>", _every_other, "alternate weeks"),
    Rule("every|each <n:nth> <unit>", lambda here, n, unit: _every(here, unit, max(n, 0)), "every third week"),
    Rule("once a|every|each|per <unit>", _every, "once a week"),
    Rule("once every|each <n> <unit>", _every, "once every 6 weeks"),
    Rule("daily", _paced("DAILY"), "daily"),
    Rule("weekly", _paced("WEEKLY"), "weekly"),
    Rule("<n> weekly", _paced("WEEKLY"), "six-weekly · 4-weekly"),
    Rule("fortnightly|biweekly", _paced("WEEKLY", 2), "fortnightly"),
    Rule("bi weekly", _paced("WEEKLY", 2), "bi-weekly"),
    Rule("monthly", _paced("MONTHLY"), "monthly"),
    Rule("<n> monthly", _paced("MONTHLY"), "six-monthly"),
    Rule("bimonthly", _paced("MONTHLY", 2), "bimonthly"),
    Rule("bi monthly", _paced("MONTHLY", 2), "bi-monthly"),
    Rule("yearly|annually|annual", _paced("YEARLY"), "annually"),
    Rule("half|semi yearly|annually", _paced("MONTHLY", 6), "half-yearly"),
    Rule("semiannually|biannually", _paced("MONTHLY", 6), "biannually"),
    Rule("twice a|every|each|per year", _paced("MONTHLY", 6), "twice a year"),
    Rule("biennially", _paced("YEARLY", 2), "biennially"),
)

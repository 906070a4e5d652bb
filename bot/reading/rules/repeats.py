"""What comes round: every Monday, fortnightly on Fridays, the last working day of the month; with times and bounds."""

from datetime import date, time

from bot.reading.conventions import DAY
from bot.reading.grammar import Here, Rule, as_it_is
from bot.reading.outcome import NOT_A_DATE, NotADate
from bot.reading.pattern import WEEKDAY_CODES, WORKING_WEEK, Pattern, Spot
from bot.reading.rules.paces import Days
from bot.reading.rules.times import Half, in_half, office
from bot.reading.stretches import Length, Period

Read = Pattern | NotADate

_QUARTER_STARTS, _QUARTER_ENDS = "1,4,7,10", "3,6,9,12"


def _weekly(_: Here, days: Days, interval: int = 1) -> Pattern:
    return Pattern("WEEKLY", interval).on(_by_day(days))


def _several(here: Here, days: Days) -> Read:
    """`Friday` is a date; `Mon, Wed and Fri` can only be what comes round."""
    return _weekly(here, days) if len(days) > 1 else NOT_A_DATE


def _fortnightly(here: Here, days: Days) -> Pattern:
    return _weekly(here, days, 2)


def _by_day(days: Days) -> tuple[str, str]:
    return "BYDAY", ",".join(WEEKDAY_CODES[day] for day in sorted(set(days)))


def _working_days(_: Here, **__: object) -> Pattern:
    return Pattern("DAILY").on(("BYDAY", WORKING_WEEK), working=True)


def _on_days(_: Here, pace: Pattern, days: Days) -> Read:
    return pace.on(_by_day(days)) if pace.frequency == "WEEKLY" else NOT_A_DATE


def _every_nth_week(here: Here, n: int, days: Days) -> Read:
    return _weekly(here, days, n) if n > 0 else NOT_A_DATE


def _monthly(here: Here, spot: Spot) -> Read:
    return _at_spot(here, Pattern("MONTHLY"), spot)


def _several_spots(here: Here, spot: Spot) -> Read:
    """`the 1st` is a date; `1st and 3rd Fridays` can only be what comes round."""
    return _monthly(here, spot) if "," in spot.by[0][1] and not spot.working else NOT_A_DATE


def _at_spot(_: Here, pace: Pattern, spot: Spot) -> Read:
    match pace.frequency:
        case "MONTHLY" if spot.weeks <= 5:
            return pace.on(*spot.by, working=spot.working)
        case "YEARLY":
            return _in_year(pace, spot)
    return NOT_A_DATE


def _in_year(pace: Pattern, spot: Spot) -> Read:
    """`the first Friday of every year`; of the days of a month only the first and the last are days of a year."""
    match spot.by:
        case (("BYMONTHDAY", "1"),):
            return pace.on(("BYMONTH", "1"), *spot.by)
        case (("BYMONTHDAY", "-1"),):
            return pace.on(("BYMONTH", "12"), *spot.by)
        case (("BYMONTHDAY", _), *_):
            return NOT_A_DATE
    return pace.on(*spot.by, working=spot.working)


def _in_quarter(here: Here, spot: Spot, **__: object) -> Read:
    """Counted from the start of the quarter, or back from its end."""
    months = _QUARTER_ENDS if spot.late else _QUARTER_STARTS
    return _at_spot(here, Pattern("MONTHLY").on(("BYMONTH", months)), spot)


def _in_the_year(_: Here, spot: Spot) -> Read:
    return _in_year(Pattern("YEARLY"), spot)


def _yearly(_: Here, anniversary: Spot, pace: Pattern | None = None) -> Read:
    if (pace and pace.frequency != "YEARLY") or anniversary.weeks > 5:
        return NOT_A_DATE
    return (pace or Pattern("YEARLY")).on(*anniversary.by, working=anniversary.working)


def _at(_: Here, pattern: Pattern, time: time | None = None) -> Pattern:
    return pattern._replace(at=time)


def _at_bare(here: Here, pattern: Pattern, bare: time) -> Pattern:
    return pattern._replace(at=office(here, bare))


def _at_half(here: Here, pattern: Pattern, half: Half, bare: time | None = None) -> Pattern:
    return pattern._replace(at=in_half(here, bare, half)) if bare else pattern


def _daily(here: Here, half: Half, bare: time | None = None) -> Pattern:
    return _at_half(here, Pattern("DAILY"), half, bare)


def _until(_: Here, repeat: Pattern, day: date) -> Pattern:
    return repeat._replace(last=day)


def _until_period(_: Here, repeat: Pattern, period: Period) -> Pattern:
    """`until November`: to the day before it begins."""
    return repeat._replace(last=period.first - DAY)


def _for(_: Here, repeat: Pattern, length: Length) -> Pattern:
    return repeat._replace(lasting=length)


def _times(_: Here, repeat: Pattern, n: int) -> Read:
    return repeat._replace(times=n) if n else NOT_A_DATE


def _from(_: Here, repeat: Pattern, day: date) -> Pattern:
    return repeat._replace(first=day)


def _from_period(_: Here, repeat: Pattern, period: Period) -> Pattern:
    return repeat._replace(first=period.first)


PATTERNS = (
    Rule("<pace>", as_it_is),
    Rule("every|each weekday|weekdays", _working_days, "every weekday"),
    Rule("every|each working|business day", _working_days, "every working day"),
    Rule("on? weekdays", _working_days, "weekdays"),
    Rule("<days:weekdays_named>", _several, "Mon, Wed and Fri · Monday to Friday"),
    Rule("every|each single? <days:weekdays_named>", _weekly, "every Monday · each Friday · every Tue and Thu"),
    Rule("on <days:plurals>", _weekly, "on Tuesdays and Thursdays"),
    Rule("<days:plurals>", _weekly, "Sundays"),
    Rule("every|each other|alternate|second <days:weekdays_named>", _fortnightly, "every other Friday"),
    Rule("on? alternate <days:weekdays_named>", _fortnightly, "alternate Wednesdays"),
    Rule("every|each <n> <days:plurals>", _every_nth_week, "every two Fridays"),
    Rule(
        "<pace> on? a|each|every? <days:weekdays_named>",
        _on_days,
        "fortnightly on Fridays · every 2 weeks on Mon and Wed",
    ),
    Rule("on? a? <days:weekdays_named> <pace>", _on_days, "Mondays fortnightly"),
    Rule("at? the? end of every|each week", lambda here: _weekly(here, (4,)), "at the end of each week"),
    Rule("at? the? start|beginning of every|each week", lambda here: _weekly(here, (0,)), "at the start of each week"),
    Rule("every|each <spot>", _monthly, "every 3rd Friday · every 27th · every last day"),
    Rule("on|at|by|before? <spot> of|in the? month", _monthly, "the last working day of the month"),
    Rule("on? every|each <spot> of|in the? month", _monthly, "every last Friday of the month"),
    Rule("on? <spot>", _several_spots, "1st and 3rd Fridays"),
    Rule("on|at|by|before? <spot> of|in? <quarterly>", _in_quarter, "the last working day of every quarter"),
    Rule("<quarterly> on|at? <spot>", _in_quarter, "quarterly on the first Monday"),
    Rule("on|at|by|before? <spot> of|in the quarter", _in_quarter, "the first Monday of the quarter"),
    Rule("<pace> on|at? <spot>", _at_spot, "monthly on the last Friday · every 3 months on the 4th · every month end"),
    Rule("on|at|by|before? <spot> of|in? <pace>", _at_spot, "the 15th of every month"),
    Rule("on|at|by|before? <spot> of|in the year", _in_the_year, "the last working day of the year"),
    Rule("every|each <anniversary>", _yearly, "every 1 April · every January on the 15th"),
    Rule("<pace> on? <anniversary>", _yearly, "annually on 31 March"),
    Rule("on? <anniversary> <pace>", _yearly, "31 March every year"),
)

TIMED = (
    Rule("<pattern>", as_it_is),
    Rule("<pattern> at|by|before <bare>", _at_bare, "every Friday at 5"),
    Rule("at|by|before? <time> on? <pattern>", _at, "10am on the 15th of every month"),
    Rule("at|by|before <bare> on? <pattern>", _at_bare, "at 5 every Friday"),
    Rule("<pattern> by|at? <time:close>", _at, "every Friday by close of play"),
    Rule("by? <time:close> on? <pattern>", _at, "COP every Friday"),
    Rule("<pattern> <half>", _at_half, "every Monday morning"),
    Rule("<pattern> <half> at|by? <bare>", _at_half, "every Monday morning at 9"),
    Rule("on? <days:weekdays_named> mornings|afternoons|evenings", _weekly, "Monday mornings"),
    Rule("first|last thing on? <pattern>", _at, "first thing every Monday"),
    Rule("<pattern> first|last thing", _at, "every Monday first thing"),
    Rule("every|each <half>", _daily, "every morning"),
    Rule("every|each <half> at|by? <bare>", _daily, "every evening at 7"),
    Rule("every|each <time>", lambda here, time: _at(here, Pattern("DAILY"), time), "every 9am"),
)

REPEATS = (
    Rule("<timed>", as_it_is),
    Rule("<repeat> ending in|after <length>", _for, "every Friday starting 7 November ending in 6 months"),
    Rule("<repeat> until|to|ending|through <day>", _until, "every Wednesday until 1 December"),
    Rule("<repeat> until|to <period>", _until_period, "every Wednesday until November"),
    Rule("<repeat> for the? next? <length>", _for, "daily for 2 weeks"),
    Rule("<pattern:repeat> at|by|before? <time>", _at, "every weekday at 9am · every day until 1 December at 9am"),
    Rule("<repeat> for? <n> times", _times, "every Friday for 6 times"),
    Rule("<repeat> from|starting|beginning|commencing on|from? <day>", _from, "every month starting 1 November"),
    Rule("<repeat> from|starting|beginning|commencing <period>", _from_period, "every Tuesday starting next week"),
    Rule("from|starting|beginning|commencing <day> <repeat>", _from, "starting 1 November every month"),
)

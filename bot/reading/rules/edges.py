"""Days of a period: its end, its start, its middle, its last Friday; and the day on which a period alone is due."""

from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta

from bot.reading.conventions import DAY, around_end, due_day, moved, still_to_come, working
from bot.reading.grammar import Here, Rule, as_it_is
from bot.reading.outcome import NOT_A_DATE, Impossible, NotADate
from bot.reading.rules.periods import this
from bot.reading.rules.years import this_financial_year
from bot.reading.stretches import Length, Period, Size

Day = date | NotADate | Impossible


def due(here: Here, period: Period) -> date:
    return due_day(period, here.today)


def _start(here: Here, period: Period) -> Day:
    return _chosen(here, period, lambda each: each.first)


def _last_working_day(here: Here, period: Period) -> Day:
    return _chosen(here, period, lambda each: working(each.last, here.is_working_day, -DAY))


def _middle(here: Here, period: Period) -> Day:
    """Wednesday, the 15th, and half way through whatever is longer."""
    match period.size:
        case "week":
            return _chosen(here, period, lambda each: each.first + timedelta(2))
        case "month":
            return _chosen(here, period, lambda each: each.first + timedelta(14))
        case "year":
            return _chosen(here, period, lambda each: each.first.replace(month=6, day=30))
    return NOT_A_DATE


def _early(here: Here, period: Period) -> Day:
    return _start(here, period) if period.size == "week" else NOT_A_DATE


def _nth_day(here: Here, nth: int, period: Period) -> Day:
    if nth > 0:
        return _chosen(here, period, lambda each: _inside(each, each.first + timedelta(nth - 1)))
    return due(here, period)


def _nth_weekday(here: Here, nth: int, weekday: int, period: Period) -> Day:
    if nth > 0:
        return _chosen(here, period, lambda each: _inside(each, _first(each, weekday) + timedelta(7 * (nth - 1))))
    return _chosen(here, period, lambda each: _final(each, weekday))


def _nth_working_day(here: Here, nth: int, period: Period) -> Day:
    def chosen(each: Period) -> date | None:
        return _inside(each, moved(each.first - DAY, Length(working_days=nth), here.is_working_day))

    return _chosen(here, period, chosen) if nth > 0 else _last_working_day(here, period)


def _day_of_month(here: Here, day: int, period: Period) -> Day:
    if period.size != "month":
        return NOT_A_DATE
    if day < 0:
        return due(here, period)
    if day > monthrange(period.first.year, period.first.month)[1]:
        near = around_end(period.first.month, period.first.year, here.today)
        return Impossible(f"{period.first:%B %Y} has no {day}th.", near)
    return _chosen(here, period, lambda each: _inside(each, each.first + timedelta(day - 1)))


def _weekday_of_week(_: Here, weekday: int, period: Period) -> Day:
    return period.first + timedelta(weekday) if period.size == "week" else NOT_A_DATE


def _chosen(here: Here, period: Period, choose: Callable[[Period], date | None]) -> Day:
    return still_to_come(period, choose, here.today) or Impossible("That period has no such day.")


def _inside(period: Period, day: date) -> date | None:
    return day if period.first <= day <= period.last else None


def _first(period: Period, weekday: int) -> date:
    return period.first + timedelta((weekday - period.first.weekday()) % 7)


def _final(period: Period, weekday: int) -> date:
    return period.last - timedelta((period.last.weekday() - weekday) % 7)


def _end_of(size: Size) -> Callable[[Here], date]:
    return lambda here: due_day(this(here, size), here.today)


def _month_end(here: Here, month: int, year: int) -> date | NotADate:
    """After `the end of`, two figures are a year that is near: `the end of March 26`."""
    near = here.today.year <= year <= here.today.year + 4
    return Period(date(year, month, 1), "month").last if near else NOT_A_DATE


def _year_end(_: Here, year: int) -> date:
    return Period(date(year, 1, 1), "year").last


def _financial_year_end(here: Here) -> date:
    return this_financial_year(here).last


def _eve(here: Here, period: Period) -> Day:
    """`before next week`: on the last day before it, a Friday where it begins on a Monday."""
    return _chosen(here, period, lambda each: each.first - timedelta(3 if each.size == "week" else 1))


EDGES = (
    Rule("at? the? end|close of <period:stretch>", due, "the end of March · end of next week"),
    Rule("at? the? end of? <month> <year:anyyear>", _month_end, "end of March 26"),
    Rule("the? back|tail end of <period:stretch>", due, "the back end of next week"),
    Rule("end <period:month_named>", due, "end March"),
    Rule("end <period:quarter>", due, "end Q4"),
    Rule("end <period>", due, "by end next month", "after a connector"),
    Rule("end <year>", _year_end, "by end 2026", "after a connector"),
    Rule("<period:month_named> month end", due, "by November month end", "after a connector"),
    Rule("<period:stretch> end", due, "month end · year end · financial year end", "after a connector"),
    Rule("in? late|later in? <period:stretch>", due, "later this week · late next week · late November"),
    Rule("at? the? start|beginning|first of <period:stretch>", _start, "the start of next month · the beginning of Q1"),
    Rule("start|beginning <period>", _start, "by start next week", "after a connector"),
    Rule("early in? <period:stretch>", _early, "early next week"),
    Rule("the? middle|midpoint of <period:stretch>", _middle, "the middle of next month"),
    Rule("in? mid <period:stretch>", _middle, "mid November · mid next week"),
    Rule("midweek", lambda here: _middle(here, this(here, "week")), "midweek"),
    Rule("the? <nth> day of|in <period:stretch>", _nth_day, "the last day of the month · the first day of next month"),
    Rule("the? <nth> <weekday> of|in <period:stretch>", _nth_weekday, "1st Tuesday in May · last Friday of the month"),
    Rule("the? <nth> <weekday> <period>", _nth_weekday, "first Monday next month"),
    Rule("the? <nth> working|business day of|in <period:stretch>", _nth_working_day, "last working day of the month"),
    Rule("the? <nth> weekday of|in <period:stretch>", _nth_working_day, "last weekday of November"),
    Rule("the? <day:nth> of|in <period:stretch>", _day_of_month, "the 20th of next month"),
    Rule("the? <day:nth> <period>", _day_of_month, "20th next month"),
    Rule("<period> on? the <day:nth>", _day_of_month, "next month on the 20th"),
    Rule("the? <weekday> of|in? the? <period>", _weekday_of_week, "Friday this week · Tuesday of the week after next"),
    Rule("<period> on? <weekday>", _weekday_of_week, "next week on Tuesday"),
    Rule("the? <weekday> of? <period:week_named>", _weekday_of_week, "Thursday w/c 6 October"),
    Rule("<period:week_named>", lambda _, period: period.first, "w/c 6 October", "after a connector"),
    Rule("the? week ending <day>", as_it_is, "week ending Friday", "after a connector"),
    Rule("w/e <day>", as_it_is, "w/e 10 October", "after a connector"),
    Rule("by <period:weekend>", _eve, "by the weekend"),
    Rule("before <period>", _eve, "before next week · before March · before the weekend"),
    Rule("eow", _end_of("week"), "EOW"),
    Rule("eom", _end_of("month"), "EOM"),
    Rule("eoq", _end_of("quarter"), "EOQ"),
    Rule("eoy", _end_of("year"), "EOY"),
    Rule("eow|eom|eoq|eoy <period>", due, "EOM November · EOW next week"),
    Rule("eofy", _financial_year_end, "EOFY"),
)

"""Quarters and years, of the calendar, of finance and of tax."""

from datetime import date

from bot.reading.grammar import Here, Rule
from bot.reading.outcome import NOT_A_DATE, NotADate
from bot.reading.rules.periods import period_in
from bot.reading.stretches import SPANS, Period

APRIL = 4


def _quarter(here: Here, q: int) -> Period | NotADate:
    """Quarters are calendar quarters; the one that is still to end."""
    if not 1 <= q <= 4:
        return NOT_A_DATE
    year = here.today.year + (3 * q < here.today.month)
    return Period(date(year, 3 * q - 2, 1), "quarter", "year")


def _quarter_in(_: Here, q: int, year: int) -> Period | NotADate:
    return Period(date(year, 3 * q - 2, 1), "quarter") if 1 <= q <= 4 else NOT_A_DATE


def _quarter_next_year(here: Here, q: int) -> Period | NotADate:
    return _quarter_in(here, q, here.today.year + 1)


def _quarter_of(_: Here, nth: int, period: Period) -> Period | NotADate:
    """A quarter of a calendar year, or of a financial one."""
    if period.size != "year" or nth > 4:
        return NOT_A_DATE
    return Period(period.first + SPANS["quarter"] * (nth - 1 if nth > 0 else 3), "quarter")


def _quarter_of_financial_year(_: Here, q: int, financialyear: int) -> Period:
    """`Q4 2025/26` is January to March 2026."""
    return Period(date(financialyear, APRIL, 1) + SPANS["quarter"] * (q - 1), "quarter")


def _new_year(here: Here) -> Period:
    return _year(here, here.today.year + 1)


def _tax_year(here: Here) -> Period:
    """The tax year ends on 5 April."""
    began = date(here.today.year, APRIL, 6)
    return Period(began if began <= here.today else began.replace(year=began.year - 1), "year")


def _year(_: Here, year: int) -> Period:
    return Period(date(year, 1, 1), "year")


def this_financial_year(here: Here) -> Period:
    """The financial year ends on 31 March."""
    return Period(date(here.today.year - (here.today.month < APRIL), APRIL, 1), "year")


def _a_financial_year(here: Here) -> Period:
    return Period(this_financial_year(here).first, "year", "year")


def _next_financial_year(here: Here) -> Period:
    return Period(this_financial_year(here).first + SPANS["year"], "year")


def _financial_year(_: Here, financialyear: int) -> Period:
    return Period(date(financialyear, APRIL, 1), "year")


QUARTERS = (
    Rule("<q>", _quarter, "Q4", "after a connector"),
    Rule("<q> <year:anyyear>", _quarter_in, "Q1 2026", "after a connector"),
    Rule("<year> <q>", _quarter_in, "2026 Q1", "after a connector"),
    Rule("<q> next year", _quarter_next_year, "Q1 next year", "after a connector"),
    Rule("<q> <financialyear>", _quarter_of_financial_year, "Q4 2025/26", "after a connector"),
    Rule("the? <q:nth> quarter", _quarter, "the fourth quarter", "after a connector"),
    Rule("the? <nth> quarter of? <period:stretch>", _quarter_of, "the first quarter of 2026", "after a connector"),
    Rule("the? this|current quarter", period_in("quarter"), "this quarter"),
    Rule("the? next|following quarter", period_in("quarter", 1), "next quarter"),
)
YEARS = (
    Rule("the? this|current calendar? year", period_in("year"), "this year", "after a connector"),
    Rule("the? next|following calendar? year", period_in("year", 1), "next year", "after a connector"),
    Rule("the? this|current financial year", this_financial_year, "this financial year"),
    Rule("the? next financial year", _next_financial_year, "next financial year"),
    Rule("the? <financialyear> financial year", _financial_year, "the 2025/26 financial year"),
    Rule("the? financial year <financialyear>", _financial_year, "the financial year 2025/26"),
)

UNNAMED_YEARS = (
    Rule("the? quarter", period_in("quarter", 0, "quarter"), "the end of the quarter"),
    Rule("the? calendar? year", period_in("year", 0, "year"), "the end of the year"),
    Rule("<year>", _year, "the end of 2026"),
    Rule("the new year", _new_year, "the first Monday in the new year"),
    Rule("the? tax year", _tax_year, "the end of the tax year"),
    Rule("the? new financial year", _next_financial_year, "the start of the new financial year"),
    Rule("the? financial year", _a_financial_year, "the end of the financial year"),
    Rule("<financialyear>", _financial_year, "the end of 2025/26"),
    Rule("the? fy", _a_financial_year, "the end of the FY"),
    Rule("fy <financialyear>", _financial_year, "the end of FY 2026/27"),
)
"""Those that are no date by themselves: `2026`."""

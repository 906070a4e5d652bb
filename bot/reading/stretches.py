"""Stretches of time: a length, and a period between two days."""

from datetime import date, timedelta
from typing import Literal, NamedTuple

from dateutil.relativedelta import relativedelta

Size = Literal["weekend", "week", "month", "quarter", "year"]
Again = Literal["week", "month", "quarter", "year"]

SPANS = {
    "weekend": relativedelta(days=2),
    "week": relativedelta(days=7),
    "month": relativedelta(months=1),
    "quarter": relativedelta(months=3),
    "year": relativedelta(years=1),
}
LENGTHS = {
    "day": relativedelta(days=1),
    "week": relativedelta(days=7),
    "fortnight": relativedelta(days=14),
    "month": relativedelta(months=1),
    "quarter": relativedelta(months=3),
    "year": relativedelta(years=1),
}


class Length(NamedTuple):
    """So many calendar months and days, or so many working days."""

    calendar: relativedelta = relativedelta()
    working_days: int = 0


class Period(NamedTuple):
    """From `first` on. `again`: named without saying which, it comes round: `March` every year, `the month` monthly."""

    first: date
    size: Size
    again: Again | None = None

    @property
    def last(self) -> date:
        return self.first + SPANS[self.size] - timedelta(1)

    @property
    def next(self) -> "Period":
        """The same one later; itself where it was said which."""
        return Period(self.first + SPANS[self.again], self.size, self.again) if self.again else self

"""What a repeat is before it has a first day: how often, and on which days of the week, month or year."""

from datetime import date, time
from typing import Literal, NamedTuple

from bot.reading.stretches import Length

Frequency = Literal["DAILY", "WEEKLY", "MONTHLY", "YEARLY"]
By = tuple[tuple[str, str], ...]
"""The BY… parts of a rule."""

WEEKDAY_CODES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
WORKING_WEEK = ",".join(WEEKDAY_CODES[:5])


class Spot(NamedTuple):
    """Where in a month; `working`: among its working days. `late` ones are counted from the month's end.

    `weeks`: how many weeks it must have for that.
    """

    by: By
    working: bool = False
    late: bool = False
    weeks: int = 0


class Pattern(NamedTuple):
    """`working`: without bank holidays too, which no rule can say. `first`, `last`, `times`, `lasting` bound it."""

    frequency: Frequency
    interval: int = 1
    by: By = ()
    working: bool = False
    at: time | None = None
    first: date | None = None
    last: date | None = None
    times: int | None = None
    lasting: Length | None = None

    def on(self, *by: tuple[str, str], working: bool = False) -> "Pattern":
        """The same on certain days."""
        return self._replace(by=(*self.by, *by), working=working)

    @property
    def rule(self) -> str:
        """As RFC 5545 writes it, without DTSTART."""
        interval = (("INTERVAL", f"{self.interval}"),) if self.interval > 1 else ()
        count = (("COUNT", f"{self.times}"),) if self.times else ()
        until = (("UNTIL", f"{self.last:%Y%m%d}"),) if self.last else ()
        return ";".join("=".join(part) for part in (("FREQ", self.frequency), *interval, *self.by, *count, *until))

"""Working days and working hours: when it is polite to speak."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

import holidays

DIVISIONS = {"england": "ENG", "wales": "WLS", "scotland": "SCT", "northern ireland": "NIR", "none": None}
"""The bank-holiday divisions of the United Kingdom, by the names people use."""

DAY = timedelta(days=1)


@lru_cache(maxsize=256)
def _bank_holidays(subdivision: str, year: int) -> frozenset[date]:
    return frozenset(holidays.country_holidays("GB", subdiv=subdivision, years=year))


@dataclass(frozen=True, slots=True)
class Hours:
    """The hours in which people may be nudged, wall time, `closes` not included."""

    opens: time = time(9)
    closes: time = time(17)


@dataclass(frozen=True, slots=True)
class Calendar:
    """Days and hours of one person in one log: the log's division, the person's zone."""

    zone: str = "Europe/London"
    division: str = "england"
    hours: Hours = Hours()

    def today(self, now: datetime) -> date:
        return now.astimezone(ZoneInfo(self.zone)).date()

    def is_working_day(self, day: date) -> bool:
        subdivision = DIVISIONS[self.division]
        if day.weekday() >= 5:
            return False
        return subdivision is None or day not in _bank_holidays(subdivision, day.year)

    def on_or_after(self, day: date) -> date:
        """The first working day that is not before `day`."""
        return next(d for d in _days(day, 1) if self.is_working_day(d))

    def on_or_before(self, day: date) -> date:
        """The last working day that is not after `day`."""
        return next(d for d in _days(day, -1) if self.is_working_day(d))

    def shift(self, day: date, working_days: int) -> date:
        """`day` moved by so many working days, backwards where negative; 0 gives `day` itself."""
        step = 1 if working_days > 0 else -1
        working = (d for d in _days(day + step * DAY, step) if self.is_working_day(d))
        for _ in range(abs(working_days)):
            day = next(working)
        return day

    def opening(self, day: date) -> datetime:
        """The first working minute, in UTC; one that summer time skips moves forward, one it repeats is the first."""
        wall = datetime.combine(day, self.hours.opens, tzinfo=ZoneInfo(self.zone))
        return wall.replace(fold=0).astimezone(UTC)

    def next_working_moment(self, now: datetime) -> datetime:
        """`now` if it is inside working hours, else the next opening; UTC."""
        local = now.astimezone(ZoneInfo(self.zone))
        today = local.date()
        if self.is_working_day(today):
            if local.time() < self.hours.opens:
                return self.opening(today)
            if local.time() < self.hours.closes:
                return now
        return self.opening(self.on_or_after(today + DAY))


def _days(start: date, step: int) -> Iterator[date]:
    """Days from `start`, bounded by a year: no run of holidays is longer."""
    return (start + timedelta(days=step * n) for n in range(366))

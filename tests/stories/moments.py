"""The days on which the stories happen, at nine in London unless an hour is given."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

LONDON = ZoneInfo("Europe/London")
DAY, MINUTE = timedelta(days=1), timedelta(minutes=1)

MON = datetime(2025, 9, 29, 9, tzinfo=LONDON)
TUE, WED, THU, FRI, SAT, SUN = (MON + n * DAY for n in range(1, 7))
NEXT_MON = MON + 7 * DAY


def at(day: datetime, clock: str) -> datetime:
    """`at(TUE, "03:00")`: that time of that day, on the wall."""
    hour, minute = clock.split(":")
    return day.replace(hour=int(hour), minute=int(minute))

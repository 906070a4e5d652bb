"""The days on which the stories happen, at nine in London unless an hour is given."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.assembly import Clock

LONDON = ZoneInfo("Europe/London")
DAY, MINUTE = timedelta(days=1), timedelta(minutes=1)

MON = datetime(2025, 9, 29, 9, tzinfo=LONDON)
TUE, WED, THU, FRI, SAT, SUN = (MON + n * DAY for n in range(1, 7))
NEXT_MON = MON + 7 * DAY


def at(day: datetime, clock: str) -> datetime:
    """`at(TUE, "03:00")`: that time of that day, on the wall."""
    hour, minute = clock.split(":")
    return day.replace(hour=int(hour), minute=int(minute))


@dataclass(slots=True)
class StillClock(Clock):
    """The domain's now: it stands still until a story moves it."""

    moment: datetime = field(default_factory=lambda: MON.astimezone(UTC))

    def now(self) -> datetime:
        return self.moment

    def move_to(self, moment: datetime) -> None:
        self.moment = moment.astimezone(UTC)

"""The playground's simulated now: real time plus an offset that people may move."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

LONDON = ZoneInfo("Europe/London")
MORNING = time(9, 0)


class Clock:
    """Only message times and what the page shows follow it; signatures, triggers and timeouts keep real time."""

    def __init__(self) -> None:
        self.offset = timedelta()

    def now(self) -> datetime:
        """The simulated moment, in London."""
        return (datetime.now(UTC) + self.offset).astimezone(LONDON)

    def move(self, to: datetime) -> None:
        """Make `to` the simulated now."""
        self.offset = to - datetime.now(UTC)


def moment(to: str, now: datetime) -> datetime:
    """What "tomorrow", "monday" or an ISO moment means, London where no offset is given. Raises ValueError."""
    if to == "tomorrow":
        return _morning(now, days=1)
    if to == "monday":
        monday = _morning(now, days=-now.weekday() % 7)
        return monday if monday > now else _morning(monday, days=7)
    asked = datetime.fromisoformat(to)
    return asked if asked.tzinfo else asked.replace(tzinfo=LONDON)


def _morning(now: datetime, *, days: int) -> datetime:
    return datetime.combine(now.date() + timedelta(days=days), MORNING, LONDON)

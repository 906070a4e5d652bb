"""An action log: the numbered list of actions of one place."""

import re
import unicodedata
from collections.abc import Container
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from itertools import count
from zoneinfo import ZoneInfo

from bot.domain.calendar import Calendar, Hours
from bot.domain.person import Person
from bot.domain.place import Place
from bot.domain.week import WEEKDAYS

CODE_LENGTH = 5


@dataclass(frozen=True, slots=True)
class DigestTime:
    """When a log's digest is posted each week, wall time in the log's zone."""

    weekday: int = 0
    at: time = time(9)

    def __str__(self) -> str:
        return f"{WEEKDAYS[self.weekday].capitalize()} {self.at:%H:%M}"


@dataclass(frozen=True, slots=True)
class LogSettings:
    """What each log may set for itself; `digest` is None where it is off."""

    zone: str = "Europe/London"
    division: str = "england"
    hours: Hours = field(default_factory=Hours)
    digest: DigestTime | None = field(default_factory=DigestTime)

    def calendar(self, person: Person | None = None) -> Calendar:
        """The log's days in the person's own zone, or in the log's where nobody is meant or none is known."""
        zone = person.zone if person and person.zone else self.zone
        return Calendar(zone, self.division, self.hours)

    def next_digest(self, after: datetime) -> datetime | None:
        """The first digest strictly after `after`, in UTC; on a bank holiday it waits for the next working day."""
        if self.digest is None:
            return None
        calendar, wall = self.calendar(), self.digest
        today = calendar.today(after)
        planned = today - timedelta(days=today.weekday() + 7) + timedelta(days=wall.weekday)
        while (moment := _instant(calendar, planned, wall.at)) <= after:
            planned += timedelta(days=7)
        return moment


@dataclass(frozen=True, slots=True)
class Log:
    """`code` is unique in its workspace and never changes; `chair` is who may change the log's settings."""

    id: int
    place: Place
    code: str
    chair: Person | None = None
    settings: LogSettings = field(default_factory=LogSettings)


def _instant(calendar: Calendar, planned: date, at: time) -> datetime:
    day = calendar.on_or_after(planned)
    return datetime.combine(day, at, tzinfo=ZoneInfo(calendar.zone)).astimezone(UTC)


def code_for(place_name: str, taken: Container[str]) -> str:
    """A log's code from its place's name: initials of several words, else the first letters; numbered when taken."""
    plain = unicodedata.normalize("NFKD", place_name).encode("ascii", "ignore").decode()
    words = re.findall(r"[a-z]+", plain.casefold())
    initials = "".join(word[0] for word in words)
    base = (initials if len(initials) >= 2 else "".join(words))[:CODE_LENGTH].upper() or "LOG"
    candidates = (base if n == 1 else f"{base}{n}" for n in count(1))
    return next(code for code in candidates if code not in taken)

"""What belongs in a digest, how it is shared out between head and thread, and until when it may still come."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.domain.action import Action
from bot.domain.log import Log, LogSettings
from bot.saying.digest import Digest, Figure, Owing, Section, Topic

WORKING_DAYS = 7
"""How far ahead a digest looks."""
HEAD_ROWS = 5
PART_ROWS = 20
MOST_ROWS = HEAD_ROWS + 5 * PART_ROWS
"""Rows a section, head and thread together; what is beyond is counted, with the way to it."""
FIRST_LOOK = timedelta(days=7)
"""How far back the first digest of a log looks."""
PUNCTUAL = timedelta(hours=1)
"""A digest that is later than this waits for working hours."""
FRIDAY = 4
DAY = timedelta(days=1)

Numbers = Mapping[str, int]
"""Counts by name: open, overdue, soon, held, closed."""


@dataclass(frozen=True, slots=True)
class Found:
    """The actions of one section as the store lists them, at most MOST_ROWS, and how many there are."""

    topic: Topic
    actions: tuple[Action, ...]
    total: int


@dataclass(frozen=True, slots=True)
class Part:
    """The rows of one message in the thread."""

    topic: Topic
    actions: tuple[int, ...]


def compose(
    log: Log, numbers: Numbers, before: Numbers | None, found: Iterable[Found], owing: tuple[Owing, ...] = ()
) -> Digest | None:
    """None where nothing is open and nothing has changed since `before`, what the last digest said."""
    sections = tuple(_section(one) for one in found if one.total)
    if not sections and not numbers["open"] and (before is None or not before.get("open")):
        return None
    return Digest(log, _figures(numbers, before), sections, owing if is_grouped(owing) else ())


def is_grouped(owing: Iterable[Owing]) -> bool:
    """Whether more than one organisation is named."""
    return sum(bool(one.organisation) for one in owing) > 1


def parts_of(digest: Digest) -> tuple[Part, ...]:
    """What goes into the thread, section by section."""
    return tuple(
        Part(section.topic, tuple(action.id for action in section.threaded[start : start + PART_ROWS]))
        for section in digest.sections
        for start in range(0, len(section.threaded), PART_ROWS)
    )


def part_key(head: str, number: int, part: Part) -> str:
    return f"{head}:{part.topic}:{number}"


def topic_of(key: str) -> Topic:
    """The topic that a part's key names."""
    return Topic(key.rsplit(":", 2)[1])


def horizon(settings: LogSettings, today: date) -> date:
    return settings.calendar().shift(today, WORKING_DAYS)


def last_slot(settings: LogSettings, now: datetime) -> datetime | None:
    """The latest weekly digest time that is not after `now`."""
    slot, following = None, settings.next_digest(now - timedelta(days=14))
    while following is not None and following <= now:
        slot, following = following, settings.next_digest(following)
    return slot


def expiry(settings: LogSettings, slot: datetime) -> datetime:
    """Friday's close in the week of `slot`; for a digest that comes after it, the end of that day."""
    day, zone = settings.calendar().today(slot), ZoneInfo(settings.zone)
    friday = day + (FRIDAY - day.weekday()) * DAY
    closes = datetime.combine(friday, settings.hours.closes, tzinfo=zone)
    return closes if slot < closes else datetime.combine(day + DAY, time(0), tzinfo=zone)


def visible(settings: LogSettings, slot: datetime, now: datetime) -> datetime:
    """When the digest of `slot` may be said: at once if it is about time, else in the next working minute."""
    return now if now - slot <= PUNCTUAL else settings.calendar().next_working_moment(now)


def _section(found: Found) -> Section:
    return Section(found.topic, found.actions[:HEAD_ROWS], found.actions[HEAD_ROWS:MOST_ROWS], found.total)


def _figures(numbers: Numbers, before: Numbers | None) -> tuple[Figure, ...]:
    words = {"open": "open", "overdue": "overdue", "soon": "due within 7 days", "held": "held", "closed": "closed"}
    return tuple(Figure(numbers[name], said, before.get(name) if before else None) for name, said in words.items())

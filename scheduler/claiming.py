"""The transaction before a notice is said: take the lease, and look whether this is still the time to say it."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from bot.domain.notice import Kind, Notice
from bot.store import Store
from scheduler.owing import nudge_key, nudge_slot, owe_nudge

LEASE = timedelta(seconds=60)


@dataclass(frozen=True, slots=True)
class Claimed:
    """A notice whose lease is ours; where it goes: a place's address, or the key of a person."""

    notice: Notice
    address: str
    reader: str

    @property
    def lane(self) -> tuple[str, str, str]:
        """What is said in one lane is said in order."""
        return (self.notice.workspace, self.address, self.reader)


def claim(store: Store, id: int, now: datetime) -> Claimed | None:
    """None where somebody else has it, or where it moved to another time."""
    notice = store.claim(id, now, LEASE)
    if notice is None or (not is_doubtful(notice) and has_moved(store, notice, now)):
        return None
    place = store.place(notice.owed.place) if notice.owed.place else None
    person = store.person(notice.owed.person) if notice.owed.person else None
    return Claimed(notice, place.address if place else "", (person and person.key) or "")


def silence(store: Store, id: int, now: datetime) -> None:
    """Ends what nobody can say any more, for the bot was removed."""
    if notice := store.claim(id, now, LEASE):
        store.finish(notice, "uninstalled", now)


def is_doubtful(notice: Notice) -> bool:
    """It may have been said already: a claim never came back, or an answer was lost."""
    return notice.sent is None and (notice.lost or notice.doubts > 0)


def has_moved(store: Store, notice: Notice, now: datetime) -> bool:
    """What was to be said at its hour and is late waits for the next one; its lease is given back."""
    if notice.sent is not None:
        return False
    match notice.owed.kind:
        case Kind.NUDGE:
            return _nudge_has_moved(store, notice, now)
        case Kind.DIGEST if notice.owed.expires_at is not None:
            return _digest_has_moved(store, notice, now)
    return False


def _nudge_has_moved(store: Store, notice: Notice, now: datetime) -> bool:
    """Into the nudge of the day on which it can be said, so that no day has two."""
    reader = store.person(notice.owed.person or 0)
    about = store.actions(notice.owed.actions)
    if reader is None or reader.gone or not about:
        return False
    calendar = about[0].log.settings.calendar(reader)
    slot = nudge_slot(reader, calendar, now)
    is_its_day = nudge_key(reader, calendar.today(slot)) == notice.owed.key
    if is_its_day and slot <= now:
        return False
    if is_its_day:
        store.postpone(notice, slot)
    else:
        store.finish(notice, "moved", now)
        owe_nudge(store, reader, calendar, notice.owed.actions, now)
    return True


def _digest_has_moved(store: Store, notice: Notice, now: datetime) -> bool:
    """A weekly digest that missed its day comes in working hours."""
    log = store.log(notice.owed.log or 0)
    if log is None:
        return False
    calendar = log.settings.calendar()
    day = date.fromisoformat(notice.owed.key.rsplit(":", 1)[1])
    at = calendar.next_working_moment(now)
    if calendar.today(now) == day or at <= now:
        return False
    store.postpone(notice, at)
    return True

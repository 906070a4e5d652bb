"""What one person comes to be owed: a nudge a day at most, and word of those who can't be nudged."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta

from bot.domain.action import Action
from bot.domain.calendar import Calendar
from bot.domain.notice import Kind, Notice, Owed
from bot.domain.person import Person
from bot.store import Store

DAY = timedelta(days=1)
DAYS_TRIED = 5
"""A person's day that is taken leads to the next; the one after it never is, but a loop has to end."""


def nudge_slot(person: Person, calendar: Calendar, now: datetime) -> datetime:
    """The first working moment, not before `now`, at which the person may be nudged; UTC."""
    if person.away_until is not None and calendar.today(now) < person.away_until:
        return calendar.opening(calendar.on_or_after(person.away_until))
    return calendar.next_working_moment(now)


def nudge_key(person: Person, day: date) -> str:
    """One a person a local day: the store refuses a second."""
    return f"nudge:{person.id}:{day.isoformat()}"


def owe_nudge(store: Store, person: Person, calendar: Calendar, actions: Iterable[int], now: datetime) -> None:
    """Owes the nudge of the person's next slot, or joins it; a day that had its nudge leads to the next."""
    about, slot = tuple(actions), nudge_slot(person, calendar, now)
    for _ in range(DAYS_TRIED):
        day = calendar.today(slot)
        owed = Owed(nudge_key(person, day), Kind.NUDGE, slot, person=person.id, actions=about)
        if store.owe(owed, now) is not None or store.join(owed, now):
            return
        slot = calendar.opening(calendar.on_or_after(day + DAY))


def owe_word_of_gone(store: Store, action: Action, person: Person, now: datetime) -> None:
    """Tells the chair, once a log and person, that nobody is there to be nudged."""
    reader = _first_reachable((action.log.chair, action.creator), person)
    if reader is None:
        return
    key, at = f"gone:{action.log.id}:{person.id}", _working(action, reader, now)
    store.owe(Owed(key, Kind.GONE, at, person=reader.id, log=action.log.id, by=person.id), now)


def owe_word_of_unreached(store: Store, notice: Notice, now: datetime) -> None:
    """Tells each chaser or creator that the platform refused a message to `notice`'s reader; of nudges once a month."""
    reader = store.person(notice.owed.person) if notice.owed.person else None
    if reader is None or notice.owed.kind is Kind.UNREACHED:
        return
    about = f"{reader.id}:{now:%Y-%m}" if notice.owed.kind is Kind.NUDGE else str(notice.id)
    told: dict[Person, list[Action]] = {}
    for action in store.actions(notice.owed.actions):
        if teller := _first_reachable((action.chaser, action.creator, action.log.chair), reader):
            told.setdefault(teller, []).append(action)
    for person, actions in told.items():
        key = f"unreached:{notice.owed.kind}:{about}:{person.id}"
        _owe_word(store, key, person, reader, actions, now)


def owe_word_of_unconfirmed(store: Store, notice: Notice, now: datetime) -> None:
    """Tells one person that nobody knows whether `notice` arrived."""
    reader = store.person(notice.owed.person) if notice.owed.person else None
    actions = list(store.actions(notice.owed.actions))
    log = store.log(notice.owed.log) if notice.owed.log else actions[0].log if actions else None
    if log is None or notice.owed.kind is Kind.UNREACHED:
        return
    people = (log.chair, *(action.chaser for action in actions), *(action.creator for action in actions))
    if person := _first_reachable(people, reader):
        at = log.settings.calendar(person).next_working_moment(now)
        key, about = f"unconfirmed:{notice.owed.kind}:{notice.id}", notice.owed.actions
        by = reader.id if reader else None
        store.owe(Owed(key, Kind.UNREACHED, at, person=person.id, actions=about, log=log.id, by=by), now)


def _owe_word(store: Store, key: str, person: Person, of: Person, actions: list[Action], now: datetime) -> None:
    first, about = actions[0], tuple(action.id for action in actions)
    at = _working(first, person, now)
    store.owe(Owed(key, Kind.UNREACHED, at, person=person.id, actions=about, log=first.log.id, by=of.id), now)


def _first_reachable(people: Iterable[Person | None], other_than: Person | None) -> Person | None:
    """The first who is a member, still there, and not the one in question."""
    without = other_than.id if other_than else None
    return next((p for p in people if p and p.is_member and not p.gone and p.id != without), None)


def _working(action: Action, person: Person, now: datetime) -> datetime:
    return action.log.settings.calendar(person).next_working_moment(now)

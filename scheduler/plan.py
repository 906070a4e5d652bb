"""What is due becomes notices: the rules' nudges and the weekly digests. Run it as often as you like."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial

from bot.domain.action import Action
from bot.domain.calendar import Calendar
from bot.domain.notice import Kind, Owed
from bot.domain.person import Person
from bot.store import Busy, Database, Store
from bot.store.due import Pairs, digests_due, nudges_due
from scheduler.digest import expiry, last_slot, visible
from scheduler.owing import owe_nudge, owe_word_of_gone
from scheduler.rules import next_moment

BATCH = 2_000
"""Actions or logs asked for at a time."""
TOGETHER = 200
"""Actions of one workspace in one transaction: no command waits long behind it."""
AN_INSTANT = timedelta(microseconds=1)


@dataclass(frozen=True, slots=True)
class Planned:
    """How many actions and logs were looked at."""

    nudges: int = 0
    digests: int = 0


async def plan(database: Database, now: datetime) -> Planned:
    """Everything that is due at `now`. A process that stops half-way leaves the rest to the next pass."""
    nudges = await _plan_each(database, now, nudges_due, plan_nudges)
    return Planned(nudges, await _plan_each(database, now, digests_due, plan_digests))


async def _plan_each(
    database: Database,
    now: datetime,
    due: Callable[..., Pairs],
    work: Callable[..., None],
) -> int:
    """Asks and works until nothing new is due; what another process holds is left to it, or to the next pass."""
    seen: set[tuple[str, int]] = set()
    while fresh := [pair for pair in await database.ask(lambda c: due(c, now, BATCH)) if pair not in seen]:
        seen.update(fresh)
        for workspace, ids in _by_workspace(fresh):
            with suppress(Busy):
                await database.write(workspace, partial(work, ids=ids, now=now))
    return len(seen)


def plan_nudges(store: Store, ids: Iterable[int], now: datetime) -> None:
    """Owes what fell due for these actions since each was last looked at, and says when to look again."""
    since = {id: at for id, at in store.nudges_since(ids).items() if at <= now}
    moments: dict[int, datetime | None] = {}
    owed: dict[tuple[Person, Calendar], list[int]] = defaultdict(list)
    for action in store.actions(since):
        person = action.nudged
        if person is None:
            moments[action.id] = None
            continue
        calendar = action.log.settings.calendar(person)
        is_due, moments[action.id] = _looked_at(action, calendar, since[action.id], now)
        if person.gone:
            owe_word_of_gone(store, action, person, now)
        elif is_due:
            owed[person, calendar].append(action.id)
    for (person, calendar), about in sorted(owed.items(), key=_in_one_order):
        owe_nudge(store, person, calendar, about, now)
    store.set_next_nudge(moments)


def plan_digests(store: Store, ids: Iterable[int], now: datetime) -> None:
    """Owes each log the digest of this week, unless Friday's close has passed, and sets the next."""
    for log in filter(None, map(store.log, ids)):
        settings = log.settings
        slot = last_slot(settings, now)
        if slot is not None and now < expiry(settings, slot):
            key = f"digest:{log.id}:{settings.calendar().today(slot).isoformat()}"
            at, until = visible(settings, slot, now), expiry(settings, slot)
            store.owe(Owed(key, Kind.DIGEST, at, place=log.place.id, log=log.id, expires_at=until), now)
        store.schedule_digest(log, settings.next_digest(now))


def _in_one_order(owed: tuple[tuple[Person, Calendar], list[int]]) -> int:
    """Two processes that owe to the same people never wait for each other crosswise."""
    return owed[0][0].id


def _looked_at(action: Action, calendar: Calendar, since: datetime, now: datetime) -> tuple[bool, datetime | None]:
    """Whether a nudge fell due between `since` and `now`, both included; and the first moment after."""
    moment = next_moment(action, calendar, since - AN_INSTANT)
    if moment is None or moment > now:
        return False, moment
    return True, next_moment(action, calendar, now)


def _by_workspace(pairs: Pairs) -> Iterable[tuple[str, list[int]]]:
    """Chunks of one workspace each, in the order in which they fell due."""
    grouped: dict[str, list[int]] = defaultdict(list)
    for workspace, id in pairs:
        grouped[workspace].append(id)
    for workspace, ids in grouped.items():
        for start in range(0, len(ids), TOGETHER):
            yield workspace, ids[start : start + TOGETHER]

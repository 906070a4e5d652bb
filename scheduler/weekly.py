"""The digest and the parts in its thread, drawn from the log as it stands."""

from collections.abc import Iterator
from dataclasses import asdict
from datetime import date, datetime

from bot.domain.action import Status
from bot.domain.log import Log
from bot.saying.digest import Owing, Topic, digest_card, part_card
from bot.store import Listing, Store
from scheduler.digest import DAY, FIRST_LOOK, MOST_ROWS, Found, compose, horizon, is_grouped, parts_of, topic_of
from scheduler.scene import Drawn, Scene


def draw_digest(scene: Scene) -> Drawn | None:
    """Nothing where nothing is open and nothing changed, nor where the weekly digest was turned off meanwhile."""
    log, is_weekly = scene.log(), scene.notice.owed.expires_at is not None
    if log is None or (is_weekly and log.settings.digest is None):
        return None
    today = scene.today(log)
    counts, before = scene.store.counts(log, today), scene.store.summary_of(log)
    since = scene.store.last_digest_at(log) or scene.now - FIRST_LOOK
    found = _found(scene.store, log, today, since)
    digest = compose(log, asdict(counts), before, found, _owing(scene.store, log, today))
    if digest is None:
        return None
    return Drawn(digest_card(digest, today, scene.command), scene.now, counts, parts_of(digest))


def draw_part(scene: Scene) -> Drawn | None:
    log, actions = scene.log(), scene.public()
    if log is None or not actions:
        return None
    today = scene.today(log)
    grouped = is_grouped(_owing(scene.store, log, today))
    return scene.drawn(part_card(topic_of(scene.notice.owed.key), log, actions, today, grouped))


def _owing(store: Store, log: Log, today: date) -> tuple[Owing, ...]:
    return tuple(Owing(share.organisation, share.live, share.overdue) for share in store.shares(log, today))


def _found(store: Store, log: Log, today: date, since: datetime) -> Iterator[Found]:
    """What each section holds; an action that belongs in two stands in both."""
    for topic, listing in _listings(log, today, since):
        page = store.listed(listing)
        yield Found(topic, page.actions, page.total)


def _listings(log: Log, today: date, since: datetime) -> tuple[tuple[Topic, Listing], ...]:
    now_open, last = (Status.OPEN,), horizon(log.settings, today)
    return (
        (Topic.OVERDUE, Listing(log=log, statuses=now_open, due_to=today - DAY, limit=MOST_ROWS)),
        (Topic.SOON, Listing(log=log, statuses=now_open, due_from=today, due_to=last, limit=MOST_ROWS)),
        (Topic.CLOSED, Listing(log=log, closed_since=since, limit=MOST_ROWS)),
        (Topic.REDATED, Listing(log=log, redated_since=since, limit=MOST_ROWS)),
        (Topic.LOOSE, Listing(log=log, statuses=now_open, unowned_or_undated=True, limit=MOST_ROWS)),
    )

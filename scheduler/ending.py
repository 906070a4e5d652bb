"""The transaction after a notice was said, or could not be: what that leads to."""

from dataclasses import replace
from datetime import datetime

from bot.domain.notice import Kind, Notice, Owed, Sent
from bot.store import Store
from scheduler.digest import part_key
from scheduler.owing import owe_word_of_unconfirmed, owe_word_of_unreached
from scheduler.scene import Drawn


def said(store: Store, notice: Notice, sent: Sent, drawn: Drawn | None, now: datetime) -> Sent | None:
    """Settles it; a digest's parts become due. Gives the message that this one replaces, which is to be taken back."""
    store.settle(notice, sent, now)
    if notice.sent is not None:
        return None
    if drawn is not None and notice.owed.kind is Kind.DIGEST:
        _keep_digest(store, notice, drawn, now)
    return _replaced(store, notice) if notice.owed.kind is Kind.NUDGE else None


def given_up(store: Store, notice: Notice, reason: str, now: datetime) -> None:
    """What was never said to a person is told to another; a message that can't be redrawn is left as it stands."""
    store.finish(notice, f"given up: {reason}", now)
    if notice.sent is None:
        owe_word_of_unreached(store, notice, now)


def unconfirmed(store: Store, notice: Notice, now: datetime) -> None:
    store.finish(notice, "unconfirmed", now)
    owe_word_of_unconfirmed(store, notice, now)


def gone(store: Store, notice: Notice, now: datetime) -> None:
    """The reader's account was deactivated: their actions are looked at again, which tells the chair."""
    if reader := store.person(notice.owed.person or 0):
        store.keep(replace(reader, gone=True), now)
    store.finish(notice, "dropped", now)


def _keep_digest(store: Store, notice: Notice, drawn: Drawn, now: datetime) -> None:
    owed = notice.owed
    log = store.log(owed.log or 0)
    if log is not None and drawn.counts is not None:
        store.keep_summary(log, drawn.at, drawn.counts)
    for number, part in enumerate(drawn.parts, start=1):
        key, about = part_key(owed.key, number, part), part.actions
        child = Owed(key, Kind.DIGEST_PART, now, None, owed.place, about, owed.log, parent=notice.id, part=number)
        store.owe(child, now)


def _replaced(store: Store, notice: Notice) -> Sent | None:
    """The reader's last nudge, which this list stands for now."""
    reader = store.person(notice.owed.person or 0)
    previous = store.previous_nudge(reader, notice.id) if reader else None
    if previous is None:
        return None
    store.forget(previous)
    return previous.sent

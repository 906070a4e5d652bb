"""What one person is told of another, drawn from how things stand when it is said."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from bot.domain.action import Status
from bot.domain.history import Did, Entry
from bot.domain.log import Log
from bot.domain.notice import Kind
from bot.domain.person import Person
from bot.saying.review import imported_card
from bot.saying.told import (
    ROWS,
    Owned,
    away_card,
    declined_card,
    gone_card,
    taken_back_card,
    unconfirmed_card,
    unreached_card,
)
from bot.store import Listing
from scheduler.scene import Drawn, Scene

NAMES = {
    Kind.CARD: "the card of an action",
    Kind.GIVEN: "word of what they have been given",
    Kind.NUDGE: "a reminder",
    Kind.DIGEST: "the digest",
    Kind.DIGEST_PART: "a part of the digest",
}
"""What a message is called in a sentence about it; the other kinds are "a message"."""


def draw_declined(scene: Scene) -> Drawn | None:
    """The reason is the one that was given then. What was taken back before it was said is not owed."""
    by, actions = scene.cause(), scene.seen()
    theirs = [entry for entry in scene.store.history(actions[0]) if by and entry.by.id == by.id] if actions else []
    declined = next((entry for entry in reversed(theirs) if entry.did is Did.DECLINED), None)
    if declined is None:
        return None
    if not _is_taken_back(declined, theirs):
        return scene.drawn(declined_card(actions[0], declined.by, declined.note))
    return scene.drawn(taken_back_card(actions[0], declined.by)) if scene.notice.sent else None


def _is_taken_back(entry: Entry, entries: Sequence[Entry]) -> bool:
    return any(before is entry and after.did is Did.UNDONE for before, after in pairwise(entries))


def draw_imported(scene: Scene) -> Drawn | None:
    """Not owed where it was shared or undone meanwhile, or where another is the chair now."""
    log, by, reader = scene.log(), scene.cause(), scene.reader()
    actions = tuple(one for one in scene.seen() if one.private and one.status is not Status.WITHDRAWN)
    source = actions[0].source if actions else None
    if source is None or by is None or log is None or log.chair != reader:
        return None
    return scene.drawn(imported_card(source, actions, by))


def draw_away(scene: Scene) -> Drawn | None:
    """Not owed to the chair any more once the person is back."""
    log, person, reader = scene.log(), scene.cause(), scene.reader()
    if log is None or person is None or reader is None:
        return None
    if person.away_until is None or person.away_until <= scene.today(log):
        return None
    return scene.drawn(away_card(person, person.away_until, _owned(scene, log, person, reader)))


def draw_gone(scene: Scene) -> Drawn | None:
    """Not owed where the account is back, or everything was given to others."""
    log, person, reader = scene.log(), scene.cause(), scene.reader()
    if log is None or person is None or reader is None or not person.gone:
        return None
    owned = _owned(scene, log, person, reader)
    return scene.drawn(gone_card(person, owned)) if owned.total else None


def draw_unreached(scene: Scene) -> Drawn | None:
    """The key says what became of which kind of message: `unreached:KIND:…` or `unconfirmed:KIND:…`."""
    log, reader, person = scene.log(), scene.reader(), scene.cause()
    if log is None or reader is None:
        return None
    how, kind = scene.notice.owed.key.split(":")[:2]
    what = NAMES.get(Kind(kind), "a message")
    actions = scene.seen()
    if how == "unreached" and person and actions:
        return scene.drawn(unreached_card(person, what, actions))
    if how == "unconfirmed":
        return scene.drawn(unconfirmed_card(person.name if person else log.place.name, what, actions))
    return None


def _owned(scene: Scene, log: Log, person: Person, reader: Person) -> Owned:
    """The open actions of a log that `person` is nudged about, as far as the reader may see them."""
    listing = Listing(log=log, statuses=(Status.OPEN,), reader=reader, limit=ROWS)
    asked = (replace(listing, owner=person), replace(listing, chaser=person))
    pages = [scene.store.listed(one) for one in asked]
    actions = tuple(action for page in pages for action in page.actions)
    seen = tuple(action for action in actions if scene.sees(reader, action))
    hidden = len(actions) - len(seen)
    return Owned(log, seen, len(seen) if hidden else sum(page.total for page in pages))

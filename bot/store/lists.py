"""Lists and counts of actions, each answered by an index however long the log is."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Integer, and_, bindparam, cast, false, func, literal_column, or_, select, union

from bot.domain.action import SOON, Status
from bot.domain.history import Did
from bot.domain.log import Log
from bot.store.actions import Actions
from bot.store.listing import Counts, Listing, Page, Share
from bot.store.seeing import in_sight
from bot.store.tables import actions, history, people, supporters

_HERE = actions.c.workspace == bindparam("here")
_IDS = select(actions.c.id).where(_HERE)
"""First which, then what: finding the few in an index before anything is joined to them keeps either planner honest."""
_COUNT = select(func.count()).select_from(actions).where(_HERE)


def _is(status: Status) -> ColumnElement[bool]:
    """Written out and not bound, or SQLite doesn't see that a partial index serves."""
    return actions.c.status == literal_column(f"'{status.value}'")


_LIVE = or_(_is(Status.OPEN), _is(Status.HELD))
_OPEN = _is(Status.OPEN)
_OF_LOG = (actions.c.log == bindparam("log"), ~actions.c.private, _HERE)
"""What everybody in the place may see of it."""

_CLOSED = select(func.count()).where(_is(Status.CLOSED), *_OF_LOG).scalar_subquery()


def _in_all(count: ColumnElement[int]) -> ColumnElement[int]:
    """PostgreSQL would give a decimal number."""
    return cast(func.sum(count), Integer)


def _how_many(name: str, *conditions: ColumnElement[bool]) -> Any:
    return func.count().filter(and_(*conditions)).label(name)


_COUNTS = select(
    _how_many("open", _OPEN),
    _how_many("overdue", _OPEN, actions.c.due < bindparam("today")),
    _how_many("soon", _OPEN, actions.c.due.between(bindparam("today"), bindparam("soon"))),
    _how_many("held", _is(Status.HELD)),
    _how_many("unowned", _OPEN, actions.c.owner.is_(None)),
    _how_many("undated", _OPEN, actions.c.due.is_(None)),
    _CLOSED.label("closed"),
).where(_LIVE, *_OF_LOG)

_BY_OWNER = (
    select(
        actions.c.organisation,
        actions.c.owner,
        func.count().label("live"),
        _how_many("overdue", _OPEN, actions.c.due < bindparam("today")),
    )
    .where(_LIVE, *_OF_LOG)
    .group_by(actions.c.organisation, actions.c.owner)
    .subquery("by_owner")
)
"""Counted before anybody's name is looked up: there are fewer owners than actions."""
_OWING = func.coalesce(func.nullif(_BY_OWNER.c.organisation, ""), people.c.organisation, "")
_SHARES = (
    select(
        func.min(_OWING).label("organisation"),
        _in_all(_BY_OWNER.c.live).label("live"),
        _in_all(_BY_OWNER.c.overdue).label("overdue"),
    )
    .outerjoin(people, _BY_OWNER.c.owner == people.c.id)
    .group_by(func.lower(_OWING))
    .order_by(func.lower(_OWING))
)


class Lists(Actions):
    def listed(self, listing: Listing) -> Page:
        conditions = list(_conditions(listing))
        wanted = _IDS.where(*conditions).order_by(*_order(listing)).limit(listing.limit).offset(listing.offset)
        found = self.actions([row.id for row in self.all(wanted)])
        if found and len(found) < listing.limit:
            return Page(found, listing.offset + len(found))
        return Page(found, self.run(_COUNT.where(*conditions)).scalar_one())

    def counts(self, log: Log, today: date) -> Counts:
        row = self.run(_COUNTS, log=log.id, today=today, soon=today + SOON).one()
        return Counts(**row._mapping)

    def shares(self, log: Log, today: date) -> tuple[Share, ...]:
        """What everybody in the place may see, by the organisation that owes it, however that is capitalised."""
        return tuple(Share(**row._mapping) for row in self.all(_SHARES, log=log.id, today=today))


def _conditions(listing: Listing) -> Iterator[ColumnElement[bool]]:
    at = actions.c
    yield _of_status(listing)
    if listing.log:
        yield at.log == listing.log.id
    if listing.owner:
        yield at.owner == listing.owner.id
    if listing.chaser:
        yield at.chaser == listing.chaser.id
    if listing.part:
        yield _has_part(listing, listing.part.id)
    yield from _when(listing)
    if (seen := in_sight(listing.reader, listing.log)) is not None:
        yield seen
    if listing.organisation:
        yield _owed_by(listing.organisation.lower())
    if listing.words:
        yield _says(listing.words.lower())


def _when(listing: Listing) -> Iterator[ColumnElement[bool]]:
    at = actions.c
    if listing.due_from:
        yield at.due >= listing.due_from
    if listing.due_to:
        yield at.due <= listing.due_to
    if listing.undated:
        yield at.due.is_(None)
    if listing.unowned_or_undated:
        yield or_(at.owner.is_(None), at.due.is_(None))
    if listing.closed_since:
        yield at.closed_at >= listing.closed_since
    if listing.redated_since:
        since = (history.c.at > listing.redated_since, history.c.did == literal_column(f"'{Did.REDATED.value}'"))
        yield at.id.in_(select(history.c.action).where(history.c.workspace == bindparam("here"), *since))
        yield at.revisions > 0


def _statuses(listing: Listing) -> tuple[Status, ...]:
    return (Status.CLOSED,) if listing.closed_since else listing.statuses


def _of_status(listing: Listing) -> ColumnElement[bool]:
    statuses = _statuses(listing)
    if set(statuses) == {Status.OPEN, Status.HELD}:
        return _LIVE
    return or_(false(), *(_is(status) for status in statuses))


def _owed_by(organisation: str) -> ColumnElement[bool]:
    """Its own organisation, or where it has none its owner's."""
    outside = select(people.c.id).where(
        people.c.workspace == bindparam("here"),
        people.c.contact.is_not(None),
        func.lower(people.c.organisation) == organisation,
    )
    own = actions.c.organisation
    return or_(func.lower(own) == organisation, and_(own == literal_column("''"), actions.c.owner.in_(outside)))


def _says(words: str) -> ColumnElement[bool]:
    """In its text, or in the name of its organisation, its owner or its owner's organisation."""

    def holds(column: ColumnElement[str]) -> ColumnElement[bool]:
        return func.lower(column).contains(words, autoescape=True)

    named = or_(holds(people.c.name), holds(people.c.organisation))
    owners = select(people.c.id).where(people.c.workspace == bindparam("here"), named)
    return or_(holds(actions.c.text), holds(actions.c.organisation), actions.c.owner.in_(owners))


def _has_part(listing: Listing, person: int) -> ColumnElement[bool]:
    """One question for each part, for each has its index; asked as one `or`, PostgreSQL reads all there is."""
    their = actions.alias()
    here, status = their.c.workspace == bindparam("here"), their.c.status.in_(_statuses(listing))
    parts = [
        select(their.c.id).where(part == person, here, status)
        for part in (their.c.owner, their.c.creator, their.c.chaser)
    ]
    helps = select(supporters.c.action).where(
        supporters.c.person == person, supporters.c.workspace == bindparam("here")
    )
    return actions.c.id.in_(union(*parts, helps))


def _order(listing: Listing) -> Sequence[ColumnElement[Any]]:
    at = actions.c
    if listing.closed_since:
        return (at.closed_at.desc(), at.id.desc())
    due = at.due if listing.due_from or listing.due_to else at.due.nulls_last()
    return (due, at.number) if listing.log else (due, at.number, at.id)

"""What the bot owes somebody: written in the transaction that causes it, and wanted anew when its action changes."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, func, literal_column, or_, select, update
from sqlalchemy.dialects.postgresql import insert

from bot.domain.action import SECOND_THOUGHTS, Action
from bot.domain.notice import LASTING, Kind, Owed
from bot.domain.person import Person
from bot.store.rows import Rows
from bot.store.tables import notice_actions, notices

HERE = notices.c.workspace == bindparam("here")
ROOM = 20
"""Actions that fit into one message."""
STANDS = or_(notices.c.state == literal_column("'waiting'"), notices.c.state == literal_column("'sent'"))
"""Still to be said, or said and still to be seen."""

_INSERT = insert(notices).on_conflict_do_nothing().returning(notices.c.id)
_ATTACH = insert(notice_actions).on_conflict_do_nothing()
_SHOWN_IN = select(notice_actions.c.notice).where(
    notice_actions.c.action == bindparam("shown"), notice_actions.c.workspace == bindparam("here")
)
_LASTING = notices.c.kind.in_([literal_column(f"'{kind.value}'") for kind in LASTING])
_ANEW: dict[Any, Any] = {
    notices.c.wanted: notices.c.wanted + 1,
    notices.c.visible_at: func.coalesce(notices.c.visible_at, bindparam("now")),
}
"""One that waits or is being said keeps its moment; whoever says it sees by `wanted` that more is to be drawn."""
_TO_REDRAW = (
    select(notices.c.id).where(notices.c.id.in_(_SHOWN_IN), HERE, _LASTING, STANDS).order_by(notices.c.id)
).with_for_update()
_WANT_SHOWN = update(notices).where(notices.c.id.in_(_TO_REDRAW), HERE).values(_ANEW)
_TAKEN = (
    select(func.count())
    .where(notice_actions.c.notice == notices.c.id, notice_actions.c.workspace == bindparam("here"))
    .correlate(notices)
    .scalar_subquery()
)
_JOIN = (
    update(notices)
    .where(notices.c.key == bindparam("owed"), HERE, notices.c.state == literal_column("'waiting'"))
    .values(_ANEW)
    .returning(notices.c.id, _TAKEN.label("taken"))
)
_LATEST_GIFT = (
    select(notices.c.id)
    .where(
        notices.c.person == bindparam("reader"),
        HERE,
        notices.c.kind == Kind.GIVEN.value,
        notices.c.owed_at >= bindparam("since"),
        STANDS,
    )
    .order_by(notices.c.owed_at.desc(), notices.c.id.desc())
    .limit(1)
    .with_for_update()
    .scalar_subquery()
)
_JOIN_GIFT = (
    update(notices)
    .where(notices.c.id == _LATEST_GIFT, HERE, _TAKEN < ROOM)
    .values(_ANEW)
    .returning(notices.c.id, _TAKEN.label("taken"))
)
_HURRY = (
    update(notices)
    .where(notices.c.person == bindparam("reader"), HERE, notices.c.kind == Kind.NUDGE.value)
    .where(notices.c.state == literal_column("'waiting'"), notices.c.lease_until.is_(None))
    .values(visible_at=bindparam("now"))
)


class Outbox(Rows):
    def owe(self, owed: Owed, at: datetime) -> int | None:
        """The notice's id, or None where one with this key is owed or was."""
        id = self.put(_INSERT, **_row(owed, at))
        if id:
            self._attach(id, owed.actions, 0)
        return id

    def give(self, person: Person, action: Action, by: Person, at: datetime) -> None:
        """Owes "you have been given": in the message of the last 15 minutes if there is one, else in a new one.

        Nothing for what one gave oneself, nor for a contact, whom the bot never speaks to.
        """
        if person.id == by.id or not person.is_member:
            return
        joined = self.one(_JOIN_GIFT, reader=person.id, since=at - SECOND_THOUGHTS, now=at)
        if joined:
            self._attach(joined.id, (action.id,), joined.taken)
            return
        key = f"given:{person.id}:{action.id}:{action.version}"
        self.owe(Owed(key, Kind.GIVEN, at, person.id, actions=(action.id,), log=action.log.id, by=by.id), at)

    def join(self, owed: Owed, at: datetime) -> bool:
        """Adds its actions to the notice with its key while that waits, or is just being said and then drawn again."""
        joined = self.one(_JOIN, owed=owed.key, now=at)
        if joined:
            self._attach(joined.id, owed.actions, joined.taken)
        return joined is not None

    def owe_card(self, action: Action, at: datetime, parent: int | None = None) -> None:
        """The card that stays in the action's place; none for what is private, nor in a chat with the bot alone."""
        place = action.log.place
        if action.private or place.is_direct:
            return
        about = (action.id,)
        self.owe(Owed(f"card:{action.id}", Kind.CARD, at, None, place.id, about, action.log.id, parent=parent), at)

    def hurry_nudges(self, person: Person, at: datetime) -> None:
        """Nudges that wait for a person's return are looked at from `at` on; whoever says them finds their day."""
        self.run(_HURRY, reader=person.id, now=at)

    def _attach(self, notice: int, actions: Iterable[int], taken: int) -> None:
        rows = [{"notice": notice, "action": id, "position": taken + n} for n, id in enumerate(actions)]
        self.put_each(_ATTACH, rows)

    def _want(self, action: int, at: datetime) -> None:
        """Every lasting message that shows the action is to be drawn anew."""
        self.run(_WANT_SHOWN, shown=action, now=at)


def _row(owed: Owed, at: datetime) -> dict[str, Any]:
    return {
        "key": owed.key,
        "kind": owed.kind.value,
        "person": owed.person,
        "place": owed.place,
        "log": owed.log,
        "by": owed.by,
        "parent": owed.parent,
        "part": owed.part,
        "owed_at": at,
        "expires_at": owed.expires_at,
        "visible_at": owed.visible_at,
        "attempts": 0,
        "doubts": 0,
        "wanted": 1,
        "drawn": 0,
        "state": "waiting",
    }

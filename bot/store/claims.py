"""Saying what is owed: claim it, then settle it, give it back or end it; only whoever holds the lease can."""

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Row, bindparam, case, or_, select, update

from bot.domain.notice import Kind, Notice, Owed, Sent
from bot.domain.person import Person
from bot.store.outbox import HERE, Outbox
from bot.store.tables import notice_actions, notices

_parent = notices.alias("parent")
_NOTICES = (
    select(notices, _parent.c.sent_place.label("parent_place"), _parent.c.sent_id.label("parent_id"))
    .outerjoin(_parent, notices.c.parent == _parent.c.id)
    .where(HERE)
)
_CLAIMABLE = (
    _NOTICES.where(
        notices.c.id == bindparam("notice"),
        notices.c.visible_at <= bindparam("now"),
        or_(notices.c.parent.is_(None), _parent.c.sent_id.is_not(None)),
    )
).with_for_update(of=notices, skip_locked=True)
_ABOUT = (
    select(notice_actions.c.action)
    .where(notice_actions.c.notice == bindparam("notice"), notice_actions.c.workspace == bindparam("here"))
    .order_by(notice_actions.c.position)
)
_PREVIOUS = (
    _NOTICES.where(
        notices.c.person == bindparam("reader"),
        notices.c.kind == Kind.NUDGE.value,
        notices.c.state == "sent",
        notices.c.id < bindparam("before"),
    )
    .order_by(notices.c.owed_at.desc(), notices.c.id.desc())
    .limit(1)
)
_UNFINISHED = (_NOTICES.where(notices.c.visible_at < bindparam("older"), notices.c.state == "waiting")).order_by(
    notices.c.id
)

_ONE = update(notices).where(notices.c.id == bindparam("notice"), HERE)
_HELD = _ONE.where(notices.c.lease_until == bindparam("lease"))
_UNCHANGED = _HELD.where(notices.c.wanted == bindparam("claimed"))
_SETTLE = _HELD.values(
    {
        notices.c.visible_at: case((notices.c.wanted > bindparam("claimed"), bindparam("again")), else_=None),
    }
)
_POSTPONE = _HELD.values({notices.c.doubts: notices.c.doubts + bindparam("more")})
_END_PARTS = update(notices).where(notices.c.parent == bindparam("notice"), HERE, notices.c.state == "waiting")


class Claims(Outbox):
    def claim(self, notice_id: int, now: datetime, lease: timedelta) -> Notice | None:
        """Takes the lease until `now + lease`. None where it isn't time, somebody holds it, or it is over.

        A lease that was never settled makes the notice `lost`; from the next claim on it is counted among `doubts`.
        """
        row = self.one(_CLAIMABLE, notice=notice_id, now=now)
        if row is None:
            return None
        if row.sent_id is None and row.expires_at is not None and row.expires_at < now:
            self._end(row.id, "expired", now)
            return None
        lost, until = row.lease_until is not None, now + lease
        taken = {"attempts": row.attempts + 1, "doubts": row.doubts + lost, "visible_at": until, "lease_until": until}
        self.run(_ONE, notice=row.id, **taken)
        return self._notice(row, row.attempts + 1, lost, until)

    def settle(self, notice: Notice, outcome: Sent | None, now: datetime) -> None:
        """It was said, or nothing was left to say; if more was wanted meanwhile, it is visible again at once."""
        if outcome is None and notice.sent is None:
            if not self._ended(_UNCHANGED, notice, "dropped", now, claimed=notice.wanted):
                self.postpone(notice, now)
            return
        sent = {"sent_place": outcome.place, "sent_id": outcome.id} if outcome else {}
        done = {"state": "sent", "drawn": notice.wanted, "lease_until": None, "attempts": 0, "doubts": 0}
        first = {"sent_at": now} if notice.sent is None else {}
        self._held(_SETTLE, notice, claimed=notice.wanted, again=now, **sent, **done, **first)

    def postpone(self, notice: Notice, until: datetime, doubt: bool = False) -> None:
        """Gives the lease back; `doubt` counts a send whose end nobody learnt."""
        self._held(_POSTPONE, notice, visible_at=until, lease_until=None, more=int(doubt))

    def finish(self, notice: Notice, how: str, now: datetime) -> None:
        """Ends it as `how` says, and the parts of a head that was never said with it."""
        self._ended(_HELD, notice, how, now)

    def forget(self, notice: Notice) -> None:
        """Its message was taken back: it is drawn no more."""
        self.run(_ONE, notice=notice.id, state="retracted", visible_at=None)

    def previous_nudge(self, person: Person, before: int) -> Notice | None:
        """The last nudge that was said to them, of those older than notice `before`, and still stands."""
        row = self.one(_PREVIOUS, reader=person.id, before=before)
        return self._notice(row, row.attempts, False, row.lease_until or row.sent_at) if row else None

    def unfinished(self, older_than: datetime) -> tuple[Notice, ...]:
        """What could have been said before `older_than` and still waits; for the audit."""
        rows = self.all(_UNFINISHED, older=older_than)
        return tuple(self._notice(row, row.attempts, False, row.lease_until or row.visible_at) for row in rows)

    def _end(self, id: int, how: str, now: datetime) -> None:
        ended = {"state": how, "visible_at": None, "lease_until": None, "ended_at": now}
        self.run(_ONE, notice=id, **ended)
        self.run(_END_PARTS, notice=id, **ended)

    def _ended(self, statement: Any, notice: Notice, how: str, now: datetime, **values: Any) -> bool:
        ended = {"state": how, "visible_at": None, "lease_until": None, "ended_at": now}
        if not self._held(statement, notice, **ended, **values):
            return False
        if notice.sent is None:
            self.run(_END_PARTS, notice=notice.id, **ended)
        return True

    def _held(self, statement: Any, notice: Notice, **values: Any) -> bool:
        """Changes it if the lease is still this claimer's; whoever comes late changes nothing."""
        return bool(self.run(statement, notice=notice.id, lease=notice.lease_until, **values).rowcount)

    def _notice(self, row: Row[Any], attempts: int, lost: bool, until: datetime) -> Notice:
        about = tuple(line.action for line in self.all(_ABOUT, notice=row.id))
        return Notice(
            id=row.id,
            workspace=row.workspace,
            owed=_owed(row, about),
            attempts=attempts,
            doubts=row.doubts,
            lost=lost,
            wanted=row.wanted,
            lease_until=until,
            sent=_sent(row.sent_place, row.sent_id),
            parent_sent=_sent(row.parent_place, row.parent_id),
        )


def _owed(row: Row[Any], about: tuple[int, ...]) -> Owed:
    return Owed(
        key=row.key,
        kind=Kind(row.kind),
        visible_at=row.visible_at,
        person=row.person,
        place=row.place,
        actions=about,
        log=row.log,
        by=row.by,
        expires_at=row.expires_at,
        parent=row.parent,
        part=row.part,
    )


def _sent(place: str | None, id: str | None) -> Sent | None:
    return Sent(place, id) if place is not None and id is not None else None

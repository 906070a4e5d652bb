"""The history of actions: only ever added to."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, insert, select

from bot.domain.action import Action
from bot.domain.history import Did, Entry
from bot.domain.person import Person
from bot.store.columns import written
from bot.store.loading import Loading
from bot.store.outbox import Outbox
from bot.store.people import PERSON, person_of
from bot.store.tables import actions, history, people

_HERE = history.c.workspace == bindparam("here")
_ENTRIES = (
    select(
        *PERSON,
        history.c.id.label("entry"),
        history.c.action,
        history.c.at,
        history.c.did,
        history.c.note,
        (history.c.version == actions.c.version).label("is_last"),
    )
    .join(actions, history.c.action == actions.c.id)
    .join(people, history.c.by == people.c.id)
    .where(_HERE)
)
_OF_ACTION = _ENTRIES.where(history.c.action == bindparam("action")).order_by(history.c.version)
_BY_ID = _ENTRIES.where(history.c.id == bindparam("id"))
_LAST_BY = _ENTRIES.where(history.c.by == bindparam("person")).order_by(history.c.id.desc()).limit(1)
_KEPT = select(history.c.version, history.c.did, history.c.before).where(history.c.id == bindparam("id"), _HERE)
_INSERT = insert(history).returning(history.c.id)


class Histories(Loading, Outbox):
    _last: Entry | None = None  # what this transaction wrote last, so that Undo's button needs no statement

    def history(self, action: Action) -> tuple[Entry, ...]:
        return tuple(_entry(row) for row in self.all(_OF_ACTION, action=action.id))

    def entry(self, id: int) -> Entry | None:
        row = self.one(_BY_ID, id=id)
        return _entry(row) if row else None

    def last_entry_by(self, person: Person) -> Entry | None:
        if self._last and self._last.by.id == person.id:
            return self._last
        row = self.one(_LAST_BY, person=person.id)
        return _entry(row) if row else None

    def _kept(self, entry: Entry) -> Row[Any] | None:
        """The values that this entry changed, as they were before it."""
        return self.one(_KEPT, id=entry.id)

    def _remember(
        self, action: int, version: int, by: Person, at: datetime, did: Did, note: str, before: Mapping[str, Any]
    ) -> None:
        row = {"action": action, "version": version, "by": by.id, "at": at, "did": did.value, "note": note}
        id = self.put(_INSERT, **row, before=written(before)) or 0
        self._last = Entry(id, action, at, by, did, note)


def _entry(row: Row[Any]) -> Entry:
    return Entry(row.entry, row.action, row.at, person_of(row), Did(row.did), row.note, row.is_last)

"""Rows to actions: one statement for actions with their logs and places, one for all the people in them."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Row, bindparam, exists, select

from bot.domain.action import Action, Status
from bot.domain.person import Person
from bot.domain.repeat import Repeat
from bot.domain.source import Source
from bot.store.logs import LOG, Logs, log_from
from bot.store.sources import Sources
from bot.store.tables import actions, logs, places, supporters

_HERE = actions.c.workspace == bindparam("here")
_OWN = tuple(column for column in actions.c if column.name not in {"workspace", "log", "next_nudge_at"})
_PARTS = ("creator", "owner", "chaser", "giver", "closed_by", "report_to", "chair")

ACTIONS = (
    select(*LOG, *_OWN, exists().where(supporters.c.action == actions.c.id).label("has_supporters"))
    .join(logs, actions.c.log == logs.c.id)
    .join(places, logs.c.place == places.c.id)
    .where(_HERE)
)
"""Actions of the workspace, as `_loaded` reads them."""

_SUPPORTERS = (
    select(supporters.c.action, supporters.c.person)
    .where(
        supporters.c.action.in_(bindparam("ids", expanding=True)),
        supporters.c.workspace == bindparam("here"),
    )
    .order_by(supporters.c.position)
)


class Loading(Logs, Sources):
    def _loaded(self, rows: Sequence[Row[Any]]) -> tuple[Action, ...]:
        came_from = self._sources(row.source for row in rows if row.source is not None)
        helping = self._supporters([row.id for row in rows if row.has_supporters])
        named = {id for row in rows for part in _PARTS if (id := getattr(row, part)) is not None}
        people = self._people(named.union(*helping.values())) if rows else {}
        return tuple(_action(row, people, helping.get(row.id, ()), came_from.get(row.source)) for row in rows)

    def _supporters(self, ids: Sequence[int]) -> dict[int, list[int]]:
        helping: dict[int, list[int]] = defaultdict(list)
        for row in self.all(_SUPPORTERS, ids=ids) if ids else ():
            helping[row.action].append(row.person)
        return helping


def _action(row: Row[Any], people: dict[int, Person], helping: Iterable[int], source: Source | None) -> Action:
    some = people.get
    return Action(
        id=row.id,
        log=log_from(row, some(row.chair)),
        number=row.number,
        text=row.text,
        creator=people[row.creator],
        created_at=row.created_at,
        owner=some(row.owner),
        supporters=tuple(people[id] for id in helping),
        chaser=some(row.chaser),
        giver=some(row.giver),
        accepted=row.accepted,
        status=Status(row.status),
        reason=row.reason,
        note=row.note,
        due=row.due,
        due_time=row.due_time,
        original_due=row.original_due,
        revisions=row.revisions,
        dated_by=row.dated_by,
        dated_at=row.dated_at,
        snoozed_until=row.snoozed_until,
        closed_at=row.closed_at,
        closed_by=some(row.closed_by),
        repeat=Repeat.of(row.repeat) if row.repeat else None,
        previous=row.previous,
        source=source,
        item=row.item,
        mark=row.mark,
        version=row.version,
        report_to=some(row.report_to),
        organisation=row.organisation,
        private=row.private,
        chased_on=row.chased_on,
    )

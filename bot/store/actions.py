"""Adding and changing actions: every change passes `save`, which compares, sets, and writes history."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, delete, insert, select, update

from bot.domain.action import Action, Status
from bot.domain.draft import Draft
from bot.domain.history import Did
from bot.domain.log import Log
from bot.domain.person import Person
from bot.domain.source import Source
from bot.store.columns import Values, values_of
from bot.store.histories import Histories
from bot.store.loading import ACTIONS
from bot.store.rows import Missing
from bot.store.tables import actions, logs, supporters

_HERE = actions.c.workspace == bindparam("here")
_BY_ID = ACTIONS.where(actions.c.id == bindparam("id"))
_BY_IDS = ACTIONS.where(actions.c.id.in_(bindparam("ids", expanding=True)))
_BY_REF = ACTIONS.where(
    logs.c.code == bindparam("code"), logs.c.workspace == bindparam("here"), actions.c.number == bindparam("number")
)
_FOLLOWER = (
    ACTIONS.where(actions.c.log == bindparam("log"), actions.c.previous == bindparam("previous"))
    .order_by(actions.c.id.desc())
    .limit(1)
)
_NUMBERED = ACTIONS.where(actions.c.log == bindparam("log"), actions.c.number == bindparam("number"))
_OF_SOURCE = ACTIONS.where(actions.c.source == bindparam("source")).order_by(actions.c.number)
_MARKED = ACTIONS.where(
    actions.c.log == bindparam("log"),
    actions.c.mark.in_(bindparam("marks", expanding=True)),
    actions.c.status != Status.WITHDRAWN.value,
).order_by(actions.c.number)

_NUMBER = (
    update(logs)
    .where(logs.c.id == bindparam("log"), logs.c.workspace == bindparam("here"))
    .values(next_number=logs.c.next_number + 1)
    .returning(logs.c.next_number - 1)
)
_INSERT = insert(actions).returning(actions.c.id)
_UPDATE = update(actions).where(
    actions.c.id == bindparam("action"), _HERE, actions.c.version == bindparam("seen_version")
)
_SUPPORT = insert(supporters)
_UNSUPPORT = delete(supporters).where(
    supporters.c.action == bindparam("action"), supporters.c.workspace == bindparam("here")
)
_SINCE = (
    select(actions.c.id, actions.c.next_nudge_at)
    .where(actions.c.id.in_(bindparam("ids", expanding=True)), _HERE, actions.c.next_nudge_at.is_not(None))
    .order_by(actions.c.id)
    .with_for_update(key_share=True)
)
_NEXT_NUDGE = update(actions).where(actions.c.id == bindparam("action"), _HERE)
_SCHEDULED_BY = ("status", "due", "owner", "chaser", "snoozed_until")
"""What decides when an action is nudged; another change leaves a nudge that is due just now where it is."""


class Overtaken(Exception):
    """Somebody else changed the action first; `action` is how it stands now."""

    def __init__(self, action: Action) -> None:
        super().__init__(f"action {action.id} is at version {action.version}")
        self.action = action


class Actions(Histories):
    def action(self, id: int) -> Action | None:
        return self._only(_BY_ID, id=id)

    def by_ref(self, code: str, number: int) -> Action | None:
        """`code` in any case."""
        return self._only(_BY_REF, code=code.upper(), number=number)

    def numbered(self, log: Log, number: int) -> Action | None:
        return self._only(_NUMBERED, log=log.id, number=number)

    def follower(self, action: Action) -> Action | None:
        """The latest that was opened when this one was closed."""
        return self._only(_FOLLOWER, log=action.log.id, previous=action.number)

    def actions(self, ids: Iterable[int]) -> tuple[Action, ...]:
        """In the order asked; those that are not there are left out."""
        asked = list(ids)
        found = {action.id: action for action in self._loaded(self.all(_BY_IDS, ids=asked))} if asked else {}
        return tuple(found[id] for id in asked if id in found)

    def of_source(self, source: Source) -> tuple[Action, ...]:
        """In the order of their numbers."""
        return self._loaded(self.all(_OF_SOURCE, source=source.id))

    def marked(self, log: Log, marks: Iterable[str]) -> Mapping[str, Action]:
        """By mark, the actions of a log that say what a document said; without those that were withdrawn."""
        asked = list(marks)
        found = self._loaded(self.all(_MARKED, log=log.id, marks=asked)) if asked else ()
        return {action.mark: action for action in found if action.mark}

    def add(self, draft: Draft, at: datetime, by: Person | None = None) -> Action:
        """Gives it the next number of its log; `by` is who closed the one that it follows, else its creator adds it.

        Raises Missing where the log is not in this workspace.
        """
        number = self.run(_NUMBER, log=draft.log.id).scalar()
        if number is None:
            raise Missing(f"log {draft.log.id}")
        by, previous = by or draft.creator, draft.previous
        action = _first(0, draft, number, at, by)
        values = values_of(action)
        helping = values.pop("supporters")
        row = {"log": draft.log.id, "number": number, "previous": action.previous, "version": 1}
        row |= {"creator": draft.creator.id, "created_at": at, "next_nudge_at": _next_look(action, at)}
        row |= {"source": draft.source.id if draft.source else None, "item": draft.item, "mark": draft.mark}
        id = self.put(_INSERT, **row, **values) or 0
        self._support(id, helping)
        did, note = (Did.OPENED, f"follows {previous.ref}") if previous else (Did.ADDED, "")
        self._remember(id, 1, by, at, did, note, {})
        return _first(id, draft, number, at, by)

    def save(self, before: Action, after: Action, by: Person, at: datetime, did: Did, note: str = "") -> Action:
        """Stores `after` if the action still is as `before`, else raises Overtaken, or Missing where there is none.

        What changed is kept in history as it was; lasting messages that show the action are wanted anew.
        """
        was, now = values_of(before), values_of(after)
        changed = {name for name in now if now[name] != was[name]}
        row: Values = {name: now[name] for name in changed - {"supporters"}}
        if not changed.isdisjoint(_SCHEDULED_BY):
            row["next_nudge_at"] = _next_look(after, at)
        self._compare_and_set(before, row)
        if "supporters" in changed:
            self.run(_UNSUPPORT, action=before.id)
            self._support(before.id, now["supporters"])
        saved = replace(after, version=before.version + 1)
        self._remember(before.id, saved.version, by, at, did, note, {name: was[name] for name in changed})
        self._want(before.id, at)
        return saved

    def share(
        self, private: Iterable[Action], by: Person, at: datetime, parent: int | None = None
    ) -> tuple[Action, ...]:
        """Shows private actions to everybody in their place and owes it their cards, below notice `parent` if given.

        Whether `by` may is the caller's question. Raises Refusal for one that isn't private.
        """
        shared = tuple(self.save(action, action.share(), by, at, Did.SHARED) for action in private)
        for action in shared:
            self.owe_card(action, at, parent)
        return shared

    def nudges_since(self, ids: Iterable[int]) -> Mapping[int, datetime]:
        """Of each action the instant before which nothing was owed for it; without those that nobody is nudged for.

        In `writing` only: it holds them until the end, so read the actions after it, and no change can slip between.
        """
        asked = list(ids)
        return {row.id: row.next_nudge_at for row in self.all(_SINCE, ids=asked)} if asked else {}

    def set_next_nudge(self, moments: Mapping[int, datetime | None]) -> None:
        """When each action is to be looked at again; None: not until it changes."""
        self.run_each(_NEXT_NUDGE, [{"action": id, "next_nudge_at": moment} for id, moment in moments.items()])

    def _only(self, statement: Any, **values: Any) -> Action | None:
        loaded = self._loaded(self.all(statement, **values))
        return loaded[0] if loaded else None

    def _compare_and_set(self, before: Action, row: Values) -> None:
        expected = {"action": before.id, "seen_version": before.version}
        if self.run(_UPDATE, **expected, version=before.version + 1, **row).rowcount:
            return
        winner = self.action(before.id)
        if winner is None:
            raise Missing(f"action {before.id}")
        raise Overtaken(winner)

    def _support(self, action: int, helping: Iterable[int]) -> None:
        rows = [{"action": action, "person": person, "position": n} for n, person in enumerate(helping)]
        self.put_each(_SUPPORT, rows)


def _first(id: int, draft: Draft, number: int, at: datetime, by: Person) -> Action:
    """Given by its creator, who chases an owner outside the workspace and has accepted what is their own.

    What follows another is as that was.
    """
    owner, creator, previous = draft.owner, draft.creator, draft.previous
    chaser = creator if owner and not owner.is_member else None
    return Action(
        id=id,
        log=draft.log,
        number=number,
        text=draft.text,
        creator=creator,
        created_at=at,
        owner=owner,
        supporters=draft.supporters,
        chaser=previous.chaser if previous else chaser,
        giver=previous.giver if previous else creator if owner else None,
        accepted=previous.accepted if previous else owner is not None and owner.id == creator.id,
        note=draft.note,
        due=draft.due,
        due_time=draft.due_time,
        original_due=draft.due,
        dated_by=by.id if draft.due else None,
        dated_at=at if draft.due else None,
        repeat=draft.repeat,
        previous=previous.number if previous else None,
        source=draft.source,
        item=draft.item,
        mark=draft.mark,
        report_to=draft.report_to,
        organisation=draft.organisation,
        private=draft.private,
    )


def _next_look(action: Action, at: datetime) -> datetime | None:
    """Nothing was owed before `at`; nobody looks where nobody would be nudged."""
    return at if action.status is Status.OPEN and action.nudged else None

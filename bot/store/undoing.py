"""Undo: the values before, put back as one more entry of history."""

from dataclasses import replace
from datetime import datetime

from bot.domain.action import Action
from bot.domain.history import Did, Entry
from bot.domain.person import Person
from bot.store.actions import Actions, Overtaken
from bot.store.columns import people_in, put_back
from bot.store.rows import Missing


class Undoing(Actions):
    def undo(self, entry: Entry, by: Person, at: datetime) -> Action:
        """Withdraws what was added, and what a closing opened; else puts back what the entry changed.

        Whether `by` may is asked of the entry before (`can_be_undone`). Raises Overtaken where something has happened
        since, Missing where there is no such entry.
        """
        kept, before = self._kept(entry), self.action(entry.action)
        if kept is None or before is None:
            raise Missing(f"entry {entry.id}")
        if kept.version != before.version:
            raise Overtaken(before)
        after = before.withdraw("undone") if entry.did is Did.ADDED else self._as_it_was(before, kept.before)
        if entry.did is Did.CLOSED and after.repeat:
            after = self._without_follower(after, by, at)
        return self.save(before, after, by, at, Did.UNDONE)

    def _without_follower(self, action: Action, by: Person, at: datetime) -> Action:
        """Where something has happened to what follows it, that goes on repeating and this one no more."""
        follower = self.follower(action)
        if follower and follower.version > 1:
            return replace(action, repeat=None)
        if follower:
            self.save(follower, follower.withdraw("undone"), by, at, Did.UNDONE)
        return action

    def _as_it_was(self, action: Action, kept: dict[str, object]) -> Action:
        people = self._people(people_in(kept)) if people_in(kept) else {}
        return put_back(action, kept, people)

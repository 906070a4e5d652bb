"""What happened to an action: who, when, what; only ever added to."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.domain.action import SECOND_THOUGHTS
from bot.domain.person import Person


class Did(StrEnum):
    """What was done, in the past tense in which history is read."""

    ADDED = "added"
    OPENED = "opened"
    """By closing the one before, which repeats."""
    CLOSED = "closed"
    REOPENED = "reopened"
    UPDATED = "updated"
    EDITED = "edited"
    ASSIGNED = "assigned"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    REDATED = "redated"
    SNOOZED = "snoozed"
    HELD = "held"
    WITHDRAWN = "withdrawn"
    UNDONE = "undone"
    SHARED = "shared"
    CHASED = "chased"
    MOVED = "moved"


FINAL = (Did.OPENED, Did.SHARED, Did.UNDONE)
"""What no Undo takes back: what everybody has seen can't be made private again; what follows another goes with it."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of an action's history; `is_last` says whether anything has happened to the action since."""

    id: int
    action: int
    at: datetime
    by: Person
    did: Did
    note: str = ""
    is_last: bool = True

    def can_be_undone(self, by: Person, now: datetime) -> bool:
        """By who did it, within 15 minutes, while nothing else has happened since."""
        fresh = now - self.at <= SECOND_THOUGHTS
        return self.is_last and fresh and self.by.id == by.id and self.did not in FINAL

"""What the bot owes somebody, and how saying it can end."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Kind(StrEnum):
    """Each kind of notice is drawn by its own function at the moment it is delivered."""

    CARD = "card"
    GIVEN = "given"
    NUDGE = "nudge"
    DIGEST = "digest"
    DIGEST_PART = "digest part"
    DECLINED = "declined"
    AWAY = "away"
    GONE = "gone"
    UNREACHED = "unreached"
    SHARED = "shared"
    IMPORTED = "imported"


LASTING = (Kind.CARD, Kind.GIVEN, Kind.NUDGE, Kind.DECLINED, Kind.SHARED)
"""The kinds whose message is redrawn when one of its actions changes."""


@dataclass(frozen=True, slots=True)
class Sent:
    """Where the platform put it: the conversation, and the message's id in it."""

    place: str
    id: str


@dataclass(frozen=True, slots=True)
class TryLater:
    """The platform asked for patience, or said for certain that nothing was posted."""

    seconds: float


@dataclass(frozen=True, slots=True)
class GiveUp:
    """It can never be said; the reason is the platform's own word, never what people wrote."""

    reason: str


@dataclass(frozen=True, slots=True)
class Unknown:
    """It may have been posted and may not: the answer was lost."""


Outcome = Sent | TryLater | GiveUp | Unknown


@dataclass(frozen=True, slots=True)
class Owed:
    """A notice that is still to be made: to a person or into a place, once for each key in its workspace.

    `actions` are what it is about, `visible_at` the first moment it may be said, `expires_at` the last;
    `by` is who caused it, `log` whose it is.
    """

    key: str
    kind: Kind
    visible_at: datetime
    person: int | None = None
    place: int | None = None
    actions: tuple[int, ...] = ()
    log: int | None = None
    by: int | None = None
    expires_at: datetime | None = None
    parent: int | None = None
    part: int = 0


@dataclass(frozen=True, slots=True)
class Notice:
    """A notice that was claimed: `wanted` is the state to be drawn, `sent` where an earlier drawing stands.

    `doubts` counts the sends whose end nobody learnt; `lost` says that the last claim never came back.
    """

    id: int
    workspace: str
    owed: Owed
    attempts: int
    doubts: int
    lost: bool
    wanted: int
    lease_until: datetime
    sent: Sent | None = None
    parent_sent: Sent | None = None

"""Where the bot speaks: a channel, a group chat, a one-to-one chat."""

from dataclasses import dataclass
from enum import StrEnum


class PlaceKind(StrEnum):
    CHANNEL = "channel"
    GROUP = "group"
    DIRECT = "direct"


@dataclass(frozen=True, slots=True)
class PlaceSeen:
    """What a platform says of a place at this moment.

    `members` is None where membership could not be proved, which counts as no membership;
    `shared` marks a place that other workspaces can read (Slack Connect), where the bot stays silent.
    """

    key: str
    name: str
    kind: PlaceKind
    address: str
    members: frozenset[str] | None = None
    has_bot: bool = False
    shared: bool = False
    creator: str | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """`address` is opaque to all but the platform that wrote it."""

    id: int
    key: str
    name: str
    kind: PlaceKind
    address: str

    @property
    def is_direct(self) -> bool:
        return self.kind is PlaceKind.DIRECT

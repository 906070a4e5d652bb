"""What a workspace is made of. Everything here is a value: a change makes a new one."""

from dataclasses import dataclass
from typing import Any, Literal

Json = dict[str, Any]
Blocks = list[Json]
Kind = Literal["channel", "private", "im"]

SLACKBOT = "USLACKBOT"


@dataclass(frozen=True)
class Person:
    """Somebody in the workspace; `handle` is what others type after an @."""

    id: str
    handle: str
    name: str
    title: str = ""
    tz: str = "Europe/London"
    is_bot: bool = False
    is_admin: bool = False
    deleted: bool = False


@dataclass(frozen=True)
class Channel:
    """A channel, or a direct message between two; `shared` is Slack Connect."""

    id: str
    name: str
    kind: Kind
    creator: str
    members: tuple[str, ...]
    created: int
    shared: bool = False

    def other(self, person: str) -> str:
        """Who is at the other end of a direct message."""
        return next((member for member in self.members if member != person), person)


@dataclass(frozen=True)
class Message:
    """`only_for` makes it ephemeral; `earlier` are drawings it had before, for a press may come from an old one."""

    ts: str
    channel: str
    sender: str
    text: str
    blocks: Blocks | None
    at: str
    born: float
    thread_ts: str | None = None
    metadata: Json | None = None
    edited: bool = False
    only_for: str | None = None
    earlier: tuple[Blocks, ...] = ()
    files: tuple[str, ...] = ()


@dataclass(frozen=True)
class Content:
    """The part of a message that its author writes; `files` are the ids of what is attached."""

    text: str
    blocks: Blocks | None
    files: tuple[str, ...] = ()


@dataclass(frozen=True)
class File:
    """What somebody uploaded: shared in `channels`, or handed `to_app` in one of its forms, or neither yet.

    `created` is in epoch seconds, `server` the address that its own addresses begin with.
    """

    id: str
    name: str
    user: str
    body: bytes
    created: int
    server: str
    channels: tuple[str, ...] = ()
    to_app: bool = False


@dataclass(frozen=True)
class View:
    """A modal or a Home; `content` is what the bot sent, `values` what the person has filled in."""

    id: str
    hash: str
    user: str
    content: Json
    root: str
    previous: str | None
    values: Json
    errors: Json
    error: str | None = None


@dataclass(frozen=True)
class Notice:
    """A passing word from the workspace itself; `until` is real, monotonic seconds."""

    id: int
    text: str
    at: str
    until: float

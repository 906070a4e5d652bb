"""Where an action came from: the letter, minutes or message that agreed it."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class SourceKind(StrEnum):
    FILE = "file"
    TEXT = "text"
    MESSAGE = "message"


@dataclass(frozen=True, slots=True)
class SourceSeen:
    """A document as somebody shared it; nothing more of it is ever kept.

    `title` and `held_on` are the meeting's, which a letter names; `digest` is the SHA-256 of what was shared, in hex.
    """

    kind: SourceKind
    title: str
    digest: str
    held_on: date | None = None
    link: str = ""


@dataclass(frozen=True, slots=True)
class Source:
    """One that actions of a log were made from."""

    id: int
    log: int
    seen: SourceSeen

"""How a call to Teams ended, as a value."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Answered:
    """Teams did what was asked."""

    data: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Declined:
    """Teams answered no: its own word for why, the HTTP status, and for how many seconds it asks for patience."""

    error: str
    status: int
    retry_after: float | None = None


@dataclass(frozen=True, slots=True)
class Lost:
    """The answer was lost on the way; it may have been done."""


@dataclass(frozen=True, slots=True)
class NotNow:
    """It was not sent: no connection, no token, or too soon after the last; after so many seconds it may be."""

    seconds: float


Reply = Answered | Declined | Lost | NotNow

"""What a platform's voice can do; `scheduler.deliver` knows no more of a platform than this."""

from dataclasses import dataclass
from typing import Protocol

from bot.domain.notice import Outcome, Sent, TryLater
from bot.saying.card import Card


@dataclass(frozen=True, slots=True)
class NotThere:
    """The platform was asked and has no message with that key."""


@dataclass(frozen=True, slots=True)
class CannotAsk:
    """The platform can't be asked, for want of a scope or of a way."""


Heard = Sent | NotThere | CannotAsk | TryLater


@dataclass(frozen=True, slots=True)
class Target:
    """Where to speak: a place by its `address`, or a person by their key; `thread` is the message to answer under."""

    address: str = ""
    person: str = ""
    thread: Sent | None = None


class Voice(Protocol):
    """Speaks for one platform. Nothing here raises for the network: how it ended is the value that comes back."""

    async def say(self, workspace: str, target: Target, card: Card, key: str) -> Outcome:
        """Posts a new message, marked with the notice's key."""
        ...

    async def redraw(self, workspace: str, sent: Sent, card: Card) -> Outcome:
        """Draws a message that stands again; `GiveUp` where it is gone."""
        ...

    async def retract(self, workspace: str, sent: Sent) -> None:
        """Removes a message that a newer one replaces; best effort."""
        ...

    async def find(self, workspace: str, target: Target, key: str) -> Heard:
        """Asks whether a message with this key stands already."""
        ...

    async def members(self, workspace: str, address: str) -> frozenset[str] | None:
        """Who is in the place now; None where it can't be proved."""
        ...

    async def is_gone(self, workspace: str, person: str) -> bool | None:
        """Whether the person's account has been deactivated; None where nobody answers."""
        ...

"""What the ear is connected to; assembly fills it in."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.domain.person import MemberSeen
from bot.saying.card import Card
from handlers.request import Answer, Asked


class Events(Protocol):
    """What happens in a workspace without anybody asking the bot; each may be told twice. `place` is its key."""

    async def uninstalled(self, workspace: str) -> None:
        """The bot was removed from the workspace, or its token revoked."""
        ...

    async def joined(self, workspace: str, place: str) -> None:
        """The bot was invited to a place."""
        ...

    async def left(self, workspace: str, place: str) -> None:
        """The bot was removed from a place."""
        ...

    async def gone(self, workspace: str, member: MemberSeen) -> None:
        """Somebody's account was deactivated."""
        ...


@dataclass(frozen=True, slots=True)
class House:
    """`answer` never raises; `home` is one person's own list at a moment; `wake` makes delivery start soon.

    `name` is how the app is invited.
    """

    answer: Callable[[Asked], Awaitable[Answer]]
    home: Callable[[str, MemberSeen, datetime], Awaitable[Card]]
    wake: Callable[[], None]
    now: Callable[[], datetime]
    events: Events
    name: str

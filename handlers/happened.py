"""What happens in a workspace without anybody asking: the bot is removed, an account is deactivated."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from bot.domain.person import MemberSeen
from bot.store import Database, Installations


@dataclass(frozen=True, slots=True)
class Happened:
    """Each may be told twice; the second time changes nothing."""

    database: Database
    installations: Installations
    now: Callable[[], datetime]

    async def uninstalled(self, workspace: str) -> None:
        """The token is dropped and all sending ends at once."""
        await asyncio.to_thread(self.installations.remove, workspace, self.now())

    async def joined(self, workspace: str, place: str) -> None:
        """Nothing is owed for being invited: the first card says enough."""

    async def left(self, workspace: str, place: str) -> None:
        """What is owed to the place gives up when it is said."""

    async def gone(self, workspace: str, member: MemberSeen) -> None:
        """Remembered, so that the planner nudges them no more and tells the chair."""
        await self.database.write(workspace, lambda store: store.meet(member))

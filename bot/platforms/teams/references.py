"""What must be remembered to speak unasked: by person, team or chat the address, and who installed the bot there."""

from dataclasses import dataclass
from typing import Protocol

from bot.platforms.memo import Memo

SERVICE = "service"
"""The key under which a tenant's own region is kept."""

SECONDS = 600.0


class Kept(Protocol):
    """`by` is the key of who installed the bot, "" where that is unknown."""

    @property
    def address(self) -> str: ...

    @property
    def by(self) -> str: ...


class Shelf(Protocol):
    """Where they are kept for good; assembly brings the store."""

    async def find(self, workspace: str, key: str) -> Kept | None: ...

    async def keep(self, workspace: str, key: str, address: str, by: str) -> None:
        """An empty `by` leaves it as it was."""
        ...

    async def forget(self, workspace: str, key: str) -> None: ...


@dataclass(frozen=True, slots=True)
class Reference:
    address: str
    by: str = ""


class References:
    """The shelf through a memo, so that what is known already is not written again."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf
        self._memo: Memo[tuple[str, str], Reference] = Memo(SECONDS)

    async def find(self, workspace: str, key: str) -> Reference | None:
        return await self._memo.get((workspace, key), lambda: self._find(workspace, key))

    async def keep(self, workspace: str, key: str, address: str, by: str = "") -> None:
        known = await self.find(workspace, key)
        if known and known.address == address and by in ("", known.by):
            return
        await self._shelf.keep(workspace, key, address, by)
        self._memo.forget((workspace, key))

    async def forget(self, workspace: str, key: str) -> None:
        await self._shelf.forget(workspace, key)
        self._memo.forget((workspace, key))

    async def _find(self, workspace: str, key: str) -> Reference | None:
        kept = await self._shelf.find(workspace, key)
        return Reference(kept.address, kept.by) if kept else None

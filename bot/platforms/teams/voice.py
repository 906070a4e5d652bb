"""Teams' voice: posts, redraws, takes away and asks, each ending in a value."""

from bot.domain.notice import GiveUp, Outcome, Sent, TryLater
from bot.platforms.teams.address import Address, read_address
from bot.platforms.teams.chats import Chats
from bot.platforms.teams.client import TeamsClient
from bot.platforms.teams.directory import Directory
from bot.platforms.teams.outcomes import posted, redrawn
from bot.platforms.teams.render import message
from bot.platforms.voice import CannotAsk, Heard, Target
from bot.saying.card import Card

NO_ADDRESS = GiveUp("no_address")


class TeamsVoice:
    def __init__(self, client: TeamsClient, directory: Directory, chats: Chats) -> None:
        self._client, self._directory, self._chats = client, directory, chats

    async def say(self, workspace: str, target: Target, card: Card, key: str) -> Outcome:
        """Teams keeps no mark that could be asked for: `key` is not said."""
        address = await self._address(workspace, target)
        if not isinstance(address, Address):
            return address
        url = address.url("activities", thread=target.thread.id if target.thread else "")
        reply = await self._client.do(workspace, address.conversation, "POST", url, message(card))
        outcome = posted(reply, address)
        if isinstance(outcome, GiveUp) and target.person:
            await self._chats.forget(workspace, target.person)
        return outcome

    async def redraw(self, workspace: str, sent: Sent, card: Card) -> Outcome:
        address = read_address(sent.place)
        if address is None:
            return NO_ADDRESS
        body = {**message(card), "id": sent.id}
        url = address.url("activities", sent.id)
        return redrawn(await self._client.do(workspace, address.conversation, "PUT", url, body), sent)

    async def retract(self, workspace: str, sent: Sent) -> None:
        if address := read_address(sent.place):
            await self._client.do(workspace, address.conversation, "DELETE", address.url("activities", sent.id))

    async def find(self, workspace: str, target: Target, key: str) -> Heard:
        """A bot can't read what stands in a conversation."""
        return CannotAsk()

    async def members(self, workspace: str, address: str) -> frozenset[str] | None:
        return await self._directory.members(workspace, address)

    async def is_gone(self, workspace: str, person: str) -> bool | None:
        """Teams tells bots of nobody's account."""
        return None

    async def _address(self, workspace: str, target: Target) -> Address | TryLater | GiveUp:
        if target.address:
            return read_address(target.address) or NO_ADDRESS
        return await self._chats.address(workspace, target.person)

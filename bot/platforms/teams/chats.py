"""The bot's one-to-one chats: Teams gives the same one for a person each time it is asked for."""

from bot.domain.notice import GiveUp, TryLater
from bot.platforms.teams.address import Address, read_address
from bot.platforms.teams.client import TeamsClient
from bot.platforms.teams.outcomes import SHORTLY, passing
from bot.platforms.teams.references import SERVICE, References
from bot.platforms.teams.replies import Answered, Declined, NotNow, Reply


class Chats:
    """`bot_id` is the bot's own id in Teams."""

    def __init__(self, client: TeamsClient, references: References, bot_id: str) -> None:
        self._client, self._references, self._bot_id = client, references, bot_id

    async def address(self, workspace: str, person: str) -> Address | TryLater | GiveUp:
        """Needs the app installed for that person, or for a team of theirs."""
        known = await self._references.find(workspace, person)
        address = read_address(known.address) if known else None
        return address or await self._open(workspace, person)

    async def forget(self, workspace: str, person: str) -> None:
        """It isn't there any more: the next who asks opens it anew."""
        await self._references.forget(workspace, person)

    async def _open(self, workspace: str, person: str) -> Address | TryLater | GiveUp:
        region = await self._references.find(workspace, SERVICE)
        if region is None:
            return GiveUp("not_installed")
        body = {
            "bot": {"id": self._bot_id},
            "members": [{"id": person}],
            "isGroup": False,
            "tenantId": workspace,
            "channelData": {"tenant": {"id": workspace}},
        }
        url = f"{region.address.rstrip('/')}/v3/conversations"
        opened = _opened(await self._client.do(workspace, f"new {person}", "POST", url, body), region.address)
        if isinstance(opened, Address):
            await self._references.keep(workspace, person, str(opened))
        return opened


def _opened(reply: Reply, service: str) -> Address | TryLater | GiveUp:
    """Opening a chat says nothing to anybody and may be done again."""
    match reply:
        case Answered({"id": str() as conversation}) if conversation:
            return Address(service, conversation)
        case NotNow(seconds):
            return TryLater(seconds)
        case Declined() as no:
            return passing(no) or GiveUp(no.error)
        case _:
            return TryLater(SHORTLY)

"""The bot's private chats: Slack gives the same one for a person each time it is opened."""

from bot.domain.notice import GiveUp, TryLater
from bot.platforms.memo import Memo
from bot.platforms.slack.client import SlackClient
from bot.platforms.slack.installed import Installations
from bot.platforms.slack.outcomes import opened

DAY = 24 * 3600.0


class Chats:
    def __init__(self, client: SlackClient, installations: Installations) -> None:
        self._client, self._installations = client, installations
        self._memo: Memo[tuple[str, str], str] = Memo(DAY)

    async def channel(self, workspace: str, person: str) -> str | TryLater | GiveUp:
        """The channel of the chat with a person; needs im:write only, unlike asking whose chat a channel is."""
        known = self._memo.known((workspace, person))
        if known:
            return known
        token = await self._installations.token(workspace) or GiveUp("not_installed")
        if not isinstance(token, str):
            return token
        channel = opened(await self._client.do(token, "conversations.open", users=person))
        if isinstance(channel, str):
            self._memo.keep((workspace, person), channel)
        return channel

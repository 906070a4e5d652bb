"""Slack's voice: posts, redraws, takes away and asks, each ending in a value."""

from collections.abc import Callable

from bot.domain.notice import GiveUp, Outcome, Sent, TryLater
from bot.platforms.slack.chats import Chats
from bot.platforms.slack.client import SlackClient
from bot.platforms.slack.directory import Directory
from bot.platforms.slack.finding import mark, search
from bot.platforms.slack.installed import Installations
from bot.platforms.slack.outcomes import posted, redrawn
from bot.platforms.slack.render import draw
from bot.platforms.voice import CannotAsk, Heard, Target
from bot.saying.card import Card

BACK = 3 * 24 * 3600
"""Seconds of history that are read for a message whose sending nobody saw end."""


class SlackVoice:
    """`wall` gives Slack's time, seconds since 1970: real time, whatever the domain's clock says."""

    def __init__(
        self,
        client: SlackClient,
        installations: Installations,
        directory: Directory,
        chats: Chats,
        wall: Callable[[], float],
    ) -> None:
        self._client, self._installations, self._directory = client, installations, directory
        self._chats, self._wall = chats, wall

    async def say(self, workspace: str, target: Target, card: Card, key: str) -> Outcome:
        token = await self._token(workspace)
        if not isinstance(token, str):
            return token
        channel = await self._channel(workspace, target)
        if not isinstance(channel, str):
            return channel
        thread = {"thread_ts": target.thread.id} if target.thread else {}
        reply = await self._client.do(
            token,
            "chat.postMessage",
            channel=channel,
            unfurl_links=False,
            unfurl_media=False,
            metadata=mark(key),
            **draw(card).as_json(),
            **thread,
        )
        return posted(reply)

    async def redraw(self, workspace: str, sent: Sent, card: Card) -> Outcome:
        token = await self._token(workspace)
        if not isinstance(token, str):
            return token
        message = draw(card).as_json()
        return redrawn(await self._client.do(token, "chat.update", channel=sent.place, ts=sent.id, **message), sent)

    async def retract(self, workspace: str, sent: Sent) -> None:
        token = await self._token(workspace)
        if isinstance(token, str):
            await self._client.do(token, "chat.delete", channel=sent.place, ts=sent.id)

    async def find(self, workspace: str, target: Target, key: str) -> Heard:
        token = await self._token(workspace)
        if not isinstance(token, str):
            return token if isinstance(token, TryLater) else CannotAsk()
        channel = await self._channel(workspace, target)
        if not isinstance(channel, str):
            return channel if isinstance(channel, TryLater) else CannotAsk()
        oldest = f"{self._wall() - BACK:.6f}"
        return await search(self._client, token, channel, target.thread, key, oldest)

    async def members(self, workspace: str, address: str) -> frozenset[str] | None:
        return await self._directory.members(workspace, address)

    async def is_gone(self, workspace: str, person: str) -> bool | None:
        seen = await self._directory.person(workspace, person)
        return seen.gone if seen else None

    async def _token(self, workspace: str) -> str | TryLater | GiveUp:
        return await self._installations.token(workspace) or GiveUp("not_installed")

    async def _channel(self, workspace: str, target: Target) -> str | TryLater | GiveUp:
        """A place's address is its channel."""
        return target.address or await self._chats.channel(workspace, target.person)

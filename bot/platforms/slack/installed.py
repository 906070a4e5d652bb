"""Where the bot is installed, by workspace, through a memo that an uninstall empties."""

from collections.abc import Awaitable, Callable
from typing import Protocol

from bot.domain.notice import TryLater
from bot.platforms.memo import Memo
from bot.platforms.slack.client import Answered, SlackClient
from bot.platforms.slack.outcomes import SHORTLY, passing

SECONDS = 60.0


class Installation(Protocol):
    """`bot_user` is the bot's own user id in the workspace."""

    @property
    def bot_token(self) -> str: ...

    @property
    def bot_user(self) -> str: ...


InstallationFor = Callable[[str], Awaitable[Installation | TryLater | None]]
"""A workspace's installation; None where there is none, TryLater where that can't be known just now."""


class Installations:
    """`allowed` are the workspaces served; empty means all that installed the bot."""

    def __init__(self, find: InstallationFor, allowed: frozenset[str] = frozenset()) -> None:
        self._find, self._allowed = find, allowed
        self._memo: Memo[str, Installation | TryLater] = Memo(SECONDS)

    async def of(self, workspace: str) -> Installation | TryLater | None:
        if self._allowed and workspace not in self._allowed:
            return None
        found = await self._memo.get(workspace, lambda: self._find(workspace))
        if isinstance(found, TryLater):
            self._memo.forget(workspace)
        return found

    async def token(self, workspace: str) -> str | TryLater | None:
        """The bot's token there, with the same two ways of having none."""
        found = await self.of(workspace)
        return found if isinstance(found, TryLater) or found is None else found.bot_token

    def forget(self, workspace: str) -> None:
        """To be called as soon as the bot was uninstalled there."""
        self._memo.forget(workspace)


class OneWorkspace:
    """Serves the team of one token, which is asked once, and refuses every other. Fits InstallationFor."""

    def __init__(self, client: SlackClient, token: str) -> None:
        self._client, self._token = client, token
        self._team: tuple[str, _Own] | None = None

    async def __call__(self, workspace: str) -> Installation | TryLater | None:
        if self._team is None:
            reply = await self._client.do(self._token, "auth.test")
            if not isinstance(reply, Answered):
                return passing(reply) or TryLater(SHORTLY)
            self._team = str(reply.data.get("team_id")), _Own(self._token, str(reply.data.get("user_id")))
        team, own = self._team
        return own if team == workspace else None


class _Own:
    def __init__(self, bot_token: str, bot_user: str) -> None:
        self.bot_token, self.bot_user = bot_token, bot_user

"""What happens in a workspace without anybody asking the bot: Slack's events."""

import re
from typing import Any

from slack_bolt.async_app import AsyncApp, AsyncBoltContext

from bot.platforms.slack.directory import Directory
from bot.platforms.slack.installed import Installations
from bot.platforms.slack.seen import member_seen
from handlers.background import Background
from handlers.house import House
from handlers.slack.admission import team_of, token_of
from handlers.slack.replies import Replies

Event = dict[str, Any]


class Happenings:
    """Each may come twice; what is remembered of people and places is forgotten as soon as it may be wrong."""

    def __init__(
        self,
        house: House,
        installations: Installations,
        directory: Directory,
        replies: Replies,
        background: Background,
    ) -> None:
        self._house, self._installations, self._directory = house, installations, directory
        self._replies, self._background = replies, background

    def listen(self, app: AsyncApp) -> None:
        """The last takes what nobody asked for, so that Slack doesn't send it again."""
        app.event("user_change")(self.user_changed)
        app.event("app_home_opened")(self.home_opened)
        app.event("member_joined_channel")(self.joined)
        app.event("member_left_channel")(self.left)
        app.event("app_uninstalled")(self.uninstalled)
        app.event("tokens_revoked")(self.revoked)
        app.event(re.compile(""))(self.ignored)

    async def home_opened(self, event: Event, context: AsyncBoltContext) -> None:
        if event.get("tab") == "home":
            self._background.start(self._show_home(team_of(context), event["user"], token_of(context)))

    async def joined(self, event: Event, context: AsyncBoltContext) -> None:
        self._directory.forget_place(team_of(context), event["channel"])
        if event["user"] == context.bot_user_id:
            await self._house.events.joined(team_of(context), event["channel"])

    async def left(self, event: Event, context: AsyncBoltContext) -> None:
        self._directory.forget_place(team_of(context), event["channel"])
        if event["user"] == context.bot_user_id:
            await self._house.events.left(team_of(context), event["channel"])

    async def user_changed(self, event: Event, context: AsyncBoltContext) -> None:
        self._directory.forget_person(team_of(context), event["user"]["id"])
        member = member_seen(event["user"])
        if member.gone:
            await self._house.events.gone(team_of(context), member)

    async def uninstalled(self, context: AsyncBoltContext) -> None:
        self._forget(team_of(context))
        await self._house.events.uninstalled(team_of(context))
        self._forget(team_of(context))

    async def revoked(self, event: Event, context: AsyncBoltContext) -> None:
        """A person's own token is no concern of the bot's."""
        if event.get("tokens", {}).get("bot"):
            await self.uninstalled(context)

    async def ignored(self) -> None:
        pass

    def _forget(self, workspace: str) -> None:
        self._installations.forget(workspace)
        self._directory.forget_workspace(workspace)

    async def _show_home(self, workspace: str, person: str, token: str) -> None:
        sight = await self._directory.look(workspace, person, {})
        await self._replies.show_home(token, workspace, sight.people[person])

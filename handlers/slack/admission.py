"""Which workspaces are heard: those where the bot is installed. The request's team decides, never anything typed."""

from collections.abc import Awaitable, Callable, Mapping
from http import HTTPStatus
from typing import Any

from slack_bolt.authorization import AuthorizeResult
from slack_bolt.authorization.async_authorize import AsyncAuthorize
from slack_bolt.context.async_context import AsyncBoltContext
from slack_bolt.middleware.async_middleware import AsyncMiddleware
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_bolt.response import BoltResponse

from bot.domain.notice import TryLater
from bot.platforms.slack.installed import Installation, Installations
from handlers.slack.sorry import NOT_INSTALLED, NOT_NOW, Sorry

ADMITTED = "installation"
FROM_NOBODY = ("url_verification", "ssl_check")
FAREWELLS = ("app_uninstalled", "tokens_revoked")


class Admission(AsyncMiddleware):
    """Stands before Bolt's own authorization, whose refusal would take a connection of its own."""

    def __init__(self, installations: Installations, sorry: Sorry) -> None:
        self._installations, self._sorry = installations, sorry

    async def async_process(
        self, *, req: AsyncBoltRequest, resp: BoltResponse, next: Callable[[], Awaitable[BoltResponse]]
    ) -> BoltResponse | None:
        if _needs_no_installation(req.body):
            return await next()
        if not req.context.team_id:
            return BoltResponse(status=HTTPStatus.BAD_REQUEST, body="")
        found = await self._installations.of(req.context.team_id)
        if found is None:
            return self._sorry.response(req.body, NOT_INSTALLED)
        if isinstance(found, TryLater):
            return self._sorry.response(req.body, NOT_NOW)
        req.context[ADMITTED] = found
        return await next()


class Authorize(AsyncAuthorize):
    """The bot's own token, as it was found at admission; no call to Slack."""

    def __init__(self) -> None:
        """The base class has one without types."""

    async def __call__(
        self,
        *,
        context: AsyncBoltContext,
        enterprise_id: str | None,
        team_id: str | None,
        user_id: str | None,
        actor_enterprise_id: str | None = None,
        actor_team_id: str | None = None,
        actor_user_id: str | None = None,
    ) -> AuthorizeResult:
        found: Installation = context[ADMITTED]
        return AuthorizeResult(
            enterprise_id=enterprise_id,
            team_id=team_id,
            user_id=user_id,
            bot_user_id=found.bot_user,
            bot_token=found.bot_token,
        )


def _needs_no_installation(body: Mapping[str, Any]) -> bool:
    event = body.get("event")
    farewell = isinstance(event, dict) and event.get("type") in FAREWELLS
    return farewell or body.get("type") in FROM_NOBODY


def team_of(context: AsyncBoltContext) -> str:
    """From the envelope that Slack signed, never from what a button carries."""
    assert context.team_id is not None
    return context.team_id


def token_of(context: AsyncBoltContext) -> str:
    assert context.bot_token is not None
    return context.bot_token

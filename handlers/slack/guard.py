"""The door of /slack/events: only what Slack signed within five minutes comes in; the rest gets 401 and no trace.

Bolt's own check answers 500 to some forgeries and logs the body of others, so it is off and this stands in front.
"""

import logging
from collections.abc import Mapping, MutableMapping
from http import HTTPStatus
from typing import Any

from slack_bolt.adapter.asgi.http_response import AsgiHttpResponse
from slack_bolt.async_app import AsyncApp, AsyncBoltRequest
from slack_sdk.signature import SignatureVerifier

from handlers.body import Receive, Send, read_body

LARGEST = 4_000_000
"""Bytes of a body: well above the longest command, each of whose characters may take twelve."""

UNREADABLE = (ValueError, TypeError, AttributeError, LookupError, ArithmeticError, RecursionError)
"""What reading a body or a timestamp that Slack never wrote can raise."""

log = logging.getLogger(__name__)


class Door:
    """An ASGI application for POST; give it to a router at bot.platforms.slack.manifest.PATH."""

    def __init__(self, app: AsyncApp, signing_secret: str) -> None:
        self._app, self._verifier = app, SignatureVerifier(signing_secret)

    async def __call__(self, scope: MutableMapping[str, Any], receive: Receive, send: Send) -> None:
        body = await read_body(receive, LARGEST)
        request = self._signed(_headers(scope), body) if body is not None else None
        if request is None:
            log.info("Refused a request that Slack didn't sign")
            return await _respond(send, AsgiHttpResponse(HTTPStatus.UNAUTHORIZED))
        answer = await self._app.async_dispatch(request)
        await _respond(send, AsgiHttpResponse(answer.status, answer.headers, answer.body))

    def _signed(self, headers: Mapping[str, str], body: bytes) -> AsyncBoltRequest | None:
        """None for what is forged, stale or unreadable."""
        timestamp, signature = headers.get("x-slack-request-timestamp"), headers.get("x-slack-signature")
        try:
            text = body.decode()
            if not self._verifier.is_valid(text, timestamp, signature):
                return None
            request = AsyncBoltRequest(body=text, headers={"content-type": headers.get("content-type", "")})
        except UNREADABLE:
            return None
        return request if request.body else None


def _headers(scope: Mapping[str, Any]) -> dict[str, str]:
    return {name.decode("latin-1").lower(): value.decode("latin-1") for name, value in scope["headers"]}


async def _respond(send: Send, response: AsgiHttpResponse) -> None:
    await send(response.get_response_start())
    await send(response.get_response_body())

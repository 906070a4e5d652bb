"""The door of /api/messages: only what Microsoft signed for a served tenant comes in; the rest leaves no trace."""

import json
import logging
from collections.abc import MutableMapping
from http import HTTPStatus
from typing import Any, Protocol

from handlers.body import Receive, Send, read_body
from handlers.faults import log_fault
from handlers.teams.activity import tenants_named, text
from handlers.teams.ear import Ear
from handlers.teams.invokes import OK, Response

LARGEST = 1_000_000
"""Bytes of a body: Teams' own are below 100 KB, but for a long message that is passed on."""

BEARER = "bearer "
log = logging.getLogger(__name__)


class Checks(Protocol):
    async def are_right(self, token: str, service_url: str) -> bool:
        """Whether Microsoft made that token, for this bot and this service."""
        ...


class Door:
    """An ASGI application for POST. Without `keys` nobody is checked, which only a trial on one machine may do.

    Without `tenants` every tenant is served.
    """

    def __init__(self, ear: Ear, keys: Checks | None, tenants: frozenset[str]) -> None:
        self._ear, self._keys, self._tenants = ear, keys, frozenset(map(str.casefold, tenants))

    async def __call__(self, scope: MutableMapping[str, Any], receive: Receive, send: Send) -> None:
        if scope["method"] != "POST":
            return await _respond(send, Response(HTTPStatus.METHOD_NOT_ALLOWED))
        await _respond(send, await self._response(_token(scope), await read_body(receive, LARGEST)))

    async def _response(self, token: str, written: bytes | None) -> Response:
        if self._keys and not token:
            return Response(HTTPStatus.UNAUTHORIZED)
        body = _activity(written)
        if body is None:
            return Response(HTTPStatus.BAD_REQUEST)
        if self._keys and not await self._keys.are_right(token, text(body, "serviceUrl")):
            log.info("Refused a request that Microsoft didn't sign")
            return Response(HTTPStatus.UNAUTHORIZED)
        if self._tenants and not tenants_named(body) <= self._tenants:
            return Response(HTTPStatus.FORBIDDEN)
        return await self._heard(body)

    async def _heard(self, body: dict[str, Any]) -> Response:
        """Teams stops delivering to a bot that fails: a fault of ours is logged, and the next one is heard."""
        try:
            return await self._ear.hear(body)
        except Exception as fault:  # noqa: BLE001
            log_fault(fault, "answering")
            return OK


def _activity(written: bytes | None) -> dict[str, Any] | None:
    """None for what is no JSON object with a type in words."""
    try:
        body = json.loads(written.decode()) if written is not None else None
    except (ValueError, RecursionError):
        return None
    return body if isinstance(body, dict) and isinstance(body.get("type"), str) else None


def _token(scope: MutableMapping[str, Any]) -> str:
    for name, value in scope["headers"]:
        if name.lower() == b"authorization":
            written = str(value.decode("latin-1"))
            return written[len(BEARER) :].strip() if written.lower().startswith(BEARER) else ""
    return ""


async def _respond(send: Send, response: Response) -> None:
    content = b"" if response.body is None else json.dumps(response.body).encode()
    headers = [(b"content-length", str(len(content)).encode())]
    if content:
        headers.append((b"content-type", b"application/json; charset=utf-8"))
    await send({"type": "http.response.start", "status": int(response.status), "headers": headers})
    await send({"type": "http.response.body", "body": content})

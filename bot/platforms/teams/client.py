"""The one way out to Teams, on Microsoft's own client: every call ends in a value, and nothing is said twice."""

import asyncio
import logging
from collections.abc import Mapping
from http import HTTPStatus
from typing import Any
from urllib.parse import urlsplit

import httpx
from microsoft_teams.common.http import Client, ClientOptions

from bot.platforms.teams.address import LOOPBACK
from bot.platforms.teams.pace import ROSTERS, SENDS, TENANT, Pace
from bot.platforms.teams.replies import Answered, Declined, Lost, NotNow, Reply
from bot.platforms.teams.spans import Json
from bot.platforms.teams.tokens import Tokens

SECONDS = 10.0
SECONDS_A_FILE = 30.0
STORES = (".sharepoint.com", ".sharepoint.us", ".sharepoint.cn", ".svc.ms")
"""Where the files of Teams lie."""
SHORTLY = 5.0
LONGEST_PATIENCE = 3_600.0
WORTH_WAITING = 2.0
"""Seconds that a call waits for its turn; with more to wait it comes back."""

log = logging.getLogger(__name__)


class TeamsClient:
    """Made inside the running loop. Microsoft's client has no time-out of its own and never asks twice."""

    def __init__(self, tokens: Tokens) -> None:
        self._client = Client(ClientOptions(timeout=SECONDS))
        self._tokens = tokens
        self._sends, self._rosters, self._tenants = Pace(SENDS), Pace(ROSTERS), Pace(TENANT)

    async def close(self) -> None:
        await self._client.http.aclose()

    async def ask(self, workspace: str, conversation: str, url: str, **params: str) -> Reply:
        """A question that changes nothing."""
        return await self._at_its_time(self._rosters, workspace, conversation, "GET", url, params=params)

    async def do(self, workspace: str, conversation: str, method: str, url: str, body: Json | None = None) -> Reply:
        """Something that is said, changed or taken back; it is sent once."""
        return await self._at_its_time(self._sends, workspace, conversation, method, url, body)

    async def fetch(self, url: str, most: int, service: str) -> bytes | None:
        """A file that somebody sent, of at most so many bytes; its address is permission enough, so no token goes.

        None where it doesn't come, is larger, or lies elsewhere: on this machine only where `service` is too.
        """
        if not is_fetchable(url, service):
            return None
        try:
            async with (
                asyncio.timeout(SECONDS_A_FILE),
                self._client.http.stream("GET", url, follow_redirects=False) as answer,
            ):
                return await _read(answer, most)
        except (httpx.HTTPError, httpx.InvalidURL, OSError, ValueError):
            return None

    async def _at_its_time(
        self,
        pace: Pace,
        workspace: str,
        conversation: str,
        method: str,
        url: str,
        body: Json | None = None,
        params: Mapping[str, str] | None = None,
    ) -> Reply:
        wait = max(pace.wait(conversation), self._tenants.wait(workspace))
        if wait > WORTH_WAITING:
            return NotNow(wait)
        pace.went(conversation)
        self._tenants.went(workspace)
        await asyncio.sleep(wait)
        reply = await self._call(method, url, body, params)
        if isinstance(reply, Declined) and reply.status == HTTPStatus.UNAUTHORIZED:
            self._tokens.forget()
            return await self._call(method, url, body, params)
        return reply

    async def _call(self, method: str, url: str, body: Json | None, params: Mapping[str, str] | None) -> Reply:
        token = await self._tokens.token(self._client)
        if token is None:
            return NotNow(SHORTLY)
        try:
            answer = await self._client.request(method, url, json=body, params=params, token=token or None)
        except httpx.HTTPStatusError as refused:
            return _declined(method, refused.response)
        except (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout):
            return NotNow(SHORTLY)
        except (httpx.HTTPError, httpx.InvalidURL, OSError):
            return Lost()
        return Answered(_object(answer))


async def _read(answer: httpx.Response, most: int) -> bytes | None:
    if answer.status_code != HTTPStatus.OK:
        return None
    content = bytearray()
    async for piece in answer.aiter_bytes():
        content += piece
        if len(content) > most:
            return None
    return bytes(content)


def is_fetchable(url: str, service: str) -> bool:
    """Microsoft's own stores; this machine where Teams is played on it."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    host = parts.hostname or ""
    if host in LOOPBACK:
        return urlsplit(service).hostname in LOOPBACK
    return parts.scheme == "https" and host.endswith(STORES)


def _declined(method: str, response: httpx.Response) -> Declined:
    """Only Teams' own word for it is kept; the sentence beside it may hold what people wrote."""
    error = _object(response).get("error")
    code = error.get("code") if isinstance(error, dict) else None
    word = code if isinstance(code, str) and len(code) <= 80 else f"http_{response.status_code}"
    log.info("Teams declined a %s: %s %s", method, response.status_code, word)
    return Declined(word, response.status_code, _patience(response.headers.get("Retry-After")))


def _object(response: httpx.Response) -> dict[str, Any]:
    try:
        data = response.json()
    except ValueError:
        return {}
    return data if isinstance(data, dict) else {}


def _patience(written: str | None) -> float | None:
    return min(float(written), LONGEST_PATIENCE) if written and written.isdecimal() else None

"""The one way out to Slack: a single HTTP session, every call ends in a value, nothing is sent twice."""

import logging
import ssl
from collections.abc import Mapping
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

import aiohttp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.platforms.slack.render import Message
from bot.platforms.slack.spans import Json

SECONDS = 10
FILES = "files.slack.com"
SECONDS_TO_CONNECT = 5
A_FILE = aiohttp.ClientTimeout(total=30, sock_connect=SECONDS_TO_CONNECT)
PATIENCE = 30.0
"""Seconds to wait where Slack asks for patience without saying how long."""

LONGEST_PATIENCE = 3_600.0
NO_WORD = "http_"
"""How an error begins where not Slack, but something on the way to it, said no."""

LOOPBACK = {"127.0.0.1", "localhost", "::1"}

log = logging.getLogger(__name__)
log.setLevel(logging.INFO)  # slack_sdk spells out every message below that


@dataclass(frozen=True, slots=True)
class Answered:
    """Slack did what was asked."""

    data: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Declined:
    """Slack answered no: its own word for why, the HTTP status, and for how many seconds it asks for patience."""

    error: str
    status: int
    retry_after: float = PATIENCE


@dataclass(frozen=True, slots=True)
class Lost:
    """The answer was lost on the way; it may have been done."""


@dataclass(frozen=True, slots=True)
class NeverSent:
    """No connection could be made; it was not done."""


Reply = Answered | Declined | Lost | NeverSent


@dataclass(frozen=True, slots=True)
class NotFetched:
    """A file that didn't come; the sentence says why."""

    why: str


class SlackClient:
    """Made inside the running loop; `api_url` ends in a slash."""

    def __init__(self, api_url: str, trust: ssl.SSLContext | None = None) -> None:
        self._session = aiohttp.ClientSession(
            connector=aiohttp.TCPConnector(ssl=trust or True),
            timeout=aiohttp.ClientTimeout(total=SECONDS, sock_connect=SECONDS_TO_CONNECT),
            cookie_jar=aiohttp.DummyCookieJar(),
            proxy=proxy_for(api_url),
        )
        self._api = AsyncWebClient(base_url=api_url, session=self._session, ssl=trust, retry_handlers=[], logger=log)
        self._api.proxy = None  # the session has it, by NO_PROXY too, which slack_sdk ignores
        self._host = urlsplit(api_url).hostname or ""

    @property
    def api(self) -> AsyncWebClient:
        """Slack's own client on the same session, without a token: what Bolt and Socket Mode are built on."""
        return self._api

    async def close(self) -> None:
        await self._session.close()

    async def ask(self, token: str, method: str, **arguments: object) -> Reply:
        """A method that changes nothing."""
        return await self._call("GET", method, params={"token": token, **arguments})

    async def do(self, token: str, method: str, **arguments: object) -> Reply:
        """A method that changes something; it is sent once."""
        return await self._call("POST", method, json={"token": token, **arguments})

    async def respond(self, response_url: str, message: Message, replace: bool) -> bool:
        """Answers for one person's eyes, in place of the message that was pressed if `replace`; whether it worked."""
        if not self.may_send_to(response_url):
            return False
        body = {"response_type": "ephemeral", "replace_original": replace, **message.as_json()}
        try:
            proxy = proxy_for(response_url)
            async with self._session.post(response_url, json=body, allow_redirects=False, proxy=proxy) as answer:
                return answer.status == HTTPStatus.OK
        except (aiohttp.ClientError, TimeoutError):
            return False

    async def fetch(self, token: str, url: str, most: int) -> bytes | NotFetched:
        """A shared file of at most so many bytes. The token goes to Slack's own file server and nowhere else."""
        if not self._is_file_server(url):
            return NotFetched("It isn't stored in Slack, so I can't open it. Please share the file itself.")
        bearer = {"Authorization": f"Bearer {token}"}
        try:
            async with self._session.get(
                url, headers=bearer, allow_redirects=False, proxy=proxy_for(url), timeout=A_FILE
            ) as answer:
                return await _read(answer, most)
        except (aiohttp.ClientError, TimeoutError):
            return NotFetched("Slack didn't hand the file over just now. Please try again.")

    def _is_file_server(self, url: str) -> bool:
        parts = urlsplit(url)
        if self._host in LOOPBACK:
            return parts.hostname in LOOPBACK
        return parts.scheme == "https" and parts.hostname == FILES

    def may_send_to(self, url: str) -> bool:
        """Slack's own addresses; this machine's only where the API is there too."""
        parts = urlsplit(url)
        host = parts.hostname or ""
        if self._host in LOOPBACK:
            return host in LOOPBACK
        return parts.scheme == "https" and (host in {self._host, "slack.com"} or host.endswith(".slack.com"))

    async def _call(self, verb: str, method: str, params: Json | None = None, json: Json | None = None) -> Reply:
        try:
            answer = await self._api.api_call(method, http_verb=verb, params=params, json=json)
        except SlackApiError as refused:
            return _declined(method, refused.response)
        except (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError):
            return NeverSent()
        except (aiohttp.ClientError, TimeoutError, OSError, ValueError, AttributeError):
            return Lost()  # the last two: slack_sdk read something that is no JSON object, from a proxy perhaps
        return Answered(answer.data if isinstance(answer.data, dict) else {})


async def _read(answer: aiohttp.ClientResponse, most: int) -> bytes | NotFetched:
    """Slack answers a token that may not read files with its sign-in page."""
    if answer.status != HTTPStatus.OK or answer.content_type == "text/html":
        return NotFetched(
            "Slack won't let me read that file. Whoever installed me has to allow files:read, or it was deleted."
        )
    content = bytearray()
    async for piece in answer.content.iter_chunked(65_536):
        content += piece
        if len(content) > most:
            return NotFetched(f"That file is larger than {most // 1_000_000} MB, which is more than I read.")
    return bytes(content)


def proxy_for(url: str) -> str | None:
    """What HTTPS_PROXY and NO_PROXY say of an address. aiohttp's own way takes two threads' time for every call."""
    parts = urlsplit(url)
    is_direct = proxy_bypass(parts.hostname or "")
    return None if is_direct else getproxies().get(parts.scheme)


def trusted(environment: Mapping[str, str]) -> ssl.SSLContext | None:
    """The certificates that REQUESTS_CA_BUNDLE names; without it OpenSSL's own, which know SSL_CERT_FILE."""
    bundle = environment.get("REQUESTS_CA_BUNDLE")
    return ssl.create_default_context(cafile=bundle) if bundle else None


def _declined(method: str, response: Any) -> Reply:
    """slack_sdk hands over its own response, or aiohttp's where the body was no JSON."""
    status: int = response.status_code if hasattr(response, "status_code") else response.status
    data = getattr(response, "data", None)
    error = data.get("error") if isinstance(data, dict) else None
    if status < HTTPStatus.BAD_REQUEST and not error:
        return Lost()
    log.info("Slack declined %s: %s", method, error or status)
    return Declined(str(error or f"{NO_WORD}{status}"), status, _patience(response.headers.get("Retry-After")))


def _patience(written: str | None) -> float:
    return min(float(written), LONGEST_PATIENCE) if written and written.isdecimal() else PATIENCE

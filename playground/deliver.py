"""Requests to the bot: genuinely signed, with real timestamps and Slack's three seconds."""

import hashlib
import hmac
import time
from dataclasses import dataclass, field
from datetime import datetime

import aiohttp

from playground.clock import Clock
from playground.nouns import Json
from playground.records import Delivery, Records
from playground.settings import Settings

ACK_SECONDS = 3.0
OPERATE_SECONDS = 60.0
FORM, JSON = "application/x-www-form-urlencoded", "application/json"
TIMEOUT, UNREACHABLE = "operation_timeout", "connection_failed"
TIMED_OUT = "http_timeout"


@dataclass(frozen=True)
class Parcel:
    """What is to be sent; `request` is the same as `raw`, for people to read."""

    kind: str
    workspace: str | None
    user: str | None
    request: Json
    raw: bytes
    content_type: str = FORM
    retry: int | None = None
    reason: str = TIMED_OUT
    retry_of: int | None = None


@dataclass(frozen=True)
class Reply:
    """What came back: a status and body, or an error and neither."""

    status: int | None
    body: str
    error: str | None = None


@dataclass
class Courier:
    """Sends to the bot and remembers what it sent; one connection pool, opened and closed with the server."""

    settings: Settings
    records: Records
    clock: Clock
    session: aiohttp.ClientSession | None = field(default=None)

    async def start(self) -> None:
        """Open the pool; connections are dropped before the bot's own server would drop them."""
        self.session = aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0, keepalive_timeout=3))

    async def stop(self) -> None:
        """Close the pool."""
        if self.session:
            await self.session.close()

    async def send(self, parcel: Parcel) -> Delivery:
        """Send to the bot's door, signed now; never raises for what the bot does."""
        headers = signature(self.settings.signing_secret, parcel.raw, int(time.time()))
        headers |= {"Content-Type": parcel.content_type, "User-Agent": "Slackbot 1.0 (+https://api.slack.com/robots)"}
        if parcel.retry is not None:
            headers |= {"X-Slack-Retry-Num": str(parcel.retry), "X-Slack-Retry-Reason": parcel.reason}
        return await self._post(f"{self.settings.bot_url}/slack/events", parcel, headers, ACK_SECONDS)

    async def operate(self, url: str, parcel: Parcel) -> Delivery:
        """Send to one of the bot's trial doors, with the secret of this run instead of a signature."""
        headers = {"Content-Type": JSON, "X-Try-Secret": self.settings.try_secret}
        return await self._post(url, parcel, headers, OPERATE_SECONDS)

    async def is_ready(self) -> bool:
        """Whether the bot says that it is ready."""
        reply = await self._exchange("GET", f"{self.settings.bot_url}/readyz", b"", {}, ACK_SECONDS)
        return reply.status == 200

    async def _post(self, url: str, parcel: Parcel, headers: dict[str, str], seconds: float) -> Delivery:
        began, at = time.time(), self.clock.now()
        ident = next(self.records.numbers)
        reply = await self._exchange("POST", url, parcel.raw, headers, seconds)
        delivery = _delivery(ident, parcel, reply, began, at)
        self.records.deliveries.append(delivery)
        return delivery

    async def _exchange(self, method: str, url: str, body: bytes, headers: dict[str, str], seconds: float) -> Reply:
        if self.session is None:
            raise RuntimeError("the courier was not started")
        timeout = aiohttp.ClientTimeout(total=seconds)
        try:
            async with self.session.request(
                method, url, data=body, headers=headers, timeout=timeout, allow_redirects=False
            ) as answer:
                return Reply(answer.status, await answer.text(errors="replace"))
        except TimeoutError:
            return Reply(None, "", TIMEOUT)
        except aiohttp.ClientError:
            return Reply(None, "", UNREACHABLE)


def signature(secret: str, body: bytes, timestamp: int) -> dict[str, str]:
    """Slack's request signature, version 0. Source: docs.slack.dev, verifying requests from Slack."""
    base = b"v0:%d:%s" % (timestamp, body)
    digest = hmac.new(secret.encode(), base, hashlib.sha256).hexdigest()
    return {"X-Slack-Request-Timestamp": str(timestamp), "X-Slack-Signature": f"v0={digest}"}


def _delivery(ident: int, parcel: Parcel, reply: Reply, began: float, at: datetime) -> Delivery:
    failed = None if reply.status is None or reply.status == 200 else f"http_{reply.status}"
    return Delivery(
        id=ident,
        kind=parcel.kind,
        workspace=parcel.workspace,
        user=parcel.user,
        request=parcel.request,
        status=reply.status,
        ms=round((time.time() - began) * 1000, 1),
        body=reply.body,
        error=reply.error or failed,
        retry_of=parcel.retry_of,
        at=at.isoformat(timespec="seconds"),
        real=began,
        raw=parcel.raw,
        content_type=parcel.content_type,
    )

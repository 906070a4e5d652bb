"""The bot's own token for the Bot Connector, by client credentials. Source: Entra v2.0, client credentials flow."""

import asyncio
import logging
import time
from collections.abc import Callable
from typing import Any

import httpx
from microsoft_teams.common.http import Client

SCOPE = "https://api.botframework.com/.default"
ENTRA = "https://login.microsoftonline.com/{tenant}/oauth2/v2.0/token"
EARLY = 300.0
"""Seconds before its end at which a token is not used any more."""

log = logging.getLogger(__name__)


class Tokens:
    """One token, asked for when it is needed. Without a secret there is none, and "" is what is sent."""

    def __init__(self, url: str, client_id: str, secret: str, clock: Callable[[], float] = time.monotonic) -> None:
        self._url, self._client_id, self._secret, self._clock = url, client_id, secret, clock
        self._known, self._until = "", 0.0
        self._asking = asyncio.Lock()

    async def token(self, client: Client) -> str | None:
        """None where it can't be had just now."""
        if not self._secret:
            return ""
        async with self._asking:
            if not self._known or self._clock() >= self._until:
                await self._ask(client)
        return self._known or None

    def forget(self) -> None:
        """Teams refused it: the next call asks for another."""
        self._known = ""

    async def _ask(self, client: Client) -> None:
        self._known = ""
        form = {
            "grant_type": "client_credentials",
            "client_id": self._client_id,
            "client_secret": self._secret,
            "scope": SCOPE,
        }
        try:
            answer: Any = (await client.post(self._url, data=form)).json()
            self._known, seconds = str(answer["access_token"]), float(answer["expires_in"])
        except (httpx.HTTPError, OSError, ValueError, TypeError, LookupError) as fault:
            log.error("No token for Teams: %s", type(fault).__name__)
            return
        self._until = self._clock() + max(seconds - EARLY, seconds / 2)

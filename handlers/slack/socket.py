"""Socket Mode: the same app over a socket that the bot opens, and a watchdog, for such sockets die in silence.

Known: slackapi/python-slack-sdk issue 1110, slackapi/bolt-python issues 417 and 1529.
"""

import asyncio
import logging

from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncApp

SECONDS = 60.0
log = logging.getLogger(__name__)


class Socket:
    """`patience` is for how many seconds Slack may say nothing at all, not even the answer to a ping."""

    def __init__(self, app: AsyncApp, app_token: str, patience: float = SECONDS) -> None:
        self._handler = AsyncSocketModeHandler(app, app_token)
        self._client = self._handler.client
        self._client.on_message_listeners.append(self._heard)
        self._patience, self._messages = patience, 0

    async def run(self) -> None:
        """Connects, and again whenever nothing was heard for too long; until it is cancelled."""
        try:
            await self._handler.connect_async()  # type: ignore[no-untyped-call]
            await self._watch()
        finally:
            await self._handler.close_async()  # type: ignore[no-untyped-call]

    async def _watch(self) -> None:
        clock = asyncio.get_running_loop().time
        last, since = self._signs(), clock()
        while True:
            await asyncio.sleep(self._patience / 6)
            if self._signs() != last:
                last, since = self._signs(), clock()
            elif clock() - since >= self._patience:
                log.warning("Nothing was heard from Slack's socket for %d s; connecting again", self._patience)
                await self._client.connect_to_new_endpoint(force=True)
                last, since = self._signs(), clock()

    def _signs(self) -> tuple[int, float | None]:
        """What changes with every message and every answer to a ping."""
        return self._messages, self._client.last_ping_pong_time

    async def _heard(self, message: object) -> None:
        self._messages += 1

"""A caller that costs little beside what it calls: raw HTTP over connections that stay open."""

import asyncio
import time
from collections.abc import Sequence
from dataclasses import dataclass
from typing import cast

import httptools

PATIENCE = 30.0
"""Seconds without an answer after which the whole run is given up."""

IDLE = 3.0
"""Seconds that a connection may have been idle and is still used: uvicorn hangs up after five."""


@dataclass(frozen=True, slots=True)
class Heard:
    """How one request was answered, and after how many milliseconds."""

    status: int
    body: bytes
    milliseconds: float


class Connection(asyncio.Protocol):
    """One request at a time."""

    def __init__(self) -> None:
        self._body = b""
        self._answer: asyncio.Future[int] | None = None
        self._is_open, self._used_at = True, time.perf_counter()

    @property
    def can_be_used(self) -> bool:
        """Not where the server may be about to hang up."""
        return self._is_open and time.perf_counter() - self._used_at < IDLE

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast(asyncio.Transport, transport)

    async def call(self, request: bytes) -> Heard:
        self._body = b""
        self._parser = httptools.HttpResponseParser(self)
        self._answer = asyncio.get_running_loop().create_future()
        began = time.perf_counter()
        self._transport.write(request)
        status = await self._answer
        self._used_at = time.perf_counter()
        return Heard(status, self._body, (self._used_at - began) * 1_000)

    def close(self) -> None:
        self._transport.close()

    def data_received(self, data: bytes) -> None:
        self._parser.feed_data(data)

    def on_body(self, part: bytes) -> None:
        self._body += part

    def on_message_complete(self) -> None:
        assert self._answer
        self._answer.set_result(self._parser.get_status_code())

    def connection_lost(self, fault: Exception | None) -> None:
        self._is_open = False
        if self._answer and not self._answer.done():
            self._answer.set_exception(ConnectionError(f"the server hung up: {fault}"))


class Caller:
    """Calls one server of this machine, over as many connections as are needed at once."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._idle: list[Connection] = []

    async def call(self, request: bytes) -> Heard:
        self._idle = [connection for connection in self._idle if connection.can_be_used]
        connection = self._idle.pop() if self._idle else await self._connected()
        heard = await connection.call(request)
        self._idle.append(connection)
        return heard

    async def at_once(self, requests: Sequence[bytes], hands: int) -> list[Heard]:
        """As fast as they are answered, `hands` of them under way at any time."""
        waiting = list(reversed(requests))

        async def hand() -> list[Heard]:
            return [await self.call(waiting.pop()) for _ in range(len(requests) // hands)]

        async with asyncio.timeout(PATIENCE):
            answered = await asyncio.gather(*(hand() for _ in range(hands)))
        return [heard for part in answered for heard in part]

    async def at_rate(self, requests: Sequence[bytes], per_second: float) -> list[Heard]:
        """Each at its moment, whether or not those before it have been answered."""
        began = time.perf_counter()
        async with asyncio.timeout(PATIENCE), asyncio.TaskGroup() as group:
            calls = []
            for number, request in enumerate(requests):
                await asyncio.sleep(began + number / per_second - time.perf_counter())
                calls.append(group.create_task(self.call(request)))
        return [call.result() for call in calls]

    def close(self) -> None:
        for connection in self._idle:
            connection.close()

    async def _connected(self) -> Connection:
        _, connection = await asyncio.get_running_loop().create_connection(Connection, "127.0.0.1", self._port)
        return connection

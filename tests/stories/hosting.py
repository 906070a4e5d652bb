"""Two servers for all stories, whose applications change with each: starting uvicorn would take longer than a story."""

import asyncio
import socket
import threading
import time
from collections.abc import AsyncIterator, Awaitable, Coroutine, Iterator
from contextlib import asynccontextmanager, contextmanager
from typing import Any, TypeVar

from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from bot.serving import server

T = TypeVar("T")
HOST, SECONDS = "127.0.0.1", 10.0
CLOSED = PlainTextResponse("nobody is here\n", 503)


class Host:
    """A port of this machine, and the application that is behind it just now."""

    def __init__(self) -> None:
        self._listening = socket.socket()
        self._listening.bind((HOST, 0))
        self.port: int = self._listening.getsockname()[1]
        self.url = f"http://{HOST}:{self.port}"
        self._app: ASGIApp = CLOSED
        self._loop: asyncio.AbstractEventLoop | None = None
        self._server = server(self, HOST, self.port)
        self._thread = threading.Thread(target=self._server.run, kwargs={"sockets": [self._listening]}, daemon=True)

    def start(self) -> None:
        self._thread.start()
        until = time.monotonic() + SECONDS
        while not self._server.started:
            assert self._thread.is_alive() and time.monotonic() < until, "a server did not start"
            time.sleep(0.005)

    def stop(self) -> None:
        self._server.should_exit = True
        self._thread.join(SECONDS)
        self._listening.close()
        assert not self._thread.is_alive(), "a server did not stop"

    def wait_for(self, work: Coroutine[Any, Any, T]) -> T:
        """Runs something in the loop of this server, and gives what it gives."""
        assert self._loop is not None
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(SECONDS)

    @contextmanager
    def showing(self, app: ASGIApp) -> Iterator[None]:
        """`app` is served, from its start-up to its shut-down."""
        life = alive(app)
        self.wait_for(life.__aenter__())
        self._app = app
        try:
            yield
        finally:
            self._app = CLOSED
            self.wait_for(life.__aexit__(None, None, None))

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            self._loop = asyncio.get_running_loop()
            return await _nothing(receive, send)
        await self._app(scope, receive, send)


async def _nothing(receive: Receive, send: Send) -> None:
    """The life of a server whose applications live their own."""
    while (message := await receive())["type"] != "lifespan.shutdown":
        await send({"type": f"{message['type']}.complete"})
    await send({"type": "lifespan.shutdown.complete"})


@asynccontextmanager
async def alive(app: ASGIApp) -> AsyncIterator[None]:
    """An application's start-up and shut-down, as a server asks for them."""
    asked: asyncio.Queue[dict[str, Any]] = asyncio.Queue()
    told: asyncio.Queue[Any] = asyncio.Queue()
    scope: dict[str, Any] = {"type": "lifespan", "asgi": {"version": "3.0"}, "state": {}}
    life = asyncio.create_task(_run(app(scope, asked.get, told.put)))
    for deed in ("startup", "shutdown"):
        await asked.put({"type": f"lifespan.{deed}"})
        answer = await told.get()
        assert answer["type"] == f"lifespan.{deed}.complete", answer
        if deed == "startup":
            yield
    await life


async def _run(life: Awaitable[None]) -> None:
    await life


@contextmanager
def hosting() -> Iterator[Host]:
    host = Host()
    host.start()
    try:
        yield host
    finally:
        host.stop()

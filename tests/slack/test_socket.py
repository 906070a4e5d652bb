"""Socket Mode: the same ear over a socket of the bot's own, and what happens when it goes quiet."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from aiohttp import WSMsgType, web

from bot.platforms.slack.chats import Chats
from bot.platforms.slack.client import SlackClient
from bot.platforms.slack.directory import Directory
from bot.platforms.slack.installed import Installations
from handlers.house import House
from handlers.slack.building import SlackEar, build
from handlers.slack.socket import Socket
from tests.playground.stage import COUNCIL, NIGEL
from tests.slack.scene import ADDED, INSTALLED, MONDAY, Inside
from tests.slack.test_guard import COMMAND
from tests.slack.wire import Seeded

Json = dict[str, Any]
HELLO = {"type": "hello", "num_connections": 1}
ASKED = {"envelope_id": "e1", "type": "slash_commands", "accepts_response_payload": True, "payload": COMMAND}


@dataclass
class Sockets:
    """Slack's side: what each new socket is sent, and what came back on any of them; pings are answered if `lively`."""

    sends: list[list[Json]]
    lively: bool = True
    opened: int = 0
    came: list[Json] = field(default_factory=list)
    url: str = ""

    async def open(self, request: web.Request) -> web.Response:
        assert request.headers["Authorization"] == "Bearer xapp-1"
        return web.json_response({"ok": True, "url": f"{self.url.replace('http', 'ws')}/socket"})

    async def talk(self, request: web.Request) -> web.WebSocketResponse:
        socket = web.WebSocketResponse(autoping=self.lively)
        await socket.prepare(request)
        self.opened += 1
        for message in self.sends[min(self.opened, len(self.sends)) - 1]:
            await socket.send_json(message)
        async for answer in socket:
            if answer.type is WSMsgType.TEXT:
                self.came.append(json.loads(answer.data))
        return socket

    async def nothing(self, request: web.Request) -> web.Response:
        return web.json_response({"ok": False, "error": "fatal_error"})


@asynccontextmanager
async def slack(sockets: Sockets, patience: float) -> AsyncIterator[Inside]:
    app = web.Application()
    app.router.add_route("*", "/api/apps.connections.open", sockets.open)
    app.router.add_route("*", "/api/{method}", sockets.nothing)
    app.router.add_get("/socket", sockets.talk)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    sockets.url = f"http://127.0.0.1:{runner.addresses[0][1]}"
    inside, client = Inside(), SlackClient(f"{sockets.url}/api/")
    ear = _ear(inside, client)
    running = asyncio.create_task(Socket(ear.app, "xapp-1", patience).run())
    try:
        yield inside
    finally:
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)
        await ear.background.finish()
        await client.close()
        await runner.cleanup()


def _ear(inside: Inside, client: SlackClient) -> SlackEar:
    async def find(workspace: str) -> Seeded | None:
        return INSTALLED.get(workspace)

    installations = Installations(find)
    chats = Chats(client, installations)
    house = House(inside.answer, inside.home, inside.wake, lambda: MONDAY, inside, "Action")
    return build(house, client, installations, Directory(client, installations, chats), chats)


async def until(sees: Any) -> None:
    async with asyncio.timeout(5):
        while not sees():
            await asyncio.sleep(0.01)


def test_a_command_over_a_socket_is_heard_and_answered() -> None:
    async def story() -> None:
        sockets = Sockets([[HELLO, ASKED]])
        async with slack(sockets, patience=60) as inside:
            inside.says = ADDED
            await until(lambda: sockets.came)
            assert sockets.came[0]["envelope_id"] == "e1"
            assert sockets.came[0]["payload"]["text"] == ADDED.summary
            assert (inside.request.workspace, inside.request.speaker.key) == (COUNCIL, NIGEL)

    asyncio.run(story())


def test_a_socket_that_says_nothing_is_opened_again() -> None:
    async def story() -> None:
        sockets = Sockets([[HELLO], [HELLO, ASKED]], lively=False)
        async with slack(sockets, patience=0.3) as inside:
            await until(lambda: inside.asked)
            assert sockets.opened == 2

    asyncio.run(story())


def test_a_socket_that_slack_closes_is_opened_again() -> None:
    async def story() -> None:
        sockets = Sockets([[HELLO, {"type": "disconnect", "reason": "refresh_requested"}], [HELLO, ASKED]])
        async with slack(sockets, patience=60) as inside:
            await until(lambda: inside.asked)
            assert sockets.opened == 2

    asyncio.run(story())

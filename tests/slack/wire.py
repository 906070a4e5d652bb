"""A server that answers exactly what a test wants, byte by byte, or not at all."""

import asyncio
import json
from collections import defaultdict
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from typing import Any, cast
from urllib.parse import parse_qsl, urlsplit

from bot.platforms.slack.chats import Chats
from bot.platforms.slack.client import SlackClient
from bot.platforms.slack.directory import Directory
from bot.platforms.slack.installed import Installations
from bot.platforms.slack.voice import SlackVoice

Json = dict[str, Any]
DROP, HANG = b"drop", b"hang"
NOON = 1_760_000_000.0


@dataclass(frozen=True)
class Seeded:
    bot_token: str
    bot_user: str


TOKENS = {"T1": Seeded("xoxb-one", "U0BOT"), "T2": Seeded("xoxb-two", "U0BOT2")}


def answer(status: int, body: str, *headers: str, kind: str = "application/json") -> bytes:
    """One HTTP answer, whole."""
    lines = [f"HTTP/1.1 {status} Because", f"Content-Type: {kind}", f"Content-Length: {len(body.encode())}", *headers]
    return ("\r\n".join([*lines, "", ""]) + body).encode()


def ok(**said: Any) -> bytes:
    return answer(200, json.dumps({"ok": True, **said}))


def no(error: str) -> bytes:
    return answer(200, json.dumps({"ok": False, "error": error}))


@dataclass
class Wire:
    """`answers` are given in turn, the last one again and again; `heard` holds (method, arguments)."""

    answers: dict[str, list[bytes]] = field(default_factory=dict)
    heard: list[tuple[str, Json]] = field(default_factory=list)
    tokens: list[str] = field(default_factory=list)
    times: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    open: set[asyncio.Task[None]] = field(default_factory=set)
    url: str = ""

    def asked(self, method: str) -> list[Json]:
        return [arguments for name, arguments in self.heard if name == method]

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.open.add(cast(asyncio.Task[None], asyncio.current_task()))
        while head := await _head(reader):
            path, headers = head
            body = await reader.readexactly(int(headers.get("content-length", 0)))
            reply = self._reply(path, headers, body)
            if reply is HANG:
                await reader.read()
            if reply in (DROP, HANG):
                break
            writer.write(reply)
            await writer.drain()
        writer.close()
        with suppress(ConnectionError):
            await writer.wait_closed()

    def _reply(self, path: str, headers: dict[str, str], body: bytes) -> bytes:
        parts = urlsplit(path)
        method = parts.path.rpartition("/")[2]
        self.heard.append((method, json.loads(body) if body else dict(parse_qsl(parts.query))))
        self.tokens.append(headers.get("authorization", ""))
        scripted = self.answers.get(method) or [answer(404, "{}")]
        self.times[method] += 1
        return scripted[min(self.times[method], len(scripted)) - 1]


async def _head(reader: asyncio.StreamReader) -> tuple[str, dict[str, str]] | None:
    try:
        lines = (await reader.readuntil(b"\r\n\r\n")).decode().split("\r\n")
    except (asyncio.IncompleteReadError, ConnectionError):
        return None
    pairs = (line.partition(": ") for line in lines[1:] if line)
    return lines[0].split(" ")[1], {name.lower(): value for name, _, value in pairs}


@dataclass
class Line:
    """The whole way out to a Wire: two workspaces are installed, T1 and T2."""

    wire: Wire
    client: SlackClient
    installations: Installations
    directory: Directory
    voice: SlackVoice


@asynccontextmanager
async def wired(**answers: list[bytes]) -> AsyncIterator[Line]:
    """`chat_postMessage=[…]` is what chat.postMessage is answered with."""
    wire = Wire({name.replace("_", "."): given for name, given in answers.items()})
    server = await asyncio.start_server(wire.serve, "127.0.0.1", 0)
    wire.url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    client = SlackClient(f"{wire.url}/api/")
    installations = Installations(_found)
    chats = Chats(client, installations)
    directory = Directory(client, installations, chats)
    try:
        yield Line(
            wire, client, installations, directory, SlackVoice(client, installations, directory, chats, lambda: NOON)
        )
    finally:
        await _let_go(wire)
        await client.close()
        server.close()
        await asyncio.gather(*wire.open)


async def _let_go(wire: Wire) -> None:
    """Ends what is still being asked: aiohttp asks again when its connection is closed under it."""
    asking = asyncio.all_tasks() - wire.open - {asyncio.current_task()}
    for task in asking:
        task.cancel()
    await asyncio.gather(*asking, return_exceptions=True)


async def _found(workspace: str) -> Seeded | None:
    return TOKENS.get(workspace)

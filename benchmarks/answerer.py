"""A Web API that knows everybody and accepts everything, so that what Slack costs stays outside the measures."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from itertools import count
from typing import Any

from aiohttp import web

from benchmarks.cast import CHANNEL, EVERYBODY, SPEAKERS, WORKSPACE

BOT = "U0BOT"


@asynccontextmanager
async def answering() -> AsyncIterator[str]:
    """The address for SLACK_API_URL, while it answers."""
    app = web.Application()
    app.router.add_route("*", "/api/{method}", _answer)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    try:
        port: int = runner.addresses[0][1]
        yield f"http://127.0.0.1:{port}/api/"
    finally:
        await runner.cleanup()


async def _answer(request: web.Request) -> web.Response:
    asked = {**request.query, **(await request.post())}
    if request.content_type == "application/json":
        asked |= await request.json()
    answer = ANSWERS.get(request.match_info["method"], lambda _: {})
    return web.json_response({"ok": True, **answer(asked)})


def _user(asked: dict[str, Any]) -> dict[str, Any]:
    user = asked["user"]
    profile = {"real_name": f"Name of {user}", "display_name": ""}
    return {"user": {"id": user, "team_id": WORKSPACE, "name": user.lower(), "tz": "Europe/London", "profile": profile}}


def _channel(asked: dict[str, Any]) -> dict[str, Any]:
    known = {"id": asked["channel"], "name": "annual-conversation", "creator": SPEAKERS[0]}
    return {"channel": {**known, "is_channel": True, "is_member": True, "is_private": False}}


def _posted(asked: dict[str, Any]) -> dict[str, Any]:
    return {"channel": asked.get("channel", CHANNEL), "ts": f"1790000000.{next(_stamps):06}"}


_stamps = count()
ANSWERS = {
    "auth.test": lambda _: {"team_id": WORKSPACE, "team": "Bench", "user_id": BOT, "bot_id": "B0BOT", "url": "https://bench.slack.com/"},
    "users.info": _user,
    "conversations.info": _channel,
    "conversations.members": lambda _: {"members": sorted({*EVERYBODY, BOT}), "response_metadata": {"next_cursor": ""}},
    "conversations.open": lambda asked: {"channel": {"id": f"D{asked.get('users', '')}"}},
    "chat.postMessage": _posted,
    "chat.update": _posted,
}

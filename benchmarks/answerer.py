"""A Web API that knows everybody and accepts everything, so that what Slack costs stays outside the measures."""

import asyncio
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from itertools import count
from threading import Thread
from typing import Any

from aiohttp import web

from benchmarks.cast import CHANNEL, EVERYBODY, SPEAKERS, WORKSPACE

BOT = "U0BOT"
Asked = dict[str, Any]


@contextmanager
def answering() -> Iterator[str]:
    """The address for SLACK_API_URL, while it answers; in a thread of its own, for its callers may block."""
    loop = asyncio.new_event_loop()
    thread = Thread(target=loop.run_forever)
    thread.start()
    try:
        runner = asyncio.run_coroutine_threadsafe(_started(), loop).result()
        yield f"http://127.0.0.1:{runner.addresses[0][1]}/api/"
        asyncio.run_coroutine_threadsafe(runner.cleanup(), loop).result()
    finally:
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        loop.close()


async def _started() -> web.AppRunner:
    app = web.Application()
    app.add_routes([web.route("*", "/api/{method}", _answer)])
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    return runner


async def _answer(request: web.Request) -> web.Response:
    asked = {**request.query, **(await request.post())}
    if request.content_type == "application/json":
        asked |= await request.json()
    answer = ANSWERS.get(request.match_info["method"], _done)
    return web.json_response({"ok": True, **answer(asked)})


def _done(_: Asked) -> Asked:
    return {}


def _user(asked: Asked) -> Asked:
    user = asked["user"]
    profile = {"real_name": f"Name of {user}", "display_name": ""}
    return {"user": {"id": user, "team_id": WORKSPACE, "name": user.lower(), "tz": "Europe/London", "profile": profile}}


def _channel(asked: Asked) -> Asked:
    known = {"id": asked["channel"], "name": "annual-conversation", "creator": SPEAKERS[0]}
    return {"channel": {**known, "is_channel": True, "is_member": True, "is_private": False}}


def _posted(asked: Asked) -> Asked:
    return {"channel": asked.get("channel", CHANNEL), "ts": f"1790000000.{next(_stamps):06}"}


_stamps = count()
ANSWERS: Mapping[str, Callable[[Asked], Asked]] = {
    "auth.test": lambda _: {
        "team_id": WORKSPACE,
        "team": "Bench",
        "user_id": BOT,
        "bot_id": "B0BOT",
        "url": "https://bench.slack.com/",
    },
    "users.info": _user,
    "conversations.info": _channel,
    "conversations.members": lambda _: {"members": sorted({*EVERYBODY, BOT}), "response_metadata": {"next_cursor": ""}},
    "conversations.open": lambda asked: {"channel": {"id": f"D{asked.get('users', '')}"}},
    "chat.postMessage": _posted,
    "chat.update": _posted,
}

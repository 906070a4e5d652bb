"""`bot try`: the real bot and the stand-in workspace in one process, on a database that lasts as long as the run."""

import asyncio
import secrets
import socket
import tempfile
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import uvicorn

from bot import store
from bot.assembly import Bot, Clock
from bot.config import Settings, SlackSettings, TeamsSettings
from bot.serving import Trial, listening, server
from bot.store import Database, Installation, Installations, open_database
from playground import settings as ground
from playground.seed import first_world
from playground.server import create_app

HOST, PORT = "127.0.0.1", 8080


def try_out(settings: Settings, port: int = PORT) -> None:
    """Serves both until Ctrl-C, the page on `port`. Raises Misconfigured where the address is taken."""
    with (
        tempfile.TemporaryDirectory(prefix="matters-arising-") as folder,
        listening(HOST, port) as page,
        listening(HOST, 0) as ear,
    ):
        url = f"sqlite:///{Path(folder) / 'try.db'}"
        address = f"http://{HOST}:{port}"
        slack = SlackSettings(signing_secret=secrets.token_hex(), api_url=f"{address}/api/")
        settings = replace(
            settings, host=HOST, port=ear.getsockname()[1], database_url=url, slack=slack, teams=TeamsSettings()
        )
        asyncio.run(_serve(settings, address, page, ear))


async def _serve(settings: Settings, address: str, page: socket.socket, ear: socket.socket) -> None:
    clock, secret = Clock(), secrets.token_urlsafe()
    store.migrate(settings.database_url)
    database = open_database(settings.database_url)
    _install(database, clock.now())
    bot = Bot(settings, clock, database)

    async def move_clock(now: datetime) -> None:
        clock.move_to(now)
        await bot.tick()

    async def reset() -> None:
        clock.ahead = timedelta()
        await asyncio.to_thread(store.empty, database)
        for workspace in _install(database, clock.now()):
            bot.forget(workspace)

    app = bot.application(Trial(secret, move_clock, reset))
    at = f"http://{HOST}:{settings.port}"
    stand_in = create_app(
        ground.Settings(at, settings.slack.signing_secret, f"{at}/try/clock", f"{at}/try/reset", secret, url=address)
    )
    print(f"Try Matters Arising at {address}\nCtrl-C ends it; nothing is kept.", flush=True)  # noqa: T201
    await _together((server(app, HOST, settings.port), ear), (server(stand_in, HOST, page.getsockname()[1]), page))


async def _together(*served: tuple[uvicorn.Server, socket.socket]) -> None:
    """Each ends when the first does."""
    tasks = [asyncio.create_task(one.serve([listening])) for one, listening in served]
    await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    for one, _ in served:
        one.should_exit = True
    await asyncio.gather(*tasks)


def _install(database: Database, at: datetime) -> Iterable[str]:
    """Both workspaces of the stand-in have the bot. Gives their ids."""
    workspaces = first_world(at).workspaces
    for workspace in workspaces.values():
        one = Installation(workspace.id, "slack", workspace.name, workspace.token, workspace.bot_user)
        Installations(database).keep(one, at)
    return workspaces.keys()

"""`python -m benchmarks.serve empty|bare|ear`: servers that deliver nothing, so that only what an answer costs is seen.

All have the same guard, admission, Bolt, ASGI application and uvicorn. `empty` only acks, `bare` runs the statements of
an add first, `ear` answers from its desk.
"""

import asyncio
import os
import sys
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from datetime import UTC, datetime

from slack_bolt.async_app import AsyncAck, AsyncApp
from starlette.applications import Starlette
from starlette.types import ASGIApp

from benchmarks.cast import WORKSPACE
from benchmarks.core import recorded, run
from benchmarks.grounds import opened
from bot import on_slack
from bot.config import Settings, load
from bot.platforms.slack.manifest import PATH
from bot.serving import Doors, application, server
from bot.store import Database, Installations, open_database
from handlers.answer import Desk
from handlers.background import Background
from handlers.happened import Happened
from handlers.house import House
from handlers.proving import Proving
from handlers.slack.admission import Admission, Authorize
from handlers.slack.building import build, log
from handlers.slack.guard import Door
from handlers.slack.sorry import Sorry

Ear = Callable[[on_slack.Slack, Settings, Database], AsyncApp]


def empty(speech: on_slack.Slack, _: Settings, __: Database) -> AsyncApp:
    async def nothing(ack: AsyncAck) -> None:
        await ack()

    return _app(speech, nothing)


def ear(speech: on_slack.Slack, settings: Settings, database: Database) -> AsyncApp:
    """Everything that answers, as `bot.assembly` builds it; what is owed is written, and nobody is woken to say it."""
    desk = Desk(database, settings, Proving(speech.voice.members, speech.directory.member))
    house = House(
        desk.answer, desk.home, _nobody, _now, Happened(database, Installations(database), _now), settings.name
    )
    return build(house, speech.client, speech.installations, speech.directory, speech.chats).app


def bare(speech: on_slack.Slack, settings: Settings, database: Database) -> AsyncApp:
    """Whatever is typed, the next transaction of those that were recorded on a copy of the database."""
    with opened(os.environ["RECORD_ON"]) as copy:
        waiting = iter(recorded(copy, range(int(os.environ["FROM"]), int(os.environ["TO"]))))
    turn = asyncio.Lock()

    async def add(ack: AsyncAck) -> None:
        async with turn:  # or PostgreSQL would give other ids than those in the statements to come
            await database.write(WORKSPACE, lambda store: run(store, next(waiting)))
        await ack()

    return _app(speech, add)


EARS: Mapping[str, Ear] = {"empty": empty, "bare": bare, "ear": ear}


def serve(which: str) -> None:
    settings = load(os.environ)
    database = open_database(settings.database_url)
    ears: dict[str, ASGIApp] = {}

    @asynccontextmanager
    async def live(_: Starlette) -> AsyncIterator[None]:
        async with on_slack.slack(settings, database) as speech:
            ears[PATH] = Door(EARS[which](speech, settings, database), settings.slack.signing_secret)
            yield

    server(application(Doors(ears, _ready, _nothing, live)), settings.host, settings.port).run()
    database.close()


def _app(speech: on_slack.Slack, listener: Callable[[AsyncAck], Awaitable[None]]) -> AsyncApp:
    """Bolt set up as `handlers.slack.building` does it."""
    app = AsyncApp(
        name="matters-arising",
        client=speech.client.api,
        logger=log,
        process_before_response=True,
        before_authorize=Admission(speech.installations, Sorry(speech.client, Background())),
        authorize=Authorize(),
        request_verification_enabled=False,
        attaching_function_token_enabled=False,
    )
    app.command("/action")(listener)
    return app


def _nobody() -> None:
    pass


def _now() -> datetime:
    return datetime.now(UTC)


async def _ready() -> bool:
    return True


async def _nothing() -> Mapping[str, float]:
    return {}


if __name__ == "__main__":
    serve(sys.argv[1])

"""Builds the running bot from settings: the only file that knows every room, and one of two that read the clock."""

import asyncio
import time
from collections.abc import AsyncIterator, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from starlette.applications import Starlette
from starlette.types import ASGIApp

from bot import store
from bot.config import Misconfigured, Settings
from bot.on_slack import Slack, slack
from bot.platforms.slack import manifest
from bot.serving import Doors, Trial, application, listening, server
from bot.store import Database, open_database
from bot.store.due import notices_due
from bot.voices import TEAMS, Voices
from handlers.answer import Desk
from handlers.commands import COMMANDS
from handlers.happened import Happened
from handlers.house import House
from handlers.proving import Proving
from handlers.slack import building
from handlers.slack.guard import Door
from handlers.slack.socket import Socket
from scheduler.deliver import Delivery
from scheduler.tick import Ticked
from scheduler.tick import tick as one_pass
from scheduler.ticking import Ticking

if TYPE_CHECKING:
    from bot.on_teams import Teams

TEAMS_PATH = "/api/messages"
IN_TEAMS_MENU = ("add", "list", "show", "done", "update", "due", "assign", "snooze", "undo", "digest")
"""What Teams offers as somebody begins to type to the bot; it takes twelve."""

MENU_BESIDES = (("mine", "What is waiting for you"), ("help", "What you can say"))
NOTHING_ON = (
    "No platform is switched on. For Slack, set SLACK_SIGNING_SECRET and SLACK_BOT_TOKEN, for Teams TEAMS_CLIENT_ID, "
    "TEAMS_CLIENT_SECRET and TEAMS_TENANT_ID, as README.md says; "
    "to look around first: make try."
)


PATIENCE = timedelta(seconds=40)
"""How long a single pass waits for what the platform puts off, or answers only after a while."""


@dataclass(slots=True)
class Clock:
    """The domain's now: the machine's, moved by `bot try` alone."""

    ahead: timedelta = field(default_factory=timedelta)

    def now(self) -> datetime:
        return datetime.now(UTC) + self.ahead

    def move_to(self, moment: datetime) -> None:
        self.ahead = moment - datetime.now(UTC)


@asynccontextmanager
async def voices(settings: Settings, database: Database) -> AsyncIterator[tuple[Slack, "Teams | None", Voices]]:
    """Every platform that is on; Teams is imported only where it is."""
    tenants = set(map(str.casefold, settings.teams.tenants)) | await asyncio.to_thread(
        store.Installations(database).on, TEAMS
    )
    async with AsyncExitStack() as stack:
        on_slack = await stack.enter_async_context(slack(settings, database))
        every = Voices(settings, tenants, on_slack.voice)
        on_teams = None
        if settings.teams.is_on:
            from bot.on_teams import teams

            on_teams = await stack.enter_async_context(teams(settings, database))
            every.teams = on_teams.voice
        yield on_slack, on_teams, every


class Bot:
    """One process: the ears of its platforms, and one worker that plans and delivers."""

    def __init__(self, settings: Settings, clock: Clock, database: Database) -> None:
        self._settings, self._clock, self._database = settings, clock, database
        self._ears: dict[str, ASGIApp] = {}
        self._ticking: Ticking | None = None
        self._speech: Slack | None = None

    def application(self, trial: Trial | None = None) -> ASGIApp:
        return application(
            Doors(self._ears, self._is_ready, self._measures, self._live, self._settings.metrics_token, trial)
        )

    async def tick(self) -> None:
        """Plans and delivers what is due by the clock as it stands now."""
        if self._ticking:
            await self._ticking.tick()

    def forget(self, workspace: str) -> None:
        """Drops what is remembered of a workspace, for one that begins again."""
        if self._speech:
            self._speech.installations.forget(workspace)
            self._speech.directory.forget_workspace(workspace)

    @asynccontextmanager
    async def _live(self, _: Starlette) -> AsyncIterator[None]:
        async with voices(self._settings, self._database) as (speech, teams, every):
            delivery = Delivery(self._database, every.of, every.command)
            self._speech, self._ticking = speech, Ticking(self._database, delivery, self._clock.now)
            ear = building.build(
                self._house(speech, self._ticking), speech.client, speech.installations, speech.directory, speech.chats
            )
            await self._ticking.start()
            async with self._listening(ear), self._hearing_teams(teams, every):
                yield
            await self._ticking.stop()
            await ear.background.finish()
        await asyncio.to_thread(self._database.close)

    @asynccontextmanager
    async def _listening(self, ear: building.SlackEar) -> AsyncIterator[None]:
        """By HTTP where there is a signing secret, by a socket where there is an app token."""
        wanted = self._settings.slack
        if wanted.signing_secret:
            self._ears[manifest.PATH] = Door(ear.app, wanted.signing_secret)
        socket = asyncio.create_task(Socket(ear.app, wanted.app_token).run()) if wanted.app_token else None
        yield
        if socket:
            socket.cancel()
            await asyncio.wait([socket])

    @asynccontextmanager
    async def _hearing_teams(self, teams: "Teams | None", every: Voices) -> AsyncIterator[None]:
        """On the same port; the wait for what is under way is over when this ends."""
        if teams is None or self._ticking is None:
            yield
            return
        async with teams.listening(every, self._ticking.wake, self._clock.now) as door:
            self._ears[TEAMS_PATH] = door
            yield

    def _house(self, speech: Slack, ticking: Ticking) -> House:
        desk = Desk(self._database, self._settings, Proving(speech.voice.members, speech.directory.member))
        happened = Happened(self._database, store.Installations(self._database), self._clock.now)
        return House(desk.answer, desk.home, ticking.wake, self._clock.now, happened, self._settings.name)

    async def _is_ready(self) -> bool:
        return await asyncio.to_thread(self._database.is_ready)

    async def _measures(self) -> Mapping[str, float]:
        """Numbers for /metrics: what was delivered, what is late, and when the last clean audit was."""
        if self._ticking is None:
            return {}
        beat, last = self._ticking.heartbeat, self._ticking.audit
        late = {"late_nudges": last.nudges, "late_digests": last.digests, "late_notices": last.notices} if last else {}
        done = {f'notices_total{{outcome="{how}"}}': count for how, count in self._ticking.delivered.items()}
        return {"heartbeat_timestamp_seconds": beat.timestamp() if beat else 0, **late, **done}


def run(settings: Settings) -> None:
    """Serves until it is told to stop. Raises Misconfigured where no platform is switched on, or the port is taken."""
    _must_be_on(settings)
    with listening(settings.host, settings.port) as port:
        bot = Bot(settings, Clock(), opened(settings))
        print(f"Matters Arising listens on http://{settings.host}:{settings.port}", flush=True)  # noqa: T201
        server(bot.application(), settings.host, settings.port).run([port])


def tick(settings: Settings, now: datetime) -> Ticked:
    """One pass of plan and deliver as of `now`, UTC; leases and waits count from that moment."""
    _must_be_on(settings)
    return asyncio.run(_tick(settings, now))


def _must_be_on(settings: Settings) -> None:
    if not settings.slack.is_on and not settings.teams.is_on:
        raise Misconfigured(NOTHING_ON)


async def _tick(settings: Settings, now: datetime) -> Ticked:
    database = opened(settings)
    try:
        async with voices(settings, database) as (_, _, every):
            return await _pass(database, Delivery(database, every.of, every.command), now)
    finally:
        database.close()


async def _pass(database: Database, delivery: Delivery, now: datetime) -> Ticked:
    """What the platform asks to wait for a moment is waited for, so that it need not wait for the next pass."""
    started = time.monotonic()
    last = now + PATIENCE

    def clock() -> datetime:
        return now + timedelta(seconds=time.monotonic() - started)

    ticked = await one_pass(database, delivery, clock)
    while clock() < last and await _waits(database, last):
        await asyncio.sleep(1)
        ticked.delivered.update(await delivery.deliver(clock))
    return ticked


async def _waits(database: Database, until: datetime) -> bool:
    """Whether anything will be visible by then."""
    return bool(await database.ask(lambda connection: notices_due(connection, until, 1)))


def opened(settings: Settings) -> Database:
    """The database, with the newest tables. Raises Misconfigured."""
    migrate(settings)
    return open_database(settings.database_url)


def migrate(settings: Settings) -> None:
    """Brings the tables up to date. Raises Misconfigured for a database that can't be opened."""
    try:
        store.migrate(settings.database_url)
    except (ValueError, OSError, store.Busy) as error:
        raise Misconfigured(f"The database can't be opened: {error}") from error


def slack_manifest(settings: Settings, url: str | None) -> dict[str, Any]:
    """`url` is the public address; None for Socket Mode."""
    return manifest.manifest(settings.name, settings.command, url, socket=url is None)


def teams_package(settings: Settings, website: str, preview: bool) -> bytes:
    """The zip that Teams is given. Raises Misconfigured where the environment doesn't say whose app it is."""
    from bot.platforms.teams import package

    if not package.is_app_id(settings.teams.client_id):
        raise Misconfigured(
            "TEAMS_CLIENT_ID should be the app's id from Azure, like 11111111-2222-3333-4444-555555555555."
        )
    if not website.startswith("https://"):
        raise Misconfigured(f"--website should begin with https://, not {website!r}.")
    commands = [(word, command.USAGE.summary) for word, command in COMMANDS.items() if word in IN_TEAMS_MENU]
    return package.package(settings.name, settings.teams.client_id, website, [*commands, *MENU_BESIDES], preview)

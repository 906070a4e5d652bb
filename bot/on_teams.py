"""Builds what hears and speaks Teams. Imported only where Teams is on: Microsoft's library takes a second and 90 MB."""

import asyncio
import os
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import datetime

from starlette.types import ASGIApp

from bot import store
from bot.config import Settings
from bot.platforms.teams.chats import Chats
from bot.platforms.teams.client import TeamsClient
from bot.platforms.teams.directory import Directory
from bot.platforms.teams.keys import Keys
from bot.platforms.teams.references import References
from bot.platforms.teams.tokens import ENTRA, Tokens
from bot.platforms.teams.voice import TeamsVoice
from bot.store import Conversation, Conversations, Database, Installation
from bot.voices import TEAMS, Voices, at_name
from handlers.answer import Desk
from handlers.happened import Happened
from handlers.house import House
from handlers.proving import Proving
from handlers.teams.building import Speech, build
from handlers.teams.door import Door
from handlers.teams.happenings import Installed


class Shelf:
    """Conversation references in the store, asked for without holding up the loop."""

    def __init__(self, database: Database) -> None:
        self._conversations = Conversations(database)

    async def find(self, workspace: str, key: str) -> Conversation | None:
        return await asyncio.to_thread(self._conversations.find, workspace, key)

    async def keep(self, workspace: str, key: str, address: str, by: str) -> None:
        await asyncio.to_thread(self._conversations.keep, workspace, key, address, by)

    async def forget(self, workspace: str, key: str) -> None:
        await asyncio.to_thread(self._conversations.forget, workspace, key)


@dataclass(frozen=True, slots=True)
class Teams:
    """All that speaks to Teams, in the running loop."""

    settings: Settings
    database: Database
    speech: Speech
    voice: TeamsVoice

    @asynccontextmanager
    async def listening(
        self, voices: Voices, wake: Callable[[], None], now: Callable[[], datetime]
    ) -> AsyncIterator[ASGIApp]:
        """Gives the door of POST /api/messages."""
        teams = self.settings.teams
        settings = replace(self.settings, command=at_name(self.settings))
        desk = Desk(self.database, settings, Proving(self.voice.members, self.speech.directory.member))
        happened = Happened(self.database, store.Installations(self.database), now)
        house = House(desk.answer, desk.home, wake, now, happened, self.settings.name)
        heard = build(house, self.speech, self.settings.name, self._installed(voices, now))
        keys = None if teams.insecure_local else Keys(teams.client_id, teams.metadata_url)
        yield Door(heard.ear, keys, frozenset(teams.tenants))
        await heard.background.finish()
        if keys:
            keys.close()

    def _installed(self, voices: Voices, now: Callable[[], datetime]) -> Installed:
        async def installed(tenant: str) -> None:
            """From now on delivery knows whose the workspace is."""
            one = Installation(tenant, TEAMS, "", "", self.speech.bot_id)
            await asyncio.to_thread(store.Installations(self.database).keep, one, now())
            voices.tenants.add(tenant)

        return installed


@asynccontextmanager
async def teams(settings: Settings, database: Database) -> AsyncIterator[Teams]:
    if bundle := os.environ.get("REQUESTS_CA_BUNDLE"):
        os.environ.setdefault("SSL_CERT_FILE", bundle)  # the one that Microsoft's library asks
    wanted = settings.teams
    url = wanted.token_url or ENTRA.format(tenant=(*wanted.tenants, "botframework.com")[0])
    client = TeamsClient(Tokens(url, wanted.client_id, wanted.client_secret))
    try:
        bot_id, references, directory = f"28:{wanted.client_id}", References(Shelf(database)), Directory(client)
        chats = Chats(client, references, bot_id)
        speech = Speech(client, directory, chats, references, bot_id)
        yield Teams(settings, database, speech, TeamsVoice(client, directory, chats))
    finally:
        await client.close()

"""Builds what speaks to Slack."""

import asyncio
import os
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from bot import store
from bot.config import Settings
from bot.platforms.slack.chats import Chats
from bot.platforms.slack.client import SlackClient, trusted
from bot.platforms.slack.directory import Directory
from bot.platforms.slack.installed import Installation, InstallationFor, Installations, OneWorkspace
from bot.platforms.slack.voice import SlackVoice
from bot.store import Database


@dataclass(frozen=True, slots=True)
class Slack:
    """All that speaks to Slack, in the running loop."""

    client: SlackClient
    installations: Installations
    directory: Directory
    chats: Chats
    voice: SlackVoice


@asynccontextmanager
async def slack(settings: Settings, database: Database) -> AsyncIterator[Slack]:
    client = SlackClient(settings.slack.api_url, trusted(os.environ))
    try:
        find = _find(settings, client, database)
        installations = Installations(find, settings.slack.allowed_teams)
        chats = Chats(client, installations)
        directory = Directory(client, installations, chats)
        voice = SlackVoice(client, installations, directory, chats, time.time)
        yield Slack(client, installations, directory, chats, voice)
    finally:
        await client.close()


def _find(settings: Settings, client: SlackClient, database: Database) -> InstallationFor:
    """The workspace of the one token, or those that the store knows."""
    if settings.slack.bot_token:
        return OneWorkspace(client, settings.slack.bot_token)
    known = store.Installations(database)

    async def find(workspace: str) -> Installation | None:
        return await asyncio.to_thread(known.find, workspace)

    return find

"""The ear, made of its parts."""

from dataclasses import dataclass

from bot.platforms.teams.chats import Chats
from bot.platforms.teams.client import TeamsClient
from bot.platforms.teams.directory import Directory
from bot.platforms.teams.references import References
from handlers.background import Background
from handlers.house import House
from handlers.teams.ear import Ear
from handlers.teams.happenings import Happenings, Installed
from handlers.teams.hearing import Hearing
from handlers.teams.presses import Presses
from handlers.teams.replies import Replies
from handlers.teams.room import Room


@dataclass(frozen=True, slots=True)
class Speech:
    """All that speaks to Teams; `bot_id` is the bot's own id there."""

    client: TeamsClient
    directory: Directory
    chats: Chats
    references: References
    bot_id: str


@dataclass(frozen=True, slots=True)
class TeamsEar:
    """`background` is to be finished before the client is closed."""

    ear: Ear
    background: Background


def build(house: House, speech: Speech, name: str, installed: Installed) -> TeamsEar:
    """To be called inside the running loop. `name` is what people call the bot."""
    background = Background()
    hearing = Hearing(speech.directory, speech.references, house.now)
    room = Room(house, speech.client, hearing, Replies(speech.client, speech.chats), speech.bot_id, name)
    happenings = Happenings(house, speech.directory, speech.references, speech.bot_id, installed)
    presses = Presses(room, happenings, background)
    return TeamsEar(Ear(room, happenings, presses, background), background)

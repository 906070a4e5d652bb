"""How an answer reaches the one who asked: in their own chat with the bot, or where they asked if it is no secret."""

import asyncio
import logging

from bot.domain.notice import TryLater
from bot.domain.place import PlaceKind
from bot.platforms.teams.address import Address
from bot.platforms.teams.chats import Chats
from bot.platforms.teams.client import TeamsClient
from bot.platforms.teams.outcomes import posted
from bot.platforms.teams.render import carrying, message
from bot.platforms.teams.replies import Answered
from bot.platforms.teams.spans import Json
from bot.saying.card import Card, one_sentence
from handlers.teams.activity import Activity

NO_WAY = (
    "I have an answer for you, but can't write to you alone, and here everybody would read it. "
    "Open a chat with me (Apps, then my name, then Add) and ask me there."
)
TRIES = 3
LONGEST = 40.0
"""Seconds that an answer waits when Teams asks for patience: late is better than never."""

log = logging.getLogger(__name__)


class Replies:
    def __init__(self, client: TeamsClient, chats: Chats) -> None:
        self._client, self._chats = client, chats

    async def give(self, activity: Activity, card: Card, for_all: bool) -> None:
        """Where they asked, if all may read it; else in private. In a one-to-one chat that is the same."""
        if for_all or activity.kind is PlaceKind.DIRECT:
            await self.post(activity, message(card, answer=activity.kind is PlaceKind.DIRECT))
        else:
            await self.whisper(activity, message(card, answer=True))

    async def show_form(self, activity: Activity, form: Json, title: str) -> None:
        await self.post(activity, carrying(form, title))

    async def whisper(self, activity: Activity, body: Json) -> None:
        """To the asker alone; where that can't be, they are told how it can."""
        address = await self._chat_with(activity)
        if address and await self._say(activity.tenant, address, body):
            return
        await self._chats.forget(activity.tenant, activity.sender)
        await self.post(activity, message(one_sentence(NO_WAY, refused=True)))

    async def post(self, activity: Activity, body: Json) -> None:
        """Under the message that asked, where there are threads."""
        await self._say(activity.tenant, activity.address, body, activity.thread)

    async def redraw(self, activity: Activity, card: Json, summary: str) -> None:
        """The message whose button was pressed, for good: what an invoke answers lasts only until it is shown again."""
        if activity.reply_to:
            url = activity.address.url("activities", activity.reply_to)
            body = {**carrying(card, summary), "id": activity.reply_to}
            await self._client.do(activity.tenant, activity.place_key, "PUT", url, body)

    async def take_away(self, activity: Activity) -> None:
        """A form that was posted and has been filled in."""
        if activity.reply_to:
            url = activity.address.url("activities", activity.reply_to)
            await self._client.do(activity.tenant, activity.place_key, "DELETE", url)

    async def _chat_with(self, activity: Activity) -> Address | None:
        for _ in range(TRIES):
            match await self._chats.address(activity.tenant, activity.sender):
                case Address() as address:
                    return address
                case TryLater(seconds) if seconds <= LONGEST:
                    await asyncio.sleep(seconds)
                case _:
                    return None
        return None

    async def _say(self, workspace: str, address: Address, body: Json, thread: str = "") -> bool:
        url = address.url("activities", thread=thread)
        for _ in range(TRIES):
            reply = await self._client.do(workspace, address.conversation, "POST", url, body)
            if isinstance(reply, Answered):
                return True
            match posted(reply, address):
                case TryLater(seconds) if seconds <= LONGEST:
                    await asyncio.sleep(seconds)
                case outcome:
                    log.warning("An answer found no way: %s", outcome)
                    return False
        log.warning("An answer found no way: Teams put it off %d times", TRIES)
        return False

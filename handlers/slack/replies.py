"""How an answer reaches the one who asked: a form, an ephemeral message, their Home."""

import asyncio
import logging
from dataclasses import replace

from bot.domain.person import MemberSeen
from bot.platforms.slack.chats import Chats
from bot.platforms.slack.client import Answered, SlackClient
from bot.platforms.slack.forms import draw_form
from bot.platforms.slack.render import draw, draw_home
from bot.saying.card import Card, Divider, Form
from handlers.house import House
from handlers.slack.where import Where

SECONDS_FOR_A_FORM = 2.0
log = logging.getLogger(__name__)


class Replies:
    def __init__(self, client: SlackClient, chats: Chats, house: House) -> None:
        self._client, self._chats, self._house = client, chats, house

    async def open_form(self, token: str, trigger: str, form: Form, where: Where) -> bool:
        """Whether it opened; Slack's trigger lives for three seconds."""
        view = draw_form(form, where.keeping(form).packed())
        try:
            async with asyncio.timeout(SECONDS_FOR_A_FORM):
                return isinstance(await self._client.do(token, "views.open", trigger_id=trigger, view=view), Answered)
        except TimeoutError:
            return False

    async def give(self, token: str, workspace: str, speaker: MemberSeen, card: Card, where: Where) -> None:
        """The answer to a button or a form, there where it was pressed."""
        if where.home:
            await self.show_home(token, workspace, speaker, card)
        elif not await self._in_place(card, where):
            await self._whisper(token, workspace, speaker.key, card, where)

    async def show_home(self, token: str, workspace: str, speaker: MemberSeen, answer: Card | None = None) -> None:
        """Draws the Home afresh; an answer stands above it until it is opened again."""
        card = await self._house.home(workspace, speaker, self._house.now())
        if answer:
            card = replace(card, blocks=(*answer.blocks, Divider(), *card.blocks))
        await self._client.do(token, "views.publish", user_id=speaker.key, view=draw_home(card))

    async def _in_place(self, card: Card, where: Where) -> bool:
        return bool(where.response_url) and await self._client.respond(
            where.response_url, draw(card), replace=replaces(card, where)
        )

    async def _whisper(self, token: str, workspace: str, person: str, card: Card, where: Where) -> None:
        """Where there is no response_url, or its half hour is over."""
        channel = where.channel or await self._chats.channel(workspace, person)
        if not isinstance(channel, str):
            return log.warning("An answer to %s found no way", person)
        message = draw(card).as_json()
        reply = await self._client.do(token, "chat.postEphemeral", channel=channel, user=person, **message)
        if not isinstance(reply, Answered):
            log.warning("An answer to %s found no way", person)


def replaces(card: Card, where: Where) -> bool:
    """Only what was for one person's eyes is replaced: a list by a list, and nothing by a refusal."""
    return where.ephemeral and not card.refused and (bool(card.again) or not where.again)

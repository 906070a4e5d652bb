"""The ear: Bolt's listeners for the command, buttons and forms."""

import re
from typing import Any

from slack_bolt.async_app import AsyncAck, AsyncApp, AsyncBoltContext

from bot.platforms.slack.buttons import read_form_id, read_pressed
from bot.platforms.slack.forms import draw_form
from bot.saying.card import Card, Form
from handlers.request import Answer, Asked, Nothing, Press
from handlers.slack.background import Background
from handlers.slack.hearing import Hearing
from handlers.slack.house import House
from handlers.slack.replies import Replies
from handlers.slack.sorry import NO_FORM, beside_first_field, for_one, refusal
from handlers.slack.where import Where, of_command, of_press, unpacked

ANY = re.compile("")
Body = dict[str, Any]


class Ear:
    """Each listener hears, asks the house once, and acks; only a form is waited for, for its trigger lives 3 s."""

    def __init__(self, house: House, hearing: Hearing, replies: Replies, background: Background) -> None:
        self._house, self._hearing, self._replies, self._background = house, hearing, replies, background

    def listen(self, app: AsyncApp) -> None:
        """The most frequent first: Bolt tries its listeners in order."""
        app.command(ANY)(self.command)
        app.action(ANY)(self.press)
        app.view(ANY)(self.submission)

    async def command(self, ack: AsyncAck, body: Body, context: AsyncBoltContext) -> None:
        where = of_command(body)
        match await self._answer(await self._hearing.request(_team(context), body, where)):
            case Card() as card:
                await ack(for_one(card))
            case Form() as form:
                is_open = await self._replies.open_form(_token(context), body["trigger_id"], form, where)
                await (ack() if is_open else ack(for_one(refusal(NO_FORM))))
            case Nothing():
                await ack()

    async def press(self, ack: AsyncAck, body: Body, context: AsyncBoltContext) -> None:
        """An element without a verb, such as a picker, is no more than acked."""
        action = body["actions"][0]
        pressed = read_pressed(action)
        if pressed:
            where = of_press(body, action)
            asked = await self._hearing.press(_team(context), body, where, *pressed)
            await self._after_press(asked, await self._answer(asked), body, where, _token(context))
        await ack()

    async def submission(self, ack: AsyncAck, body: Body, context: AsyncBoltContext) -> None:
        view = body["view"]
        form = read_form_id(view["callback_id"])
        if form is None:
            return await _acked(ack)
        where = unpacked(view["private_metadata"])
        asked = await self._hearing.submission(_team(context), body, where, *form)
        match await self._answer(asked):
            case Card(refused=True) as card:
                await ack(beside_first_field(view, card.summary))
            case Card() as card:
                self._background.start(self._give(asked, card, where, _token(context)))
                await ack()
            case Form() as again:
                await ack({"response_action": "update", "view": draw_form(again, where.packed())})
            case Nothing():
                await ack()

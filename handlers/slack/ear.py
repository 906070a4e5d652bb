"""The ear: Bolt's listeners for the command, buttons and forms."""

import re
from typing import Any

from slack_bolt.async_app import AsyncAck, AsyncApp, AsyncBoltContext

from bot.platforms.slack.buttons import read_form_id, read_pressed
from bot.platforms.slack.forms import draw_form
from bot.saying.card import Card, Form, one_sentence
from handlers.background import Background
from handlers.house import House
from handlers.importing.shared import shared_in
from handlers.request import Answer, Asked, Nothing, Press
from handlers.slack.admission import team_of, token_of
from handlers.slack.files import IMPORT
from handlers.slack.hearing import Hearing
from handlers.slack.replies import Replies
from handlers.slack.sorry import NO_FORM, beside_first_field, for_one
from handlers.slack.where import Where, of_command, of_press, unpacked

ANY = re.compile("")
ALL_BUT_IMPORT = re.compile(f"^(?!{IMPORT}$)")
Body = dict[str, Any]


class Ear:
    """Each listener hears, asks the house once, and acks; only a form is waited for, for its trigger lives 3 s."""

    def __init__(self, house: House, hearing: Hearing, replies: Replies, background: Background) -> None:
        self._house, self._hearing, self._replies, self._background = house, hearing, replies, background

    def listen(self, app: AsyncApp) -> None:
        """The most frequent first: Bolt tries its listeners in order."""
        app.command(ANY)(self.command)
        app.action(ANY)(self.press)
        app.view_submission(ALL_BUT_IMPORT)(self.submission)

    async def command(self, ack: AsyncAck, body: Body, context: AsyncBoltContext) -> None:
        where = of_command(body)
        asked = await self._hearing.request(team_of(context), body, where)
        if shared_in(asked):
            self._background.start(self._read(asked, where, context))
            await ack()
            return
        match await self._answer(asked):
            case Card() as card:
                await ack(for_one(card))
            case Form() as form:
                is_open = await self._replies.open_form(token_of(context), body["trigger_id"], form, where)
                await (ack() if is_open else ack(for_one(one_sentence(NO_FORM, refused=True))))
            case Nothing():
                await ack()

    async def press(self, ack: AsyncAck, body: Body, context: AsyncBoltContext) -> None:
        """An element without a verb, such as a picker, is no more than acked."""
        action = body["actions"][0]
        pressed = read_pressed(action)
        if pressed:
            where = of_press(body, action)
            asked = await self._hearing.press(team_of(context), body, where, pressed)
            await self._after_press(asked, await self._answer(asked), body, where, context)
        await ack()

    async def submission(self, ack: AsyncAck, body: Body, context: AsyncBoltContext) -> None:
        view = body["view"]
        where, form = unpacked(view["private_metadata"]), read_form_id(view["callback_id"])
        assert form is not None
        asked = await self._hearing.submission(team_of(context), body, where, *form)
        match await self._answer(asked):
            case Card(refused=True) as card:
                await ack(beside_first_field(view, card.summary))
            case Card() as card:
                self._give(asked, card, where, context)
                await ack()
            case Form() as again:
                await ack({"response_action": "update", "view": draw_form(again, where.keeping(again).packed())})
            case Nothing():
                await ack()

    async def _read(self, asked: Asked, where: Where, context: AsyncBoltContext) -> None:
        """A letter that was pasted behind `import`: it may wait for others longer than Slack waits for an ack."""
        answer = await self._answer(asked)
        if isinstance(answer, Card):
            self._give(asked, answer, where, context)

    async def _answer(self, asked: Asked) -> Answer:
        answer = await self._house.answer(asked)
        self._house.wake()
        return answer

    async def _after_press(
        self, asked: Press, answer: Answer, body: Body, where: Where, context: AsyncBoltContext
    ) -> None:
        match answer:
            case Card() as card:
                self._give(asked, card, where, context)
            case Form() as form:
                if not await self._replies.open_form(token_of(context), body["trigger_id"], form, where):
                    self._give(asked, one_sentence(NO_FORM, refused=True), where, context)
            case Nothing():
                pass

    def _give(self, asked: Asked, card: Card, where: Where, context: AsyncBoltContext) -> None:
        token = token_of(context)
        self._background.start(self._replies.give(token, asked.workspace, asked.speaker, card, where))

"""The listeners for what is shared to be read: the form of `import`, and the shortcut in a message's menu.

A file takes longer to fetch and read than Slack waits, so both are acked at once and answered when they have been read.
"""

import re
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from typing import Any

from slack_bolt.async_app import AsyncAck, AsyncApp, AsyncBoltContext

from bot.domain.person import MemberSeen
from bot.domain.refusal import Refusal
from bot.saying.card import Card, one_sentence
from handlers.background import Background
from handlers.door import must_be_welcome
from handlers.faults import log_fault
from handlers.forms import NOTHING_SHARED
from handlers.house import House
from handlers.request import Submission
from handlers.slack.admission import team_of, token_of
from handlers.slack.files import IMPORT, Files, file_in_form, file_in_message, has_text
from handlers.slack.hearing import Hearing
from handlers.slack.replies import Replies
from handlers.slack.sorry import APOLOGY, beside_first_field
from handlers.slack.where import Where, of_press, unpacked

ANY = re.compile("")
Body = Mapping[str, Any]
Hear = Callable[[], Awaitable[Submission]]


class Sharing:
    """Heard after the ear, whose listeners are the more frequent ones."""

    def __init__(self, house: House, hearing: Hearing, files: Files, replies: Replies, background: Background) -> None:
        self._house, self._hearing, self._files = house, hearing, files
        self._replies, self._background = replies, background

    def listen(self, app: AsyncApp) -> None:
        app.view_submission(IMPORT)(self.form)
        app.message_shortcut(ANY)(self.shortcut)

    async def form(self, ack: AsyncAck, body: Body, context: AsyncBoltContext) -> None:
        view, where = body["view"], unpacked(body["view"]["private_metadata"])
        file = file_in_form(view)
        if file is None and not has_text(view):
            await ack(beside_first_field(view, NOTHING_SHARED))
            return

        def hear() -> Awaitable[Submission]:
            return self._hearing.submission(team_of(context), body, where, "import", 0)

        self._background.start(self._read(file, hear, body, where, context))
        await ack()

    async def shortcut(self, ack: AsyncAck, body: Body, context: AsyncBoltContext) -> None:
        where = of_press(body, {})

        def hear() -> Awaitable[Submission]:
            return self._hearing.shared(team_of(context), body, where)

        self._background.start(self._read(file_in_message(body["message"]), hear, body, where, context))
        await ack()

    async def _read(self, file: Body | None, hear: Hear, body: Body, where: Where, context: AsyncBoltContext) -> None:
        """Fetches, hears, answers, and gives the answer; every way it can end has a sentence."""
        card = await self._answer(file, hear, token_of(context))
        reader = MemberSeen(body["user"]["id"], "")
        await self._replies.give(token_of(context), team_of(context), reader, card, where)

    async def _answer(self, file: Body | None, hear: Hear, token: str) -> Card:
        try:
            asked = await hear()
            if file:
                asked = await self._with(asked, file, token)
            answer = await self._house.answer(asked)
        except Refusal as no:
            return one_sentence(str(no), refused=True)
        except Exception as fault:  # noqa: BLE001 whoever waits for an answer gets one
            log_fault(fault, "reading what was shared")
            return one_sentence(APOLOGY, refused=True)
        assert isinstance(answer, Card)
        return answer

    async def _with(self, asked: Submission, file: Body, token: str) -> Submission:
        """Nothing is fetched from where the bot or whoever asks has no business. Raises Refusal."""
        if asked.place:
            must_be_welcome(asked.place, asked.speaker, self._house.name)
        return replace(asked, files=(await self._files.fetch(token, file),))

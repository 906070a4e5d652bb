"""The ear: what each kind of activity means, and what Teams is answered with. Nothing that may come gets a 5xx."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from bot.domain.place import PlaceKind
from bot.domain.refusal import Refusal
from bot.platforms.memo import Memo
from bot.platforms.teams.forms import draw_form
from bot.reading.command import split_command
from bot.saying.card import Card, Form, one_sentence
from handlers.background import Background
from handlers.request import Nothing
from handlers.teams.activity import Activity, read_activity, text
from handlers.teams.files import fetch, file_in
from handlers.teams.happenings import Happenings
from handlers.teams.hearing import Sight
from handlers.teams.invokes import OK, UNKNOWN, Response, toast
from handlers.teams.names import Settled, settle_names
from handlers.teams.presses import Presses
from handlers.teams.room import Room
from handlers.teams.words import bare, read_words

SECONDS = 900.0
HOME = ("home", "mine")
ONLY_PLAIN = "I read plain words only, so nothing was stored. Please type it again without formatting."
BROKEN = "That came to me in pieces, so nothing was done. Please try again."
NOT_HERE = "I'm not in this conversation yet, so nothing was stored. Add me to it first."


class Ear:
    def __init__(self, room: Room, happenings: Happenings, presses: Presses, background: Background) -> None:
        self._room, self._happenings, self._presses, self._background = room, happenings, presses, background
        self._answered: Memo[str, bool] = Memo(SECONDS)
        self._kinds: Mapping[str, Callable[[Activity], Awaitable[Response]]] = {
            "message": self.message,
            "installationUpdate": happenings.installation,
            "conversationUpdate": happenings.conversation,
        }
        self._invokes: Mapping[str, Callable[[Activity], Awaitable[Response]]] = {
            "adaptiveCard/action": presses.execute,
            "task/fetch": presses.fetch,
            "task/submit": presses.submit,
            "composeExtension/fetchTask": presses.from_message,
            "composeExtension/submitAction": presses.submit,
        }

    async def hear(self, body: Mapping[str, Any]) -> Response:
        """`body` is the raw activity, whose token has been checked."""
        activity = read_activity(body)
        if text(body, "type") == "invoke":
            handle = self._invokes.get(text(body, "name"))
            if handle is None:
                return UNKNOWN
            return await handle(activity) if activity else toast(BROKEN)
        known = self._kinds.get(text(body, "type"))
        return await known(activity) if activity and known else OK

    async def message(self, activity: Activity) -> Response:
        """A command; or a button of a client that knows no better than to send its data as a message."""
        if self._answered.known(activity.key):
            return OK
        if activity.value and not activity.text.strip():
            await self._presses.sent(activity)
        else:
            await self._said(activity)
        self._answered.keep(activity.key, True)
        return OK

    async def _said(self, activity: Activity) -> None:
        words, people, spoken_to = read_words(activity.text, activity.entities, self._room.ids(activity))
        if activity.kind is not PlaceKind.DIRECT and not spoken_to:
            return
        await self._happenings.met(activity)
        if activity.text_format == "html":
            return self._give(activity, one_sentence(ONLY_PLAIN, refused=True))
        sight = await self._room.hearing.look(activity)
        if attachment := file_in(activity):
            self._background.start(self._read(activity, sight, attachment))
            return
        await self._answer(activity, sight, bare(words, self._room.name), people)

    async def _answer(self, activity: Activity, sight: Sight, words: str, named: Mapping[str, str]) -> None:
        people = tuple(sight.person(id, name) for id, name in named.items())
        settled = settle_names(words, people, sight.roster) if sight.roster else Settled(words, people)
        if isinstance(settled, str):
            return self._give(activity, one_sentence(settled, refused=True))
        if words.casefold() in HOME:
            return self._give(activity, await self._room.home(activity.tenant, sight.speaker))
        asked = self._room.hearing.request(activity, sight, settled.words, settled.people)
        match await self._room.answer(asked):
            case Card() as card:
                self._give(activity, card, for_all=card.refused or split_command(words)[0] == "help")
            case Form() as form:
                shown = draw_form(form, sight.roster.seen if sight.roster else ())
                self._background.start(self._room.replies.show_form(activity, shown, form.title))
            case Nothing():
                pass

    async def _read(self, activity: Activity, sight: Sight, attachment: Mapping[str, Any]) -> None:
        """Fetched and read while Teams has its answer already."""
        try:
            file = await fetch(self._room.client, activity, attachment)
        except Refusal as no:
            return self._give(activity, one_sentence(str(no), refused=True))
        answer = await self._room.answer(self._room.hearing.shared(activity, sight, file))
        if isinstance(answer, Card):
            self._give(activity, answer)

    def _give(self, activity: Activity, card: Card, for_all: bool | None = None) -> None:
        public = card.refused if for_all is None else for_all
        self._background.start(self._room.replies.give(activity, card, public))

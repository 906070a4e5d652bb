"""Buttons and forms: in a message, in a dialog, and from a message's own menu."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from bot.domain.place import PlaceKind
from bot.platforms.pressed import Pressed
from bot.platforms.teams.buttons import read_again, read_form, read_pressed
from bot.platforms.teams.forms import dialog, draw_form
from bot.platforms.teams.render import draw, message
from bot.saying.asking import add_form
from bot.saying.card import Card, DateField, Field, FileField, Form, PersonField, TextField
from handlers.background import Background
from handlers.request import Answer, Nothing, Press, Submission
from handlers.teams.activity import Activity, Json
from handlers.teams.happenings import Happenings
from handlers.teams.hearing import Sight
from handlers.teams.invokes import Response, dialog_says, repaint, toast
from handlers.teams.quoted import quoted_form
from handlers.teams.room import Room

DONE_ALREADY = "That had been done already."
OLD = "That button is from an older version of me. Please use the newest message."


class Presses:
    def __init__(self, room: Room, happenings: Happenings, background: Background) -> None:
        self._room, self._happenings, self._background = room, happenings, background

    async def execute(self, activity: Activity) -> Response:
        """A button of a message, or a form that stands in one (Action.Execute)."""
        data = _data(activity.value.get("action"))
        sight = await self._look(activity)
        asked = self._asked(activity, sight, data)
        if asked is None:
            return toast(OLD)
        match await self._room.answer(asked):
            case Card() as card:
                return self._after(activity, card, data)
            case Form() as form:
                return repaint(draw_form(form, _people(sight), read_again(data)))
            case Nothing():
                return toast(DONE_ALREADY)

    async def sent(self, activity: Activity) -> None:
        """The same from Action.Submit, which comes as a message and shows nothing by itself."""
        sight = await self._look(activity)
        asked = self._asked(activity, sight, activity.value)
        if asked is None:
            return
        match await self._room.answer(asked):
            case Card() as card:
                if isinstance(asked, Submission) and not card.refused:
                    self._background.start(self._room.replies.take_away(activity))
                self._background.start(self._room.replies.give(activity, card, for_all=card.refused))
            case Form() as form:
                shown = draw_form(form, _people(sight), read_again(activity.value))
                self._background.start(self._room.replies.show_form(activity, shown, form.title))
            case Nothing():
                pass

    async def fetch(self, activity: Activity) -> Response:
        """A button that opens a dialog."""
        data = _data(activity.value)
        pressed = read_pressed(data)
        if pressed is None:
            return dialog_says(OLD)
        sight = await self._look(activity)
        answer = await self._room.answer(self._room.hearing.press(activity, sight, pressed, read_again(data)))
        return self._dialog(answer, sight, read_again(data))

    async def submit(self, activity: Activity) -> Response:
        """A dialog that was filled in. A refusal keeps it open, with what was typed."""
        data = _data(activity.value)
        form = read_form(data)
        if form is None:
            return dialog_says(OLD)
        sight = await self._look(activity)
        asked = self._room.hearing.submission(activity, sight, form, data, read_again(data))
        match await self._room.answer(asked):
            case Card(refused=True) as no:
                return await self._once_more(activity, sight, asked, no)
            case Card() as card:
                self._background.start(self._room.replies.give(activity, card, for_all=False))
                return dialog_says(card.summary)
            case answer:
                return self._dialog(answer, sight, read_again(data))

    async def from_message(self, activity: Activity) -> Response:
        """ "Create action", from a message's menu or from the compose box."""
        sight = await self._look(activity)
        if not sight.place.has_bot:
            return dialog_says(f"I'm not in this conversation yet. Add @{self._room.name} to it first.")
        return Response(body=dialog(quoted_form(activity.value), _people(sight)))

    async def _look(self, activity: Activity) -> Sight:
        """A press may be the first that is heard of a tenant, and its answer needs a way."""
        await self._happenings.met(activity)
        return await self._room.hearing.look(activity)

    def _asked(self, activity: Activity, sight: Sight, data: Json) -> Press | Submission | None:
        hearing, again = self._room.hearing, read_again(data)
        if form := read_form(data):
            return hearing.submission(activity, sight, form, data, again)
        pressed = read_pressed(data)
        return hearing.press(activity, sight, pressed, again) if pressed else None

    def _after(self, activity: Activity, card: Card, data: Json) -> Response:
        """An answer of the bot is replaced by the next; a card that stays is drawn anew by delivery, for everybody."""
        if card.refused:
            return toast(card.summary)
        own = data.get("answer") is True or (read_form(data) is not None and activity.kind is PlaceKind.DIRECT)
        if own and activity.kind is PlaceKind.DIRECT:
            drawn = draw(card, answer=True)
            self._background.start(self._room.replies.redraw(activity, drawn, card.summary))
            return repaint(drawn)
        self._background.start(self._room.replies.whisper(activity, message(card, answer=True)))
        return toast(card.summary)

    def _dialog(self, answer: Answer, sight: Sight, again: str) -> Response:
        match answer:
            case Form() as form:
                return Response(body=dialog(form, _people(sight), again))
            case Card() as card:
                return dialog_says(card.summary)
            case Nothing():
                return dialog_says(DONE_ALREADY)

    async def _once_more(self, activity: Activity, sight: Sight, asked: Submission, no: Card) -> Response:
        form = await self._form_of(activity, sight, asked)
        if form is None:
            return dialog_says(no.summary)
        fields = tuple(_with(field, asked) for field in form.fields)
        shown = {field.name for field in form.fields}
        kept = {name: text for name, text in asked.texts.items() if name not in shown}
        again = replace(form, intro=no.summary, fields=fields, kept=kept)
        return Response(body=dialog(again, _people(sight), asked.again))

    async def _form_of(self, activity: Activity, sight: Sight, asked: Submission) -> Form | None:
        """The form as its button opens it; none where it may not be opened any more."""
        if asked.verb == "add":
            return add_form()
        answer = await self._room.answer(self._room.hearing.press(activity, sight, Pressed(asked.verb, asked.id), ""))
        return answer if isinstance(answer, Form) else None


def _with(field: Field, asked: Submission) -> Field:
    """The field with what had been filled in."""
    match field:
        case TextField(name=name):
            return replace(field, value=asked.texts.get(name, ""))
        case DateField(name=name):
            return replace(field, value=asked.days.get(name))
        case PersonField() | FileField():
            return field


def _people(sight: Sight) -> list[Any]:
    return sight.roster.seen if sight.roster else []


def _data(node: object) -> Mapping[str, Any]:
    data = node.get("data") if isinstance(node, dict) else None
    return data if isinstance(data, dict) else {}

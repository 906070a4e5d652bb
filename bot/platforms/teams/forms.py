"""A form as an Adaptive Card with inputs, and what was filled in; it stands in a dialog or in a message alike."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from bot.domain.person import MemberSeen
from bot.platforms.teams.buttons import submit
from bot.platforms.teams.limits import CHARACTERS_A_TEXT, CHOICES, TITLE
from bot.platforms.teams.render import KIND, adaptive
from bot.platforms.teams.spans import Json, cut, fit, text_element
from bot.saying.card import DateField, Field, FileField, Form, PersonField, TextField

SEARCH = {"type": "Data.Query", "dataset": "graph.microsoft.com/users?scope=currentContext"}
"""Teams' own people picker, which gives a person's directory id."""

SEND_IT = "{label}: send it to me as a file in our chat ({kinds})."

TEXT, DAY, PERSON = "text.", "day.", "person."
"""How the ids of inputs begin, by what they ask for."""


@dataclass(frozen=True, slots=True)
class Filled:
    """What stood in the fields, by their names; `people` as Teams names who was chosen."""

    texts: Mapping[str, str]
    days: Mapping[str, date]
    people: Mapping[str, str]


def draw_form(form: Form, people: Iterable[MemberSeen] = (), again: str = "") -> Json:
    """In a message, where nothing else says its title.

    `people` are those who can be chosen; `again` is the list that the form was opened from.
    """
    return adaptive([text_element((form.title,), heading=True), *_asked(form, people, again)], (), form.title)


def dialog(form: Form, people: Iterable[MemberSeen] = (), again: str = "") -> Json:
    """The answer to an invoke that asks for a dialog."""
    card = adaptive(_asked(form, people, again), (), form.title)
    value = {"title": cut(fit(form.title), TITLE), "height": "medium", "width": "medium"}
    return {"task": {"type": "continue", "value": value | {"card": {"contentType": KIND, "content": card}}}}


def _asked(form: Form, people: Iterable[MemberSeen], again: str) -> list[Json]:
    intro = [text_element((form.intro,))] if form.intro.strip() else []
    choices = [{"title": _name(person), "value": person.key} for person in people]
    fields = [_input(field, choices) for field in form.fields]
    kept = {TEXT + name: value for name, value in form.kept.items()}
    buttons = {"type": "ActionSet", "actions": [submit(form.verb, form.id, form.submit, again, kept)]}
    return [*intro, *fields, buttons]


def read_filled(data: Mapping[str, Any]) -> Filled:
    """Every input gives back text, so that its id says what it asked for."""
    texts = _of_kind(data, TEXT)
    days = {name: day for name, value in _of_kind(data, DAY).items() if (day := _day(value))}
    return Filled(texts, days, _of_kind(data, PERSON))


def _of_kind(data: Mapping[str, Any], kind: str) -> dict[str, str]:
    return {
        id.removeprefix(kind): value
        for id, value in data.items()
        if id.startswith(kind) and isinstance(value, str) and value
    }


def _input(field: Field, choices: list[Json]) -> Json:
    """A dialog of Teams takes no file; a chat with the bot does."""
    if isinstance(field, FileField):
        return text_element((SEND_IT.format(label=field.label, kinds=", ".join(field.kinds)),))
    made: Json = {"label": cut(fit(field.label)), "isRequired": not field.optional}
    if not field.optional:
        made["errorMessage"] = "Please fill this in."
    match field:
        case TextField():
            return {"type": "Input.Text", "id": TEXT + field.name, **made, **_text(field)}
        case DateField(value=value):
            return {
                "type": "Input.Date",
                "id": DAY + field.name,
                **made,
                **({"value": value.isoformat()} if value else {}),
            }
        case PersonField(value=value):
            return {
                "type": "Input.ChoiceSet",
                "id": PERSON + field.name,
                **made,
                **_choice(choices, value.key if value else None),
            }


def _text(field: TextField) -> Json:
    made: Json = {"isMultiline": field.long, "maxLength": field.room}
    if field.value:
        made["value"] = cut(fit(field.value), field.room)
    if field.hint:
        made["placeholder"] = cut(fit(field.hint), CHARACTERS_A_TEXT)
    return made


def _choice(choices: list[Json], chosen: str | None) -> Json:
    """By name where all of them fit, else by searching."""
    searched: Json = {"choices": [], "choices.data": SEARCH}
    made: Json = {"choices": choices} if 0 < len(choices) <= CHOICES else searched
    known = chosen and any(choice["value"] == chosen for choice in choices)
    return {"style": "filtered", **made, **({"value": chosen} if known else {})}


def _name(person: MemberSeen) -> str:
    return cut(fit(person.name), 100) or "?"


def _day(written: str) -> date | None:
    try:
        return date.fromisoformat(written)
    except ValueError:
        return None

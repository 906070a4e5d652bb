"""A form as Slack's modal; each field's name is its block_id and its action_id."""

from bot.platforms.slack.buttons import form_id
from bot.platforms.slack.limits import FIELD, HINT, LABEL, TITLE
from bot.platforms.slack.spans import Json, clean, cut, plain_text
from bot.saying.card import DateField, Field, FileField, Form, PersonField, TextField


def draw_form(form: Form, metadata: str = "") -> Json:
    """`metadata` comes back with what was filled in; Slack takes 3,000 characters of it."""
    intro = [{"type": "section", "text": plain_text(form.intro)}] if form.intro.strip() else []
    return {
        "type": "modal",
        "callback_id": form_id(form.verb, form.id),
        "title": plain_text(form.title, TITLE),
        "submit": plain_text(form.submit, TITLE),
        "close": plain_text("Cancel"),
        "private_metadata": metadata,
        "blocks": [*intro, *map(_input, form.fields)],
    }


def _input(field: Field) -> Json:
    return {
        "type": "input",
        "block_id": field.name,
        "label": plain_text(field.label, LABEL),
        "optional": field.optional,
        "element": {"action_id": field.name, **_element(field)},
    }


def _element(field: Field) -> Json:
    match field:
        case TextField():
            return _text_input(field)
        case DateField(value=value):
            return {"type": "datepicker"} | ({"initial_date": value.isoformat()} if value else {})
        case PersonField(value=value):
            return {"type": "users_select"} | ({"initial_user": value.key} if value and value.key else {})
        case FileField(kinds=kinds):
            return {"type": "file_input", "filetypes": list(kinds), "max_files": 1}


def _text_input(field: TextField) -> Json:
    room = min(field.room, FIELD)
    element: Json = {"type": "plain_text_input", "multiline": field.long, "max_length": room}
    if field.value:
        element["initial_value"] = cut(clean(field.value), room)
    if field.hint:
        element["placeholder"] = plain_text(field.hint, HINT)
    return element

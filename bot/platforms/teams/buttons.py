"""Buttons as Adaptive Card actions, and what comes back when one is pressed."""

from collections.abc import Mapping
from typing import Any

from bot.platforms.pressed import Pressed, carried, read_carried
from bot.platforms.teams.limits import AGAIN, BUTTON_LABEL, BUTTONS_A_LINE
from bot.platforms.teams.spans import Json, clean, cut, fit
from bot.saying.asking import ASKING
from bot.saying.card import Button, Buttons, Style

STYLES = {Style.PRIMARY: "positive", Style.DANGER: "destructive"}


def action_set(line: Buttons, again: str, answer: bool) -> Json | None:
    """One line of buttons, its menu at the end; None where there are none."""
    seen = dict.fromkeys((*line.buttons, *line.more))
    actions = [_action(button, again, answer, hidden=button in line.more) for button in seen]
    for action in actions[BUTTONS_A_LINE:]:
        action["mode"] = "secondary"
    return {"type": "ActionSet", "actions": actions} if actions else None


def read_pressed(data: Mapping[str, Any]) -> Pressed | None:
    """What a pressed button carries; None for anything else."""
    return read_carried(data.get("do"))


def read_form(data: Mapping[str, Any]) -> tuple[str, int] | None:
    """The verb and id of a form that came back."""
    form = read_carried(data.get("form"))
    return (form.verb, form.id) if form else None


def read_again(data: Mapping[str, Any]) -> str:
    """The list that the button stood in, as the words that gave it; else ""."""
    again = data.get("again")
    return fit(again) if isinstance(again, str) and len(again) <= AGAIN else ""


def submit(form_verb: str, number: int, label: str, again: str, kept: Json) -> Json:
    """The button under a form: everywhere the same, in a dialog and in a message. What it carries is `kept`."""
    data = {**kept, "form": f"{form_verb}:{number}"} | ({"again": again} if again else {})
    return {"type": "Action.Submit", "title": _label(label), "style": "positive", "data": data}


def _action(button: Button, again: str, answer: bool, hidden: bool) -> Json:
    """One that opens a form has to ask for it: Teams opens a dialog only for a Submit that says so."""
    data: Json = {"do": carried(button)}
    if again and len(again) <= AGAIN and fit(again) == again:
        data["again"] = again
    if answer:
        data["answer"] = True
    made: Json = {"title": _label(button.label)}
    if button.style in STYLES:
        made["style"] = STYLES[button.style]
    if hidden:
        made["mode"] = "secondary"
    if button.verb in ASKING:
        return {"type": "Action.Submit", **made, "data": {"msteams": {"type": "task/fetch"}, **data}}
    return {
        "type": "Action.Execute",
        **made,
        "verb": button.verb,
        "data": data,
        "fallback": {"type": "Action.Submit", "title": made["title"], "data": data},
    }


def _label(text: str) -> str:
    return cut(clean(text).strip(), BUTTON_LABEL) or "…"

"""Buttons as Slack's actions blocks, and what comes back when one is pressed."""

import re
from collections.abc import Mapping
from typing import Any

from bot.platforms.pressed import Pressed, carried, read_carried
from bot.platforms.slack.limits import BLOCK_ID, BUTTON_LABEL, ELEMENTS_A_ROW, OPTIONS_A_MENU
from bot.platforms.slack.spans import Json, plain_text
from bot.saying.card import Button, Buttons, Style

_AGAIN = re.compile(r"again:\d+:(.*)", re.DOTALL)


def actions_block(line: Buttons, number: int, again: str) -> Json | None:
    """One line of buttons, its menu at the end; None where there are none. `number` is its own in the message."""
    elements = [*map(_button, line.buttons), *_menus(tuple(dict.fromkeys(line.more)))]
    if not elements:
        return None
    block: Json = {"type": "actions", "elements": _distinct(elements)[:ELEMENTS_A_ROW]}
    block_id = f"again:{number}:{again}"
    return block | {"block_id": block_id} if again and len(block_id) <= BLOCK_ID else block


def read_pressed(action: Mapping[str, Any]) -> Pressed | None:
    """What a pressed button or a chosen option carries; None for any other element."""
    chosen = action.get("selected_option")
    return read_carried(chosen.get("value") if isinstance(chosen, dict) else action.get("action_id"))


def read_again(block_id: str) -> str:
    """The words of the list that a pressed button stood in, else ""."""
    match = _AGAIN.fullmatch(block_id)
    return match[1] if match else ""


def form_id(verb: str, number: int) -> str:
    return f"{verb}:{number}"


def read_form_id(callback_id: str) -> tuple[str, int] | None:
    form = read_carried(callback_id)
    return (form.verb, form.id) if form else None


def _button(button: Button) -> Json:
    element: Json = {
        "type": "button",
        "text": plain_text(button.label, BUTTON_LABEL),
        "action_id": carried(button),
        "value": str(button.id),
    }
    return element if button.style is Style.PLAIN else element | {"style": button.style.value}


def _menus(hidden: tuple[Button, ...]) -> list[Json]:
    """What the ⋯ holds, five at most each; a menu of one would only hide it."""
    fives = [hidden[start : start + OPTIONS_A_MENU] for start in range(0, len(hidden), OPTIONS_A_MENU)]
    return [_button(five[0]) if len(five) == 1 else _menu(five, place) for place, five in enumerate(fives)]


def _menu(buttons: tuple[Button, ...], place: int) -> Json:
    name = "more" if place == 0 else f"more{place + 1}"
    return {"type": "overflow", "action_id": f"{name}:{buttons[0].id}", "options": [_option(each) for each in buttons]}


def _option(button: Button) -> Json:
    return {"text": plain_text(button.label, BUTTON_LABEL), "value": carried(button)}


def _distinct(elements: list[Json]) -> list[Json]:
    """Slack refuses a message where one line has the same action_id twice."""
    first: dict[str, Json] = {}
    for element in elements:
        first.setdefault(element["action_id"], element)
    return list(first.values())

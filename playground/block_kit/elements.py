"""Buttons, menus, pickers and fields, and where each may stand. Limits: docs.slack.dev, Block Kit, block elements."""

from typing import Any

from playground.block_kit.checks import (
    Check,
    Fields,
    anything,
    complain,
    day,
    flag,
    many,
    one_of,
    pattern,
    shape,
    string,
    typed,
    url,
    whole,
)
from playground.block_kit.texts import CONFIRM, GROUP, MARKDOWN, PLAIN, option, text

ANY = string(255, 1)
ACTION = {"type": anything, "action_id": string(255, 1)}
CONFIRMED = {**ACTION, "confirm": CONFIRM}
FOCUSED = {**CONFIRMED, "focus_on_load": flag}
HELD = {**FOCUSED, "placeholder": text(150)}
WRITTEN = {
    **ACTION,
    "placeholder": text(150),
    "focus_on_load": flag,
    "dispatch_action_config": shape({}, {"trigger_actions_on": anything}),
}
TIME = pattern(r"([01]\d|2[0-3]):[0-5]\d", "must be a valid time")
MOMENT = whole(1_000_000_000, 9_999_999_999)
CHOSEN = whole(1, 1_000)
EXTENSION = pattern(r"[a-z0-9]+", "must be a valid file extension")
LENGTHS = {"min_length": whole(0, 3000), "max_length": whole(1, 3000)}


def _choice(optional: Fields, *, most: int, several: bool) -> Check:
    """A menu whose initial choices must be among its options."""
    initial = "initial_options" if several else "initial_option"
    one = option(PLAIN, MARKDOWN) if most == BOXES else option()
    fields = {**optional, "options": many(one, most), initial: anything}
    grouped = fields if most == BOXES else {**fields, "option_groups": many(GROUP, 100)}

    def check(value: Any, path: str) -> list[str]:
        return shape({"type": anything}, grouped)(value, path) or _chosen(value, initial, path)

    return check


def _chosen(value: dict[str, Any], initial: str, path: str) -> list[str]:
    if ("options" in value) == ("option_groups" in value):
        return complain("must provide either options or option_groups", path)
    groups = value.get("option_groups") or [{"options": value.get("options")}]
    known = [each for group in groups for each in group["options"]]
    asked = value.get(initial, [])
    wanted = asked if isinstance(asked, list) else [asked]
    fine = all(each in known for each in wanted) and not (initial in value and not wanted)
    return [] if fine else complain(f"{initial} must match one of the options", f"{path}/{initial}")


BOXES = 10
BUTTON = shape(
    {"type": anything, "text": text(75)},
    {
        **CONFIRMED,
        "value": string(2000),
        "url": url,
        "style": one_of("primary", "danger"),
        "accessibility_label": string(75, 1),
    },
)
LIST_OF_IDS = many(ANY, 100, 0)
FILTER = shape({}, {"include": anything, "exclude_external_shared_channels": flag, "exclude_bot_users": flag})
TALKS = {**HELD, "default_to_current_conversation": flag, "filter": FILTER}
IMAGE = shape({"type": anything, "alt_text": string(2000, 1)}, {"image_url": url, "slack_file": anything})

ELEMENTS: dict[str, Check] = {
    "button": BUTTON,
    "overflow": shape({"type": anything, "options": many(option(links=True), 5)}, CONFIRMED),
    "static_select": _choice(HELD, most=100, several=False),
    "multi_static_select": _choice({**HELD, "max_selected_items": CHOSEN}, most=100, several=True),
    "radio_buttons": _choice(FOCUSED, most=BOXES, several=False),
    "checkboxes": _choice(FOCUSED, most=BOXES, several=True),
    "users_select": shape({"type": anything}, {**HELD, "initial_user": ANY}),
    "multi_users_select": shape(
        {"type": anything}, {**HELD, "initial_users": LIST_OF_IDS, "max_selected_items": CHOSEN}
    ),
    "conversations_select": shape(
        {"type": anything}, {**TALKS, "initial_conversation": ANY, "response_url_enabled": flag}
    ),
    "multi_conversations_select": shape(
        {"type": anything}, {**TALKS, "initial_conversations": LIST_OF_IDS, "max_selected_items": CHOSEN}
    ),
    "channels_select": shape({"type": anything}, {**HELD, "initial_channel": ANY, "response_url_enabled": flag}),
    "multi_channels_select": shape(
        {"type": anything}, {**HELD, "initial_channels": LIST_OF_IDS, "max_selected_items": CHOSEN}
    ),
    "datepicker": shape({"type": anything}, {**HELD, "initial_date": day}),
    "timepicker": shape({"type": anything}, {**HELD, "initial_time": TIME, "timezone": ANY}),
    "datetimepicker": shape({"type": anything}, {**FOCUSED, "initial_date_time": MOMENT}),
    "plain_text_input": shape(
        {"type": anything}, {**WRITTEN, **LENGTHS, "multiline": flag, "initial_value": string(3000)}
    ),
    "email_text_input": shape({"type": anything}, {**WRITTEN, "initial_value": string(3000)}),
    "url_text_input": shape({"type": anything}, {**WRITTEN, "initial_value": string(3000)}),
    "number_input": shape(
        {"type": anything, "is_decimal_allowed": flag},
        {**WRITTEN, "initial_value": ANY, "min_value": ANY, "max_value": ANY},
    ),
    "file_input": shape({"type": anything}, {**ACTION, "filetypes": many(EXTENSION, 100), "max_files": whole(1, 10)}),
    "image": IMAGE,
    PLAIN: text(3000),
    MARKDOWN: text(3000, MARKDOWN),
}
SINGLE = ("static_select", "users_select", "conversations_select", "channels_select")
MENUS = (*SINGLE, *(f"multi_{each}" for each in SINGLE))
PICKED = ("datepicker", "timepicker", "radio_buttons", "checkboxes")
WRITING = ("plain_text_input", "email_text_input", "url_text_input", "number_input")

ACCESSORY = typed(ELEMENTS, ("button", "overflow", "image", *MENUS, *PICKED))
IN_ACTIONS = typed(ELEMENTS, ("button", "overflow", "datetimepicker", *SINGLE, *PICKED))
IN_INPUT = typed(ELEMENTS, ("datetimepicker", *MENUS, *PICKED, *WRITING))
IN_INPUT_OF_MODAL = typed(ELEMENTS, ("datetimepicker", "file_input", *MENUS, *PICKED, *WRITING))
IN_CONTEXT = typed(ELEMENTS, ("image", PLAIN, MARKDOWN))

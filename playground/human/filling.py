"""What a person picks and fills in: as an action of a press, and as the state of a form."""

from pathlib import PurePath
from typing import Any

from playground.block_kit.together import elements
from playground.nouns import Blocks, Json

# Under which name each element carries what was picked, and under which what it starts with.
FIELDS: dict[str, tuple[str, str]] = {
    "button": ("value", "value"),
    "overflow": ("selected_option", ""),
    "static_select": ("selected_option", "initial_option"),
    "external_select": ("selected_option", "initial_option"),
    "radio_buttons": ("selected_option", "initial_option"),
    "multi_static_select": ("selected_options", "initial_options"),
    "checkboxes": ("selected_options", "initial_options"),
    "users_select": ("selected_user", "initial_user"),
    "multi_users_select": ("selected_users", "initial_users"),
    "conversations_select": ("selected_conversation", "initial_conversation"),
    "multi_conversations_select": ("selected_conversations", "initial_conversations"),
    "channels_select": ("selected_channel", "initial_channel"),
    "multi_channels_select": ("selected_channels", "initial_channels"),
    "datepicker": ("selected_date", "initial_date"),
    "timepicker": ("selected_time", "initial_time"),
    "datetimepicker": ("selected_date_time", "initial_date_time"),
    "plain_text_input": ("value", "initial_value"),
    "email_text_input": ("value", "initial_value"),
    "url_text_input": ("value", "initial_value"),
    "number_input": ("value", "initial_value"),
    "file_input": ("files", ""),
}
STATELESS = ("button", "overflow")
FORM_BYTES = 10_000_000
REQUIRED = "Please complete this required field."


def find(drawings: list[Blocks], block_id: str, action_id: str, value: Any) -> Json | None:
    """The element that is pressed, in the newest drawing that has it; `value` picks between drawings of one button."""
    found = [
        element
        for blocks in drawings
        for block in blocks
        if block["block_id"] == block_id
        for element in elements(block)
        if element["action_id"] == action_id
    ]
    matching = [element for element in found if value is None or element.get("value") == value]
    return next(iter(matching or found), None)


def action_of(element: Json, block_id: str, asked: Json, at: str) -> Json:
    """The entry of `actions` in a block_actions payload. Raises ValueError."""
    name, initial = FIELDS.get(element["type"], ("value", ""))
    action: Json = {"type": element["type"], "block_id": block_id, "action_id": element["action_id"], "action_ts": at}
    if element["type"] == "button":
        kept = {key: element[key] for key in ("text", "value", "style") if key in element}
        return action | kept
    picked = asked.get("selected", asked.get("value"))
    start = {initial: element[initial]} if initial in element else {}
    return action | start | {name: chosen(element, picked)}


def chosen(element: Json, picked: Any) -> Any:
    """What was picked, options by their value. Raises ValueError."""
    options = [
        *element.get("options", []),
        *(o for group in element.get("option_groups", []) for o in group["options"]),
    ]
    if not options or picked is None:
        return picked
    if isinstance(picked, list):
        return [_option(options, each) for each in picked]
    return _option(options, picked)


def merged(kept: Json, given: Any) -> Json:
    """What was filled in before, and over it what is given now. Raises ValueError."""
    blocks = list(given.values()) if isinstance(given, dict) else [None]
    if not all(isinstance(block, dict) and all(isinstance(each, dict) for each in block.values()) for block in blocks):
        raise ValueError("values must be {block_id: {action_id: {…}}}.")
    return {block: {**kept.get(block, {}), **given.get(block, {})} for block in (*kept, *given)}


def state(blocks: Blocks, filled: Json) -> Json:
    """`state.values` of these blocks: what was filled in, else what each field starts with. Raises ValueError."""
    values: Json = {}
    for block in blocks:
        for element in elements(block):
            if element["type"] in FIELDS and element["type"] not in STATELESS:
                given = filled.get(block["block_id"], {}).get(element["action_id"])
                values.setdefault(block["block_id"], {})[element["action_id"]] = _value(element, given)
    return values


def complaints(blocks: Blocks, values: Json) -> dict[str, str]:
    """What Slack's own client refuses before it sends a form: block_id → sentence."""
    found = {}
    for block in blocks:
        if block["type"] == "input":
            sentence = _complaint(block, values[block["block_id"]][block["element"]["action_id"]])
            if sentence:
                found[block["block_id"]] = sentence
    return found


def _value(element: Json, given: Json | None) -> Json:
    name, initial = FIELDS[element["type"]]
    if given is None:
        return {"type": element["type"], name: element.get(initial, [] if name.endswith("s") else None)}
    picked = given.get(name)
    return {"type": element["type"], name: chosen(element, picked) if picked != "" else None}


def _complaint(block: Json, value: Json) -> str | None:
    element = block["element"]
    filled = value[FIELDS[element["type"]][0]]
    if filled in (None, "", []):
        return None if block.get("optional") else REQUIRED
    if element["type"] == "file_input":
        return _complaint_of_files(element, filled)
    if element["type"] != "plain_text_input":
        return None
    least, most = element.get("min_length", 0), element.get("max_length", 3000)
    if len(filled) < least:
        return f"Please enter at least {least} characters."
    return f"Please enter no more than {most} characters." if len(filled) > most else None


def _complaint_of_files(element: Json, files: list[Json]) -> str | None:
    most, extensions = element.get("max_files", 10), element.get("filetypes")
    if len(files) > most:
        return f"Please choose no more than {most} file{'s' if most > 1 else ''}."
    if any(file["size"] > FORM_BYTES for file in files):
        return "Files can be up to 10 MB here."
    if extensions and any(PurePath(file["name"].lower()).suffix[1:] not in extensions for file in files):
        return f"Only these types can be chosen here: {', '.join(extensions)}."
    return None


def _option(options: list[Json], picked: Any) -> Json:
    value = picked.get("value") if isinstance(picked, dict) else picked
    for option in options:
        if option["value"] == value:
            return option
    raise ValueError(f"{value!r} is not one of the options.")

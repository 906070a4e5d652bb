"""The blocks, and where each may stand. Limits: docs.slack.dev, Block Kit, blocks."""

from typing import Any

from playground.block_kit.checks import Check, Fields, anything, complain, flag, many, one_of, shape, string, typed, url
from playground.block_kit.elements import ACCESSORY, IN_ACTIONS, IN_CONTEXT, IN_INPUT, IN_INPUT_OF_MODAL
from playground.block_kit.rich_text import RICH_TEXT
from playground.block_kit.texts import MARKDOWN, PLAIN, text


def _block(required: Fields, optional: Fields | None = None) -> Check:
    return shape({"type": anything, **required}, {**(optional or {}), "block_id": string(255, 1)})


def _input(element: Check) -> Check:
    return _block(
        {"label": text(2000), "element": element}, {"hint": text(2000), "optional": flag, "dispatch_action": flag}
    )


SECTION_SHAPE = _block(
    {},
    {
        "text": text(3000, PLAIN, MARKDOWN),
        "fields": many(text(2000, PLAIN, MARKDOWN), 10),
        "accessory": ACCESSORY,
        "expand": flag,
    },
)


def _section(value: Any, path: str) -> list[str]:
    needed = [] if "text" in value or "fields" in value else complain("missing required field: text", path)
    return needed + SECTION_SHAPE(value, path)


CELL = typed(
    {
        "raw_text": shape({"type": anything, "text": string(3000, 1)}),
        "raw_number": anything,
        "rich_text": RICH_TEXT,
    }
)
COLUMN = shape({}, {"align": one_of("left", "center", "right"), "is_wrapped": flag})
# Blocks that slack_sdk's models alone look at.
NEWER = ("alert", "card", "carousel", "container", "context_actions", "plan", "task_card", "video", "file", "call")

BLOCKS: dict[str, Check] = {
    "section": _section,
    "divider": _block({}),
    "header": _block({"text": text(150)}),
    "image": _block({"alt_text": string(2000, 1)}, {"image_url": url, "slack_file": anything, "title": text(2000)}),
    "actions": _block({"elements": many(IN_ACTIONS, 25)}),
    "context": _block({"elements": many(IN_CONTEXT, 10)}),
    "input": _input(IN_INPUT),
    "rich_text": RICH_TEXT,
    "markdown": _block({"text": string(12_000, 1)}),
    "table": _block({"rows": many(many(CELL, 20), 100)}, {"column_settings": many(COLUMN, 20, 0)}),
    **dict.fromkeys(NEWER, anything),
}
ONLY_IN_MESSAGES = ("markdown", "table", "plan", "task_card", "context_actions")
BLOCK = typed(BLOCKS)
IN_VIEWS = [kind for kind in BLOCKS if kind not in ONLY_IN_MESSAGES]
BLOCK_OF_VIEW = typed({**BLOCKS, "input": _input(IN_INPUT_OF_MODAL)}, IN_VIEWS)
# A file can be asked for in a modal only.
BLOCK_OF_HOME = typed(BLOCKS, IN_VIEWS)

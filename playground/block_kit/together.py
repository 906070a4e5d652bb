"""What can only be said of all blocks together: ids that repeat, text in all, and what slack_sdk's own models say."""

import secrets
from collections import Counter
from collections.abc import Iterator
from copy import deepcopy
from typing import Any

from slack_sdk.errors import SlackObjectFormationError
from slack_sdk.models.blocks import Block

from playground.block_kit.checks import complain
from playground.block_kit.elements import ELEMENTS

MOST_TEXT = 13_200


def repeated_ids(blocks: list[dict[str, Any]], path: str) -> list[str]:
    """A block_id twice in one message, or an action_id twice in one block."""
    names = Counter(block["block_id"] for block in blocks if "block_id" in block)
    found = [words for name, times in names.items() if times > 1 for words in _twice("block_id", name, "block", path)]
    for at, block in enumerate(blocks):
        actions = Counter(element["action_id"] for element in elements(block) if "action_id" in element)
        twice = [name for name, times in actions.items() if times > 1]
        found += [words for name in twice for words in _twice("action_id", name, "element", f"{path}/{at}")]
    return found


def elements(node: Any) -> Iterator[dict[str, Any]]:
    """Every element of a block that a person can press or fill in, however deep."""
    if isinstance(node, list):
        for item in node:
            yield from elements(item)
    elif isinstance(node, dict):
        if "action_id" in node or node.get("type") in INTERACTIVE:
            yield node
        for item in node.values():
            yield from elements(item)


def text_in_all(node: Any) -> int:
    """How many characters of text there are; Slack refuses about 13,200 in a message, without documenting it."""
    if isinstance(node, list):
        return sum(text_in_all(item) for item in node)
    if not isinstance(node, dict):
        return 0
    own = len(node["text"]) if isinstance(node.get("text"), str) else 0
    return own + sum(text_in_all(item) for item in node.values())


def second_opinion(blocks: list[dict[str, Any]], path: str) -> list[str]:
    """What slack_sdk's models refuse."""
    return [words for at, block in enumerate(blocks) for words in _opinion(block, f"{path}/{at}")]


def completed(blocks: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The blocks with every missing block_id and action_id made up, as Slack does."""
    whole = deepcopy(blocks)
    for block in whole:
        block.setdefault("block_id", secrets.token_hex(3))
        for element in elements(block):
            element.setdefault("action_id", secrets.token_hex(3))
    return whole


INTERACTIVE = frozenset(ELEMENTS) - {"image", "plain_text", "mrkdwn"}


def _opinion(block: dict[str, Any], path: str) -> list[str]:
    try:
        parsed = Block.parse(block)
        if parsed is None:
            return complain(f"unsupported type: {block.get('type')}", f"{path}/type")
        parsed.to_dict()
    except (SlackObjectFormationError, TypeError, ValueError, AttributeError) as refused:
        return complain(str(refused), path)
    return []


def _twice(field: str, name: str, thing: str, path: str) -> list[str]:
    return complain(f"`{field}` {name!r} already exists for another {thing}", path)

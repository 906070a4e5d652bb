"""Whether Slack would take a message or a view; what it would not take raises SlackError with Slack's own words."""

import json
from typing import Any

from playground.block_kit.blocks import BLOCK, BLOCK_OF_HOME, BLOCK_OF_VIEW
from playground.block_kit.checks import Check, anything, complain, flag, many, one_of, shape, string
from playground.block_kit.texts import text
from playground.block_kit.together import MOST_TEXT, completed, elements, repeated_ids, second_opinion, text_in_all
from playground.nouns import Blocks, Content, Json
from playground.settings import FILES_SCOPE

MOST_BLOCKS, MOST_VIEW_BLOCKS = 50, 100
POSTED_TEXT, UPDATED_TEXT = 40_000, 4_000
MOST_METADATA, MOST_VIEW = 16_000, 250_000

SHARED = {"callback_id": string(255), "private_metadata": string(3000), "external_id": string(255)}
VIEWS: dict[str, Check] = {
    "home": shape({"type": one_of("home"), "blocks": many(anything, MOST_VIEW_BLOCKS, 0)}, SHARED),
    "modal": shape(
        {"type": one_of("modal"), "title": text(24), "blocks": many(anything, MOST_VIEW_BLOCKS, 0)},
        {
            **SHARED,
            "close": text(24),
            "submit": text(24),
            "clear_on_close": flag,
            "notify_on_close": flag,
            "submit_disabled": flag,
        },
    ),
}


class SlackError(Exception):
    """An answer with ok false; `complaints` say where and why."""

    def __init__(self, error: str, complaints: list[str] | None = None, **more: Any) -> None:
        super().__init__(error, *(complaints or []))
        self.error = error
        self.complaints = complaints or []
        self.more = more

    def answer(self) -> Json:
        """The answer as Slack writes it."""
        said: Json = {"ok": False, "error": self.error, **self.more}
        if self.complaints:
            said["errors"] = self.complaints
            said["response_metadata"] = {"messages": [f"[ERROR] {words}" for words in self.complaints]}
        return said


def missing_scope(needed: str, provided: frozenset[str]) -> SlackError:
    """What a token without a scope is told."""
    return SlackError("missing_scope", needed=needed, provided=",".join(sorted(provided)))


def read_content(text_given: Any, blocks_given: Any, most_text: int = POSTED_TEXT) -> Content:
    """What a message says, complete with made-up ids. Raises SlackError."""
    words = "" if text_given is None else str(text_given)
    blocks = _read_blocks(blocks_given)
    if not words.strip() and not blocks:
        raise SlackError("no_text")
    if len(words) > most_text:
        raise SlackError("msg_too_long")
    return Content(words, blocks)


def read_metadata(given: Any) -> Json | None:
    """The metadata of a message; an empty object means none. Raises SlackError."""
    if given is None or given == {}:
        return None
    wanted = shape({"event_type": string(255, 1), "event_payload": anything})
    if wanted(given, "/metadata") or not isinstance(given["event_payload"], dict):
        raise SlackError("invalid_metadata_format")
    if len(json.dumps(given)) > MOST_METADATA:
        raise SlackError("metadata_too_large")
    return dict(given)


def read_view(given: Any, *kinds: str, scopes: frozenset[str] = frozenset({FILES_SCOPE})) -> Json:
    """A view of one of these kinds, complete with made-up ids; asking for files takes a scope. Raises SlackError."""
    if not isinstance(given, dict):
        raise SlackError("invalid_arguments", complain("must provide an object", "/view"))
    complaints = _view_complaints(given, kinds)
    if complaints:
        raise SlackError("invalid_arguments", complaints)
    if len(json.dumps(given, ensure_ascii=False).encode()) > MOST_VIEW:
        raise SlackError("view_too_large")
    if FILES_SCOPE not in scopes and any(element.get("type") == "file_input" for element in elements(given["blocks"])):
        raise missing_scope(FILES_SCOPE, scopes)
    return {**given, "blocks": completed(given["blocks"])}


def _read_blocks(given: Any) -> Blocks | None:
    if given is None or given == []:
        return None
    if not isinstance(given, list):
        raise SlackError("invalid_blocks_format")
    complaints = _block_complaints(given, "/blocks", BLOCK, MOST_BLOCKS)
    if len([block for block in given if isinstance(block, dict) and block.get("type") == "table"]) > 1:
        complaints += complain("only_one_table_allowed", "/blocks")
    if complaints:
        raise SlackError("invalid_blocks", complaints)
    if text_in_all(given) > MOST_TEXT:
        raise SlackError("msg_blocks_too_long")
    return completed(given)


def _block_complaints(blocks: list[Any], path: str, block: Check, most: int) -> list[str]:
    shapes = many(block, most, 0)(blocks, path)
    return shapes or repeated_ids(blocks, path) or second_opinion(blocks, path)


def _view_complaints(view: Json, kinds: tuple[str, ...]) -> list[str]:
    kind = view.get("type")
    if kind not in kinds:
        return complain(f"unsupported type: {kind}", "/view/type")
    complaints = VIEWS[kind](view, "/view")
    if complaints:
        return complaints
    blocks = view["blocks"]
    block = BLOCK_OF_HOME if kind == "home" else BLOCK_OF_VIEW
    complaints = _block_complaints(blocks, "/view/blocks", block, MOST_VIEW_BLOCKS)
    return complaints or _form_complaints(view, blocks)


def _form_complaints(view: Json, blocks: Blocks) -> list[str]:
    complaints = []
    if view["type"] == "modal" and "submit" not in view and any(block["type"] == "input" for block in blocks):
        complaints += complain("submit is required when an input block is within blocks", "/view")
    if sum(bool(element.get("focus_on_load")) for element in elements(blocks)) > 1:
        complaints += complain("only one element may have focus_on_load", "/view/blocks")
    return complaints

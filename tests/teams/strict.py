"""A strict reader of what the bot sends: unknown types, unknown properties, wrong values, and what is too large.

Source: adaptivecards.io schema 1.5; learn.microsoft.com, Universal Actions, mentions and dialogs in Teams.
"""

import json
import re
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

LARGEST = 28_000
KIND = "application/vnd.microsoft.card.adaptive"
Check = Callable[[Any], bool]


def one_of(*words: str) -> Check:
    return lambda value: value in words


def a_string(value: Any) -> bool:
    return isinstance(value, str) and bool(value)


def any_string(value: Any) -> bool:
    return isinstance(value, str)


def an_opening(value: Any) -> bool:
    """An Action.OpenUrl that leads somewhere over https."""
    return bool(
        value.keys() == {"type", "url"} and value["type"] == "Action.OpenUrl" and value["url"][:8] == "https://"
    )


def a_flag(value: Any) -> bool:
    return isinstance(value, bool)


def an_object(value: Any) -> bool:
    return isinstance(value, dict) and bool(value)


def a_day(value: Any) -> bool:
    try:
        return bool(date.fromisoformat(value))
    except (TypeError, ValueError):
        return False


def bars(value: Any) -> bool:
    """Each with its name and its number."""
    return bool(value) and all(
        bar.keys() == {"x", "y"} and isinstance(bar["x"], str) and isinstance(bar["y"], int) for bar in value
    )


SIZE, WEIGHT = one_of("Small", "Default", "Medium", "Large", "ExtraLarge"), one_of("Lighter", "Default", "Bolder")
SPACING = one_of("None", "Small", "Default", "Medium", "Large", "ExtraLarge", "Padding")
EVERY: dict[str, Check] = {"type": a_string, "id": a_string, "separator": a_flag, "spacing": SPACING}
WORDS: dict[str, Check] = {"text": a_string, "size": SIZE, "weight": WEIGHT, "isSubtle": a_flag}
ROOMS = (160, 1_000, 3_000)
INPUT: dict[str, Check] = {
    **EVERY, "label": a_string, "isRequired": a_flag, "errorMessage": a_string, "value": any_string,
}  # fmt: skip
PRESS: dict[str, Check] = {
    "type": a_string, "title": a_string, "style": one_of("positive", "destructive"),
    "mode": one_of("primary", "secondary"), "data": an_object,
}  # fmt: skip

TYPES: dict[str, dict[str, Check]] = {
    "AdaptiveCard": {
        "type": a_string, "$schema": one_of("https://adaptivecards.io/schemas/adaptive-card.json"),
        "version": one_of("1.5"), "fallbackText": a_string, "body": bool, "msteams": an_object,
    },
    "TextBlock": {**EVERY, **WORDS, "wrap": a_flag},
    "RichTextBlock": {**EVERY, "inlines": bool},
    "TextRun": {"type": a_string, **WORDS, "selectAction": an_opening},
    "Container": {**EVERY, "items": bool},
    "Table": {**EVERY, "columns": bool, "rows": bool, "firstRowAsHeaders": a_flag, "showGridLines": a_flag},
    "TableRow": {"type": a_string, "cells": bool},
    "TableCell": {"type": a_string, "items": bool},
    "ActionSet": {**EVERY, "actions": bool},
    "Chart.HorizontalBar": {
        **EVERY, "data": bars, "displayMode": one_of("AbsoluteWithAxis", "AbsoluteNoAxis", "PartToWhole"),
        "fallback": one_of("drop"),
    },
    "Action.Execute": {**PRESS, "verb": a_string, "fallback": an_object},
    "Action.Submit": PRESS,
    "Input.Text": {
        **INPUT, "isMultiline": a_flag, "placeholder": a_string, "maxLength": lambda value: value in ROOMS,
    },
    "Input.Date": {**INPUT, "value": a_day},
    "Input.ChoiceSet": {
        **INPUT, "style": one_of("filtered"), "choices": lambda value: isinstance(value, list),
        "choices.data": an_object,
    },
    "Data.Query": {"type": a_string, "dataset": one_of("graph.microsoft.com/users?scope=currentContext")},
}  # fmt: skip
"""What each may hold; nothing else is sent."""

NEEDED = {
    "AdaptiveCard": ("version", "body", "fallbackText"), "TextBlock": ("text",), "RichTextBlock": ("inlines",),
    "TextRun": ("text",), "Container": ("items",),
    "Table": ("columns", "rows"), "TableRow": ("cells",),
    "TableCell": ("items",), "ActionSet": ("actions",), "Action.Execute": ("title", "verb", "data", "fallback"),
    "Action.Submit": ("title", "data"), "Input.Text": ("id", "label"), "Input.Date": ("id", "label"),
    "Input.ChoiceSet": ("id", "label", "choices"),
    "Data.Query": ("dataset",), "Chart.HorizontalBar": ("data", "fallback"),
}  # fmt: skip
CHILDREN = ("body", "items", "inlines", "rows", "cells", "actions", "fallback", "choices.data")
IN_A_ROW = 6


def complaints(activity: dict[str, Any]) -> list[str]:
    """Of a message as it is posted or put."""
    said = [f"activity has {key}" for key in activity.keys() - {"type", "id", "summary", "attachments"}]
    if activity.get("type") != "message" or not activity.get("summary"):
        said.append("no message with a summary")
    for attachment in activity["attachments"]:
        if attachment.keys() != {"contentType", "content"} or attachment["contentType"] != KIND:
            said.append("a strange attachment")
        said += card_complaints(attachment["content"])
    size = len(json.dumps(activity, ensure_ascii=False).encode())
    return [*said, *([f"{size} bytes"] if size > LARGEST else [])]


def card_complaints(card: dict[str, Any]) -> list[str]:
    said = list(_element(card, "card"))
    size = len(json.dumps(card, ensure_ascii=False).encode())
    ids = [node["id"] for node in nodes(card) if "id" in node]
    said += ["the same id twice"] if len(ids) != len(set(ids)) else []
    said += _mentions(card)
    return [*said, *([f"{size} bytes"] if size > LARGEST else [])]


def nodes(node: Any) -> Iterator[dict[str, Any]]:
    """Every element and action of a card, outermost first."""
    if isinstance(node, list):
        for each in node:
            yield from nodes(each)
    elif isinstance(node, dict):
        yield node
        for key in CHILDREN:
            yield from nodes(node.get(key, []))


def _element(node: Any, where: str) -> Iterator[str]:
    kind = node.get("type") if isinstance(node, dict) else None
    if kind not in TYPES:
        yield f"{where}: unknown type {kind!r}"
        return
    for key, value in node.items():
        if key not in TYPES[kind]:
            yield f"{where}: {kind} has no {key}"
        elif not TYPES[kind][key](value):
            yield f"{where}: {kind}.{key} can't be {value!r:.80}"
    yield from (f"{where}: {kind} without {key}" for key in NEEDED[kind] if key not in node)
    yield from _together(node, kind, where)
    for key in CHILDREN:
        inside = [] if node.get(key) == "drop" else node.get(key, [])
        for each in inside if isinstance(inside, list) else [inside]:
            yield from _element(each, f"{where} > {kind}")


def _together(node: dict[str, Any], kind: str, where: str) -> Iterator[str]:
    if kind == "ActionSet" and sum(each.get("mode") != "secondary" for each in node["actions"]) > IN_A_ROW:
        yield f"{where}: more than {IN_A_ROW} buttons in a row"
    if kind == "Table" and any(len(row["cells"]) != len(node["columns"]) for row in node["rows"]):
        yield f"{where}: cells and columns differ"
    if kind == "Action.Execute" and node["fallback"].get("type") != "Action.Submit":
        yield f"{where}: no Submit to fall back on"
    if kind == "Action.Execute" and node["fallback"].get("data") != node["data"]:
        yield f"{where}: the fall-back says something else"


def _mentions(card: dict[str, Any]) -> list[str]:
    """Each <at> has its entity, and each entity its <at>."""
    teams = card.get("msteams", {})
    said = [f"msteams has {key}" for key in teams.keys() - {"entities"}]
    named = {entity["text"] for entity in teams.get("entities", [])}
    texts = [str(node.get("text", "")) for node in nodes(card)]
    written = {found for text in texts for found in re.findall("<at>.*?</at>", text)}
    said += [f"nobody behind {text}" for text in written - named] + [f"{text} isn't there" for text in named - written]
    for entity in teams.get("entities", []):
        fits = entity.keys() == {"type", "text", "mentioned"} and entity["mentioned"].keys() == {"id", "name"}
        said += [] if fits and entity["type"] == "mention" else ["a strange entity"]
    return said

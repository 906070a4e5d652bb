"""A card as an Adaptive Card 1.5 in a Teams message, and what is left out where there is too much.

Source: adaptivecards.io schema 1.5; learn.microsoft.com, cards reference of Teams.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from bot.platforms.teams.buttons import action_set
from bot.platforms.teams.limits import BYTES_A_MESSAGE, SUMMARY
from bot.platforms.teams.spans import Json, cut, fit, mentions, text_element
from bot.platforms.text import plain_words
from bot.saying.card import Block, Buttons, Card, Divider, Heading, Mention, Para, Row, Tally, Words

KIND = "application/vnd.microsoft.card.adaptive"
ROWS_A_TABLE = 5
SCHEMA = "https://adaptivecards.io/schemas/adaptive-card.json"


@dataclass(frozen=True, slots=True)
class Drawn:
    """Some blocks of the card as they look, and who is mentioned in them."""

    elements: tuple[Json, ...]
    entities: tuple[Json, ...]
    blocks: tuple[Block, ...]


def draw(card: Card, answer: bool = False) -> Json:
    """The Adaptive Card; buttons at the end stay, whatever is left out.

    `answer` marks one that is for the asker, and which a press may replace.
    """
    tabled = not any(map(_has_buttons, card.blocks))
    groups = _grouped(card.blocks) if tabled else [(block,) for block in card.blocks]
    drawn = [_draw(group, card.again, answer, tabled) for group in groups]
    last = drawn.pop().elements if card.blocks and isinstance(card.blocks[-1], Buttons) else ()
    shown = _fitting(drawn, BYTES_A_MESSAGE - _size(adaptive(last, (), card.summary)))
    left = [block for group in drawn[len(shown) :] for block in group.blocks]
    elements = [element for group in shown for element in group.elements]
    entities = [entity for group in shown for entity in group.entities]
    return adaptive((*elements, *([_left_out(left)] if left else []), *last), entities, card.summary)


def message(card: Card, answer: bool = False) -> Json:
    """An activity that says the card; notifications show its summary."""
    return carrying(draw(card, answer), card.summary)


def carrying(adaptive_card: Json, summary: str) -> Json:
    return {
        "type": "message",
        "summary": notified(summary),
        "attachments": [{"contentType": KIND, "content": adaptive_card}],
    }


def adaptive(elements: Iterable[Json], entities: Iterable[Json], summary: str) -> Json:
    """Never empty, for Teams shows that as a fault."""
    said = {json.dumps(entity, sort_keys=True): entity for entity in entities}
    card: Json = {
        "type": "AdaptiveCard",
        "$schema": SCHEMA,
        "version": "1.5",
        "fallbackText": notified(summary),
        "body": list(elements) or [text_element((summary,))],
    }
    return card | ({"msteams": {"entities": list(said.values())}} if said else {})


def notified(summary: str) -> str:
    """What notifications, screen readers and old clients say. Never empty."""
    return cut(fit(summary).strip(), SUMMARY) or "…"


def _grouped(blocks: tuple[Block, ...]) -> list[tuple[Block, ...]]:
    """In a report, whose rows have no buttons, those that follow each other make a table.

    What doesn't fit is left out table by table.
    """
    groups: list[tuple[Block, ...]] = []
    for block in blocks:
        if groups and _is_line(block) and _is_line(groups[-1][0]) and len(groups[-1]) < ROWS_A_TABLE:
            groups[-1] = (*groups[-1], block)
        else:
            groups.append((block,))
    return groups


def _is_line(block: Block) -> bool:
    return isinstance(block, Row) and bool(block.detail)


def _has_buttons(block: Block) -> bool:
    return isinstance(block, Row | Buttons) and bool(block.buttons)


def _draw(group: tuple[Block, ...], again: str, answer: bool, tabled: bool) -> Drawn:
    rows = tuple(block for block in group if isinstance(block, Row))
    if tabled and rows and _is_line(rows[0]):
        return Drawn((_table(rows),), (), group)
    (block,) = group
    entities = mentions(block.words) if isinstance(block, Para) and not block.quiet else []
    return Drawn(tuple(_elements(block, again, answer)), tuple(entities), group)


def _elements(block: Block, again: str, answer: bool) -> list[Json]:
    match block:
        case Heading(text):
            return [text_element((text,), heading=True)]
        case Para(words, quiet):
            return [text_element(words, quiet)] if plain_words(words) else []
        case Tally(words, counts):
            return [text_element(words), _chart(counts)] if any(count for _, count in counts) else [text_element(words)]
        case Row():
            return [_row(block, again, answer)]
        case Buttons():
            line = action_set(block, again, answer)
            return [line] if line else []
        case Divider():
            return [{"type": "TextBlock", "text": "\u00a0", "size": "Small", "separator": True}]


def _row(row: Row, again: str, answer: bool) -> Json:
    """A row pings nobody: people stand in it by name."""
    items = [text_element(_named(row.words)), *_detail(row)]
    line = action_set(Buttons(row.buttons), again, answer)
    return {"type": "Container", "spacing": "Medium", "items": [*items, *([line] if line else [])]}


def _chart(counts: tuple[tuple[str, int], ...]) -> Json:
    """An extra: where charts can't be drawn, the words beside it have said it all.

    Each bar has its number, for an axis would count in parts of an action.
    """
    data = [{"x": fit(name), "y": count} for name, count in counts if count]
    return {"type": "Chart.HorizontalBar", "displayMode": "AbsoluteNoAxis", "data": data, "fallback": "drop"}


def _named(words: Words) -> Words:
    """The same words with people by name."""
    return tuple(plain_words((span,)) if isinstance(span, Mention) else span for span in words)


def _detail(row: Row) -> list[Json]:
    return [text_element(row.detail, quiet=True)] if plain_words(row.detail) else []


def _table(rows: tuple[Row, ...]) -> Json:
    return {
        "type": "Table",
        "columns": [{"width": 3}, {"width": 2}],
        "firstRowAsHeaders": False,
        "showGridLines": False,
        "rows": [{"type": "TableRow", "cells": [_cell(row.words), _cell(row.detail, quiet=True)]} for row in rows],
    }


def _cell(words: Words, quiet: bool = False) -> Json:
    return {"type": "TableCell", "items": [text_element(_named(words), quiet)]}


def _fitting(drawn: list[Drawn], room: int) -> list[Drawn]:
    """As many whole groups as fit, with room for the line that counts the rest; a table loses its last rows."""
    shown: list[Drawn] = []
    for place, group in enumerate(drawn):
        size, last = _size([group.elements, group.entities]), place == len(drawn) - 1
        if size > room - (0 if last else 200):
            return shown
        shown, room = [*shown, group], room - size
    return shown


def _left_out(left: list[Block]) -> Json:
    rows = sum(isinstance(block, Row) for block in left)
    return text_element((f"… and {rows:,} more that don't fit here" if rows else "… and more than fits here",), True)


def _size(node: Any) -> int:
    return len(json.dumps(node, ensure_ascii=False, separators=(",", ":")).encode())

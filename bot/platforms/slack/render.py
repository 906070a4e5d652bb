"""A card as a Slack message or Home: blocks, and what is left out where there are too many."""

from dataclasses import dataclass
from typing import Any

from bot.platforms.slack.buttons import actions_block
from bot.platforms.slack.limits import (
    BLOCKS_A_MESSAGE,
    BLOCKS_A_VIEW,
    CHARACTERS_A_MESSAGE,
    CHARACTERS_A_VIEW,
    HEADER,
)
from bot.platforms.slack.spans import Json, fall_back, plain_text, quiet, rich_text
from bot.platforms.text import plain_words
from bot.saying.card import Block, Buttons, Card, Divider, Heading, Para, Row, Tally, Words


@dataclass(frozen=True, slots=True)
class Message:
    """`text` is the fall-back, escaped; `blocks` are ready for JSON."""

    text: str
    blocks: list[Json]

    def as_json(self) -> Json:
        return {"text": self.text, "blocks": self.blocks}


def draw(card: Card) -> Message:
    return Message(fall_back(card.summary), _blocks(card, BLOCKS_A_MESSAGE, CHARACTERS_A_MESSAGE))


def draw_home(card: Card) -> Json:
    return {"type": "home", "blocks": _blocks(card, BLOCKS_A_VIEW, CHARACTERS_A_VIEW)}


def _blocks(card: Card, most: int, characters: int) -> list[Json]:
    """As many whole blocks as fit, and a line that counts the rest; buttons at the end stay."""
    drawn = [_draw(block, number, card.again) for number, block in enumerate(card.blocks)]
    last = drawn.pop() if card.blocks and isinstance(card.blocks[-1], Buttons) else []
    room = _how_many_fit(drawn, most - len(last), characters - _length(last))
    blocks = [block for group in drawn[:room] for block in group]
    left = card.blocks[room : len(drawn)]
    return blocks + ([_left_out(left)] if left else []) + last or [rich_text((card.summary,))]


def _how_many_fit(drawn: list[list[Json]], most: int, characters: int) -> int:
    if sum(map(len, drawn)) <= most and sum(map(_length, drawn)) <= characters:
        return len(drawn)
    blocks = length = 0
    for place, group in enumerate(drawn):
        blocks, length = blocks + len(group), length + _length(group)
        if blocks > most - 1 or length > characters:
            return place
    return len(drawn)


def _left_out(left: tuple[Block, ...]) -> Json:
    rows = sum(isinstance(block, Row) for block in left)
    return _context(("… and more than fits here",) if not rows else (f"… and {rows:,} more that don't fit here",))


def _draw(block: Block, number: int, again: str) -> list[Json]:
    match block:
        case Heading(text):
            return [{"type": "header", "text": plain_text(text, HEADER)}]
        case Para(words, quiet=True):
            return [_context(words)] if plain_words(words) else []
        case Para(words) | Tally(words):
            return [rich_text(words)] if plain_words(words) else []
        case Row(words, detail, buttons):
            line = actions_block(Buttons(buttons), number, again)
            return [rich_text(_two_lines(words, detail)), *([line] if line else [])]
        case Buttons():
            line = actions_block(block, number, again)
            return [line] if line else []
        case Divider():
            return [{"type": "divider"}]


def _two_lines(words: Words, detail: Words) -> Words:
    return (*words, "\n", *detail) if detail else words


def _context(words: Words) -> Json:
    return {"type": "context", "elements": [quiet(words)]}


def _length(node: Any) -> int:
    """Characters of text, buttons' included, as Slack seems to count them."""
    if isinstance(node, list):
        return sum(map(_length, node))
    if not isinstance(node, dict):
        return 0
    own = node.get("text")
    return len(own) if isinstance(own, str) else sum(map(_length, node.values()))

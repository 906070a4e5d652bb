"""A card as plain text: for logs of the command line, and where a platform shows words only."""

import re

from bot.saying.card import (
    Block,
    Button,
    Buttons,
    Card,
    Divider,
    Heading,
    Link,
    Mention,
    Para,
    Row,
    Span,
    Strong,
    Tally,
    Words,
)

_TURNS = re.compile("[\u202a-\u202e\u2066-\u2069]")
"""What turns the direction of all that follows it on a line; letters know their own direction without it."""


def unturned(text: str) -> str:
    """What somebody typed, so that it can't turn round the bot's own words beside it."""
    return _TURNS.sub("", text)


def plain_card(card: Card) -> str:
    """A line for each thing on the card; buttons stand in square brackets."""
    return "\n".join(line for block in card.blocks for line in _lines(block))


def plain_words(words: Words) -> str:
    return "".join(map(plain_span, words))


def plain_span(span: Span) -> str:
    match span:
        case Strong(text) | Link(text):
            return text
        case Mention(person):
            return person.full_name
        case _:
            return span


def _lines(block: Block) -> list[str]:
    match block:
        case Heading(text):
            return [text]
        case Para(words) | Tally(words):
            return [plain_words(words)]
        case Row(words, detail, buttons):
            return [line for line in (plain_words(words), _indented(detail), _labels(buttons)) if line]
        case Buttons(buttons, more):
            return [_labels(buttons + more)]
        case Divider():
            return ["---"]


def _indented(detail: Words) -> str:
    return f"  {plain_words(detail)}" if detail else ""


def _labels(buttons: tuple[Button, ...]) -> str:
    return " ".join(f"[{button.label}]" for button in buttons)

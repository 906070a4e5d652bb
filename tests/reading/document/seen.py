"""Blocks in short, for tests to read."""

from bot.reading.document.blocks import Block, Document, Kind
from bot.reading.document.text import read_text

SIGNS = {Kind.HEADING: "#", Kind.PARAGRAPH: "¶", Kind.ITEM: "•", Kind.ROW: "|", Kind.COLUMNS: "‖"}


def seen(document: Document) -> list[str]:
    """`#2 Title`, `¶ words`, `•1 3 words` (depth, number), `| a | b`, `‖ words | SV`."""
    return [_seen(block) for block in document.blocks]


def read(text: str) -> list[str]:
    return seen(read_text(text))


def _seen(block: Block) -> str:
    depth = str(block.depth) if block.kind in {Kind.HEADING, Kind.ITEM} else ""
    number = f" {block.number}" if block.number else ""
    ticked = {True: " [x]", False: " [ ]", None: ""}[block.ticked]
    marks = ticked + " struck" * block.struck + " quoted" * block.quoted
    return f"{SIGNS[block.kind]}{depth}{number}{marks} {block.text}"

"""Text to blocks: lines taken one kind after the other, each taker eating what it knows."""

from bot.reading.document.blocks import Block, Document, Kind
from bot.reading.document.front import front_of
from bot.reading.document.lines import Line, lines_of
from bot.reading.document.unreadable import Unreadable
from bot.reading.document.walk import Walk

LONGEST = 200_000
"""Characters; a hundred pages have fewer."""


def read_text(text: str) -> Document:
    """Plain, pasted or Markdown. Raises Unreadable where it is longer than anybody's minutes."""
    if len(text) > LONGEST:
        raise Unreadable(f"This text is longer than {LONGEST:,} characters: give its parts one after the other.")
    lines = lines_of(text)
    front = front_of(lines)
    title = [Block(Kind.HEADING, front.title, front.title_at, depth=1)] if front.title else []
    return arrange(lines, front.end, title, Document((), (), front.title, front.dated))


def arrange(lines: list[Line], start: int, before: list[Block], about: Document) -> Document:
    """Every format's way in. `before` are blocks that are known already, `about` what the file says of itself."""
    blocks = Walk(lines, start).blocks()
    return Document(tuple(line.raw for line in lines), (*before, *blocks), about.title, about.dated)

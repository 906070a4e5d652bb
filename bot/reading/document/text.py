"""Text to blocks: lines taken one kind after the other, each taker eating what it knows."""

from datetime import date

from bot.reading.document.blocks import Block, Document, Kind
from bot.reading.document.embedded import with_html
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
    return arrange(with_html(lines_of(text)))


def arrange(lines: list[Line], title: str = "", dated: date | None = None) -> Document:
    """Every format's way in. `title` and `dated` are what the file says of itself."""
    front = front_of(lines)
    before = [Block(Kind.HEADING, front.title, front.title_at, depth=1)] if front.title else []
    blocks = (*before, *Walk(lines, front.end).blocks())
    return Document(tuple(line.raw for line in lines), blocks, title or front.title, dated or front.dated)

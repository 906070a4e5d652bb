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


def arrange(lines: list[Line], title: str = "", dated: date | None = None, left_out: str = "") -> Document:
    """Every format's way in; the rest is as in Document. Raises Unreadable where there is nothing or too much."""
    front = front_of(lines)
    before = [Block(Kind.HEADING, front.title, front.title_at, depth=1)] if front.title else []
    blocks = (*before, *Walk(lines, front.end).blocks())
    return Document(tuple(line.raw for line in lines), blocks, title or front.title, dated or front.dated, left_out)

"""Text to blocks: lines taken one kind after the other, each taker eating what it knows."""

from datetime import date

from bot.reading.document.blocks import Block, Document, Kind
from bot.reading.document.decoding import decoded
from bot.reading.document.embedded import with_html
from bot.reading.document.front import front_of
from bot.reading.document.lines import Line, lines_of
from bot.reading.document.unreadable import Unreadable
from bot.reading.document.walk import Walk

LONGEST = 200_000
"""Characters of plain text; sixty pages have fewer."""
_LONGEST_FILE = 600_000
_TOO_LONG = "This is longer than {most:,} characters, far more than minutes are: send the part that matters."


def read_text(text: str) -> Document:
    """Plain, pasted or Markdown. Raises Unreadable where it is empty or too long."""
    if len(text) > LONGEST:
        raise Unreadable(_TOO_LONG.format(most=LONGEST))
    return arrange(with_html(lines_of(text)))


def read_bytes(content: bytes) -> Document:
    return read_text(decoded(content))


def arrange(lines: list[Line], title: str = "", dated: date | None = None, left_out: str = "") -> Document:
    """Every format's way in; the rest is as in Document. Raises Unreadable where there is too much."""
    if sum(len(line.raw) for line in lines) > _LONGEST_FILE:
        raise Unreadable(_TOO_LONG.format(most=_LONGEST_FILE))
    front = front_of(lines)
    before = [Block(Kind.HEADING, front.title, front.title_at, depth=1)] if front.title else []
    blocks = (*before, *Walk(lines, front.end).blocks())
    raws = tuple(line.raw for line in lines)
    return Document(raws, blocks, title or front.title, dated or front.dated, left_out)

"""Under which headings each block stands, where short lines may be headings too."""

from collections.abc import Iterator
from typing import NamedTuple

from bot.reading.document.blocks import Block, Document, Kind
from bot.reading.letter.fields.naming import UPPER
from bot.reading.regex import Regex

_TITLE = Regex(rf"(?:\d+(?:\.\d+)*[.)]?\s+)?[{UPPER}\d][^|\n]{{0,70}}?\s*:?")
_ENDED = Regex(r"""[.!?;,]["')\]]*$""")
_PICTURES = Regex(r"(?::[a-z][a-z0-9_+-]{1,30}:\s+)+(?=\S)")
"""`:wave: Attendees`, as forges and note pads write emoji."""

LINE_TITLE = 7
"""The depth of a short line that stands for a heading: below any that the format marks."""


class Placed(NamedTuple):
    """A block, its place among the blocks, and the headings over it, the nearest last."""

    at: int
    block: Block
    headings: tuple[str, ...]


def placed(document: Document) -> Iterator[Placed]:
    """Each block with the headings over it."""
    over: list[tuple[int, str]] = []
    for at, block in enumerate(document.blocks):
        depth = heading_depth(block)
        if depth:
            over = [(level, title) for level, title in over if level < depth]
            over.append((depth, bare(block.text)))
        yield Placed(at, block, tuple(title for _, title in over))


def heading_depth(block: Block) -> int:
    """The depth of a heading; 0 for what is none."""
    if block.kind is Kind.HEADING:
        return block.depth or 1
    return LINE_TITLE if is_line_title(block) else 0


def is_line_title(block: Block) -> bool:
    """A short paragraph without a full stop: plain text has no other headings."""
    if block.kind is not Kind.PARAGRAPH or block.lines > 1:
        return False
    text = bare(block.text)
    if len(text) > 70 or _ENDED.search(text) or not _TITLE.fullmatch(text):
        return False
    return len(text.split()) <= 9 and (": " not in text)


def bare(text: str) -> str:
    """Without the marks of bold type and headings around it, and the names of pictures before it."""
    said = text.strip(" *_#`~=>\t")
    picture = _PICTURES.match(said)
    return said[picture.end() :] if picture else said

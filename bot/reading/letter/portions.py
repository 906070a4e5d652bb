"""A paragraph of many pages is read in portions, so that no rule ever sees more than it can read at once."""

from collections.abc import Iterator
from dataclasses import replace

from bot.reading.document.blocks import Block, Document, Kind

LONGEST = 1_500
"""Characters. No sentence that says who is to do what is longer."""


def in_portions(document: Document) -> Document:
    """The same lines; a block longer than that cut at the end of a sentence, else between words."""
    if all(len(block.text) <= LONGEST for block in document.blocks):
        return document
    return replace(document, blocks=tuple(part for block in document.blocks for part in _parts(block)))


def _parts(block: Block) -> Iterator[Block]:
    if block.cells:
        yield from _of_row(block)
        return
    start = 0
    while start < len(block.text):
        end = _end(block.text, start)
        yield replace(block, text=block.text[start:end].strip())
        start = end


def _of_row(block: Block) -> Iterator[Block]:
    """The row with the first lines of each cell; the lines that are too many for it follow as paragraphs."""
    cells = tuple(
        replace(cell, header=cell.header[:LONGEST], text=cell.text[: _full(cell.text)]) for cell in block.cells[:60]
    )
    yield replace(block, text=block.text[:LONGEST], cells=cells)
    for cell in block.cells[:60]:
        for line in cell.text[_full(cell.text) :].split("\n"):
            if line.strip():
                yield from _parts(Block(Kind.PARAGRAPH, line.strip(" •\t"), block.line, struck=block.struck))


def _full(text: str) -> int:
    """Where a cell's first lines end."""
    end = text.rfind("\n", 0, LONGEST) if len(text) > LONGEST else -1
    return end if end > 0 else LONGEST


def _end(text: str, start: int) -> int:
    limit = start + LONGEST
    if limit >= len(text):
        return len(text)
    stop = text.rfind(". ", start, limit)
    gap = stop + 2 if stop > 0 else text.rfind(" ", start, limit) + 1
    return gap if gap > start else limit

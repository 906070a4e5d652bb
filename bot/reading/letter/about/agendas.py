"""Where a council's page sets under each item first what was to be done there, and then the minutes."""

from collections.abc import Iterator

from bot.reading.document.blocks import Block, Document, Kind
from bot.reading.letter.outline import bare

_ENDS = (".", ":", ";", ",", "?", "!")


def agenda_lines(document: Document) -> frozenset[int]:
    """The lines between the heading of an item and its `Minutes:`, which ask nothing any more."""
    start, lines = 0, list[int]()
    for at, block in enumerate(document.blocks):
        if _opens_minutes(block):
            lines += _before(document.blocks[start:at], first=start == 0)
            start = at + 1
    return frozenset(lines)


def _opens_minutes(block: Block) -> bool:
    """`2. Minutes:` is an item of its own."""
    return block.number is None and bare(block.text).casefold() == "minutes:"


def _before(blocks: tuple[Block, ...], first: bool) -> Iterator[int]:
    """From the item's heading on; all of what stands before the first."""
    heads = [at for at, block in enumerate(blocks) if _is_head(block)]
    if heads or first:
        yield from (
            line
            for block in blocks[0 if first else heads[-1] :]
            for line in range(block.line, block.line + block.lines)
        )


def _is_head(block: Block) -> bool:
    """`127. Dates of future meetings`, `Agenda item`."""
    numbered = block.kind is Kind.ITEM and block.number is not None and not block.text.rstrip().endswith(_ENDS)
    return numbered or bare(block.text).casefold() == "agenda item"

"""A log that was flattened to lines, its columns parted by strokes and each row several lines long, made a table."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.reading.document.blocks import Block, Cell, Document, Kind
from bot.reading.letter.detectors.headers import mapped
from bot.reading.letter.fields.naming import NOBODY, are_people
from bot.reading.regex import Regex

_STROKE = " / "
_STATUS = Regex(r"(?i:status)\s*:\s*(?P<said>.*)")
_MOST_LINES = 12
_FEWEST_COLUMNS = 3


def as_table(document: Document) -> Document:
    """`Item / Action / Lead` names the columns; a row ends where a name follows the last stroke."""
    head = next((at for at, block in enumerate(document.blocks) if _is_header(block)), None)
    if head is None:
        return document
    columns = document.blocks[head].text.count(_STROKE) + 1
    return replace(document, blocks=(*document.blocks[:head], *_rows(document.blocks[head + 1 :], columns)))


def _is_header(block: Block) -> bool:
    parts = block.text.split(_STROKE)
    mapping = mapped(parts) if block.kind is not Kind.ROW and len(parts) >= _FEWEST_COLUMNS else None
    return mapping is not None and mapping.sure and mapping.owner == len(parts) - 1


def _rows(blocks: Sequence[Block], columns: int) -> Iterator[Block]:
    at = 0
    while at < len(blocks):
        end = _end_of_row(blocks, at, columns) if _STROKE in blocks[at].text else -1
        if end < 0:
            yield blocks[at]
        else:
            yield _row(blocks[at : end + 1])
        at = max(at, end) + 1


def _end_of_row(blocks: Sequence[Block], start: int, columns: int) -> int:
    """The last of its blocks; -1 where no name ends it before the next one begins."""
    for at in range(start, min(start + _MOST_LINES, len(blocks))):
        parts = blocks[at].text.split(_STROKE)
        if len(parts) >= (columns if at == start else 2) and are_people(parts[-1], NOBODY):
            return at
        if at > start and len(parts) > 1:
            return -1
    return -1


def _row(blocks: Sequence[Block]) -> Block:
    """What stands in the first line of several is the item's number and title."""
    number, *first = blocks[0].text.split(_STROKE)
    *last, owner = blocks[-1].text.rpartition(_STROKE)[::2]
    lines = [*(block.text for block in blocks[1:-1]), *last] if len(blocks) > 1 else first[:-1]
    said = [line for line in lines if not _STATUS.match(line)]
    status = next((found["said"] for line in lines if (found := _STATUS.match(line))), "")
    cells = (Cell("Ref", number), Cell("Action", " ".join(said)), Cell("Lead", owner), Cell("Status", status))
    return Block(Kind.ROW, " | ".join(cell.text for cell in cells), blocks[0].line, cells=cells, table=1)

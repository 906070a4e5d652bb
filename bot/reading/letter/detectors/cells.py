"""Marks inside a table whose columns are no actions: `| Fence | Quotes are high. Action: KM to ask a third |`."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import zip_longest

from bot.reading.document.blocks import Block, Document, Kind
from bot.reading.letter.context import Context
from bot.reading.letter.detectors.marks import after_marks
from bot.reading.letter.filters import says_done
from bot.reading.letter.found import Found

_BULLETS = " -*•·–\t"


def in_cells(document: Document, context: Context) -> Iterator[Found]:
    """Each line of a cell as if it stood by itself."""
    lines = tuple(line for block in document.blocks if block.kind is Kind.ROW for line in _lines(block))
    if lines:
        yield from after_marks(replace(document, blocks=lines), context)


def _lines(row: Block) -> Iterator[Block]:
    """Without those of which the next line says that it is done."""
    for cell in row.cells:
        lines = [line.strip(_BULLETS) for line in cell.text.split("\n")]
        for line, below in zip_longest(lines, lines[1:], fillvalue=""):
            if line and not says_done(below):
                yield Block(Kind.PARAGRAPH, line, row.line, struck=row.struck)

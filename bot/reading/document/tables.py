"""Rows to blocks: the header found, cells that were wrapped rejoined, each cell under its column's name."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.reading.document.blocks import Block, Cell, Kind
from bot.reading.document.inline import Words, clean
from bot.reading.regex import Regex

_BEFORE = (
    r"proposed|agreed|new|target|completion|due|review|revised|original|lead|responsible|assigned|item|action|agenda"
    r"|minute|meeting|current|progress"
)
_WORDS = (
    r"action (?:points?|items?|required|agreed|by|to be taken|owner|ref|no\.?|number|taken|arising)|actions?|tasks?"
    r"|owners?|leads?|lead officer|who|by whom|by who|responsible|responsibility|responsible officer|officer|what"
    r"|persons?|person responsible|assigned to|assigned|assignee|name|raised by|organisation|role|title|initials"
    r"|when|by when|due|due by|due date|dates?|deadlines?|timescales?|target|status|rag|priority|completed?|done"
    r"|no\.?|nr|nos\.?|number|ref\.?|ref back|reference|id|#|items?|item no\.?|agenda item|minutes?|meeting|paper"
    r"|description|matter|topic|subject|issues?|decisions?|recommendations?|comments?|notes?|updates?|progress"
    r"|outcomes?"
)
_COLUMN = Regex(rf"(?:(?:{_BEFORE}) )?(?:{_WORDS})(?:\s?/\s?[\w ]{{0,20}})?\s?[:?]?", re.IGNORECASE)
_MOST_LINES = 40
_NO_END = Regex(r"[.!?:;)]$")


@dataclass(frozen=True, slots=True)
class Row:
    """A row as its format has it: `cells` with their marks; `line` and `lines` as in a block."""

    cells: tuple[str, ...]
    line: int
    lines: int = 1

    @property
    def filled(self) -> int:
        return sum(bool(cell.strip()) for cell in self.cells)

    def joined(self, below: "Row") -> "Row":
        """With what a line further down adds to each cell."""
        cells = (f"{a.strip()} {b.strip()}".strip() for a, b in zip(self.cells, below.cells, strict=True))
        return replace(self, cells=tuple(cells), lines=below.line + below.lines - self.line)


def blocks_of(rows: Sequence[Row], table: int, header: Row | None = None, wrapped: bool = True) -> list[Block]:
    """`header` where the format marks it, else it is looked for. `wrapped`: a row is one line of text."""
    blocks: list[Block] = []
    for row in _rejoined(rows, wrapped):
        if is_header(row) and (header is None or len(header.cells) != len(row.cells) or row.cells == header.cells):
            header = row
        elif row.filled:
            blocks.append(_block(row, header, table))
    read = blocks or [_block(row, None, table) for row in rows if row.filled]
    return [block for block in read if block.text.strip()]


def is_header(row: Row) -> bool:
    """Short names only, at least half of them such as actions are listed under."""
    names = [clean(cell).text.strip() for cell in row.cells if cell.strip()]
    if len(names) < 2 or any(len(name) > 60 for name in names):
        return False
    return sum(bool(_COLUMN.fullmatch(name)) for name in names) * 2 >= len(names)


def _block(row: Row, header: Row | None, table: int) -> Block:
    read = [clean(cell) for cell in _fitted(row.cells, len(header.cells) if header else 0)]
    names = [clean(cell).text.replace("\n", " ") for cell in header.cells] if header else []
    names += [""] * (len(read) - len(names))
    return Block(
        Kind.ROW,
        " | ".join(words.text.replace("\n", " ") for words in read),
        row.line,
        row.lines,
        struck=_is_struck(read),
        strong=tuple(bold for words in read for bold in words.strong),
        table=table,
        cells=tuple(Cell(name, words.text) for name, words in zip(names, read, strict=True)),
    )


def _fitted(cells: tuple[str, ...], count: int) -> tuple[str, ...]:
    """As many as the header has, or more where they hold something."""
    last = max((at for at, cell in enumerate(cells, 1) if cell.strip()), default=0)
    return cells[: max(count, last)] + ("",) * (count - len(cells)) if count else cells


def _is_struck(read: list[Words]) -> bool:
    """The longest cell tells: numbers and names are often left as they are."""
    return max(read, key=lambda words: len(words.text), default=Words("")).struck


def _rejoined(rows: Sequence[Row], wrapped: bool) -> list[Row]:
    done: list[Row] = []
    for row in rows:
        if done and _continues(done[-1], row, wrapped):
            done[-1] = done[-1].joined(row)
        else:
            done.append(row)
    return done


def _continues(above: Row, below: Row, wrapped: bool) -> bool:
    """The first cell is empty, and each other goes on with a sentence that stands open above it."""
    if above.lines > _MOST_LINES or len(above.cells) != len(below.cells) or below.cells[0].strip():
        return False
    if not below.filled or is_header(above):
        return False
    pairs = [(a.strip(), b.strip()) for a, b in zip(above.cells, below.cells, strict=True) if b.strip()]
    return all(a and (b[0].islower() or (wrapped and not _NO_END.search(a) and len(a) > 40)) for a, b in pairs)

"""The one model into which every format is read: blocks in reading order, each pointing at the lines it came from."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Kind(StrEnum):
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    ROW = "row"
    COLUMNS = "columns"
    """A line of text set in columns without being a table: what was said on the left, initials on the right."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a row; `header` is the column's, empty where it has none. A paragraph of `text` keeps its line."""

    header: str
    text: str


@dataclass(frozen=True, slots=True)
class Block:
    """One piece of a document, its wrapped lines rejoined with single spaces.

    `line` is the index in `Document.lines` of its first line, `lines` how many it takes. `depth` is 1–6 for a heading
    and counts from 0 for a list item; `number` is a list item's or heading's own ("3", "a", "2.1"), None for a bullet.
    `ticked` is a check-box's state, None where there is none. `strong` is what stands in bold type, in order.
    A row keeps `cells` and the number of its `table` (from 1); its `text` is the cells joined by " | ". Columns keep
    two cells, the text and what stands beside it. `quoted`: of the message that a mail answers (">").
    """

    kind: Kind
    text: str
    line: int
    lines: int = 1
    depth: int = 0
    number: str | None = None
    ticked: bool | None = None
    struck: bool = False
    strong: tuple[str, ...] = ()
    table: int = 0
    cells: tuple[Cell, ...] = ()
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class Document:
    """`lines` is the document as text, a line each: evidence is quoted from it.

    `title` and `dated` are what the file says of itself, if anything: a mail's subject and date, a page's front matter.
    `left_out` is a sentence about what of the file could not be read (attachments, scanned pages), empty if all was.
    """

    lines: tuple[str, ...]
    blocks: tuple[Block, ...]
    title: str = ""
    dated: date | None = None
    left_out: str = ""
